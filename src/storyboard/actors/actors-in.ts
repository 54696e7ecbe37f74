/**
 * One sentence -> who and what can be seen in it.
 *
 * Guarantees: at most four; who acts is on the left and looks to the right, what is acted on is on the right and looks
 * back; the same being only once.
 */
import { present } from '../../shared/assert.ts';
import type { TimedSentence } from '../../timeline/timeline.ts';
import { bodiedAnimals, type FigureProps, indoorPlaces, type PlaceName } from '../contract/scenery.ts';
import type { Vocabulary } from '../illustration/vocabulary.ts';
import { namedPlaces } from '../scenery/named-places.ts';
import { isAllowed } from '../tone/allowed-drawings.ts';
import type { ToneReport } from '../tone/tone-of.ts';
import { baseVerbs, type NounPhrase } from '../words/noun-phrases.ts';
import { type ReadSentence, readSentence } from '../words/read-sentence.ts';
import type { ReadWord } from '../words/read-words.ts';
import { isDenied, isMerelyMeant, isSupposed } from '../words/unreal.ts';
import type { FoundActor, FoundSubject } from './actor.ts';
import { type Being, type Cast, lookNumber, lookOf } from './cast.ts';
import { type NamedPerson, personIn } from './figure-of.ts';
import {
  absentVerbs,
  airborne,
  floating,
  flyingVerbs,
  hanging,
  heightOf,
  indoorsOnly,
  onlyInWater,
  outdoorsOnly,
  poseVerbs,
  winged,
} from './thing-tables.ts';
import { type NamedThing, thingIn } from './things.ts';

export interface ActorContext {
  readonly cast: Cast;
  /** The number of the sentence in the text. */
  readonly count: number;
  readonly place: PlaceName | null;
  readonly vocabulary: Vocabulary | null;
  readonly tone: Pick<ToneReport, 'tone' | 'subjects'>;
}

const maxActors = 4;

/** Somebody or something named, before it is known where it stands. */
interface Mention {
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
}

export function actorsIn(
  sentence: TimedSentence,
  quoted: readonly boolean[],
  context: ActorContext,
): FoundActor[] {
  const read = readSentence(sentence);
  const isQuoted = (at: number) => quoted[read.words[at]?.token.wordIndex ?? -1] === true;
  const mentions = mentionsIn(read, isQuoted, context);
  for (const { being, role } of mentions)
    if (being && role === 'subject') context.cast.acts(being, context.count);
  const text = read.words.map(({ token }) => token.text).join(' ');
  if (/\b(?:empty|deserted|nobody|no one|abandoned|not a soul|uninhabited)\b/.test(text)) return [];
  const here = mentions.filter(({ at }) => !isElsewhere(at, read, context.place));
  const shown = /\balone\b/.test(text) ? here.filter(({ role }) => role === 'subject').slice(0, 1) : here;
  const fitting = shown.filter((mention) => fits(mention, context));
  return placed(withoutRepeats(fitting).slice(0, maxActors), read, context);
}

/** "In the kitchen was everything, and behind the house a yard with hens": the hens are not in the kitchen. */
function isElsewhere(at: number, { words, phrases }: ReadSentence, place: PlaceName | null): boolean {
  const before = namedPlaces(words, phrases).filter((one) => one.at < at && one.confidence >= 0.6);
  const last = before.at(-1);
  return last !== undefined && last.place !== place && before.some((one) => one.place === place);
}

/** Whoever and whatever the sentence names as being there, in the order of its words. */
function mentionsIn(read: ReadSentence, isQuoted: (at: number) => boolean, context: ActorContext): Mention[] {
  const { words, phrases } = read;
  const found: Mention[] = [];
  for (const [index, phrase] of phrases.entries()) {
    if (isQuoted(phrase.head)) continue;
    const named = personIn(words, phrase);
    if (named !== null) {
      const being = context.cast.person(named, context.count);
      const next = phrases[index + 1];
      if (next !== undefined && isIntroduced(words, phrase, next)) {
        const introduced = personIn(words, next);
        if (introduced !== null) context.cast.sameAs(being, introduced);
      }
      const mention = personMention(read, phrase, named, being);
      if (mention !== null) found.push(mention);
      continue;
    }
    const thing = context.vocabulary && thingIn(words, phrase, context.vocabulary);
    if (thing === null) continue;
    const being = thing.isAnimal ? context.cast.animal(thing.drawing, thing.word, context.count) : null;
    const mention = thingMention(read, phrase, thing, being);
    if (mention !== null) found.push(mention);
  }
  const pronouns = words.flatMap((word, at) =>
    isQuoted(at) ? [] : pronounMentions(words, word, at, context),
  );
  // "Him" and "her" stand beside somebody: by themselves they say too little.
  const isSeen = [...found, ...pronouns].some(({ role }) => role === 'subject');
  const all = isSeen ? [...found, ...pronouns] : found;
  return all.sort((a, b) => a.at - b.at);
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
  if (role === 'object') return isAbsent(words, phrase) ? null : { ...base, role: 'object', confidence: 0.8 };
  if (role === 'other') return phrase.start === 0 ? { ...base, role: 'subject', confidence: 0.7 } : null;
  if (preposition === null || !together.has(preposition)) return null;
  return isAbsent(words, phrase) ? null : { ...base, role: 'object', confidence: 0.7 };
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
  if (isUnseen(words, phrase) || isFigurative(words, phrase)) return null;
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
  };
}

