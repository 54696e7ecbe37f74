/**
 * A shape of a sentence -> the compositions that can draw it.
 *
 * Takes a beat's words as one sentence, its shape, and what finds drawings and figures for words; gives candidates, the
 * best first. Guarantees: a composition sets every word of the sentence; the same shape gives the same candidates.
 */
import { present, unreachable } from '../../shared/assert.ts';
import type { TimedSentence, TimedWord } from '../../timeline/timeline.ts';
import type { FigureProps, LineProps } from '../contract.ts';
import { seedOf } from '../seed.ts';
import type { DialogueShape, Shape, Speaker, StepShape, WordRange } from '../shapes/shape.ts';
import { type DrawingName, onTimeline, type PlannedComposition, type PlannedOf } from './planned-beat.ts';

export interface Candidate {
  readonly composition: PlannedComposition;
  /** See `PlannedBeat`. */
  readonly kind: string;
  /** From 0 to 1: how well it fits. */
  readonly fit: number;
  readonly why: string;
}

export interface ShapeMaterial {
  /** The beat's words. */
  readonly sentence: TimedSentence;
  /** The sentences that `StepShape` counts. */
  readonly sentences: readonly TimedSentence[];
  /** Chooses the ground; the rhythm changes it where it would be the ground before. */
  readonly ground: number;
  /** A sure drawing for words; null for none. */
  readonly drawingOf: (words: readonly TimedWord[]) => DrawingName | null;
  readonly figureOf: (speaker: Speaker) => FigureProps | null;
  /** True when the beat before is a turn of another speaker. */
  readonly turns: boolean;
}

export function shapeCompositions(shape: Shape, material: ShapeMaterial): Candidate[] {
  const { reason: why, confidence: fit } = shape;
  const one = (composition: PlannedComposition): Candidate[] => [
    { composition, kind: composition.type, fit, why },
  ];
  const { sentence, ground, drawingOf } = material;
  const line = (range: WordRange) => lineOf(sentence, range);
  const maybe = (range: WordRange | null) => (range === null ? null : line(range));
  const drawingIn = (range: WordRange) => drawingOf(wordsOf(sentence, range));
  switch (shape.type) {
    case 'number':
      return one({
        type: 'number',
        ground,
        ...{ before: maybe(shape.before), number: line(shape.number), after: maybe(shape.after) },
        ...{ value: shape.value, digits: shape.digits },
        marks: shape.marks && { ...shape.marks, drawing: shape.unit && drawingIn(shape.unit) },
      });
    case 'enumeration':
      return one({
        type: 'enumeration',
        ground,
        before: maybe(shape.before),
        items: shape.items
          .slice(0, 6)
          .map(({ range, core }) => ({ line: line(range), drawing: drawingIn(core) })),
        open: shape.open,
        after: maybe(shape.after),
      });
    case 'contrast':
      return one({
        type: 'contrast',
        ...{ before: maybe(shape.before), firstJoint: maybe(shape.firstJoint) },
        first: { line: line(shape.first), drawing: drawingIn(shape.first) },
        joint: maybe(shape.joint),
        second: { line: line(shape.second), drawing: drawingIn(shape.second) },
        after: maybe(shape.after),
        negated: shape.negated,
      });
    case 'question':
      return one({ type: 'question', ground, line: line(shape.line) });
    case 'phrase':
      return phrases(shape.key, material, fit, why);
    case 'clauses':
      return clauses(shape.clauses.map(line), material, fit, why);
    case 'definition': {
      const drawing = drawingIn(shape.term);
      const [term, joint, meaning] = [line(shape.term), line(shape.joint), line(shape.meaning)];
      return one({ type: 'definition', ground, term, joint, meaning, drawing });
    }
    case 'cause':
      return one({
        type: 'cause',
        ground,
        ...{ first: line(shape.first), joint: maybe(shape.joint), second: line(shape.second) },
        causeIs: shape.causeIs,
      });
    case 'comparison':
      return one({
        type: 'comparison',
        ground,
        line: line(shape.line),
        bars: shape.bars.slice(0, 5).map(({ label, text, value, range }) => {
          return { label, text, value, startFrame: line(range).startFrame };
        }),
      });
    case 'steps':
      return one(stepsOf(shape, material));
    case 'place-date':
      return one({
        type: 'place-date',
        line: line(shape.line),
        place: shape.place && {
          ...{ name: shape.place.name, longitude: shape.place.longitude, latitude: shape.place.latitude },
          startFrame: line(shape.place.range).startFrame,
        },
        years: shape.years && {
          ...{ from: shape.years.from, to: shape.years.to, written: shape.years.written },
          startFrame: line(shape.years.range).startFrame,
        },
      });
    case 'dialogue':
      return one(dialogueOf(shape, material));
    default:
      return unreachable(shape);
  }
}

