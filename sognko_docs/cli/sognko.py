"""The command ``sognko``: what there is, and where it lies."""

from __future__ import annotations

import click

from sognko_docs import __version__
from sognko_docs.cli.lat import Hovudgruppe

KOMMANDOAR = {
    "new": ("new", "Lag ei ny sak med alle delar og plasshaldarar."),
    "check": ("check", "Kontroller saker utan å skrive noko."),
    "fmt": ("fmt", "Skriv sakene på fast form."),
    "build": ("build", "Lag Word-filene til alle kommunane."),
    "verify": ("verify", "Prøv om dei ferdige filene er likelydande."),
    "packet": ("packet", "Samle saksframlegget og alle vedlegga i éin PDF til kvar kommune."),
    "package": ("package", "Lag éin ZIP til kvar kommune, klar for arkivet."),
    "send": ("send", "Lag eit e-postutkast til kvar kommunedirektør, med pakken vedlagd."),
    "return": ("retur", "Sjå kva kommunen har endra i Word-filer som er komne tilbake."),
    "status": ("status", "Vis kva kommunane har vedteke, og om vedtaka er dei same."),
    "changes": ("changes", "Vis kva som er endra for kven mellom to revisjonar."),
    "redline": ("redline", "Vis kva som er endra i dokumenta, med sporte endringar i Word."),
    "innkalling": ("innkalling", "Lag innkalling og sakliste til eit møte."),
    "moeteplan": ("moeteplan", "Lag møteplan og årsplan, med kalender."),
    "oversyn": ("oversyn", "Vis avtalane: partar, kostnad, fristar og status."),
    "fordel": ("fordel", "Prøv ut ei fordeling av kostnaden utan å skrive noko."),
    "felles": ("felles", "Vis dei felles tekstane og sakene som brukar dei."),
    "template": ("template", "Arbeid med malane."),
    "text": ("text", "Vis ei Word-fil som rein tekst."),
    "schema": ("schema", "Vis JSON-skjemaet for ei av filtypane i «cases»."),
    "explain": ("explain", "Forklar ein kode: kva, kvifor, døme, korleis du rettar det, og heimel."),
    "doctor": ("doctor", "Sjå etter om maskina har det som trengst."),
    "completion": ("completion", "Vis korleis du får fullføring med tabulatortasten."),
}


@click.group("sognko", cls=Hovudgruppe, late=KOMMANDOAR)
@click.version_option(__version__, "--versjon", "--version", prog_name="sognko")
@click.option("--sporing", is_flag=True, help="Vis heile sporinga når programmet sviktar.")
def sognko(*, sporing: bool) -> None:  # why: the group looks for it itself when something fails
    r"""Ei sak i YAML inn, likelydande Word-filer til alle kommunane ut.

    \b
    Slik byrjar du:
      sognko new felles-barnevern
      sognko check felles-barnevern
      sognko build felles-barnevern
    """
