/**
 * A file from the net, of which the checksum is known.
 *
 * Guarantees: what is left after success is the file with that checksum; a download that is interrupted, or whose
 * connection is cut, goes on from where it was; a wrong one is deleted. Redirects are followed; nothing but the address is sent.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { VoiceError } from '../engines/voice-engine.ts';

export interface Download {
  readonly url: URL;
  /** Absolute path of what is there so far, and of the whole in the end. */
  readonly part: string;
  /** In hexadecimal; any of these. */
  readonly sha256: readonly string[];
  /** That are expected, for progress. */
  readonly bytes: number;
}

export interface DownloadOptions {
  readonly signal: AbortSignal | null;
  /** Called with the bytes that are there, those of earlier tries among them, and of all. */
  readonly onProgress: (done: number, total: number) => void;
  readonly patience: DownloadPatience;
}

export interface DownloadPatience {
  /** Tries in a row that bring nothing. */
  readonly tries: number;
  /** Before the second of them; doubled for each further one. */
  readonly firstPauseMs: number;
  /** A connection over which nothing comes for so long is given up. */
  readonly silenceMs: number;
  /** A server that asks for a longer pause than this is not waited for. */
  readonly longestAskedPauseMs: number;
}

export const usualPatience: DownloadPatience = {
  tries: 5,
  firstPauseMs: 1000,
  silenceMs: 30_000,
  longestAskedPauseMs: 120_000,
};

/** A try that failed for a reason that may pass. */
class PassingFailure extends Error {
  readonly askedPauseMs: number;

  constructor(message: string, askedPauseMs = 0) {
    super(message);
    this.askedPauseMs = askedPauseMs;
  }
}

const mirrorHint =
  'A mirror can be named in SCRIPTREEL_VOICES_URL, and an archive from elsewhere added with scriptreel voices add FILE.';

function refused({ url }: Download, status: number): VoiceError {
  const what = status === 404 || status === 410 ? 'does not have it' : 'does not give it';
  return new VoiceError('voice-failed', `${url.host} ${what}: status ${status} for ${url.href}.`, mirrorHint);
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
function askedPause(value: string | null): number {
  if (value === null) return 0;
  const ms = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

/** What a failure of the disk is called; null for another. */
function diskFailure(error: unknown, part: string): VoiceError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new VoiceError(
      'voice-failed',
      `The disk is full: ${part} cannot grow.`,
      'Make room, and try again.',
    );
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new VoiceError(
      'voice-failed',
      `${part} cannot be written (${code}).`,
      'Name a folder for voices in SCRIPTREEL_VOICES.',
    );
  return null;
}

/** Sees to it that a connection over which nothing comes is ended. */
class Watch {
  readonly #controller = new AbortController();
  readonly #silenceMs: number;
  #timer: NodeJS.Timeout | undefined;

  constructor(silenceMs: number) {
    this.#silenceMs = silenceMs;
    this.heard();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  heard(): void {
    clearTimeout(this.#timer);
    const reason = new PassingFailure(`nothing came for ${Math.round(this.#silenceMs / 1000)} s`);
    this.#timer = setTimeout(() => this.#controller.abort(reason), this.#silenceMs);
  }

  end(): void {
    clearTimeout(this.#timer);
  }
}

/** What is there stays until something comes that takes its place. */
async function write(
  body: AsyncIterable<Uint8Array>,
  part: string,
  { goesOn, heard }: { readonly goesOn: boolean; readonly heard: (bytes: number) => void },
): Promise<void> {
  let file: FileHandle | null = null;
  try {
    for await (const chunk of body) {
      file ??= await open(part, goesOn ? 'a' : 'w');
      await file.writeFile(chunk);
      heard(chunk.length);
    }
  } finally {
    await file?.close();
  }
}

/** One connection. @throws PassingFailure; VoiceError; the signal's reason */
async function tryOnce(download: Download, { signal, onProgress, patience }: DownloadOptions): Promise<void> {
  const { url, part } = download;
  const already = await sizeOf(part);
  const watch = new Watch(patience.silenceMs);
  try {
    const response = await fetch(url, {
      headers: already > 0 ? { range: `bytes=${already}-` } : {},
      signal: signal === null ? watch.signal : AbortSignal.any([signal, watch.signal]),
    });
    const { status, headers, body } = response;
    // It has all there is, or more: the checksum tells which.
    if (status === 416) return;
    if (status === 429 || status >= 500) {
      await body?.cancel();
      throw new PassingFailure(
        `${url.host} answered with status ${status}`,
        askedPause(headers.get('retry-after')),
      );
    }
    if ((status !== 200 && status !== 206) || body === null) throw refused(download, status);
    const goesOn = status === 206 && (headers.get('content-range')?.startsWith(`bytes ${already}-`) ?? false);
    if (status === 206 && !goesOn) {
      await rm(part, { force: true });
      throw new PassingFailure(`${url.host} sent another part than the one that was asked for`);
    }
    const length = Number(headers.get('content-length') ?? Number.NaN);
    let done = goesOn ? already : 0;
    const total = Number.isFinite(length) ? done + length : Math.max(download.bytes, done);
    onProgress(done, total);
    await write(body, part, {
      goesOn,
      heard: (bytes) => {
        watch.heard();
        done += bytes;
        onProgress(done, Math.max(total, done));
      },
    });
    if (Number.isFinite(length) && done < total) throw new PassingFailure('the connection was cut');
  } catch (error) {
    signal?.throwIfAborted();
    if (watch.signal.aborted) throw watch.signal.reason;
    if (error instanceof PassingFailure || error instanceof VoiceError) throw error;
    const ofDisk = diskFailure(error, part);
    if (ofDisk !== null) throw ofDisk;
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new PassingFailure(cause instanceof Error ? cause.message : String(cause));
  } finally {
    watch.end();
  }
}

async function pause(ms: number, signal: AbortSignal | null): Promise<void> {
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
  signal?.throwIfAborted();
}

/** @throws the file system's error */
export async function sha256Of(file: string, signal: AbortSignal | null = null): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    signal?.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest('hex');
}

/**
 * @throws VoiceError `voice-failed` when it cannot be had, or is another than it should be; the signal's reason, after which
 *   the same call goes on from there.
 */
export async function downloadFile(download: Download, options: DownloadOptions): Promise<void> {
  const { url, part, sha256 } = download;
  const { signal, patience } = options;
  for (let failures = 0; ; ) {
    const before = await sizeOf(part);
    try {
      await tryOnce(download, options);
      break;
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      failures = (await sizeOf(part)) > before ? 1 : failures + 1;
      const isTooLong = error.askedPauseMs > patience.longestAskedPauseMs;
      if (failures >= patience.tries || isTooLong) {
        const asked = isTooLong
          ? `, and asks for ${Math.round(error.askedPauseMs / 1000)} s of patience`
          : '';
        throw new VoiceError(
          'voice-failed',
          `${url.href} could not be downloaded: ${error.message}${asked}.`,
          `What came is kept, and the same command goes on from there. ${mirrorHint}`,
        );
      }
      await pause(Math.max(error.askedPauseMs, patience.firstPauseMs * 2 ** (failures - 1)), signal);
    }
  }
  const found = await sha256Of(part, signal);
  if (sha256.includes(found)) return;
  await rm(part, { force: true });
  throw new VoiceError(
    'voice-failed',
    `${url.href} is not what it should be: its SHA-256 is ${found}, not ${sha256.join(' or ')}.`,
    'It was deleted. A proxy may have put a page of its own in its place, or the file may be a new version that this version of scriptreel does not know.',
  );
}
