"""A shared text stands in the case as if it were written there, and a finding in it stands in its own file."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from sognko_docs.finding import Grad, Stad
from sognko_docs.load.fmt import formater, modell_for
from sognko_docs.load.resultat import Lesing
from sognko_docs.load.saker import les_sak
from sognko_docs.pipeline.sjekk import sjekk
from sognko_docs.sak.felles import Fellestekst
from sognko_docs.sak.sak import Sak
from tests.load.sakstekst import REGISTER, SAK, TAL
from tests.load.skriv import skriv

ROLLA = """\
tittel: Rolla til Sogn KO
kjelde: Kommunelova kapittel 19
versjonar:
  - versjon: 1
    dato: 2025-11-03
    tekst: |
      Sogn KO rår til.
      Kommunane avgjer.
"""
VERSJON_2 = """\
  - versjon: 2
    dato: 2026-03-01
    endring: Representantskapet er nemnt.
    tekst: |
      Representantskapet rår til.
"""
FELLES = PurePosixPath("cases/felles/rolla.yaml")
SAKA = PurePosixPath("cases/kart/sak.yaml")


def prosjekt(rot: Path, bakgrunn: str, felles: str = ROLLA) -> Path:
    """Write a project with a shared text and a case with a background; return the case's folder."""
    linjer = "".join(f"    {linje}\n" if linje else "\n" for linje in bakgrunn.split("\n"))
    for namn, tekst in {
        "kommunar.yaml": REGISTER,
        "tal/folketal.yaml": TAL,
        "felles/rolla.yaml": felles,
        "kart/sak.yaml": SAK.replace("    Kommunane samarbeider.\n", linjer),
    }.items():
        fil = rot / "cases" / namn
        fil.parent.mkdir(parents=True, exist_ok=True)
        fil.write_text(tekst, encoding="utf-8")
    return rot / "cases" / "kart"


def les(rot: Path, bakgrunn: str, felles: str = ROLLA) -> Lesing:
    return les_sak(prosjekt(rot, bakgrunn, felles), rot)


def bakgrunn(lesing: Lesing) -> str | None:
    assert skriv(lesing.funn) == []
    assert lesing.lasta is not None
    return lesing.lasta.sak.tekst.bakgrunn


def feil(lesing: Lesing) -> list[str]:
    """Return the findings with their files."""
    assert lesing.lasta is None
    return [f"{ein.fil} {linje}" for ein, linje in zip(lesing.funn, skriv(lesing.funn), strict=True)]


@pytest.mark.parametrize(
    ("skrive", "lese"),
    [
        ("{{ felles.rolla@1 }}", "Sogn KO rår til.\nKommunane avgjer.\n"),
        ("Før.\n\n{{felles.rolla@1}}\n\nEtter.", "Før.\n\nSogn KO rår til.\nKommunane avgjer.\n\nEtter.\n"),
        ("Før.\n{{ felles.rolla@1 }}\nEtter.", "Før.\n\nSogn KO rår til.\nKommunane avgjer.\n\nEtter.\n"),
        (
            "{{ felles.rolla@1 }}\n{{ felles.rolla@2 }}",
            "Sogn KO rår til.\nKommunane avgjer.\n\nRepresentantskapet rår til.\n",
        ),
    ],
)
def test_a_shared_text_is_a_paragraph_of_its_own_in_the_version_named(
    skrive: str, lese: str, tmp_path: Path
) -> None:
    assert bakgrunn(les(tmp_path, skrive, ROLLA + VERSJON_2)) == lese


def test_the_case_is_the_same_as_if_the_text_were_written_in_it(tmp_path: Path) -> None:
    henta = les(tmp_path / "a", "Før.\n\n{{ felles.rolla@1 }}\n\nEtter.").lasta
    skriven = les(tmp_path / "b", "Før.\n\nSogn KO rår til.\nKommunane avgjer.\n\nEtter.").lasta
    assert henta is not None
    assert skriven is not None
    assert henta.sak == skriven.sak


