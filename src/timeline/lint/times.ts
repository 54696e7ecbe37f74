/**
 * What is wrong with one caption's times: reading speed, shortest and longest, in-time, out-time, gap.
 *
 * A caption follows the voice, so a captioner cannot give it more time than there is until the next one is
 * spoken. What only the text or the voice could mend is said as `info`, but for the reading speed: a text that
 * is too fast to be read is what its author wants to know, whoever could mend it.
 */
import { lineText } from '../captions/columns.ts';
import { captionStandard, standardFrameMs } from './standard.ts';
import { charactersOf, type Finding, isSpoken, type ViewedCaption } from './view.ts';

/** Characters of a caption that a message shows. */
const quotedLength = 40;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function timeFindings(view: ViewedCaption, joinable: boolean, fps: number): Finding[] {
  return [
    tooFast(view, fps),
    tooShort(view, joinable),
    tooLong(view),
    gap(view, fps),
    inTime(view, fps),
    outTime(view, fps),
  ].filter((finding) => finding !== null);
}

/** Characters a second of a caption, over the time that it is shown. */
export function readingSpeed({ caption }: Pick<ViewedCaption, 'caption'>): number {
  const shownMs = caption.endMs - caption.startMs;
  return shownMs > 0 ? (charactersOf(caption.words) * 1000) / shownMs : Number.POSITIVE_INFINITY;
}

/** A caption's time is known to a frame, so that a frame more must not be enough. */
function tooFast(view: ViewedCaption, fps: number): Finding | null {
  const speed = readingSpeed(view);
  const { startMs, endMs } = view.caption;
  const mostCharacters = (captionStandard.fastestSpeed * (endMs - startMs + standardFrameMs(fps))) / 1000;
  if (charactersOf(view.words) <= mostCharacters) return null;
  const wantedMs = (charactersOf(view.words) * 1000) / captionStandard.fastestSpeed;
  const missing = seconds(wantedMs - (endMs - startMs));
  return {
    code: 'caption-too-fast',
    severity: 'warning',
    message: `${quoted(view)} is read at ${speed.toFixed(1)} characters a second; the most is ${captionStandard.fastestSpeed}.`,
    hint: `It is shown for ${seconds(endMs - startMs)} and lacks ${missing}: say it in fewer or shorter words, or let a sentence end before what follows.`,
  };
}

function tooShort(view: ViewedCaption, joinable: boolean): Finding | null {
  const shownMs = view.caption.endMs - view.caption.startMs;
  if (shownMs >= captionStandard.shortestMs) return null;
  const avoidable = view.roomMs >= captionStandard.shortestMs || joinable;
  return {
    code: 'caption-too-short',
    severity: avoidable ? 'warning' : 'info',
    message: `${quoted(view)} is shown for ${seconds(shownMs)}; the least is ${seconds(captionStandard.shortestMs)}.`,
    hint: 'Join it to the sentence beside it, or write a few words more.',
  };
}

/** A caption of one long word, such as a number that takes long to say, cannot be cut. */
function tooLong({ caption, words }: ViewedCaption): Finding | null {
  const shownMs = caption.endMs - caption.startMs;
  if (shownMs <= captionStandard.longestMs) return null;
  const [first] = words;
  const speechEnd = Math.max(...words.map((word) => word.endMs));
  const fitsWithoutLinger = speechEnd - caption.startMs <= captionStandard.longestMs;
  const cut = words.some(
    ({ startMs }) =>
      first !== undefined &&
      startMs - first.startMs >= captionStandard.shortestMs &&
      speechEnd - startMs >= captionStandard.shortestMs,
  );
  return {
    code: 'caption-too-long',
    severity: fitsWithoutLinger || cut ? 'warning' : 'info',
    message: `${quoted({ words })} is shown for ${seconds(shownMs)}; the most is ${seconds(captionStandard.longestMs)}.`,
    hint: 'Part it in two sentences, or put a comma where a speaker would take a breath.',
  };
}

function gap({ caption, nextStartMs }: ViewedCaption, fps: number): Finding | null {
  if (!Number.isFinite(nextStartMs)) return null;
  const frames = frameOf(nextStartMs, fps) - frameOf(caption.endMs, fps);
  const isFlicker =
    frames > 0 &&
    frames < captionStandard.gapFrames &&
    nextStartMs - caption.endMs < captionStandard.gapFrames * standardFrameMs(fps);
  if (!isFlicker && frames >= 0) return null;
  return {
    code: frames < 0 ? 'caption-overlap' : 'caption-gap',
    severity: 'warning',
    message:
      frames < 0
        ? `The next caption comes ${counted(-frames, 'frame')} before this one goes.`
        : `Only ${counted(frames, 'frame')} without a caption before the next one; none, or ${captionStandard.gapFrames} at least.`,
    hint: null,
  };
}

function inTime({ caption, words }: ViewedCaption, fps: number): Finding | null {
  const spoken = words.find(isSpoken);
  if (!spoken) return null;
  const lateMs = caption.startMs - spoken.startMs;
  if (Math.abs(lateMs) <= captionStandard.inFrames * standardFrameMs(fps)) return null;
  return {
    code: 'caption-in-time',
    severity: 'warning',
    message: `The caption comes ${framesIn(Math.abs(lateMs), fps)} ${lateMs > 0 ? 'after' : 'before'} its first word is spoken; the most is ${captionStandard.inFrames}.`,
    hint: null,
  };
}

/**
 * Too early is before the last word is over. Too late is more than 12 frames after it, unless the caption needs
 * the time to be read or to reach its shortest time, or stays on to meet the next one: a gap of 3 to 11 frames
 * would be closed by a captioner as well.
 */
function outTime(view: ViewedCaption, fps: number): Finding | null {
  const { caption, words, nextStartMs } = view;
  const spoken = words.filter(isSpoken);
  if (spoken.length === 0) return null;
  const frameMs = standardFrameMs(fps);
  const overMs = Math.max(...spoken.map((word) => word.endMs));
  const lateMs = caption.endMs - overMs;
  const neededMs = Math.max(
    captionStandard.shortestMs,
    (charactersOf(words) * 1000) / captionStandard.aimedSpeed,
  );
  const meetsNext = caption.endMs === nextStartMs;
  const mostMs = Math.max(
    (captionStandard.lingerFrames * (meetsNext ? 2 : 1) + 1) * frameMs,
    caption.startMs + neededMs + frameMs - overMs,
  );
  if (lateMs <= mostMs && lateMs >= -captionStandard.inFrames * frameMs) return null;
  return {
    code: 'caption-out-time',
    severity: 'warning',
    message:
      lateMs < 0
        ? `The caption goes ${framesIn(-lateMs, fps)} before its last word is over.`
        : `The caption stays ${framesIn(lateMs, fps)} after its last word; the most is ${captionStandard.lingerFrames}.`,
    hint: null,
  };
}

/** Its first words, so that the reader finds it in a long line. */
export function quoted({ words }: Pick<ViewedCaption, 'words'>): string {
  const characters = [...graphemes.segment(lineText(words))].map(({ segment }) => segment);
  const start = characters.slice(0, quotedLength).join('').trimEnd();
  return characters.length > quotedLength ? `“${start}…”` : `“${start}”`;
}

/** The frame that begins nearest: boundaries are rounded, as where they are drawn. */
function frameOf(ms: number, fps: number): number {
  return Math.round((ms * fps) / 1000);
}

function framesIn(ms: number, fps: number): string {
  return counted(Math.round((ms * fps) / 1000), 'frame');
}

export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}
