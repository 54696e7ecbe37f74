/**
 * What a word means: "A quorum is the number of members that must be present."
 *
 * The term is what any of its kind is called: no person, no pronoun, nothing that the text has met before ("the
 * house"). English only.
 */
import { wordSet } from '../../../languages/word-list.ts';
import { confidenceOf, range } from '../ranges.ts';
import type { DefinitionShape } from '../shape.ts';
import { determiners, isPlural, prepositions, pronouns, subordinators } from '../words/english.ts';
import { isName, nounPhraseScore } from '../words/noun-phrase.ts';
import { isPersonWord } from '../words/persons.ts';
import { type ReadWord, runsOn } from '../words/read-words.ts';

const longestTerm = 4;
const longestSentence = 26;
const shortestMeaning = 3;
/** Nouns with which no term is explained: "The trouble is a leak that …". */
const notTerms = wordSet(`
  thing things question problem point reason result answer truth fact trouble rest idea story way time day here there
  what who today tomorrow everything nothing something life love home world matter case difference goal purpose aim
  example`);
const notKinds = wordSet(
  'lot bit few little great good matter question kind sort pity shame long most pleasure',
);

interface Joint {
  readonly at: number;
  readonly length: number;
  readonly isCopula: boolean;
}

export function definitionShape(words: readonly ReadWord[]): DefinitionShape | null {
  if (words.length > longestSentence || words.at(-1)?.text.includes('?')) return null;
  const joint = jointOf(words);
  if (joint === null || joint.at === 0 || joint.at > longestTerm) return null;
  const term = words.slice(0, joint.at);
  const meaning = words.slice(joint.at + joint.length);
  if (term.some((word) => !runsOn(word)) || meaning.length < shortestMeaning) return null;
  if (meaning.slice(0, -1).some(({ stop }) => stop === 'end')) return null;
  const termScore = scoreOfTerm(term);
  if (termScore === 0) return null;
  const kindScore = joint.isCopula ? scoreOfKind(meaning) : 1;
  const score = termScore * kindScore;
  if (score < 0.6) return null;
  return {
    type: 'definition',
    term: range(0, joint.at),
    joint: range(joint.at, joint.at + joint.length),
    meaning: range(joint.at + joint.length, words.length),
    confidence: confidenceOf(score),
    reason: `says what "${term.map(({ text }) => text).join(' ')}" ${joint.isCopula ? 'is' : 'means'}`,
  };
}

function jointOf(words: readonly ReadWord[]): Joint | null {
  for (let at = 1; at <= longestTerm; at += 1) {
    const { bare, stop } = words[at] ?? { bare: '', stop: 'end' };
    const next = words[at + 1]?.bare ?? '';
    if (stop !== 'none') return null;
    if (bare === 'means' || bare === 'denotes')
      return next === 'that' ? null : { at, length: 1, isCopula: false };
    if (/^(?:refers|stands)$/.test(bare) && /^(?:to|for)$/.test(next))
      return { at, length: 2, isCopula: false };
    if (bare === 'is' && next === 'defined' && words[at + 2]?.bare === 'as')
      return { at, length: 3, isCopula: false };
    if (bare === 'is' || bare === 'are') return { at, length: 1, isCopula: true };
  }
  return null;
}

function scoreOfTerm(term: readonly ReadWord[]): number {
  const [first] = term;
  const head = term.at(-1);
  if (first === undefined || head === undefined) return 0;
  if (term.some(({ bare }) => pronouns.has(bare) || notTerms.has(bare) || isPersonWord(bare))) return 0;
  if (term.some(({ code, emphasis }) => code || emphasis)) return 0.95;
  const isGeneral = first.bare === 'a' || first.bare === 'an';
  if (!isGeneral && (determiners.has(first.bare) || prepositions.has(first.bare))) return 0;
  if (subordinators.has(first.bare) || nounPhraseScore(term) < 0.7) return 0;
  if (isGeneral) return 0.95;
  // A name may be a person's; "scriptreel" and "Yeast" are alone at the start.
  if (term.slice(1).some(isName) || /^(?:mr|mrs|ms|dr|sir|lady|miss)\b/.test(first.bare)) return 0.5;
  return term.length === 1 ? 0.8 : 0.75;
}

/** "A fungus that …", "the art of …", "an order to …": a kind of thing, and which of the kind. */
function scoreOfKind(meaning: readonly ReadWord[]): number {
  const [article, second] = meaning;
  const isOne = /^(?:a|an|one|any)$/.test(article?.bare ?? '');
  const isThe = article?.bare === 'the';
  if (!isOne && !isThe) return 0;
  if (
    notKinds.has(second?.bare ?? '') ||
    /^(?:only|same|most|best|first|last|more)$/.test(second?.bare ?? '')
  )
    return 0;
  const at = meaning.findIndex(
    ({ bare }, index) =>
      index > 1 &&
      (/^(?:that|which|who|whose|where|for|of|to|used|made|with|between|by|containing|consisting)$/.test(
        bare,
      ) ||
        /ing$/.test(bare)),
  );
  if (at === -1 || at > 6) return 0;
  const kind = meaning.slice(1, at);
  if (nounPhraseScore(kind) < 0.5 || kind.some((word) => !runsOn(word) && word.stop !== 'comma')) return 0;
  if (isThe && !/^(?:of|to|that|which|by|where)$/.test(meaning[at]?.bare ?? '')) return 0;
  return isThe && isPlural(kind.at(-1)?.bare ?? '') ? 0.7 : 1;
}
