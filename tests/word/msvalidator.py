"""Microsoft's Open XML validator, borrowed from the wheel python-redlines-docxodus and hosted in process.

Run as a module with files as arguments; prints each file's name and number of errors, then the errors.
The wheel holds a self-contained .NET program: its runtime is laid out here as .NET wants a shared one.
"""

from __future__ import annotations

import json
import shutil
import sys
import tarfile
import tempfile
from pathlib import Path
from typing import Any

import python_redlines_docxodus  # type: ignore[import-untyped] # a wheel of binaries
from clr_loader import get_coreclr
from pythonnet import set_runtime

RAMME = "Microsoft.NETCore.App"


def legg_ut(rot: Path) -> Path:
    """Lay the runtime out under ``rot`` and return the configuration that names it."""
    arkiv = Path(python_redlines_docxodus.__file__).parent / "_binaries" / "linux-x64.tar.gz"
    alt = rot / "alt"
    with tarfile.open(arkiv) as tar:
        tar.extractall(alt, filter="data")
    oppsett = json.loads((alt / "redline.runtimeconfig.json").read_text())["runtimeOptions"]
    versjon = oppsett["includedFrameworks"][0]["version"]
    maal = next(reversed(json.loads((alt / "redline.deps.json").read_text())["targets"].values()))
    pakke = next(v for k, v in maal.items() if k.startswith(f"runtimepack.{RAMME}"))
    i_ramma = {Path(n).name for slag in ("runtime", "native") for n in pakke.get(slag, {})}
    i_ramma |= {"WindowsBase.dll", "libhostpolicy.so"}
    ramme, vert, program = rot / "shared" / RAMME / versjon, rot / "host" / "fxr" / versjon, rot / "program"
    for mappe in (ramme, vert, program):
        mappe.mkdir(parents=True)
    shutil.copy(alt / "libhostfxr.so", vert)
    for fil in alt.iterdir():
        if fil.name in i_ramma and fil.name != "libhostfxr.so":
            shutil.copy(fil, ramme)
        elif fil.name.startswith("DocumentFormat.") or fil.name == "System.IO.Packaging.dll":
            shutil.copy(fil, program)
    skriv_avhengnader(ramme, versjon)
    val = {
        "tfm": f"net{versjon.split('.')[0]}.0",
        "framework": {"name": RAMME, "version": versjon},
        "configProperties": {"System.Globalization.Invariant": True},
    }
    (rot / "val.json").write_text(json.dumps({"runtimeOptions": val}))
    return rot / "val.json"


def skriv_avhengnader(ramme: Path, versjon: str) -> None:
    """Write the list of what the shared framework consists of."""
    noekkel = f"{RAMME}.Runtime.linux-x64/{versjon}"
    plattform = f".NETCoreApp,Version=v{versjon.split('.', maxsplit=1)[0]}.0"
    filer: dict[str, dict[str, dict[str, str]]] = {
        slag: {f.name: {} for f in sorted(ramme.glob(f"*.{slag}"))} for slag in ("dll", "so")
    }
    innhald = {
        "runtimeTarget": {"name": f"{plattform}/linux-x64", "signature": ""},
        "compilationOptions": {},
        "targets": {
            plattform: {},
            f"{plattform}/linux-x64": {noekkel: {"runtime": filer["dll"], "native": filer["so"]}},
        },
        "libraries": {noekkel: {"type": "package", "serviceable": True, "sha512": "", "path": ""}},
    }
    (ramme / f"{RAMME}.deps.json").write_text(json.dumps(innhald))


def start(rot: Path) -> tuple[Any, Any]:
    """Start .NET and return the class that opens a Word file, and a validator for Microsoft 365."""
    set_runtime(get_coreclr(runtime_config=str(legg_ut(rot)), dotnet_root=str(rot)))
    import clr  # noqa: PLC0415  exists only once .NET runs

    for namn in ("System.IO.Packaging", "DocumentFormat.OpenXml.Framework", "DocumentFormat.OpenXml"):
        clr.AddReference(str(rot / "program" / f"{namn}.dll"))
    from DocumentFormat.OpenXml import FileFormatVersions  # noqa: PLC0415  likewise
    from DocumentFormat.OpenXml.Packaging import WordprocessingDocument  # noqa: PLC0415  likewise
    from DocumentFormat.OpenXml.Validation import OpenXmlValidator  # noqa: PLC0415  likewise

    return WordprocessingDocument, OpenXmlValidator(FileFormatVersions.Microsoft365)


def main() -> None:
    """Validate the files named on the command line."""
    with tempfile.TemporaryDirectory() as mappe:
        word, validator = start(Path(mappe))
        for fil in sys.argv[1:]:
            dokument = word.Open(fil, False)
            feil = [f"    {e.Part.Uri} {e.Description}" for e in validator.Validate(dokument)]
            dokument.Dispose()
            sys.stdout.write("\n".join([f"{Path(fil).name}: {len(feil)}", *feil, ""]))


if __name__ == "__main__":
    main()
