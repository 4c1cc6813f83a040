"""Information and discussion before a transfer of an undertaking (aml. §§ 16-5 and 16-6): dates, letters, days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from sognko_docs import skrift
from sognko_docs.compute.fridagar import fridag, neste_yrkedag, vekedag
from sognko_docs.compute.fristar import RESERVASJON_DAGAR, siste_tariffdag
from sognko_docs.finding import Grad, Sti
from sognko_docs.rules.regel import Grunnlag, Treff, regel
from sognko_docs.sak.verksemdsoverdraging import BOKSTAVAR, Informert

_ROT = "verksemdsoverdraging"
_GRUPPER = ("tillitsvalde", "tilsette")


def _sti(*ledd: str | int) -> Sti:
    return (_ROT, *ledd)


def _manglar_foer_moetet(grunnlag: Grunnlag, dag: date | None, felt: str, kva: str) -> Iterator[Treff]:
    if dag is not None:
        return
    moete = grunnlag.foerste_kommunestyre
    if moete:
        yield Treff(
            f"Kommunestyret i {moete.kommune} har møtedato {moete.dato}, men {kva} har ingen dato",
            _sti(),
            f"set «{felt}» til dagen, før møtet",
            ((moete.sti, "det første kommunestyret"),),
        )


@regel("L306", "aml. § 16-5", Grad.AATVARING)
def droeftinga_har_dato_naar_moetet_har(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Drøftinga med dei tillitsvalde har dato når eit kommunestyre har møtedato.

    Begge arbeidsgjevarane skal informere og drøfte så tidleg som mogleg. Når møtet er fastsett, må det vere
    klart at drøftinga kjem før. Så lenge ingen møte har dato, kan drøftinga stå open.

    Døme: «møtedato: {vik: 2025-12-11}» og «drøfting: 2025-11-10».

    Rett: avtal drøftingsmøte med dei tillitsvalde før det første kommunestyret, og skriv datoen i «drøfting».
    """
    if overdraging := grunnlag.sak.verksemdsoverdraging:
        kva = "drøftinga med dei tillitsvalde"
        yield from _manglar_foer_moetet(grunnlag, overdraging.droefting, "drøfting", kva)


