"""Files that came back, edited for real: by hand in LibreOffice, and in XML as Word writes it; each with its whole report."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from sognko_docs.delivery.pdf.kontor import finn_kontor
from sognko_docs.pipeline.bygg import Oppsett, bygg
from sognko_docs.pipeline.retur.grunnlag import Saker
from sognko_docs.pipeline.retur.retur import Retur, les_retur
from tests.identity.kontorist import Kontorist, Steg
from tests.pipeline import retur_xml as x
from tests.word.bygg import W, avsnitt
from tests.word.ordrediger import bytt, flytt, framlegg, loys_opp, med_del, rediger, sett_inn, slett, som_word

ROT = Path(__file__).parents[2]
GIS = "kart-oppmaaling-gis"
FAGMILJOE, ALLE, EIT, TILSETTE, JUNI = (
    "Bakgrunnen er at fagmiljøa", "Alle seks kommunestyra", "å etablere samarbeidet og vedta",
    "å overføre dei tilsette", "4.\u00a0juni 2025",
)  # fmt: skip
SAM, BAK, SAKSNR, DATO = (
    "tekst.samandrag", "tekst.bakgrunn", "kommune.handsaming[2].saksnummer", "kommune.handsaming[2].møtedato",
)  # fmt: skip
NYTT = "Dette er nytt i saka vår."
Rapport = list[tuple[str, str, str, str]]
"""Kind, path, how the old words begin, and how the new ones do; ``+`` before the kind of what is proposed."""

MOETE = [("sletta rad", BAK, byrjing, "") for byrjing in ("Møte |", "24.", JUNI, "19.", "20.", "3.")]
STORE, BYTT = [("delt", SAM, "små og sårbare", "store")], ("bytt", "små og sårbare", "store")
SPOR = ("spor", 1)

LIBREOFFICE: dict[str, tuple[tuple[Steg, ...], Rapport]] = {
    "saved": ((), []),
    "words": ((BYTT,), STORE),
    "one letter": ((("bytt", "samla sett", "samle sett"),), [("delt", SAM, "samla", "samle")]),
    "name of the council": ((("bytt", "Vik kommune", "Vik herad"),), [("kommunefelt", "kommune.namn", "Vik kommune", "Vik herad")]),
    "case number and date": ((("celle", "Kommunestyret", 0, "080/26"), ("celle", "Kommunestyret", 2, "11.12.2026")),
                             [("kommunefelt", SAKSNR, "", "080/26"), ("kommunefelt", DATO, "", "11.12.2026")]),
    "a field in quite other words": ((("bytt", "Administrasjonen i Sogn KO", "Rådmannen"),),
                                     [("kommunefelt", "kommune.sakshandsamar", "Administrasjonen i Sogn KO", "Rådmannen")]),
    "field and drift": ((BYTT, ("celle", "Kommunestyret", 0, "080/26")), [("kommunefelt", SAKSNR, "", "080/26"), *STORE]),
    "a sum": ((("bytt", "11\u00a0890\u00a0496\u00a0kr", "12\u00a0000\u00a0000\u00a0kr"),),
              [("rekna", "=budsjett.sum", "11\u00a0890\u00a0496\u00a0kr", "12\u00a0000\u00a0000\u00a0kr")]),
    "a figure in a table": ((("celle", "Husleige", 2, "500\u00a0000"),), [("rekna", "=budsjett.postar[4].sum", "496\u00a0800", "500\u00a0000")]),
    "the decision": ((("bytt", "Ordføraren skriv under", "Varaordføraren skriv under"),),
                     [("rolle", "vedtak[9].tekst", "Ordføraren", "Varaordføraren")]),
    "a point more in the decision": ((("nytt_avsnitt", "Ordføraren skriv under", NYTT),), [("nytt avsnitt", "vedtak[9].tekst", "", NYTT)]),
    "quotes": ((("bytt", "«Alternativ 4»", "“Alternativ 4”"),), [("typografi", "=fordeling.diagram.tittel", "«", "“"), ("typografi", "=fordeling.diagram.tittel", "»", "”")]),
    "a paragraph": ((("nytt_avsnitt", FAGMILJOE, NYTT),), [("nytt avsnitt", SAM, "", NYTT)]),
    "a paragraph away": ((("slett_avsnitt", ALLE),), [("sletta avsnitt", SAM, ALLE, "")]),
    "a paragraph twice": ((("nytt_avsnitt", FAGMILJOE, f"{ALLE} får den same saka."),), [("nytt avsnitt", SAM, "", ALLE)]),
    "a list item moved": ((("flytt", TILSETTE, EIT),), [("flytta", SAM, TILSETTE, TILSETTE)]),
    "split in two": ((("del_opp", "Vedtaka gjeld først"),), [("delt opp", SAM, ALLE, ALLE)]),
    "joined": ((("slaa_saman", EIT),), [("slått saman", SAM, EIT, EIT)]),
    "heading level": ((("stil", "Saksopplysningar", "Heading 2"),), [("form", "kommune.overskrift.saksopplysningar", "overskrift på nivå 1", "overskrift på nivå 2")]),
    "footnote": ((("fotnote", FAGMILJOE, "Jf. rapporten."),), [("nytt avsnitt", "", "", "\tJf. rapporten.")]),
    "row away": ((("rad_ut", JUNI),), [("sletta rad", BAK, JUNI, "")]),
    "row in": ((("rad_inn", JUNI, "1. juli 2025", "Ekstra møte."),), [("ny rad", BAK, "", "1.\u00a0juli 2025 | Ekstra møte.")]),
    "table away": ((("heile_tabellen_ut", JUNI),), MOETE),
    "header": ((("topptekst", "Kart, oppmåling og GIS", "Kart og GIS"),), [("delt", "sak.korttittel", "Kart, oppmåling og GIS", "Kart og GIS")]),
    "page break": ((("sideskift", "Saksopplysningar"),), []),
    "fonts": ((("skrift", "Times New Roman"),), []),
    "bold": ((("eigenskap", "små og sårbare", "CharWeight", 150.0),), []),
    "struck through": ((("eigenskap", "små og sårbare", "CharStrikeout", 1),), [("form", SAM, "vanleg tekst", "overstroken tekst, «små og sårbare»")]),
    "hidden": ((("eigenskap", f"{ALLE} får", "CharHidden", 1),), [("delt", SAM, f"{ALLE} får", "")]),
    "fields updated": ((("oppdater",),), []),
    "tracked words": ((SPOR, BYTT), [("+delt Kari", *STORE[0][1:])]),
    "tracked and accepted": ((SPOR, BYTT, ("kommando", "AcceptAllTrackedChanges")), STORE),
    "tracked and rejected": ((SPOR, BYTT, ("kommando", "RejectAllTrackedChanges")), []),
    "tracked paragraph": ((SPOR, ("nytt_avsnitt", FAGMILJOE, NYTT)), [("+nytt avsnitt Kari", SAM, "", NYTT)]),
    "tracked join": ((SPOR, ("slaa_saman", EIT)), [("+slått saman Kari", SAM, EIT, EIT)]),
    "tracked move": ((SPOR, ("flytt", TILSETTE, EIT)), [("+flytta Kari", SAM, TILSETTE, TILSETTE)]),
}  # fmt: skip

WORD: dict[str, tuple[tuple[x.Rediger, ...], Rapport]] = {
    "an afternoon of clicking": ((som_word,), []),
    "quotes that Word sets": ((bytt("«Alternativ 4»", "“Alternativ 4”"),), LIBREOFFICE["quotes"][1]),
    "two reviewers": ((framlegg("små og sårbare", "store", "Kari"), framlegg("særs vanskeleg", "lett", "Per")),
                      [("+delt Kari", *STORE[0][1:]), ("+delt Per", SAM, "særs vanskeleg", "lett")]),
    "accepted beside proposed": ((bytt("små og sårbare", "store"), framlegg("særs vanskeleg", "lett", "Per")), [*STORE, ("+delt Per", SAM, "særs vanskeleg", "lett")]),
    "put in by one, out by another": ((x.sett_inn_og_slett(FAGMILJOE, " tull"),), []),
    "moved with tracking": ((x.flytt_spora(TILSETTE, EIT),), [("+flytta Kari", SAM, TILSETTE, TILSETTE)]),
    "moved without": ((flytt(TILSETTE, EIT),), [("flytta", SAM, TILSETTE, TILSETTE)]),
    "paragraph mark deleted with tracking": ((x.merke_sletta(FAGMILJOE),), [("+slått saman Kari", SAM, FAGMILJOE, FAGMILJOE)]),
    "row out with tracking": ((x.rad_spora(JUNI, "del"),), [("+sletta rad Kari", BAK, JUNI, "")]),
    "row in with tracking": ((x.rad_spora(JUNI, "ins"),), [("+ny rad Kari", BAK, "", "1.\u00a0juli 2025 |")]),
    "bold with tracking": ((x.formatert_spora(FAGMILJOE),), []),
    "row moved": ((x.rad_flytt(JUNI, "20.\u00a0oktober 2025"),), [("flytta", BAK, JUNI, JUNI)]),
    "table away": ((x.tabell_ut(JUNI),), MOETE),
    "a list item more": ((sett_inn(EIT, "å evaluere"),), [("nytt avsnitt", SAM, "", "å evaluere")]),
    "out of the list": ((x.utan_liste(EIT),), [("form", SAM, "punkt i liste", "vanleg avsnitt")]),
    "heading level": ((x.stil("Saksopplysningar", "Overskrift2"),), LIBREOFFICE["heading level"][1]),
    "heading away": ((slett("Saksopplysningar"),), [("sletta avsnitt", "kommune.overskrift.saksopplysningar", "Saksopplysningar", "")]),
    "heading in the council's own words": ((x.fyll("kommune.overskrift.vedlegg", "Prenta saker"),), [("kommunefelt", "kommune.overskrift.vedlegg", "Vedlegg", "Prenta saker")]),
    "empty field after another": ((x.fyll("kommune.arkivlinje", " Arkivsak: 26/1"),), [("kommunefelt", "kommune.arkivlinje", "", " Arkivsak: 26/1")]),
    "figure in a table": ((bytt("474\u00a0081", "500\u00a0000"),), [("rekna", "=budsjett.postar[3].sum", "474\u00a0081", "500\u00a0000")]),
    "number and date": ((x.fyll(SAKSNR, "080/26"), x.fyll(DATO, "11.12.2026")), LIBREOFFICE["case number and date"][1]),
    "page break": ((x.sideskift("Saksopplysningar"),), [("tomt", "tekst.lovheimel", "", "")]),
    "pasted outside the controls": ((x.lim_inn(ALLE, NYTT),), [("nytt avsnitt", SAM, "", NYTT)]),
    "pasted once more": ((x.kopier(ALLE),), [("nytt avsnitt", SAM, "", ALLE)]),
    "control deleted": ((x.utan_kontroll(SAM),), []),
    "control deleted, words too": ((x.utan_kontroll(SAM), bytt("små og sårbare", "store")), STORE),
    "two controls made one": ((x.slaa_saman_kontrollar("vedtak[9].tekst", "vedtak[10].tekst"),), []),
    "two made one, words too": ((x.slaa_saman_kontrollar("vedtak[9].tekst", "vedtak[10].tekst"), bytt("Ordføraren skriv", "Rådmannen skriv")), [("rolle", "vedtak[9].tekst", "Ordføraren", "Rådmannen")]),
    "no control left, a field changed": ((x.fyll("kommune.sakshandsamar", "Rådmannen"), loys_opp), LIBREOFFICE["a field in quite other words"][1]),
    "end cut off": ((x.klipp_av("Konklusjon"),), [("sletta avsnitt", "kommune.overskrift.konklusjon", "Konklusjon", ""), ("sletta avsnitt", "tekst.konklusjon", "Eit", ""), ("sletta avsnitt", "tekst.konklusjon", "Det", "")]),
    "struck through": ((x.formater(ALLE, "strike"),), [("form", SAM, "vanleg tekst", "overstroken tekst, «Alle seks")]),
    "capitals": ((x.formater(ALLE, "caps"),), []),
    "linked": ((x.lenk(ALLE),), []),
    "soft hyphen": ((bytt("fagmiljøa", "fag\u00admiljøa"),), []),
    "no-break space": ((bytt("Alle seks", "Alle\u00a0seks"),), [("typografi", SAM, " ", "\u00a0")]),
    "words swapped": ((bytt("små og sårbare", "sårbare og små"),), [("delt", SAM, "små og sårbare", "sårbare og små")]),
    "other fonts": ((x.andre_skrifter,), []),
}  # fmt: skip


@pytest.fixture(scope="module")
def bygd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the finished files of the case."""
    ut = tmp_path_factory.mktemp("bygd")
    assert bygg(ROT / "cases" / GIS, Oppsett(ROT / "templates", ut, ut / "lager")).filer
    return ut


