/** What can go wrong in a render for reasons outside the code, and what the user can do about it. */

export type RenderErrorCode =
  | 'output-unwritable'
  | 'disk-full'
  | 'no-browser'
  | 'browser-failed'
  | 'ffmpeg-failed'
  | 'verify-failed'
  | 'aborted';

export interface RenderErrorOptions extends ErrorOptions {
  readonly code: RenderErrorCode;
  /** What to do about it. */
  readonly hint?: string | null;
}

export class RenderError extends Error {
  readonly code: RenderErrorCode;
  /** What to do about it; null when there is nothing to do. */
  readonly hint: string | null;

  constructor(message: string, { code, hint = null, ...options }: RenderErrorOptions) {
    super(message, options);
    this.name = 'RenderError';
    this.code = code;
    this.hint = hint;
  }
}

export interface SceneErrorOptions extends Omit<RenderErrorOptions, 'code'> {
  /** The place of the scene in the video, from 0. */
  readonly sceneIndex: number;
  /** The frame, counted from the start of the scene, and what is wrong there. */
  readonly reason: string;
}

/** A scene that cannot be drawn. */
export class SceneError extends RenderError {
  readonly sceneIndex: number;
  readonly reason: string;

  constructor(message: string, { sceneIndex, reason, ...options }: SceneErrorOptions) {
    super(message, { code: 'browser-failed', ...options });
    this.sceneIndex = sceneIndex;
    this.reason = reason;
  }
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT']);
const refusedWrite = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG']);

function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The bundler passes on what the system said only as text.
  return /^(?:Error: )?(E[A-Z]+):/.exec(error.message)?.[1] ?? null;
}

/** The same error, turned into a RenderError if the disk is full or `place` cannot be written. */
export function explainWriteError(error: unknown, place: string): unknown {
  if (error instanceof RenderError) return error;
  const code = systemCode(error);
  if (code !== null && fullDisk.has(code)) return diskFull(place, error);
  if (code !== null && refusedWrite.has(code)) {
    return new RenderError(`${place} cannot be written (${code}).`, {
      code: 'output-unwritable',
      hint: 'Choose another place with -o, or change the permissions of the folder.',
      cause: error,
    });
  }
  return error;
}

export function diskFull(place: string, cause: unknown): RenderError {
  return new RenderError(`The disk is full: ${place} cannot be written.`, {
    code: 'disk-full',
    hint: 'Free some space, or choose another place with -o or --cache-dir.',
    cause,
  });
}

export function aborted(): RenderError {
  return new RenderError('The render was stopped.', { code: 'aborted' });
}
