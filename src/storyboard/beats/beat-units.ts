/**
 * A scene's sentences -> the words of each beat, with the technical shape that sets them, if there is one.
 *
 * Guarantees: every word is in exactly one beat, in order. A shape takes its sentences whole.
 */
import type { NarrationContent, TimedSentence } from '../../timeline/timeline.ts';
import { type BeatSpan, segmentBeats } from '../shapes/beats-of.ts';
import { technicalComposition } from '../technical/technical-composition.ts';
import type { TechnicalShape } from '../technical/technical-shape.ts';
import { onTimeline } from './planned-beat.ts';
import type { Candidate } from './shape-compositions.ts';

interface BeatUnit {
  readonly span: BeatSpan;
  readonly shape: TechnicalShape | null;
}

/** Below this a rule is not sure. */
const minConfidence = 0.6;
/** A single sentence with a technical shape is a beat of its own if it is neither shorter nor longer. */
const shortestMs = 2500;
const longestMs = 9000;

export function beatUnits(
  sentences: readonly TimedSentence[],
  shapes: readonly TechnicalShape[],
  language: string,
): BeatUnit[] {
  const units: BeatUnit[] = [];
  let plain: number[] = [];
  const addPlain = () => {
    const own = plain.map((at) => sentences[at]).filter((sentence) => sentence !== undefined);
    const [first = 0] = plain;
    for (const { parts } of segmentBeats(own, language)) {
      const moved = parts.map((part) => ({ ...part, sentence: part.sentence + first }));
      units.push({ span: { parts: moved }, shape: null });
    }
    plain = [];
  };
  for (let at = 0; at < sentences.length; at += 1) {
    const shape = shapes.find((one) => one.firstSentence === at && isTaken(one, sentences));
    if (shape === undefined) {
      plain.push(at);
      continue;
    }
    addPlain();
    const taken = sentences.slice(at, at + shape.sentenceCount);
    units.push({ span: wholeSentences(taken, at), shape });
    at += taken.length - 1;
  }
  addPlain();
  return units;
}

/** @param first the position of the first of the sentences in its scene */
export function wholeSentences(sentences: readonly TimedSentence[], first: number): BeatSpan {
  const parts = sentences.map(({ words }, offset) => ({
    sentence: first + offset,
    range: { firstWord: 0, wordCount: words.length },
  }));
  return { parts };
}

export function technicalCandidate(shape: TechnicalShape, { sentences, entry }: NarrationContent): Candidate {
  const composition = technicalComposition(
    shape,
    { sentences, entry, frames: onTimeline },
    shape.firstSentence,
  );
  const kind = composition.type === 'chips' ? `chips-${composition.variant}` : composition.type;
  return { composition, kind, fit: 0.95 * shape.confidence, why: shape.reason };
}

function isTaken(shape: TechnicalShape, sentences: readonly TimedSentence[]): boolean {
  if (shape.confidence < minConfidence) return false;
  if (shape.type !== 'chips' && shape.type !== 'diagram') return true;
  const sentence = sentences[shape.firstSentence];
  if (sentence === undefined) return false;
  const length = sentence.endMs - sentence.startMs;
  return length >= shortestMs && length <= longestMs;
}
