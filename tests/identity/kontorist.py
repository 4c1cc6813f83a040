"""A LibreOffice with hands: files in, the edits to make, edited files out."""

from __future__ import annotations

import json
import subprocess
import uuid
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from sognko_docs.delivery.pdf.kontor import Kontor, reint_miljoe

ROT = Path(__file__).parents[2]
Steg: TypeAlias = tuple[str | int | float, ...]
"""A function of ``rediger_uno`` and its arguments."""
_PROFIL = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.UserProfile/Data">
<prop oor:name="givenname" oor:op="fuse"><value>Kari</value></prop></item></oor:items>"""


class Kontorist:
    """One LibreOffice, started once, whose user is called Kari."""

    def __init__(self, kontor: Kontor, mappe: Path) -> None:
        self.mappe, self.nr = mappe, 0
        (mappe / "profil/user").mkdir(parents=True)
        (mappe / "profil/user/registrymodifications.xcu").write_text(_PROFIL, encoding="utf-8")
        kall = [str(kontor.python), "-m", "tests.identity.rediger_uno", str(kontor.program), str(mappe / "profil"), f"sognko{uuid.uuid4().hex}"]  # fmt: skip
        self.prosess = subprocess.Popen(
            kall, cwd=ROT, env=reint_miljoe(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
        )
        self._svar()

    def rediger(self, data: bytes, *steg: Steg) -> bytes:
        """Return a file as LibreOffice saves it after some edits."""
        self.nr += 1
        inn, ut = self.mappe / f"{self.nr}.docx", self.mappe / f"{self.nr}-ut.docx"
        inn.write_bytes(data)
        assert self.prosess.stdin is not None
        self.prosess.stdin.write(json.dumps({"inn": str(inn), "ut": str(ut), "steg": steg}) + "\n")
        self.prosess.stdin.flush()
        self._svar()
        return ut.read_bytes()

    def _svar(self) -> None:
        assert self.prosess.stdout is not None
        linje = self.prosess.stdout.readline()
        svar = json.loads(linje) if linje else {"feil": "LibreOffice svarte ikkje"}
        assert "feil" not in svar, svar["feil"]

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _slag: type[BaseException] | None, _feil: BaseException | None, _spor: TracebackType | None
    ) -> None:
        assert self.prosess.stdin is not None
        assert self.prosess.stdout is not None
        self.prosess.stdin.close()
        self.prosess.stdout.close()
        self.prosess.wait(30)
