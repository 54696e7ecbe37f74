/**
 * A read sentence -> the places that it names as places.
 *
 * Guarantees: a word is a place only where the sentence says that something is, comes or goes there, or that the place
 * is so and so; comparisons, names of other things, negations, and figures of speech ("a sea of troubles") give none.
 */
import type { PlaceName } from '../contract/scenery.ts';
import { classesOf } from '../words/lexicon.ts';
import { baseVerbs, type NounPhrase } from '../words/noun-phrases.ts';
import type { ReadWord } from '../words/read-words.ts';
import { isDenied, isMerelyMeant } from '../words/unreal.ts';
import { nounForms } from '../words/word-forms.ts';
import { longestPlace, placePhrases, placeWords, weakPlaceWords } from './place-words.ts';

export interface NamedPlace {
  readonly place: PlaceName;
  /** As written, for people. */
  readonly words: string;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Somebody goes there: of two places the one where the sentence ends. */
  readonly isGoal: boolean;
  /** The word's position in the sentence. */
  readonly at: number;
}

const set = (words: string) => new Set(words.split(' '));

const inside = set('in at on into inside within onto upon aboard');
const through = set('through across along among amid over throughout up down between round around amongst');
const goals = set('to into toward towards onto');
const near = set('near by beside outside before behind beneath under below above opposite past beyond');
const leaving = set('from out off');
/** "In the middle of the forest": the place is what comes after "of". */
const parts = set(
  'middle edge bank banks side foot top corner heart depth depths shore shores end border outskirts mouth skirts ' +
    'midst bottom centre center rim brink entrance gate gates door threshold back front part streets rooms floor ' +
    'walls corners waters waves surface outside inside roof steps margin summit slopes',
);
const arriving = set(
  'enter reach cross climb approach traverse ascend leave wander explore roam visit haunt',
);
const standing = set(
  'stand lie stretch extend be look seem rise sleep loom appear glitter shine smell become grow shake roar murmur ' +
    'foam freeze sparkle burn echo ring fill darken rage tremble wake flow run wind',
);
const comparisons = set('like as than unlike');
const denials = set('no never without neither nor');
/** Two of one family, where the first is also a trade or a figure of speech. */
const figurative = set(
  'sea ocean forest jungle desert field stage mountain mountains island river stream garden city room',
);
const physical = set('animal plant object artifact substance food location person group body');
/** Names that have a place word in them and are no such place. */
const otherNames =
  /\b(?:white house|wall street|house of (?:commons|lords|representatives)|forest service|downing street|stock market|labou?r market|job market|free market|flea market|ice cream|super market|black market|school of thought|field of (?:study|view|vision)|space of time|desk research|home office|post office|box office|fairy ring|solar system|stage of|state of|last resort|well being)\b/;

export function namedPlaces(words: readonly ReadWord[], phrases: readonly NounPhrase[]): NamedPlace[] {
  const found = [...phrasesIn(words), ...phrases.flatMap((phrase) => placeOf(words, phrase, phrases))];
  const text = words.map(({ token }) => token.text).join(' ');
  if (otherNames.test(text)) {
    const name = otherNames.exec(text)?.[0] ?? '';
    return found.filter(({ words: written }) => !name.includes(written.toLowerCase()));
  }
  return found;
}

/** "In bed", "ashore": a place without an article. */
function phrasesIn(words: readonly ReadWord[]): NamedPlace[] {
  return words.flatMap((_, at): NamedPlace[] => {
    for (const length of [3, 2, 1]) {
      const part = words.slice(at, at + length);
      if (part.length < length || part.slice(0, -1).some(({ token }) => token.endsClause)) continue;
      const text = part.map(({ token }) => token.text).join(' ');
      const place = placePhrases[text];
      if (place === undefined || isDenied(words, at)) continue;
      // "At the table of contents", "in bed rooms".
      const next = words[at + length];
      const isEnd = part.at(-1)?.token.endsClause === true || next === undefined;
      if (!isEnd && (next.token.text === 'of' || next.tag === 'noun')) continue;
      const written = part.map(({ token }) => token.written).join(' ');
      return [{ place, words: written, confidence: 0.75, isGoal: /^(?:in)?to\b/.test(text), at }];
    }
    return [];
  });
}

