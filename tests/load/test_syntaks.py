"""What cannot be read as YAML is told in words a person can act on, by both of PyYAML's parsers."""

from __future__ import annotations

import pytest

from sognko_docs.load.tre import bygg
from sognko_docs.load.yamlparser import ReinParser
from tests.load.skriv import FIL, feil, skriv

KAN_IKKJE_LESAST = [
    (
        'a: "abc\nb: 1\n',
        "Y114 1:4+1 Hermeteiknet blir aldri lukka",
        'set " etter teksten, eller skriv teksten på eigne linjer under «|»',
    ),
    (
        'a: "abc\nb: "def"\n',
        "Y114 1:4+1 Hermeteiknet blir aldri lukka",
        'set " etter teksten, eller skriv teksten på eigne linjer under «|»',
    ),
    (
        "a: 'abc\nb: 1\n",
        "Y114 1:4+1 Hermeteiknet blir aldri lukka",
        "set ' etter teksten, eller skriv teksten på eigne linjer under «|»",
    ),
    (
        '"a: 1\nb: 2\n',
        "Y114 1:1+1 Hermeteiknet blir aldri lukka",
        'set " etter teksten, eller skriv teksten på eigne linjer under «|»',
    ),
    (
        "a: 'abc' er\nb: 1\n",
        "Y114 1:10+1 Det står meir tekst etter hermeteiknet som lukkar",
        "set heile teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        'a: "C:\\dokument"\n',
        "Y114 1:7+1 Teiknet «\\» har ei særskild tyding i doble hermeteikn",
        "bruk enkle hermeteikn: '…'",
    ),
    (
        "a: {{ b }}\n",
        "Y118 1:4+7 Ein tekst som byrjar med «{{», må stå i hermeteikn",
        'skriv "{{ … }}", eller skriv teksten på eigne linjer under «|»',
    ),
    (
        "a: {{ b }} er\nc: 1\n",
        "Y118 1:4+7 Ein tekst som byrjar med «{{», må stå i hermeteikn",
        'skriv "{{ … }}", eller skriv teksten på eigne linjer under «|»',
    ),
    (
        "a: {{ b | kr }}\nc: 1\n",
        "Y118 1:4+12 Ein tekst som byrjar med «{{», må stå i hermeteikn",
        'skriv "{{ … }}", eller skriv teksten på eigne linjer under «|»',
    ),
    (
        "a:\n  - {{ x }}\n",
        "Y118 2:5+7 Ein tekst som byrjar med «{{», må stå i hermeteikn",
        'skriv "{{ … }}", eller skriv teksten på eigne linjer under «|»',
    ),
    (
        "a: [1, 2\nb: 1\n",
        "Y120 1:4+1 Klammen «[» blir aldri lukka",
        "set «]» til slutt, eller set teksten i hermeteikn",
    ),
    (
        "a: {b: 1\nc: 2\n",
        "Y120 1:4+1 Klammen «{» blir aldri lukka",
        "set «}» til slutt, eller set teksten i hermeteikn",
    ),
    (
        "a: [1, 2]]\n",
        "Y120 1:10+1 Klammen «]» lukkar ingenting",
        "ta han bort",
    ),
    (
        "a: @b\n",
        "Y119 1:4+1 Ein tekst utan hermeteikn kan ikkje byrje med «@»",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: `b`\n",
        "Y119 1:4+1 Ein tekst utan hermeteikn kan ikkje byrje med «`»",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: %b\n",
        "Y119 1:4+1 Ein tekst utan hermeteikn kan ikkje byrje med «%»",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: **b** c\n",
        "Y119 1:4+1 Ein tekst utan hermeteikn kan ikkje byrje med «*»",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: & b\n",
        "Y119 1:4+1 Ein tekst utan hermeteikn kan ikkje byrje med «&»",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: ,b\n",
        "Y119 1:4+1 Ein tekst utan hermeteikn kan ikkje byrje med «,»",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: ]b\n",
        "Y119 1:4+1 Ein tekst utan hermeteikn kan ikkje byrje med «]»",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: !x!b c\n",
        "Y111 1:4+4 Merkelappen «!x!b» er ikkje lov",
        "ta han bort; skal verdien vere tekst, set han i hermeteikn",
    ),
    (
        "a: | tekst\n  b\n",
        "Y115 1:6+1 Teksten etter «|» skal byrje på neste linje",
        "flytt teksten ned og rykk han inn",
    ),
    (
        "a: > tekst\n  b\n",
        "Y115 1:6+1 Teksten etter «>» skal byrje på neste linje",
        "flytt teksten ned og rykk han inn",
    ),
    (
        "a: - b\n",
        "Y115 1:4+1 Ei liste kan ikkje byrje på same linje som nøkkelen",
        "set kvart punkt på eiga linje under nøkkelen, eller set teksten i hermeteikn",
    ),
    (
        "a: tekst her: meir tekst\nb: 1\n",
        "Y117 1:13+1 Kolon og mellomrom inne i ein tekst utan hermeteikn",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a:b\nc: d\n",
        "Y116 1:2+1 Mellomrom manglar etter kolon",
        "skriv «a: …»",
    ),
    (
        "c: d\na:b\ne: f\n",
        "Y116 2:2+1 Mellomrom manglar etter kolon",
        "skriv «a: …»",
    ),
    (
        "x:\n  c: d\n  a:b\n  e: f\n",
        "Y116 3:4+1 Mellomrom manglar etter kolon",
        "skriv «a: …»",
    ),
    (
        "x:\n  a:b\n  e: f\n",
        "Y116 2:4+1 Mellomrom manglar etter kolon",
        "skriv «a: …»",
    ),
    (
        "a:\n  - b\n  -c\n  - d\n",
        "Y116 3:3+1 Mellomrom manglar etter bindestreken",
        "skriv «- …»",
    ),
    (
        "a: 1\n  b: 2\n",
        "Y115 2:3+4 Innrykket på 2 mellomrom passar ikkje med linjene over",
        "ta bort innrykket",
    ),
    (
        "a:\n  b: 2\n c: 3\n",
        "Y115 3:2+4 Innrykket på 1 mellomrom passar ikkje med linjene over",
        "rykk inn 0 eller 2 mellomrom",
    ),
    (
        "a:\n    b: 2\n  c: 3\n",
        "Y115 3:3+4 Innrykket på 2 mellomrom passar ikkje med linjene over",
        "rykk inn 0 eller 4 mellomrom",
    ),
    (
        "a:\n  - x\n - y\n",
        "Y115 3:2+3 Eit listepunkt kan ikkje stå her",
        "rykk inn like mykje som dei andre linjene på same nivå",
    ),
    (
        "a:\n  - x\n   - y\n",
        "Y115 3:4+3 Listepunktet blir lese som ein del av teksten over",
        "rykk inn som dei andre punkta, eller set teksten i hermeteikn",
    ),
    (
        "a:\n  b: 1\n- c\n",
        "Y115 3:1+3 Eit listepunkt kan ikkje stå her",
        "rykk inn like mykje som dei andre linjene på same nivå",
    ),
    (
        " a: 1\nb: 2\n",
        "Y115 1:1+1 Den fyrste nøkkelen er rykt inn",
        "ta bort mellomromma fremst på linja",
    ),
    (
        "a: 1\n- b\n",
        "Y115 2:1+3 Eit listepunkt kan ikkje stå her",
        "rykk inn like mykje som dei andre linjene på same nivå",
    ),
    (
        "a: 1\nberre tekst\nb: 2\n",
        "Y115 2:1+11 Linja er korkje ein nøkkel eller ein del av teksten over",
        "skriv «nøkkel: verdi», eller rykk linja inn under teksten ho høyrer til",
    ),
    (
        "a:\n  Kommunane er samde om: dette\n  og dette\n",
        "Y115 3:3+8 Linja er korkje ein nøkkel eller ein del av teksten over",
        "skriv «nøkkel: verdi», eller rykk linja inn under teksten ho høyrer til",
    ),
    (
        "a:\n  Fyrste linje.\n  Merk: andre linje.\n",
        "Y117 3:7+1 Kolon og mellomrom inne i ein tekst utan hermeteikn",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a: |\n    b\n  c\n d\n",
        "Y115 3:3+1 Innrykket på 2 mellomrom passar ikkje med linjene over",
        "rykk inn 0 eller 4 mellomrom",
    ),
    (
        'a: "\\xzz"\n',
        "Y114 1:5+1 Teiknet «\\» har ei særskild tyding i doble hermeteikn",
        "bruk enkle hermeteikn: '…'",
    ),
    (
        "a:http://x.no\nb: 1\n",
        "Y116 1:2+1 Mellomrom manglar etter kolon",
        "skriv «a: …»",
    ),
    (
        "- a\n-\t\tb: 1\n",
        "Y106 2:2+1 Tabulator der det skal stå mellomrom",
        "byt tabulatoren ut med mellomrom",
    ),
    (
        "sak:\n  tittel: Budsjett 2026: framlegg\n",
        "Y117 2:24+1 Kolon og mellomrom inne i ein tekst utan hermeteikn",
        "set teksten i hermeteikn, eller skriv han på eigne linjer under «|»",
    ),
    (
        "a:\n  b |\n    Dei avgjer:\n\n    - c: d\n  e: 1\n",
        "Y116 2:4+1 Kolon manglar framfor «|»",
        "skriv «b: |»",
    ),
    (
        "a:\n  x: 1\n  b |\n    tekst\n  c: 1\n",
        "Y116 3:4+1 Kolon manglar framfor «|»",
        "skriv «b: |»",
    ),
    (
        "a:\u00a0b\nc: 1\n",
        "Y116 1:3+1 Hardt mellomrom etter kolon",
        "skriv eit vanleg mellomrom: «a: …»",
    ),
    (
        "%YAML 3.0\n---\na: 1\n",
        "Y121 1:1+1 YAML-en kan ikkje lesast her",
        "sjå etter innrykk, kolon og hermeteikn på denne linja og linja over",
    ),
]


@pytest.mark.parametrize(("tekst", "melding", "hjelp"), KAN_IKKJE_LESAST)
def test_a_broken_file_says_where_what_and_the_way_out(tekst: str, melding: str, hjelp: str) -> None:
    assert feil(tekst) == [f"{melding} | {hjelp}"]


@pytest.mark.parametrize(("tekst", "melding", "hjelp"), KAN_IKKJE_LESAST)
def test_the_words_are_the_same_where_libyaml_is_missing(tekst: str, melding: str, hjelp: str) -> None:
    assert skriv(bygg(tekst, tekst.split("\n"), FIL, ReinParser).funn) == [f"{melding} | {hjelp}"]


def test_findings_before_the_place_where_the_parser_gave_up_are_kept() -> None:
    assert [linje.split(" ")[0] for linje in feil("a: 1\na: 2\n2025: x\nb: @c\n")] == ["Y108", "Y112", "Y119"]
