/**
 * A technical shape -> the composition that draws it, in frames of its scene.
 *
 * Guarantees: a composition's line has the words of the sentence that the shape sets, in order.
 */
import { present, unreachable } from '../../shared/assert.ts';
import type { Entry, TimedSentence } from '../../timeline/timeline.ts';
import type { Composition, LineProps } from '../contract.ts';
import type { SceneFrames } from '../scene-frames.ts';
import type { LineRange, TechnicalShape, WordPlace } from './technical-shape.ts';

type ChipsVariant = Composition<'chips'>['variant'];

export interface TechnicalScene {
  /** All sentences of the scene; none for a block of code. */
  readonly sentences: readonly TimedSentence[];
  readonly entry: Entry | null;
  readonly frames: SceneFrames;
}

/**
 * @param ground chooses among the grounds for flat compositions.
 * @param avoided the layout of the beat before it, if that has chips, too: another one is taken if it suits.
 */
export function technicalComposition(
  shape: TechnicalShape,
  scene: TechnicalScene,
  ground: number,
  avoided: ChipsVariant | null = null,
): Composition<TechnicalShape['type']> {
  const { sentences, frames } = scene;
  const sentenceLine = () =>
    frames.line(present(sentences[shape.firstSentence], 'the sentence of a technical shape'));
  switch (shape.type) {
    case 'property': {
      const { path, name, valueType, defaultValue, choices } = shape;
      return {
        type: 'property',
        path,
        name,
        valueType,
        defaultValue,
        choices: [...choices],
        line: lineOf(shape.line, scene),
        startFrames: {
          name: frameOf(shape.said.name, scene),
          valueType: frameOf(shape.said.valueType, scene),
          defaultValue: frameOf(shape.said.defaultValue, scene),
        },
        rail: railOf(scene.entry),
      };
    }
    case 'signature': {
      const { path, name, parameters, returns } = shape;
      return {
        type: 'signature',
        path,
        name,
        parameters: parameters.map((parameter) => ({ ...parameter })),
        returns,
        line: lineOf(shape.line, scene),
        startFrames: { name: frameOf(shape.said.name, scene), returns: frameOf(shape.said.returns, scene) },
        rail: railOf(scene.entry),
      };
    }
    case 'command': {
      const typed = lineOf(shape.typed, scene);
      return {
        type: 'command',
        commands: [...shape.commands],
        output: [...shape.output],
        line: lineOf(shape.line, scene),
        typed: typed && { startFrame: typed.startFrame, endFrame: typed.endFrame },
      };
    }
    case 'file-tree':
      return { type: 'file-tree', entries: shape.entries.map((entry) => ({ ...entry })), line: null };
    case 'keys': {
      const combinations = shape.combinations.map(({ keys, word }) => ({
        keys: [...keys],
        startFrame: frameOf({ sentence: shape.firstSentence, word }, scene),
      }));
      return { type: 'keys', ground, combinations, line: sentenceLine() };
    }
    case 'chips': {
      const chips = shape.chips.map((chip) => ({ ...chip }));
      const variant = shape.variants.find((one) => one !== avoided) ?? shape.variants[0] ?? 'statement';
      return { type: 'chips', ground, line: sentenceLine(), chips, variant };
    }
    case 'diagram': {
      const { diagram, firstWord, wordCount } = shape;
      return { type: 'diagram', ground, diagram, line: sentenceLine(), firstWord, wordCount };
    }
    default:
      return unreachable(shape);
  }
}

function lineOf(range: LineRange | null, { sentences, frames }: TechnicalScene): LineProps | null {
  if (range === null) return null;
  const sentence = present(sentences[range.sentence], 'the sentence of a line');
  const words = sentence.words.slice(range.firstWord, range.firstWord + range.wordCount);
  const first = present(words[0], 'the first word of a line');
  const last = present(words.at(-1), 'the last word of a line');
  return frames.line({ startMs: first.startMs, endMs: last.endMs, words });
}

function frameOf({ sentence, word }: WordPlace, { sentences, frames }: TechnicalScene): number {
  const said = present(sentences[sentence], 'the sentence of a word');
  return frames.frame(said.words[word]?.startMs ?? said.startMs);
}

function railOf(entry: Entry | null): { index: number; count: number } | null {
  return entry !== null && entry.count > 1 ? { index: entry.index, count: entry.count } : null;
}
