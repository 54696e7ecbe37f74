/**
 * What English words may be: their word classes with their base forms, and what a noun is the name of.
 *
 * Guarantees: the dictionary is read once, when it is first needed; a word that it lacks has the classes that its
 * ending suggests.
 */
import { irregularPasts } from './irregular-verbs.ts';
import { wordClassLines } from './word-classes.ts';
import { nounForms } from './word-forms.ts';

/** What a noun is the name of. */
export type NounKind =
  | 'animal'
  | 'artifact'
  | 'body'
  | 'food'
  | 'group'
  | 'location'
  | 'object'
  | 'person'
  | 'phenomenon'
  | 'plant'
  | 'substance'
  | 'time'
  | 'communication'
  | 'abstract';

const kinds: Readonly<Record<string, NounKind>> = {
  a: 'animal',
  t: 'artifact',
  b: 'body',
  f: 'food',
  g: 'group',
  l: 'location',
  o: 'object',
  p: 'person',
  n: 'phenomenon',
  w: 'plant',
  s: 'substance',
  h: 'time',
  c: 'communication',
  x: 'abstract',
};

/** From 0 (never) to 3 (mostly). */
export interface WordClasses {
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly adverb: number;
  /** How often the noun is a physical thing or a living being. */
  readonly thing: number;
  readonly kind: NounKind | null;
  /** It hardly ever occurs: another word's form of the same letters is likelier. */
  readonly isRare: boolean;
}

let dictionary: ReadonlyMap<string, string> | null = null;

function codes(): ReadonlyMap<string, string> {
  if (dictionary === null) {
    const all = new Map<string, string>();
    for (const entry of wordClassLines.flatMap((line) => line.split('|'))) {
      const [code = '', ...words] = entry.split(' ');
      for (const word of words) all.set(word, code);
    }
    dictionary = all;
  }
  return dictionary;
}

/** @returns null for a word that the dictionary lacks: a name, a form of another word, or a rare one. */
export function classesOf(word: string): WordClasses | null {
  const code = codes().get(word);
  if (code === undefined) return null;
  const letter = code.at(-1) ?? '';
  const [noun, verb, adjective, adverb, thing] = [...code].map(Number);
  return {
    noun: noun ?? 0,
    verb: verb ?? 0,
    adjective: adjective ?? 0,
    adverb: adverb ?? 0,
    thing: thing ?? 0,
    kind: kinds[letter.toLowerCase()] ?? null,
    isRare: letter === '-' || letter !== letter.toUpperCase(),
  };
}

/** The kind of a noun in singular or plural; null for what the dictionary lacks. */
export function nounKind(word: string): NounKind | null {
  for (const form of nounForms(word).toReversed()) {
    const kind = classesOf(form)?.kind ?? null;
    if (kind !== null) return kind;
  }
  return null;
}

/** A verb's form: `base` is also the present, `past` also the participle; a `preterite` is none. */
export type VerbForm = 'base' | 'third' | 'past' | 'preterite' | 'participle' | 'ing';

export interface VerbReading {
  readonly base: string;
  readonly form: VerbForm;
  /** From 0 to 3. */
  readonly weight: number;
}

/** What verbs a word may be a form of. */
export function verbReadings(word: string): VerbReading[] {
  const readings: VerbReading[] = [];
  const add = (base: string, form: VerbForm) => {
    const weight = classesOf(base)?.verb ?? 0;
    if (weight > 0 && !readings.some((other) => other.base === base && other.form === form))
      readings.push({ base, form, weight });
  };
  add(word, 'base');
  for (const { base, form } of irregularPasts.get(word) ?? []) add(base, form);
  if (/[^s]s$/.test(word)) for (const base of basesOfThird(word)) add(base, 'third');
  if (/ed$/.test(word)) for (const base of basesOf(word.slice(0, -2))) add(base, 'past');
  if (/ied$/.test(word)) add(`${word.slice(0, -3)}y`, 'past');
  if (/ing$/.test(word)) for (const base of basesOf(word.slice(0, -3))) add(base, 'ing');
  if (/ying$/.test(word)) add(`${word.slice(0, -4)}ie`, 'ing');
  return readings;
}

/** "live" of "lives", "watch" of "watches", "cry" of "cries". */
function basesOfThird(word: string): string[] {
  const stem = word.slice(0, -1);
  if (stem.endsWith('ie')) return [`${stem.slice(0, -2)}y`, stem];
  return stem.endsWith('e') ? [stem, stem.slice(0, -1)] : [stem];
}

/** "walk" of "walked", "bake" of "baked", "stop" of "stopped". */
function basesOf(stem: string): string[] {
  const isDoubled = /([b-df-hj-np-tv-z])\1$/.test(stem);
  return stem.length < 2 ? [] : [`${stem}e`, stem, ...(isDoubled ? [stem.slice(0, -1)] : [])];
}

/** How often a word is an adjective, also when compared: "older", "oldest". */
export function adjectiveWeight(word: string): number {
  const own = classesOf(word)?.adjective ?? 0;
  if (own > 0) return own;
  const [, stem = ''] = /^(\w{2,})e(?:r|st)$/.exec(word) ?? [];
  const bases = stem.endsWith('i') ? [`${stem.slice(0, -1)}y`] : basesOf(stem);
  return Math.max(0, ...bases.map((base) => classesOf(base)?.adjective ?? 0));
}
