/**
 * Read words -> the noun phrases of a sentence, and what each does in it.
 *
 * Guarantees: phrases are in the order of the text and do not overlap; the head of each is its last noun or name.
 */
import { present } from '../../shared/assert.ts';
import { verbReadings } from './lexicon.ts';
import type { ReadWord } from './read-words.ts';
import type { Tag } from './tags.ts';

export type Role = 'subject' | 'object' | 'prepositional' | 'other';

export interface NounPhrase {
  readonly start: number;
  /** After its last word. */
  readonly end: number;
  readonly head: number;
  /** "The", "a", "no"; null for none. */
  readonly determiner: string | null;
  readonly role: Role;
  /** Of a prepositional phrase; null for the others. */
  readonly preposition: string | null;
  /** The verb that it is the subject or object of, or that the prepositional phrase goes with; null for none. */
  readonly verb: number | null;
}

const inPhrase: ReadonlySet<Tag> = new Set(['determiner', 'number', 'adjective', 'noun', 'name']);
const finite: ReadonlySet<Tag> = new Set(['verb', 'auxiliary']);
const verbal: ReadonlySet<Tag> = new Set(['verb', 'ing', 'participle']);

/** Verbs that may stand before their subject: "there lived a king", "on the hill stood a castle". */
const presenting = new Set(
  (
    'be live dwell stand lie sit come appear rise hang grow stretch exist arrive remain fly run walk ride ' +
    'follow enter go pass step sail swim burn shine flow begin'
  ).split(' '),
);
const saying = new Set(
  (
    'say ask reply answer cry whisper shout exclaim murmur mutter call think laugh beg growl bark roar squeak ' +
    'croak sneer add continue return sigh scream declare remark repeat retort demand plead groan cackle chuckle'
  ).split(' '),
);

export function nounPhrasesOf(words: readonly ReadWord[]): NounPhrase[] {
  const phrases: NounPhrase[] = [];
  let at = 0;
  while (at < words.length) {
    const end = phraseEnd(words, at);
    if (end === null) {
      at += 1;
      continue;
    }
    phrases.push(phraseOf(words, at, end, phrases.at(-1) ?? null));
    at = end;
  }
  return phrases;
}

/** Where the phrase that begins at `start` ends; null if none begins there. */
function phraseEnd(words: readonly ReadWord[], start: number): number | null {
  let head: number | null = null;
  for (let at = start; at < words.length; at += 1) {
    const word = present(words[at], 'a word');
    const isNoun = word.tag === 'noun' || word.tag === 'name';
    const isInside = inPhrase.has(word.tag) || isModifier(words, at, start);
    if (!isInside) break;
    // "The man the dog": a determiner begins a phrase of its own, except "all the" and "half a".
    if (at > start && word.tag === 'determiner' && words[at - 1]?.tag !== 'determiner') break;
    if (isNoun) head = at;
    // "The king was": after a noun only nouns go on, and only what belongs to it.
    else if (head !== null && words[head]?.token.possessive !== true) break;
    if (word.token.endsClause && !isAdjectiveBeforeAdjective(words, at)) {
      if (!isNoun) break;
      head = at;
      break;
    }
  }
  return head === null ? null : head + 1;
}

/** "A great, grey wolf": a comma between two adjectives does not end the phrase. */
function isAdjectiveBeforeAdjective(words: readonly ReadWord[], at: number): boolean {
  const [one, next] = [words[at], words[at + 1]];
  return (
    one?.tag === 'adjective' &&
    one.token.written !== '' &&
    next?.tag === 'adjective' &&
    !one.token.endsSentence &&
    words[at + 2]?.tag === 'noun'
  );
}

/** "The smiling man", "a broken cart", "a very old man". */
function isModifier(words: readonly ReadWord[], at: number, start: number): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next || at === start || word.token.endsClause) return false;
  if (word.tag === 'ing' || word.tag === 'participle')
    return next.tag === 'noun' || next.tag === 'adjective' || next.tag === 'name';
  return word.tag === 'adverb' && next.tag === 'adjective' && words[at - 1]?.tag === 'determiner';
}

function phraseOf(
  words: readonly ReadWord[],
  start: number,
  end: number,
  previous: NounPhrase | null,
): NounPhrase {
  const first = words[start];
  const determiner = first?.tag === 'determiner' ? first.token.text : null;
  const base = { start, end, head: end - 1, determiner };
  const before = words[start - 1];
  const isCut = before === undefined || before.token.endsSentence;
  const linked = isCut ? null : linkedTo(words, start, previous);
  if (linked !== null) return { ...base, ...linked };
  if (before && !before.token.endsClause && before.tag === 'preposition') {
    const verb = verbBefore(words, start - 1);
    return { ...base, role: 'prepositional', preposition: prepositionAt(words, start - 1), verb };
  }
  const earlier = verbBefore(words, start);
  const after = verbAfter(words, end);
  if (earlier !== null && isPresented(words, earlier, start))
    return { ...base, role: 'subject', preposition: null, verb: earlier };
  if (earlier !== null && !(after !== null && words[start - 1]?.tag === 'conjunction'))
    return { ...base, role: 'object', preposition: null, verb: earlier };
  if (after !== null) return { ...base, role: 'subject', preposition: null, verb: after };
  return { ...base, role: 'other', preposition: null, verb: null };
}

