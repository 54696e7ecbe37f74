/**
 * Moments of a video as people write them: "12.5", "12.5s", "1:05", "00:01:05.5" or "40%".
 *
 * Takes such a text; gives the frame that the video shows then.
 */
import { durationTextInTenths } from '../../../shared/duration-text.ts';
import { frameSeenAt } from '../../../shared/frames.ts';
import { Failure } from '../../failure.ts';

/** A time in milliseconds, or a share of the video from 0 to 1. */
export type Moment = { readonly ms: number } | { readonly share: number };

const forms = 'Write it as 12.5s, 1:05, 00:01:05.5 or 40%.';

/** @throws Failure `usage` for a text that is not a moment */
export function parseMoment(text: string): Moment {
  const trimmed = text.trim();
  const percent = /^(\d+(?:\.\d+)?) ?%$/.exec(trimmed);
  if (percent !== null) {
    const share = Number(percent[1]) / 100;
    if (share <= 1) return { share };
    throw new Failure(`--at ${text} is beyond the end of the video.`, {
      kind: 'usage',
      hint: 'Give 0% to 100%.',
    });
  }
  const seconds = /^(\d+(?:\.\d+)?) ?s?$/.exec(trimmed);
  if (seconds !== null) return { ms: Number(seconds[1]) * 1000 };
  const clock = /^(?:(\d+):)?(\d{1,2}):(\d{2}(?:\.\d+)?)$/.exec(trimmed);
  const [hours, minutes, rest] = [Number(clock?.[1] ?? 0), Number(clock?.[2]), Number(clock?.[3])];
  if (clock !== null && rest < 60 && (clock[1] === undefined || minutes < 60)) {
    return { ms: ((hours * 60 + minutes) * 60 + rest) * 1000 };
  }
  throw new Failure(`--at ${text} is not a time.`, { kind: 'usage', hint: forms });
}

/**
 * The frame that is shown at a moment. At the very end it is the last one.
 *
 * @param text the moment as it was written, and the script's name: for messages
 * @throws Failure `usage`
 */
export function frameAtMoment(
  moment: Moment,
  { fps, durationInFrames }: { readonly fps: number; readonly durationInFrames: number },
  { text, script }: { readonly text: string; readonly script: string },
): number {
  const totalMs = (durationInFrames / fps) * 1000;
  const ms = 'ms' in moment ? moment.ms : moment.share * totalMs;
  // Half a millisecond is an error of rounding.
  if (ms > totalMs + 0.5) {
    throw new Failure(
      `--at ${text} is beyond the end: the video of ${script} is ${durationTextInTenths(totalMs)} long.`,
      { kind: 'usage', hint: `Give a time up to ${durationTextInTenths(totalMs)}, or a share such as 40%.` },
    );
  }
  return Math.min(durationInFrames - 1, frameSeenAt(ms, fps));
}
