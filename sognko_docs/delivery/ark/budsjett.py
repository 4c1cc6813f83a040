"""The sheet of the budget: every line with what it is reckoned from, and the sum."""

from __future__ import annotations

from decimal import Decimal

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from sognko_docs.delivery.ark.grunnlag import Grunnlag, desimalar, i_kroner, som_tal
from sognko_docs.delivery.ark.stil import KR, KR_OERE, LINJEHOEGD, TAL, Stil, nytt_ark, prosent
from sognko_docs.sak.budsjett import Post

ARK = "Budsjett"
SUMNAMN = "Budsjettsum"
HOVUDRAD = 3
FOERSTE = HOVUDRAD + 1
_KOLONNAR = (("Post", 42), ("Tal", 9), ("Sats", 12), ("Prosent", 10), ("Av", 36), ("Beløp i kr", 16))
_POST, _ANTAL, _SATS, _PROSENT, _AV, _BELOP = range(len(_KOLONNAR))
_MERKNAD = len(_KOLONNAR)
BELOPSKOLONNE = "F"
_MINST_DESIMALAR = 2
_TEIKN_I_AV = 38
NULL = Decimal(0)


def skriv_budsjett(bok: Workbook, stil: Stil, grunnlag: Grunnlag) -> None:
    """Write the sheet and the name ``Budsjettsum``."""
    ark = nytt_ark(bok, ARK, liggjande=True)
    _hovud(ark, stil, grunnlag)
    rekna = grunnlag.utrekning.budsjett
    belop = [i_kroner(ein) for ein in rekna.belop] if rekna else []
    for nr, (post, verdi) in enumerate(zip(grunnlag.budsjett.postar, belop, strict=True)):
        _skriv_post(ark, stil, grunnlag, nr, verdi)
        ark.write_string(FOERSTE + nr, _MERKNAD, post.merknad or "", stil.tekst(innrykk=1))
    siste = FOERSTE + len(belop)
    summen = i_kroner(rekna.sum) if rekna else 0
    ark.write_string(siste, _POST, "Sum", stil.sum())
    for kolonne in range(_ANTAL, _MERKNAD + 1):
        ark.write_blank(siste, kolonne, None, stil.sum())
    omraade = f"{BELOPSKOLONNE}{FOERSTE + 1}:{BELOPSKOLONNE}{siste}"
    ark.write_formula(siste, _BELOP, f"=ROUND(SUM({omraade}),2)", stil.sum(KR), summen)
    _vis_oere(ark, stil, siste)
    bok.define_name(SUMNAMN, f"={ARK}!${BELOPSKOLONNE}${siste + 1}")
    if grunnlag.budsjett.kjelde:
        ark.write_string(siste + 2, _POST, f"Kjelde: {grunnlag.budsjett.kjelde}", stil.under())
    ark.print_area(0, 0, siste + 2, _MERKNAD)


def _hovud(ark: Worksheet, stil: Stil, grunnlag: Grunnlag) -> None:
    hovud = grunnlag.sak.sak
    ark.write_string(0, 0, f"Budsjett {grunnlag.budsjett.aar}", stil.tittel())
    ark.write_string(1, 0, f"{hovud.tittel}. Gule celler kan endrast; resten blir rekna ut.", stil.under())
    for kolonne, (namn, breidde) in enumerate((*_KOLONNAR, ("Merknad", 40))):
        ark.set_column(kolonne, kolonne, breidde)
        er_tal = kolonne in {_ANTAL, _SATS, _PROSENT, _BELOP}
        ark.write_string(
            HOVUDRAD, kolonne, namn, stil.hovud(tal=er_tal, innrykk=int(kolonne in {_AV, _MERKNAD}))
        )
    ark.freeze_panes(FOERSTE, 1)
    ark.repeat_rows(HOVUDRAD)


def _skriv_post(ark: Worksheet, stil: Stil, grunnlag: Grunnlag, nr: int, verdi: float) -> None:
    """Write one line in the form it has; what it is reckoned from is open, the amount then locked."""
    post, rad = grunnlag.budsjett.postar[nr], FOERSTE + nr
    ark.write_string(rad, _POST, post.post, stil.tekst())
    for kolonne in range(_ANTAL, _BELOP):
        ark.write_blank(rad, kolonne, None, stil.tekst())
    if post.antal is not None and post.sats is not None:
        ark.write_number(rad, _ANTAL, som_tal(post.antal), stil.inndata(TAL))
        ark.write_number(rad, _SATS, i_kroner(post.sats), stil.inndata(KR))
        ark.write_formula(rad, _BELOP, _antal_gonger_sats(post.antal, rad + 1), stil.rekna(KR), verdi)
    elif post.prosent is not None:
        form = prosent(desimalar(post.prosent))
        ark.write_number(rad, _PROSENT, float(post.prosent / 100), stil.inndata(form))
        postar = grunnlag.budsjett.postar
        av = ", ".join(ein.post for ein in postar for id_ in post.av if ein.id == id_)
        ark.write_string(rad, _AV, av, stil.tekst(innrykk=1))
        ark.set_row(rad, LINJEHOEGD * (1 + (len(av) - 1) // _TEIKN_I_AV))
        ark.write_formula(rad, _BELOP, _prosent_av(postar, post, rad + 1), stil.rekna(KR), verdi)
    else:
        ark.write_number(rad, _BELOP, verdi, stil.inndata(KR))


def _antal_gonger_sats(antal: Decimal, rad: int) -> str:
    """Multiply whole numbers and divide once, so that a half krone is a half and is rounded up."""
    einingar = 10 ** max(_MINST_DESIMALAR, desimalar(antal))
    return f"=ROUND(ROUND(B{rad}*{einingar},0)*ROUND(C{rad}*100,0)/{einingar * 100},0)"


def _prosent_av(postar: tuple[Post, ...], post: Post, rad: int) -> str:
    einingar = 100 * 10 ** max(_MINST_DESIMALAR, desimalar(post.prosent or NULL))
    plass = {ein.id: nr for nr, ein in reversed(list(enumerate(postar))) if ein.id}
    celler = "+".join(f"{BELOPSKOLONNE}{FOERSTE + plass[id_] + 1}" for id_ in post.av)
    return f"=ROUND(ROUND(D{rad}*{einingar},0)*ROUND(({celler})*100,0)/{einingar * 100},0)"


def _vis_oere(ark: Worksheet, stil: Stil, siste: int) -> None:
    """Show øre where there are any, in amounts and rates."""
    for kolonne in (_SATS, _BELOP):
        celle = f"{'ABCDEF'[kolonne]}{FOERSTE + 1}"
        vilkaar = f"=AND(ISNUMBER({celle}),{celle}<>ROUND({celle},0))"
        oere = {"type": "formula", "criteria": vilkaar, "format": stil.berre_talform(KR_OERE)}
        ark.conditional_format(FOERSTE, kolonne, siste, kolonne, oere)
