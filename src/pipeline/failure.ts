/**
 * A run that ends for a reason the user can act on.
 *
 * Who throws what:
 * - What is wrong with a script is a Diagnostic. It is returned, never thrown.
 * - The rooms that know nothing of commands throw their own errors: `render` a RenderError, `voice` a VoiceError.
 *   Inside the pipeline these pass through as they are.
 * - The pipeline itself throws a Failure; its kind says what the user has to do.
 * - Every function of pipeline/commands that can meet one does its work inside `withFailures`, which turns RenderError
 *   and VoiceError into Failures. So the callers of commands, the command line and other programs, see only Failures.
 * - In a batch, one video that fails becomes a line of the report instead (make/produce.ts, with `asFailure`).
 * - cli/context.ts prints a Failure and turns its kind into an exit code (cli/exit-codes.ts). Anything else that
 *   arrives there is a bug of scriptreel and is printed with its stack.
 */
import { explainWriteError, RenderError, type RenderErrorCode } from '../render/errors.ts';
import { VoiceError, type VoiceErrorCode } from '../voice/engines/voice-engine.ts';

export type FailureKind =
  /** A wrong flag, setting, path or configuration file. */
  | 'usage'
  /** The script has errors. */
  | 'script'
  /** Something failed while the video was being made. */
  | 'render'
  /** A program, a package or a model is missing. */
  | 'tool-missing'
  /** The user ended the run. */
  | 'interrupted';

export interface FailureOptions extends ErrorOptions {
  readonly kind: FailureKind;
  /** What to do about it; none when the message says it all. */
  readonly hint?: string | null | undefined;
}

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly hint: string | null;

  constructor(message: string, { kind, hint = null, ...options }: FailureOptions) {
    super(message, options);
    this.name = 'Failure';
    this.kind = kind;
    this.hint = hint;
  }
}

const kindOfRenderError: Readonly<Record<RenderErrorCode, FailureKind>> = {
  'no-browser': 'tool-missing',
  'output-unwritable': 'usage',
  aborted: 'interrupted',
  'disk-full': 'render',
  'browser-failed': 'render',
  'ffmpeg-failed': 'render',
  'verify-failed': 'render',
};

const kindOfVoiceError: Readonly<Record<VoiceErrorCode, FailureKind>> = {
  'unknown-voice': 'usage',
  'voice-missing': 'tool-missing',
  'voice-key': 'usage',
  'voice-setting': 'usage',
  'voice-failed': 'render',
};

/** The same error; a RenderError or a VoiceError as a Failure. */
export function asFailure(error: unknown): unknown {
  if (error instanceof RenderError) return failureOf(kindOfRenderError[error.code], error);
  if (error instanceof VoiceError) return failureOf(kindOfVoiceError[error.code], error);
  return error;
}

function failureOf(kind: FailureKind, error: RenderError | VoiceError): Failure {
  return new Failure(error.message, { kind, hint: error.hint, cause: error });
}

export interface CommandOptions {
  /** Ends the command. */
  readonly signal?: AbortSignal | undefined;
  /** What the command writes to, as messages name it. */
  readonly writesTo?: string;
}

/**
 * Does the work of a command.
 *
 * @throws Failure for whatever the user can act on, `interrupted` once the signal is aborted; a bug as it is
 */
export async function withFailures<T>(
  { signal, writesTo }: CommandOptions,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (signal?.aborted) throw new Failure('Interrupted.', { kind: 'interrupted', cause: error });
    throw asFailure(writesTo === undefined ? error : explainWriteError(error, writesTo));
  }
}
