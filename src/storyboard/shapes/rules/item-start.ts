/** Where the first item of a list may start: after a verb, a preposition or the like. */
import {
  auxiliaries,
  coordinators,
  determiners,
  endsNounPhrase,
  prepositions,
  pronouns,
  subjectPronouns,
  verbReading,
} from '../words/english.ts';
import type { ReadWord } from '../words/read-words.ts';

export function mayStartItem(words: readonly ReadWord[], at: number): boolean {
  const before = words[at - 1];
  if (before === undefined || before.stop !== 'none') return true;
  const { bare } = before;
  if (determiners.has(bare) && bare !== 'this' && bare !== 'that') return false;
  if (endsNounPhrase(bare) || coordinators.has(bare) || pronouns.has(bare)) return true;
  return isUsedAsVerb(words, at - 1);
}

/** A verb by its form, or by the subject before it. */
function isUsedAsVerb(words: readonly ReadWord[], at: number): boolean {
  const word = words[at];
  const verb = verbReading(word?.bare ?? '');
  if (word === undefined || verb === null) return false;
  const before = words[at - 1];
  const previous = before?.bare ?? '';
  if (determiners.has(previous)) return false;
  if (verb.sure || verb.form === 'ing') return true;
  if (
    subjectPronouns.has(previous) ||
    auxiliaries.has(previous) ||
    /^(?:to|it|you|that|which)$/.test(previous)
  )
    return true;
  // "Stock nails, rope and oil": the first word of a sentence; "the shop stocks nails".
  return before === undefined || (verb.form === 's' && !endsNounPhrase(previous));
}

/** "We | obtained fowls": after a subject a past tense is no participle. */
export function startsWithVerb(words: readonly ReadWord[], at: number): boolean {
  const verb = verbReading(words[at]?.bare ?? '');
  const before = words[at - 1];
  if (verb?.form !== 'past' || !verb.sure || before === undefined || before.stop !== 'none') return false;
  return !prepositions.has(before.bare) && !determiners.has(before.bare) && !coordinators.has(before.bare);
}
