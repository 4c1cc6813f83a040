"""Sentences for a case paper: plain Nynorsk, the same on every run, and about nothing in particular."""

from __future__ import annotations

SECTIONS = (
    ("Samandrag", "det samla framlegget"),
    ("Bakgrunn", "dagens ordning"),
    ("Lovheimel", "dei juridiske rammene"),
    ("Lover og forskrifter", "dei delegerte oppgåvene"),
    ("Fordeling av kostnader", "fordelingsnøkkelen"),
    ("Budsjett", "driftsutgiftene"),
    ("Tilsette", "bemanninga"),
    ("Personvern og arkiv", "informasjonstryggleiken"),
    ("Risiko og beredskap", "beredskapsplanane"),
    ("Ansvaret til vertskommunen", "den daglege leiinga"),
    ("Vidare prosess", "overgangen til ny ordning"),
    ("Vurdering", "heilskapen i saka"),
)
"""Heading and topic; the topic fits wherever a sentence says ``{tema}``."""

SENTENCES = (
    "Kommunane har i fleire år drøfta {tema}, og ynsket om ei felles løysing har vakse seg sterkare for kvar runde.",
    "Gjennomgangen viser at små fagmiljø er sårbare når nokon sluttar, er sjuke lenge eller går ut i permisjon.",
    "Innbyggjarane skal få like god hjelp anten dei bur inst i fjorden eller ute ved kysten.",
    "Arbeidsgruppa har henta inn tal frå rekneskapane og gått gjennom {tema} post for post.",
    "Det vart tidleg klart at spørsmålet om {tema} måtte sjåast i samanheng med dei andre kapitla i denne utgreiinga.",
    "Kommunedirektørane er samde om hovudlinene, men peikar på at gjennomføringa vil krevje tid og tolmod.",
    "Saker av prinsipiell karakter skal framleis leggjast fram for kommunestyret i den kommunen dei gjeld.",
    "Dei tillitsvalde har vore med heile vegen, og merknadene deira er tekne inn der det var råd.",
    "På kort sikt sparer kommunane lite, men over fire år reknar gruppa med ein merkbar gevinst.",
    "Utrekninga byggjer på kjende lønssteg og avtalt husleige, og ho må haldast ved like etter kvart oppgjer.",
    "Når det gjeld {tema}, har gruppa lagt vekt på løysingar som er enkle å forklare og lette å etterprøve.",
    "Tenesta skal ha faste kontordagar i alle kommunane, slik at ingen får urimeleg lang veg til rettleiing.",
    "Ei felles vaktordning gjer det mogleg å svare raskt også i feriar og på helgedagar.",
    "Kvar kommune får ei kort oversikt to gonger i året, og ho skal vere skriven slik at folkevalde kan bruke ho.",
    "Gruppa vurderte tre andre modellar for {tema}, men ingen av dei gav betre tryggleik for same pengane.",
    "Den som vil ut av samarbeidet, må seie frå skriftleg i god tid før nytt budsjettår tek til.",
    "Arkivet blir verande der saka høyrer heime, og innsyn skal handsamast etter dei same reglane som før.",
    "Opplæring av tilsette er lagt til det fyrste halvåret, medan dei gamle systema enno er i drift.",
    "Klimaverknaden er liten, men færre reiser og fleire møte på skjerm dreg i rett retning.",
    "Høyringa gav tolv svar, og dei fleste støtta framlegget om {tema} utan vesentlege atterhald.",
    "Nokre peika på at lokalkunnskap kan gå tapt, og difor er kontaktpersonar i kvar kommune skrivne inn i planen.",
    "Utstyr som kommunane eig i dag, blir teke over til bokført verdi og forsikra av den som bruker det.",
    "Leiaren for tenesta rapporterer til kommunedirektøren i vertskommunen og møter i dei andre kommunane når dei bed om det.",
    "Avvik skal meldast same dag, og gjennomgåtte avvik skal leggjast fram på neste samarbeidsmøte.",
    "Det er sett av ein liten reserve til uventa utgifter, og restbeløp går attende til kommunane etter same nøkkel.",
    "Erfaringar frå liknande samarbeid tyder på at det tek om lag to år før rutinane sit.",
    "Omsynet til {tema} talar for ein stegvis overgang, med tydelege milepælar og éin ansvarleg for kvar.",
    "Planen skal rullerast kvart fjerde år og evaluerast av nokon som ikkje har vore med på å skrive han.",
    "Gebyr og satsar blir fastsette av det einskilde kommunestyret, også etter at tenesta er samla.",
    "Framlegget endrar ikkje kven som er klageinstans, og vedtaksbreva skal opplyse om klageretten som før.",
    "Kontrollutvala har full tilgang til dokumenta og kan be om gjennomgang på tvers av kommunegrensene.",
    "Barn og unge blir lite råka direkte, men betre kart over skulevegar er nemnt som ein tydeleg fordel.",
    "Vurderinga av {tema} er gjord av to personar kvar for seg og deretter samanlikna.",
    "Eit felles saksførebuande møte før kvar politisk runde skal sikre at alle får dei same opplysningane.",
    "Fagsystema er bygde av ulike leverandørar, så uttrekk og prøveoverføring må gjerast før avtalen tek til å gjelde.",
    "Samla sett meiner gruppa at fordelane er klart større enn ulempene, og at tida er inne for å avgjere saka.",
)  # fmt: skip


def paragraph(section: int, number: int, sentences: int = 3) -> str:
    """Return paragraph ``number`` of a section; neighbours never say the same thing."""
    topic = SECTIONS[section][1]
    first = section * 7 + number * 11
    step = 5
    return " ".join(
        SENTENCES[(first + k * step) % len(SENTENCES)].format(tema=topic) for k in range(sentences)
    )
