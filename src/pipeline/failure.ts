/** A run that ends for a reason the user can act on. Everything else that throws is a bug. */
import { RenderError } from '../render/errors.ts';
import { VoiceError } from '../voice/engines/voice-engine.ts';

export type FailureKind = 'usage' | 'script' | 'render' | 'tool-missing' | 'interrupted';

export class Failure extends Error {
  readonly kind: FailureKind;
  readonly hint: string | null;

  constructor(kind: FailureKind, message: string, hint: string | null = null) {
    super(message);
    this.name = 'Failure';
    this.kind = kind;
    this.hint = hint;
  }
}

/** The same error, as a Failure where it has a reason that the user can act on. */
export function asFailure(error: unknown): unknown {
  if (error instanceof VoiceError) return voiceFailure(error);
  if (!(error instanceof RenderError)) return error;
  const kind = {
    'no-browser': 'tool-missing',
    'output-unwritable': 'usage',
    aborted: 'interrupted',
  } as const;
  return new Failure(
    error.code in kind ? kind[error.code as keyof typeof kind] : 'render',
    error.message,
    error.hint,
  );
}

function voiceFailure({ code, message, hint }: VoiceError): Failure {
  const kind = {
    'unknown-voice': 'usage',
    'voice-missing': 'tool-missing',
    'voice-key': 'usage',
    'voice-setting': 'usage',
    'voice-failed': 'render',
  } as const;
  return new Failure(kind[code], message, hint);
}
