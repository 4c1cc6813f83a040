"""``utvalgssak.json`` in the form of Fiks politisk behandling (utvalgssak.send, version 1): the case on its way to its bodies.

The specification is under work. It asks for ``fagsystemetsReferanse`` without saying what it is; the key of the case stands there.
"""

from __future__ import annotations

import json
from typing import Any

from sognko_docs.compose.arkivpakke import SYSTEM, Arkivsak, Utvalssteg

NAMN = "utvalgssak.json"
_REIN_TEKST = {"kodeverdi": "text/plain", "kodebeskrivelse": "Rein tekst"}


def utvalgssak(sak: Arkivsak) -> bytes:
    """Return the message as UTF-8 JSON, the bodies in the order they treat the case.

    The case number of the council's archive is obligatory in the form, and is left out when the case does not say it.
    """
    innhald: dict[str, Any] = {
        "referanseEksternNoekkel": {"fagsystem": SYSTEM, "noekkel": sak.noekkel},
        "fagsystemetsReferanse": sak.noekkel,
        "tittel": sak.tittel,
        "saksbeskrivelse": {"tekstInnhold": sak.samandrag, "tekstFormat": _REIN_TEKST},
        "forslagTilVedtak": {
            "tekstInnhold": "\n".join(f"{nr}. {punkt}" for nr, punkt in enumerate(sak.framlegg, start=1)),
            "tekstFormat": _REIN_TEKST,
        },
        "saksansvarlig": sak.saksansvarleg,
        "referanseForelderMappeEksternNoekkel": {"fagsystem": SYSTEM, "noekkel": sak.noekkel},
        "referanseRegistreringEksternNoekkel": {
            "fagsystem": SYSTEM,
            "noekkel": f"{sak.noekkel}/saksframlegg",
        },
    }
    if sak.saksnummer:
        nummer = {"saksaar": sak.saksnummer[0], "sakssekvensnummer": sak.saksnummer[1]}
        innhald |= {"fagsystemetsSaksnummer": nummer, "arkivSaksnummer": nummer}
    if skjerming := sak.profil.skjerming:
        innhald["skjerming"] = {
            "skjermingshjemmel": skjerming.heimel,
            "tilgangsrestriksjon": {"kodeverdi": skjerming.tilgang},
        }
    plan = [_steg(nr, steg) for nr, steg in enumerate(sak.utval, start=1)]
    melding = {"sak": innhald, "forslagTilBehandlingsplan": plan}
    return (json.dumps(melding, ensure_ascii=False, indent=2) + "\n").encode()


def _steg(nummer: int, steg: Utvalssteg) -> dict[str, Any]:
    ut: dict[str, Any] = {"tilUtvalgId": steg.id, "tilUtvalgNavn": steg.namn, "rekkefoelge": nummer}
    if steg.dato:
        ut["tilMoetedato"] = f"{steg.dato.isoformat()}T00:00:00Z"
    return ut
