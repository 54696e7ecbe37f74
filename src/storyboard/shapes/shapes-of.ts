/**
 * One sentence -> the shapes that it has, best first.
 *
 * Guarantees: at least one shape; the last is a phrase or clauses, which is always right. A shape about which the rules
 * are not sure is not among them. The same words in the same context have the same shapes.
 */
import { primaryTag } from '../../languages/tag.ts';
import type { TimedSentence } from '../../timeline/timeline.ts';
import { causeShape } from './rules/cause.ts';
import { comparisonShape } from './rules/comparison.ts';
import { contrastShape } from './rules/contrast.ts';
import { definitionShape } from './rules/definition.ts';
import { dialogueShape } from './rules/dialogue.ts';
import { enumerationShape } from './rules/enumeration.ts';
import { numberShape } from './rules/number.ts';
import { placeDateShape } from './rules/place-date.ts';
import { questionShape } from './rules/question.ts';
import { type ListPlace, stepShape } from './rules/steps.ts';
import { typeShape } from './rules/type.ts';
import type { Shape } from './shape.ts';
import type { TextFacts } from './text-facts.ts';
import { readWords } from './words/read-words.ts';

export type { ListPlace } from './rules/steps.ts';

export interface ShapeContext {
  readonly text: TextFacts;
  /** The sentences of its paragraph, or of all items of its list, with it. */
  readonly sentences: readonly TimedSentence[];
  /** Its position among them. A beat of two sentences has the position of the first. */
  readonly index: number;
  /** Set for a sentence in a list. */
  readonly list: ListPlace | null;
}

/** A place that is named in passing gives way to a number or a list. */
const surePlace = 0.7;

/**
 * @param sentence a sentence, a part of one, or two short ones in a row (see `segmentBeats`), made of the words of the
 * timeline.
 */
export function shapesOf(sentence: TimedSentence, { text, sentences, index, list }: ShapeContext): Shape[] {
  const { language } = text;
  const words = readWords(sentence);
  const isEnglish = primaryTag(language) === 'en';
  const namedBefore = {
    place: (name: string) => (text.placeNamedMs.get(name) ?? sentence.startMs) < sentence.startMs,
    year: (year: number) => (text.yearNamedMs.get(year) ?? sentence.startMs) < sentence.startMs,
  };
  const steps = stepShape(words, sentences, index, list, language);
  const dialogue = dialogueShape(sentence.words, text.dialogues);
  // What is said or done counts for more than a number or a place in it.
  const facts = steps === null && dialogue === null;
  const placeDate = facts ? placeDateShape(words, language, namedBefore) : null;
  const isPlaceNews = placeDate !== null && placeDate.confidence >= surePlace;
  const found: (Shape | null)[] = [
    isPlaceNews ? placeDate : null,
    isEnglish && facts ? comparisonShape(words, language) : null,
    facts ? numberShape(words, language) : null,
    dialogue,
    steps,
    dialogue === null ? enumerationShape(words, language) : null,
    isEnglish ? contrastShape(words) : null,
    isPlaceNews ? null : placeDate,
    isEnglish && facts ? definitionShape(words) : null,
    isEnglish ? causeShape(words) : null,
    questionShape(words, language),
    typeShape(sentence, words, {
      language,
      timesInText: (bare) => text.timesOf.get(bare) ?? 0,
      isAlone: sentences.length === 1 && list === null,
    }),
  ];
  return found.filter((shape) => shape !== null);
}
