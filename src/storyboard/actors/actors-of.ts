/**
 * Timeline -> who and what can be seen in its sentences, for a scenery.
 *
 * Guarantees: one list for each sentence of a scene (`spokenSentences`); nobody who is denied, wished for, compared
 * with
 * or merely spoken of; the same person looks the same throughout; whoever acts stands on the left.
 */
import { primaryTag } from '../../languages/tag.ts';
import { spokenSentences } from '../../timeline/content-sentences.ts';
import type { TimedSentence, Timeline } from '../../timeline/timeline.ts';
import type { FigureProps } from '../contract/scenery.ts';
import type { Vocabulary } from '../illustration/vocabulary.ts';
import type { FoundScenery } from '../scenery/sceneries-of.ts';
import type { ToneReport } from '../tone/tone-of.ts';
import { quotedWords } from '../words/quotations.ts';
import type { FoundActor } from './actor.ts';
import { actorsIn } from './actors-in.ts';
import { type Being, Cast, lookNumber, lookOf } from './cast.ts';
import { personWords } from './person-words.ts';

export interface ActorOptions {
  /** Null where nothing is illustrated from the words: then only persons act. */
  readonly vocabulary: Vocabulary | null;
  readonly tone: Pick<ToneReport, 'tone' | 'subjects'>;
  /** Of `sceneriesOf`: what stands in a room is not what stands in a field. */
  readonly sceneries: readonly (readonly (FoundScenery | null)[])[];
}

export interface Acting {
  /** For each scene, for each of its sentences: at most four, in the order in which they are named. */
  readonly actors: readonly (readonly (readonly FoundActor[])[])[];
  /** How somebody looks whom the text calls by these words (in lowercase); null where they say nothing. */
  figureOf(words: readonly string[]): FigureProps | null;
}

export function actorsOf({ scenes, language }: Timeline, options: ActorOptions): Acting {
  const cast = new Cast();
  const isRead =
    options.tone.tone !== 'technical' && options.tone.tone !== 'formal' && primaryTag(language) === 'en';
  let count = 0;
  const actors = scenes.map(({ content }, scene) => {
    const sentences = spokenSentences(content);
    if (!isRead || !/^(?:title|narration|verse|timetable|quote)$/.test(content.type))
      return sentences.map(() => []);
    const quoted = quotedWords(sentences);
    return sentences.map((sentence: TimedSentence, at): readonly FoundActor[] => {
      count += 1;
      const scenery = options.sceneries[scene]?.[at]?.scenery ?? null;
      return actorsIn(sentence, quoted[at] ?? [], { ...options, cast, count, place: scenery?.place ?? null });
    });
  });
  return { actors, figureOf: (words) => figureOf(words, cast) };
}

function figureOf(words: readonly string[], cast: Cast): FigureProps | null {
  const known = cast.called(words);
  if (known !== null) return known.look === null ? null : speaking(known);
  const look = words.map((word) => personWords.get(word)).find((one) => one !== undefined);
  return look === undefined ? null : { ...look, pose: 'speaking', look: 0 };
}

function speaking(being: Being): FigureProps {
  return { ...lookOf(being), pose: 'speaking', look: lookNumber(being) };
}