@pytest.fixture(scope="module")
def saker(bygd: Path) -> Saker:
    return Saker(ROT, ROT / "templates", lager=bygd / "lager")


@pytest.fixture(scope="module")
def vik(bygd: Path) -> bytes:
    return (bygd / GIS / "vik/01-saksframlegg.docx").read_bytes()


@pytest.fixture(scope="module")
def kontorist(krev_libreoffice: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Kontorist]:
    """One LibreOffice for all the edits."""
    kontor = finn_kontor()
    assert kontor is not None, f"{krev_libreoffice} is there, but no Python with its UNO bridge (python3-uno)"
    with Kontorist(kontor, tmp_path_factory.mktemp("kontor")) as ein:
        yield ein


def les(data: bytes, saker: Saker, mappe: Path) -> Retur:
    fil = mappe / "SV- Sak til handsaming (retta) (2).docx"
    fil.write_bytes(data)
    return les_retur(fil, saker)


def rapport(svar: Retur, venta: Rapport) -> Rapport:
    """What was told, the words cut where the expected ones end."""
    lengder = [(len(gammal), len(ny)) for _, _, gammal, ny in venta]
    lengder += [(160, 160)] * len(svar.endringar)
    return [
        (
            f"+{ei.slag} {ei.forfattar}" if ei.framlegg else ei.slag,
            ei.sti,
            ei.gammal.tekst[:gammal] if gammal else ei.gammal.tekst,
            ei.ny.tekst[:ny] if ny else ei.ny.tekst,
        )
        for ei, (gammal, ny) in zip(svar.endringar, lengder, strict=False)
    ]


