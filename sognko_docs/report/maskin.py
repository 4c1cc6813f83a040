"""The reports that programs read: JSON, SARIF 2.1.0 and the workflow commands of GitHub Actions."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from sognko_docs.finding import Finding, Grad, Stad, sti_tekst
from sognko_docs.report.oppsummering import tel
from sognko_docs.report.plassert import Plassert
from sognko_docs.report.synleg import synleg

_SARIF_GRAD = {Grad.FEIL: "error", Grad.AATVARING: "warning", Grad.MERKNAD: "note"}
_GITHUB_GRAD = {Grad.FEIL: "error", Grad.AATVARING: "warning", Grad.MERKNAD: "notice"}
_SKJEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def json_tekst(funn: Iterable[Plassert]) -> str:
    """Return one JSON object: ``format``, ``funn`` and the counts in ``oppsummering``."""
    liste = tuple(funn)
    tal = tel(liste)
    return _dump(
        {
            "format": 1,
            "funn": [_json_finding(plassert) for plassert in liste],
            "oppsummering": {
                "feil": tal[Grad.FEIL],
                "åtvaringar": tal[Grad.AATVARING],
                "merknader": tal[Grad.MERKNAD],
                "filer": len({plassert.fil for plassert in liste if plassert.fil}),
            },
        }
    )


def sarif(funn: Iterable[Plassert], versjon: str) -> str:
    """Return a SARIF 2.1.0 log with one run; columns count code points, as the places do."""
    liste = tuple(funn)
    kodar = sorted({plassert.finding.kode for plassert in liste})
    driver = {"name": "sognko", "version": versjon, "rules": [{"id": kode} for kode in kodar]}
    resultat = [_sarif_finding(plassert, kodar.index(plassert.finding.kode)) for plassert in liste]
    koeyring = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": resultat}
    return _dump({"$schema": _SKJEMA, "version": "2.1.0", "runs": [koeyring]})


def github(funn: Iterable[Plassert]) -> str:
    """Return a workflow command for each finding; GitHub shows them beside the lines of a change."""
    return "".join(f"{_github_finding(plassert)}\n" for plassert in funn)


def _json_finding(plassert: Plassert) -> dict[str, Any]:
    finding = plassert.finding
    return {
        "kode": finding.kode,
        "grad": finding.grad.value,
        "melding": finding.melding,
        "hjelp": finding.hjelp,
        "sti": sti_tekst(finding.sti),
        **_json_stad(plassert.stad),
        "sjå": [{**_json_stad(stad), "tekst": tekst} for stad, tekst in plassert.sjaa],
    }


def _json_stad(stad: Stad | None) -> dict[str, Any]:
    if stad is None:
        return {"fil": None, "linje": 0, "kolonne": 0, "lengd": 0, "delstad": ""}
    return {
        "fil": stad.fil.as_posix(),
        "linje": stad.linje,
        "kolonne": stad.kolonne,
        "lengd": stad.lengd,
        "delstad": stad.delstad,
    }


def _sarif_finding(plassert: Plassert, regel: int) -> dict[str, Any]:
    finding = plassert.finding
    resultat: dict[str, Any] = {
        "ruleId": finding.kode,
        "ruleIndex": regel,
        "level": _SARIF_GRAD[finding.grad],
        "message": {"text": _med_hjelp(finding)},
    }
    if plassert.stad:
        resultat["locations"] = [_sarif_stad(plassert.stad, sti_tekst(finding.sti))]
    if plassert.sjaa:
        resultat["relatedLocations"] = [
            {"id": nummer, **_sarif_stad(stad), "message": {"text": tekst}}
            for nummer, (stad, tekst) in enumerate(plassert.sjaa, 1)
        ]
    return resultat


def _sarif_stad(stad: Stad, sti: str = "") -> dict[str, Any]:
    fysisk: dict[str, Any] = {"artifactLocation": {"uri": _uri(stad)}}
    if stad.linje:
        fysisk["region"] = {"startLine": stad.linje}
        if stad.kolonne:
            fysisk["region"] |= {"startColumn": stad.kolonne, "endColumn": stad.kolonne + stad.lengd}
    logisk = [{"fullyQualifiedName": namn} for namn in (sti, stad.delstad) if namn]
    return {"physicalLocation": fysisk, **({"logicalLocations": logisk} if logisk else {})}


def _uri(stad: Stad) -> str:
    return stad.fil.as_uri() if stad.fil.is_absolute() else quote(stad.fil.as_posix(), errors="surrogatepass")


def _github_finding(plassert: Plassert) -> str:
    finding, stad = plassert.finding, plassert.stad
    felt = {"title": finding.kode}
    if stad:
        felt = {"file": stad.fil.as_posix(), **_github_region(stad), **felt}
    tekst = ",".join(f"{namn}={_github_felt(verdi)}" for namn, verdi in felt.items())
    melding = f"{stad.delstad}: {_med_hjelp(finding)}" if stad and stad.delstad else _med_hjelp(finding)
    return f"::{_GITHUB_GRAD[finding.grad]} {tekst}::{_github_tekst(melding)}"


def _github_region(stad: Stad) -> dict[str, str]:
    if not stad.linje:
        return {}
    if not stad.kolonne:
        return {"line": str(stad.linje)}
    slutt = stad.kolonne + stad.lengd - 1
    return {"line": str(stad.linje), "col": str(stad.kolonne), "endColumn": str(slutt)}


def _github_tekst(tekst: str) -> str:
    linjer = tekst.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "%0A".join(synleg(linje).replace("%", "%25") for linje in linjer)


def _github_felt(tekst: str) -> str:
    return _github_tekst(tekst).replace(":", "%3A").replace(",", "%2C")


def _med_hjelp(finding: Finding) -> str:
    return f"{finding.melding}\nHjelp: {finding.hjelp}" if finding.hjelp else finding.melding


def _dump(verdi: object) -> str:
    return json.dumps(verdi, ensure_ascii=False, indent=2) + "\n"
