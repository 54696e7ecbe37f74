/**
 * The drawings of the library by the words that they may stand for.
 *
 * Takes the library and the reviewed tables; gives a lookup of phrases of up to three words. Guarantees: blocked
 * words, excluded drawings, flags, symbols, faces and people are found only where a reviewed table names them.
 */

import { nounForms, verbForms } from '../words/word-forms.ts';
import { reviewedNouns } from './reviewed-nouns.ts';
import {
  blockedWords,
  commonWords,
  excludedDrawings,
  reviewedVerbs,
  type Sense,
  senses,
} from './reviewed-words.ts';

/** A drawing of the library, without its picture. */
interface DrawingEntry {
  /** Its name in Fluent Emoji, for example `ice-cream`. */
  readonly name: string;
  /** Fluent Emoji's category, for example `Food & Drink`. */
  readonly category: string;
  /** From emojilib, in lowercase, with spaces between words. The first is the thing's own name. */
  readonly keywords: readonly string[];
}

export type DrawingLibrary = readonly DrawingEntry[];

type WordClass = 'noun' | 'verb';

export interface Meaning {
  readonly drawing: string;
  readonly wordClass: WordClass;
  /** Where the meaning was found, for people. */
  readonly source: 'name' | 'reviewed word' | 'sense';
  /** How much the word says by itself, from 0 to 1. */
  readonly weight: number;
}

export interface Vocabulary {
  /** Of the texts that it is for. */
  readonly language: string;
  /** What a phrase (in lowercase, one space between words) may stand for; null for nothing. */
  meaningOf(phrase: string): Meaning | null;
  sensesOf(word: string): readonly Sense[];
  /** The drawing that an author means by a name or a keyword; null for none. */
  drawingNamed(name: string): string | null;
  /** Keywords of a drawing. Where they occur nearby, they speak for it. */
  keywordsOf(drawing: string): ReadonlySet<string>;
  readonly names: readonly string[];
}

/** Categories whose drawings show a thing. The others show feelings, people and signs. */
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
  const drawingsWith = countKeywords(things);
  const weightOf = (phrase: string) => {
    // A keyword that many drawings share says little about each (the idea of inverse document frequency).
    const rarity = 1 / (1 + 0.1 * Math.log2(Math.max(1, drawingsWith.get(phrase) ?? 1)));
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
    // Once a drawing of a person is in a reviewed table, its own name stands for it too.
    const own = drawing.replaceAll('-', ' ');
    if (!meanings.has(own) && !blockedWords.has(own)) add(own, drawing, 'name', 'noun');
  }
  return {
    language: 'en',
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

/** How many drawings have each keyword. */
function countKeywords(things: DrawingLibrary): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { keywords } of things)
    for (const keyword of new Set(keywords)) counts.set(keyword, (counts.get(keyword) ?? 0) + 1);
  return counts;
}

/** By its name, by what the automatic choice would take, then by the keyword that is listed earliest. */
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
