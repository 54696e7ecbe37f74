/**
 * Two sides of one thing: "from X to Y", "not X but Y", "X rather than Y", "once …, now …", "X, whereas Y".
 *
 * Not ways from place to place or from hour to hour, and no set phrases such as "from time to time". English only.
 */
import { wordSet } from '../../../languages/word-list.ts';
import { between, confidenceOf, range } from '../ranges.ts';
import type { ContrastShape, WordRange } from '../shape.ts';
import {
  adjectiveness,
  auxiliaries,
  determiners,
  isAdverb,
  prepositions,
  subjectPronouns,
  subordinators,
  verbReading,
} from '../words/english.ts';
import { hasFiniteVerb, isName, nounPhraseScore } from '../words/noun-phrase.ts';
import { type ReadWord, runsOn } from '../words/read-words.ts';

/** Sides are set large: longer ones are not read at a glance. */
const longestSide = 8;
const longestPhrase = 5;
const longestBefore = 14;

type Sides = Pick<ContrastShape, 'firstJoint' | 'first' | 'joint' | 'second' | 'negated'> & {
  readonly score: number;
  readonly reason: string;
};

export function contrastShape(words: readonly ReadWord[]): ContrastShape | null {
  const rules = [fromTo, notBut, ratherThan, commaNot, onceNow, whereas, unlike, versus];
  let best: Sides | null = null;
  for (const rule of rules) {
    const found = rule(words);
    if (found !== null && found.score > (best?.score ?? 0.6)) best = found;
  }
  if (best === null) return null;
  const { score, ...sides } = best;
  const start = (sides.firstJoint ?? sides.first).firstWord;
  const end = sides.second.firstWord + sides.second.wordCount;
  if (start > longestBefore || words.length - end > longestBefore) return null;
  return {
    type: 'contrast',
    before: between(0, start),
    ...sides,
    after: between(end, words.length),
    confidence: confidenceOf(score),
  };
}

function find(words: readonly ReadWord[], pattern: RegExp, from = 0): number {
  return words.findIndex(({ bare }, at) => at >= from && pattern.test(bare));
}

/** One word, or two: the place of the first, and how many. */
function findPhrase(words: readonly ReadWord[], phrases: readonly string[]): WordRange | null {
  for (let at = 0; at < words.length; at += 1)
    for (const phrase of phrases) {
      const parts = phrase.split(' ');
      if (parts.every((part, offset) => words[at + offset]?.bare === part))
        return range(at, at + parts.length);
    }
  return null;
}

const everything = wordSet('everything anything all ranging ranged ranges range things something');
const changeVerbs = wordSet(`
  change turn evolve grow shift transform switch convert migrate progress translate develop convert rise fall move pass
  upgrade advance mature jump increase decrease improve reduce`);
const motionVerbs = wordSet(`
  go come walk ride run sail travel drive fly march wander journey swim row carry look flow climb lead stretch extend
  reach send bring take jump leap step spring hurry rush flee escape return cross hang throw glance hop roam pace
  fall drop turn move pass shift roll slip`);
const setPhrases = wordSet(`
  time door side top head foot hand mouth place day year week beginning end bottom start finish morning night dawn
  dusk left right one now then here there moment sun town house tree place east west north south word line limb
  present past future scratch first last bad hour room shore stem hole house branch feet toe toes floor ceiling
  cellar`);
const unitNoun =
  /^(?:\p{N}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|noon|midnight|childhood)/u;