def test_the_corpus_has_more_than_forty_files() -> None:
    assert len(LIBREOFFICE) + len(WORD) > 70


@pytest.mark.skipif(sys.platform == "win32", reason="the pipe to LibreOffice is of POSIX")
@pytest.mark.parametrize("namn", LIBREOFFICE)
def test_a_file_edited_in_libreoffice_has_its_whole_report(
    vik: bytes, saker: Saker, kontorist: Kontorist, tmp_path: Path, namn: str
) -> None:
    steg, venta = LIBREOFFICE[namn]
    svar = les(kontorist.rediger(vik, *steg), saker, tmp_path)
    assert rapport(svar, venta) == venta
    assert bool(svar.drift) == any("kommunefelt" not in slag for slag, *_ in venta)


@pytest.mark.parametrize("namn", WORD)
def test_a_file_edited_as_word_does_has_its_whole_report(
    vik: bytes, saker: Saker, tmp_path: Path, namn: str
) -> None:
    steg, venta = WORD[namn]
    svar = les(rediger(vik, *steg), saker, tmp_path)
    assert rapport(svar, venta) == venta


def test_deleting_a_paragraph_before_a_heading_with_tracking_tells_that_libreoffice_took_the_heading_too(
    vik: bytes, saker: Saker, kontorist: Kontorist, tmp_path: Path
) -> None:
    svar = les(kontorist.rediger(vik, SPOR, ("slett_avsnitt", ALLE)), saker, tmp_path)
    assert [(ei.slag, ei.framlegg) for ei in svar.endringar] == [("form", False), ("sletta avsnitt", True)]


