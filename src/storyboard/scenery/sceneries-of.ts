/**
 * Timeline -> where each of its sentences plays: place, time of day, season and weather.
 *
 * Guarantees: one entry for each sentence of a scene (`spokenSentences`), null where the text does not say; a scenery
 * lasts until the text leaves it, and no longer than 45 s after it was last named; technical and formal texts have
 * none.
 */
import { primaryTag } from '../../languages/tag.ts';
import { spokenSentences } from '../../timeline/content-sentences.ts';
import type { Scene, TimedSentence, Timeline } from '../../timeline/timeline.ts';
import type { PlaceName, SceneryProps } from '../contract/scenery.ts';
import type { ToneReport } from '../tone/tone-of.ts';
import { verbReadings } from '../words/lexicon.ts';
import { quotedWords } from '../words/quotations.ts';
import { readSentence } from '../words/read-sentence.ts';
import type { ReadWord } from '../words/read-words.ts';
import { leaps } from './hour-words.ts';
import { type NamedHours, namedHours } from './named-hours.ts';
import { type NamedPlace, namedPlaces } from './named-places.ts';
import { insideOf } from './place-words.ts';

export interface FoundScenery {
  readonly scenery: SceneryProps;
  /** From 0.6 to 1. */
  readonly confidence: number;
  /** The text has just come here, or it has become another time. */
  readonly isNew: boolean;
  /** The words that say where and when, for people. */
  readonly reason: string;
}

export type SceneryOptions = Pick<ToneReport, 'tone' | 'isStory'>;

/** A place is not taken for one below this. */
const minConfidence = 0.6;
/** To leave a place for another, the text must be surer than to come to a first one. */
const minToLeave = 0.66;
const lastsMs = 45_000;
/** Where nothing happens, a place is an example. */
const lastsInEssayMs = 12_000;
/** How many sentences ahead a place may be named that the text is in already. */
const lookAhead = 2;
/** How many sentences of a section its card looks at. */
const sentencesOfCard = 5;

export function sceneriesOf(
  timeline: Timeline,
  { tone, isStory }: SceneryOptions,
): readonly (FoundScenery | null)[][] {
  const { scenes, language } = timeline;
  if (tone === 'technical' || tone === 'formal' || primaryTag(language) !== 'en')
    return scenes.map(({ content }) => spokenSentences(content).map(() => null));
  const signs = scenes.map((scene) => signsOf(scene));
  const story = new Whereabouts(isStory);
  return scenes.map((scene, index) => {
    const own = signs[index] ?? [];
    if (scene.content.type === 'title') return [story.card(own[0], signsAfter(scenes, signs, index))];
    return spokenSentences(scene.content).map((sentence, at) => {
      const sign = own[at];
      return sign === undefined ? null : story.next(sentence, sign, own.slice(at + 1, at + 1 + lookAhead));
    });
  });
}

/** What a sentence says of where and when it plays. */
interface Signs {
  /** The best one; null for none. */
  readonly place: NamedPlace | null;
  readonly hours: NamedHours;
  readonly isLeap: boolean;
  /** Somebody goes home, or sets out. */
  readonly isDeparture: boolean;
  /** Said in general, outside of what happens: "It is easy to despise what you cannot get." */
  readonly isGeneral: boolean;
}

const shown: ReadonlySet<Scene['content']['type']> = new Set([
  'title',
  'narration',
  'verse',
  'timetable',
  'quote',
]);

/** Empty for scenes that are never shown in a scenery. */
function signsOf({ content }: Scene): Signs[] {
  if (!shown.has(content.type)) return [];
  const sentences = spokenSentences(content);
  const quoted = quotedWords(sentences);
  return sentences.map((sentence, index) => signsIn(sentence, quoted[index] ?? []));
}

function signsIn(sentence: TimedSentence, quoted: readonly boolean[]): Signs {
  const { words, phrases } = readSentence(sentence);
  const isQuoted = (at: number) => quoted[words[at]?.token.wordIndex ?? -1] === true;
  const places = namedPlaces(words, phrases).filter(({ at }) => !isQuoted(at));
  const outside = words.filter((_, at) => !isQuoted(at));
  const text = outside.map(({ token }) => token.text).join(' ');
  return {
    place: bestOf(places),
    hours: namedHours(outside),
    isLeap: leaps.test(text),
    isDeparture: departures.test(text),
    isGeneral: outside.length > 3 && outside.length === words.length && isGeneral(outside),
  };
}

/** The surest; of equals the one where somebody goes, then the one that is named first. */
function bestOf(places: readonly NamedPlace[]): NamedPlace | null {
  const rank = ({ confidence, isGoal }: NamedPlace) => confidence + (isGoal ? 0.04 : 0);
  const [best] = places.toSorted((a, b) => rank(b) - rank(a) || a.at - b.at);
  return best ?? null;
}

/** In the present, in a text that is told in the past. */
function isGeneral(words: readonly ReadWord[]): boolean {
  if (/^moral/.test(words[0]?.token.text ?? '')) return true;
  const finite = words.filter(({ tag }) => tag === 'verb' || tag === 'auxiliary');
  return finite.length > 0 && !finite.some(({ token }) => isPast(token.text));
}

