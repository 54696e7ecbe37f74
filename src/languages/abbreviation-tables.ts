/**
 * Abbreviations by primary language subtag; `*` applies to every language. Pure data, in lowercase, without the last
 * full stop. An abbreviation that is also an ordinary word at the end of a sentence ("sun", "mer", "mar") is listed
 * only under `beforeNumber`.
 */

/** A language's table as it is written here: words separated by white space. */
export interface AbbreviationTable {
  /** Never the end of a sentence: something always follows. */
  readonly inside?: string;
  /** Inside only before a number ("No. 5"). */
  readonly beforeNumber?: string;
  /** The end of a sentence when a capital follows ("at 9 p.m. The"). */
  readonly beforeCapital?: string;
  /** The end of a sentence only before a word that starts sentences: "the U.S. The", but "the U.S. Army". */
  readonly eitherWay?: string;
  /** Words that start a sentence when they have a capital. */
  readonly starters?: string;
  /** Words that do not start a sentence after `beforeCapital`, despite their capital ("9 a.m. Monday"). */
  readonly continuers?: string;
  /** Verbs of saying that follow a name after a quotation ("“Stop!” John said"). */
  readonly sayings?: string;
  /** True if "3." is an ordinal number. */
  readonly ordinals?: boolean;
  /** The ends of whole words, in languages whose sentences may start with a lowercase letter. */
  readonly wholeWord?: RegExp;
}

const everywhere: AbbreviationTable = {
  inside: 'dr prof mr mrs ms mt st vs ca cf mme mlle ing',
  beforeNumber: 'no nr n° nº art fig vol p pp tel',
  eitherWay: 'ltd inc co corp jr sr e.u u.s u.s.a u.k u.n ph.d m.d',
};

const english: AbbreviationTable = {
  inside: `dr mr mrs ms mx messrs mmes prof rev fr hon pres gov sen rep gen col lt sgt capt cmdr cpl adm maj
    supt det insp st ste mt ft vs v cf viz e.g i.e eg ie approx ca fig figs eq eqs ed eds trans al feat`,
  beforeNumber: `no nos vol vols p pp ch chap sec art op pt para n° nº fig ver ext apt rm bldg mar sep mon wed
    sat sun`,
  beforeCapital: 'a.m p.m am pm a.d b.c b.c.e c.e etc',
  eitherWay: `u.s u.s.a u.k u.n e.u d.c ph.d m.d b.a m.a b.sc m.sc inc ltd co corp bros llc jr sr esq dept est
    ave blvd rd jan feb apr jun jul aug sept oct nov dec tue tues thu thurs fri univ assn`,
  starters: `the a an it he she they we you i this that these those there here in on at as if when while after
    before but and so or yet then now what who why how where which his her their our my your its all some most
    many no not for from with by to once since because although however meanwhile today yesterday tomorrow
    everyone nobody nothing something is are was were do does did can could will would should have has let
    maybe perhaps please`,
  continuers: `monday tuesday wednesday thursday friday saturday sunday january february march april may june
    july august september october november december est edt et cst cdt ct pst pdt pt gmt utc bst cet eastern
    central pacific mountain`,
  sayings: `said says asked asks replied cried shouted whispered answered called added yelled screamed
    muttered murmured exclaimed laughed sighed snapped told thought`,
};

const german: AbbreviationTable = {
  inside: `dr med jur phil rer nat habil prof hr hrn fr frl st bzw z.b d.h u.a o.ä u.ä i.d.r z.t z.z v.a s.o
    s.u u.u ggf evtl ca vgl abb inkl exkl mio mrd dipl ing kath evang ev geb gest verh sog bspw bzgl d.i i.a
    m.e o.g s.a u.z zzgl abzgl allg jhd hl ehem mind geschl hrsg i.v u.v.m v.chr n.chr`,
  beforeNumber: 's kap nr abs art tel bd tab ziff par lfd',
  eitherWay: 'usw etc u.s.w u.a.m jan feb mär apr jun jul aug sep sept okt nov dez str jh',
  starters: `der die das ein eine er sie es wir ich du ihr und aber doch dann nun hier da wenn als in im am an
    auf bei mit nach von vor zu zum zur für aus dort so auch nur was wer wie wo warum dieser diese dieses man
    jetzt danach heute gestern morgen später seit während weil obwohl trotzdem deshalb alle viele nicht kein
    keine mein sein`,
  ordinals: true,
};