function fromTo(words: readonly ReadWord[]): Sides | null {
  const from = find(words, /^from$/);
  if (from === -1) return null;
  const to = words.findIndex(({ bare, stop }, at) => at > from + 1 && bare === 'to' && stop === 'none');
  if (to === -1 || to - from - 1 > longestPhrase) return null;
  const first = words.slice(from + 1, to);
  if (first.some((word) => !runsOn(word))) return null;
  const end = phraseEnd(words, to + 1);
  const second = words.slice(to + 1, end);
  if (sameOrSet(first, second) || nounPhraseScore(first) < 0.7 || nounPhraseScore(second) < 0.7) return null;
  if ([...first, ...second].some((word) => isName(word) || unitNoun.test(word.bare))) return null;
  const before = words.slice(0, from);
  const lead = before.at(-1)?.bare ?? '';
  const isRange = before.some(({ bare }) => everything.has(bare)) || from === 0;
  const verb = before.map(({ bare }) => verbReading(bare)?.lemma ?? '');
  // Bare nouns on both sides: "from caterpillar to butterfly". With articles it may be a way: "from the sea to the
  // hill".
  const isBare = !determiners.has(first[0]?.bare ?? '') && !determiners.has(second[0]?.bare ?? '');
  const isMotion = verb.some((lemma) => motionVerbs.has(lemma));
  const isChange = verb.some((lemma) => changeVerbs.has(lemma));
  let score = 0.4;
  if (isRange) score += 0.3;
  if (isChange && isBare) score += 0.3;
  if (isBare) score += 0.1;
  if (isMotion && !isRange) score -= isChange && isBare ? 0.1 : 0.4;
  if (lead === 'distance' || lead === 'way' || lead === 'road' || lead === 'far') score -= 0.4;
  return {
    firstJoint: range(from, from + 1),
    first: range(from + 1, to),
    joint: range(to, to + 1),
    second: range(to + 1, end),
    negated: null,
    score,
    reason: `"from ${textOf(first)} to ${textOf(second)}"`,
  };
}

/** The same words on both sides, or a set phrase: "from door to door", "from head to foot". */
function sameOrSet(first: readonly ReadWord[], second: readonly ReadWord[]): boolean {
  if (first.length === 0 || second.length === 0 || second.length > longestPhrase) return true;
  const one = first.at(-1)?.bare ?? '';
  const other = second.at(-1)?.bare ?? '';
  return one === other || (setPhrases.has(one) && setPhrases.has(other));
}

/** Where a noun phrase that starts here ends. */
function phraseEnd(words: readonly ReadWord[], start: number): number {
  let at = start;
  while (at < words.length && at - start < longestPhrase) {
    const word = words[at];
    if (word === undefined) break;
    const isEnder =
      at > start &&
      ((prepositions.has(word.bare) && word.bare !== 'of') ||
        subordinators.has(word.bare) ||
        auxiliaries.has(word.bare) ||
        subjectPronouns.has(word.bare) ||
        isAdverb(word.bare) ||
        /^(?:and|or|but)$/.test(word.bare));
    if (isEnder) break;
    at += 1;
    if (!runsOn(word)) break;
  }
  return at;
}

/** Both sides begin alike, or the second is short and has no verb of its own. */
function notBut(words: readonly ReadWord[]): Sides | null {
  const not = find(words, /^not$/);
  if (not === -1) return null;
  const but = find(words, /^but$/, not + 2);
  if (
    but === -1 ||
    but - not - 1 > longestSide ||
    /^(?:only|merely|just|alone|until)$/.test(words[not + 1]?.bare ?? '')
  )
    return null;
  const first = words.slice(not + 1, but);
  const clause = clauseEnd(words, but + 1);
  // "Nothing but the earth".
  if (
    /^(?:nothing|anything|none|no|all|little|aught)$/.test(words[but - 1]?.bare ?? '') ||
    /nothing$/.test(words[but - 1]?.bare ?? '')
  )
    return null;
  // "Not the weather but the streets | keep …": a noun against a noun.
  const areNouns = [first[0], words[but + 1]].every((word) => determiners.has(word?.bare ?? ''));
  const verb = areNouns ? verbPlace(words, but + 2, clause) : clause;
  const end = hasFiniteVerb(first) ? clause : verb;
  const second = words.slice(but + 1, end);
  if (second.length === 0 || second.length > longestSide || words[but]?.stop !== 'none') return null;
  if (first.slice(0, -1).some(({ stop }) => stop !== 'none' && stop !== 'comma')) return null;
  if (/^(?:also|even|too|still|yet|that|if|when|what|for)$/.test(second[0]?.bare ?? '')) return null;
  const isParallel = kindOfStart(first[0]) === kindOfStart(second[0]) && kindOfStart(first[0]) !== 'other';
  // "Said not a word, but came": what was done instead is no side of it.
  const act = verbReading(second[0]?.bare ?? '');
  if (act?.sure === true && act.form !== 'ing') return null;
  const hasSubject =
    subjectPronouns.has(second[0]?.bare ?? '') || /^(?:it|there|you)$/.test(second[0]?.bare ?? '');
  if (hasSubject || (hasFiniteVerb(second) && !isParallel)) return null;
  return {
    firstJoint: range(not, not + 1),
    first: range(not + 1, but),
    joint: range(but, but + 1),
    second: range(but + 1, end),
    negated: 'first',
    score: isParallel
      ? 0.9
      : 0.62 - (first.length > longestPhrase ? 0.1 : 0) - (hasFiniteVerb(first) ? 0.3 : 0),
    reason: `not "${textOf(first)}" but "${textOf(second)}"`,
  };
}

