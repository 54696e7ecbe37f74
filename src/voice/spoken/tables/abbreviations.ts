/** Abbreviations in English texts, and how they are read. Keys are lowercase. */
import { months, weekdays } from './calendar.ts';
import { tableOf } from './table.ts';

/** Titles, which stand before a name. */
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

/** Abbreviations that stand after a name. */
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

/** All abbreviations, without the full stop that most are written with. */
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

/** Those that are recognised even without a full stop. */
export const abbreviationsWithoutStop: ReadonlySet<string> = new Set([
  ...['dr', 'mr', 'mrs', 'prof', 'vs', 'etc', 'approx'],
]);

/** Those that are abbreviations only before a number, because they are words too ("no.", "the sun."). */
export const beforeNumber: ReadonlySet<string> = new Set([
  ...['no', 'nos', 'mar', 'jun', 'sat', 'sun', 'mon', 'wed', 'sep', 'fig', 'figs', 'ch', 'fri', 'est', 'vol'],
  ...['vols', 'pp', 'eq', 'apt', 'ext', 'jan'],
]);

/** Letters with full stops between them, and other short forms that are read as a phrase. */
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

/** Words after which an uppercase letter with a full stop is not an initial: "Plan B. We". */
export const beforeLetter: readonly string[] =
  'Plan Vitamin Part Section Type Class Grade Group Option Appendix Chapter Level Team'.split(' ');

/** Words before "St." that begin a name which the saint is part of: "The St. Lawrence", "Mount St. Helens". */
export const beforeSaint: readonly string[] =
  'The Mount Port Lake Fort East West North South Point Old New Church And Of In At To From For Since Visit'.split(
    ' ',
  );
