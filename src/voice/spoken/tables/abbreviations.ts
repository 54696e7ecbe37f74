/** Abbreviations of English texts and what they are read as. */
import { tableOf } from './table.ts';

/** Before a name. */
export const titles: ReadonlyMap<string, string> = tableOf({
  dr: 'doctor',
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  mx: 'mix',
  messrs: 'messers',
  prof: 'professor',
  rev: 'reverend',
  fr: 'father',
  hon: 'honorable',
  pres: 'president',
  gov: 'governor',
  sen: 'senator',
  rep: 'representative',
  amb: 'ambassador',
  gen: 'general',
  lt: 'lieutenant',
  col: 'colonel',
  maj: 'major',
  capt: 'captain',
  cpl: 'corporal',
  sgt: 'sergeant',
  adm: 'admiral',
  cmdr: 'commander',
  insp: 'inspector',
  supt: 'superintendent',
  mt: 'mount',
  ft: 'fort',
});

/** Behind a name. */
const afterNames = {
  jr: 'junior',
  sr: 'senior',
  esq: 'esquire',
  inc: 'incorporated',
  ltd: 'limited',
  corp: 'corporation',
  bros: 'brothers',
  ave: 'avenue',
  blvd: 'boulevard',
  rd: 'road',
  hwy: 'highway',
  pkwy: 'parkway',
  ln: 'lane',
  sq: 'square',
  st: 'street',
};

/** In lower case. */
export const months: ReadonlyMap<string, string> = tableOf({
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
});

/** In lower case. */
export const weekdays: ReadonlyMap<string, string> = tableOf({
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
});

/** Written with a full stop at the end (given without it here), or without. */
export const abbreviations: ReadonlyMap<string, string> = new Map([
  ...titles,
  ...Object.entries(afterNames),
  ...months,
  ...weekdays,
  ...Object.entries({
    vs: 'versus',
    etc: 'et cetera',
    approx: 'approximately',
    fig: 'figure',
    figs: 'figures',
    dept: 'department',
    est: 'established',
    govt: 'government',
    univ: 'university',
    assn: 'association',
    intl: 'international',
    vol: 'volume',
    vols: 'volumes',
    ch: 'chapter',
    eq: 'equation',
    pp: 'pages',
    no: 'number',
    nos: 'numbers',
    apt: 'apartment',
    ext: 'extension',
    tel: 'telephone',
    incl: 'including',
    excl: 'excluding',
    esp: 'especially',
    avg: 'average',
    cf: 'compare',
    viz: 'namely',
    al: 'others',
  }),
]);

/** Those that are read so without a full stop as well. */
export const abbreviationsWithoutStop: ReadonlySet<string> = new Set([
  ...['dr', 'mr', 'mrs', 'prof', 'vs', 'etc', 'approx'],
]);

/** Only before a number, as they are plain words as well ("no.", "the sun."). */
export const beforeNumber: ReadonlySet<string> = new Set([
  ...['no', 'nos', 'mar', 'jun', 'sat', 'sun', 'mon', 'wed', 'sep', 'fig', 'figs', 'ch', 'fri', 'est', 'vol'],
  ...['vols', 'pp', 'eq', 'apt', 'ext', 'jan'],
]);

/** Letters with full stops between, and other short forms that are read as a phrase. In lower case. */
export const phrases: ReadonlyMap<string, string> = tableOf({
  'e.g.': 'for example',
  'e.g': 'for example',
  'i.e.': 'that is',
  'i.e': 'that is',
  'a.k.a.': 'also known as',
  'p.s.': 'pee ess',
  'ph.d.': 'pee aitch dee',
  'ph.d': 'pee aitch dee',
  'et al.': 'and others',
  'c/o': 'care of',
  'at&t': 'ay tee and tee',
});

/** Words after which a Roman numeral is a number. */
export const numbered: ReadonlySet<string> = new Set(
  (
    'chapter part act book volume section scene war type phase level stage title article appendix episode season ' +
    'bowl mark class grade division region group apollo canto psalm vatican'
  ).split(' '),
);

/** Names of rulers and popes, after which a Roman numeral is an ordinal. */
export const rulers: ReadonlySet<string> = new Set(
  (
    'henry louis george edward elizabeth charles james william richard john paul pius benedict leo gregory napoleon ' +
    'philip ferdinand frederick peter nicholas alexander catherine ivan mary francis victor alfonso christian haakon ' +
    'harald carl gustav ramses ramesses thutmose ptolemy cleopatra darius xerxes otto albert leopold carlos felipe pedro ' +
    'clement innocent urban boniface sixtus julius adrian margrethe wilhelm friedrich franz joseph maximilian casimir ' +
    'murad selim mehmed theodosius justinian constantine basil david robert rama'
  ).split(' '),
);
