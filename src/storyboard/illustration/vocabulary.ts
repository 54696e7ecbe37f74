/**
 * The library's drawings by the words that they may stand for.
 *
 * Takes the library and the reviewed tables; gives a lookup of phrases of up to three words. Guarantees: blocked
 * words, excluded drawings, flags, symbols, faces and people are in it only where a reviewed table names them.
 */
import { reviewedNouns } from './reviewed-nouns.ts';
import {
  blockedWords,
  commonWords,
  excludedDrawings,
  reviewedVerbs,
  type Sense,
  senses,
} from './reviewed-words.ts';
import type { DrawingLibrary } from './types.ts';
import { nounForms, verbForms } from './word-forms.ts';

export type WordClass = 'noun' | 'verb';

export interface Meaning {
  readonly drawing: string;
  readonly wordClass: WordClass;
  /** Where it comes from, for people. */
  readonly source: 'name' | 'reviewed word' | 'sense';
  /** How much the word says by itself, from 0 to 1. */
  readonly weight: number;
}

export interface Vocabulary {
  /** What a phrase (lower case, one space between words) may stand for; null for nothing. */
  meaningOf(phrase: string): Meaning | null;
  sensesOf(word: string): readonly Sense[];
  /** The drawing that an author means by a name or a keyword; null for none. */
  drawingNamed(name: string): string | null;
  /** Keywords of a drawing, which speak for it where they stand near. */
  keywordsOf(drawing: string): ReadonlySet<string>;
  readonly names: readonly string[];
}

/** Categories whose drawings show a thing; those of the others show feelings, people and signs. */
const thingCategories = new Set([
  'Animals & Nature',
  'Food & Drink',
  'Travel & Places',
  'Activities',
  'Objects',
]);

export const longestPhrase = 3;

export function vocabularyOf(library: DrawingLibrary): Vocabulary {
  const keywords = new Map(library.map(({ name, keywords }) => [name, new Set(keywords)]));
  const things = library.filter(
    ({ name, category }) => thingCategories.has(category) && !excludedDrawings.test(name),
  );
  const holders = countHolders(things);
  const weightOf = (phrase: string) => {
    // A keyword that many drawings share says little of each (the idea of inverse document frequency).
    const rarity = 1 / (1 + 0.1 * Math.log2(Math.max(1, holders.get(phrase) ?? 1)));
    return rarity * (phrase.includes(' ') ? 1 : 0.85) * (commonWords.has(phrase) ? 0.6 : 1);
  };
  const meanings = new Map<string, Meaning>();
  const add = (phrase: string, drawing: string, source: Meaning['source'], wordClass: WordClass) => {
    if (!keywords.has(drawing)) return;
    meanings.set(phrase, { drawing, source, wordClass, weight: weightOf(phrase) });
  };
  for (const { name, keywords: words } of things) {
    const own = words[0];
    if (own !== undefined && own.length > 2 && !blockedWords.has(own)) add(own, name, 'name', 'noun');
  }
  for (const [drawing, list] of Object.entries(reviewedVerbs)) {
    for (const verb of listed(list))
      for (const form of verbForms(verb)) add(form, drawing, 'reviewed word', 'verb');
  }
  for (const [drawing, list] of Object.entries(reviewedNouns)) {
    for (const noun of listed(list)) add(noun, drawing, 'reviewed word', 'noun');
    // A drawing of a person may be called by its own name too, once it is in a reviewed table.
    const own = drawing.replaceAll('-', ' ');
    if (!meanings.has(own) && !blockedWords.has(own)) add(own, drawing, 'name', 'noun');
  }
  return {
    meaningOf: (phrase) => meanings.get(phrase) ?? null,
    sensesOf: (word) => senses.filter((sense) => sense.word === word && keywords.has(sense.drawing)),
    drawingNamed: (written) => drawingNamed(written, library, meanings, keywords),
    keywordsOf: (drawing) => keywords.get(drawing) ?? new Set(),
    names: library.map(({ name }) => name),
  };
}

function listed(list: string): string[] {
  return list.split(', ');
}

function countHolders(things: DrawingLibrary): Map<string, number> {
  const holders = new Map<string, number>();
  for (const { keywords } of things)
    for (const keyword of new Set(keywords)) holders.set(keyword, (holders.get(keyword) ?? 0) + 1);
  return holders;
}

/** By its name, by what automatic choice would take, then by the keyword that stands first in its list. */
function drawingNamed(
  written: string,
  library: DrawingLibrary,
  meanings: ReadonlyMap<string, Meaning>,
  keywords: ReadonlyMap<string, ReadonlySet<string>>,
): string | null {
  const name = written.trim().toLowerCase();
  if (keywords.has(name.replaceAll(' ', '-'))) return name.replaceAll(' ', '-');
  const phrase = name.replaceAll('-', ' ');
  for (const form of nounForms(phrase)) {
    const meaning = meanings.get(form);
    if (meaning) return meaning.drawing;
  }
  let best: { readonly name: string; readonly at: number } | null = null;
  for (const entry of library) {
    const at = entry.keywords.indexOf(phrase);
    if (at !== -1 && (best === null || at < best.at)) best = { name: entry.name, at };
  }
  return best?.name ?? null;
}
