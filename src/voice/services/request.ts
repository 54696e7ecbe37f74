/**
 * One sentence asked of a service over HTTP: with time-outs, tries and a limit on how many at once.
 *
 * Takes a request and what reads its answer. Guarantees: no key in an error; a key goes to the address of the request
 * and nowhere else, as redirects are not followed; an answer that is not whole is an error; no request is under way
 * once the promise has settled.
 */
import pRetry from 'p-retry';
import { UnsoundAnswer } from '../speech/answer.ts';
import { openGate } from './gate.ts';
import { type AskedService, connectionFailure, ServiceFailure, statusFailure } from './service-failure.ts';

export interface ServiceRequest extends AskedService {
  readonly url: URL;
  /** Those that are no secret. */
  readonly headers: Readonly<Record<string, string>>;
  /** How the key is sent; nothing is sent without one. */
  readonly keyHeader: (key: string) => Readonly<Record<string, string>>;
  readonly body: string;
  /** Requests at once to the address, from all of this process. */
  readonly concurrency: number;
  /** For one try, from the connection to the answer's last byte. */
  readonly timeoutMs: number;
}

/** How long to be patient. */
export interface Patience {
  /** Tries after the first. */
  readonly retries: number;
  /** Before the second try; doubled for each further one, and made up to twice as long by chance. */
  readonly firstPauseMs: number;
  readonly longestPauseMs: number;
  /** A service that asks for a longer pause than this is not waited for. */
  readonly longestAskedPauseMs: number;
}

export const usualPatience: Patience = {
  retries: 4,
  firstPauseMs: 500,
  longestPauseMs: 10_000,
  longestAskedPauseMs: 60_000,
};

/** Ten minutes of the finest sound; an answer without end is given up. */
const mostBytes = 150e6;
/** A service that hung once may be asked once more; it is not waited for again and again. */
const triesOfTimeouts = 2;

/** @throws what `read` throws; ServiceFailure; the signal's reason */
async function tryOnce<T>(
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
    if (error instanceof UnsoundAnswer) {
      throw new ServiceFailure(request, {
        code: 'voice-failed',
        message: `The answer of ${request.service} ${error.message}.`,
        hint: request.unsoundHint,
        mayPass: error.isCutOff,
      });
    }
    throw connectionFailure(request, error, timeout.aborted ? timeoutMs : null);
  }
}

async function bytesOf(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    chunks.push(chunk);
    size += chunk.length;
    // Leaving the loop ends the connection.
    if (size > mostBytes) throw new UnsoundAnswer('is longer than any sentence');
  }
  return Buffer.concat(chunks);
}

/**
 * @param read makes the speech of an answer with status 200; @throws UnsoundAnswer
 * @throws VoiceError; the signal's reason when it is aborted, at once.
 */
export async function askService<T>(
  request: ServiceRequest,
  read: (bytes: Uint8Array) => T,
  { signal, patience }: { readonly signal: AbortSignal | null; readonly patience: Patience },
): Promise<T> {
  signal?.throwIfAborted();
  const leave = await openGate(request.url.origin, request.concurrency).enter(signal);
  let tries = 0;
  try {
    return await pRetry(
      () => {
        tries += 1;
        return tryOnce(request, read, signal);
      },
      {
        retries: patience.retries,
        minTimeout: patience.firstPauseMs,
        maxTimeout: patience.longestPauseMs,
        randomize: true,
        ...(signal === null ? {} : { signal }),
        shouldRetry: ({ error }) =>
          error instanceof ServiceFailure &&
          error.mayPass &&
          error.askedPauseMs <= patience.longestAskedPauseMs &&
          !(error.isTimeout && tries >= triesOfTimeouts),
        onFailedAttempt: ({ error, retriesLeft }) =>
          error instanceof ServiceFailure && retriesLeft > 0
            ? pause(error.askedPauseMs, patience.longestAskedPauseMs, signal)
            : undefined,
      },
    );
  } catch (error) {
    throw error instanceof ServiceFailure ? error.asVoiceError(tries) : error;
  } finally {
    leave();
  }
}

/** What the service asks for comes before the pause of one's own. */
async function pause(askedMs: number, longestMs: number, signal: AbortSignal | null): Promise<void> {
  if (askedMs === 0 || askedMs > longestMs) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, askedMs);
    signal?.addEventListener('abort', done, { once: true });
  });
  signal?.throwIfAborted();
}