/** Where the verb of a clause stands; its end where it has none. */
function verbPlace(words: readonly ReadWord[], start: number, end: number): number {
  for (let at = start; at < end; at += 1) {
    const { bare } = words[at] ?? { bare: '' };
    if (auxiliaries.has(bare) || hasFiniteVerb(words.slice(start - 1, at + 1))) return at;
    const verb = verbReading(bare);
    const next = words[at + 1]?.bare ?? '';
    if (verb?.form === 'base' && verb.sure && at < end - 1 && !prepositions.has(next)) return at;
  }
  return end;
}

function kindOfStart(word: ReadWord | undefined): string {
  const bare = word?.bare ?? '';
  if (/^(?:a|an)$/.test(bare)) return 'a';
  if (determiners.has(bare)) return 'determiner';
  if (prepositions.has(bare) || bare === 'because' || bare === 'to' || bare === 'as') return bare;
  if (/ing$/.test(bare) && verbReading(bare) !== null) return 'ing';
  return 'other';
}

function clauseEnd(words: readonly ReadWord[], start: number): number {
  const at = words.findIndex((word, index) => index >= start && !runsOn(word));
  return at === -1 ? words.length : at + 1;
}

function clauseStart(words: readonly ReadWord[], end: number): number {
  for (let at = end - 1; at > 0; at -= 1) if (words[at - 1]?.stop !== 'none') return at;
  return 0;
}

/** "Honour rather than gold", "tea instead of coffee". */
function ratherThan(words: readonly ReadWord[]): Sides | null {
  const joint = findPhrase(words, ['rather than', 'instead of', 'as opposed to', 'in contrast to']);
  if (joint === null) return null;
  const end = clauseEnd(words, joint.firstWord + joint.wordCount);
  const after = joint.firstWord + joint.wordCount;
  const joined = words
    .slice(joint.firstWord, after)
    .map(({ bare }) => bare)
    .join(' ');
  if (joint.firstWord === 0 || /^(?:as|so|more)$/.test(words[joint.firstWord - 1]?.bare ?? '')) return null;
  const start = clauseStart(words, joint.firstWord);
  const first = words.slice(start, joint.firstWord);
  const second = words.slice(after, end);
  // "The soft, | stuffed body …", "I thought that | instead of …": cut out of something larger.
  const earlier = words[start - 1];
  const last = first.at(-1)?.bare ?? '';
  if (earlier?.stop === 'comma' && adjectiveness(earlier.bare) > 0) return null;
  if (subordinators.has(last) || prepositions.has(last) || /^(?:and|or|but|so)$/.test(last)) return null;
  if (first.length > longestSide || second.length > longestSide || second.length === 0) return null;
  return {
    firstJoint: null,
    first: range(start, joint.firstWord),
    joint,
    second: range(after, end),
    negated: 'second',
    score:
      0.8 -
      (first.length < 2 ? 0.3 : 0) -
      (/^(?:and|or|but|if|in|as|which|that|when|so|for)$/.test(first[0]?.bare ?? '') ? 0.25 : 0),
    reason: `"${textOf(second)}" is what it is "${joined}"`,
  };
}