function placeOf(
  words: readonly ReadWord[],
  phrase: NounPhrase,
  phrases: readonly NounPhrase[],
): NamedPlace[] {
  const named = placeWordIn(words, phrase);
  if (named === null || isFigurative(words, phrase, named.word)) return [];
  if (denials.has(phrase.determiner ?? '') || isDenied(words, phrase.start)) return [];
  const certainty = certaintyOf(words, phrase, phrases);
  if (certainty === null) return [];
  const weakness = weakPlaceWords.has(named.word) ? 0.1 : 0;
  const isOpen = phrase.determiner === null && !/s$/.test(named.word) && named.length === 1 ? 0.12 : 0;
  return [
    {
      place: placeSeen(named.place, named.word, phrase),
      words: words
        .slice(phrase.start, phrase.end)
        .map(({ token }) => token.written)
        .join(' '),
      confidence: certainty.confidence - weakness - isOpen,
      isGoal: certainty.isGoal,
      at: phrase.head,
    },
  ];
}

interface PlaceWord {
  readonly place: PlaceName;
  readonly word: string;
  readonly length: number;
}

/** The place word that ends a phrase: "Baker Street", but not "Forest Service". */
function placeWordIn(words: readonly ReadWord[], phrase: NounPhrase): PlaceWord | null {
  return partOfPlace(words, phrase) ?? wholePlace(words, phrase);
}

const furnishings = set(
  'table floor window chair fire stove shelf cupboard sink fireside hearth stairs benches carpet',
);
const grounds = set('path gate wall fence bench lawn bed beds edge floor track bank banks lane');

/** "The garden path" is in the garden, "the kitchen table" in the kitchen. */
function partOfPlace(words: readonly ReadWord[], { start, head }: NounPhrase): PlaceWord | null {
  const part = words[head]?.token.text ?? '';
  const word = head > start ? (words[head - 1]?.token.text ?? '') : '';
  const place = placeWords.get(word);
  if (place === undefined || words[head - 1]?.token.possessive) return null;
  const isPart = indoors.has(place) ? furnishings.has(part) : grounds.has(part);
  return isPart ? { place, word: `${word} ${part}`, length: 2 } : null;
}

function wholePlace(words: readonly ReadWord[], { start, head }: NounPhrase): PlaceWord | null {
  for (let length = Math.min(longestPlace, head - start + 1); length >= 1; length -= 1) {
    const part = words.slice(head - length + 1, head + 1).map(({ token }) => token.text);
    const stem = part.slice(0, -1).map((word) => `${word} `);
    for (const form of nounForms(part.at(-1) ?? '')) {
      const word = stem.join('') + form;
      const place = placeWords.get(word);
      if (place !== undefined) return { place, word, length };
    }
  }
  // "Lake Superior", "Mount Etna".
  const first = words[head - 1]?.token;
  if (
    first?.capital &&
    head > start &&
    /^(?:lake|river|mount)$/.test(first.text) &&
    words[head]?.tag === 'name'
  ) {
    const place = placeWords.get(first.text);
    if (place !== undefined) return { place, word: first.text, length: 2 };
  }
  return null;
}

/** A castle is seen from outside; whoever sits in it sits in its hall. */
function placeSeen(place: PlaceName, word: string, { preposition }: NounPhrase): PlaceName {
  const isIn = preposition === 'in' || preposition === 'inside' || preposition === 'within';
  if (isIn && place === 'castle' && /^(?:castle|palace)$/.test(word)) return 'hall';
  return place;
}

