"""Checks a template before anything is made from it; every fault at once, each with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from jinja2 import TemplateSyntaxError, nodes
from jinja2.filters import FILTERS
from lxml import etree

from sognko_docs.finding import Finding, Stad
from sognko_docs.word.feil import MalFeil
from sognko_docs.word.foerebu import Samling, Tagg
from sognko_docs.word.kompiler import kjelde
from sognko_docs.word.merke import fald
from sognko_docs.word.miljoe import lag_miljoe
from sognko_docs.word.nummerering import NUMMERERING, STILAR, finn_nummerering, stilar
from sognko_docs.word.pakke import DOKUMENT, opne_pakke
from sognko_docs.word.planlegg import Ferdig, les_delar, malen_sine_delar
from sognko_docs.word.struktur import skrive, strukturfeil
from sognko_docs.word.uttrykk import Vurdering
from sognko_docs.word.zipfil import Medlem, ZipFeil

_MARKDOWN_STILAR = (
    "Punktliste", "Punktliste2", "Punktliste3", "Nummerliste", "Nummerliste2", "Nummerliste3", "Sitat",
    "Overskrift2", "Overskrift3", "Sognko", "Tabelltekst", "Tabelltal", "Tabellhovud", "Sterk", "Utheva",
    "Hyperkopling",
)  # fmt: skip
_ORD = re.compile(r"[^\W\d]\w*")
_SITAT = re.compile(r"«([^«»]*)»")


def sjekk(fil: Path, kontekst: type) -> tuple[Finding, ...]:
    """Return all that is wrong with the template ``fil`` for a context of the type ``kontekst``.

    Nothing is rendered. Names are written the way the template writes them.
    """
    return sjekk_og_les(fil, kontekst)[0]


def sjekk_og_les(fil: Path, kontekst: type) -> tuple[tuple[Finding, ...], Ferdig | None]:
    """Check as ``sjekk``, and return the parts made ready as well, so that nobody reads them again."""
    try:
        medlemer = opne_pakke(fil.read_bytes())
        ferdig = les_delar(malen_sine_delar(medlemer), "jinja")
    except OSError as feil:
        return (_ubrukeleg(fil, f"Malen kan ikkje opnast: {feil.strerror}"),), None
    except MalFeil as feil:
        return (_ubrukeleg(fil, feil.melding),), None
    except (ZipFeil, etree.XMLSyntaxError) as feil:
        return (_ubrukeleg(fil, f"Malen er øydelagd: {feil}"),), None
    delar, samling = ferdig
    arbeid = _Sjekk(fil, kontekst, samling)
    arbeid.struktur()
    lesne = [arbeid.les(xml) for xml in delar.values()]
    if all(lesne) and not arbeid.blokkene_er_feil():
        for linjer, kropp in filter(None, lesne):
            arbeid.uttrykk(linjer, kropp)
    elif not all(lesne):
        arbeid.uleselege()
    return (*arbeid.funn, *_stilar(fil, medlemer, samling)), ferdig


def _ubrukeleg(fil: Path, melding: str) -> Finding:
    return Finding(
        "T105",
        melding[:1].upper() + melding[1:],
        hjelp="opne malen i Word og lagre han som .docx",
        stad=Stad(fil),
    )


class _Sjekk:
    def __init__(self, fil: Path, kontekst: type, samling: Samling) -> None:
        self.fil, self.kontekst, self.s = fil, kontekst, samling
        self.funn: list[Finding] = []
        self.miljoe = lag_miljoe((), lambda _, __: "")
        self.nynorsk = _skrivemaatar(samling)
        self.usamanheng = ""

    def legg(self, kode: str, melding: str, hjelp: str, stad: str) -> None:
        """Add one finding, once."""
        funn = Finding(
            kode, melding[:1].upper() + melding[1:], hjelp=hjelp, stad=Stad(self.fil, delstad=stad)
        )
        if funn not in self.funn:
            self.funn.append(funn)

    def struktur(self) -> None:
        """Report tags that do not close, or that swallow text."""
        for feil in strukturfeil(self.s):
            self.legg(feil.kode, feil.melding, feil.hjelp, feil.stad)

    def les(self, xml: str) -> tuple[list[int], list[nodes.Node]] | None:
        """Return one part as Jinja reads it: the number of the tag on each line, and the nodes."""
        linjer: list[int] = []
        rein = re.sub(r"\{%[^%]*?\b(?:hm|vm|colspan|cellbg)\b[^%]*?%\}", "", xml)
        rein = re.sub(r"(\{[{%])(?:tr|tc|r)(?=\ufde0)", r"\1", rein)
        try:
            return linjer, self.miljoe.parse(kjelde(rein, linjer)).body
        except TemplateSyntaxError as feil:
            self.usamanheng = self.s.taggar[linjer[max(feil.lineno - 2, 0)]].stad if linjer else ""
            return None

    def uleselege(self) -> None:
        """Report each tag that Jinja cannot read; when it reads them all, where they do not fit together."""
        uleselege = [(tagg, feil) for tagg in self.s.taggar if (feil := self._syntaks(tagg))]
        for tagg, feil in uleselege:
            self.legg("T106", f"{skrive(tagg)} kan ikkje lesast: {feil}", "", tagg.stad)
        if not uleselege and not self.blokkene_er_feil():
            self.legg("T106", "merka i malen heng ikkje saman", "", self.usamanheng)

    def blokkene_er_feil(self) -> bool:
        """True when a block is not closed where it should be, so that nothing more can be said."""
        return any(f.kode == "T102" and "må stå åleine" not in f.melding for f in self.funn)

    def _syntaks(self, tagg: Tagg) -> str:
        ord_, kropp = tagg.merke.ord, tagg.merke.kropp
        if tagg.merke.slag == "{":
            proeve = f"{{{{ ({kropp}) }}}}"
        elif tagg.merke.til_docxtpl and ord_ in ("hm", "vm", "colspan", "cellbg"):
            return ""
        elif ord_ in ("if", "for"):
            proeve = f"{{% {kropp} %}}{{% end{ord_} %}}"
        elif ord_ == "elif":
            proeve = f"{{% if x %}}{{% {kropp} %}}{{% endif %}}"
        elif ord_ == "else" or ord_.startswith("end") or ord_ in ("with", "macro", "filter", "call", "raw"):
            return ""
        else:
            proeve = f"{{% {kropp} %}}"
        try:
            self.miljoe.parse(proeve.replace("{{ () }}", "{{ }}"))
        except TemplateSyntaxError as feil:
            if tagg.merke.slag == "{" and "No filter" in str(feil):
                return ""
            ukjend = re.match(r"Encountered unknown tag '(\w+)'", feil.message or "")
            return (
                f"«{ukjend[1]}» er ikkje eit kjent merke" if ukjend else "det er ein skrivefeil i uttrykket"
            )
        return ""

    def uttrykk(self, linjer: list[int], kropp: list[nodes.Node]) -> None:
        """Judge the expressions of one part."""

        def tagg_av(node: nodes.Node) -> Tagg:
            return self.s.taggar[linjer[max(node.lineno - 2, 0)]]

        def meld(node: nodes.Node, kode: str, melding: str, naer: str) -> None:
            hjelp = f"meinte du «{self._namn(naer)}»?" if naer else ""
            self.legg(kode, self._melding(melding), hjelp, tagg_av(node).stad)

        def einaste(node: nodes.Node) -> bool:
            return tagg_av(node).einaste and tagg_av(node).del_ == DOKUMENT

        Vurdering(self.kontekst, FILTERS, meld, einaste).kropp(kropp)

    def _namn(self, namn: str) -> str:
        return self.nynorsk.get(namn, _gjett(namn))

    def _melding(self, melding: str) -> str:
        """Return a message with the names in it as the template spells them."""
        return _SITAT.sub(lambda m: f"«{_ORD.sub(lambda o: self.nynorsk.get(o[0], o[0]), m[1])}»", melding)


def _skrivemaatar(samling: Samling) -> Mapping[str, str]:
    """Return how the template spells each ASCII name."""
    return {fald(o): o for t in samling.taggar for o in _ORD.findall(t.merke.skrive)}


def _gjett(namn: str) -> str:
    """Return the likely Nynorsk spelling of a name the template does not use itself."""
    return namn.replace("aa", "å").replace("oe", "ø").replace("ae", "æ")


def _stilar(fil: Path, medlemer: Mapping[str, Medlem], samling: Samling) -> list[Finding]:
    """Report the styles that Markdown needs, where the template prints any Markdown."""
    if not samling.blokkar:
        return []
    kjende = stilar(medlemer[STILAR].innhald().decode()) if STILAR in medlemer else {}
    funn = [
        Finding("T107", f"Stilen «{stil}» manglar i malen", hjelp="lag stilen i Word", stad=Stad(fil))
        for stil in _MARKDOWN_STILAR
        if stil not in kjende
    ]
    if "Nummerliste" in kjende:
        xml = medlemer[NUMMERERING].innhald().decode() if NUMMERERING in medlemer else ""
        if finn_nummerering(xml, kjende["Nummerliste"]) is None:
            funn.append(Finding("T107", "stilen «Nummerliste» har inga nummerering", stad=Stad(fil)))
    return funn
