"""A workbook opened, changed and reckoned anew by LibreOffice, and read as what stands in its cells."""

from __future__ import annotations

import re
import subprocess
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from lxml import etree

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ALLTID = (
    '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">'
    "<value>0</value></prop></item></oor:items>"
)


@dataclass(frozen=True)
class Celle:
    """What stands in a cell: the value as written, the formula, and whether it is locked."""

    verdi: str
    formel: str
    laast: bool

    @property
    def tal(self) -> float:
        return float(self.verdi)


def pakk(delar: Mapping[str, bytes]) -> bytes:
    ut = BytesIO()
    with zipfile.ZipFile(ut, "w") as fil:
        for namn, data in delar.items():
            fil.writestr(namn, data)
    return ut.getvalue()


def arkdelar(delar: Mapping[str, bytes]) -> dict[str, str]:
    """Return the part of each sheet by its name."""
    rel = etree.fromstring(delar["xl/_rels/workbook.xml.rels"])
    maal = {ein.get("Id"): "xl/" + str(ein.get("Target")).removeprefix("/xl/") for ein in rel}
    ark = etree.fromstring(delar["xl/workbook.xml"]).iter(f"{_S}sheet")
    return {str(ein.get("name")): maal[ein.get(_R)] for ein in ark}


def les_bok(delar: Mapping[str, bytes]) -> dict[str, dict[str, Celle]]:
    """Return all cells with something in them, by sheet and by address."""
    stil = etree.fromstring(delar["xl/styles.xml"]).find(f"{_S}cellXfs")
    assert stil is not None
    laaste = [
        not any(vern.get("locked") in {"0", "false"} for vern in xf.iter(f"{_S}protection")) for xf in stil
    ]
    felles = etree.fromstring(delar["xl/sharedStrings.xml"]).iter(f"{_S}si")
    tekstar = ["".join(t.text or "" for t in si.iter(f"{_S}t")) for si in felles]
    return {namn: _les_ark(delar[del_], tekstar, laaste) for namn, del_ in arkdelar(delar).items()}


def _les_ark(xml: bytes, tekstar: list[str], laaste: list[bool]) -> dict[str, Celle]:
    celler = {}
    for c in etree.fromstring(xml).iter(f"{_S}c"):
        verdi, formel = c.findtext(f"{_S}v") or "", c.findtext(f"{_S}f") or ""
        if c.get("t") == "s":
            verdi = tekstar[int(verdi)]
        celler[str(c.get("r"))] = Celle(verdi, formel, laaste[int(c.get("s", "0"))])
    return celler


def endre(delar: Mapping[str, bytes], ark: str, celle: str, verdi: float) -> dict[str, bytes]:
    """Return the workbook with another number in an open cell; all reckoned values stay as they were."""
    del_ = arkdelar(delar)[ark]
    assert not les_bok(delar)[ark][celle].laast
    moenster = re.compile(rf'(<c r="{celle}"[^>]*><v>)[^<]*(</v>)'.encode())
    nytt, antal = moenster.subn(rb"\g<1>" + repr(verdi).encode() + rb"\2", delar[del_])
    assert antal == 1
    return {**delar, del_: nytt}


def rekn_om(
    soffice: str, mappe: Path, boeker: Mapping[str, Mapping[str, bytes]]
) -> dict[str, dict[str, dict[str, Celle]]]:
    """Let LibreOffice reckon all formulas of all workbooks anew, in one run, and return what it got."""
    inn, ut, profil = mappe / "inn", mappe / "ut", mappe / "profil"
    for ny in (inn, ut, profil / "user"):
        ny.mkdir(parents=True)
    (profil / "user" / "registrymodifications.xcu").write_text(_ALLTID, encoding="utf-8")
    for namn, delar in boeker.items():
        (inn / f"{namn}.xlsx").write_bytes(pakk(delar))
    kommando = [soffice, f"-env:UserInstallation={profil.as_uri()}", "--headless", "--convert-to", "xlsx"]
    filer = [str(inn / f"{namn}.xlsx") for namn in boeker]
    subprocess.run([*kommando, "--outdir", str(ut), *filer], check=True, capture_output=True, timeout=240)
    svar = {}
    for namn in boeker:
        with zipfile.ZipFile(ut / f"{namn}.xlsx") as fil:
            svar[namn] = les_bok({del_: fil.read(del_) for del_ in fil.namelist()})
    return svar
