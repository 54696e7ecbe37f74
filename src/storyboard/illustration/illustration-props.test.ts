import { expect, it } from 'vitest';
import type { DrawingProps } from '../contract.ts';
import { SceneFrames } from '../scene-frames.ts';
import type { Beat, ChosenDrawing } from './beat.ts';
import { cardIllustration, sceneIllustration } from './illustration-props.ts';

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
  illustrations: beats,
  material: { drawings },
  frames: new SceneFrames(10_000, 10),
});
it('shows the drawing of a card from the start, that of a page from its word', () => {
  const scene = sceneWith(beat(10_000, chosen('cat', 12_000)));
  expect(cardIllustration(scene)?.startFrame).toBe(0);
  expect(sceneIllustration(scene)?.startFrame).toBe(20);
});
