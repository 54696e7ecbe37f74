/**
 * The sentences of a scene -> what a technical text can show with them.
 *
 * Guarantees: the surest shape comes first, and of equally sure ones the earlier; shapes may overlap, and whoever takes
 * one takes all of its sentences; the same sentences always give the same shapes.
 */
import type { NarrationContent } from '../../timeline/timeline.ts';
import { chipsShape } from './chips.ts';
import { commandShape } from './commands.ts';
import { diagramShape } from './diagram-shape.ts';
import { keysShape } from './keys.ts';
import { headedShape, itemShape } from './properties.ts';
import { textOfSentence } from './sentence-text.ts';
import type { TechnicalShape } from './technical-shape.ts';

export function technicalShapesOf(content: Pick<NarrationContent, 'sentences' | 'entry'>): TechnicalShape[] {
  const sentences = content.sentences.map(textOfSentence);
  const shapes: (TechnicalShape | null)[] = [headedShape(content)];
  for (const [at, sentence] of sentences.entries()) {
    shapes.push(
      itemShape(sentences, at, content.entry?.path ?? ''),
      commandShape(sentence, at),
      keysShape(sentence, at),
      chipsShape(sentence, at),
      diagramShape(sentence, at),
    );
  }
  return shapes
    .filter((shape) => shape !== null)
    .toSorted((one, other) => other.confidence - one.confidence || one.firstSentence - other.firstSentence);
}
