/**
 * A video clip that a script names -> what must be known of it before its pictures are taken.
 *
 * Guarantees: the file was read to its end and one of its pictures was decoded; what is wrong is a diagnostic at the
 * clip's place in the script.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  probeVideo,
  type VideoFile,
  type VideoInfo,
  type VideoProblem,
} from '../../../render/video-clips/probe.ts';
import type { Picture } from '../../../script/script.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import type { Checked } from '../../checked.ts';
import { requireFfmpeg } from '../../run/tools.ts';
import type { MediaFragment } from './media-fragment.ts';
import { pictureProblem } from './picture-path.ts';

export interface VideoClip {
  /** Absolute path as the script names it. */
  readonly namedPath: string;
  readonly file: VideoFile;
  readonly info: VideoInfo;
  /** SHA-256 of the content. */
  readonly hash: string;
  /** The part that is shown. */
  readonly startMs: number;
  readonly endMs: number;
}

/** Whether somebody who sees the name expects a video. */
export function isNamedAsVideo(file: string): boolean {
  return /\.(?:mp4|m4v|mov|webm|mkv|avi|wmv|flv|mpe?g|ogv|m?ts|3gp)$/i.test(file);
}

/** What to do about a video clip that cannot be decoded. */
export const saveAgainAsMp4 = 'Save it as MP4 with H.264.';
const copyAgain = 'Copy the file again, or save it again.';

export function notAVideo(picture: Picture): Diagnostic {
  const message = `"${picture.path}" is not a video clip that can be shown.`;
  return pictureProblem(picture, 'not-a-clip', message, 'Use mp4, mov, webm or mkv.');
}

function problemOf(picture: Picture, problem: VideoProblem): Diagnostic {
  const name = `The video clip "${picture.path}"`;
  const diagnostic = (code: string, what: string, hint: string) =>
    pictureProblem(picture, code, `${name} ${what}.`, hint);
  switch (problem.type) {
    case 'unreadable':
      return diagnostic('unreadable-clip', 'is damaged or incomplete', copyAgain);
    case 'truncated':
      return diagnostic('truncated-clip', 'ends too early: part of the file is missing', copyAgain);
    case 'no-picture':
      return diagnostic('clip-without-picture', 'has no picture', 'Name a file with a video in it.');
    case 'undecodable':
      return diagnostic(
        'undecodable-clip',
        `cannot be decoded: its format is ${problem.codec}`,
        saveAgainAsMp4,
      );
  }
}

/** @throws the file system's error; Failure `tool-missing` without ffmpeg */
export async function checkVideoClip(
  picture: Picture,
  { file, namedPath }: { readonly file: VideoFile; readonly namedPath: string },
  { region, span }: MediaFragment,
): Promise<Checked<VideoClip | null>> {
  const info = await probeVideo(await requireFfmpeg(), file);
  if ('type' in info) return { value: null, diagnostics: [problemOf(picture, info)] };
  const startMs = span?.startMs ?? 0;
  if (startMs >= info.durationMs) {
    const message = `The video clip "${picture.path}" is shorter than that.`;
    const hint = `It is ${(info.durationMs / 1000).toFixed(1)} s long.`;
    return { value: null, diagnostics: [pictureProblem(picture, 'bad-fragment', message, hint)] };
  }
  const diagnostics: Diagnostic[] = [];
  const warn = (code: string, message: string, hint: string) =>
    diagnostics.push(pictureProblem(picture, code, message, hint, 'warning'));
  if (region !== null) {
    const message = `"${picture.path}" is a video clip: a region has no effect on it.`;
    warn('unused-fragment', message, 'Leave "xywh" out: only still pictures are magnified.');
  }
  if (info.isHdr) {
    const message = `"${picture.path}" has a high dynamic range: its colours will look dull.`;
    warn('hdr-clip', message, 'Save it in a standard dynamic range (SDR, BT.709).');
  }
  const endMs = Math.min(span?.endMs ?? info.durationMs, info.durationMs);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file.path), hash);
  return { value: { namedPath, file, info, hash: hash.digest('hex'), startMs, endMs }, diagnostics };
}
