/** How long a server asks to be left alone, and waiting that long. */
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * The pause in a `Retry-After` header, in milliseconds: seconds or a date (RFC 9110, 10.2.3).
 *
 * @returns 0 when there is no such header, or it makes no sense.
 */
export function retryAfterMs({ headers }: Response): number {
  const value = headers.get('retry-after');
  if (value === null) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** @throws the signal's reason as soon as it is aborted. */
export async function pause(ms: number, signal: AbortSignal | null): Promise<void> {
  await sleep(ms, undefined, signal === null ? {} : { signal }).catch((error: unknown) => {
    throw signal?.aborted ? signal.reason : error;
  });
}