@regel("L307", "aml. § 16-6", Grad.AATVARING)
def informasjonen_har_dato_naar_moetet_har(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Informasjonen til dei tilsette har dato når eit kommunestyre har møtedato.

    Dei tilsette skal informerast så tidleg som mogleg, og fristen for å reservere seg blir rekna frå den dagen.

    Døme: «møtedato: {vik: 2025-12-11}» og «informasjon: 2025-11-17».

    Rett: skriv i «informasjon» dagen dei tilsette får brevet, før det første kommunestyret.
    """
    if overdraging := grunnlag.sak.verksemdsoverdraging:
        kva = "informasjonen til dei tilsette"
        yield from _manglar_foer_moetet(grunnlag, overdraging.informasjon, "informasjon", kva)


@regel("L308", "aml. § 16-5 andre ledd f", Grad.AATVARING)
def informasjonen_seier_fristen(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Er informasjonen datert, er reservasjonsfristen òg sett.

    Bokstav f krev at dei får vite fristen for å reservere seg. Informasjon utan frist er ikkje heil.

    Døme: «informasjon: 2025-12-01» og «reservasjonsfrist: 2025-12-15».

    Rett: skriv fristen i «reservasjonsfrist», minst 14 dagar etter «informasjon».
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    if overdraging and overdraging.informasjon and not overdraging.reservasjonsfrist:
        tidlegast = overdraging.informasjon + timedelta(days=RESERVASJON_DAGAR)
        yield Treff(
            f"Dei tilsette blir informerte {overdraging.informasjon}, men reservasjonsfristen er ikkje sett",
            _sti("informasjon"),
            f"set «reservasjonsfrist», tidlegast {tidlegast}",
        )


@regel("L309", "aml. § 16-3", Grad.AATVARING)
def reservasjonsfristen_er_ein_yrkedag(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Reservasjonsfristen fell på ein yrkedag.

    Arbeidsmiljølova seier ikkje at ein slik frist blir forlengd når han fell på ein laurdag, søndag eller
    heilagdag. Då er det uklart for dei tilsette når dei seinast kan seie frå.

    Døme: 2026-04-06 er andre påskedag; neste yrkedag er tysdag 2026-04-07.

    Rett: flytt «reservasjonsfrist» til neste yrkedag, så fristen ikkje blir kortare enn lova krev.
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    frist = overdraging.reservasjonsfrist if overdraging else None
    if frist and (dag := fridag(frist)):
        neste = neste_yrkedag(frist)
        yield Treff(
            f"Reservasjonsfristen {frist} fell på {dag}; neste yrkedag er {vekedag(neste)} {neste}",
            _sti("reservasjonsfrist"),
            f"set fristen til {neste}",
        )


@regel("L310", "aml. §§ 16-5 og 16-6", Grad.AATVARING)
def droefting_og_informasjon_er_paa_ein_yrkedag(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Drøftinga og informasjonen skjer på ein yrkedag.

    Fell datoen på ein laurdag, søndag eller heilagdag, er han gjerne skriven feil.

    Døme: 2025-11-09 er ein søndag, 2025-11-10 er måndagen etter.

    Rett: rett datoen i «drøfting» eller «informasjon» til ein yrkedag.
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    if overdraging is None:
        return
    dagar = {"drøfting": overdraging.droefting, "informasjon": overdraging.informasjon}
    for felt, dato in dagar.items():
        if dato and (dag := fridag(dato)):
            neste = neste_yrkedag(dato)
            yield Treff(
                f"Datoen for {felt}, {dato}, er {dag}; neste yrkedag er {vekedag(neste)} {neste}",
                _sti(felt),
                "rett datoen om han er skriven feil",
            )


@regel("L311", "aml. § 16-2 andre ledd")
def tarifferklaeringa_kjem_i_tide(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Ny arbeidsgjevar seier frå om tariffavtalen seinast tre veker etter overdraginga.

    Etter det er ny arbeidsgjevar bunden av tariffavtalen som den tidlegare arbeidsgjevaren var bunden av.

    Døme: overdraging 2027-01-01 gir siste dag 2027-01-22.

    Rett: set «tarifferklæring» seinast tre veker etter overdraginga, og send erklæringa skriftleg til
    fagforeiningane.
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    dag = overdraging.tarifferklaering if overdraging else None
    if overdraging and dag and dag > (siste := siste_tariffdag(overdraging)):
        yield Treff(
            f"Tarifferklæringa er {dag}, men siste dag er {siste}, tre veker etter overdraginga",
            _sti("tarifferklæring"),
            f"set ein dato seinast {siste}",
            ((_sti("dato"), "dagen for overdraginga"),),
        )


def _informert(grunnlag: Grunnlag) -> tuple[Informert, ...]:
    overdraging = grunnlag.sak.verksemdsoverdraging
    return overdraging.informert if overdraging else ()


@regel("L312", "aml. §§ 16-5 og 16-6", Grad.AATVARING)
def alle_partar_har_informert_begge_gruppene(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Er det ført opp kven som er informerte, står både tillitsvalde og tilsette der for kvar part.

    Både den tidlegare og den nye arbeidsgjevaren har plikt til å informere begge gruppene.

    Døme: «{kven: tilsette, kommune: vik, dato: 2025-12-01, av: personalsjefen}».

    Rett: legg til ei oppføring under «informert» med «kven», «kommune», «dato» og rolla i «av».
    """
    gitt = {(ein.kommune, ein.kven) for ein in _informert(grunnlag)}
    for part in grunnlag.sak.partar if gitt else ():
        manglar = [gruppe for gruppe in _GRUPPER if (part, gruppe) not in gitt]
        if manglar:
            yield Treff(
                f"Det er ikkje ført opp at {skrift.liste(manglar)} i {grunnlag.namn(part)} er informerte",
                _sti("informert"),
                f"før opp når {grunnlag.namn(part)} gav informasjonen, og i kva rolle",
            )


@regel("L313", "aml. § 16-5 andre ledd")
def informasjonen_dekkjer_alle_bokstavane(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Informasjonen dekkjer dei seks bokstavane i § 16-5 andre ledd.

    § 16-6 krev det same overfor dei tilsette: a) grunnen, b) datoen, c) følgjene, d) tariffavtaleforhold,
    e) planlagde tiltak, f) reservasjons- og fortrinnsrett og fristen.

    Døme: «punkt: [a, b, c, d, e, f]», eller utan «punkt» når alle er med.

    Rett: gi resten av informasjonen skriftleg, og før han opp under «informert» med bokstavane i «punkt».
    """
    for nr, ein in enumerate(_informert(grunnlag)):
        manglar = [bokstav for bokstav in BOKSTAVAR if bokstav not in ein.punkt]
        if manglar:
            yield Treff(
                f"Informasjonen til {ein.kven} {ein.dato} manglar bokstav {skrift.liste(manglar)}",
                _sti("informert", nr, "punkt"),
                "gi resten av informasjonen og før han opp",
            )


@regel("L314", "aml. § 16-6")
def berre_partane_informerer_som_arbeidsgjevar(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Berre partane i avtalen står som arbeidsgjevar i «informert».

    Plikta til å informere ligg på den tidlegare og den nye arbeidsgjevaren.

    Døme: ein kommune med rolla «berre oppløysing» avgir ingen tilsette.

    Rett: skriv i «kommune» under «informert» kommunen dei tilsette arbeider i, eller rett rolla hans under
    «kommunar».
    """
    for nr, ein in enumerate(_informert(grunnlag)):
        if ein.kommune not in grunnlag.sak.partar:
            yield Treff(
                f"Kommunen «{ein.kommune}» er ikkje part i avtalen og informerer ikkje som arbeidsgjevar",
                _sti("informert", nr, "kommune"),
                "før opp kommunen som er arbeidsgjevar",
            )


