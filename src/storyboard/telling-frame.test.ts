/** The frame that stands for a scene, on the sample video's scenes and on texts of each kind. */
import { expect, test } from 'vitest';
import { sampleProps } from '../../compositions/samples/sample-props.ts';
import { present } from '../shared/assert.ts';
import type { SceneProps } from './contract.ts';
import { posterFrame, tellingFrame, tellingFrames } from './telling-frame.ts';

const { fps, scenes } = sampleProps;
const named = scenes.map((scene, index) => [index, scene.type, scene] as const);

function ofType<T extends SceneProps['type']>(type: T): SceneProps & { type: T } {
  const found = scenes.find((scene): scene is SceneProps & { type: T } => scene.type === type);
  return present(found, type);
}

test.each(named)('scene %i, %s: the frame lies before the exit', (_index, _type, scene) => {
  const frame = tellingFrame(scene, fps);
  expect(frame).toBeGreaterThan(0);
  expect(frame).toBeLessThan(scene.durationInFrames - 10);
});

test.each(named.filter(([, , { captions }]) => captions.length > 0))(
  'scene %i, %s: a caption is there',
  (_index, _type, scene) => {
    const frame = tellingFrame(scene, fps);
    expect(scene.captions.some(({ startFrame, endFrame }) => startFrame <= frame && frame < endFrame)).toBe(
      true,
    );
  },
);

test('the last item of a list and the attribution of a quote have entered', () => {
  const list = ofType('list');
  const item = present(list.items.at(-1)?.lines[0], 'the last item');
  expect(tellingFrame(list, fps)).toBeGreaterThanOrEqual(item.startFrame + 14);
  const quote = ofType('quote');
  const { startFrame } = present(quote.attribution, 'an attribution');
  expect(tellingFrame(quote, fps)).toBeGreaterThanOrEqual(startFrame + 14);
});

test('the caption of a timetable is one that stands below the clock', () => {
  const scene = ofType('timetable');
  const [below] = scene.captions;
  const spoken = [scene.clockText, present(scene.activity, 'an activity')].map(
    ({ startFrame, endFrame, words }) => ({
      startFrame,
      endFrame: endFrame - 1,
      lines: [{ startFrame, endFrame, words }],
    }),
  );
  const frame = tellingFrame({ ...scene, captions: [...spoken, present(below, 'a caption')] }, fps);
  expect(frame).toBeGreaterThanOrEqual(present(below, 'a caption').startFrame);
});

test('a scene of one frame has a frame', () => {
  expect(tellingFrame({ ...ofType('end'), durationInFrames: 1 }, fps)).toBe(0);
});

function posterOf(chosen: readonly SceneProps[]) {
  const frame = posterFrame({ ...sampleProps, scenes: [...chosen] });
  let start = 0;
  for (const scene of chosen) {
    if (frame < start + scene.durationInFrames) return { type: scene.type, frame: frame - start };
    start += scene.durationInFrames;
  }
  throw new Error('the poster lies beyond the end');
}

test('the poster of a poem is its title card at rest', () => {
  const { type, frame } = posterOf([ofType('title'), ofType('verse'), ofType('end')]);
  expect(type).toBe('title');
  expect(frame).toBeGreaterThanOrEqual(18);
});

function beatFrom(startFrame: number, endFrame: number) {
  const drawing = { name: 'dot', body: '<circle r="1"/>', width: 2, height: 2, colors: ['#000000'] };
  const main = { startFrame: startFrame + 3, drawing };
  return { startFrame, endFrame, composition: { type: 'disc' as const, main, small: [] } };
}

test('a narration has a telling frame for each of its illustrations, while it is there', () => {
  const beats = [beatFrom(0, 60), beatFrom(60, 180)];
  const frames = tellingFrames({ ...ofType('narration'), beats }, fps);
  expect(frames).toHaveLength(2);
  frames.forEach((frame, index) => {
    const { startFrame, endFrame } = present(beats[index], 'a beat');
    expect(frame).toBeGreaterThanOrEqual(startFrame + 15);
    expect(frame).toBeLessThan(endFrame);
  });
});

test('the poster of a narration or a timetable is its first scene with a picture or a clock', () => {
  const illustrated = { ...ofType('narration'), beats: [beatFrom(0, 60), beatFrom(60, 180)] };
  const { type, frame } = posterOf([ofType('title'), ofType('narration'), illustrated, ofType('timetable')]);
  expect(type).toBe('narration');
  // The first illustration has entered, the second has not.
  expect(frame).toBeGreaterThanOrEqual(14);
  expect(frame).toBeLessThan(60);
  expect(posterOf([ofType('title'), ofType('timetable'), ofType('end')]).type).toBe('timetable');
});

test('the poster of anything else is its title card, or else its first scene', () => {
  expect(posterOf([ofType('title'), ofType('list')]).type).toBe('title');
  expect(posterOf([ofType('list'), ofType('end')]).type).toBe('list');
});
