/**
 * Units of measurement by their symbols, in their own letter case (SI brochure, 9th edition; IEC 80000-13), with the
 * English names that are read.
 */
import { tableOf } from './table.ts';

export interface Unit {
  readonly one: string;
  readonly many: string;
  /** Whether it must touch its number: "7B" is billions, but "7 B" may be anything. */
  readonly attachedOnly?: true;
}

const unit = (one: string, many = `${one}s`): Unit => ({ one, many });
const attached = (one: string, many = `${one}s`): Unit => ({ one, many, attachedOnly: true });
const perSecond = (name: string): Unit => unit(`${name} per second`, `${name}s per second`);

const prefixes = tableOf({
  p: 'pico',
  n: 'nano',
  µ: 'micro',
  μ: 'micro',
  m: 'milli',
  c: 'centi',
  d: 'deci',
  h: 'hecto',
  k: 'kilo',
  K: 'kilo',
  M: 'mega',
  G: 'giga',
  T: 'tera',
  P: 'peta',
});

/** Units with the prefixes that are in use with them. */
const prefixed: readonly (readonly [symbol: string, name: string, prefixes: string])[] = [
  ['m', 'meter', 'pnµμmcdk'],
  ['g', 'gram', 'nµμmk'],
  ['l', 'liter', 'µμmcdh'],
  ['L', 'liter', 'µμmcd'],
  ['s', 'second', 'pnµμm'],
  ['W', 'watt', 'µμmkMGT'],
  ['Wh', 'watt hour', 'mkMGT'],
  ['V', 'volt', 'µμmkM'],
  ['A', 'amp', 'µμmk'],
  ['Ah', 'amp hour', 'mk'],
  ['J', 'joule', 'mkMG'],
  ['N', 'newton', 'mk'],
  ['Pa', 'pascal', 'hkMG'],
  ['eV', 'electron volt', 'kMGT'],
  ['B', 'byte', 'kKMGTP'],
  ['bit', 'bit', 'kMGT'],
  ['cal', 'calorie', 'k'],
  ['Ω', 'ohm', 'mkM'],
  ['F', 'farad', 'pnµμ'],
  ['mol', 'mole', 'm'],
  ['bps', 'bit per second', 'kKMGT'],
];

function prefixedUnits(): [string, Unit][] {
  const entries = prefixed.flatMap(([symbol, name, letters]) =>
    [...letters].map((letter): [string, Unit] => {
      const full = `${prefixes.get(letter)}${name}`;
      return [letter + symbol, symbol === 'bps' ? perSecond(full.replace(/ per second$/, '')) : unit(full)];
    }),
  );
  const hertz = ['m', 'k', 'M', 'G', 'T'].map((letter): [string, Unit] => {
    const name = `${prefixes.get(letter)}hertz`;
    return [`${letter}Hz`, unit(name, name)];
  });
  return [...entries, ...hertz];
}

/** Areas and volumes, as `m²`, `m³`, `sq m` and `cu m`. */
function squaresAndCubes(): [string, Unit][] {
  const lengths: readonly (readonly [string, string, string])[] = [
    ...['', 'm', 'c', 'd', 'k'].map((letter): [string, string, string] => {
      const name = `${prefixes.get(letter) ?? ''}meter`;
      return [`${letter}m`, name, `${name}s`];
    }),
    ['ft', 'foot', 'feet'],
    ['in', 'inch', 'inches'],
    ['mi', 'mile', 'miles'],
    ['yd', 'yard', 'yards'],
  ];
  return lengths.flatMap(([symbol, one, many]): [string, Unit][] => {
    const square = unit(`square ${one}`, `square ${many}`);
    const cubic = unit(`cubic ${one}`, `cubic ${many}`);
    return [
      [`${symbol}²`, square],
      [`sq ${symbol}`, square],
      [`sq. ${symbol}`, square],
      [`${symbol}³`, cubic],
      [`cu ${symbol}`, cubic],
      [`cu. ${symbol}`, cubic],
    ];
  });
}

