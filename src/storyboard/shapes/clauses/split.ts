/**
 * A sentence -> clauses: where it may be cut so that each piece is read at a glance.
 *
 * Cuts come after `;` `:` `—` and commas, before conjunctions, relative pronouns and prepositions, never between words
 * that are read as one: what a caption's break costs says which these are. Of all ways to cut, the cheapest is taken.
 * Guarantees: every word is in exactly one clause, in order; no clause is empty; linear time.
 */
import { functionWordsOf } from '../../../languages/function-words.ts';
import { present } from '../../../shared/assert.ts';
import { bareWord } from '../../../timeline/captions/bare-word.ts';
import { breakCost } from '../../../timeline/captions/break-cost.ts';
import { costs } from '../../../timeline/captions/cost-table.ts';
import type { TimedWord } from '../../../timeline/timeline.ts';
import { range } from '../ranges.ts';
import type { WordRange } from '../shape.ts';
import { adjectiveness } from '../words/english.ts';
import { unitsOf } from './line-units.ts';

/** In English words. */
const shortest = 3;
const comfortable = 6;
const perUnitUncomfortable = 5;
const longest = 10;
/** Only so long a piece is cut inside a phrase. */
const tooLong = 14;
/** What is saved by fewer pieces, in the units of the cost table. */
const piece = 12;
const perMissingUnit = 22;
const perUnitTooMany = 14;
const perUnitFarTooMany = 80;

/** Inside a word group: only what is far too long is cut there. */
export const insideGroup = 1000;
/** Words beyond which no piece is looked for, however little there is to read in them. */
const mostWords = 60;

/** "A row | of lamps": these prepositions belong to the noun before them more than others do. */
const ofNoun = /^(?:of|de|du|des|d['’]\p{L}+|von|vom|van|di|del|della|do|da|dos|das)$/u;
const beforeOf = 25;
/** "… home; and, | knowing": what opens a clause stays with it. */
const afterOpener = 60;
const insideBrackets = 15;
const insidePair = 60;

/** The cost of a cut before each word; 0 before the first. */
export function cutCosts(words: readonly TimedWord[], language: string): number[] {
  const { conjunctions, relatives, prepositions } = functionWordsOf(language);
  let depth = 0;
  return words.map((word, at) => {
    const before = words[at - 1];
    if (before === undefined) return 0;
    if (/[([（]/u.test(before.text)) depth += 1;
    if (/[)\]）]/u.test(before.text)) depth = Math.max(0, depth - 1);
    const cost = breakCost(before, word, words[at + 1], Math.max(0, word.startMs - before.endMs), language);
    if (cost >= costs.insidePhrase) return insideGroup;
    const own = bareWord(word.text);
    // "Received | with,": a preposition without its noun belongs to what comes before it.
    if (prepositions.has(own) && /[^\p{L}\p{M}\p{N}]$/u.test(word.text)) return insideGroup;
    const opener = bareWord(before.text);
    const isOpener = conjunctions.has(opener) || relatives.has(opener) || prepositions.has(opener);
    return (
      Math.max(0, cost) +
      (ofNoun.test(own) ? beforeOf : 0) +
      (joinsPair(words, at) ? insidePair : 0) +
      (isOpener ? afterOpener : 0) +
      (depth > 0 ? insideBrackets : 0)
    );
  });
}

/** "Up | and down", "positive | and dogmatical": two words of one kind. */
function joinsPair(words: readonly TimedWord[], at: number): boolean {
  const joint = bareWord(words[at]?.text ?? '');
  if (joint !== 'and' && joint !== 'or') return false;
  const first = words[at - 1]?.text ?? '';
  if (/[^\p{L}\p{M}\p{N}]$/u.test(first)) return false;
  const one = bareWord(first);
  const other = bareWord(words[at + 1]?.text ?? '');
  const areBoth = (isKind: (word: string) => boolean) => isKind(one) && isKind(other);
  return (
    areBoth((word) => adjectiveness(word) === 1) ||
    areBoth((word) =>
      /^(?:up|down|in|out|to|fro|on|off|back|forth|here|there|over|again|now|then)$/.test(word),
    )
  );
}

export function clausesOf(words: readonly TimedWord[], language: string): WordRange[] {
  const cuts = cutCosts(words, language);
  const before: number[] = [0];
  for (const { text } of words) before.push(present(before.at(-1), 'a sum') + unitsOf(text));
  const best: { readonly cost: number; readonly start: number }[] = [{ cost: 0, start: 0 }];
  for (let end = 1; end <= words.length; end += 1) {
    let cheapest = { cost: Number.POSITIVE_INFINITY, start: end - 1 };
    for (let start = end - 1; start >= 0; start -= 1) {
      const units = (before[end] ?? 0) - (before[start] ?? 0);
      const cut = start === 0 ? 0 : (cuts[start] ?? 0);
      const cost = (best[start]?.cost ?? 0) + cut + lengthCost(units);
      if (cost < cheapest.cost) cheapest = { cost, start };
      if (units > 2 * tooLong || end - start > mostWords) break;
    }
    best.push(cheapest);
  }
  const found: WordRange[] = [];
  for (let end = words.length; end > 0; ) {
    const { start } = present(best[end], 'the cheapest cut');
    found.unshift(range(start, end));
    end = start;
  }
  return found;
}

function lengthCost(units: number): number {
  const missing = Math.max(0, shortest - units) * perMissingUnit;
  const many = Math.max(0, units - comfortable);
  const tooMany = Math.max(0, units - longest);
  return (
    piece +
    missing +
    many * perUnitUncomfortable +
    tooMany * perUnitTooMany +
    Math.max(0, units - tooLong) * perUnitFarTooMany
  );
}
