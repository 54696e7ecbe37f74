/**
 * One sentence -> who and what can be seen in it.
 *
 * Guarantees: the same being only once; nothing that cannot stand in the place of the sentence, or may not be drawn in
 * a text of its tone; an empty place has nobody in it, and whoever is alone stands alone.
 */
import type { TimedSentence } from '../../timeline/timeline.ts';
import { indoorPlaces, type PlaceName } from '../contract/scenery.ts';
import { namedPlaces } from '../scenery/named-places.ts';
import { isAllowed } from '../tone/allowed-drawings.ts';
import type { ToneReport } from '../tone/tone-of.ts';
import { type ReadSentence, readSentence } from '../words/read-sentence.ts';
import type { FoundActor } from './actor.ts';
import type { Being } from './cast.ts';
import { type Mention, type MentionContext, mentionsIn } from './mentions.ts';
import { staged, waters } from './staging.ts';
import { indoorsOnly, onlyInWater, outdoorsOnly } from './thing-tables.ts';

export interface ActorContext extends MentionContext {
  readonly place: PlaceName | null;
  readonly tone: Pick<ToneReport, 'tone' | 'subjects'>;
}

export function actorsIn(
  sentence: TimedSentence,
  quoted: readonly boolean[],
  context: ActorContext,
): FoundActor[] {
  const read = readSentence(sentence);
  const isQuoted = (at: number) => quoted[read.words[at]?.token.wordIndex ?? -1] === true;
  const mentions = mentionsIn(read, isQuoted, context);
  const text = read.words.map(({ token }) => token.text).join(' ');
  if (/\b(?:empty|deserted|nobody|no one|abandoned|not a soul|uninhabited)\b/.test(text)) return [];
  const here = mentions.filter(({ at }) => !isElsewhere(at, read, context.place));
  const shown = /\balone\b/.test(text) ? here.filter(({ role }) => role === 'subject').slice(0, 1) : here;
  const fitting = shown.filter((mention) => fits(mention, context));
  return staged(withoutRepeats(fitting), read, context.place);
}

/** "In the kitchen was everything, and behind the house a yard with hens": the hens are not in the kitchen. */
function isElsewhere(at: number, { words, phrases }: ReadSentence, place: PlaceName | null): boolean {
  const before = namedPlaces(words, phrases).filter((one) => one.at < at && one.confidence >= 0.6);
  const last = before.at(-1);
  return last !== undefined && last.place !== place && before.some((one) => one.place === place);
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