function isPast(text: string): boolean {
  if (/^(?:was|were|had|did|would|could|should|might)(?:n't)?$|'d$/.test(text)) return true;
  return verbReadings(text).some(({ form }) => form === 'past' || form === 'preterite');
}

const departures =
  /\b(?:(?:go|goes|went|come|came|ran|walked|returned|hurried|got|gone|hastened|rode|drove|flew|started|brought (?:him|her|it|them)) (?:back )?home(?:ward|wards)?|set (?:out|off|forth)|took (?:his|her|their) leave)\b/;

function signsAfter(scenes: readonly Scene[], signs: readonly Signs[][], index: number): Signs[] {
  const end = scenes.findIndex(({ content }, at) => at > index && content.type === 'title');
  return signs
    .slice(index + 1, end === -1 ? undefined : end)
    .flat()
    .slice(0, sentencesOfCard);
}

const homely: ReadonlySet<PlaceName> = new Set([
  'room',
  'kitchen',
  'bedroom',
  'study',
  'village',
  'street',
  'road',
]);

const clearDay = { time: 'day', season: 'summer', weather: 'clear' } as const;

/** Where the text is, sentence by sentence. */
class Whereabouts {
  readonly #isStory: boolean;
  readonly #lastsMs: number;
  #place: NamedPlace | null = null;
  #when: Omit<SceneryProps, 'place'> = clearDay;
  #hourWords: readonly string[] = [];
  #namedMs = 0;
  #shown: SceneryProps | null = null;

  constructor(isStory: boolean) {
    this.#isStory = isStory;
    this.#lastsMs = isStory ? lastsMs : lastsInEssayMs;
  }

  /** The card of a text or of a section: its own place, or the first one of what follows. */
  card(heading: Signs | undefined, after: readonly Signs[]): FoundScenery | null {
    this.#place = null;
    const all = heading === undefined ? after : [heading, ...after];
    const sign = all.find(({ place }) => place !== null && place.confidence >= minConfidence);
    const place = sign?.place ?? null;
    if (sign === undefined || place === null) return null;
    const until = all.slice(0, all.indexOf(sign) + 1);
    const when = until.reduce(
      (now, { hours }) => withHours(now, hours),
      this.#isStory ? this.#when : clearDay,
    );
    const scenery = sceneryOf(place.place, when);
    return {
      scenery,
      confidence: place.confidence,
      isNew: true,
      reason: reasonOf(
        place.words,
        until.flatMap(({ hours }) => hours.words),
      ),
    };
  }

  next({ startMs, endMs }: TimedSentence, sign: Signs, ahead: readonly Signs[]): FoundScenery | null {
    if (sign.isLeap) {
      this.#place = null;
      this.#when = { ...clearDay, season: this.#when.season };
      this.#hourWords = [];
    }
    // Whoever goes home is no longer at sea; where he is then, the text may say.
    if (sign.isDeparture && this.#place !== null && !homely.has(this.#place.place)) this.#place = null;
    if (!this.#isStory && sign.place !== null) this.#when = clearDay;
    if (sign.hours.words.length > 0) {
      this.#when = withHours(this.#when, sign.hours);
      this.#hourWords = sign.hours.words;
    }
    const isHere = this.#arrive(sign, ahead, endMs);
    const place = this.#place;
    if (place === null || startMs - this.#namedMs > this.#lastsMs) {
      this.#place = null;
      return null;
    }
    if (!isHere && this.#isStory && sign.isGeneral) return null;
    const scenery = sceneryOf(place.place, this.#when);
    const isNew =
      this.#shown === null || this.#shown.place !== scenery.place || this.#shown.time !== scenery.time;
    this.#shown = scenery;
    const age = Math.max(0, startMs - this.#namedMs) / this.#lastsMs;
    return {
      scenery,
      confidence: Math.max(minConfidence, place.confidence - 0.2 * age),
      isNew,
      reason: `${isHere ? '' : 'still: '}${reasonOf(place.words, this.#hourWords)}`,
    };
  }

  /** @returns whether the sentence itself, or one right after it, names the place. */
  #arrive({ place, isLeap }: Signs, ahead: readonly Signs[], nowMs: number): boolean {
    const current = this.#place;
    const least = current === null ? minConfidence : minToLeave;
    if (place !== null && place.confidence >= least) {
      // In the study, "the house" is no other place; whoever goes out into the garden leaves it.
      const isAround = current !== null && !place.isGoal && insideOf[place.place]?.includes(current.place);
      if (!isAround) this.#place = place;
      this.#namedMs = nowMs;
      return true;
    }
    if (place !== null && place.place === current?.place) {
      this.#namedMs = nowMs;
      return true;
    }
    if (this.#place !== null) return false;
    const coming = ahead.find((sign) => sign.place !== null || sign.isLeap);
    if (coming?.place == null || coming.isLeap || coming.place.isGoal || coming.place.confidence < 0.72)
      return false;
    if (isLeap && ahead.indexOf(coming) > 0) return false;
    this.#place = { ...coming.place, confidence: coming.place.confidence - 0.1 };
    this.#namedMs = nowMs;
    return true;
  }
}

function withHours(
  when: Omit<SceneryProps, 'place'>,
  { time, season, weather }: NamedHours,
): Omit<SceneryProps, 'place'> {
  const isOther = time !== null && time !== when.time;
  const now = { time: time ?? when.time, season: season ?? when.season };
  const sky = weather ?? (isOther ? 'clear' : when.weather);
  return { ...now, season: sky === 'snow' ? 'winter' : now.season, weather: sky };
}

function sceneryOf(place: PlaceName, when: Omit<SceneryProps, 'place'>): SceneryProps {
  return { place, ...when, season: place === 'ice' ? 'winter' : when.season };
}

function reasonOf(place: string, hours: readonly string[]): string {
  const when = hours.map((words) => `"${words}"`).join(', ');
  return `"${place}" names the place${when === '' ? '' : `; ${when}`}`;
}