/** "The fox and the crow": the second does what the first does. */
function linkedTo(
  words: readonly ReadWord[],
  start: number,
  previous: NounPhrase | null,
): Pick<NounPhrase, 'role' | 'preposition' | 'verb'> | null {
  if (previous === null) return null;
  const between = words.slice(previous.end, start);
  const isList =
    (between.length === 1 && /^(?:and|or|nor)$/.test(between[0]?.token.text ?? '')) ||
    (between.length === 0 && words[previous.end - 1]?.token.endsClause === true);
  if (!isList) return null;
  // "He saw the fox and the crow flew away": a verb of its own makes it a subject of its own.
  if (previous.role !== 'subject' && verbAfter(words, start + 1) !== null && between.length === 1) {
    const end = phraseEnd(words, start) ?? start;
    const next = words[end];
    if (
      next &&
      !next.token.endsClause &&
      finite.has(next.tag) &&
      !(words[end - 1]?.token.endsClause ?? false)
    )
      return null;
  }
  if (between.length === 0 && previous.role === 'prepositional') return null;
  const { role, preposition, verb } = previous;
  return { role, preposition, verb };
}

/** "Out of", "in front of", "on top of", "up to" as well as "of" and "to". */
function prepositionAt(words: readonly ReadWord[], at: number): string {
  const text = (index: number) => words[index]?.token.text ?? '';
  if (text(at) === 'of' && text(at - 1) === 'out') return 'out of';
  if (text(at) === 'of' && /^(?:front|top|side)$/.test(text(at - 1))) return `${text(at - 1)} of`;
  return text(at);
}

/** The nearest verb before `start` in the same clause, which no other subject stands between. */
function verbBefore(words: readonly ReadWord[], start: number): number | null {
  for (let at = start - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (!word || word.token.endsClause || word.tag === 'conjunction') return null;
    if (verbal.has(word.tag) || word.tag === 'auxiliary') return at;
  }
  return null;
}

/** The verb that comes after a phrase: right after it, or after what belongs to it. */
function verbAfter(words: readonly ReadWord[], end: number): number | null {
  // "A girl, with bare feet, roamed": where no other verb comes, a participle is one.
  let participle: number | null = null;
  for (let at = end; at < words.length; at += 1) {
    const word = words[at];
    if (!word || words[at - 1]?.token.endsSentence) break;
    if (finite.has(word.tag)) return mainVerb(words, at);
    const isRelative = /^(?:who|which|that)$/.test(word.token.text);
    // "The tailor and the smith drank": they share their verb.
    const isShared = at === end && /^(?:and|or|nor)$/.test(word.token.text);
    if ((word.tag === 'conjunction' || word.tag === 'pronoun') && !isRelative && !isShared) break;
    if (word.tag === 'participle') participle ??= at;
  }
  return participle;
}

/** "was drinking" -> "drinking". */
function mainVerb(words: readonly ReadWord[], at: number): number {
  if (words[at]?.tag !== 'auxiliary') return at;
  for (let next = at + 1; next < Math.min(words.length, at + 5); next += 1) {
    const word = words[next];
    if (!word || words[next - 1]?.token.endsClause) break;
    if (verbal.has(word.tag)) return next;
    if (word.tag !== 'adverb' && word.tag !== 'auxiliary' && word.tag !== 'pronoun') break;
  }
  return at;
}

/** "There lived an old man", "said the fox", "out came the wolf": the verb comes before its subject. */
function isPresented(words: readonly ReadWord[], verb: number, start: number): boolean {
  const bases = baseVerbs(words[verb]);
  const isSaid = bases.some((base) => saying.has(base));
  if (!isSaid && !bases.some((base) => presenting.has(base))) return false;
  const between = words.slice(verb + 1, start);
  // "There was once upon a time a fisherman": whatever stands between, he is there.
  const isThere = words[verb - 1]?.token.text === 'there' && !words[verb - 1]?.token.endsClause;
  if (isThere) return !between.some(({ tag }) => tag === 'pronoun') && !hasBarePhrase(between);
  if (between.some(({ tag }) => tag === 'noun' || tag === 'pronoun' || tag === 'preposition')) return false;
  let at = verb - 1;
  while (at >= 0 && words[at]?.tag === 'auxiliary') at -= 1;
  const before = words[at];
  if (before === undefined || before.token.endsClause) return isSaid || words[verb]?.tag === 'verb';
  if (/^(?:there|here|then|out|up|down|in|away|off|nor|so)$/.test(before.token.text)) return true;
  // "In the hut lived a man": only a prepositional phrase stands before the verb.
  return !isSaid && opensWithPreposition(words, at);
}

/** Whether a noun stands there that no preposition leads to. */
function hasBarePhrase(words: readonly ReadWord[]): boolean {
  return words.some(
    ({ tag }, at) =>
      tag === 'noun' && !words.slice(Math.max(0, at - 3), at).some((one) => one.tag === 'preposition'),
  );
}

/** Whether the clause that ends at `at` is a prepositional phrase and nothing else. */
function opensWithPreposition(words: readonly ReadWord[], at: number): boolean {
  let index = at;
  while (index >= 0 && !(words[index - 1]?.token.endsClause ?? true)) {
    if (finite.has(words[index]?.tag ?? 'noun')) return false;
    index -= 1;
  }
  if (words.slice(index, at + 1).some(({ tag }) => finite.has(tag) || tag === 'pronoun')) return false;
  const opening = words[index]?.tag === 'adverb' ? words[index + 1] : words[index];
  return opening?.tag === 'preposition';
}

/** The base forms that a verb may have. */
export function baseVerbs(word: ReadWord | undefined): string[] {
  if (word === undefined) return [];
  const readings = verbReadings(word.token.text).map(({ base }) => base);
  if (/^(?:am|are|is|was|were|be|been|being)$/.test(word.token.text)) return ['be'];
  return readings;
}
