/**
 * What is wrong with one caption's times: reading speed, shortest and longest time, gap, in-time, out-time.
 *
 * A caption follows the voice, so a captioner cannot give it more time than there is until the next one is spoken. What
 * only the text or the voice could change is an `info`. Reading speed is the exception: whoever could change it, the
 * author wants to know that a text is too fast to be read.
 */
import { frameAt } from '../../shared/frames.ts';
import { captionStandard, standardFrameMs } from './standard.ts';
import { charactersOf, type Finding, isSpoken, readingSpeed, type ViewedCaption } from './viewed-captions.ts';
import { counted, quoted, seconds } from './wording.ts';

/** @param isJoinable whether the caption could share one screen with a neighbour. @param fps of the video. */
export function timeFindings(view: ViewedCaption, isJoinable: boolean, fps: number): Finding[] {
  return [
    tooFast(view, fps),
    tooShort(view, isJoinable),
    tooLong(view),
    gap(view, fps),
    inTime(view, fps),
    outTime(view, fps),
  ].filter((finding) => finding !== null);
}

/** A caption's time is known to a frame: it is too fast only if one frame more would not be enough. */
function tooFast(view: ViewedCaption, fps: number): Finding | null {
  const { caption, words } = view;
  const { fastestSpeed } = captionStandard;
  const shownMs = caption.endMs - caption.startMs;
  const characters = charactersOf(words);
  if (characters <= (fastestSpeed * (shownMs + standardFrameMs(fps))) / 1000) return null;
  const speed = readingSpeed(caption).toFixed(1);
  const missing = seconds((characters * 1000) / fastestSpeed - shownMs);
  return {
    code: 'caption-too-fast',
    severity: 'warning',
    message: `${quoted(words)} must be read at ${speed} characters per second; the limit is ${fastestSpeed}.`,
    hint:
      `It is shown for ${seconds(shownMs)} and needs ${missing} more. ` +
      'Use fewer or shorter words, or end the sentence earlier.',
  };
}

function tooShort(view: ViewedCaption, isJoinable: boolean): Finding | null {
  const { shortestMs } = captionStandard;
  const shownMs = view.caption.endMs - view.caption.startMs;
  if (shownMs >= shortestMs) return null;
  const isAvoidable = view.roomMs >= shortestMs || isJoinable;
  return {
    code: 'caption-too-short',
    severity: isAvoidable ? 'warning' : 'info',
    message: `${quoted(view.words)} is shown for ${seconds(shownMs)}; the minimum is ${seconds(shortestMs)}.`,
    hint: 'Join it to a neighbouring sentence, or write a few words more.',
  };
}

/** A caption of one long word, such as a number that takes long to say, cannot be broken: that is only an `info`. */
function tooLong({ caption, words }: ViewedCaption): Finding | null {
  const shownMs = caption.endMs - caption.startMs;
  if (shownMs <= captionStandard.longestMs) return null;
  const [first] = words;
  const speechEnd = Math.max(...words.map((word) => word.endMs));
  const fitsWithoutLinger = speechEnd - caption.startMs <= captionStandard.longestMs;
  const canBeCut = words.some(
    ({ startMs }) =>
      first !== undefined &&
      startMs - first.startMs >= captionStandard.shortestMs &&
      speechEnd - startMs >= captionStandard.shortestMs,
  );
  return {
    code: 'caption-too-long',
    severity: fitsWithoutLinger || canBeCut ? 'warning' : 'info',
    message: `${quoted(words)} is shown for ${seconds(shownMs)}; the limit is ${seconds(captionStandard.longestMs)}.`,
    hint: 'Split it into two sentences, or put a comma where a speaker would take a breath.',
  };
}

function gap({ caption, nextStartMs }: ViewedCaption, fps: number): Finding | null {
  if (!Number.isFinite(nextStartMs)) return null;
  const frames = frameAt(nextStartMs, fps) - frameAt(caption.endMs, fps);
  const isFlicker =
    frames > 0 &&
    frames < captionStandard.gapFrames &&
    nextStartMs - caption.endMs < captionStandard.gapFrames * standardFrameMs(fps);
  if (frames < 0)
    return {
      code: 'caption-overlap',
      severity: 'warning',
      message: `The next caption appears ${counted(-frames, 'frame')} before this one disappears.`,
      hint: null,
    };
  if (!isFlicker) return null;
  return {
    code: 'caption-gap',
    severity: 'warning',
    message:
      `The gap before the next caption is only ${counted(frames, 'frame')} long; ` +
      `it must have no frames or at least ${captionStandard.gapFrames}.`,
    hint: null,
  };
}

function inTime({ caption, words }: ViewedCaption, fps: number): Finding | null {
  const spoken = words.find(isSpoken);
  if (!spoken) return null;
  const lateMs = caption.startMs - spoken.startMs;
  const { inFrames } = captionStandard;
  if (Math.abs(lateMs) <= inFrames * standardFrameMs(fps)) return null;
  const distance = `${framesIn(Math.abs(lateMs), fps)} ${lateMs > 0 ? 'after' : 'before'}`;
  return {
    code: 'caption-in-time',
    severity: 'warning',
    message: `The caption appears ${distance} its first word is spoken; the limit is ${inFrames}.`,
    hint: null,
  };
}

/**
 * Too early is before the last word is over. Too late is more than 12 frames after it, unless the caption needs the
 * time to be read or to reach its shortest time, or stays until the next one comes: a captioner, too, would close a gap
 * of 3 to 11 frames.
 */
function outTime(view: ViewedCaption, fps: number): Finding | null {
  const { caption, words, nextStartMs } = view;
  const spoken = words.filter(isSpoken);
  if (spoken.length === 0) return null;
  const frameMs = standardFrameMs(fps);
  const { lingerFrames } = captionStandard;
  const overMs = Math.max(...spoken.map((word) => word.endMs));
  const lateMs = caption.endMs - overMs;
  const neededMs = Math.max(
    captionStandard.shortestMs,
    (charactersOf(words) * 1000) / captionStandard.aimedSpeed,
  );
  const meetsNext = caption.endMs === nextStartMs;
  const maxMs = Math.max(
    (lingerFrames * (meetsNext ? 2 : 1) + 1) * frameMs,
    caption.startMs + neededMs + frameMs - overMs,
  );
  if (lateMs <= maxMs && lateMs >= -captionStandard.inFrames * frameMs) return null;
  return {
    code: 'caption-out-time',
    severity: 'warning',
    message:
      lateMs < 0
        ? `The caption disappears ${framesIn(-lateMs, fps)} before its last word is over.`
        : `The caption stays ${framesIn(lateMs, fps)} after its last word; the limit is ${lingerFrames}.`,
    hint: null,
  };
}

function framesIn(ms: number, fps: number): string {
  return counted(frameAt(ms, fps), 'frame');
}