def test_every_character_stands_where_it_is_written(tmp_path: Path) -> None:
    lesing = les(tmp_path, "Før.\n{{ felles.rolla@1 }}\nEtter.")
    tekst = bakgrunn(lesing)
    assert tekst is not None
    stad = {
        ord_: lesing.finn_stad(None, ("tekst", "bakgrunn"), (tekst.index(ord_), len(ord_)))
        for ord_ in ("Før", "rår", "avgjer", "Etter")
    }
    assert stad == {
        "Før": Stad(SAKA, 17, 5, 3),
        "rår": Stad(FELLES, 7, 15, 3),
        "avgjer": Stad(FELLES, 8, 17, 6),
        "Etter": Stad(SAKA, 19, 5, 5),
    }
    assert lesing.finn_stad(None, ("tekst", "bakgrunn")) == Stad(SAKA, 17, 5, 4)


def test_the_rules_read_the_shared_text_and_point_into_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    gale = ROLLA.replace("Sogn KO rår til.", "Sogn KO fra xx har 1 000 001 kr, jf. kommunelova § 20-99.")
    funn = sjekk(prosjekt(tmp_path, "{{ felles.rolla@1 }}", gale)).funn
    i_felles = {ein.kode: ein.stad for ein in funn if ein.stad and ein.stad.fil == FELLES}
    assert {kode: (stad.linje, stad.kolonne) for kode, stad in i_felles.items()} == {
        "N101": (7, 15),
        "S510": (7, 19),
        "K401": (7, 26),
        "L403": (7, 58),
    }


def test_the_input_hash_follows_the_shared_text(tmp_path: Path) -> None:
    summar = [
        lesing.lasta.inngang
        for nr, felles in enumerate((ROLLA, ROLLA, ROLLA.replace("Kommunane", "Kommunestyra")))
        if (lesing := les(tmp_path / str(nr), "{{ felles.rolla@1 }}", felles)).lasta
    ]
    assert summar[0] == summar[1]
    assert summar[0] != summar[2]
    assert len(summar) == 3


@pytest.mark.parametrize(
    ("skrive", "venta"),
    [
        (
            "{{ felles.rola@1 }}",
            (
                "cases/kart/sak.yaml K321 17:5+19 Fann ikkje den felles teksten «cases/felles/rola.yaml» | "
                "meinte du «rolla»?"
            ),
        ),
        (
            "A.\n\n{{ felles.rolla@2 }}",
            (
                "cases/kart/sak.yaml K322 19:5+20 Den felles teksten «rolla» har ikkje nokon versjon 2 | "
                "meinte du «felles.rolla@1»?"
            ),
        ),
        (
            "{{ felles.rolla }}",
            (
                "cases/kart/sak.yaml K322 17:5+18 Tilvisinga til «rolla» seier ikkje kva versjon | "
                "meinte du «felles.rolla@1»?"
            ),
        ),
        (
            "Sjå {{ felles.rolla@1 }}.",
            (
                "cases/kart/sak.yaml K323 17:9+20 Ein felles tekst må stå åleine på linja si | "
                "set tilvisinga fremst på ei eiga linje i ein tekst som går over fleire linjer («|»)"
            ),
        ),
    ],
)
def test_a_reference_that_leads_nowhere_is_told_with_the_way_out(
    skrive: str, venta: str, tmp_path: Path
) -> None:
    assert feil(les(tmp_path, skrive)) == [venta]


def test_a_title_cannot_hold_a_shared_text(tmp_path: Path) -> None:
    mappe = prosjekt(tmp_path, "Kart.")
    fil = mappe / "sak.yaml"
    fil.write_text(
        fil.read_text(encoding="utf-8").replace("Felles kartteneste", '"{{ felles.rolla@1 }}"'),
        encoding="utf-8",
    )
    assert [linje.partition(" Ein ")[0] for linje in feil(les_sak(mappe, tmp_path))] == [
        "cases/kart/sak.yaml K323 3:12+20"
    ]


