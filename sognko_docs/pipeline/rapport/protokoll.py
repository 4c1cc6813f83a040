"""An extract of the minutes read from its file: Word, PDF or plain text; what could not be found is a finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from sognko_docs.finding import Finding, Grad, Sti
from sognko_docs.identity.protokoll import Protokoll, les_protokoll
from sognko_docs.identity.sider import samla_sider
from sognko_docs.identity.tekst import Avsnitt, Tekst
from sognko_docs.load.pdf import les_pdf
from sognko_docs.load.teikn import MAKS_BYTE
from sognko_docs.sak.vedtaksfil import Organhandsaming

_MAKS_BYTE = 50_000_000
"""What is read of a file, whatever it is; the guard and the reader of PDF have limits of their own."""
_NUMMERSTILAR = ("Nummerliste", "ListNumber", "Listenummer", "Nummerertliste", "Vedtakspunkt")
"""How the ids of the styles begin that number their paragraphs themselves."""
_PDF = {
    "for stor": ("I301", "er for stor", "lagre berre særutskrifta av saka som PDF"),
    "for mange sider": ("I301", "har for mange sider", "lagre berre særutskrifta av saka som PDF"),
    "for mykje tekst": ("I301", "har for mykje tekst", "lagre berre særutskrifta av saka som PDF"),
    "for treg": (
        "I301",
        "tek for lang tid å lese",
        "lagre han på nytt som PDF, eller skriv «punkt» for hand",
    ),
    "ikkje pdf": ("I302", "er ikkje ein PDF", "lagre han på nytt som PDF, eller skriv «punkt» for hand"),
    "øydelagd": ("I302", "er øydelagd", "lagre han på nytt som PDF, eller skriv «punkt» for hand"),
    "kryptert": ("I303", "er låst med passord", "ta bort passordet, eller skriv «punkt» for hand"),
    "utan tekst": ("I304", "er eit bilete utan tekst", "skriv vedtaket for hand i «punkt»"),
}
"""For what can be wrong with a PDF: the code, what is said of the file, and the way out."""

_AVVIST = {"D101": "I301", "D107": "I301", "D103": "I303"}
"""What the guard refuses for size or a password has a code among those of minutes; all else is a file that is not opened."""

_FELT = (
    ("møtedato", "dato", "moetedato"),
    ("saksnummer", "saksnummer", "saksnummer"),
    ("røyster", "roeyster", "roeyster"),
)
"""What the extract tells besides the decision: the key in the file, and the names in the two models."""


def les_fil(fil: Path, ei: Organhandsaming, sti: Sti) -> tuple[Protokoll | None, tuple[Finding, ...]]:
    """Return what the extract says of the treatment, None when there is nothing to compare; ``sti`` is the treatment's."""
    linjer, feil = _linjer(fil, (*sti, "protokoll"))
    if feil is not None:
        return None, (feil,)
    svar = les_protokoll(linjer, ei.organ)
    funn = (*_om_vedtaket(svar, ei, fil.name, sti), *_om_resten(svar, ei, fil.name, sti))
    return (svar if svar.punkt and not svar.utsett else None), funn


def _linjer(fil: Path, sti: Sti) -> tuple[Sequence[str], Finding | None]:
    namn, slag = fil.name, fil.suffix.casefold()
    try:
        with fil.open("rb") as straum:
            data = straum.read(_MAKS_BYTE + 1)
    except OSError:
        hjelp = "lukk fila i programmet ho er open i, eller sjå etter om du har tilgang til henne"
        return (), Finding("I302", f"Saksprotokollen «{namn}» kan ikkje opnast", sti, hjelp)
    if slag == ".pdf":
        pdf = les_pdf(data)
        if pdf.feil:
            kode, kva, hjelp = _PDF[pdf.feil]
            return (), Finding(kode, f"Saksprotokollen «{namn}» {kva}", sti, hjelp)
        return samla_sider(pdf.sider), None
    return _word(data, namn, sti) if slag == ".docx" else _tekst(data, namn, sti)


def _tekst(data: bytes, namn: str, sti: Sti) -> tuple[Sequence[str], Finding | None]:
    if len(data) > MAKS_BYTE:
        hjelp = "lagre berre særutskrifta av saka"
        return (), Finding("I301", f"Saksprotokollen «{namn}» er for stor", sti, hjelp)
    try:
        return samla_sider([data.decode("utf-8-sig").splitlines()]), None
    except UnicodeDecodeError:
        melding = f"Saksprotokollen «{namn}» er ikkje lagra som UTF-8"
        return (), Finding("I305", melding, sti, "vel «Lagre som» og kodinga UTF-8")


