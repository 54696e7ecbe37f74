/**
 * A read sentence -> the persons, animals and things that it says are there.
 *
 * Guarantees: in the order of the words; nobody who is denied, supposed, compared with, wished for or merely spoken of.
 */

import { present } from '../../shared/assert.ts';
import type { Vocabulary } from '../illustration/vocabulary.ts';
import { isInIdiom } from '../words/idioms.ts';
import { nounKind } from '../words/lexicon.ts';
import { baseVerbs, type NounPhrase } from '../words/noun-phrases.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ReadWord } from '../words/read-words.ts';
import { isCompared, isDenied, isFigureOfSpeech, isMerelyMeant, isSupposed } from '../words/unreal.ts';
import type { FoundActor } from './actor.ts';
import type { Being, Cast } from './cast.ts';
import { type NamedPerson, personIn } from './figure-of.ts';
import { absentVerbs, poseVerbs } from './thing-tables.ts';
import { type NamedThing, thingIn } from './things.ts';

/** Somebody or something named, before it is known where it stands. */
export interface Mention {
  readonly at: number;
  readonly words: string;
  readonly role: FoundActor['role'];
  readonly being: Being | null;
  readonly thing: NamedThing | null;
  readonly isPlural: boolean;
  readonly count: number;
  readonly verb: number | null;
  readonly preposition: string | null;
  readonly confidence: number;
  readonly isPronoun: boolean;
}

export interface MentionContext {
  readonly cast: Cast;
  /** The number of the sentence in the text. */
  readonly count: number;
  readonly vocabulary: Vocabulary | null;
}

/** Whoever and whatever the sentence names as being there, in the order of its words. */
export function mentionsIn(
  read: ReadSentence,
  isQuoted: (at: number) => boolean,
  context: MentionContext,
): Mention[] {
  const { words, phrases } = read;
  const found: Mention[] = [];
  const add = (mention: Mention | null) => {
    if (mention === null) return;
    found.push(mention);
    if (mention.role === 'subject' && mention.being) context.cast.acts(mention.being, context.count);
  };
  // In the order of the words: "he" is somebody who was named before.
  for (const [at, word] of words.entries()) {
    if (isQuoted(at)) continue;
    for (const mention of pronounMentions(read, word, at, context)) add(mention);
    const phrase = phrases.findIndex(({ start }) => start === at);
    if (phrase !== -1) add(phraseMention(read, phrase, context));
  }
  // "Him" and "her" stand beside somebody: by themselves they say too little.
  const isSeen = found.some(({ role }) => role === 'subject');
  return isSeen ? found : found.filter(({ isPronoun }) => !isPronoun);
}

function phraseMention(read: ReadSentence, index: number, context: MentionContext): Mention | null {
  const { words, phrases } = read;
  const phrase = present(phrases[index], 'a phrase');
  const tokens = words.map(({ token }) => token);
  if (isInIdiom(tokens, phrase.head)) return null;
  const named = personIn(words, phrase);
  if (named !== null) {
    const being = context.cast.person(named, context.count);
    const next = phrases[index + 1];
    const introduced = next !== undefined && isIntroduced(words, phrase, next) ? personIn(words, next) : null;
    if (introduced !== null) context.cast.sameAs(being, introduced);
    return personMention(read, phrase, named, being);
  }
  const thing = context.vocabulary && thingIn(words, phrase, context.vocabulary);
  if (thing === null) {
    const word = strangerIn(words, phrase);
    const being = word === null ? null : context.cast.stranger(word, context.count);
    if (being && phrase.role === 'subject') context.cast.acts(being, context.count);
    return null;
  }
  const being = thing.isAnimal ? context.cast.animal(thing.drawing, thing.word, context.count) : null;
  return thingMention(read, phrase, thing, being);
}

/** A name or an animal that nothing more is known of; null for things and places. */
function strangerIn(words: readonly ReadWord[], { head, role }: NounPhrase): string | null {
  const word = words[head];
  if (word === undefined || word.token.possessive || role === 'prepositional') return null;
  if (word.tag === 'name') return word.token.text;
  const kind = word.tag === 'noun' ? nounKind(word.token.text) : null;
  return kind === 'animal' || kind === 'person' ? word.token.text : null;
}

/** "He was a mongoose": who "he" is comes only after it. */
function isToldAfter(words: readonly ReadWord[], at: number, phrases: readonly NounPhrase[]): boolean {
  const verb = words[at + 1];
  if (!/^(?:was|is|were)$/.test(verb?.token.text ?? '')) return false;
  const next = phrases.find(({ start }) => start === at + 2);
  const kind = next && nounKind(words[next.head]?.token.text ?? '');
  return kind === 'animal';
}

/** "Ivan, an old soldier", "a widow named Martha", "Ivan was a soldier". */
function isIntroduced(words: readonly ReadWord[], one: NounPhrase, next: NounPhrase): boolean {
  const between = words.slice(one.end, next.start).map(({ token }) => token.text);
  if (between.length === 0) return words[one.end - 1]?.token.endsClause === true && next.determiner !== null;
  return between.length === 1 && /^(?:named|called|was|is)$/.test(between[0] ?? '');
}

const together = new Set(
  'with beside behind before to at towards toward after against near by under around'.split(' '),
);