const french: AbbreviationTable = {
  inside: `m mm mme mmes mlle mlles mgr dr drs pr me st ste p.ex par.ex c.-à-d c-à-d env cf fig éd ed vs
    ll.aa.ii.rr boul bd`,
  beforeNumber: 'n no nº n° art chap p pp vol fig al tél t av mar mer sept sam',
  beforeCapital: 'etc',
  eitherWay: 'ltd sa janv févr avr juil oct nov déc j.-c hab min',
  starters: `le la les un une des il elle ils elles on nous vous je tu ce cet cette ces mais et or puis ici
    dans en si quand où que qui pour avec sans sous sur après avant alors ainsi donc car comme depuis pourquoi
    comment aujourd'hui demain hier son sa ses mon ma mes notre leur tout tous c'est j'ai`,
};

const spanish: AbbreviationTable = {
  inside: `sr sra srta sres sras dr dra dres d dña prof profa lic ing arq abg p.ej ej aprox ud uds vd vds ee
    gral cnel tte sto sta mons fr hno admón excmo excma ilmo mt dpto edif esq izq dcha cra`,
  beforeNumber: 'n núm no nº n° pág págs cap art arts vol párrf párr tel ext inc fig apdo km mar',
  beforeCapital: 'etc a.m p.m',
  eitherWay: `ee.uu uu s.a s.l s.a.s d.c a.c ltda cía av avda ene feb abr jun jul ago sep sept oct nov dic lun
    mié jue sáb hs min`,
  starters: `el la los las un una unos ella ellos ellas él yo tú nosotros pero y o entonces aquí en si cuando
    como que con por para de desde después antes hoy ayer mañana su sus mi este esta esto eso no se al lo ya
    así también aunque mientras según sin todo todos`,
};

const italian: AbbreviationTable = {
  inside: `sig sigg sig.ra sig.na dott dott.ssa prof prof.ssa avv ing arch geom rag dir amm on sen gen col cap
    s ss es p.es ad.es cfr ca mons p.zza v.le c.so psicol idraul meteor egr gent spett v v.cte f.lli`,
  beforeNumber: 'n num nº n° pag pagg p cap art artt vol tel fig c.a.p par mar set',
  beforeCapital: 'ecc etc',
  eitherWay: `s.p.a s.r.l a.c d.c feb apr mag giu lug ago sett ott nov dic min az f.p`,
  starters: `il lo la i gli le un uno una egli lui lei noi voi loro io tu ma e o poi allora qui in se quando
    come che con per di da su dopo prima oggi ieri domani questo questa quello non si ci mi è era anche quindi
    perché però`,
};

const portuguese: AbbreviationTable = {
  inside: `sr sra srs srta dr dra prof profa eng arq exmo exma d p.ex ex aprox v av jr gen cel cap sto sta pe
    dep`,
  beforeNumber: 'n núm nº n° pág págs p cap art arts vol tel fig mar set out',
  beforeCapital: 'etc a.m p.m',
  eitherWay: 'e.u.a s.a ltda cia jan fev abr mai jun jul ago nov dez a.c d.c min',
  starters: `o a os as um uma ele ela eles elas eu tu nós você mas e ou então aqui em no na se quando como que
    com por para de desde depois antes hoje ontem amanhã este esta isso não já também`,
};

const dutch: AbbreviationTable = {
  inside: `dhr mevr mw dr drs ir ing prof mr bijv bv d.w.z dwz o.a m.b.t i.p.v i.v.m t.a.v z.g zgn ca vgl resp
    incl excl st jhr ds`,
  beforeNumber: 'nr nrs blz p pag hfst art tel bl deel',
  beforeCapital: 'enz etc e.d',
  eitherWay: 'jan feb mrt apr jun jul aug sep sept okt nov dec n.v b.v e.a',
  starters: `de het een hij zij ze wij we ik jij je u en maar toen dan nu hier daar als in op aan bij met na
    van voor te om dit dat deze die er wat wie hoe waar waarom niet ook`,
};

