import { expect, it } from 'vitest';
import { charactersTyped, typedAt, typingTimes } from './command-times.ts';

const commands = ['npm install reader', 'reader init'];

it('commands that are said are typed meanwhile', () => {
  const times = typingTimes({ commands, typed: { startFrame: 30, endFrame: 90 } }, 0, 200, 30);
  expect(times[0]?.startFrame).toBe(30);
  expect(times[0]?.endFrame).toBe(times[1]?.startFrame);
  expect(typedAt(times)).toBe(90);
});

it('others are typed one after the other, each within 20 frames, and then rest', () => {
  const times = typingTimes({ commands, typed: null }, 10, 210, 30);
  for (const { startFrame, endFrame } of times) expect(endFrame - startFrame).toBeLessThanOrEqual(20);
  expect(times[1]?.startFrame).toBeGreaterThanOrEqual(times[0]?.endFrame ?? 0);
  expect(typedAt(times)).toBeLessThan(10 + 200 * 0.4 + 20);
});

it('characters appear from none to all', () => {
  const time = { startFrame: 10, endFrame: 20 };
  expect([9, 10, 14, 20].map((frame) => charactersTyped(20, time, frame))).toEqual([0, 2, 10, 20]);
});