@regel("L315", "aml. §§ 16-5 og 16-6", Grad.AATVARING)
def kommunen_informerer_foer_sitt_eige_vedtak(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Kvar kommune informerer før kommunestyret i kommunen gjer vedtak.

    Informasjonen skal kome så tidleg som mogleg. Etter vedtaket er det for seint å påverke det.

    Døme: Vik informerer 2025-12-01 og har kommunestyremøte 2025-12-18.

    Rett: gi informasjonen før møtet i kommunestyret, eller rett «dato» under «informert».
    """
    moete = {ein.noekkel: ein for ein in grunnlag.kommunestyremoete}
    for nr, ein in enumerate(_informert(grunnlag)):
        eige = moete.get(ein.kommune)
        if eige and ein.dato >= eige.dato:
            yield Treff(
                f"Informasjonen til {ein.kven} i {eige.kommune} er {ein.dato}, "
                f"men kommunestyret gjer vedtak {eige.dato}",
                _sti("informert", nr, "dato"),
                "informer før møtet, eller rett datoen",
                ((eige.sti, "kommunestyremøtet"),),
            )


@regel("L316", "aml. § 16-3 andre ledd")
def fristen_er_lang_nok_for_dei_som_fekk_vite_det_sist(grunnlag: Grunnlag) -> Iterator[Treff]:
    """Reservasjonsfristen er minst 14 dagar etter at dei siste tilsette fekk informasjonen.

    Fristen på 14 dagar gjeld kvar tilsett, og blir rekna frå informasjonen ho eller han fekk.

    Døme: Vik informerer dei tilsette 2025-12-05; fristen kan tidlegast vere 2025-12-19.

    Rett: flytt «reservasjonsfrist» til minst 14 dagar etter den siste «dato» for tilsette under «informert».
    """
    overdraging = grunnlag.sak.verksemdsoverdraging
    frist = overdraging.reservasjonsfrist if overdraging else None
    for nr, ein in enumerate(_informert(grunnlag)):
        tidlegast = ein.dato + timedelta(days=RESERVASJON_DAGAR)
        if frist and ein.kven == "tilsette" and frist < tidlegast:
            yield Treff(
                f"Reservasjonsfristen er {frist}, men dei tilsette i «{ein.kommune}» blei informerte {ein.dato} "
                f"og skal ha frist tidlegast {tidlegast}",
                _sti("reservasjonsfrist"),
                f"set fristen til {tidlegast} eller seinare",
                ((_sti("informert", nr, "dato"), "informasjonen til dei tilsette"),),
            )


REGLAR = (
    droeftinga_har_dato_naar_moetet_har,
    informasjonen_har_dato_naar_moetet_har,
    informasjonen_seier_fristen,
    reservasjonsfristen_er_ein_yrkedag,
    droefting_og_informasjon_er_paa_ein_yrkedag,
    tarifferklaeringa_kjem_i_tide,
    alle_partar_har_informert_begge_gruppene,
    informasjonen_dekkjer_alle_bokstavane,
    berre_partane_informerer_som_arbeidsgjevar,
    kommunen_informerer_foer_sitt_eige_vedtak,
    fristen_er_lang_nok_for_dei_som_fekk_vite_det_sist,
)