const counts: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, couple: 2, '2': 2 };

/** Denied, supposed, compared with, or part of what somebody has. */
function isUnseen(
  words: readonly ReadWord[],
  { start, determiner, role, preposition, verb }: NounPhrase,
): boolean {
  if (/^(?:no|neither|any|what|which|every|each|whose)$/.test(determiner ?? '')) return true;
  if (isSupposed(words, start) || isMerelyMeant(words, verb)) return true;
  if (preposition === 'like' || preposition === 'as' || preposition === 'than') return true;
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

/** "A mountain of work", "the key to success". */
function isFigurative(words: readonly ReadWord[], { end }: NounPhrase): boolean {
  const joint = words[end]?.token.text;
  return words[end - 1]?.token.endsClause !== true && (joint === 'of' || joint === 'to' || joint === 'for');
}

function pronounMentions(
  words: readonly ReadWord[],
  { token, tag }: ReadWord,
  at: number,
  { cast, count }: ActorContext,
): Mention[] {
  const isSubject = /^(?:he|she|they)$/.test(token.text) && tag === 'pronoun';
  const isObject = tag === 'pronoun' && /^(?:him|her)$/.test(token.text);
  if (!isSubject && !isObject) return [];
  if (words[at - 1]?.token.text === 'like' || isSupposed(words, at)) return [];
  if (isObject && isMerelyMeant(words, at)) return [];
  const beings =
    token.text === 'they'
      ? cast.lately(count)
      : cast.meant(/^(?:he|him)$/.test(token.text) ? 'he' : 'she', count);
  const verb = isSubject
    ? (words.findIndex(({ tag: next }, index) => index > at && next === 'verb') ?? -1)
    : -1;
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
    confidence: beings.length === 1 || token.text === 'they' ? 0.75 : 0.6,
  }));
}

