/**
 * A clip that a script names -> what is to be known of it before its pictures are taken.
 *
 * Guarantees: the file was read to its end and a picture of it was decoded; what is wrong is a diagnostic at the clip's
 * place in the script.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import {
  probeVideo,
  type VideoFile,
  type VideoInfo,
  type VideoProblem,
} from '../../../render/clips/probe.ts';
import type { Picture } from '../../../script/script.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { requireFfmpeg } from '../../run/tools.ts';
import type { MediaFragment } from './media-fragment.ts';
import { pictureProblem } from './picture-path.ts';

export interface ScriptClip {
  /** Absolute path as the script names it. */
  readonly namedPath: string;
  readonly file: VideoFile;
  readonly info: VideoInfo;
  /** Of the content. */
  readonly hash: string;
  /** The part that is shown. */
  readonly startMs: number;
  readonly endMs: number;
}

/** Whether somebody who sees the name expects a video. */
export function isNamedAsClip(file: string): boolean {
  return /\.(?:mp4|m4v|mov|webm|mkv|avi|wmv|flv|mpe?g|ogv|m?ts|3gp)$/i.test(file);
}

/** What to do about a clip that cannot be decoded. */
export const saveAnew = 'Save it as MP4 with H.264.';

export function notAClip(picture: Picture): Diagnostic {
  const message = `"${picture.path}" is not a clip that can be shown.`;
  return pictureProblem(picture, 'not-a-clip', message, 'Use mp4, mov, webm or mkv.');
}

function problemOf(picture: Picture, problem: VideoProblem): Diagnostic {
  const name = `The clip "${picture.path}"`;
  switch (problem.type) {
    case 'unreadable':
      return pictureProblem(
        picture,
        'unreadable-clip',
        `${name} is damaged or incomplete.`,
        'Copy it anew, or save it again.',
      );
    case 'truncated':
      return pictureProblem(
        picture,
        'truncated-clip',
        `${name} ends too early: a part of the file is missing.`,
        'Copy it anew, or save it again.',
      );
    case 'no-picture':
      return pictureProblem(
        picture,
        'clip-without-picture',
        `${name} has no picture.`,
        'Name a file with a video in it.',
      );
    case 'undecodable':
      return pictureProblem(
        picture,
        'undecodable-clip',
        `${name} cannot be decoded: its format is ${problem.codec}.`,
        saveAnew,
      );
  }
}

/** @throws the file system's error; Failure `tool-missing` without ffmpeg */
export async function checkClip(
  picture: Picture,
  { file, namedPath }: { readonly file: VideoFile; readonly namedPath: string },
  { region, span }: MediaFragment,
): Promise<{ diagnostics: Diagnostic[]; clip?: ScriptClip }> {
  const info = await probeVideo(await requireFfmpeg(), file);
  if ('type' in info) return { diagnostics: [problemOf(picture, info)] };
  const startMs = span?.startMs ?? 0;
  if (startMs >= info.durationMs) {
    const message = `The clip "${picture.path}" has ended by then.`;
    const hint = `It is ${(info.durationMs / 1000).toFixed(1)} s long.`;
    return { diagnostics: [pictureProblem(picture, 'bad-fragment', message, hint)] };
  }
  const diagnostics: Diagnostic[] = [];
  const warn = (code: string, message: string, hint: string) =>
    diagnostics.push(pictureProblem(picture, code, message, hint, 'warning'));
  if (region !== null) {
    const message = `The region of "${picture.path}" means nothing to a clip.`;
    warn('unused-fragment', message, 'Leave "xywh" out: only still pictures are magnified.');
  }
  if (info.isHdr) {
    const message = `"${picture.path}" has a high dynamic range: its colours will look dull.`;
    warn('hdr-clip', message, 'Save it in a standard dynamic range (SDR, BT.709).');
  }
  const endMs = Math.min(span?.endMs ?? info.durationMs, info.durationMs);
  const hash = createHash('sha256');
  await pipeline(createReadStream(file.path), hash);
  return { diagnostics, clip: { namedPath, file, info, hash: hash.digest('hex'), startMs, endMs } };
}
