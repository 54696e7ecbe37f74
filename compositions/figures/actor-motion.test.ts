import { describe, expect, it } from 'vitest';
import type { ActorProps } from '../../src/storyboard/contract.ts';
import { actorMotion } from './actor-motion.ts';

function motionAt(frame: number, change: Partial<ActorProps> = {}, startFrame: number | null = 30) {
  const actor: ActorProps = {
    startFrame: 30,
    subject: { type: 'animal', animal: { species: 'fox', pose: 'sitting' } },
    stands: 'ground',
    side: 'left',
    facing: 'left',
    heightInMetres: 0.7,
    ...change,
  };
  return actorMotion(actor, startFrame, frame, 30, 1000, 400);
}

describe('how actors come in', () => {
  it('is not there before its frame, and rests 12 frames after it', () => {
    expect(motionAt(29)).toBeNull();
    expect(motionAt(30)?.opacity).toBeGreaterThan(0);
    for (const stands of ['ground', 'above', 'sky', 'water'] as const) {
      expect(motionAt(42, { stands })).toEqual({ x: 0, y: 0, opacity: 1, step: 1 });
      expect(motionAt(300, { stands })).toEqual(motionAt(42, { stands }));
    }
  });

  it('steps in from behind: to the left from the right', () => {
    expect(motionAt(31)?.x).toBeGreaterThan(0);
    expect(motionAt(31, { facing: 'right' })?.x).toBeLessThan(0);
    expect(Math.abs(motionAt(30)?.x ?? 0)).toBeLessThanOrEqual(30);
  });

  it('drops what hangs', () => {
    expect(motionAt(31, { stands: 'above' })?.y).toBeLessThan(0);
    expect(motionAt(31, { stands: 'above' })?.x).toBe(0);
  });

  it('takes its step within ten frames', () => {
    expect(motionAt(32)?.step).toBeLessThan(1);
    expect(motionAt(40)?.step).toBe(1);
  });

  it('lets those who are there already rest', () => {
    expect(motionAt(0, {}, null)).toEqual({ x: 0, y: 0, opacity: 1, step: 1 });
  });
});
