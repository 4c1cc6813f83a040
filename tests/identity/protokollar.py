"""Extracts of minutes as the common case systems lay them out. All are made up; the layouts are the usual ones."""

from __future__ import annotations

ELEMENTS_NYNORSK = """\
Luster kommune
Særutskrift

Saksnr Utval Møtedato
070/25 Formannskapet 27.11.2025
084/25 Kommunestyret 11.12.2025

Arkivsak-dok. 25/1308-4
Arkivkode G21

Kart, oppmåling og GIS i Sogn

Kommunedirektøren sitt framlegg til vedtak:
1. Kommunestyret vedtek avtalen slik han ligg føre.
2. Kommunestyret seier opp den gamle avtalen.

Formannskapet handsama saka i møte 27.11.2025 sak 70/25
Handsaming:
Framlegget vart samrøystes vedteke.
FS- 070/25 Vedtak:
1. Formannskapet rår til at avtalen blir vedteken.

Kommunestyret handsama saka i møte 11.12.2025 sak 84/25
Handsaming:
Senterpartiet fremja framlegg om å utsetje saka.
Framlegget frå Senterpartiet fekk 6 røyster og fall.
Framlegget vart vedteke med 19 mot 6 røyster.

KS- 084/25 Vedtak:
1. Kommunestyret vedtek avtalen slik han ligg føre,
jf. kommunelova § 20-4. Avtalen gjeld frå
1. januar 2027.
2. Kommunestyret instruerer kommunedirektøren om å delegere mynde.

Rett utskrift
Luster, 12.12.2025
"""

ACOS_BOKMAAL = """\
Lærdal kommune
Saksprotokoll

Utvalg: Kommunestyret
Møtedato: 18. desember 2025
Sak: PS 61/25

Arkivsak: 25/98
Tittel: Felles barneverntjeneste

Behandling i Kommunestyret - 18.12.2025
Ingen ba om ordet.
Votering:
Innstillingen ble enstemmig vedtatt.

Vedtak i Kommunestyret - 18.12.2025
1) Kommunestyret vedtar samarbeidsavtalen.
2) Kommunedirektøren får fullmakt til å gjøre redaksjonelle rettelser.

Melding om vedtak sendes:
Statsforvalteren
"""

PUBLIC_360 = """\
Saksprotokoll i Formannskapet - 02.12.2025
Behandling
Røysta: samrøystes
Vedtak
Formannskapet rår til at saka blir vedteken.

Saksprotokoll i Kommunestyret - 16.12.2025
Sakshandsaming
Avrøysting
Framlegget fekk 17 røyster for og 4 røyster mot, og er vedteke.
Vedtak
Kommunestyret vedtek samarbeidsavtalen om skog.

Kommunestyret vel Vik som vertskommune.
Protokolltilførsel:
Gruppa til Raudt ønskjer eit anna val.
"""

MOETEBOK_MED_NESTE_SAK = """\
Møteprotokoll
Kommunestyret
Dato: 11.12.2025
Tid: 10:00
78/25 Kart, oppmåling og GIS
Kommunedirektøren sitt framlegg til vedtak
Kommunestyret vedtek avtalen.
Møtebehandling
SV kom med slikt framlegg: Kommunestyret ber om evaluering.
Votering
SV sitt framlegg fekk 4 røyster og fall.
Kommunedirektøren sitt framlegg vart vedteke med 17 mot 4 røyster.
Kommunestyrets vedtak
Kommunestyret vedtek avtalen i sak
16/4519 om kart.
79/25 Neste sak
Saksframlegg
"""

WEBSAK_TO_ORGAN = """\
ÅRDAL KOMMUNE
SÆRUTSKRIFT
Arkiv: G21  Arkivsaksnr.: 25/1002
Saksnr.: Utvalg Møtedato
105/25 Formannskapet 02.12.2025
61/25 Kommunestyret 16.12.2025
Behandling i Formannskapet den 02.12.2025 sak 105/25
Enstemmig tilrådd.
Innstilling i Formannskapet - 02.12.2025
1. Kommunestyret vedtar noe annet.
Behandling i Kommunestyret den 16.12.2025 sak 61/25
Innstillingen ble vedtatt med 15 mot 6 stemmer.
Vedtak i Kommunestyret den 16.12.2025
1. Kommunestyret vedtar avtalen.
2. Kommunedirektøren gis fullmakt.
Årdal, 17.12.2025
Rett utskrift
"""

PAA_EI_LINJE = """\
Årdal kommune
MØTEBOK
Utval: Kommunestyret
Møtedato: 11.12.2025
Saksnr.: 045/25
KS- 45/25 Vedtak: Kommunestyret vedtek avtalen.
"""
