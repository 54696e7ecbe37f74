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
  const may = tokens.map((token, at) => tagsOf(token, at === 0 || startsSentence(tokens, at)));
  const forward: number[][] = [];
  for (const [at, own] of may.entries()) {
    const steps = stepsTo(tokens, at);
    const before = forward[at - 1];
    forward.push(
      scaled(
        tags.map((_, to) => {
          const here = own[to] ?? 0;
          if (here === 0) return 0;
          if (before === undefined) return here * (steps.start[to] ?? 0);
          return (
            here * tags.reduce((sum, _, from) => sum + (before[from] ?? 0) * (steps.from(from)[to] ?? 0), 0)
          );
        }),
      ),
    );
  }
  const backward: number[][] = [];
  for (let at = tokens.length - 1; at >= 0; at -= 1) {
    const after = backward[at + 1];
    const next = may[at + 1];
    const steps = stepsTo(tokens, at + 1);
    backward[at] = scaled(
      tags.map((_, from) =>
        after === undefined || next === undefined
          ? 1
          : tags.reduce(
              (sum, _, to) => sum + (steps.from(from)[to] ?? 0) * (next[to] ?? 0) * (after[to] ?? 0),
              0,
            ),
      ),
    );
  }
  return tokens.map((token, at) => {
    const joint = scaled(tags.map((_, tag) => (forward[at]?.[tag] ?? 0) * (backward[at]?.[tag] ?? 0)));
    const best = joint.indexOf(Math.max(...joint));
    return {
      token,
      tag: present(tags[best], 'a tag'),
      probability: (tag) => joint[tags.indexOf(tag)] ?? 0,
    };
  });
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

interface Steps {
  readonly start: readonly number[];
  from(tag: number): readonly number[];
}

/** The weights of the step to the token at `at`. */
function stepsTo(tokens: readonly Token[], at: number): Steps {
  const inside = tokens[at - 1]?.endsClause ? commaWeights : weights;
  const rows = startsSentence(tokens, at) ? startRows : inside;
  return { start: startWeights, from: (tag) => rows[tag] ?? startWeights };
}

function scaled(values: readonly number[]): number[] {
  const sum = values.reduce((all, value) => all + value, 0);
  return sum === 0 ? values.map(() => 1 / values.length) : values.map((value) => value / sum);
}

/** What a word may be by itself: shares in the order of `tags`. */
function tagsOf({ text, capital, possessive, written }: Token, isFirst: boolean): number[] {
  const shares = new Map<Tag, number>();
  const add = (tag: Tag, weight: number) => {
    if (weight > 0) shares.set(tag, (shares.get(tag) ?? 0) + weight);
  };
  const closed = closedTags(text);
  if (closed) for (const [tag, share] of closed) add(tag, share);
  else if (/^\d/.test(text)) add('number', 1);
  else addOpen(text, add);
  // A capital letter inside a sentence makes a name, unless it is one of a king, a day or "I".
  const isName = capital && !isFirst && text !== 'i' && !/^i'/.test(text) && !/^\p{Lu}{2,}$/u.test(written);
  if (isName && !closed) add('name', sumOf(shares) * 1.5 + 0.5);
  if (capital && isFirst && !closed && classesOf(text) === null) add('name', sumOf(shares) + 0.5);
  if (possessive) return tags.map((tag) => (tag === 'noun' || tag === 'name' ? (shares.get(tag) ?? 0.2) : 0));
  return scaled(tags.map((tag) => shares.get(tag) ?? 0));
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
  for (const form of nounForms(text))
    add('noun', share(classesOf(form)?.noun ?? 0) * (form === text ? much : 1));
  add('adjective', share(adjectiveWeight(text)) * much);
  if (own) add('adverb', share(own.adverb) * much);
  for (const { base, form, weight } of verbs) {
    if (form === 'ing') {
      add('ing', share(weight));
      add('adjective', share(weight) * 0.25);
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