const others: Readonly<Record<string, Unit>> = {
  m: unit('meter'),
  g: unit('gram'),
  t: unit('ton'),
  l: attached('liter'),
  L: unit('liter'),
  s: attached('second'),
  mi: unit('mile'),
  ft: unit('foot', 'feet'),
  yd: unit('yard'),
  lb: unit('pound'),
  lbs: unit('pound'),
  oz: unit('ounce'),
  'fl oz': unit('fluid ounce'),
  'fl. oz': unit('fluid ounce'),
  gal: unit('gallon'),
  qt: unit('quart'),
  tsp: unit('teaspoon'),
  tbsp: unit('tablespoon'),
  ha: unit('hectare'),
  sec: unit('second'),
  secs: unit('second'),
  min: unit('minute'),
  mins: unit('minute'),
  h: unit('hour'),
  hr: unit('hour'),
  hrs: unit('hour'),
  wk: unit('week'),
  wks: unit('week'),
  yr: unit('year'),
  yrs: unit('year'),
  'm/s²': unit('meter per second squared', 'meters per second squared'),
  kph: unit('kilometer per hour', 'kilometers per hour'),
  kmh: unit('kilometer per hour', 'kilometers per hour'),
  mph: unit('mile per hour', 'miles per hour'),
  mpg: unit('mile per gallon', 'miles per gallon'),
  kn: unit('knot'),
  kt: unit('knot'),
  kts: unit('knot'),
  fps: unit('frame per second', 'frames per second'),
  rpm: unit('revolution per minute', 'revolutions per minute'),
  bpm: unit('beat per minute', 'beats per minute'),
  psi: unit('pound per square inch', 'pounds per square inch'),
  ppm: unit('part per million', 'parts per million'),
  dpi: unit('dot per inch', 'dots per inch'),
  hp: unit('horsepower', 'horsepower'),
  W: unit('watt'),
  Wh: unit('watt hour'),
  V: unit('volt'),
  J: unit('joule'),
  N: unit('newton'),
  Pa: unit('pascal'),
  Hz: unit('hertz', 'hertz'),
  Ω: unit('ohm'),
  eV: unit('electron volt'),
  mbar: unit('millibar'),
  dB: unit('decibel'),
  cal: unit('calorie'),
  mol: unit('mole'),
  lm: unit('lumen'),
  lx: unit('lux', 'lux'),
  KiB: unit('kibibyte'),
  MiB: unit('mebibyte'),
  GiB: unit('gibibyte'),
  TiB: unit('tebibyte'),
  px: unit('pixel'),
  '°C': unit('degree celsius', 'degrees celsius'),
  '° C': unit('degree celsius', 'degrees celsius'),
  ºC: unit('degree celsius', 'degrees celsius'),
  '℃': unit('degree celsius', 'degrees celsius'),
  '°F': unit('degree fahrenheit', 'degrees fahrenheit'),
  '° F': unit('degree fahrenheit', 'degrees fahrenheit'),
  ºF: unit('degree fahrenheit', 'degrees fahrenheit'),
  '℉': unit('degree fahrenheit', 'degrees fahrenheit'),
  '°': unit('degree'),
  K: attached('thousand', 'thousand'),
  k: attached('thousand', 'thousand'),
  M: attached('million', 'million'),
  B: attached('billion', 'billion'),
  bn: attached('billion', 'billion'),
  T: attached('trillion', 'trillion'),
  x: attached('times', 'times'),
  '%': unit('percent', 'percent'),
  '‰': unit('per mille', 'per mille'),
  pp: unit('percentage point'),
  bps: unit('basis point'),
  bp: unit('basis point'),
};

export const units: ReadonlyMap<string, Unit> = new Map([
  ...prefixedUnits(),
  ...squaresAndCubes(),
  ...Object.entries(others),
]);

/** What may follow a slash besides a unit: `$5/mo`. */
export const perNames: ReadonlyMap<string, string> = tableOf({
  s: 'second',
  sec: 'second',
  h: 'hour',
  hr: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  yr: 'year',
  lb: 'pound',
  gal: 'gallon',
  dL: 'deciliter',
  dl: 'deciliter',
  ...Object.fromEntries(
    (
      'second minute hour day night week month quarter year person user head piece liter gallon kilo pound mile ' +
      'student employee'
    )
      .split(' ')
      .map((name) => [name, name]),
  ),
});
