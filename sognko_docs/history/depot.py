"""The repository a project lies in: its revisions, and what stood in them. Everything is read from objects.

The project may lie in a subfolder of the repository. Line endings are as they were committed, whatever
``core.autocrlf`` says, since nothing is checked out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path, PurePosixPath

from sognko_docs.finding import Finding
from sognko_docs.history.git import GitManglar, Svar, spoer
from sognko_docs.history.utgaave import MALMAPPE, SAKSMAPPE, Revisjon, Utgaave

MAKS_FIL = 20_000_000
"""Bytes of the largest file that is taken out."""
_INNHALD = frozenset({".yaml", ".docx"})
_VANLEG = frozenset({"100644", "100755"})
_FORM = "--format=%H%x00%cI%x00%s"


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a revision: where, which object, and how large."""

    sti: PurePosixPath
    ident: str
    storleik: int


@dataclass(frozen=True, slots=True)
class Depot:
    """A repository; ``rot`` is the project's folder in the work tree, ``under`` its path in the repository."""

    rot: Path
    under: str
    grunn: bool
    """True for a shallow clone, which lacks the older revisions."""
    _objekt: dict[str, bytes] = field(default_factory=dict)

    def revisjon(self, namn: str) -> Revisjon | Finding:
        """Return the revision that a name means: a commit, a tag, a branch, ``HEAD~3``."""
        if namn.startswith("-") or not namn.strip():
            return self._ukjend(namn)
        svar = spoer(self.rot, "rev-parse", "--verify", "--quiet", f"{namn}^{{commit}}")
        if svar.kode:
            return self._ukjend(namn)
        funne = _revisjonar(spoer(self.rot, "log", "-1", _FORM, svar.tekst))
        return funne[0] if funne else self._ukjend(namn)

    def endringar(self, stiar: Iterable[str], hoegst: int) -> tuple[Revisjon, ...]:
        """Return the revisions that changed some of the paths, the newest first, at most ``hoegst``.

        Paths are relative to the project.
        """
        return _revisjonar(spoer(self.rot, "log", f"-{hoegst}", _FORM, "HEAD", "--", *stiar))

    def blobar(self, revisjon: Revisjon) -> tuple[Blob, ...] | Finding:
        """Return the files of ``cases/`` and ``templates/`` in a revision, by path below the project."""
        mapper = [f"{self.under}{mappe}/" for mappe in (SAKSMAPPE, MALMAPPE)]
        svar = spoer(self.rot, "ls-tree", "-r", "-z", "-l", "--full-tree", revisjon.commit, "--", *mapper)
        if svar.kode:
            return self._svikta(svar)
        linjer = svar.ut.decode("utf-8", "surrogateescape").split("\0")
        blobar = tuple(_blobar(linjer, len(self.under)))
        if not any(blob.sti.parts[0] == SAKSMAPPE for blob in blobar):
            return _utan_saker(revisjon, f"{self.under}{SAKSMAPPE}")
        return next((_ulovleg(blob, revisjon) for blob in blobar if not _lovleg(blob)), blobar)

    def utgaave(self, revisjon: Revisjon) -> Utgaave | Finding:
        """Return what lay in ``cases/`` and ``templates/`` in a revision."""
        blobar = self.blobar(revisjon)
        if isinstance(blobar, Finding):
            return blobar
        feil = self._hent(blob.ident for blob in blobar if blob.sti.suffix in _INNHALD)
        if feil is not None:
            return feil
        return Utgaave(revisjon, {blob.sti: self._objekt.get(blob.ident, b"") for blob in blobar})

    def _hent(self, identar: Iterable[str]) -> Finding | None:
        """Read the objects that have not been read before, all in one question."""
        nye = [ident for ident in dict.fromkeys(identar) if ident not in self._objekt]
        if not nye:
            return None
        svar = spoer(self.rot, "cat-file", "--batch", inn="".join(f"{ident}\n" for ident in nye).encode())
        plass = 0
        for ident in nye:
            linje = svar.ut.find(b"\n", plass)
            hovud = svar.ut[plass : max(linje, plass)].decode("ascii", "replace").split()
            if len(hovud) != 3 or hovud[1] != "blob":  # noqa: PLR2004  # why: id, kind and size
                return self._svikta(svar)
            lengd = int(hovud[2])
            self._objekt[ident] = svar.ut[linje + 1 : linje + 1 + lengd]
            plass = linje + lengd + 2
        return None

    def _ukjend(self, namn: str) -> Finding:
        if self.grunn:
            hjelp = "klonen har berre dei nyaste revisjonane: hent resten med «git fetch --unshallow»"
            return Finding("P324", f"Fann ikkje revisjonen «{namn}» i denne grunne klonen", hjelp=hjelp)
        hjelp = "skriv ein commit, ei grein eller ein merkelapp; «git log --oneline» listar revisjonane"
        return Finding("P322", f"Fann ikkje revisjonen «{namn}»", hjelp=hjelp)

    def _svikta(self, svar: Svar) -> Finding:
        if self.grunn:
            hjelp = "hent resten av historia med «git fetch --unshallow»"
            return Finding("P324", "Den grunne klonen manglar noko av det revisjonen viser til", hjelp=hjelp)
        sagt = svar.feil.splitlines()[-1] if svar.feil else "eit objekt manglar"
        return Finding("P325", f"git svarte med feil: {sagt}", hjelp="køyr «git fsck» og sjå kva som er gale")


