/**
 * Whether a few English words are a noun phrase: "a red apple", "lamp oil", "the end of the war".
 *
 * Guarantees: a score from 0 (it is none) to 1.
 */
import {
  adjectiveness,
  adverbs,
  auxiliaries,
  determiners,
  endsNounPhrase,
  isAdverb,
  isPlural,
  prepositions,
  pronouns,
  subjectPronouns,
  verbReading,
} from './english.ts';
import type { ReadWord } from './read-words.ts';

/** Prepositions that may stand inside a short noun phrase. */
const inside = new Set(['of', 'in', 'with', 'for', 'on', 'without']);
const number = /^\p{N}/u;

export function nounPhraseScore(words: readonly ReadWord[]): number {
  const at = words.findIndex(({ bare }, index) => index > 0 && inside.has(bare));
  if (at === -1) return simpleScore(words);
  const first = simpleScore(words.slice(0, at));
  const rest = words.slice(at + 1);
  if (rest.length === 0 || first === 0) return 0;
  return Math.min(first, nounPhraseScore(rest));
}

function simpleScore(words: readonly ReadWord[]): number {
  let body = words;
  let isDetermined = false;
  const [one, other] = words;
  if (/^(?:this|that)$/.test(one?.bare ?? '') && determiners.has(other?.bare ?? '')) return 0;
  while (body[0] !== undefined && (determiners.has(body[0].bare) || body[0].bare === 'all')) {
    isDetermined = true;
    body = body.slice(1);
  }
  const head = body.at(-1);
  if (head === undefined) return 0;
  // "All fast and all willing".
  if (one?.bare === 'all' && adjectiveness(head.bare) > 0) return 0;
  // "Chiefly young ladies": said of a whole, not one thing more.
  if (isAdverb(words[0]?.bare ?? '')) return 0;
  let score = isDetermined || isPlural(head.bare) || (head.capital && !head.starts) ? 1 : 0.9;
  const [first, second] = body;
  if (!isDetermined && first !== undefined && first !== head) {
    const verb = verbReading(first.bare);
    // "Shouted Tom", "turning white": a verb with what belongs to it.
    if (verb?.form === 'ing') score = 0.5;
    if (verb?.form === 'past' && second !== undefined && isName(second)) return 0;
  }
  for (const word of body) score = Math.min(score, wordScore(word, word === head, isDetermined));
  return score;
}

function wordScore(word: ReadWord, isHead: boolean, isDetermined: boolean): number {
  const { bare } = word;
  if (bare === '') return 0;
  if (word.code) return 1;
  if (isName(word)) return 1;
  if (bare === 'own' || bare === 'other' || bare === 'others') return 1;
  if (pronouns.has(bare) || subjectPronouns.has(bare) || auxiliaries.has(bare)) return 0;
  if (prepositions.has(bare) || determiners.has(bare)) return 0;
  if (isHead) return headScore(bare, isDetermined);
  if (isAdverb(bare)) return adverbs.has(bare) ? 0 : 0.9;
  if (endsNounPhrase(bare)) return 0;
  const verb = verbReading(bare);
  if (verb?.sure && (verb.form === 'base' || verb.form === 's')) return 0;
  return 1;
}

function headScore(bare: string, isDetermined: boolean): number {
  if (endsNounPhrase(bare) || number.test(bare)) return 0;
  if (adjectiveness(bare) === 1) return 0;
  const verb = verbReading(bare);
  if (verb !== null && verb.form !== 'ing') {
    if (verb.sure) return isDetermined && verb.form === 'base' ? 0.4 : 0;
    if (verb.form === 's') return isDetermined ? 0.9 : 0.8;
    if (!isDetermined && !isPlural(bare)) return verb.form === 'base' ? 0.7 : 0;
  }
  if (verb?.form === 'ing' && !isDetermined) return 0.75;
  return adjectiveness(bare) > 0 && !isDetermined ? 0.55 : 1;
}

/** A capital where the sentence does not ask for one. */
export function isName({ capital, starts, bare }: ReadWord): boolean {
  return capital && !starts && bare !== 'i' && !/^i'/.test(bare);
}

/** How surely a few words hold a verb with a subject or of its own: they are a clause then. */
export function hasFiniteVerb(words: readonly ReadWord[]): boolean {
  return words.some((word, index) => {
    if (auxiliaries.has(word.bare)) return true;
    if (isName(word)) return false;
    const before = words[index - 1];
    const verb = verbReading(word.bare);
    if (verb === null || verb.form === 'ing') return false;
    if (before?.bare === 'to') return false;
    if (before && (determiners.has(before.bare) || adjectiveness(before.bare) === 1)) return false;
    if (before && /^(?:very|so|too|most|more|less|highly|well|newly)$/.test(before.bare)) return false;
    if (before && subjectPronouns.has(before.bare)) return true;
    if (before?.bare === 'it' || before?.bare === 'you') return true;
    if (!verb.sure) return false;
    // "Baked beans": a participle before its noun.
    const next = words[index + 1];
    const isBeforeNoun = next !== undefined && !endsNounPhrase(next.bare) && !determiners.has(next.bare);
    return verb.form !== 'past' || !(isBeforeNoun || before === undefined);
  });
}