@pytest.mark.parametrize("namn", ["rolla", "andre"])
def test_a_shared_text_cannot_bring_in_another_nor_itself(namn: str, tmp_path: Path) -> None:
    i_ring = ROLLA.replace("Kommunane avgjer.", f"{{{{ felles.{namn}@1 }}}}")
    assert feil(les(tmp_path, "{{ felles.rolla@1 }}", i_ring)) == [
        (
            f"cases/felles/rolla.yaml K324 8:7+{15 + len(namn)} "
            f"Ein felles tekst kan ikkje hente inn ein annan («{namn}») | "
            "skriv teksten her, eller set dei to tekstane kvar for seg i saka"
        )
    ]


@pytest.mark.parametrize(
    ("felles", "venta"),
    [
        (
            ROLLA + VERSJON_2.replace("versjon: 2", "versjon: 3"),
            "K325 9:14+1 Versjon 3 står der versjon 2 skulle ha stått",
        ),
        (
            ROLLA + VERSJON_2.replace("    endring: Representantskapet er nemnt.\n", ""),
            "K326 9:14+1 Versjon 2 seier ikkje kva som er nytt",
        ),
        (ROLLA.replace("tittel: ", "titel: "), "S101 1:1+5 Ukjend nøkkel «titel»"),
    ],
)
def test_what_is_wrong_with_a_shared_text_stands_in_its_file(felles: str, venta: str, tmp_path: Path) -> None:
    assert [linje.partition(" | ")[0] for linje in feil(les(tmp_path, "{{ felles.rolla@1 }}", felles))][
        :1
    ] == [f"cases/felles/rolla.yaml {venta}"]


def test_a_case_with_an_older_version_is_told_what_is_new(tmp_path: Path) -> None:
    funn = sjekk(prosjekt(tmp_path, "{{ felles.rolla@1 }}", ROLLA + VERSJON_2)).funn
    raad = [ein for ein in funn if ein.kode == "K320"]
    assert [ein.grad for ein in raad] == [Grad.MERKNAD]
    assert skriv(raad) == [
        (
            "K320 17:5+20 Saka brukar versjon 1 av «rolla», som har fått versjon 2 (2026-03-01): "
            "Representantskapet er nemnt | skriv «felles.rolla@2» for å ta den nye teksten i bruk; "
            "han står i «cases/felles/rolla.yaml»"
        )
    ]


def test_a_reason_in_the_case_silences_the_advice(tmp_path: Path) -> None:
    mappe = prosjekt(tmp_path, "{{ felles.rolla@1 }}", ROLLA + VERSJON_2)
    fil = mappe / "sak.yaml"
    tekst = fil.read_text(encoding="utf-8")
    grunn = "  # ignorer[K320]: saka er alt send ut\n  bakgrunn:"
    fil.write_text(tekst.replace("  bakgrunn:", grunn), encoding="utf-8")
    kontrollert = sjekk(mappe)
    assert [ein.funn.kode for ein in kontrollert.ignorerte] == ["K320"]
    assert "K320" not in {ein.kode for ein in kontrollert.funn}


def test_a_decided_case_stands_as_it_was_decided(tmp_path: Path) -> None:
    mappe = prosjekt(tmp_path, "{{ felles.rolla@1 }}", ROLLA + VERSJON_2)
    fil = mappe / "sak.yaml"
    tekst = fil.read_text(encoding="utf-8")
    assert "status: framlegg" in tekst
    fil.write_text(tekst.replace("status: framlegg", "status: vedteken"), encoding="utf-8")
    assert les_sak(mappe).raad == ()
    assert bakgrunn(les_sak(mappe)) == "Sogn KO rår til.\nKommunane avgjer.\n"


def test_fmt_leaves_the_line_of_a_shared_text_alone() -> None:
    sak = SAK.replace("    Kommunane samarbeider.\n", "    Kart.\n    {{ felles.rolla@1 }}\n    og GIS.\n")
    assert formater(sak.encode(), Sak, SAKA) == sak


def test_fmt_knows_a_shared_text() -> None:
    assert modell_for(Path("cases/felles/rolla.yaml")) is Fellestekst
    paa_ei_linje = ROLLA.replace("rår til.\n      Kommunane", "rår til. Kommunane")
    assert formater(paa_ei_linje.encode(), Fellestekst, FELLES) == ROLLA