/** "We need bread, not stones." */
function commaNot(words: readonly ReadWord[]): Sides | null {
  const joint = words.findIndex(({ bare, stop }, at) => {
    return bare === 'not' && stop === 'none' && words[at - 1]?.stop === 'comma';
  });
  if (joint < 2) return null;
  const end = clauseEnd(words, joint + 1);
  if (words[end - 1]?.stop === 'comma') return null;
  const start = clauseStart(words, joint);
  const first = words.slice(start, joint);
  const second = words.slice(joint + 1, end);
  const opens =
    /^(?:only|even|yet|until|without|to|that|because|least|unlike|one|so|knowing|having|being|for|but|at|in|very|far|much|necessarily|always)$/;
  if (second.length > 4 || second.length === 0 || opens.test(second[0]?.bare ?? '')) return null;
  if (first.length > longestSide || hasFiniteVerb(second) || nounPhraseScore(second) < 0.7) return null;
  return {
    firstJoint: null,
    first: range(start, joint),
    joint: range(joint, joint + 1),
    second: range(joint + 1, end),
    negated: 'second',
    score: 0.8,
    reason: `"${textOf(second)}" is denied`,
  };
}

/** "Once they were enemies, now they are friends." */
function onceNow(words: readonly ReadWord[]): Sides | null {
  const first = words[0]?.bare ?? '';
  if (!/^(?:once|before|formerly|yesterday|then)$/.test(first)) return null;
  const now = words.findIndex(
    ({ bare }, at) => at > 2 && /^(?:now|today)$/.test(bare) && words[at - 1]?.stop !== 'none',
  );
  if (
    now === -1 ||
    now - 1 > longestSide + 2 ||
    words.length - now - 1 > longestSide + 2 ||
    now === words.length - 1
  )
    return null;
  return {
    firstJoint: range(0, 1),
    first: range(1, now),
    joint: range(now, now + 1),
    second: range(now + 1, words.length),
    negated: null,
    score: 0.85,
    reason: `"${first}" against "${words[now]?.bare}"`,
  };
}

function whereas(words: readonly ReadWord[]): Sides | null {
  const joint = find(words, /^whereas$/);
  if (joint < 2) return null;
  const isShort = joint <= longestSide + 4 && words.length - joint - 1 <= longestSide + 4;
  if (!isShort || words.length - joint < 3) return null;
  return {
    firstJoint: null,
    first: range(0, joint),
    joint: range(joint, joint + 1),
    second: range(joint + 1, words.length),
    negated: null,
    score: 0.9,
    reason: '"whereas" sets two clauses against each other',
  };
}

/** "Unlike cats, dogs obey." */
function unlike(words: readonly ReadWord[]): Sides | null {
  const joint = findPhrase(words, ['unlike', 'instead of', 'in contrast to']);
  if (joint === null || joint.firstWord !== 0) return null;
  const comma = words.findIndex(({ stop }, at) => at >= joint.wordCount && stop === 'comma');
  if (comma === -1) return null;
  const first = words.slice(joint.wordCount, comma + 1);
  const second = words.slice(comma + 1);
  if (
    first.length > longestSide ||
    second.length > longestSide + 4 ||
    first.length === 0 ||
    second.length < 2
  )
    return null;
  return {
    firstJoint: joint,
    first: range(joint.wordCount, comma + 1),
    joint: null,
    second: range(comma + 1, words.length),
    negated: words[0]?.bare === 'instead' ? 'first' : null,
    score: 0.85,
    reason: `unlike "${textOf(first)}"`,
  };
}

function versus(words: readonly ReadWord[]): Sides | null {
  const joint = find(words, /^(?:versus|vs)$/);
  if (
    joint < 1 ||
    joint > longestPhrase ||
    words.length - joint - 1 > longestPhrase ||
    joint === words.length - 1
  )
    return null;
  return {
    firstJoint: null,
    first: range(0, joint),
    joint: range(joint, joint + 1),
    second: range(joint + 1, words.length),
    negated: null,
    score: 0.9,
    reason: 'one thing versus another',
  };
}

function textOf(words: readonly ReadWord[]): string {
  return words
    .map(({ text }) => text)
    .join(' ')
    .replace(/[,;:.!?]+$/, '');
}
