/**
 * What stands for English words in writing: abbreviations, units, currencies, symbols, and words that an
 * English voice reads wrongly as they are spelt.
 */

/** A map, so that words such as "constructor" are not found in the object's prototype. */
function tableOf<T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(entries));
}

/** Written with a full stop at the end (given without it here), or without. */
export const abbreviations: ReadonlyMap<string, string> = tableOf({
  dr: 'doctor',
  mr: 'mister',
  mrs: 'missus',
  ms: 'miz',
  prof: 'professor',
  jr: 'junior',
  sr: 'senior',
  vs: 'versus',
  etc: 'et cetera',
  approx: 'approximately',
  fig: 'figure',
  inc: 'incorporated',
  ltd: 'limited',
  dept: 'department',
  est: 'established',
  govt: 'government',
  vol: 'volume',
  ch: 'chapter',
  eq: 'equation',
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
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
  ave: 'avenue',
  blvd: 'boulevard',
  rd: 'road',
  mt: 'mount',
  capt: 'captain',
  sgt: 'sergeant',
  gen: 'general',
  rev: 'reverend',
  no: 'number',
  st: 'street',
});

/** Those that are read so without a full stop as well. */
export const abbreviationsWithoutStop: ReadonlySet<string> = new Set([
  'dr',
  'mr',
  'mrs',
  'prof',
  'vs',
  'etc',
]);

/** Letters with full stops between that are not spelt. */
export const dottedAbbreviations: ReadonlyMap<string, string> = tableOf({
  'e.g.': 'for example',
  'i.e.': 'that is',
  'a.k.a.': 'also known as',
  'p.s.': 'pee ess',
});

interface Unit {
  readonly one: string;
  readonly many: string;
  /** Only where it touches its number: "7B" is billions, "7 B" may be anything. */
  readonly attachedOnly?: true;
}

const unit = (one: string, many = `${one}s`): Unit => ({ one, many });
const attached = (one: string, many = `${one}s`): Unit => ({ one, many, attachedOnly: true });

/** By their symbol, in its own letter case. */
export const units: ReadonlyMap<string, Unit> = tableOf({
  km: unit('kilometer'),
  m: unit('meter'),
  cm: unit('centimeter'),
  mm: unit('millimeter'),
  µm: unit('micrometer'),
  nm: unit('nanometer'),
  mi: unit('mile'),
  ft: unit('foot', 'feet'),
  yd: unit('yard'),
  kg: unit('kilogram'),
  g: unit('gram'),
  mg: unit('milligram'),
  lb: unit('pound'),
  lbs: unit('pound'),
  oz: unit('ounce'),
  l: attached('liter'),
  L: unit('liter'),
  ml: unit('milliliter'),
  mL: unit('milliliter'),
  B: attached('billion', 'billion'),
  KB: unit('kilobyte'),
  kB: unit('kilobyte'),
  MB: unit('megabyte'),
  GB: unit('gigabyte'),
  TB: unit('terabyte'),
  PB: unit('petabyte'),
  KiB: unit('kibibyte'),
  MiB: unit('mebibyte'),
  GiB: unit('gibibyte'),
  Mbps: unit('megabit per second', 'megabits per second'),
  Gbps: unit('gigabit per second', 'gigabits per second'),
  'MB/s': unit('megabyte per second', 'megabytes per second'),
  'GB/s': unit('gigabyte per second', 'gigabytes per second'),
  Hz: unit('hertz', 'hertz'),
  kHz: unit('kilohertz', 'kilohertz'),
  MHz: unit('megahertz', 'megahertz'),
  GHz: unit('gigahertz', 'gigahertz'),
  ns: unit('nanosecond'),
  µs: unit('microsecond'),
  ms: unit('millisecond'),
  s: attached('second'),
  sec: unit('second'),
  secs: unit('second'),
  min: unit('minute'),
  mins: unit('minute'),
  h: unit('hour'),
  hr: unit('hour'),
  hrs: unit('hour'),
  'km/h': unit('kilometer per hour', 'kilometers per hour'),
  kph: unit('kilometer per hour', 'kilometers per hour'),
  mph: unit('mile per hour', 'miles per hour'),
  'm/s': unit('meter per second', 'meters per second'),
  '°C': unit('degree celsius', 'degrees celsius'),
  '°F': unit('degree fahrenheit', 'degrees fahrenheit'),
  '°': unit('degree'),
  W: unit('watt'),
  kW: unit('kilowatt'),
  MW: unit('megawatt'),
  kWh: unit('kilowatt hour'),
  V: unit('volt'),
  mA: unit('milliamp'),
  mAh: unit('milliamp hour'),
  px: unit('pixel'),
  fps: unit('frame per second', 'frames per second'),
  rpm: unit('revolution per minute', 'revolutions per minute'),
  dB: unit('decibel'),
  kcal: unit('kilocalorie'),
  K: attached('thousand', 'thousand'),
  k: attached('thousand', 'thousand'),
  M: attached('million', 'million'),
  bn: attached('billion', 'billion'),
  T: attached('trillion', 'trillion'),
  x: attached('times', 'times'),
  '%': unit('percent', 'percent'),
  '‰': unit('per mille', 'per mille'),
});

