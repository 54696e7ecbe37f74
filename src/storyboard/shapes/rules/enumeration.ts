/**
 * Three or more short phrases in a row: "He sold nails, rope and lamp oil."
 *
 * In English every item must be a noun phrase: no clause, no adjectives before a noun, no apposition. In other
 * languages commas and "and" must part a short sentence into short pieces after a colon.
 */
import { functionWordsOf } from '../../../languages/function-words.ts';
import { primaryTag } from '../../../languages/tag.ts';
import { wordSet } from '../../../languages/word-list.ts';
import { between, confidenceOf, endOf, range, slice } from '../ranges.ts';
import type { EnumerationItem, EnumerationShape, WordRange } from '../shape.ts';
import {
  adjectiveness,
  auxiliaries,
  determiners,
  endsNounPhrase,
  isAdverb,
  isFunctionWord,
  isPlural,
  prepositions,
  subjectPronouns,
  verbReading,
} from '../words/english.ts';
import { hasFiniteVerb, isName, nounPhraseScore } from '../words/noun-phrase.ts';
import { isFirstName, isPersonWord } from '../words/persons.ts';
import type { ReadWord } from '../words/read-words.ts';
import { mayStartItem, startsWithVerb } from './item-start.ts';

export const mostItems = 6;
const fewestItems = 3;
/** Commas have many uses: a list must be surer than other shapes. */
const leastSure = 0.65;
const longestItem = 5;
/** The things are what is seen: what is said before and after them must not be longer than they are. */
const longestSentence = 36;
const longestBeside = 16;
const openEnd = /^(?:etc|etcetera|and so on|and so forth|and the like|and more|and others|and such|or so)$/;
/** The ends of phrases such as "on the other hand", which open a sentence. */
const setPhraseEnd =
  /^(?:hand|instance|example|fact|course|contrary|whole|case|place|respect|word|words|rate|least|last|length|short|meantime|meanwhile|o'clock)$/;
const countsOthers = /^(?:two|three|four|five|both|several|many|some|\d)$/;
const timePhrase =
  /^(?:(?:one|that|the|this|every|each|next|last|some|all) )?(?:(?:same|other|next|first|last|fine|following) )?(?:once|day|night|morning|evening|afternoon|week|month|year|time|today|summer|winter|spring|autumn|moment|while|sunday|monday|tuesday|wednesday|thursday|friday|saturday)s?$/;

interface List {
  readonly items: readonly WordRange[];
  readonly open: boolean;
  /** The lowest score of its items. */
  readonly score: number;
}

export function enumerationShape(words: readonly ReadWord[], language: string): EnumerationShape | null {
  const list = primaryTag(language) === 'en' ? englishList(words) : otherList(words, language);
  if (list === null) return null;
  const first = list.items[0]?.firstWord ?? 0;
  const last = list.items.at(-1);
  const end = last === undefined ? 0 : last.firstWord + last.wordCount;
  const confidence = confidenceOf(list.score);
  const isShort =
    words.length <= longestSentence && first <= longestBeside && words.length - end <= longestBeside;
  if (confidence < leastSure || !isShort) return null;
  const items = list.items.map((item): EnumerationItem => ({ range: item, core: coreOf(words, item) }));
  return {
    type: 'enumeration',
    before: between(0, first),
    items,
    open: list.open,
    after: between(end, words.length),
    confidence,
    reason: `${items.length} things in a row: ${items
      .map(({ core }) => `"${bareText(words, core)}"`)
      .join(', ')}${list.open ? ', and so on' : ''}`,
  };
}

function bareText(words: readonly ReadWord[], { firstWord, wordCount }: WordRange): string {
  return words
    .slice(firstWord, firstWord + wordCount)
    .map(({ text }) => text.replace(/[,;.:!?]+$/, ''))
    .join(' ');
}

/** Without "and" and articles, unless nothing is left. */
function coreOf(words: readonly ReadWord[], { firstWord, wordCount }: WordRange): WordRange {
  let start = firstWord;
  const end = firstWord + wordCount;
  while (start < end - 1 && isLeading(words[start]?.bare ?? '')) start += 1;
  return range(start, end);
}

function isLeading(bare: string): boolean {
  return bare === 'and' || bare === 'or' || bare === '&' || determiners.has(bare);
}

/** The longest list of the sentence. */
function englishList(words: readonly ReadWord[]): List | null {
  let best: List | null = null;
  for (let at = 1; at < words.length; at += 1) {
    const list = listAround(words, at) ?? listWithoutAnd(words, at);
    if (list !== null && (best === null || list.items.length > best.items.length)) best = list;
  }
  return best;
}

/** @param joint the place of a possible "and" before the last item. */
function listAround(words: readonly ReadWord[], joint: number): List | null {
  const word = words[joint]?.bare ?? '';
  const openLength = openLengthAt(words, joint);
  if (word !== 'and' && word !== 'or' && openLength === 0) return null;
  const before = words[joint - 1];
  if (before === undefined || !/^(?:none|comma)$/.test(before.stop)) return null;
  const items: WordRange[] = [];
  let score = 1;
  if (openLength === 0) {
    const last = lastItem(words, joint);
    if (last === null) return null;
    items.push(last.item);
    score = last.score;
  }
  const earlier = itemsBefore(words, joint, startsWithDeterminer(words, items[0]));
  items.unshift(...earlier.items);
  return checked(words, { items, open: openLength > 0, score: Math.min(score, earlier.score) });
}

function openLengthAt(words: readonly ReadWord[], at: number): number {
  for (const length of [3, 2, 1]) {
    const text = words
      .slice(at, at + length)
      .map(({ bare }) => bare)
      .join(' ');
    const stops = words.slice(at, at + length).at(-1)?.stop !== 'none' || at + length === words.length;
    if (words.length >= at + length && openEnd.test(text) && stops) return length;
  }
  return 0;
}

/** After a colon, or after "such as": "Three things: bread, wine, cheese." */
function listWithoutAnd(words: readonly ReadWord[], start: number): List | null {
  const before = words[start - 1];
  const isLead =
    before?.stop === 'colon' ||
    (before?.bare === 'as' && words[start - 2]?.bare === 'such') ||
    before?.bare === 'including';
  if (!isLead) return null;
  const items: WordRange[] = [];
  let score = 1;
  let itemStart = start;
  for (let at = start; at < words.length; at += 1) {
    const stop = words[at]?.stop;
    const isLast = at === words.length - 1 || stop === 'end';
    if (stop === 'none' && !isLast) continue;
    if (stop !== 'comma' && !isLast) return null;
    const item = range(itemStart, at + 1);
    if (item.wordCount > longestItem) return null;
    score = Math.min(score, scoreOf(words, item));
    items.push(item);
    itemStart = at + 1;
    if (isLast) break;
  }
  return checked(words, { items, open: false, score });
}

/** From "and" to where its noun phrase ends. */
function lastItem(words: readonly ReadWord[], joint: number): { item: WordRange; score: number } | null {
  const isStrict = words[joint]?.stop !== 'none';
  if (isStrict) return null;
  let best: { item: WordRange; score: number } | null = null;
  for (let end = joint + 2; end <= Math.min(words.length, joint + 1 + longestItem); end += 1) {
    if (end > joint + 2 && /^[([{]/.test(words[end - 1]?.text ?? '')) break;
    const score = nounPhraseScore(words.slice(joint + 1, end));
    const item = range(joint, end);
    if (score > 0) best = { item, score };
    if (words[end - 1]?.stop !== 'none') return score > 0 ? { item, score } : best;
    const next = words[end]?.bare ?? '';
    // "And the boy in the boat": a phrase with its preposition only where the clause ends with it.
    if (prepositions.has(next) && next !== 'of' && best !== null) return withTail(words, joint, best);
  }
  return best;
}

function withTail(
  words: readonly ReadWord[],
  joint: number,
  best: { item: WordRange; score: number },
): { item: WordRange; score: number } {
  for (let end = best.item.firstWord + best.item.wordCount; end <= joint + longestItem; end += 1) {
    if (words[end - 1] === undefined) break;
    const score = nounPhraseScore(words.slice(joint + 1, end));
    if (words[end - 1]?.stop !== 'none' && score > 0 && end < words.length)
      return { item: range(joint, end), score };
  }
  return best;
}

interface Earlier {
  readonly items: WordRange[];
  readonly score: number;
}

/** The items before "and", from the last to the first. */
function itemsBefore(words: readonly ReadWord[], joint: number, isDetermined: boolean): Earlier {
  const items: WordRange[] = [];
  let score = 1;
  let end = joint;
  while (end > 0 && items.length < mostItems) {
    let start = end - 1;
    while (start > 0 && words[start - 1]?.stop === 'none' && !isJoint(words, start)) start -= 1;
    const whole = range(start, end);
    const followsComma = words[start - 1]?.stop === 'comma';
    const wholeScore = whole.wordCount <= longestItem + 1 ? scoreOf(words, whole) : 0;
    const text = bareText(words, whole).toLowerCase();
    if (followsComma && wholeScore > 0 && !timePhrase.test(text)) {
      items.unshift(whole);
      score = Math.min(score, wholeScore);
      end = start;
      continue;
    }
    const first = firstItem(words, whole, isDetermined);
    if (first !== null && !timePhrase.test(bareText(words, first.item).toLowerCase())) {
      items.unshift(first.item);
      score = Math.min(score, first.score);
    }
    break;
  }
  return { items, score };
}

/** An "and" between items: "bread and cheese and wine". */
function isJoint(words: readonly ReadWord[], at: number): boolean {
  const { bare, stop } = words[at] ?? { bare: '', stop: 'none' };
  return (bare === 'and' || bare === 'or') && stop === 'none' && words[at - 1]?.stop === 'comma';
}

/** The first item is what remains of its part after the verb or the preposition before it. */
function firstItem(
  words: readonly ReadWord[],
  part: WordRange,
  isDetermined: boolean,
): { item: WordRange; score: number } | null {
  const end = part.firstWord + part.wordCount;
  const bracket = words.findLastIndex(
    ({ text }, at) => at >= part.firstWord && at < end && /^[([{]/.test(text),
  );
  const starts = Array.from(
    { length: Math.min(part.wordCount, longestItem) },
    (_, back) => end - 1 - back,
  ).filter((start) => start >= bracket);
  const possible = starts.flatMap((start) => {
    const item = range(start, end);
    const score = startsWithVerb(words, start) ? 0 : scoreOf(words, item);
    return score > 0 && (start === part.firstWord || start === bracket || mayStartItem(words, start))
      ? [{ item, score }]
      : [];
  });
  // Like items are alike: with or without an article, and seldom with a preposition.
  const alike = possible.filter(({ item }) => startsWithDeterminer(words, item) === isDetermined);
  const isSimple = ({ item }: { item: WordRange }) =>
    slice(words, item).every(({ bare }) => !prepositions.has(bare));
  const simple = alike.findLast(isSimple) ?? (isDetermined ? null : possible.findLast(isSimple));
  return simple ?? alike.at(-1) ?? possible.at(-1) ?? null;
}

function scoreOf(words: readonly ReadWord[], { firstWord, wordCount }: WordRange): number {
  const item = words.slice(firstWord, firstWord + wordCount);
  return nounPhraseScore(/^(?:and|or)$/.test(item[0]?.bare ?? '') ? item.slice(1) : item);
}

function startsWithDeterminer(words: readonly ReadWord[], item: WordRange | undefined): boolean {
  if (item === undefined) return false;
  const first = words[item.firstWord]?.bare ?? '';
  const at = first === 'and' || first === 'or' ? item.firstWord + 1 : item.firstWord;
  return determiners.has(words[at]?.bare ?? '');
}

/** Null for what only looks like a list. */
function checked(words: readonly ReadWord[], list: List): List | null {
  const { items, open } = list;
  const [first, second] = items;
  const last = items.at(-1);
  if (first === undefined || second === undefined || last === undefined) return null;
  if (items.length < fewestItems - Number(open) || items.length > mostItems || list.score <= 0) return null;
  const end = last.firstWord + last.wordCount;
  const before = words.slice(0, first.firstWord);
  const after = words.slice(end);
  // "The bread, the cheese, and the boy ate": the last is the subject of what follows.
  const runs = words[end - 1]?.stop === 'none';
  const next = runs ? after.find(({ bare }) => !isAdverb(bare)) : undefined;
  const isNextVerb = next !== undefined && (auxiliaries.has(next.bare) || verbReading(next.bare) !== null);
  if (isNextVerb && hasFiniteVerb(before)) return null;
  // "In all this splendour, the gold and the silver shone": the first is where it is, and no item.
  if (isNextVerb && prepositions.has(words[0]?.bare ?? '') && !hasFiniteVerb(before)) return null;
  if (items.some((item) => isNoItem(words, item))) return null;
  const isPointing = (item: WordRange) =>
    /^(?:this|that|these|those)$/.test(words[item.firstWord]?.bare ?? '');
  if (isPointing(first) && !isPointing(second)) return null;
  if (!open && isFollowedByItem(after)) return null;
  if (endsInPair(words, items)) return null;
  // "Copying, displaying or selling any of them": what is done, and to what.
  const isDoing = items.every((item) => /ing$/.test(words[item.firstWord + item.wordCount - 1]?.bare ?? ''));
  if (isDoing && runs) return null;
  if (isApposition(words, items)) return null;
  if (before.some(({ bare }) => /^(?:either|neither|both)$/.test(bare))) return null;
  if (isPartOfMore(words, list, end)) return null;
  let score = list.score - 0.2;
  const determined = items.filter((item) => startsWithDeterminer(words, item)).length;
  // "The" and "his" go with all items, "a" only with its own: "in a few cases, beds and mattresses".
  const isOwn = /^(?:a|an|every|each|one|another|some|no)$/.test(words[first.firstWord]?.bare ?? '');
  if (isOwn && determined === 1) score -= 0.25;
  const plural = items.filter((item) =>
    isPlural(words[item.firstWord + item.wordCount - 1]?.bare ?? ''),
  ).length;
  if (determined === items.length || determined === 0) score += 0.1;
  // With the article on the first two alone: "Tom, the son of a baker, a miller and …".
  else score -= determined > 1 && !startsWithDeterminer(words, last) ? 0.25 : 0.1;
  if (plural >= items.length - 1) score += 0.05;
  if (items.length > fewestItems) score += 0.05;
  if (items.every(({ wordCount }) => wordCount <= 3)) score += 0.05;
  // "Some copies, and provided pens": a verb of its own rather than a participle.
  const past = items.slice(1).filter((item) => {
    const bare = words[item.firstWord]?.bare ?? '';
    const first = /^(?:and|or)$/.test(bare) ? (words[item.firstWord + 1]?.bare ?? '') : bare;
    const verb = verbReading(first);
    return verb?.form === 'past' && verb.sure;
  });
  if (past.length > 0 && past.length < items.length - 1) score -= 0.4;
  // A bare word between commas may be anything, at the start of a sentence above all.
  if (first.firstWord === 0 && determined === 0 && !isPlural(words[0]?.bare ?? '')) score -= 0.15;
  return { ...list, score };
}

/** What is cut out of something larger: adjectives before a noun, pairs, "A, and B and C". */
function isPartOfMore(words: readonly ReadWord[], { items, open }: List, end: number): boolean {
  const start = items[0]?.firstWord ?? 0;
  const before = words[start - 1];
  const after = words[end];
  const last = words[end - 1];
  if (before && /^(?:and|or)$/.test(before.bare)) return true;
  // "Two things, a pen and a sword": it counts what follows.
  if (countsOthers.test(words[start]?.bare ?? '')) return true;
  // "Thorn for the camel, fodder for the kine": each with a word that is left out.
  const leading = before?.stop === 'none' && prepositions.has(before.bare) ? before.bare : null;
  const later = items.slice(1).flatMap((item) => slice(words, item));
  if (leading !== null && leading !== 'of' && later.some(({ bare }) => bare === leading)) return true;
  const first = items[0];
  const opening = words[start]?.bare ?? '';
  if (/^(?:and|or)$/.test(opening) && before?.stop === 'none') return true;
  if (first !== undefined && setPhraseEnd.test(words[endOf(first) - 1]?.bare ?? '')) return true;
  if (items.some(({ firstWord }) => words[firstWord]?.bare === 'both')) return true;
  // "An ingenious, sensible man, a good writer and …".
  if (before?.stop === 'comma' && adjectiveness(before.bare) === 1) return true;
  if (before?.stop === 'comma' && followsItem(words, start)) return true;
  if (!open && after && last?.stop === 'none' && /^(?:and|or|&)$/.test(after.bare)) return true;
  // "And a grave, sensible woman".
  const goesOn = after !== undefined && last?.stop === 'comma' && !isFunctionWord(after.bare);
  if (goesOn && last !== undefined && adjectiveness(last.bare) > 0) return true;
  const joined = items.slice(1).filter(({ firstWord }) => /^(?:and|or)$/.test(words[firstWord]?.bare ?? ''));
  if (joined.length > 1 && joined.length < items.length - 1) return true;
  return joined.length > 1 && joined.some(({ firstWord }) => words[firstWord - 1]?.stop !== 'comma');
}

/** "Stopping in doorways", "the others of grass": a deed, or the rest of what was named. */
function isNoItem(words: readonly ReadWord[], item: WordRange): boolean {
  const own = slice(words, item).filter(({ bare }) => !/^(?:and|or|the)$/.test(bare));
  const [first, second] = own;
  const isDeed =
    /ing$/.test(first?.bare ?? '') && prepositions.has(second?.bare ?? '') && second?.bare !== 'of';
  return isDeed || (/^others?$/.test(first?.bare ?? '') && second?.bare === 'of');
}

/** Words that are said together: "the citizens, men and women", "it fell, day and night". */
const pairs = wordSet(`
  men-women boys-girls ladies-gentlemen day-night brothers-sisters sons-daughters fathers-mothers husbands-wives
  bread-butter salt-pepper knife-fork horse-rider king-queen heaven-earth body-soul hands-feet arms-legs flesh-blood
  friends-foes young-old rich-poor man-beast officers-men horses-men women-children`);

/** Whether the last two, without a comma between them, are one thing or a second name for the first. */
function endsInPair(words: readonly ReadWord[], items: readonly WordRange[]): boolean {
  if (items.length !== fewestItems) return false;
  const [second, third] = items.slice(-2).map((item) => words[item.firstWord + item.wordCount - 1]);
  return second?.stop === 'none' && pairs.has(`${second.bare}-${third?.bare}`);
}

/** ", and other people": one more, so that the list was cut too short. */
function isFollowedByItem(after: readonly ReadWord[]): boolean {
  const [joint, next] = after;
  if (joint === undefined || next === undefined || !/^(?:and|or)$/.test(joint.bare)) return false;
  const end = after.findIndex(({ stop }) => stop !== 'none');
  const part = after.slice(1, end === -1 ? after.length : end + 1);
  return !hasFiniteVerb(part) && verbReading(next.bare)?.sure !== true && !isAdverb(next.bare);
}

/** Whether a short piece between commas stands before the list: it belongs to it, although it was not understood. */
function followsItem(words: readonly ReadWord[], start: number): boolean {
  let first = start - 1;
  while (first > 0 && words[first - 1]?.stop === 'none') first -= 1;
  const opening = words[first]?.bare ?? '';
  const isBetween = first > 0 && words[first - 1]?.stop === 'comma';
  return isBetween && start - first <= 3 && !endsNounPhrase(opening);
}

/** "Mr. Smith, the banker, and his wife", "my brother, Tom, and I". */
function isApposition(words: readonly ReadWord[], items: readonly WordRange[]): boolean {
  const kinds = items.map((item) => {
    const start = words[item.firstWord];
    if (startsWithDeterminer(words, item)) return 'determined';
    return start?.capital === true && (isName(start) || start.starts) ? 'name' : 'bare';
  });
  const hasPronoun = items.some((item) =>
    words
      .slice(item.firstWord, item.firstWord + item.wordCount)
      .some(({ bare }) => subjectPronouns.has(bare) || bare === 'me'),
  );
  if (hasPronoun) return true;
  if (kinds[0] === 'name' && kinds[1] === 'determined') return true;
  if (items.length > fewestItems) return false;
  // "President Booker T. Washington, Tuskegee Normal and …": who he is, or where.
  if (isPerson(words, items[0]) && items.slice(1).some((item) => !isPerson(words, item))) return true;
  return (kinds[0] === 'name') !== (kinds[1] === 'name');
}

/** A name with a title, a first name or an initial. */
function isPerson(words: readonly ReadWord[], item: WordRange | undefined): boolean {
  if (item === undefined || item.wordCount < 2) return false;
  return slice(words, item).some(
    (word) =>
      isFirstName(word.bare) ||
      /^\p{Lu}\.$/u.test(word.text) ||
      (word.capital && !word.starts && isPersonWord(word.bare)) ||
      /^(?:mr|mrs|ms|dr|sir|st)$/.test(word.bare),
  );
}

/** After a colon, parted by commas and the language's "and". */
function otherList(words: readonly ReadWord[], language: string): List | null {
  const { conjunctions } = functionWordsOf(language);
  const start = words.findIndex(({ stop }) => stop === 'colon') + 1;
  if (start === 0 || start >= words.length) return null;
  const starts = [start];
  for (let at = start + 1; at < words.length; at += 1) {
    const stop = words[at - 1]?.stop;
    const isAnd = conjunctions.has(words[at]?.bare ?? '');
    if (stop === 'comma' || (isAnd && stop === 'none' && starts.length > 1)) starts.push(at);
    else if (stop !== 'none') return null;
  }
  const items = starts.map((from, index) => range(from, starts[index + 1] ?? words.length));
  if (items.length < fewestItems || items.length > mostItems) return null;
  const limit = words[start]?.text.match(/^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u)
    ? 8
    : longestItem;
  return items.every(({ wordCount }) => wordCount <= limit) ? { items, open: false, score: 0.75 } : null;
}
