"""Wording in the agreement on a joint body that says something else than the Act (koml. chapters 18 and 19)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.organ import IPR, KO, NOEKKEL, avtaletekstar, kalla, organregel
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.samarbeidsavtale import Samarbeidsavtale

_SETNING = re.compile(r"[^.\n]+")
_IKKJE = re.compile(r"\b(?:ikkje|korkje|aldri|ingen|utan)\b", re.IGNORECASE)
_ENKELTVEDTAK = re.compile(
    r"\benkeltvedtak\w*"
    r"|\b(?:gjere?|fattar?|treff(?:er|e)?|avgjere?)\b[^,]{0,60}"
    r"\b(?:vedtak|søknad\w*|løyve|dispensasjon\w*|klage\w*)\b[^,]{0,40}\better (?!kommunelova)(?:\w+- og )?[\w-]*lova\b",
    re.IGNORECASE,
)
_LOV_AA_GJERE = re.compile(
    r"\binterne forhold\b|\btilskot\w*"
    r"|^\W*(?:kommunane|kommunen|kvar kommune|deltakarane|kommunestyr\w*)\b(?!.*\b(?:gir|delegerer|legg|overfører)\b)",
    re.IGNORECASE,
)
_ANSVAR = re.compile(
    r"\bsolidarisk\w*|\bavgrensa (?:\w+ )?ansvar\w*|\bansvar\w*[^,]{0,40}\bavgrensa\b", re.IGNORECASE
)
_FRI = re.compile(
    r"\bfri(?:tt|e|teken|tekne)? (?:for|frå) (?:\w+ ){0,3}(?:ansvar|forplikt)\w*|\butan (?:vidare )?ansvar\b"
    r"|\bikkje (?:lenger )?(?:\w+ )?ansvar\b",
    re.IGNORECASE,
)
_KOMMUNESTYRE = re.compile(r"kommunestyr", re.IGNORECASE)
_STYREVAL = re.compile(
    r"\b(?:kommunestyr\w*|formannskap\w*|kommunane|kvar kommune)\b[^,]{0,30}\b(?:vel|velje|oppnemner|oppnemne|peikar ut|peike ut)\b"
    r"|\b(?:valde?|oppnemnde?|utpeika|peika ut) av (?:kommun|formannskap|kvar kommune)\w*",
    re.IGNORECASE,
)
_DAGLEG_LEIAR = re.compile(
    r"\bdagleg leiar\b[^,]{0,40}\b(?:medlem|representant)\b(?:[^,]{0,30}\brepresentantskap\w*)?",
    re.IGNORECASE,
)
_STYRET_VEDTEK = re.compile(
    r"(?:^\W*|\bog )styret (?:\w+ ){0,2}(?:vedtek|vedta|fastset|fastsetje|godkjenner|godkjenne)"
    r" (?:(?!innanfor|etter|i|om|med)\w+ ){0,2}(?:års)?(?:budsjett|rekneskap|melding)\w*"
    r"|\b(?:budsjett|rekneskap|årsmelding)\w*[^,]{0,30}\b(?:vedteke|vedtekne|fastsett|fastsette|godkjend\w*) av styret",
    re.IGNORECASE,
)
_FRIST = re.compile(r"\b(?:månad(?:er)?s?|år|veker|frist\w*)\b", re.IGNORECASE)


def _setningar(sti: Sti, tekst: str, moenster: re.Pattern[str], lov: re.Pattern[str]) -> Iterator[Treff]:
    """Yield the places where a sentence says what it must not; ``lov`` is what makes the sentence right."""
    for setning in _SETNING.finditer(tekst):
        treff = moenster.search(setning[0])
        if treff and not lov.search(setning[0]):
            yield Treff(treff[0], sti, utsnitt=(setning.start() + treff.start(), len(treff[0])))


def _ord(
    tekstar: Iterator[tuple[Sti, str]],
    moenster: re.Pattern[str],
    lov: re.Pattern[str],
    melding: str,
    hjelp: str,
) -> Iterator[Treff]:
    for sti, tekst in tekstar:
        for treff in _setningar(sti, tekst, moenster, lov):
            yield Treff(f"«{treff.melding}» {melding}", sti, hjelp, utsnitt=treff.utsnitt)


def _felt(avtale: Samarbeidsavtale | None, *felta: str) -> Iterator[tuple[Sti, str]]:
    """Yield the texts of some fields that have one, by their YAML keys."""
    innhald = avtale.model_dump(by_alias=True) if avtale else {}
    yield from (((NOEKKEL, felt), innhald[felt]) for felt in felta if innhald.get(felt))


@organregel("1 andre ledd", "L278", ufravikeleg=True)
def organet_gjer_ikkje_enkeltvedtak(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Organet får ikkje mynde til å gjere enkeltvedtak.

    Eit oppgåvefellesskap eller eit politisk råd greier ut, rår til og utfører; vedtak om rettane og pliktene til
    innbyggjarar gjer kommunane. Unntaka er interne forhold i samarbeidet og forvaltning av tilskotsordningar.

    Døme: «Oppgåvefellesskapet kan gjere enkeltvedtak i byggesaker» er i strid med lova.
    """
    lov = re.compile(f"{_IKKJE.pattern}|{_LOV_AA_GJERE.pattern}", re.IGNORECASE)
    vedtak = ((("vedtak", nr, "tekst"), punkt.tekst) for nr, punkt in enumerate(grunnlag.sak.vedtak))
    melding = f"gir {kalla(grunnlag)} mynde det ikkje kan få"
    hjelp = "la kommunane gjere vedtaka, eller bruk vertskommune etter kapittel 20"
    yield from _ord(avtaletekstar(grunnlag), _ENKELTVEDTAK, lov, melding, hjelp)
    yield from _ord(vedtak, _ENKELTVEDTAK, lov, melding, hjelp)