function certaintyOf(
  words: readonly ReadWord[],
  phrase: NounPhrase,
  phrases: readonly NounPhrase[],
): { confidence: number; isGoal: boolean } | null {
  const { preposition, verb } = phrase;
  const isFixed =
    phrase.determiner !== null && !/^(?:any|every|each|what|which|such|some)$/.test(phrase.determiner);
  const place = (confidence: number, isGoal = false) => ({
    confidence: confidence - (isFixed ? 0 : 0.08),
    isGoal,
  });
  const named = placeWordIn(words, phrase);
  const isIndoors = named !== null && indoors.has(named.place);
  if (isMerelyMeant(words, verb)) return null;
  if (phrase.role === 'prepositional' && preposition !== null) {
    if (comparisons.has(preposition)) return null;
    if (preposition === 'of') return ofWhat(words, phrase, phrases);
    if (goals.has(preposition))
      return isMovement(words, verb) || preposition !== 'to' ? place(0.88, true) : null;
    if (inside.has(preposition)) return place(preposition === 'on' && isIndoors ? 0.66 : 0.9);
    if (through.has(preposition)) return isIndoors && preposition !== 'across' ? place(0.7) : place(0.85);
    if (near.has(preposition)) return isIndoors ? null : place(0.76);
    if (leaving.has(preposition) || preposition === 'out of') return place(0.62);
    return null;
  }
  const bases = baseVerbs(words[verb ?? -1]);
  if (phrase.role === 'object' && bases.some((base) => arriving.has(base)))
    return place(bases.includes('leave') ? 0.62 : 0.85, true);
  if (phrase.role === 'subject' && verb !== null && isDefinite(phrase, words, verb))
    return bases.some((base) => standing.has(base)) ? place(0.82) : null;
  // A title, or a sentence without a verb: "A dark forest."
  const isAlone = phrases.length === 1 && words.every(({ tag }) => tag !== 'verb' && tag !== 'auxiliary');
  if (phrase.role === 'other' && isAlone) return place(0.74);
  return null;
}

const indoors: ReadonlySet<PlaceName> = new Set([
  'room',
  'bedroom',
  'kitchen',
  'study',
  'hall',
  'inn',
  'shop',
  'office',
  'classroom',
  'workshop',
  'church',
  'prison',
]);

/** "The sea was calm", "there stood a castle"; not "a castle is a building". */
function isDefinite({ determiner, start }: NounPhrase, words: readonly ReadWord[], verb: number): boolean {
  return verb < start || (determiner !== null && /^(?:the|this|his|her|their|our|my)$/.test(determiner))
    ? true
    : determiner === 'a' && baseVerbs(words[verb]).some((base) => base === 'stand' || base === 'lie');
}

/** "In the middle of the forest": as sure as the phrase that it belongs to. */
function ofWhat(
  words: readonly ReadWord[],
  phrase: NounPhrase,
  phrases: readonly NounPhrase[],
): { confidence: number; isGoal: boolean } | null {
  const owner = phrases.find(({ end }) => end === phrase.start - 1);
  if (owner === undefined || owner.role !== 'prepositional') return null;
  const isPart = parts.has(words[owner.head]?.token.text ?? '');
  const { preposition } = owner;
  if (!isPart || preposition === null || comparisons.has(preposition)) return null;
  return { confidence: 0.85, isGoal: goals.has(preposition) };
}

const movements = set(
  'go come walk run ride drive travel sail fly hurry return get bring carry take lead lead send march climb wander ' +
    'creep journey move row swim stroll rush hasten flee escape drag throw lie crawl set arrive make follow lose find',
);

function isMovement(words: readonly ReadWord[], verb: number | null): boolean {
  return baseVerbs(words[verb ?? -1]).some((base) => movements.has(base));
}

/** "A sea of troubles", "room for doubt", "the road to success": no place. */
function isFigurative(words: readonly ReadWord[], { end, start }: NounPhrase, word: string): boolean {
  if (words[end - 1]?.token.endsClause) return false;
  const joint = words[end]?.token.text;
  const object = words
    .slice(end + 1, end + 5)
    .find(({ tag }) => tag === 'noun' || tag === 'name' || tag === 'ing');
  if (joint === 'for' && /^(?:room|field|stage)$/.test(word)) return true;
  if (object === undefined || (joint !== 'of' && joint !== 'to')) return false;
  if (object.tag === 'name') return false;
  const form = nounForms(object.token.text).at(-1) ?? '';
  const classes = classesOf(form);
  const isThing = classes !== null && classes.thing >= 2 && physical.has(classes.kind ?? '');
  if (joint === 'to') return /^(?:road|path|way|bridge|track|door)$/.test(word) && !isThing;
  if (!isThing) return true;
  // "A forest of masts": of things, only what grows or lies there.
  const mayHold = classes.kind === 'plant' || classes.kind === 'location' || classes.kind === 'object';
  return figurative.has(word) && !mayHold && words[start]?.token.text === 'a';
}
