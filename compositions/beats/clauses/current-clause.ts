/** Which clause is spoken at a frame, and how far the change to it has come. */
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { easeInOut, elapsed } from '../../motion/motion.ts';

export interface CurrentClause {
  readonly index: number;
  /** From 0 (the clause before it still has its place) to 1. */
  readonly arrived: number;
}

/** In frames at 30 frames per second. */
const changeLength = 10;

/** The first clause is there from the start. */
export function currentClause(lines: readonly LineProps[], frame: number, fps: number): CurrentClause {
  const index = Math.max(
    0,
    lines.findLastIndex(({ startFrame }) => startFrame <= frame),
  );
  const start = lines[index]?.startFrame ?? 0;
  return { index, arrived: index === 0 ? 1 : easeInOut(elapsed(frame + 1, start, fps, changeLength)) };
}