@organregel("2 første ledd", "L279")
def ansvaret_er_delt_og_utan_grense(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier ikkje at ansvaret er solidarisk eller avgrensa.

    Kvar deltakar svarar utan avgrensing for sin del av forpliktingane, og ikkje for delane til dei andre.

    Døme: «Deltakarane har solidarisk ansvar» og «ansvaret er avgrensa til innskotet» er i strid med lova.
    """
    hjelp = "skriv at kvar deltakar har uavgrensa ansvar for sin del"
    yield from _ord(avtaletekstar(grunnlag), _ANSVAR, _IKKJE, "er eit anna ansvar enn lova har", hjelp)


@organregel("2 tredje ledd", "L280")
def den_som_gaar_ut_har_framleis_ansvar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier ikkje at den som trer ut, eller som er med ved oppløysinga, slepp ansvaret sitt.

    Han svarar framleis for sin del av dei forpliktingane organet har på det tidspunktet.

    Døme: «Kommunen er fri frå alt ansvar frå den dagen han trer ut» er i strid med lova.
    """
    aldri = re.compile(r"(?!)")
    tekstar = _felt(grunnlag.sak.samarbeidsavtale, "uttreding", "oppløysing", "ansvar")
    melding = "er i strid med at ansvaret for forpliktingane står ved lag"
    yield from _ord(
        tekstar, _FRI, aldri, melding, "skriv at ansvaret for forpliktingane på det tidspunktet står ved lag"
    )


@organregel("4 andre ledd", "L281", Grad.AATVARING)
def endringar_i_samarbeidsavtalen_gaar_til_kommunestyra(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier kven som vedtek endringar i han, og at kommunestyra gjer det når lova krev det.

    Kommunestyra vedtek sjølve endringar i det lova krev at avtalen har. Andre endringar vedtek representantskapet
    med minst 2/3 av stemmene, om ikkje avtalen seier noko anna (tredje ledd).

    Døme: «endring: Kommunestyra i alle deltakarkommunane vedtek endringar i … Representantskapet vedtek andre.»
    """
    avtale = grunnlag.sak.samarbeidsavtale
    if avtale is None:
        return
    if avtale.endring is None:
        yield Treff("Avtalen seier ikkje korleis han blir endra", (NOEKKEL,), "fyll ut «endring»")
    elif not _KOMMUNESTYRE.search(avtale.endring):
        melding = "Føresegna om endring seier ikkje kva kommunestyra må vedta"
        yield Treff(
            melding, (NOEKKEL, "endring"), "skriv at kommunestyra i alle kommunane må vedta det lova krev"
        )


@regel(
    "L282", "koml. §§ 18-3 fjerde ledd og 19-3 femte ledd", samarbeid=(KO, IPR),
    heimlar={IPR: "koml. § 18-3 fjerde ledd", KO: "koml. § 19-3 femte ledd"},
)  # fmt: skip
def representantskapet_vel_styret(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Det er representantskapet som opprettar og vel styret.

    Representantskapet kan sjølv opprette andre organ, og vel då sjølv leiar, nestleiar og dei andre medlemene.
    Kommunane kan kome med framlegg.

    Døme: «Styret er kommunedirektørane, valde av representantskapet», ikkje «valde av kommunestyra».
    """
    tekstar = _felt(grunnlag.sak.samarbeidsavtale, "styre")
    melding = "gir andre enn representantskapet retten til å velje styret"
    yield from _ord(tekstar, _STYREVAL, _IKKJE, melding, "skriv at representantskapet vel styret")


@regel("L283", "koml. § 19-3 tredje ledd", samarbeid=KO)
def dagleg_leiar_er_ikkje_i_representantskapet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Dagleg leiar i eit oppgåvefellesskap kan ikkje vere medlem av representantskapet.

    Representantskapet er det øvste organet og kontrollerer den daglege leiinga.

    Døme: «Dagleg leiar er medlem av representantskapet» er i strid med lova.
    """
    tekstar = _felt(grunnlag.sak.samarbeidsavtale, "representantskap", "administrasjon")
    melding = "er i strid med at dagleg leiar ikkje kan vere medlem"
    yield from _ord(tekstar, _DAGLEG_LEIAR, _IKKJE, melding, "ta dagleg leiar ut av representantskapet")


@regel("L284", "koml. § 14-8 første ledd", samarbeid=(KO, IPR))
def representantskapet_vedtek_budsjettet(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Representantskapet vedtek årsbudsjettet, årsrekneskapen og årsmeldinga.

    Styret kan gjere framlegg, men vedtaket ligg til representantskapet, innanfor rammene kommunestyra har sett.

    Døme: «Styret vedtek budsjettet» er i strid med lova; «Styret gjer framlegg til budsjett» er det ikkje.
    """
    melding = "legg til styret det representantskapet skal vedta"
    yield from _ord(
        avtaletekstar(grunnlag), _STYRET_VEDTEK, _IKKJE, melding, "skriv at representantskapet vedtek det"
    )


@regel(
    "L285", "koml. §§ 18-4 fjerde ledd g og 19-4 fjerde ledd i", Grad.AATVARING, (KO, IPR),
    heimlar={IPR: "koml. § 18-4 fjerde ledd g", KO: "koml. § 19-4 fjerde ledd i"},
)  # fmt: skip
def uttredinga_har_ein_frist(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Avtalen seier når den som vil ut, seinast må seie ifrå.

    Lova har ingen oppseiingsfrist for desse organa, så utan ein i avtalen er det uklart når uttredinga verkar.

    Døme: «oppseiingstid_månader: 12».
    """
    avtale = grunnlag.sak.samarbeidsavtale
    if avtale is None or avtale.uttreding is None or avtale.oppseiingstid_maanader is not None:
        return
    if not _FRIST.search(avtale.uttreding):
        melding = "Avtalen seier ikkje kva oppseiingstid den som trer ut, har"
        yield Treff(melding, (NOEKKEL, "uttreding"), "fyll ut «oppseiingstid_månader»")


REGLAR = (
    organet_gjer_ikkje_enkeltvedtak,
    ansvaret_er_delt_og_utan_grense,
    den_som_gaar_ut_har_framleis_ansvar,
    endringar_i_samarbeidsavtalen_gaar_til_kommunestyra,
    representantskapet_vel_styret,
    dagleg_leiar_er_ikkje_i_representantskapet,
    representantskapet_vedtek_budsjettet,
    uttredinga_har_ein_frist,
)
