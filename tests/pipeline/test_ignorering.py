"""What a case silences with a reason, and what no reason can silence."""

from __future__ import annotations

from pathlib import Path
from shutil import copy, copytree

import pytest

from sognko_docs.pipeline.sjekk import Kontrollert, sjekk

ROT = Path(__file__).parents[2]
GIS = (ROT / "cases" / "kart-oppmaaling-gis" / "sak.yaml").read_text(encoding="utf-8")


def _sjekk(mappe: Path, yaml: str) -> Kontrollert:
    cases = mappe / "cases"
    (cases / "sak").mkdir(parents=True)
    copy(ROT / "cases" / "kommunar.yaml", cases)
    for felles in ("tal", "felles"):
        copytree(ROT / "cases" / felles, cases / felles)
    (cases / "sak" / "sak.yaml").write_text(yaml, encoding="utf-8")
    return sjekk(cases / "sak")


def test_a_warning_is_silenced_with_its_reason_kept(tmp_path: Path) -> None:
    yaml = GIS.replace(
        "    oppseiingstid_månader: 12",
        "    # ignorer[L211]: kommunane er samde om eit halvt år\n    oppseiingstid_månader: 6",
    )
    kontrollert = _sjekk(tmp_path, yaml)
    assert kontrollert.funn == ()
    assert [(ei.funn.kode, ei.grunn) for ei in kontrollert.ignorerte] == [
        ("L211", "kommunane er samde om eit halvt år")
    ]


@pytest.mark.parametrize(
    ("kode", "foer", "etter"),
    [
        ("L210", "avtale:\n", "  verknad_frå: 2027-01-01\n"),
        ("L202", "vedtak:\n", "    avgjer: avtale\n"),
    ],
)
def test_no_reason_silences_what_the_act_demands(kode: str, foer: str, etter: str, tmp_path: Path) -> None:
    yaml = GIS.replace(etter, "", 1).replace(f"\n{foer}", f"\n# ignorer[{kode}]: kjem seinare\n{foer}", 1)
    kontrollert = _sjekk(tmp_path, yaml)
    meldingar = [ei.melding for ei in kontrollert.funn if ei.kode == "Y127"]
    assert meldingar == [f"Funnet {kode} kan ikkje ignorerast"]
    assert kode in {ei.kode for ei in kontrollert.funn}
    assert kontrollert.plan is None
    linje = yaml.splitlines()[
        next(ei.stad.linje for ei in kontrollert.funn if ei.kode == "Y127" and ei.stad) - 1
    ]
    assert linje == f"# ignorer[{kode}]: kjem seinare"


def test_no_reason_silences_what_the_case_is_reckoned_by(tmp_path: Path) -> None:
    post = "    - {post: Administrative kostnader, prosent: 5, av: [løn,"
    assert post in GIS
    yaml = GIS.replace(post, f"    # ignorer[K103]: rettast\n{post.replace('løn', 'lønn')}")
    kontrollert = _sjekk(tmp_path, yaml)
    assert {"K103", "Y127"} <= {ei.kode for ei in kontrollert.funn}
    assert kontrollert.plan is None
