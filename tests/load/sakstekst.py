"""A small case, its register and its statistics, as text to change in tests."""

from __future__ import annotations

SAK = """\
# yaml-language-server: $schema=../../sognko_docs/schema/sak.schema.json
sak:
  tittel: Felles kartteneste
  korttittel: Kart
  type: vertskommunesamarbeid
  status: framlegg
  dato: 2025-11-03
  sakshandsamar: Administrasjonen
kommunar:
  luster: {rolle: vertskommune}
  vik: {rolle: samarbeidskommune, også: avtroppande vertskommune}
handsaming:
  - utval: kommunestyret
    møtedato: {luster: 2025-12-11}
tekst:
  bakgrunn: |
    Kommunane samarbeider.
vedtak:
  - tekst: Kommunen går inn i samarbeidet.
    gjeld: [vertskommune]
budsjett:
  år: 2026
  postar:
    - {post: Løn, sum: 1000000}
    - {post: Husleige, antal: 9, sats: 55200.50}
fordeling:
  vald: alt1
  alternativ:
    alt1: {namn: Alternativ 1, likt: 25, etter: folketal}
"""

REGISTER = """\
profilar:
  standard:
    seksjonar:
      - {del: vedtak, overskrift: Framlegg til vedtak}
kommunar:
  luster: {namn: Luster kommune, kortnamn: Luster, nummer: "4644"}
  vik: {namn: Vik kommune, kortnamn: Vik, nummer: "4639"}
"""

TAL = """\
tittel: Folketal
eining: innbyggjarar
kjelde: SSB
dato: 2025-01-01
tal: {luster: 5432, vik: 2550}
"""

MOETE = """\
møte:
  organ: Styret i Sogn KO
  dato: 2025-11-03
  innkalla_av: styreleiaren
  status: utkast
saker:
  - tittel: Opning
    slag: orientering
"""
