/**
 * A cause and its effect: "The river rose because the dam broke."
 *
 * Both sides must be short enough to be read side by side. English only.
 */
import { confidenceOf, range } from '../ranges.ts';
import type { CauseShape, WordRange } from '../shape.ts';
import { adjectiveness, auxiliaries, determiners, subjectPronouns, verbReading } from '../words/english.ts';
import { isName } from '../words/noun-phrase.ts';
import type { ReadWord } from '../words/read-words.ts';

const longestSide = 13;
/** After "so". */
const shortestEffect = 3;

interface Found {
  readonly joint: WordRange | null;
  /** Where the second side starts. */
  readonly second: number;
  readonly causeIs: CauseShape['causeIs'];
  readonly score: number;
  readonly word: string;
}

export function causeShape(words: readonly ReadWord[]): CauseShape | null {
  if (words.slice(0, -1).some(({ stop }) => stop === 'end') || words.at(-1)?.text.includes('?')) return null;
  const found = openingBecause(words) ?? because(words) ?? consequence(words) ?? leadsTo(words) ?? so(words);
  if (found === null || found.score < 0.6) return null;
  const firstEnd = found.joint === null ? found.second : found.joint.firstWord;
  const secondLength = words.length - found.second;
  if (firstEnd < 1 || firstEnd > longestSide + 1 || secondLength < 1 || secondLength > longestSide)
    return null;
  return {
    type: 'cause',
    first: range(0, firstEnd),
    joint: found.joint,
    second: range(found.second, words.length),
    causeIs: found.causeIs,
    confidence: confidenceOf(found.score),
    reason: `"${found.word}" joins a cause and its effect`,
  };
}

/** "Because it rained, we stayed." */
function openingBecause(words: readonly ReadWord[]): Found | null {
  if (words[0]?.bare !== 'because' || words[0].opens) return null;
  const commas = words.filter(({ stop }) => stop === 'comma');
  const [comma] = commas;
  if (comma === undefined || commas.length > 1 || comma.at < 2) return null;
  return { joint: null, second: comma.at + 1, causeIs: 'first', score: 0.85, word: 'because' };
}

function because(words: readonly ReadWord[]): Found | null {
  const at = words.findIndex(({ bare }, index) => index > 1 && bare === 'because');
  if (at === -1 || words.filter(({ bare }) => bare === 'because').length > 1) return null;
  const before = words[at - 1]?.bare ?? '';
  // "Not because", "just because", "and because": another thought than a plain cause.
  if (/^(?:not|only|just|simply|and|but|or|is|was|it's|that's|merely|partly|perhaps)$/.test(before))
    return null;
  if (words.slice(0, at).some(({ bare }) => bare === 'not' || bare.endsWith("n't"))) return null;
  const length = words[at + 1]?.bare === 'of' ? 2 : 1;
  return {
    joint: range(at, at + length),
    second: at + length,
    causeIs: 'second',
    score: 0.85,
    word: 'because',
  };
}

const consequences = [
  ['as', 'a', 'result'],
  ['for', 'this', 'reason'],
  ['for', 'that', 'reason'],
  ['that', 'is', 'why'],
  ['this', 'is', 'why'],
  ["that's", 'why'],
  ['as', 'a', 'consequence'],
  ['therefore'],
  ['consequently'],
  ['hence'],
];

/** Between two clauses: "It rained; therefore we stayed", "and for that reason". */
function consequence(words: readonly ReadWord[]): Found | null {
  for (let at = 3; at < words.length; at += 1) {
    const phrase = consequences.find((parts) =>
      parts.every((part, offset) => words[at + offset]?.bare === part),
    );
    if (phrase === undefined) continue;
    const before = words[at - 1];
    const isAnd = before?.bare === 'and' && words[at - 2]?.stop !== 'none';
    const start = isAnd ? at - 1 : at;
    const end = at + phrase.length;
    const stop = words[start - 1]?.stop;
    // "He, therefore, went": the cause was told before.
    const isBoundary =
      stop === 'semicolon' || stop === 'dash' || stop === 'colon' || (stop === 'comma' && isAnd);
    const isClause = hasVerb(words.slice(0, start)) && hasVerb(words.slice(end));
    // "The last, and therefore most elevated, house".
    const opening = words[end]?.bare ?? '';
    const isQuality = /^(?:most|more|less|very|so)$/.test(opening) || adjectiveness(opening) === 1;
    if (!isBoundary || !isClause || isQuality || opening === 'of') continue;
    return { joint: range(start, end), second: end, causeIs: 'first', score: 0.85, word: phrase.join(' ') };
  }
  return null;
}

function hasVerb(words: readonly ReadWord[]): boolean {
  return words.some(({ bare }) => auxiliaries.has(bare) || (verbReading(bare)?.form ?? 'ing') !== 'ing');
}

/** "Haste leads to waste", "the strike resulted in a fall of prices". */
function leadsTo(words: readonly ReadWord[]): Found | null {
  const at = words.findIndex(({ bare }, index) => index > 0 && /^(?:leads?|results?|resulted)$/.test(bare));
  const joint = words[at]?.bare ?? '';
  const next = words[at + 1]?.bare ?? '';
  const isCause = /^lead/.test(joint) ? next === 'to' : next === 'in';
  // "The road leads to the sea": a way, and no cause.
  const isWay = words.some(({ bare }) =>
    /^(?:road|path|street|lane|door|gate|stairs?|staircase|steps|passage|way|track|corridor|bridge|it|which|that)$/.test(
      bare,
    ),
  );
  if (at < 1 || !isCause || isWay) return null;
  if (determiners.has(words[at - 1]?.bare ?? '') || auxiliaries.has(words[at - 1]?.bare ?? '')) return null;
  if (/^(?:his|her|my|their)$/.test(words[at + 2]?.bare ?? '') || words.length > 16) return null;
  return {
    joint: range(at, at + 2),
    second: at + 2,
    causeIs: 'first',
    score: 0.75,
    word: `${joint} ${next}`,
  };
}

/** ", so we stayed": with a subject after it. */
function so(words: readonly ReadWord[]): Found | null {
  const at = words.findIndex(
    ({ bare, stop, opens }, index) =>
      index > 2 && bare === 'so' && stop === 'none' && !opens && words[index - 1]?.stop === 'comma',
  );
  const next = words[at + 1];
  if (at === -1 || next === undefined) return null;
  const isSubject =
    subjectPronouns.has(next.bare) ||
    /^(?:it|you)$/.test(next.bare) ||
    (determiners.has(next.bare) && !/^(?:many|much|few|that|little)$/.test(next.bare)) ||
    isName(next);
  // "So they said", "so it seems".
  const isShort = words.length - at - 1 < shortestEffect;
  if (!isSubject || isShort || !hasVerb(words.slice(at + 2))) return null;
  if (/^(?:said|says|say|thought|told|seems|seemed)$/.test(words[at + 2]?.bare ?? '')) return null;
  // Spoken words hardly ever state a cause: "Well, so you are here".
  const commas = words.slice(0, at - 1).filter(({ stop }) => stop !== 'none').length;
  return {
    joint: range(at, at + 1),
    second: at + 1,
    causeIs: 'first',
    score: 0.78 - commas * 0.1,
    word: 'so',
  };
}
