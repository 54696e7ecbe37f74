import { describe, expect, it } from 'vitest';
import type { BeatProps, DrawingProps } from '../contract.ts';
import { SceneFrames } from '../scene-frames.ts';
import type { Beat, ChosenDrawing } from './beat.ts';
import { beatProps, cardIllustration, sceneIllustration } from './illustration-props.ts';

const drawing = (name: string): DrawingProps => ({ name, body: '', width: 32, height: 32, colors: [] });
const drawings = new Map(['cat', 'dog', 'bell'].map((name) => [name, drawing(name)]));

function chosen(name: string, startMs: number): ChosenDrawing {
  return { name, words: name, startMs, score: 1, reason: '' };
}

function beat(startMs: number, main: ChosenDrawing | null, small: ChosenDrawing[] = []): Beat {
  return { startMs, endMs: startMs + 4000, text: '', main, small };
}

/** A scene that starts at 10 s and lasts 20 s, at 10 frames per second. */
const sceneWith = (...beats: Beat[]) => ({
  beats,
  material: { drawings },
  frames: new SceneFrames(10_000, 10),
  durationInFrames: 200,
});
const discOf = (beat: BeatProps | undefined) => (beat?.composition.type === 'disc' ? beat.composition : null);
const propsOfBeats = (...beats: Beat[]) => beatProps(sceneWith(...beats));

describe('beatProps', () => {
  it('gives beats that follow one another from the first frame to the last, each with its drawing', () => {
    const beats = propsOfBeats(beat(10_400, chosen('cat', 13_000)), beat(16_000, chosen('dog', 16_500)));
    expect(beats.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
      [0, 65],
      [65, 200],
    ]);
    expect(beats.map(discOf).map((main) => [main?.main.drawing.name, main?.main.startFrame])).toEqual([
      ['cat', 0],
      ['dog', 65],
    ]);
  });

  it('fills a beat without a drawing with the one before it, or the one after it', () => {
    const beats = propsOfBeats(
      beat(10_400, null),
      beat(13_000, chosen('cat', 13_200)),
      beat(17_000, null),
      beat(20_000, chosen('dog', 20_000)),
    );
    expect(beats.map(({ startFrame, endFrame }) => [startFrame, endFrame])).toEqual([
      [0, 100],
      [100, 200],
    ]);
  });

  it('does not make the main drawing wait for a late word, but does so for small ones', () => {
    const [, second] = propsOfBeats(
      beat(10_000, chosen('cat', 10_000)),
      beat(14_000, chosen('dog', 19_000), [chosen('bell', 18_000)]),
    );
    expect(discOf(second)?.main.startFrame).toBe(50);
    expect(discOf(second)?.small[0]?.startFrame).toBe(80);
  });

  it('is empty where nothing is drawn', () => {
    expect(propsOfBeats(beat(10_000, null))).toEqual([]);
    expect(sceneIllustration(sceneWith())).toBeNull();
  });
});

it('shows the drawing of a card from the start, that of a page from its word', () => {
  const scene = sceneWith(beat(10_000, chosen('cat', 12_000)));
  expect(cardIllustration(scene)?.startFrame).toBe(0);
  expect(sceneIllustration(scene)?.startFrame).toBe(20);
});
