"""More edits as people make them in Word: at the edges, whole paragraphs, moves, line breaks, forms, values, everywhere at once."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from tests.word.ordrediger import W, run, spor, tekst
from tests.word.tilfeldigredigering import REDIGERINGAR, TR, P, R, Redigering, T, _frie, _ord, _t, avsnitta

SDT = W + "sdt"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def _skriv(r: etree._Element, innhald: str) -> None:
    _t(r).text = innhald
    _t(r).set(_SPACE, "preserve")


def fremst(p: etree._Element, nytt: str) -> bool:
    """Words typed before the first."""
    if not (frie := _frie(p)) or p.find(R) is not frie[0]:
        return False
    _skriv(frie[0], f"{nytt} {_t(frie[0]).text or ''}")
    return True


def sist(p: etree._Element, nytt: str) -> bool:
    """Words typed after the last."""
    p.append(run(f" {nytt}"))
    return True


def heile(p: etree._Element, nytt: str) -> bool:
    """A paragraph rewritten altogether."""
    _toem(p)
    p.append(run(nytt))
    return True


def tomt(p: etree._Element, _nytt: str) -> bool:
    """All the words of a paragraph deleted, and its mark left."""
    _toem(p)
    return True


def _toem(p: etree._Element) -> None:
    for e in list(p):
        if e.tag != W + "pPr":
            p.remove(e)


def _neste(p: etree._Element) -> etree._Element | None:
    neste = p.getnext()
    return neste if neste is not None and neste.tag == p.tag and tekst(neste) else None


def flytt_ned(p: etree._Element, _nytt: str) -> bool:
    """A paragraph, an item or a row moved below the next."""
    bit = next(p.iterancestors(TR), p)
    if (neste := _neste(bit)) is None:
        return False
    neste.addnext(bit)
    return True


def flytt_sist(p: etree._Element, _nytt: str) -> bool:
    """A paragraph or an item moved to the end of its text."""
    if p.getparent() is None or next(p.iterancestors(TR), None) is not None:
        return False
    syskjen = [e for e in p.itersiblings(P) if tekst(e)]
    if not syskjen:
        return False
    syskjen[-1].addnext(p)
    return True


def linjeskift(p: etree._Element, _nytt: str) -> bool:
    """Shift and Enter in the middle."""
    if (funne := _ord(p)) is None:
        return False
    r, orda = funne
    midt = len(orda) // 2
    hale = deepcopy(r)
    _skriv(r, " ".join(orda[:midt]))
    _skriv(hale, " ".join(orda[midt:]))
    brot = etree.Element(R)
    etree.SubElement(brot, W + "br")
    r.addnext(brot)
    brot.addnext(hale)
    return True


def halve_ordet_feitt(p: etree._Element, _nytt: str) -> bool:
    """Bold on a part of a word."""
    if (funne := _ord(p)) is None:
        return False
    r, orda = funne
    innhald = _t(r).text or ""
    start = innhald.index(orda[len(orda) // 2]) + 1
    merkt, hale = deepcopy(r), deepcopy(r)
    _skriv(r, innhald[:start])
    _skriv(merkt, innhald[start : start + 2])
    _skriv(hale, innhald[start + 2 :])
    _feit(merkt)
    r.addnext(merkt)
    merkt.addnext(hale)
    return True


def alt_feitt(p: etree._Element, _nytt: str) -> bool:
    """A whole paragraph in bold, the values in it too; a cell or a caption may be bold already."""
    if next(p.iterancestors(TR), None) is not None or _stil(p) == "Bilettekst":
        return False
    for r in p.iter(R):
        _feit(r)
    return True


def _feit(r: etree._Element) -> None:
    rpr = r.find(W + "rPr")
    if rpr is None:
        rpr = etree.Element(W + "rPr")
        r.insert(0, rpr)
    if rpr.find(W + "b") is None:
        etree.SubElement(rpr, W + "b")


def laan_form(p: etree._Element, _nytt: str) -> bool:
    """The format of a neighbour painted on a paragraph: into a list, out of it, another level."""
    if next(p.iterancestors(TR), None) is not None:
        return False
    andre = [e for e in [*p.itersiblings(P), *p.itersiblings(P, preceding=True)] if tekst(e)]
    mi = _slag(p)
    for e in andre:
        if _slag(e) != mi:
            gammal = p.find(W + "pPr")
            if gammal is not None:
                p.remove(gammal)
            ny = e.find(W + "pPr")
            if ny is not None:
                p.insert(0, deepcopy(ny))
            return True
    return False


def _stil(p: etree._Element) -> str:
    stil = p.find(f"{W}pPr/{W}pStyle")
    return "" if stil is None else stil.get(W + "val", "")


def _slag(p: etree._Element) -> str:
    """Return the style of a heading or a list, empty for plain paragraphs of any style."""
    namn = _stil(p)
    return namn if "Overskrift" in namn or "liste" in namn else ""


def spora(p: etree._Element, nytt: str) -> bool:
    """Other words for some in the middle, with tracking on."""
    if (funne := _ord(p)) is None:
        return False
    r, orda = funne
    midt = len(orda) // 2
    hale = deepcopy(r)
    _skriv(r, " ".join(orda[:midt]) + " ")
    _skriv(hale, "".join(f" {eitt}" for eitt in orda[midt + 1 :]))
    ut, inn = spor("del", run(orda[midt], sletta=True)), spor("ins", run(nytt))
    r.addnext(ut)
    ut.addnext(inn)
    inn.addnext(hale)
    return True


def to_stader(p: etree._Element, nytt: str) -> bool:
    """Words in two paragraphs of the same text."""
    neste = _neste(p)
    return neste is not None and bool(_frie(p)) and sist(p, nytt) and sist(neste, "Og meir")


def lim_inn_kopi(p: etree._Element, _nytt: str) -> bool:
    """A paragraph pasted once more after the next."""
    if next(p.iterancestors(TR), None) is not None or (neste := _neste(p)) is None:
        return False
    neste.addnext(deepcopy(p))
    return True


def heile_teksten_ut(p: etree._Element, _nytt: str) -> bool:
    """All the paragraphs of a text deleted."""
    sdt = next(p.iterancestors(SDT), None)
    if sdt is None:
        return False
    forelder = sdt.getparent()
    assert forelder is not None
    forelder.remove(sdt)
    return True


def nytt_fremst(p: etree._Element, nytt: str) -> bool:
    """A paragraph put in before."""
    if next(p.iterancestors(TR), None) is not None:
        return False
    ny = etree.Element(P)
    ppr = p.find(W + "pPr")
    if ppr is not None:
        ny.append(deepcopy(ppr))
    ny.append(run(nytt))
    p.addprevious(ny)
    return True


def avsnitt_paa(sti: str, slag: Redigering, nytt: str, ord_: str = "") -> Callable[[etree._Element], None]:
    """Edit the first paragraph of a text, or the one that says something; with ``.alle`` after the path, every one."""

    def endre(rot: etree._Element) -> None:
        stien = sti.removesuffix(".alle")
        alle = [p for her, p in avsnitta(rot) if her == stien and ord_ in tekst(p)]
        for p in alle if sti.endswith(".alle") else alle[:1]:
            assert slag(p, nytt)

    return endre


def linjeskift_foer(bit: str) -> Callable[[etree._Element], None]:
    """Press Shift and Enter before some words."""

    def endre(rot: etree._Element) -> None:
        t = next(t for t in rot.iter(T) if bit in (t.text or ""))
        r, foer = t.getparent(), (t.text or "").partition(bit)[0]
        assert r is not None
        hale, brot = deepcopy(r), etree.Element(R)
        etree.SubElement(brot, W + "br")
        _skriv(hale, (t.text or "")[len(foer) :])
        _skriv(r, foer)
        r.addnext(brot)
        brot.addnext(hale)

    return endre


def rad_under(bit: str) -> Callable[[etree._Element], None]:
    """Put a row under the one with some words, and fill it in."""

    def endre(rot: etree._Element) -> None:
        p = next(p for p in rot.iter(P) if bit in tekst(p))
        assert REDIGERINGAR["nytt avsnitt"](p, "nytt")

    return endre


FLEIRE: dict[str, Redigering] = {
    "fremst": fremst,
    "sist": sist,
    "heile avsnittet": heile,
    "tømt": tomt,
    "flytt ned": flytt_ned,
    "flytt sist": flytt_sist,
    "linjeskift": linjeskift,
    "halve ordet feitt": halve_ordet_feitt,
    "alt feitt": alt_feitt,
    "form frå naboen": laan_form,
    "spora": spora,
    "to stader": to_stader,
    "ein gong til": lim_inn_kopi,
    "heile teksten ut": heile_teksten_ut,
    "nytt fremst": nytt_fremst,
}


def verdiane(rot: etree._Element) -> list[tuple[str, etree._Element]]:
    """The values that stand in a paragraph that is no text of the case, or in a table of it, each with its path."""
    ut = []
    for sdt in rot.iter(SDT):
        tag, innhald = sdt.find(f"{W}sdtPr/{W}tag"), sdt.find(W + "sdtContent")
        rundt = next((_tag(e) for e in sdt.iterancestors(SDT)), "")
        inline = innhald is not None and innhald.find(P) is None and innhald.find(R) is not None
        inline = inline and not any(_stil(p).startswith("Innhald") for p in sdt.iterancestors(P))
        if tag is not None and innhald is not None and inline and (not rundt or ".tabellar." in rundt):
            ut.append((tag.get(W + "val", ""), innhald))
    return ut


def _tag(sdt: etree._Element) -> str:
    tag = sdt.find(f"{W}sdtPr/{W}tag")
    return "" if tag is None else tag.get(W + "val", "")


def verdi_bytt(innhald: etree._Element, nytt: str) -> bool:
    """A value written over."""
    for e in list(innhald):
        innhald.remove(e)
    innhald.append(run(nytt))
    return True


def verdi_lengd(innhald: etree._Element, nytt: str) -> bool:
    """Words put after a value."""
    innhald.append(run(f" {nytt}"))
    return True


def verdi_borte(innhald: etree._Element, _nytt: str) -> bool:
    """A value deleted."""
    return bool(tekst(innhald)) and verdi_bytt(innhald, "")


VERDIAR: dict[str, Callable[[etree._Element, str], bool]] = {
    "verdi bytt": verdi_bytt,
    "verdi lengd": verdi_lengd,
    "verdi borte": verdi_borte,
}
TEIKN = (
    "nøkkel: verdi # ikkje ein kommentar",
    "«sitat» og 'einskilt' og \"dobbelt\"",
    "# overskrift",
    "- strek og * stjerne og 1. tal",
    "> sitat",
    "eit | rør | til",
    "{{ sak.tittel }}",
    "{% if a %} og { krøll }",
    "*feit* __under__ ~~borte~~ `kode`",
    r"C:\sti\*ny\_fil",
    "&amp; &anker *alias !merke %prosent @at",
    "[lenkje](http://a.no) og <https://b.no> og ![bilete](x)",
    "<!-- merknad --> <b>feit</b>",
    "æøå ÆØÅ é ü ß – — … §",
    "2. februar 2027",
    "2 500 102 kr",
    "2\u00a0500\u00a0102\u00a0kr og 50\u00a0prosent",
    "ja",
    "null",
    "2027",
    "~",
    "---",
    "===",
    "***",
    "...",
    "   luft   inni   ",
    "a_b_c og snake_case_namn",
    "kommunelova § 20-4 andre leddet bokstav a",
    "e\u0301 laust teikn",
    "mjuk\u00ad bindestrek",
    "12,5 prosent",
    "1) fyrst 2) så",
    "Ei setning. Ei til! Og ei tredje? Ja. jf. nr. 2.",
    "siste ord:",
    "'",
    '"',
    "\\",
    "+ pluss",
    "😀 smil",
)
"""What people type, and what means something in YAML, Markdown or a template."""
