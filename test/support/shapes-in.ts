/**
 * Sentences with their shapes, for tests. The words of a sentence are separated by spaces, or by `|` where there is no
 * space between them.
 */
import { partsOf, type Shape, type ShapeType, type WordRange } from '../../src/storyboard/shapes/shape.ts';
import { shapesOf } from '../../src/storyboard/shapes/shapes-of.ts';
import { textFactsOf } from '../../src/storyboard/shapes/text-facts.ts';
import { spokenSentences } from '../../src/timeline/content-sentences.ts';
import type { TimedSentence } from '../../src/timeline/timeline.ts';
import { paragraph } from './build-script.ts';
import { timelineOf } from './build-timeline.ts';

export interface ShapedSentence {
  readonly sentence: TimedSentence;
  /** Best first. */
  readonly shapes: readonly Shape[];
}

/** The sentences of some paragraphs, in order. */
export function shapedText(paragraphs: readonly (readonly string[])[], language = 'en'): ShapedSentence[] {
  const blocks = paragraphs.map((sentences) => paragraph(...sentences));
  const timeline = timelineOf({ title: 'A Day', isTitleRead: false, language, sections: [{ blocks }] });
  const text = textFactsOf(timeline);
  return timeline.scenes.flatMap(({ content }) => {
    const sentences = spokenSentences(content);
    return sentences.map((sentence, index) => ({
      sentence,
      shapes: shapesOf(sentence, { text, sentences, index, list: null }),
    }));
  });
}

/** One sentence, in a paragraph with another one, so that it is nothing special. */
export function shaped(sentence: string, language = 'en'): ShapedSentence {
  const [first] = shapedText([[sentence, 'Go on.']], language);
  if (first === undefined) throw new Error('no sentence');
  return first;
}

/** The parts of the shape of a type, with ` | ` between them; null where the sentence has no such shape. */
export function partsIn({ sentence, shapes }: ShapedSentence, type: ShapeType): string | null {
  const shape = shapes.find((one) => one.type === type);
  if (shape === undefined) return null;
  return partsOf(shape)
    .map((part) => textOf(sentence, part))
    .join(' | ');
}

export function textOf({ words }: TimedSentence, { firstWord, wordCount }: WordRange): string {
  return words
    .slice(firstWord, firstWord + wordCount)
    .map(({ text, spaceBefore }, at) => (spaceBefore && at > 0 ? ` ${text}` : text))
    .join('');
}