def test_settings_of_an_older_word_are_no_change(vik: bytes, saker: Saker, tmp_path: Path) -> None:
    data = rediger(vik, x.eldre_word, del_="word/settings.xml")
    assert data != vik
    assert les(data, saker, tmp_path).funn == ()


def test_a_comment_made_in_word_is_told_and_changes_nothing(vik: bytes, saker: Saker, tmp_path: Path) -> None:
    data = rediger(vik, lambda rot: x.kommenter(rot, FAGMILJOE))
    lapp = f'<w:comments {W}><w:comment w:id="1" w:author="Per" w:date="2026-03-03T10:00:00Z">{avsnitt("Er dette rett?")}</w:comment></w:comments>'
    svar = les(med_del(data, "word/comments.xml", lapp), saker, tmp_path)
    assert ([ei.kode for ei in svar.funn], svar.endringar) == (["D171"], ())


MALAR = {
    "saksframlegg": "avloep/aardal/01-saksframlegg.docx", "vertskommunevurdering": "avloep/aardal/02-vertskommunevurdering.docx",
    "prosjektplan": "barnehage-og-skuleutvikling/aardal/02-prosjektplan.docx", "avtale": "felles-barnevern/aardal/02-avtale.docx",
    "budsjett-og-fordeling": "felles-barnevern/aardal/03-budsjett-og-fordeling.docx",
    "notat-verksemdsoverdraging": "felles-barnevern/aardal/04-notat-verksemdsoverdraging.docx",
    "informasjonsbrev": "felles-barnevern/aardal/tilsette/01-informasjonsbrev.docx",
    "droeftingsprotokoll": "felles-barnevern/aardal/tilsette/02-droeftingsprotokoll.docx",
    "reservasjonsskjema": "felles-barnevern/aardal/tilsette/03-reservasjonsskjema.docx",
    "brev-til-statsforvaltaren": "felles-barnevern/sogndal/etter-vedtaket/01-brev-til-statsforvaltaren.docx",
    "oppgjer-ved-uttreding": "gis-i-sogn/aardal/02-oppgjer-ved-uttreding.docx",
    "modellsamanlikning": "loensnettverk/aardal/02-modellsamanlikning.docx",
    "avtaleendring": "samarbeidsavtale-punkt-6/aardal/02-avtaleendring.docx",
    "samarbeidsavtale": "samarbeidsavtale-sogn-ko/aardal/02-samarbeidsavtale.docx",
    "plan": "veteranplan/aardal/02-plan.docx",
}  # fmt: skip
"""One document of each template a council gets."""


@pytest.fixture(scope="module")
def av_kvar_mal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the finished files of the cases that together have every document."""
    ut = tmp_path_factory.mktemp("malar")
    for sak in sorted({fil.partition("/")[0] for fil in MALAR.values()}):
        assert bygg(ROT / "cases" / sak, Oppsett(ROT / "templates", ut, ut / "lager")).filer
    return ut


@pytest.mark.parametrize("mal", MALAR)
def test_a_document_nobody_has_changed_is_not_told_as_changed_before_or_after_libreoffice(
    av_kvar_mal: Path, kontorist: Kontorist, tmp_path: Path, mal: str
) -> None:
    data = (av_kvar_mal / MALAR[mal]).read_bytes()
    saker = Saker(ROT, ROT / "templates", lager=av_kvar_mal / "lager")
    for ei in (data, kontorist.rediger(data)):
        svar = les(ei, saker, tmp_path)
        assert svar.kjenning is not None
        assert (svar.kjenning.dokument, svar.endringar) == (mal, ())
