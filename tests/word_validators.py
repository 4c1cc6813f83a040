"""Three judges of Word files that are not ours: each returns what it finds wrong, a line for each fault.

``openxml_sdk`` is Microsoft's own validator. The wheel ``python-redlines-docxodus`` carries it for Linux
together with a .NET runtime, which is unpacked once to the user's cache and hosted in this process.
"""

from __future__ import annotations

import atexit
import json
import shutil
import sys
import tarfile
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from importlib.metadata import version
from importlib.resources import as_file, files
from pathlib import Path
from types import SimpleNamespace
from typing import TypeAlias

from filelock import FileLock
from ooxml_integrity import ERROR, WARN, check
from openxml_audit import OpenXmlValidator
from platformdirs import user_cache_path

Dommar: TypeAlias = Callable[[Path], list[str]]

_RAMMEVERK = "Microsoft.NETCore.App"


def openxml_sdk(fil: Path) -> list[str]:
    """Return what Microsoft's validator says of a file, held against the newest Office. Linux only."""
    net = _net()
    slag = net.word.SpreadsheetDocument if fil.suffix == ".xlsx" else net.word.WordprocessingDocument
    try:
        dokument = slag.Open(str(fil), False)
    except net.system.Exception as feil:
        return [f"kan ikkje opnast: {feil.Message}"]
    try:
        funn = net.validering.OpenXmlValidator(net.openxml.FileFormatVersions.Microsoft365).Validate(dokument)
        return [f"{ein.Part.Uri if ein.Part else fil.name}: {ein.Description}" for ein in funn]
    except net.system.Exception as feil:
        return [f"kan ikkje lesast: {feil.Message}"]
    finally:
        dokument.Dispose()


def openxml_audit(fil: Path) -> list[str]:
    """Return what openxml-audit says of a file; what it only warns about counts too."""
    return [str(feil) for feil in OpenXmlValidator().validate(fil).errors]


def ooxml_integrity(fil: Path) -> list[str]:
    """Return the faults and warnings that ooxml-integrity has on a file."""
    return [str(funn) for funn in check(fil) if funn.severity in (ERROR, WARN)]


DOMMARAR: Mapping[str, Dommar] = {
    "openxml-audit": openxml_audit,
    "ooxml-integrity": ooxml_integrity,
} | ({"Open XML SDK": openxml_sdk} if sys.platform == "linux" else {})


def _pakk_ut(rot: Path) -> Path:
    """Unpack the .NET runtime and the libraries below ``rot`` once, and return its ``runtimeconfig``."""
    oppsett = rot / "runtimeconfig.json"
    rot.mkdir(parents=True, exist_ok=True)
    with FileLock(rot / "lås"):
        if oppsett.exists():
            return oppsett
        raa = rot / "raa"
        shutil.rmtree(raa, ignore_errors=True)
        with (
            as_file(files("python_redlines_docxodus") / "_binaries" / "linux-x64.tar.gz") as pakke,
            tarfile.open(pakke) as arkiv,
        ):
            arkiv.extractall(raa, filter="data")
        val = json.loads((raa / "redline.runtimeconfig.json").read_text(encoding="utf-8"))["runtimeOptions"]
        versjon = val["includedFrameworks"][0]["version"]
        (raa / "redline.deps.json").rename(raa / f"{_RAMMEVERK}.deps.json")
        vert = rot / "host" / "fxr" / versjon
        vert.mkdir(parents=True, exist_ok=True)
        shutil.copy(raa / "libhostfxr.so", vert)
        ramme = rot / "shared" / _RAMMEVERK / versjon
        shutil.rmtree(ramme, ignore_errors=True)
        ramme.parent.mkdir(parents=True, exist_ok=True)
        raa.rename(ramme)
        nytt = {
            "tfm": val["tfm"],
            "framework": {"name": _RAMMEVERK, "version": versjon},
            "configProperties": {"System.Globalization.Invariant": True},
        }
        oppsett.write_text(json.dumps({"runtimeOptions": nytt}), encoding="utf-8")
    return oppsett


@cache
def _net() -> SimpleNamespace:
    """Start .NET in this process and return the namespaces in use."""
    rot = user_cache_path("sognko-docs") / f"openxml-sdk-{version('python-redlines-docxodus')}"
    oppsett = _pakk_ut(rot)
    runtime = import_module("clr_loader").get_coreclr(runtime_config=str(oppsett), dotnet_root=str(rot))
    pythonnet = import_module("pythonnet")
    pythonnet.set_runtime(runtime)
    clr = import_module("clr")
    atexit.unregister(
        pythonnet.unload
    )  # closing .NET in good order takes seconds, and the process ends anyway
    (ramme,) = (rot / "shared" / _RAMMEVERK).iterdir()
    for namn in ("System.IO.Packaging", "DocumentFormat.OpenXml.Framework", "DocumentFormat.OpenXml"):
        clr.AddReference(str(ramme / f"{namn}.dll"))
    return SimpleNamespace(
        system=import_module("System"),
        openxml=import_module("DocumentFormat.OpenXml"),
        word=import_module("DocumentFormat.OpenXml.Packaging"),
        validering=import_module("DocumentFormat.OpenXml.Validation"),
    )
