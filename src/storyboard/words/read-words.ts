/**
 * Tokens -> what each word is in its place: noun, verb, adjective and so on, with its probability.
 *
 * What a word may be comes from the dictionary; what follows what comes from a small table of English word order. All
 * ways of reading a clause are weighed against one another (the forward-backward algorithm on a hidden Markov model).
 * Guarantees: the same tokens are read the same way; the probabilities of a word add up to 1.
 */
import { present } from '../../shared/assert.ts';
import { closedTags } from './closed-words.ts';
import { adjectiveWeight, classesOf, verbReadings } from './lexicon.ts';
import { type Tag, tags } from './tags.ts';
import type { Token } from './tokens.ts';
import { nounForms } from './word-forms.ts';

export interface ReadWord {
  readonly token: Token;
  /** The likeliest reading. */
  readonly tag: Tag;
  readonly probability: (tag: Tag) => number;
}

/**
 * How well a tag follows another (a row), in powers of e: columns in the order of `tags`. Guessed from English grammar
 * and mended where sentences were misread.
 */
const follows: Readonly<Record<Tag | 'start', readonly number[]>> = {
  //             det   prep  conj  pron  aux   to    num   noun  name  verb  ing   part  adj   adv
  start: [2.0, 1.0, 1.0, 2.0, -0.5, 0.0, 0.5, 0.2, 1.0, -0.6, 0.0, -0.7, 0.2, 1.0],
  determiner: [-2.0, -3.0, -4.0, -3.5, -4.0, -5.0, 1.2, 2.2, 0.3, -4.5, -1.0, 0.0, 2.0, -0.6],
  preposition: [2.2, -1.0, -0.5, 0.8, -3.0, -3.0, 0.6, 1.1, 1.0, -3.5, 1.0, -1.5, 0.8, -0.8],
  conjunction: [1.4, 0.7, 0.0, 1.8, 0.2, 0.0, 0.2, 0.6, 0.6, 0.5, 0.2, 0.0, 0.4, 0.8],
  pronoun: [-0.5, 0.7, 0.7, -1.0, 2.0, 0.5, -1.0, -3.0, -2.0, 2.2, -0.8, -1.0, -0.8, 0.9],
  auxiliary: [0.8, 0.7, 0.0, 0.6, 0.6, 0.7, 0.0, -1.6, -0.5, 1.8, 1.5, 1.9, 1.2, 1.6],
  to: [0.5, -2.0, -2.0, -0.5, 0.8, -4.0, -0.5, -0.8, 0.0, 2.8, -2.0, -2.0, -0.6, 0.0],
  number: [-1.5, 0.5, 0.3, -1.0, 0.0, 0.0, 0.8, 2.0, -1.0, -1.0, -1.0, -0.5, 0.9, -0.5],
  noun: [-1.0, 1.8, 1.0, -0.3, 1.2, 0.8, -1.2, 0.2, -1.5, 1.0, 0.0, 0.0, -1.3, 0.4],
  name: [-1.2, 1.0, 1.0, -0.7, 1.2, 0.3, -1.0, 0.0, 1.6, 1.6, -0.3, -0.3, -1.2, 0.5],
  verb: [1.8, 1.4, 0.6, 1.4, -1.8, 1.0, 0.0, 0.2, 0.4, -2.2, 0.0, 0.0, 0.3, 1.0],
  ing: [1.6, 1.4, 0.2, 1.0, -1.5, 0.6, 0.0, 0.7, 0.3, -2.2, -1.0, -0.8, 0.2, 0.7],
  participle: [0.8, 1.6, 0.4, 0.5, -1.0, 0.8, -0.3, 0.3, 0.0, -1.2, -0.5, -0.5, 0.0, 0.7],
  adjective: [-1.5, 0.6, 0.6, -1.0, -0.6, 0.6, -0.8, 1.9, -0.3, -1.8, -0.4, -0.6, 0.6, -0.6],
  adverb: [0.4, 0.7, 0.3, 0.5, 0.5, 0.2, 0.3, -0.9, -0.3, 1.0, 0.6, 0.9, 1.0, 0.6],
};

