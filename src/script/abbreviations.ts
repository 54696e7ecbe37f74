/** Abbreviations that end in a full stop which ends no sentence, by language. Lower case, without the stop. */

export interface Abbreviations {
  /** Never the end of a sentence: something always follows. */
  readonly inside: ReadonlySet<string>;
  /** Inside only before a number ("No. 5"). */
  readonly beforeNumber: ReadonlySet<string>;
  /** The end of a sentence when a capital follows ("at 9 p.m. The"). */
  readonly beforeCapital: ReadonlySet<string>;
  /** The end of a sentence only before a word that starts sentences ("the U.S. The", but "the U.S. Army"). */
  readonly eitherWay: ReadonlySet<string>;
  /** Words that, with a capital, start a sentence. */
  readonly starters: ReadonlySet<string>;
  /** True where "3." is an ordinal number. */
  readonly ordinals: boolean;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list === '' ? [] : list.split(' '));
}

const ENGLISH: Abbreviations = {
  inside: words(
    'dr mr mrs ms mx messrs mmes prof rev fr hon pres gov sen rep gen col lt sgt capt cmdr cpl adm maj supt det ' +
      'insp st ste mt ft vs v cf viz e.g i.e eg ie approx ca fig figs eq eqs ed eds trans al feat',
  ),
  beforeNumber: words('no nos vol vols p pp ch chap sec art op pt para'),
  beforeCapital: words('a.m p.m am pm a.d b.c b.c.e c.e etc'),
  eitherWay: words(
    'u.s u.s.a u.k u.n e.u d.c ph.d m.d b.a m.a b.sc m.sc inc ltd co corp bros llc jr sr esq dept est ave blvd rd ' +
      'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun',
  ),
  starters: words(
    'the a an it he she they we you i this that these those there here in on at as if when while after before but ' +
      'and so or yet then now what who why how where which his her their our my your its all some most many no not ' +
      'for from with by to once since because although however meanwhile today yesterday tomorrow everyone',
  ),
  ordinals: false,
};

const GERMAN: Abbreviations = {
  inside: words(
    'dr prof hr fr frl st nr bzw z.b d.h u.a o.ä i.d.r z.t v.a s.o s.u u.u ggf evtl ca vgl abb bd inkl exkl ' +
      'mio mrd tel art abs dipl ing',
  ),
  beforeNumber: words('s kap'),
  beforeCapital: words(''),
  eitherWay: words('usw etc u.s.w jan feb mär apr jun jul aug sep okt nov dez str'),
  starters: words(
    'der die das ein eine er sie es wir ich du ihr und aber doch dann nun hier da wenn als in im am',
  ),
  ordinals: true,
};

const FRENCH: Abbreviations = {
  inside: words('m mm mme mmes mlle mlles dr pr me st ste p.ex c.-à-d env cf fig av'),
  beforeNumber: words('n no art chap p pp vol'),
  beforeCapital: words('etc'),
  eitherWay: words('ltd sa janv févr avr juil sept oct nov déc apr j.-c'),
  starters: words(
    'le la les un une il elle ils elles on nous vous je tu ce cette mais et or puis ici dans en si',
  ),
  ordinals: false,
};

const SPANISH: Abbreviations = {
  inside: words('sr sra srta sres dr dra d dña prof lic ing p.ej ej aprox ud uds vd vds'),
  beforeNumber: words('n núm no pág págs cap art vol'),
  beforeCapital: words('etc a.m p.m'),
  eitherWay: words('ee.uu s.a ltda av avda ene abr ago dic'),
  starters: words('el la los las un una ella ellos yo tú nosotros pero y o entonces aquí en si cuando como'),
  ordinals: false,
};

const BY_LANGUAGE: ReadonlyMap<string, Abbreviations> = new Map([
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
]);

/** @param language a BCP 47 tag; English's where a language has no table of its own. */
export function abbreviationsOf(language: string): Abbreviations {
  return BY_LANGUAGE.get(language.toLowerCase().split('-', 1)[0] ?? '') ?? ENGLISH;
}