/** The words of the range, on the clock of the timeline. */
function lineOf(sentence: TimedSentence, range: WordRange): LineProps {
  return lineOfWords(wordsOf(sentence, range));
}

/** @param words at least one. */
export function lineOfWords(words: readonly TimedWord[]): LineProps {
  const first = present(words[0], 'the first word of a line');
  const last = present(words.at(-1), 'the last word of a line');
  return onTimeline.line({ startMs: first.startMs, endMs: last.endMs, words });
}

function wordsOf({ words }: TimedSentence, { firstWord, wordCount }: WordRange): readonly TimedWord[] {
  return words.slice(firstWord, firstWord + wordCount);
}

function phrases(
  key: readonly number[],
  { sentence, ground }: ShapeMaterial,
  fit: number,
  why: string,
): Candidate[] {
  const variants: readonly PlannedOf<'phrase'>['variant'][] = ['justified', 'left', 'poster'];
  const line = lineOfWords(sentence.words);
  return rotated(variants, seedOf(textOf(sentence))).map((variant, rank) => ({
    composition: { type: 'phrase', ground, line, key, variant },
    kind: `phrase-${variant}`,
    fit: fit - rank * 0.01,
    why,
  }));
}

function clauses(
  lines: readonly LineProps[],
  { sentence, ground }: ShapeMaterial,
  fit: number,
  why: string,
): Candidate[] {
  const variants: readonly PlannedOf<'clauses'>['variant'][] = ['column', 'stair', 'spotlight'];
  return rotated(variants, seedOf(textOf(sentence))).map((variant, rank) => ({
    composition: { type: 'clauses', ground, lines, variant },
    kind: `clauses-${variant}`,
    fit: fit - rank * 0.01,
    why,
  }));
}

function stepsOf(shape: StepShape, { sentence, sentences, drawingOf }: ShapeMaterial): PlannedOf<'steps'> {
  const steps = shape.steps.map(({ label, sentences: own }, index) => {
    const words =
      index === shape.current
        ? sentence.words
        : own.flatMap((at) => present(sentences[at], 'a sentence of a step').words);
    return { label, line: lineOfWords(words), drawing: drawingOf(words) };
  });
  return { type: 'steps', steps, current: shape.current };
}

function dialogueOf(
  shape: DialogueShape,
  { sentence, figureOf, turns }: ShapeMaterial,
): PlannedOf<'dialogue'> {
  const maybe = (range: WordRange | null) => range && lineOf(sentence, range);
  const speakerOf = (speaker: Speaker) => ({
    figure: figureOf(speaker),
    initial: speaker.isNamed ? speaker.name.slice(0, 1).toLocaleUpperCase() : '',
  });
  return {
    type: 'dialogue',
    ...{ before: maybe(shape.before), quote: lineOf(sentence, shape.quote), after: maybe(shape.after) },
    speaker: speakerOf(shape.speaker),
    listener: shape.listener && speakerOf(shape.listener),
    side: shape.speaker.side,
    turns,
  };
}

/** The same row, beginning elsewhere. */
function rotated<T>(row: readonly T[], seed: number): T[] {
  const from = seed % row.length;
  return [...row.slice(from), ...row.slice(0, from)];
}

export function textOf({ words }: TimedSentence): string {
  return words
    .map(({ text, spaceBefore }) => (spaceBefore ? ' ' : '') + text)
    .join('')
    .trim();
}
