"""What the council cannot change is rendered once; what it can change never leaks to the next."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sognko_docs.compose.verdi import Blokk, Felt
from sognko_docs.word.plan import Lager
from tests.word.bygg import EIGENSKAPAR, avsnitt, docx, opne, set_, tabell, tekstar, ting


class Teljande:
    """Counts how often its text is asked for."""

    def __init__(self) -> None:
        self.gonger = 0

    @property
    def tekst(self) -> str:
        self.gonger += 1
        return "delt"


@pytest.mark.parametrize(
    "kropp",
    [
        avsnitt("{{ sak.tekst }}"),
        avsnitt("{{ kommune.namn }} {{ sak.tekst }}"),
        avsnitt("{%p if kommune.namn %}") + avsnitt("{{ sak.tekst }}") + avsnitt("{%p endif %}"),
        avsnitt("{% for r in kommune.rader %}{{ r }}{{ sak.tekst }}{% endfor %}"),
        avsnitt(
            "{% for r in rader %}{% if r == kommune.namn %}x{% else %}{{ sak.tekst }}{% endif %}{% endfor %}"
        ),
        tabell(
            ["{%tr for r in rader %}"], ["{{ r }} {{ kommune.namn }}", "{{ sak.tekst }}"], ["{%tr endfor %}"]
        ),
    ],
    ids=["åleine", "ved sida av", "i eit val", "i ei løkke", "i eit val i ei løkke", "i ei tabellrad"],
)
def test_delt_tekst_vert_sett_ein_gong_for_alle_kommunane(tmp_path: Path, kropp: str) -> None:
    teljar = Teljande()
    sett = opne(tmp_path, docx(kropp)).sett({"sak": teljar, "rader": ("a", "b")})
    dokument = [sett.dokument(ting(namn=n, rader=("1", "2")), EIGENSKAPAR) for n in "pqr"]
    assert teljar.gonger == 1
    assert all("delt" in "".join(tekstar(d)) for d in dokument)


def test_delt_tekst_som_ingen_viser_vert_aldri_sett(tmp_path: Path) -> None:
    teljar = Teljande()
    kropp = avsnitt("{% if kommune.vert %}{{ sak.tekst }}{% endif %}")
    opne(tmp_path, docx(kropp)).sett({"sak": teljar}).dokument(ting(vert=False), EIGENSKAPAR)
    assert teljar.gonger == 0


def test_kvar_kommune_faar_sitt(tmp_path: Path) -> None:
    kropp = avsnitt(
        "{{ a }} {{ kommune.namn }}{% for r in rader %}{% if r == kommune.namn %} <{{ loop.index }}>{% endif %}{% endfor %}"
    )
    sett = opne(tmp_path, docx(kropp)).sett({"a": "x", "rader": ("p", "q")})
    assert [tekstar(sett.dokument(ting(namn=n), EIGENSKAPAR)) for n in "qpq"] == [
        ["x q <2>"],
        ["x p <1>"],
        ["x q <2>"],
    ]


@pytest.mark.parametrize(
    "tagg",
    [
        "{% set n = kommune.namn %}{{ n }}{{ a }}",
        "{% macro m() %}{{ a }}{% endmacro %}{{ m() }}{{ kommune.namn }}",
    ],
)
def test_set_og_makro_vert_ikkje_delte_men_verkar(tmp_path: Path, tagg: str) -> None:
    sett = opne(tmp_path, docx(avsnitt(tagg))).sett({"a": "x"})
    assert [sorted(tekstar(sett.dokument(ting(namn=n), EIGENSKAPAR))[0]) for n in "pq"] == [
        ["p", "x"],
        ["q", "x"],
    ]


def test_eit_dokument_for_alle_har_ingen_kommune(tmp_path: Path) -> None:
    mal = opne(tmp_path, docx(avsnitt("{% if kommune %}nei{% else %}alle{% endif %}")))
    assert tekstar(set_(mal, None)) == ["alle"]


def test_ein_kjend_mal_vert_ikkje_omsett_om_igjen(tmp_path: Path) -> None:
    data, lager = docx(avsnitt("{{ x }}")), tmp_path / "lager"
    fyrste = opne(tmp_path, data, lager)
    fil = next(lager.glob("*.plan"))
    assert fil.name.startswith(fyrste.sha256)
    assert Lager(lager).hent(fyrste.sha256) == fyrste.plan
    assert set_(opne(tmp_path, data, lager), x="a") == set_(fyrste, x="a")


@pytest.mark.parametrize("skade", [b"", b"x" * 100, None], ids=["tomt", "rusk", "snudd bit"])
def test_eit_skadd_lager_vert_laga_paa_nytt(tmp_path: Path, skade: bytes | None) -> None:
    data, lager = docx(avsnitt("{{ x }}")), tmp_path / "lager"
    opne(tmp_path, data, lager)
    fil = next(lager.glob("*.plan"))
    heil = fil.read_bytes()
    fil.write_bytes(heil[:-1] + bytes([heil[-1] ^ 1]) if skade is None else skade)
    assert tekstar(set_(opne(tmp_path, data, lager), x="a")) == ["a"]
    assert fil.read_bytes() == heil


def test_importen_dreg_ikkje_inn_docx_eller_docxtpl() -> None:
    kode = "import sys, sognko_docs.word.mal; print(sorted({'docx', 'docxtpl', 'babel', 'markdown_it', 'lxml'} & set(sys.modules)))"
    svar = subprocess.run([sys.executable, "-c", kode], capture_output=True, text=True, check=True)
    assert svar.stdout.strip() == "[]"


SKRIV = """
import sys, hashlib
from pathlib import Path
from sognko_docs.compose.verdi import Blokk, Felt
from tests.word.bygg import *
mal = Mal.opne(Path(sys.argv[1]))
sett = mal.sett({"b": Blokk("b", "1. ein\\n2. to\\n\\ntekst\\n\\n1. ny"), "x": Felt("x", "å")})
for n in sys.argv[2]:
    print(n, hashlib.sha256(sett.dokument(ting(namn=Felt("kommune.namn", n), b=Blokk("kommune.b", "1. " + n)), EIGENSKAPAR)).hexdigest())
"""


def test_same_bytes_i_kvar_prosess_og_i_kvar_rekkjefoelgje(tmp_path: Path) -> None:
    fil = tmp_path / "mal.docx"
    fil.write_bytes(
        docx(
            avsnitt("{{ x }} {{ kommune.namn }}"),
            avsnitt("{% if kommune %}", "{% endif %}"),
            avsnitt("{{p kommune.b }}"),
            avsnitt("{{p b }}"),
        )
    )
    rot = Path(__file__).parents[2]
    svar = set()
    for fro, rekkje in (("0", "abc"), ("1", "cba"), ("42", "bca")):
        ut = subprocess.run(
            [sys.executable, "-c", SKRIV, str(fil), rekkje],
            capture_output=True, text=True, check=True, cwd=rot, env={"PYTHONHASHSEED": fro, "PATH": ""},
        ).stdout  # fmt: skip
        svar.add(tuple(sorted(ut.splitlines())))
    assert len(svar) == 1
    assert len(next(iter(svar))) == 3


def test_eit_felt_i_ein_blokk_i_ei_varierande_loekke(tmp_path: Path) -> None:
    kropp = avsnitt("{%p for r in kommune.rader %}") + avsnitt("{{p b }}") + avsnitt("{%p endfor %}")
    data = set_(opne(tmp_path, docx(kropp)), ting(rader=(1, 2)), b=Blokk("b", "1. ein", (Felt("=s", "x"),)))
    assert tekstar(data) == ["ein", "ein"]
