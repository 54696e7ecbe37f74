/** The signal that ends a call of the library. */
import { setMaxListeners } from 'node:events';
import { Failure } from '../pipeline/failure.ts';

/**
 * The caller's signal, or one that is never aborted. Every sentence that is spoken and every segment that is drawn
 * listens to it, which Node would take for a leak of the caller's.
 */
export function ownSignal(signal: AbortSignal | undefined): AbortSignal {
  const own = signal === undefined ? new AbortController().signal : AbortSignal.any([signal]);
  setMaxListeners(0, own);
  return own;
}

/** @throws Failure `interrupted` */
export function requireRunning(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure('Interrupted.', { kind: 'interrupted', cause: signal.reason });
}
