"""The kinds of difference that are planted in one council's finished file, and what the proof shall say of each."""

from __future__ import annotations

from dataclasses import dataclass

from tests.identity.plantehjelp import (
    ANKER,
    INST,
    NUM,
    REL,
    STIL,
    Plant,
    alle,
    bilete,
    byt,
    del_,
    etter_avsnittet,
    gi_avsnittet,
    i_run,
    inni,
    kontroll,
    legg_til,
    moenster,
    notar,
    p,
    paa_avsnittet,
    prikk,
    r,
    rel,
    rundt,
    ser_ut,
    tabell_i,
    tekstboks,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Slag:
    """One kind: its group and name in Nynorsk, the code it gives, how it is planted, and what all files have first."""

    gruppe: str
    namn: str
    kode: str
    plant: Plant
    grunn: Plant | None = None


RAD = r"<w:tr>(?:(?!</w:tr>).)*?=fordeling\.alt4\.sogndal\.namn.*?</w:tr>"
CELLE = r"<w:tc>(?:(?!</w:tc>).)*?=fordeling\.alt4\.sogndal\.tal.*?</w:tc>"
TRACK = 'w:id="990" w:author="Ein sakshandsamar" w:date="2026-01-02T00:00:00Z"'
WN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LISTE = byt("</w:numbering>", '<w:num w:numId="1900"><w:abstractNumId w:val="2"/></w:num></w:numbering>', NUM)
NYTT = r("Dette står ikkje hos dei andre. ")
FELT = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF {} </w:instrText></w:r><w:r><w:fldChar'
    ' w:fldCharType="separate"/></w:r>' + r("sjå") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOKMERKT = "".join(
    f'<w:bookmarkStart w:id="99{nr}" w:name="{namn}"/>{r("sjå")}<w:bookmarkEnd w:id="99{nr}"/>'
    for nr, namn in enumerate("ab")
)
"""Two marked places that say the same."""
LENKJE = '<w:hyperlink r:id="rIdLenkje">', "</w:hyperlink>"
DS = 'xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"'
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
MATTE = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>{}</m:t></m:r></m:oMath>'
TEKST, TAL, TABELL, LISTER = "Tekst", "Tal utanfor brødteksten", "Tabellar", "Overskrifter og lister"
SKJULT, SPORING, KONTROLL = "Skjult tekst", "Sporing og kommentarar", "Kontrollar og felt for kommunen"
INNHALD, FORM, FIL = "Bilete, felt og anna innhald", "Utsjånad", "Fila som heilskap"

SLAG = (
    Slag(TEKST, "éin bokstav", "I201", byt(ANKER, "fagmiljøa er smá")),
    Slag(TEKST, "stor bokstav", "I201", byt(ANKER, "Fagmiljøa er små")),
    Slag(TEKST, "hardt mellomrom", "I201", byt(ANKER, "fagmiljøa er\u00a0små")),
    Slag(TEKST, "dobbelt mellomrom", "I201", byt(ANKER, "fagmiljøa er  små")),
    Slag(TEKST, "mellomrom til slutt", "I201", byt("rett kompetanse.<", "rett kompetanse. <")),
    Slag(TEKST, "ein annan strek", "I201", byt("§ 20-4", "§ 20–4"), byt(ANKER, f"{ANKER} § 20-4")),
    Slag(TEKST, "hard bindestrek", "I201", inni("<w:r><w:noBreakHyphen/></w:r>")),
    Slag(TEKST, "andre hermeteikn", "I201", byt("er «små»", "er “små”"), byt(ANKER, "fagmiljøa er «små»")),
    Slag(TEKST, "teikn utan breidd", "I201", byt(ANKER, "fagmiljøa er\u200b små")),
    Slag(TEKST, "kyrillisk bokstav som liknar", "I201", byt(ANKER, "fаgmiljøa er små")),
    Slag(TEKST, "linjeskift i avsnittet", "I201", i_run("<w:br/>")),
    Slag(TEKST, "tabulator", "I201", i_run("<w:tab/>")),
    Slag(TEKST, "eit ord sletta", "I201", byt("små og sårbare", "sårbare")),
    Slag(TEKST, "avsnitt sletta", "I201", paa_avsnittet(lambda _: "")),
    Slag(TEKST, "avsnitt lagt til", "I201", etter_avsnittet(p(NYTT))),
    Slag(TEKST, "avsnitt to gonger", "I201", paa_avsnittet(lambda gammal: gammal * 2)),
    Slag(TEKST, "avsnitt flytt", "I201", moenster(
        r"(<w:p><w:pPr><w:pStyle w:val=\"Punktliste\"/></w:pPr><w:r><w:t[^>]*>å etablere.*?</w:p>)(<w:p>.*?</w:p>)", r"\2\1")),
    Slag(TEKST, "avsnitt delt i to", "I201", byt(f"{ANKER} ", f'{ANKER}</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="Broedtekst"/></w:pPr><w:r><w:t>')),
    Slag(TEKST, "to avsnitt slått saman", "I201", moenster(
        r"(å etablere samarbeidet og vedta avtalen</w:t></w:r>)</w:p><w:p><w:pPr><w:pStyle w:val=\"Punktliste\"/></w:pPr>", r"\1")),
    Slag(TEKST, "tekst utanfor alle kontrollar", "I201", byt("<w:sectPr>", f"{p(NYTT)}<w:sectPr>")),
    Slag(TEKST, "symbol med w:sym", "I201", i_run('<w:sym w:font="Wingdings" w:char="F0FC"/>')),
    Slag(TAL, "tal i botnteksten", "I201", byt("Side ", "Side 7 ", "word/footer1.xml")),
    Slag(TAL, "tekst i toppteksten", "I201", moenster(r"</w:p></w:hdr>", f"{NYTT}</w:p></w:hdr>", "word/header2.xml")),
    Slag(TAL, "tal i ein fotnote", "I201", byt("sum 100", "sum 101", "word/footnotes.xml"), notar("footnote", "sum 100")),
    Slag(TAL, "tal i ein sluttnote", "I201", byt("sum 100", "sum 101", "word/endnotes.xml"), notar("endnote", "sum 100")),
    Slag(TAL, "fotnote lagd til", "I201", notar("footnote", "sum 100")),
    Slag(TAL, "tal i ein tekstboks", "I201", byt("boks 100", "boks 101", gonger=2), tekstboks("boks 100")),
    Slag(TAL, "tal i ein tabell", "I201", moenster(r"(=fordeling\.alt4\.sogndal\.sum\"(?:(?!</w:t>).)*?>)\d", r"\g<1>9")),
    Slag(TAL, "tal i ein tabell i tabellen", "I201", byt("inni 100", "inni 101"), etter_avsnittet(tabell_i(tabell_i(p(r("inni 100"))) + p("")))),
    Slag(TAL, "tal i eit diagram", "I201", moenster(r"(<c:val>.*?<c:v>)\d", r"\g<1>9", "word/charts/diagram1.xml")),
    Slag(TAL, "rekneark bak eit diagram", "I209", lambda delar: delar.update({"word/embeddings/diagram1.xlsx": b"PK"})),
    Slag(TAL, "alternativ tekst til eit diagram", "I201", byt('descr="Liggjande', 'descr="Ståande')),
    Slag(TAL, "alternativ tekst til eit bilete", "I201", byt("Kart over Sogn", "Kart over Vik"), bilete(prikk(0))),
    Slag(TABELL, "rad sletta", "I201", moenster(RAD, "")),
    Slag(TABELL, "rad flytt", "I201", moenster(rf"({RAD})(<w:tr>.*?</w:tr>)", r"\2\1")),
    Slag(TABELL, "tom rad lagd til", "I208", moenster(rf"({RAD})", rf"\1<w:tr><w:tc><w:tcPr/>{p('')}</w:tc></w:tr>")),
    Slag(TABELL, "celle sletta", "I201", moenster(CELLE, "")),
    Slag(TABELL, "kolonne sletta", "I201", moenster(r"<w:tc>(?:(?!</w:tc>).)*?>Saksnr<.*?</w:tc>", "")),
    Slag(TABELL, "celler slått saman vassrett", "I208", moenster(
        r"(<w:tcPr>(?:(?!</w:tcPr>).)*?)(</w:tcPr>(?:(?!</w:tc>).)*?=fordeling\.alt4\.sogndal\.tal)", r'\1<w:gridSpan w:val="2"/>\2')),
    Slag(TABELL, "celler slått saman loddrett", "I208", moenster(
        r"(<w:tcPr>(?:(?!</w:tcPr>).)*?)(</w:tcPr>(?:(?!</w:tc>).)*?=fordeling\.alt4\.sogndal\.tal)", r"\1<w:vMerge/>\2")),
    Slag(TABELL, "tabell delt i to", "I208", moenster(
        rf"({RAD})", r"</w:tbl><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>\1")),
    Slag(TABELL, "avsnitt teke ut av tabellen", "I208", byt(tabell_i(p(r("inni 100"))), p(r("inni 100"))), etter_avsnittet(tabell_i(p(r("inni 100"))))),
    Slag(LISTER, "overskriftsnivå endra", "I208", byt('"Overskrift2"', '"Overskrift3"')),
    Slag(LISTER, "overskrift gjord til brødtekst", "I208", byt('"Overskrift2"', '"Broedtekst"')),
    Slag(LISTER, "brødtekst gjord til overskrift", "I208", gi_avsnittet('<w:outlineLvl w:val="1"/>')),
    Slag(LISTER, "overskriftsnivå endra i stilen", "I208", byt(
        '<w:outlineLvl w:val="1"/>', '<w:outlineLvl w:val="2"/>', STIL)),
    Slag(LISTER, "lista byrjar på eit anna tal", "I208", moenster(
        r'(w:numId="1000".*?startOverride w:val=)"1"', r'\1"3"', NUM)),
    Slag(LISTER, "lista startar på nytt", "I208", alle(
        byt("</w:numbering>", '<w:num w:numId="1900"><w:abstractNumId w:val="2"/><w:lvlOverride w:ilvl="0"><w:startOverride'
            ' w:val="1"/></w:lvlOverride></w:num></w:numbering>', NUM),
        moenster(r'(w:numId w:val="1000".*?w:numId w:val=)"1000"', r'\1"1900"'))),
    Slag(LISTER, "anna talformat i lista", "I208", moenster(
        r'(w:name w:val="Nummerliste"/>.*?numFmt w:val=)"decimal"', r'\1"upperRoman"', NUM)),
    Slag(LISTER, "anna teikn etter talet", "I208", moenster(
        r'(w:name w:val="Nummerliste"/>.*?lvlText w:val=)"%1\."', r'\1"%1)"', NUM)),
    Slag(LISTER, "punktet mista nummeret", "I208", byt('<w:numId w:val="1000"/>', '<w:numId w:val="0"/>')),
    Slag(LISTER, "punktet flytt inn eit nivå", "I208", byt(
        '<w:ilvl w:val="0"/><w:numId w:val="1000"/>', '<w:ilvl w:val="1"/><w:numId w:val="1000"/>')),
    Slag(LISTER, "punktlista fekk tal", "I208", alle(LISTE, byt(
        '<w:pStyle w:val="Punktliste"/>', '<w:pStyle w:val="Punktliste"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1900"/></w:numPr>'))),
    Slag(LISTER, "vedtakspunkta byrjar på 2", "I208", moenster(
        r'(w:name w:val="Vedtakspunkt"/><w:lvl w:ilvl="0"><w:start w:val=)"1"', r'\1"2"', NUM)),
    Slag(SKJULT, "skjult formatering", "I206", ser_ut("<w:vanish/>")),
    Slag(SKJULT, "skjult tekst lagd til", "I206", inni(r("Skjult tillegg.", "<w:vanish/>"))),
    Slag(SKJULT, "alltid skjult (specVanish)", "I206", ser_ut("<w:specVanish/>")),
    Slag(SKJULT, "kvitt på kvitt", "I206", ser_ut('<w:color w:val="FFFFFF"/>')),
    Slag(SKJULT, "nesten kvitt", "I206", ser_ut('<w:color w:val="F4F4F4"/>')),
    Slag(SKJULT, "temafarge lik bakgrunnen", "I206", ser_ut('<w:color w:val="1F4E5F" w:themeColor="background1"/>')),
    Slag(SKJULT, "skrift i same farge som skuggen", "I206", ser_ut('<w:color w:val="1F4E5F"/><w:shd w:val="clear" w:fill="1F4E5F"/>')),
    Slag(SKJULT, "ørliten skrift", "I206", ser_ut('<w:sz w:val="2"/>')),
    Slag(SKJULT, "samanklemd skrift", "I206", ser_ut('<w:w w:val="1"/>')),
    Slag(SKJULT, "bokstavane oppå kvarandre", "I206", ser_ut('<w:spacing w:val="-200"/>')),
    Slag(SKJULT, "heva ut av linja", "I206", ser_ut('<w:position w:val="2000"/>')),
    Slag(SKJULT, "skjult gjennom teiknstil", "I206", alle(
        byt("</w:styles>", '<w:style w:type="character" w:styleId="Usynleg"><w:name w:val="Usynleg"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>', STIL),
        ser_ut('<w:rStyle w:val="Usynleg"/>'))),
    Slag(SKJULT, "skjult gjennom avsnittsstilen", "I206", moenster(
        r'(w:styleId="Leietekst">.*?)(</w:style>)', r"\1<w:rPr><w:vanish/></w:rPr>\2", STIL)),
    Slag(SKJULT, "avsnittet utanfor sida", "I206", gi_avsnittet('<w:framePr w:x="20000" w:y="1"/>')),
    Slag(SKJULT, "innrykk ut av sida", "I206", gi_avsnittet('<w:ind w:left="16000"/>')),
    Slag(SKJULT, "linjehøgd på null", "I206", gi_avsnittet('<w:spacing w:line="1" w:lineRule="exact"/>')),
    Slag(SKJULT, "skjult tabellrad", "I206", moenster(r"(<w:trPr>)((?:(?!</w:tr>).)*?=fordeling\.alt4\.sogndal\.namn)", r"\1<w:hidden/>\2")),
    Slag(SKJULT, "tabellrad utan høgd", "I206", moenster(
        r"(<w:trPr>)((?:(?!</w:tr>).)*?=fordeling\.alt4\.sogndal\.namn)", r'\1<w:trHeight w:val="1" w:hRule="exact"/>\2')),
    Slag(SKJULT, "tekstboks utanfor sida", "I206", byt("<wp:posOffset>0<", "<wp:posOffset>99000000<"), tekstboks("boks 100")),
    Slag(SKJULT, "skjult avsnittsmerke", "I209", gi_avsnittet("<w:rPr><w:vanish/></w:rPr>")),
    Slag(SPORING, "kommentar", "I207", alle(
        del_("comments.xml", "comments", f'<w:comments {WN}><w:comment w:id="1" w:author="Ein">{p(r("Eg er usamd"))}</w:comment></w:comments>'),
        i_run('<w:commentReference w:id="1"/>'))),
    Slag(SPORING, "sett inn med sporing", "I207", inni(f"<w:ins {TRACK}>{r('ny tekst')}</w:ins>")),
    Slag(SPORING, "sletta med sporing", "I207", rundt(f"<w:del {TRACK}>", "</w:del>")),
    Slag(SPORING, "flytt med sporing", "I207", inni(
        f"<w:moveFrom {TRACK}>{r('flytt')}</w:moveFrom><w:moveTo {TRACK}>{r('flytt')}</w:moveTo>")),
    Slag(SPORING, "avsnittsmerke sletta med sporing", "I207", gi_avsnittet(f"<w:rPr><w:del {TRACK}/></w:rPr>")),
    Slag(SPORING, "formatering endra med sporing", "I207", ser_ut(f"<w:b/><w:rPrChange {TRACK}><w:rPr/></w:rPrChange>")),
    Slag(SPORING, "tabellrad sett inn med sporing", "I207", moenster(
        r"(<w:trPr>)((?:(?!</w:tr>).)*?=fordeling\.alt4\.sogndal\.namn)", rf"\1<w:ins {TRACK}/>\2")),
    Slag(KONTROLL, "merket på ein kontroll endra", "I213", alle(
        byt('<w:alias w:val="avtale.verknad_frå"/>', ""), byt('<w:tag w:val="avtale.verknad_frå"/>', '<w:tag w:val="avtale.verknad"/>'))),
    Slag(KONTROLL, "felles tekst gjord til kommunefelt", "I201", rundt(
        '<w:sdt><w:sdtPr><w:tag w:val="kommune.namn"/></w:sdtPr><w:sdtContent>', "</w:sdtContent></w:sdt>")),
    Slag(KONTROLL, "kommunefelt rundt heile avsnittet", "I201", paa_avsnittet(lambda gammal: kontroll("kommune.arbeidsgjevar.svar", gammal))),
    Slag(KONTROLL, "kommunefelt rundt ei tabellrad", "I201", moenster(rf"({RAD})", kontroll("kommune.eigen_del", r"\1"))),
    Slag(KONTROLL, "kommunefelt som ikkje finst", "I204", moenster(
        r'(<w:tag w:val=")kommune\.eigen_del("/>.*?</w:sdt>)', r"\1kommune.rabatt\2")),
    Slag(KONTROLL, "kommunefelt lagt til", "I201", inni(kontroll("kommune.namn", r("Vik kommune")))),
    Slag(KONTROLL, "kommunefelt utvida over felles tekst", "I202", moenster(
        r"(kommune\.eigen_del\"/>(?:(?!</w:sdt>).)*?)(</w:sdtContent></w:sdt><w:bookmarkEnd [^>]*/>)(<w:r><w:t[^>]*>\.</w:t></w:r>)", r"\1\3\2")),
    Slag(KONTROLL, "kontroll rundt felles tekst teken bort", "I213", moenster(
        r"<w:sdt><w:sdtPr><w:alias w:val=\"avtale\.verknad_frå\"/>.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1")),
    Slag(KONTROLL, "kontroll rundt kommunefelt teken bort", "I202", moenster(
        r"<w:sdt><w:sdtPr><w:alias w:val=\"kommune\.eigen_del\"/>.*?<w:sdtContent>(.*?)</w:sdtContent></w:sdt>", r"\1")),
    Slag(KONTROLL, "to kommunefelt bytte om", "I202", alle(
        byt('"kommune.eigen_del"', '"kommune.X"', gonger=2), moenster(r'"kommune\.namn"(.*?)"kommune\.namn"(.*?"kommune\.X")', r'"kommune.eigen_del"\1"kommune.eigen_del"\2'),
        byt('"kommune.X"', '"kommune.namn"', gonger=2))),
    Slag(KONTROLL, "feil verdi i eit kommunefelt", "I205", moenster(r"(kommune\.eigen_del\"(?:(?!</w:t>).)*?>)1", r"\g<1>2")),
    Slag(KONTROLL, "namnet til ein annan kommune", "I205", moenster(r"(kommune\.namn\"(?:(?!</w:t>).)*?>)Vik kommune", r"\1Luster kommune")),
    Slag(KONTROLL, "vedtakspunkt endra", "I202", byt("instruerer", "bed")),
    Slag(KONTROLL, "vedtakspunkt sletta", "I202", moenster(
        r"<w:sdt><w:sdtPr><w:alias w:val=\"vedtak\[1\]\.tekst\"/>.*?</w:p></w:sdtContent></w:sdt>", "")),
    Slag(KONTROLL, "to vedtakspunkt bytte om", "I202", alle(
        byt('"vedtak[0].tekst"', '"vedtak[X]"', gonger=2), byt('"vedtak[1].tekst"', '"vedtak[0].tekst"', gonger=2),
        byt('"vedtak[X]"', '"vedtak[1].tekst"', gonger=2))),
    Slag(KONTROLL, "nedtrekksliste i ein kontroll", "I209", byt(
        '<w:tag w:val="avtale.verknad_frå"/>', '<w:tag w:val="avtale.verknad_frå"/><w:dropDownList><w:listItem w:displayText="2028"/></w:dropDownList>')),
    Slag(KONTROLL, "bunden verdi ulik teksten", "I209", alle(
        legg_til("customXml/item9.xml", "<sak><dato>1. januar 2031</dato></sak>"), rel("rIdData", "customXml", "../customXml/item9.xml"),
        legg_til("customXml/itemProps9.xml", f'<ds:datastoreItem {DS} ds:itemID="{{9}}"/>'),
        legg_til("customXml/_rels/item9.xml.rels", f'<Relationships xmlns="{RELS}"><Relationship Id="rId1" Type="{REL}/customXmlProps" Target="itemProps9.xml"/></Relationships>'),
        byt('<w:tag w:val="avtale.verknad_frå"/>', '<w:tag w:val="avtale.verknad_frå"/><w:dataBinding w:xpath="/sak/dato" w:storeItemID="{9}"/>'))),
    Slag(INNHALD, "anna bilete", "I201", lambda delar: delar.update({"word/media/kart.png": prikk(255)}), bilete(prikk(0))),
    Slag(INNHALD, "bilete lagt til", "I201", bilete(prikk(0))),
    Slag(INNHALD, "feltkode endra", "I209", byt(" NUMPAGES ", " SECTIONPAGES ", "word/footer1.xml")),
    Slag(INNHALD, "kryssvising til noko anna", "I209", byt("REF a", "REF b"), alle(inni(FELT.format("a")), inni(BOKMERKT))),
    Slag(INNHALD, "lenkje til ein annan stad", "I209", byt("https://a.example", "https://b.example", "word/_rels/document.xml.rels"),
         alle(rel("rIdLenkje", "hyperlink", "https://a.example", ute=True), rundt(*LENKJE))),
    Slag(INNHALD, "lenkje lagd til", "I209", alle(rel("rIdLenkje", "hyperlink", "https://a.example", ute=True), rundt(*LENKJE))),
    Slag(INNHALD, "reknestykke endra", "I201", byt("<m:t>x=1<", "<m:t>x=2<"), inni(MATTE.format("x=1"))),
    Slag(INNHALD, "ruby-tekst over ord", "I201", i_run(
        f'<w:ruby><w:rubyPr/><w:rt>{r("nei")}</w:rt><w:rubyBase>{r("ja")}</w:rubyBase></w:ruby>')),
    Slag(INNHALD, "SmartArt sett inn", "I209", i_run(
        '<w:drawing><dgm:relIds xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="rId1"/></w:drawing>')),
    Slag(INNHALD, "innebygt objekt", "I209", i_run('<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" Type="Embed"/></w:object>')),
    Slag(INNHALD, "altChunk", "I209", alle(legg_til("word/anna.html", "<p>meir</p>"), rel("rIdChunk", "aFChunk", "anna.html"),
         etter_avsnittet('<w:altChunk r:id="rIdChunk"/>'))),
    Slag(INNHALD, "ulik reservetekst", "I209", byt(f"<mc:Fallback>{r('same')}", f"<mc:Fallback>{r('anna')}"),
         inni(f'<mc:AlternateContent><mc:Choice Requires="w14">{r("same")}</mc:Choice><mc:Fallback>{r("same")}</mc:Fallback></mc:AlternateContent>')),
    Slag(INNHALD, "skriveretning med w:dir", "I209", rundt('<w:dir w:val="rtl">', "</w:dir>")),
    Slag(INNHALD, "skriveretning med w:bdo", "I209", rundt('<w:bdo w:val="rtl">', "</w:bdo>")),
    Slag(INNHALD, "sideskift", "I209", i_run('<w:br w:type="page"/>')),
    Slag(INNHALD, "teiknskrift (Wingdings)", "I209", ser_ut('<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')),
    Slag(INNHALD, "gjennomstreking", "I209", ser_ut("<w:strike/>")),
    Slag(INNHALD, "dobbel gjennomstreking", "I209", ser_ut("<w:dstrike/>")),
    Slag(INNHALD, "versalar", "I209", ser_ut("<w:caps/>")),
    Slag(INNHALD, "kapitelar", "I209", ser_ut("<w:smallCaps/>")),
    Slag(FORM, "feit skrift", "I211", ser_ut("<w:b/>")),
    Slag(FORM, "kursiv", "I211", ser_ut("<w:i/>")),
    Slag(FORM, "understreking", "I211", ser_ut('<w:u w:val="single"/>')),
    Slag(FORM, "heva skrift", "I211", ser_ut('<w:vertAlign w:val="superscript"/>')),
    Slag(FORM, "markeringsfarge", "I211", ser_ut('<w:highlight w:val="yellow"/>')),
    Slag(FORM, "anna skriftstorleik", "I211", ser_ut('<w:sz w:val="30"/>')),
    Slag(FORM, "avsnittet midtstilt", "I211", gi_avsnittet('<w:jc w:val="center"/>')),
    Slag(FORM, "annan stil på avsnittet", "I211", moenster(rf'"Broedtekst"(/></w:pPr>(?:(?!</w:p>).)*?{ANKER})', r'"Leietekst"\1')),
    Slag(FORM, "stilen definert på nytt", "I211", moenster(r'(w:styleId="Broedtekst">.*?)(</w:style>)', r"\1<w:rPr><w:i/></w:rPr>\2", STIL)),
    Slag(FORM, "anna standardskrift", "I211", byt('w:ascii="Calibri"', 'w:ascii="Arial"', STIL)),
    Slag(FORM, "kolonnebreidd i ein tabell", "I211", byt('<w:tcW w:w="1900"', '<w:tcW w:w="1500"')),
    Slag(FORM, "margane på sida", "I212", byt('w:top="1701"', 'w:top="701"')),
    Slag(FORM, "liggjande side", "I212", byt('<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')),
    Slag(FIL, "tittelen i eigenskapane", "I210", moenster(r"<dc:title>", "<dc:title>Utkast: ", "docProps/core.xml")),
    Slag(FIL, "laga av ein annan versjon av saka", "I210", moenster(r'(name="inngang">.*?>)\w', r"\1z", "docProps/custom.xml")),
    Slag(FIL, "laga for ein annan kommune", "I214", byt("<vt:lpwstr>vik<", "<vt:lpwstr>luster<", "docProps/custom.xml")),
    Slag(FIL, "ny bolk", "I208", byt("<w:sectPr>", f"{p('', '<w:sectPr/>')}<w:sectPr>")),
    Slag(FIL, "topptekstane bytte om", "I208", alle(
        byt('w:headerReference w:type="first" r:id="rId6"', 'w:headerReference w:type="first" r:id="rIdX"'),
        byt('w:headerReference w:type="default" r:id="rId7"', 'w:headerReference w:type="default" r:id="rId6"'),
        byt('r:id="rIdX"', 'r:id="rId7"'))),
    Slag(FIL, "eigen førsteside teken bort", "I208", byt("<w:titlePg/>", "")),
    Slag(FIL, "ulike topptekstar på partalssider", "I209", byt("<w:zoom", "<w:evenAndOddHeaders/><w:zoom", INST)),
    Slag(FIL, "dokumentvariablar", "I209", byt("<w:zoom", '<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars><w:zoom', INST)),
    Slag(FIL, "brevfletting", "I209", byt("<w:zoom", '<w:mailMerge><w:query w:val="x"/></w:mailMerge><w:zoom', INST)),
    Slag(FIL, "ukjend del i pakka", "I209", legg_til("word/tillegg.bin", "x")),
)  # fmt: skip

LIKT = (
    ("bokstav skriven med laust teikn (NFD)", byt(ANKER, "fagmiljøa er sma\u030a")),
    ("mjuk bindestrek", byt(ANKER, "fagmiljøa er s\u00admå")),
    ("run delt i to", byt(ANKER, 'fagmiljøa </w:t></w:r><w:r><w:t xml:space="preserve">er små')),
    ("rsid og paraId", byt("<w:p>", '<w:p w:rsidR="00AB12CD">')),
    ("stavekontrollmerke", inni('<w:proofErr w:type="spellStart"/>')),
    ("bokmerke", inni('<w:bookmarkStart w:id="9901" w:name="Mitt"/><w:bookmarkEnd w:id="9901"/>')),
    ("språkmerke", ser_ut('<w:lang w:val="nb-NO"/>')),
    ("smart tag", rundt("<w:smartTag>", "</w:smartTag>")),
    ("ny id på ein kontroll", moenster(r'<w:id w:val="\d+"/>', '<w:id w:val="-77"/>')),
    ("zoom i innstillingane", byt('w:percent="100"', 'w:percent="140"', INST)),
    (
        "sist lagra av ein annan",
        moenster(r"<cp:lastModifiedBy>", "<cp:lastModifiedBy>Ein annan", "docProps/core.xml"),
    ),
)
"""What an editor does of its own accord, and what does not change a word."""
