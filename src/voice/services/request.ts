/**
 * Asks a service for one sentence over HTTP, with time-outs, retries and a limit on requests at once.
 *
 * Takes a request and a function that reads its answer. Guarantees: no error holds the key; the key goes only to the
 * address of the request, as redirects are not followed; an incomplete answer is an error; when the promise settles, no
 * request is under way.
 */
import pRetry from 'p-retry';
import { pause } from '../retry-after.ts';
import { UnsoundAnswer } from '../speech/answer.ts';
import {
  type AskedService,
  connectionFailure,
  ServiceFailure,
  statusFailure,
  unsoundFailure,
} from './failure.ts';
import { openGate } from './gate.ts';

export interface ServiceRequest extends AskedService {
  readonly url: URL;
  /** The headers that are not secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** The header that sends the key; without a key none is sent. */
  readonly keyHeader: (key: string) => Readonly<Record<string, string>>;
  readonly body: string;
  /** How many requests this whole process may have under way to the address. */
  readonly concurrency: number;
  /** For one attempt, from the connection to the last byte of the answer. */
  readonly timeoutMs: number;
}

/** How patient to be with a service. */
export interface Patience {
  /** Attempts after the first. */
  readonly retries: number;
  /** Before the second attempt; doubled for each later one, and lengthened at random to at most twice that. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** A service that asks for a longer pause than this is given up. */
  readonly longestAskedPauseMs: number;
}

export const usualPatience: Patience = {
  retries: 4,
  firstPauseMs: 500,
  longestPauseMs: 10_000,
  longestAskedPauseMs: 60_000,
};

/** Ten minutes of the finest sound. Protects against an answer without end. */
const maxBytes = 150e6;
/** A service that timed out once is tried once more, but not again and again. */
const maxTimeouts = 2;

/** @throws ServiceFailure; the signal's reason. */
async function attempt<T>(
  request: ServiceRequest,
  read: (bytes: Uint8Array) => T,
  signal: AbortSignal | null,
): Promise<T> {
  const { url, headers, key, keyHeader, body, timeoutMs } = request;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, ...(key === null ? {} : keyHeader(key)) },
      body,
      redirect: 'manual',
      signal: signal === null ? timeout : AbortSignal.any([signal, timeout]),
    });
    const bytes = await bytesOf(response);
    if (response.status !== 200) throw statusFailure(request, response, bytes);
    return read(bytes);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof ServiceFailure) throw error;
    if (error instanceof UnsoundAnswer) throw unsoundFailure(request, error);
    throw connectionFailure(request, error, timeout.aborted ? timeoutMs : null);
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    // Throwing ends the loop, which closes the connection.
    if (size > maxBytes) throw new UnsoundAnswer('is longer than any sentence');
  }
  return Buffer.concat(chunks);
}

/** Whether another attempt may help. @param attempts how many there have been. */
function isWorthRetrying(error: unknown, attempts: number, { longestAskedPauseMs }: Patience): boolean {
  return (
    error instanceof ServiceFailure &&
    error.mayPass &&
    error.askedPauseMs <= longestAskedPauseMs &&
    !(error.isTimeout && attempts >= maxTimeouts)
  );
}

/**
 * @param read makes the speech from an answer with status 200; @throws UnsoundAnswer.
 * @throws VoiceError; the signal's reason as soon as it is aborted.
 */
export async function askService<T>(
  request: ServiceRequest,
  read: (bytes: Uint8Array) => T,
  { signal, patience }: { readonly signal: AbortSignal | null; readonly patience: Patience },
): Promise<T> {
  signal?.throwIfAborted();
  const leave = await openGate(request.url.origin, request.concurrency).enter(signal);
  let attempts = 0;
  try {
    return await pRetry(
      () => {
        attempts += 1;
        return attempt(request, read, signal);
      },
      {
        retries: patience.retries,
        minTimeout: patience.firstPauseMs,
        maxTimeout: patience.longestPauseMs,
        randomize: true,
        ...(signal === null ? {} : { signal }),
        shouldRetry: ({ error }) => isWorthRetrying(error, attempts, patience),
        // The pause that the service asks for comes in addition to the usual one.
        onFailedAttempt: async ({ error, retriesLeft }) => {
          if (retriesLeft === 0 || !(error instanceof ServiceFailure)) return;
          const { askedPauseMs } = error;
          if (askedPauseMs <= patience.longestAskedPauseMs) await pause(askedPauseMs, signal);
        },
      },
    );
  } catch (error) {
    throw error instanceof ServiceFailure ? error.asVoiceError(attempts) : error;
  } finally {
    leave();
  }
}