function withoutRepeats(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<Being | string>();
  return mentions.filter(({ being, thing }) => {
    const key = being ?? thing?.drawing ?? '';
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

const waters: ReadonlySet<PlaceName> = new Set(['sea', 'harbour', 'river', 'lake', 'island', 'ice']);
const indoors: ReadonlySet<PlaceName> = new Set(indoorPlaces);

/** Whether it can stand there, and may be seen in a text of this tone. */
function fits({ being, thing, words }: Mention, { place, tone }: ActorContext): boolean {
  const drawing = thing?.drawing ?? being?.drawing ?? null;
  if (drawing === null) return true;
  if (!isAllowed(drawing, thing?.word ?? words, tone)) return false;
  if (place === null) return true;
  if (indoors.has(place)) return !outdoorsOnly.has(drawing);
  return !indoorsOnly.has(drawing) && (waters.has(place) || !onlyInWater.has(drawing));
}

function placed(mentions: readonly Mention[], read: ReadSentence, context: ActorContext): FoundActor[] {
  const many = mentions.flatMap((mention) =>
    oneOrMore(mention, read.words).map((subject) => ({ mention, subject })),
  );
  const shown = many.slice(0, maxActors);
  const subjects = shown.filter(({ mention }) => mention.role === 'subject').length;
  let subjectAt = 0;
  let objectAt = 0;
  return shown.map(({ mention, subject }): FoundActor => {
    const isSubject = mention.role === 'subject';
    const side = sideOf(isSubject, isSubject ? subjectAt : objectAt, shown.length, subjects);
    if (isSubject) subjectAt += 1;
    else objectAt += 1;
    const drawing = mention.thing?.drawing ?? mention.being?.drawing ?? null;
    return {
      subject,
      startMs: present(read.words[mention.at], 'the word of an actor').token.startMs,
      words: mention.words,
      role: mention.role,
      stands: standsOf(mention, drawing, read, context.place),
      side,
      facing: side === 'right' ? 'left' : 'right',
      heightInMetres: heightOfSubject(subject, mention, drawing),
      confidence: mention.confidence,
      reason: reasonOf(mention),
    };
  });
}

/** Subjects from the left, the others from the right; one by itself stands in the middle. */
function sideOf(isSubject: boolean, at: number, all: number, subjects: number): FoundActor['side'] {
  if (all === 1) return 'centre';
  if (!isSubject) return at === 0 ? 'right' : 'centre';
  if (at === 0) return 'left';
  return at === 1 && all === subjects ? 'right' : 'centre';
}

function oneOrMore(mention: Mention, words: readonly ReadWord[]): FoundSubject[] {
  const { being, thing, isPlural, count } = mention;
  const drawing = thing?.drawing ?? being?.drawing ?? null;
  if (drawing === null) {
    const figure = (variant: number): FoundSubject => ({
      type: 'figure',
      figure: figureOf(present(being, 'somebody'), poseOf(words, mention), variant),
    });
    return isPlural ? Array.from({ length: Math.min(2, count) }, (_, at) => figure(at)) : [figure(0)];
  }
  const species = bodiedAnimals.find((one) => one === drawing);
  if (species === undefined) return [{ type: 'drawing', drawing, count: isPlural ? count : 1 }];
  const pose = moving(words, mention) ? 'standing' : 'sitting';
  const animal: FoundSubject = { type: 'animal', animal: { species, pose } };
  return isPlural ? Array.from({ length: Math.min(2, count) }, () => animal) : [animal];
}

function figureOf(being: Being, pose: FigureProps['pose'], variant: number): FigureProps {
  return { ...lookOf(being), pose, look: lookNumber(being, variant * 7) };
}

function poseOf(words: readonly ReadWord[], { verb, role }: Mention): FigureProps['pose'] {
  if (role !== 'subject') return 'standing';
  const bases = baseVerbs(words[verb ?? -1]);
  for (const [pose, verbs] of Object.entries(poseVerbs))
    if (bases.some((base) => verbs.has(base))) return pose as FigureProps['pose'];
  return 'standing';
}

function moving(words: readonly ReadWord[], mention: Mention): boolean {
  return /^(?:walking|running)$/.test(poseOf(words, mention));
}

const high =
  /\b(?:on|upon|in|from|up) (?:a|an|the|its|his|her|their|that|one of the) (?:\w+ )?(?:branch|branches|bough|boughs|tree|trees|roof|wall|ledge|tower|perch|shelf|chimney|treetop|cliff|oak|rafters|beam|mast|fence|steeple|gable)\b/;

function standsOf(
  { verb, preposition, role }: Mention,
  drawing: string | null,
  { words }: ReadSentence,
  place: PlaceName | null,
): FoundActor['stands'] {
  if (drawing === null) return 'ground';
  if (airborne.has(drawing)) return 'sky';
  const isWet = place !== null && waters.has(place);
  if (floating.has(drawing) && isWet) return 'water';
  const flies = baseVerbs(words[verb ?? -1]).some((base) => flyingVerbs.has(base));
  const isOver = preposition === 'over' || preposition === 'above';
  if (winged.has(drawing) && ((flies && role === 'subject') || isOver)) return 'sky';
  if (hanging.has(drawing) || isOver) return 'above';
  const text = words.map(({ token }) => token.text).join(' ');
  const climbs = winged.has(drawing) || /^(?:cat|black-cat|monkey|chipmunk|leopard|snake)$/.test(drawing);
  return climbs && role === 'subject' && high.test(text) ? 'above' : 'ground';
}

function heightOfSubject(subject: FoundSubject, { being }: Mention, drawing: string | null): number {
  if (drawing !== null) return heightOf.get(drawing) ?? 0.5;
  if (subject.type !== 'figure') return 0.5;
  const words = being?.words ?? new Set<string>();
  if (words.has('giant') || words.has('ogre')) return 3;
  if (['dwarf', 'gnome', 'goblin', 'elf', 'brownie', 'fairy'].some((word) => words.has(word))) return 1.05;
  const { age, sex } = subject.figure;
  if (age === 'child') return 1.25;
  return sex === 'woman' ? 1.65 : 1.75;
}

function reasonOf({ words, being, thing, role }: Mention): string {
  const who = thing?.drawing ?? being?.drawing ?? being?.key ?? '';
  const same = words.toLowerCase() === who ? '' : ` is ${who}`;
  return `"${words}"${same}${role === 'subject' ? ', who acts' : ''}`;
}
