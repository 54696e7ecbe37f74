/** What a sentence says without saying that it happens: negations, wishes, conditions, comparisons. */
import { classesOf } from './lexicon.ts';
import { baseVerbs, type NounPhrase } from './noun-phrases.ts';
import type { ReadWord } from './read-words.ts';
import { nounForms } from './word-forms.ts';

const set = (words: string) => new Set(words.split(' '));

const intentions = set(
  'want wish hope decide determine plan intend long like dare promise order ask tell beg refuse fear mean resolve ' +
    'expect need agree offer propose forbid advise persuade prefer threaten dream',
);
const conditional =
  /^(?:would|could|should|might|shall|will|may|can|must|ought|i'll|we'll|you'll|he'll|she'll|they'll|i'd|he'd|she'd|let)$/;

/** "Not in the house", "never saw the sea", "without a dog". */
export function isDenied(words: readonly ReadWord[], start: number): boolean {
  for (let at = start - 1; at >= Math.max(0, start - 4); at -= 1) {
    const token = words[at]?.token;
    if (!token || token.endsClause) return false;
    if (/^(?:not|never|without|cannot|.*n't)$/.test(token.text)) return true;
  }
  return false;
}

/** "He wanted to go to the city", "he would fall into the sea": nobody is there yet. */
export function isMerelyMeant(words: readonly ReadWord[], verb: number | null): boolean {
  if (verb === null) return false;
  for (let at = verb - 1; at >= Math.max(0, verb - 4); at -= 1) {
    const word = words[at];
    if (!word || word.token.endsClause) return false;
    // "He could see the river": he sees it.
    if (conditional.test(word.token.text)) return !/^(?:see|hear)$/.test(words[verb]?.token.text ?? '');
    if (word.tag === 'to') return baseVerbs(words[at - 1]).some((base) => intentions.has(base));
  }
  return false;
}

/** "If a wolf came", "unless the king": the clause says what may be. */
export function isSupposed(words: readonly ReadWord[], start: number): boolean {
  for (let at = start - 1; at >= 0; at -= 1) {
    const token = words[at]?.token;
    if (!token || token.endsClause) return false;
    if (/^(?:if|unless|whether|lest|suppose)$/.test(token.text)) return true;
  }
  return false;
}

/** "Like a lion", "as quiet as a mouse", "bigger than a house". */
export function isCompared(words: readonly ReadWord[], start: number): boolean {
  const before = words[start - 1]?.token;
  return before !== undefined && !before.endsClause && /^(?:like|as|than|unlike)$/.test(before.text);
}

/** What holds something, or tells of it, does so in the plain sense: "a cup of kindness", "a map of hopes". */
const holders = set(
  'cup glass bottle bowl basket box bag book map picture painting photograph song poem story letter bundle pot plate ' +
    'jar sack bucket barrel list note statue portrait newspaper',
);

/** "A sea of troubles", "the fire of passion", "the key to success": something else is meant. */
export function isFigureOfSpeech(words: readonly ReadWord[], { end, head }: NounPhrase): boolean {
  if (words[end - 1]?.token.endsClause) return false;
  const own = nounForms(words[head]?.token.text ?? '');
  const joint = words[end]?.token.text;
  if (
    joint !== 'of' &&
    !(joint === 'to' && own.some((form) => /^(?:key|road|path|bridge|door|window)$/.test(form)))
  )
    return false;
  if (own.some((form) => holders.has(form))) return false;
  const object = words
    .slice(end + 1, end + 5)
    .find(({ tag }) => tag === 'noun' || tag === 'name' || tag === 'ing');
  if (object === undefined || object.tag === 'name') return false;
  return object.tag === 'ing' || isAbstract(object.token.text);
}

function isAbstract(word: string): boolean {
  const classes = nounForms(word)
    .map(classesOf)
    .find((one) => one !== null && one.noun > 0);
  return classes != null && classes.thing <= 1 && classes.kind !== 'time' && classes.kind !== 'group';
}