const polish: AbbreviationTable = {
  inside: `dr hab prof mgr inż lek gen płk kpt św ul al pl os p np tzn tzw tj ok wg zob ww bałt łac ang niem
    franc ks bp abp hr im woj pow gm`,
  beforeNumber: 'nr s str ust art pkt poz rozdz t tel zł godz',
  beforeCapital: 'itd itp',
  eitherWay: 'r w ww m.in n.e p.n.e tys mln mld min sek sp z.o.o s.a',
  starters: `to ten ta te on ona ono oni one ja ty my wy i a ale oraz więc potem teraz tu tam w na do od po
    przed za z ze gdy kiedy jak jeśli co kto gdzie dlaczego nie się jest był była tak dziś wczoraj jutro już`,
};

const russian: AbbreviationTable = {
  inside: `г-н г-жа г-на г-ну д-р проф акад доц инж им св ул пр просп пер пл наб бул стр пгт пос с дер обл р-н
    респ т.е т.н т.к напр см тов гр о к.т.н д.м.н к.м.н ок соч изд ред`,
  beforeNumber: 'п пп ст с гл рис табл кв д корп тел ч т № оф ср вт',
  beforeCapital: 'т.д т.п др',
  eitherWay: `г гг в вв н.э до.н.э тыс млн млрд трлн руб коп дол долл у.е кг км м см мм кв.м куб.м л мин сек ч
    янв фев мар апр июн июл авг сен сент окт ноя нояб дек пн чт пт сб вс`,
  starters: `в на и а но он она оно они я ты мы вы это этот эта эти тот та те там тут здесь когда если как что
    кто где почему потом затем тогда теперь сейчас после до из за для с со от по при во ко не его её их все
    всё однако уже`,
};

const ukrainian: AbbreviationTable = {
  inside: `п пані д-р проф акад доц інж ім св вул просп пров пл бул смт обл р-н т.зв напр див гр т.е`,
  beforeNumber: 'ст с гл рис табл кв буд тел ч т № оф',
  beforeCapital: 'т.д т.п ін',
  eitherWay: 'р рр ст н.е тис млн млрд грн коп кг км м см мм л хв год січ лют квіт черв серп жовт груд',
  starters: `в у на і й та а але він вона воно вони я ти ми ви це цей ця ці той там тут коли якщо як що хто де
    чому потім тоді тепер зараз після до з із за для від по при не його її їх усі все проте вже`,
};

const greek: AbbreviationTable = {
  inside: 'κ κα κος δρ καθ π.χ δηλ βλ πρβλ αγ λεωφ οδ τηλ χλμ κ.κ αείμν',
  beforeNumber: 'αρ σ σελ σελίδ τ κεφ άρθρ παρ τηλ εικ',
  beforeCapital: 'κ.λπ κλπ κ.ά κ.τ.λ κτλ π.μ μ.μ',
  eitherWay: 'μ.χ α.ε ε.π.ε ιαν φεβ μαρ απρ μαΐ ιουν ιουλ αυγ σεπ οκτ νοε δεκ',
  starters: `ο η το οι τα τον την ένας μια ένα και αλλά όμως όταν αν πώς τι ποιος πού γιατί τότε τώρα εδώ εκεί
    δεν θα`,
  // Greek words end in a vowel, ν, ρ or ς; Greek abbreviations end in another consonant.
  wholeWord: /\p{L}{2}[αεηιουωάέήίόύώϊϋΐΰνρς]$/u,
};

const arabic: AbbreviationTable = {
  inside: 'د أ أ.د م ص.ب',
  beforeNumber: 'ص ج رقم ط',
  eitherWay: 'ق.م ب.م هـ',
};

const persian: AbbreviationTable = { inside: 'د م', beforeNumber: 'ص ج', eitherWay: 'ه.ش ق.م' };

const hindi: AbbreviationTable = { inside: 'डॉ प्रो श्री पं स्व कु मो', beforeNumber: 'सं पृ क्र रु' };

export const abbreviationTables: ReadonlyMap<string, AbbreviationTable> = new Map([
  ['*', everywhere],
  ['en', english],
  ['de', german],
  ['fr', french],
  ['es', spanish],
  ['it', italian],
  ['pt', portuguese],
  ['nl', dutch],
  ['pl', polish],
  ['ru', russian],
  ['uk', ukrainian],
  ['el', greek],
  ['ar', arabic],
  ['fa', persian],
  ['ur', persian],
  ['hi', hindi],
  ['mr', hindi],
  ['zh', {}],
  ['ja', {}],
]);