/** After a comma anything may follow, as at a start; what was before it still counts a little. */
const afterComma = 0.35;

export function readWords(tokens: readonly Token[]): ReadWord[] {
  const isTitle = isTitleCase(tokens);
  const may = tokens.map((token, at) => tagsOf(token, isTitle || at === 0 || startsSentence(tokens, at)));
  const forward: Shares[] = [];
  for (const [at, own] of may.entries()) forward.push(reached(forward[at - 1], own, stepsTo(tokens, at)));
  const backward: Shares[] = [];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const own = present(may[at], 'the tags of a word');
    backward[at] = left(own, may[at + 1], backward[at + 1], stepsTo(tokens, at + 1));
  }
  return tokens.map((token, at) => {
    const ahead = present(backward[at], 'what comes after a word');
    const joint = scaled(
      present(forward[at], 'what comes before a word').map(([tag, share], index) => [
        tag,
        share * (ahead[index]?.[1] ?? 0),
      ]),
    );
    const best = joint.reduce((one, other) => (other[1] > one[1] ? other : one));
    return {
      token,
      tag: present(tags[best[0]], 'a tag'),
      probability: (tag) => joint.find(([index]) => tags[index] === tag)?.[1] ?? 0,
    };
  });
}

/** Tags, by their position among all, with how likely each is: only those that are possible. */
type Shares = readonly (readonly [tag: number, share: number])[];

/** How likely each tag of a word is by what comes before it. */
function reached(before: Shares | undefined, own: Shares, rows: readonly (readonly number[])[]): Shares {
  return scaled(
    own.map(([tag, share]) => {
      if (before === undefined) return [tag, share * (startWeights[tag] ?? 0)];
      let sum = 0;
      for (const [from, weight] of before) sum += weight * (rows[from]?.[tag] ?? 0);
      return [tag, share * sum];
    }),
  );
}

/** How likely each tag of a word is by what comes after it. */
function left(
  own: Shares,
  next: Shares | undefined,
  after: Shares | undefined,
  rows: readonly (readonly number[])[],
): Shares {
  if (next === undefined || after === undefined) return own.map(([tag]) => [tag, 1]);
  return scaled(
    own.map(([from]) => {
      let sum = 0;
      for (const [index, [to, share]] of next.entries())
        sum += share * (rows[from]?.[to] ?? 0) * (after[index]?.[1] ?? 0);
      return [from, sum];
    }),
  );
}

/** "The Hare and the Tortoise": capitals say nothing where nearly every word has one. */
function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ text }) => text.length > 3);
  return long.length > 1 && long.every(({ capital }) => capital);
}

function startsSentence(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.endsSentence === true || tokens[at]?.opensQuote === true;
}

const startWeights = follows.start.map(Math.exp);
const weights = tags.map((tag) => follows[tag].map(Math.exp));
const commaWeights = tags.map((tag) =>
  follows[tag].map((score, to) => Math.exp(score * afterComma + (follows.start[to] ?? 0) * (1 - afterComma))),
);
const startRows = tags.map(() => startWeights);

/** The weights of the steps to the token at `at`: a row for each tag before it. */
function stepsTo(tokens: readonly Token[], at: number): readonly (readonly number[])[] {
  const inside = tokens[at - 1]?.endsClause ? commaWeights : weights;
  return startsSentence(tokens, at) ? startRows : inside;
}

function scaled(shares: Shares): Shares {
  let sum = 0;
  for (const [, share] of shares) sum += share;
  return shares.map(([tag, share]) => [tag, sum === 0 ? 1 / shares.length : share / sum]);
}