def _word(data: bytes, namn: str, sti: Sti) -> tuple[Sequence[str], Finding | None]:
    from sognko_docs.word.lesing import les  # noqa: PLC0415  # why: only for an extract in Word
    from sognko_docs.word.vakt import vakt  # noqa: PLC0415  # why: likewise

    if (avvist := vakt(data)) is not None:
        kva, hjelp = (
            avvist.melding.replace("Fila", "fila", 1),
            f"{avvist.hjelp}; eller skriv «punkt» for hand",
        )
        return (), Finding(_AVVIST.get(avvist.kode, "I302"), f"Saksprotokollen «{namn}»: {kva}", sti, hjelp)
    try:
        return word_linjer(les(data)), None
    except ValueError as feil:
        hjelp = "opne fila i Word og lagre ho på nytt, eller skriv «punkt» for hand"
        return (), Finding("I302", f"Saksprotokollen «{namn}»: {feil}", sti, hjelp)


def word_linjer(tekst: Tekst) -> list[str]:
    """Return the paragraphs of the body as lines, a row of a table one line, numbered where Word numbers them."""
    ut: list[str] = []
    teljar: dict[str, int] = {}
    rad: tuple[int, int] | None = None
    for ei in tekst.avsnitt:
        if not ei.del_.endswith("document.xml"):
            continue
        if ei.tabell is not None and ei.tabell[:2] == rad:
            ut[-1] += f" | {ei.tekst}"
            continue
        rad = ei.tabell[:2] if ei.tabell is not None else None
        if rad is None and ut:
            ut.append("")
        ut += f"{_nummer(ei, teljar)}{ei.tekst}".split("\n")
    return [linje.replace("\u00a0", " ").strip() for linje in ut]


def _nummer(ei: Avsnitt, teljar: dict[str, int]) -> str:
    """Return the number Word shows before a paragraph of a list; a list within one is marked with a dash."""
    liste, nivaa = ei.liste or (ei.stil if ei.stil.startswith(_NUMMERSTILAR) else "", 0)
    if liste in {"", "0"} or not ei.tekst.strip():
        return ""
    if nivaa:
        return "- "
    teljar[liste] = teljar.get(liste, 0) + 1
    return f"{teljar[liste]}. "


def _om_vedtaket(svar: Protokoll, ei: Organhandsaming, namn: str, sti: Sti) -> Iterator[Finding]:
    her: Sti = (*sti, "protokoll")
    for_hand = "skriv vedtaket i «punkt» i staden for «protokoll»"
    if "vedtak" in svar.fleire:
        melding = f"Saksprotokollen «{namn}» har fleire ulike vedtak i {ei.organ.lower()}"
        yield Finding("I311", melding, her, for_hand)
    elif svar.viser_til:
        melding = f"Vedtaket i «{namn}» viser berre til ei anna tekst («{svar.viser_til}»)"
        hjelp = "skriv «som_framlegg: true» i staden når det er framlegget i saka, elles vedtaket i «punkt»"
        yield Finding("I312", melding, her, hjelp)
    elif not svar.punkt:
        yield Finding("I310", f"Fann ikkje vedtaket i {ei.organ.lower()} i «{namn}»", her, for_hand)
    elif svar.utsett and ei.resultat not in {"utsett", "sendt attende"}:
        melding = f"Saka er utsett eller send attende i «{namn}», men «{ei.resultat}» her"
        yield Finding("I314", melding, (*sti, "resultat"), "rett «resultat», eller vel rett protokoll")


def _om_resten(svar: Protokoll, ei: Organhandsaming, namn: str, sti: Sti) -> Iterator[Finding]:
    """What the file says itself must not contradict the extract; what neither says is told, without stopping."""
    for noekkel, i_protokoll, i_fila in _FELT:
        lese, skrive = getattr(svar, i_protokoll), _samanliknbar(getattr(ei, i_fila))
        sti_her: Sti = (*sti, noekkel)
        if noekkel == "røyster" and (svar.samroeystes or ei.samroeystes) and not (lese or skrive):
            continue
        if lese is not None and skrive is not None and lese != skrive:
            melding = f"{noekkel.capitalize()} er {_ord(lese)} i «{namn}», men {_ord(skrive)} her"
            yield Finding("I314", melding, sti_her, "rett det som er feil")
        elif lese is None and skrive is None and not svar.viser_til and svar.punkt:
            kva = "fleire ulike" if noekkel in svar.fleire else "ikkje noko"
            melding = f"Fann {kva} {noekkel} i «{namn}»"
            yield Finding("I313", melding, (*sti, "protokoll"), f"skriv «{noekkel}» for hand", Grad.MERKNAD)


def _samanliknbar(verdi: object) -> object:
    if isinstance(verdi, str) and "/" in verdi:
        nummer, _, aar = verdi.rpartition("/")
        tal = nummer.rpartition(" ")[2]
        return f"{int(tal)}/{aar[-2:]}" if tal.isdecimal() and aar.isdecimal() else verdi
    for_, mot = getattr(verdi, "for_", None), getattr(verdi, "mot", None)
    return verdi if for_ is None or mot is None else (for_, mot)


def _ord(verdi: object) -> str:
    return f"{verdi[0]} mot {verdi[1]}" if isinstance(verdi, tuple) else str(verdi)