function personMention(
  { words }: ReadSentence,
  phrase: NounPhrase,
  named: NamedPerson,
  being: Being,
): Mention | null {
  const { preposition, role } = phrase;
  const base = { ...mentionOf(words, phrase), being, thing: null, isPlural: named.isPlural };
  if (isUnseen(words, phrase)) return null;
  if (role === 'subject') return { ...base, role: 'subject', confidence: 0.9 };
  if (role === 'object' && isHad(words, phrase)) return null;
  if (role === 'object') return isAbsent(words, phrase) ? null : { ...base, role: 'object', confidence: 0.8 };
  if (role === 'other') return phrase.start === 0 ? { ...base, role: 'subject', confidence: 0.7 } : null;
  if (preposition === null || !together.has(preposition)) return null;
  return isAbsent(words, phrase) ? null : { ...base, role: 'object', confidence: 0.7 };
}

/** "When he had children": nobody in particular. "He had three sons" shows them. */
function isHad(words: readonly ReadWord[], { verb, determiner, start }: NounPhrase): boolean {
  const isHaving = baseVerbs(words[verb ?? -1]).includes('have');
  return isHaving && determiner === null && words[start]?.tag !== 'number';
}

const placing = new Set(
  'on upon under beneath beside by near at in with behind before over above into to towards toward after from'.split(
    ' ',
  ),
);

function thingMention(
  { words }: ReadSentence,
  phrase: NounPhrase,
  thing: NamedThing,
  being: Being | null,
): Mention | null {
  const { preposition, role } = phrase;
  const base = { ...mentionOf(words, phrase), being, thing, isPlural: thing.isPlural };
  if (isUnseen(words, phrase) || isFigureOfSpeech(words, phrase)) return null;
  if (role === 'subject') return { ...base, role: 'subject', confidence: thing.isAnimal ? 0.9 : 0.75 };
  if (role === 'object')
    return isAbsent(words, phrase) ? null : { ...base, role: 'object', confidence: 0.75 };
  if (role === 'other') return phrase.start === 0 ? { ...base, role: 'subject', confidence: 0.7 } : null;
  if (preposition === null || !placing.has(preposition) || isAbsent(words, phrase)) return null;
  return { ...base, role: 'object', confidence: 0.65 };
}

function mentionOf(words: readonly ReadWord[], phrase: NounPhrase) {
  const own = words.slice(phrase.start, phrase.end);
  const number = own.map(({ token }) => counts[token.text]).find((count) => count !== undefined);
  return {
    at: phrase.start,
    words: own.map(({ token }) => token.written).join(' '),
    verb: phrase.verb,
    preposition: phrase.preposition,
    count: number ?? 3,
    isPronoun: false,
  };
}

const counts: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, couple: 2, '2': 2 };

/** Denied, supposed, compared with, or part of what somebody has. */
function isUnseen(words: readonly ReadWord[], { start, determiner, role, verb }: NounPhrase): boolean {
  if (/^(?:no|neither|any|what|which|every|each|whose)$/.test(determiner ?? '')) return true;
  if (isSupposed(words, start) || isMerelyMeant(words, verb)) return true;
  if (isCompared(words, start)) return true;
  // "There was not a dog", "the dog never came": but a king who does not answer is there.
  const isBeing = baseVerbs(words[verb ?? -1]).some((base) => /^(?:be|come|appear|exist|live)$/.test(base));
  return isDenied(words, role === 'subject' && verb !== null && verb > start && isBeing ? verb : start);
}

/** Thought of, wished for, spoken of. "He was a soldier" is no second one. */
function isAbsent(words: readonly ReadWord[], { verb, role, preposition }: NounPhrase): boolean {
  const bases = baseVerbs(words[verb ?? -1]);
  if (role === 'object' && bases.includes('be')) return true;
  if (preposition === 'by' && words[verb ?? -1]?.tag !== 'participle')
    return bases.some((base) => absentVerbs.has(base));
  return bases.some((base) => absentVerbs.has(base));
}

function pronounMentions(
  { words, phrases }: ReadSentence,
  { token, tag }: ReadWord,
  at: number,
  context: MentionContext,
): Mention[] {
  if (tag !== 'pronoun') return [];
  const isSubject = /^(?:he|she|they|i)$/.test(token.text);
  if (!isSubject && !/^(?:him|her)$/.test(token.text)) return [];
  if (isCompared(words, at) || isSupposed(words, at) || isToldAfter(words, at, phrases)) return [];
  const verb = isSubject ? words.findIndex(({ tag: next }, index) => index > at && next === 'verb') : -1;
  if (isMerelyMeant(words, isSubject ? verb : at)) return [];
  const beings = beingsOf(token.text, baseVerbs(words[verb]), context);
  return beings.map((being) => ({
    at,
    words: token.written,
    role: isSubject ? 'subject' : 'object',
    being,
    thing: null,
    isPlural: being.isPlural,
    count: 3,
    verb: verb === -1 ? null : verb,
    preposition: null,
    confidence: 0.75,
    isPronoun: true,
  }));
}

function beingsOf(
  pronoun: string,
  verbs: readonly string[],
  { cast, count }: MentionContext,
): readonly Being[] {
  switch (pronoun) {
    case 'i':
      // Whoever tells the story is seen only where it says what he or she does with the body.
      return verbs.some((verb) => bodily.has(verb)) ? [cast.narrator] : [];
    case 'they':
      return cast.lately(count);
    case 'he':
    case 'him':
      return one(cast.meant('he', count));
    default:
      return one(cast.meant('she', count));
  }
}

function one(being: Being | null): readonly Being[] {
  return being === null ? [] : [being];
}

const { walking, running, sitting, kneeling, lying, working } = poseVerbs;
const bodily: ReadonlySet<string> = new Set(
  [walking, running, sitting, kneeling, lying, working].flatMap((verbs) => [...verbs]),
);
