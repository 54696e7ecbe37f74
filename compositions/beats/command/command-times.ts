/**
 * When the commands of a terminal are typed: while they are said, else one after the other from the start of the beat.
 *
 * Guarantees: typing one command takes at most 20 frames (at 30 per second), unless it is said more slowly.
 */
import { present } from '../../../src/shared/assert.ts';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { framesAt } from '../../motion/motion.ts';

export interface TypingTime {
  readonly startFrame: number;
  readonly endFrame: number;
}

/** In frames at 30 frames per second. */
const longest = 20;
const pause = 16;
const leadIn = 8;
/** The share of a beat in which everything is typed. */
const share = 0.55;

export function typingTimes(
  { commands, typed }: Pick<Composition<'command'>, 'commands' | 'typed'>,
  startFrame: number,
  endFrame: number,
  fps: number,
): TypingTime[] {
  const total = commands.reduce((sum, { length }) => sum + length, 0);
  if (typed !== null) {
    let before = 0;
    return commands.map(({ length }) => {
      const from = typed.startFrame + ((typed.endFrame - typed.startFrame) * before) / total;
      before += length;
      const to = typed.startFrame + ((typed.endFrame - typed.startFrame) * before) / total;
      return { startFrame: Math.round(from), endFrame: Math.round(to) };
    });
  }
  const first = startFrame + framesAt(fps, leadIn);
  const room = Math.max(1, (endFrame - startFrame) * share) / commands.length;
  const step = Math.min(framesAt(fps, longest + pause), room);
  return commands.map(({ length }, at) => {
    const from = Math.round(first + at * step);
    const frames = Math.min(framesAt(fps, longest), Math.max(1, Math.round(length * 0.9)), Math.round(step));
    return { startFrame: from, endFrame: from + Math.max(1, frames) };
  });
}

/** When everything has been typed. */
export function typedAt(times: readonly TypingTime[]): number {
  return present(times.at(-1), 'a command').endFrame;
}

/** How many characters of a command have been typed. */
export function charactersTyped(length: number, { startFrame, endFrame }: TypingTime, frame: number): number {
  if (frame >= endFrame) return length;
  if (frame < startFrame) return 0;
  return Math.min(
    length,
    Math.ceil((length * (frame + 1 - startFrame)) / Math.max(1, endFrame - startFrame)),
  );
}
