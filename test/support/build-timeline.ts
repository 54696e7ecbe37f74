/**
 * Timelines of handmade scripts, for tests.
 *
 * Guarantees: such a timeline keeps the guarantees of every timeline, or the test fails.
 */
import { expect } from 'vitest';
import { checkTimeline } from '../../src/timeline/invariants.ts';
import { schedule } from '../../src/timeline/schedule.ts';
import type { Caption, Timeline } from '../../src/timeline/timeline.ts';
import { buildScript, narrate, type ScriptText } from './build-script.ts';

/** @param columns how many characters a caption line holds. */
export function timelineOf(text: ScriptText, columns = 42): Timeline {
  const script = buildScript(text);
  const timeline = schedule(script, narrate(script), { columns });
  expect(checkTimeline(timeline, script)).toEqual([]);
  return timeline;
}

/** A script of one section without a heading. */
export function section(...blocks: ScriptText['sections'][number]['blocks']): ScriptText {
  return { title: 'A Day', sections: [{ blocks }] };
}

/** Each caption as one string, with ` / ` between its lines. */
export function linesOf(captions: readonly Caption[]): string[] {
  return captions.map((caption) => caption.lines.map((line) => line.text).join(' / '));
}