/** What a word may be by itself: shares in the order of `tags`. */
function tagsOf({ text, capital, possessive, written }: Token, isFirst: boolean): Shares {
  const shares = new Map(byItself(text));
  const add = (tag: Tag, weight: number) => shares.set(tag, (shares.get(tag) ?? 0) + weight);
  const closed = closedTags(text) !== null;
  // A capital letter inside a sentence makes a name, unless it is one of a king, a day or "I".
  const isName = capital && !isFirst && text !== 'i' && !/^i'/.test(text) && !/^\p{Lu}{2,}$/u.test(written);
  if (isName && !closed) add('name', sumOf(shares) * 1.5 + 0.5);
  if (capital && isFirst && !closed && !isKnown(text)) add('name', sumOf(shares) + 0.5);
  if (possessive) for (const tag of shares.keys()) if (tag !== 'noun' && tag !== 'name') shares.delete(tag);
  if (shares.size === 0) add('noun', 1);
  return scaled([...shares].map(([tag, share]) => [tags.indexOf(tag), share]));
}

const known = new Map<string, ReadonlyMap<Tag, number>>();

/** What a word may be, whatever its capitals. */
function byItself(text: string): ReadonlyMap<Tag, number> {
  const found = known.get(text) ?? closedTags(text) ?? openTags(text);
  known.set(text, found);
  return found;
}

function openTags(text: string): ReadonlyMap<Tag, number> {
  const shares = new Map<Tag, number>();
  const add = (tag: Tag, weight: number) => {
    if (weight > 0) shares.set(tag, (shares.get(tag) ?? 0) + weight);
  };
  if (/^\d/.test(text)) add('number', 1);
  else addOpen(text, add);
  return shares;
}

/** Whether the dictionary has the word, or the word that it is a form of. */
function isKnown(text: string): boolean {
  return nounForms(text).some((form) => classesOf(form) !== null) || verbReadings(text).length > 0;
}

function sumOf(shares: ReadonlyMap<Tag, number>): number {
  return [...shares.values()].reduce((sum, share) => sum + share, 0);
}

/** How much a weight from 0 to 3 of the dictionary says. */
const shareOf = [0, 0.12, 0.45, 0.85];

/** "Shook" is a noun too, but hardly ever. */
const rareness = 0.15;

function addOpen(text: string, add: (tag: Tag, weight: number) => void): void {
  const share = (weight: number) => shareOf[weight] ?? 0;
  const own = classesOf(text);
  const verbs = verbReadings(text);
  const isForm = verbs.some(({ base, form }) => form !== 'base' && classesOf(base)?.isRare === false);
  const much = own?.isRare && isForm ? rareness : 1;
  const nouns = nounForms(text).map((form) => share(classesOf(form)?.noun ?? 0) * (form === text ? much : 1));
  add('noun', Math.max(...nouns));
  add('adjective', share(adjectiveWeight(text)) * much);
  if (own) add('adverb', share(own.adverb) * much);
  for (const { base, form, weight } of verbs) {
    if (form === 'ing') {
      add('ing', share(weight));
      add('adjective', share(weight) * 0.25);
    } else if (form === 'preterite') add('verb', share(weight));
    else if (form === 'participle') {
      add('participle', share(weight) * 0.8);
      add('adjective', share(weight) * 0.2);
    } else if (form === 'past') {
      add('verb', share(weight) * 0.6);
      add('participle', share(weight) * 0.35);
      add('adjective', share(weight) * 0.15);
    } else add('verb', share(weight) * (base === text ? much : 1));
  }
  if (own !== null) return;
  // Words that the dictionary lacks.
  if (/ly$/.test(text)) add('adverb', 0.8);
  else if (/(?:ous|ful|ish|ive|less|able|ible|ical|ic|al|ary|esque)$/.test(text)) add('adjective', 0.6);
  else if (/ing$/.test(text)) add('ing', 0.3);
  else if (/ed$/.test(text)) {
    add('participle', 0.3);
    add('verb', 0.2);
    add('adjective', 0.2);
  }
  add('noun', 0.3);
}