def opne_depot(rot: Path) -> Depot | Finding:
    """Return the repository the project's folder lies in."""
    try:
        svar = spoer(rot, "rev-parse", "--is-shallow-repository", "--show-prefix")
    except GitManglar:
        hjelp = "installer git; «sognko doctor» seier korleis"
        return Finding("P320", "Historikk krev git, som ikkje er installert", hjelp=hjelp)
    if svar.kode:
        return _ikkje_depot(rot, svar)
    grunn, _, under = svar.tekst.partition("\n")
    return Depot(rot, under.strip("\r\n"), grunn.strip() == "true")


def _ikkje_depot(rot: Path, svar: Svar) -> Finding:
    if "dubious ownership" in svar.feil:
        hjelp = f"eig du mappa, så køyr «git config --global --add safe.directory {rot.as_posix()}»"
        return Finding("P321", "git stolar ikkje på mappa, for ein annan brukar eig ho", hjelp=hjelp)
    melding = f"Mappa «{rot.as_posix()}» ligg ikkje i eit git-depot, så ho har ingen historikk"
    return Finding("P321", melding, hjelp="stå i prosjektmappa, eller byrja med «git init» og ein commit")


def _utan_saker(revisjon: Revisjon, mappe: str) -> Finding:
    melding = f"Mappa «{mappe}» finst ikkje i revisjonen {revisjon.kort} ({revisjon.dato.isoformat()})"
    hjelp = f"vel ein annan revisjon; «git log --oneline -- {SAKSMAPPE}» listar dei som har saker"
    return Finding("P323", melding, hjelp=hjelp)


def _revisjonar(svar: Svar) -> tuple[Revisjon, ...]:
    rader = (linje.split("\0", 2) for linje in svar.tekst.split("\n") if linje.count("\0") > 1)
    return tuple(Revisjon(rad[0], datetime.fromisoformat(rad[1]).date(), rad[2].strip()) for rad in rader)


def _blobar(linjer: Iterable[str], under: int) -> Iterator[Blob]:
    """Read what ``ls-tree`` lists; links and repositories in the repository are no files of ours."""
    for linje in linjer:
        om, _, sti = linje.partition("\t")
        felt = om.split()
        if sti and felt[0] in _VANLEG:
            yield Blob(PurePosixPath(sti[under:]), felt[2], int(felt[3]) if felt[3].isdigit() else 0)


def _lovleg(blob: Blob) -> bool:
    trygg = not any(ledd in {"..", ".git"} or set(ledd) & set('\\:*?"<>|') for ledd in blob.sti.parts)
    lesbar = all(ledd.isprintable() for ledd in blob.sti.parts)
    return trygg and lesbar and (blob.storleik <= MAKS_FIL or blob.sti.suffix not in _INNHALD)


def _ulovleg(blob: Blob, revisjon: Revisjon) -> Finding:
    sti = str(blob.sti).encode("utf-8", "backslashreplace").decode()
    melding = f"Fila «{sti}» i revisjonen {revisjon.kort} kan ikkje hentast fram: namnet eller storleiken er ulovleg"
    return Finding(
        "P327", melding, hjelp="vel ein revisjon utan ho, eller gi fila eit anna namn der ho ligg no"
    )
