import { describe, expect, it } from 'vitest';
import type { DrawingProps } from '../contract.ts';
import { compositionSchema } from '../contract.ts';
import { SceneFrames } from '../scene-frames.ts';
import { beatProps, drawingNames } from './beat-props.ts';
import { onTimeline, type PlannedBeat, type PlannedComposition } from './planned-beat.ts';

const drawing = (name: string): DrawingProps => ({ name, body: '', width: 32, height: 32, colors: [] });
const drawings = new Map(['cat', 'bell'].map((name) => [name, drawing(name)]));

const word = (text: string, startMs: number, endMs: number) => ({
  ...{ text, spaceBefore: true, startMs, endMs },
  runs: [{ text, bold: false, italic: false, code: false, color: null }],
});
const line = onTimeline.line({
  startMs: 10_400,
  endMs: 12_000,
  words: [word('One', 10_400, 11_000), word('cat', 11_000, 12_000)],
});
const disc: PlannedComposition = {
  type: 'disc',
  main: { startFrame: 10_400, drawing: { drawingName: 'cat' } },
  small: [{ startFrame: 11_000, drawing: { drawingName: 'bell' } }],
};
const phrase: PlannedComposition = { type: 'phrase', ground: 2, line, key: [1], variant: 'left' };

function beat(startMs: number, composition: PlannedComposition): PlannedBeat {
  return { startMs, endMs: startMs + 1000, text: '', composition, kind: composition.type, why: '' };
}
const propsOf = (...beats: PlannedBeat[]) =>
  beatProps({ beats, drawings, frames: new SceneFrames(10_000, 10), durationInFrames: 200 });

describe('beatProps', () => {
  it('gives beats that follow one another from the first frame to the last', () => {
    const beats = propsOf(beat(10_400, disc), beat(16_000, phrase));
    expect(beats.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
      [0, 60],
      [60, 200],
    ]);
  });

  it('gives each time in frames of the scene, and each drawing itself', () => {
    const [first, second] = propsOf(beat(10_400, disc), beat(16_000, phrase));
    expect(first?.composition).toEqual({
      type: 'disc',
      main: { startFrame: 4, drawing: drawing('cat') },
      small: [{ startFrame: 10, drawing: drawing('bell') }],
    });
    expect(second?.composition).toMatchObject({
      ...{ ground: 2, key: [1] },
      line: { startFrame: 4, endFrame: 20, words: [{ startFrame: 4 }, { startFrame: 10, endFrame: 20 }] },
    });
    for (const one of [first, second])
      expect(compositionSchema.safeParse(one?.composition).success).toBe(true);
  });

  it('leaves out a beat that begins with the next', () => {
    expect(propsOf(beat(10_400, disc), beat(16_000, disc), beat(16_010, phrase))).toHaveLength(2);
  });
});

it('names the drawings of a composition', () => {
  expect(drawingNames(disc)).toEqual(['cat', 'bell']);
});
