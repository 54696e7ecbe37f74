/** What can go wrong in a render for a reason outside the code, and what to do about it. */

export type RenderErrorCode =
  | 'output-unwritable'
  | 'disk-full'
  | 'no-browser'
  | 'browser-failed'
  | 'ffmpeg-failed'
  | 'verify-failed'
  | 'aborted';

export class RenderError extends Error {
  readonly code: RenderErrorCode;
  /** What to do about it; null when there is nothing to do. */
  readonly hint: string | null;

  constructor(code: RenderErrorCode, message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RenderError';
    this.code = code;
    this.hint = hint;
  }
}

/** A scene that cannot be drawn. */
export class SceneError extends RenderError {
  /** Its place in the video, from 0. */
  readonly sceneIndex: number;
  /** The frame, counted from the scene's start, and what is wrong there. */
  readonly reason: string;

  constructor(
    message: string,
    hint: string | null,
    scene: { readonly sceneIndex: number; readonly reason: string },
    options?: ErrorOptions,
  ) {
    super('browser-failed', message, hint, options);
    this.sceneIndex = scene.sceneIndex;
    this.reason = scene.reason;
  }
}

const fullDisk = new Set(['ENOSPC', 'EDQUOT']);
const refusedWrite = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ENAMETOOLONG']);

function systemCode(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // The bundler hands on what the system said as words only.
  return /^(?:Error: )?(E[A-Z]+):/.exec(error.message)?.[1] ?? null;
}

/** The same error, as a RenderError when it tells of a full disk or of a place that cannot be written. */
export function explainWriteError(error: unknown, place: string): unknown {
  if (error instanceof RenderError) return error;
  const code = systemCode(error);
  if (code !== null && fullDisk.has(code)) return diskFull(place, error);
  if (code !== null && refusedWrite.has(code)) {
    return new RenderError(
      'output-unwritable',
      `${place} cannot be written (${code}).`,
      'Choose another place with -o, or change the permissions of the folder.',
      { cause: error },
    );
  }
  return error;
}

export function diskFull(place: string, cause: unknown): RenderError {
  return new RenderError(
    'disk-full',
    `There is no space left while writing ${place}.`,
    'Free some space, or choose another place with -o or --cache-dir.',
    { cause },
  );
}

export function aborted(): RenderError {
  return new RenderError('aborted', 'The render was stopped.');
}