interface Currency {
  readonly one: string;
  readonly many: string;
  readonly cents: readonly [one: string, many: string] | null;
}

export const currencies: ReadonlyMap<string, Currency> = tableOf({
  $: { one: 'dollar', many: 'dollars', cents: ['cent', 'cents'] },
  '€': { one: 'euro', many: 'euros', cents: ['cent', 'cents'] },
  '£': { one: 'pound', many: 'pounds', cents: ['penny', 'pence'] },
  '¥': { one: 'yen', many: 'yen', cents: null },
  '₹': { one: 'rupee', many: 'rupees', cents: null },
  '₽': { one: 'ruble', many: 'rubles', cents: null },
  '₩': { one: 'won', many: 'won', cents: null },
  '₿': { one: 'bitcoin', many: 'bitcoins', cents: null },
});

/** What may follow an amount of money. */
export const scales: ReadonlyMap<string, string> = tableOf({
  k: 'thousand',
  K: 'thousand',
  m: 'million',
  M: 'million',
  mn: 'million',
  b: 'billion',
  B: 'billion',
  bn: 'billion',
  T: 'trillion',
  tn: 'trillion',
  thousand: 'thousand',
  million: 'million',
  billion: 'billion',
  trillion: 'trillion',
});

export const symbols: ReadonlyMap<string, string> = tableOf({
  '&': 'and',
  '+': 'plus',
  '=': 'equals',
  '@': 'at',
  '≈': 'about',
  '≥': 'at least',
  '≤': 'at most',
  '±': 'plus or minus',
  '×': 'times',
  '÷': 'divided by',
  '§': 'section',
  '½': 'one half',
  '¼': 'one quarter',
  '¾': 'three quarters',
  '⅓': 'one third',
  '⅔': 'two thirds',
  π: 'pie',
  '∞': 'infinity',
  '√': 'square root of',
  '°': 'degrees',
  '%': 'percent',
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  θ: 'theta',
  λ: 'lambda',
  μ: 'mew',
  σ: 'sigma',
  Δ: 'delta',
  Σ: 'sigma',
  Ω: 'omega',
});

/** Words (in lower case) that an English voice reads wrongly as they are written. */
export const respelled: ReadonlyMap<string, string> = tableOf({
  coz: 'cuz',
  json: 'jason',
  yaml: 'yammel',
  jpeg: 'jay peg',
  mpeg: 'em peg',
  sql: 'ess cue el',
  mysql: 'my ess cue el',
  sqlite: 'ess cue light',
  nginx: 'engine ex',
  ascii: 'as key',
  gui: 'gooey',
  wysiwyg: 'wizzy wig',
  phd: 'pee aitch dee',
  ios: 'eye oh ess',
  macos: 'mac oh ess',
  kubernetes: 'koober netties',
  nvidia: 'en viddia',
  pytorch: 'pie torch',
  numpy: 'num pie',
  scipy: 'sigh pie',
  tensorflow: 'tensor flow',
  ow: 'ao',
  ouw: 'ao',
  hm: 'hum',
  hmm: 'hum',
  ahh: 'ah',
  aww: 'aw',
  brr: 'burr',
  shh: 'shush',
  zzz: 'zees',
  lol: 'el oh el',
  ok: 'okay',
  tv: 'tee vee',
  github: 'git hub',
  gitlab: 'git lab',
  devops: 'dev ops',
  mlops: 'em el ops',
  chatgpt: 'chat gee pee tee',
  openai: 'open ay eye',
  latex: 'lay tek',
  ubuntu: 'oo boon too',
  'w/': 'with',
  'w/o': 'without',
});

/** Words after which a Roman numeral is a number. */
export const numbered: ReadonlySet<string> = new Set(
  'chapter part act book volume section scene war type phase level stage title article appendix episode season'.split(
    ' ',
  ),
);
