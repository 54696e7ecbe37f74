/**
 * Downloads a file whose checksum is known.
 *
 * Guarantees: after success the file has that checksum; an interrupted download continues from where it stopped; a file
 * with the wrong checksum is deleted. Redirects are followed; nothing but the address is sent.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm, stat } from 'node:fs/promises';
import { causeOf, messageOf } from '../../shared/error-text.ts';
import { VoiceError } from '../engines/voice-engine.ts';
import { pause, retryAfterMs } from '../retry-after.ts';

export interface Download {
  readonly url: URL;
  /** Absolute path of the file: incomplete during the download, complete in the end. */
  readonly part: string;
  /** In hexadecimal. Any of these is right. */
  readonly sha256: readonly string[];
  /** The expected size, for progress. */
  readonly bytes: number;
}

export interface DownloadOptions {
  readonly signal: AbortSignal | null;
  /** Called with the bytes so far, including those of earlier attempts, and with the bytes in all. */
  readonly onProgress: (done: number, total: number) => void;
  readonly patience: DownloadPatience;
}

export interface DownloadPatience {
  /** How many attempts in a row may bring nothing. */
  readonly attempts: number;
  /** Before the second of these attempts; doubled for each later one. */
  readonly firstPauseMs: number;
  /** A connection over which nothing comes for this long is given up. */
  readonly silenceMs: number;
  /** A server that asks for a longer pause than this is given up. */
  readonly longestAskedPauseMs: number;
}

export const usualPatience: DownloadPatience = {
  attempts: 5,
  firstPauseMs: 1000,
  silenceMs: 30_000,
  longestAskedPauseMs: 120_000,
};

/** An attempt that failed for a reason that may pass. */
class PassingFailure extends Error {
  /** How long the server asks to be left alone. */
  readonly askedPauseMs: number;

  constructor(message: string, askedPauseMs = 0, options?: ErrorOptions) {
    super(message, options);
    this.askedPauseMs = askedPauseMs;
  }
}

const mirrorHint =
  'You can name a mirror in SCRIPTREEL_VOICES_URL, or add an archive from elsewhere with scriptreel voices add FILE.';

function refused({ url }: Download, status: number): VoiceError {
  const what = status === 404 || status === 410 ? 'does not have it' : 'refuses to send it';
  return new VoiceError(`${url.host} ${what}: status ${status} for ${url.href}.`, {
    code: 'voice-failed',
    hint: mirrorHint,
  });
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

/** The failure for the user when the disk is to blame; null for other errors. */
function diskFailure(error: unknown, part: string): VoiceError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new VoiceError(`The disk is full: ${part} cannot grow.`, {
      code: 'voice-failed',
      hint: 'Free some space, and try again.',
      cause: error,
    });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new VoiceError(`${part} cannot be written (${code}).`, {
      code: 'voice-failed',
      hint: 'Name another folder for voices in SCRIPTREEL_VOICES.',
      cause: error,
    });
  return null;
}

/** Aborts its signal when nothing has been heard for a while. */
class SilenceWatch {
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

/** Writes the body to a file. The file keeps its old content until the first bytes arrive. */
async function write(
  body: AsyncIterable<Uint8Array>,
  part: string,
  { appends, onBytes }: { readonly appends: boolean; readonly onBytes: (count: number) => void },
): Promise<void> {
  let file: FileHandle | null = null;
  try {
    for await (const chunk of body) {
      file ??= await open(part, appends ? 'a' : 'w');
      await file.writeFile(chunk);
      onBytes(chunk.length);
    }
  } finally {
    await file?.close();
  }
}

/**
 * Whether the answer continues the file from where it stopped; false when it is the whole file again.
 *
 * @throws PassingFailure when the server is busy, or sent another part than the one asked for; VoiceError when it
 *   refused.
 */
async function continuesFrom(already: number, response: Response, download: Download): Promise<boolean> {
  const { status, headers, body } = response;
  const { host } = download.url;
  if (status === 429 || status >= 500) {
    await body?.cancel();
    throw new PassingFailure(`${host} answered with status ${status}`, retryAfterMs(response));
  }
  if (status === 200) return false;
  if (status !== 206) throw refused(download, status);
  if (headers.get('content-range')?.startsWith(`bytes ${already}-`)) return true;
  await rm(download.part, { force: true });
  throw new PassingFailure(`${host} sent another part than the one asked for`);
}

/** Downloads what is missing over one connection. @throws PassingFailure; VoiceError; the signal's reason. */
async function attempt(download: Download, { signal, onProgress, patience }: DownloadOptions): Promise<void> {
  const { url, part } = download;
  const already = await sizeOf(part);
  const watch = new SilenceWatch(patience.silenceMs);
  try {
    const response = await fetch(url, {
      headers: already > 0 ? { range: `bytes=${already}-` } : {},
      signal: signal === null ? watch.signal : AbortSignal.any([signal, watch.signal]),
    });
    // The file is as long as the server's, or longer. The checksum will tell which.
    if (response.status === 416) return;
    const appends = await continuesFrom(already, response, download);
    if (response.body === null) throw refused(download, response.status);
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    let done = appends ? already : 0;
    const total = Number.isFinite(length) ? done + length : Math.max(download.bytes, done);
    onProgress(done, total);
    await write(response.body, part, {
      appends,
      onBytes: (count) => {
        watch.heard();
        done += count;
        onProgress(done, Math.max(total, done));
      },
    });
    if (Number.isFinite(length) && done < total) throw new PassingFailure('the connection was cut');
  } catch (error) {
    signal?.throwIfAborted();
    watch.signal.throwIfAborted();
    if (error instanceof PassingFailure || error instanceof VoiceError) throw error;
    throw diskFailure(error, part) ?? new PassingFailure(messageOf(causeOf(error)), 0, { cause: error });
  } finally {
    watch.end();
  }
}

/** @throws the file system's error; the signal's reason. */
export async function sha256Of(file: string, signal: AbortSignal | null = null): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(file, { highWaterMark: 1 << 20 })) {
    signal?.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest('hex');
}

/** Attempts until the file is complete. @throws VoiceError; the signal's reason. */
async function downloadToEnd(download: Download, options: DownloadOptions): Promise<void> {
  const { signal, patience } = options;
  for (let failures = 0; ; ) {
    const before = await sizeOf(download.part);
    try {
      await attempt(download, options);
      return;
    } catch (error) {
      if (!(error instanceof PassingFailure)) throw error;
      const hasGrown = (await sizeOf(download.part)) > before;
      failures = hasGrown ? 1 : failures + 1;
      const isTooLong = error.askedPauseMs > patience.longestAskedPauseMs;
      if (failures >= patience.attempts || isTooLong) throw givenUp(download, error, isTooLong);
      await pause(Math.max(error.askedPauseMs, patience.firstPauseMs * 2 ** (failures - 1)), signal);
    }
  }
}

function givenUp({ url }: Download, failure: PassingFailure, isTooLong: boolean): VoiceError {
  const asked = isTooLong ? `, and asks to wait for ${Math.round(failure.askedPauseMs / 1000)} s` : '';
  return new VoiceError(`${url.href} could not be downloaded: ${failure.message}${asked}.`, {
    code: 'voice-failed',
    hint: `What has arrived is kept, and the same command continues from there. ${mirrorHint}`,
    cause: failure,
  });
}

/**
 * Downloads the file, or what is missing of it.
 *
 * @throws VoiceError `voice-failed` when it cannot be downloaded, or its checksum is wrong; the signal's reason, after
 *   which the same call continues from where it stopped.
 */
export async function downloadFile(download: Download, options: DownloadOptions): Promise<void> {
  const { url, part, sha256 } = download;
  await downloadToEnd(download, options);
  const found = await sha256Of(part, options.signal);
  if (sha256.includes(found)) return;
  await rm(part, { force: true });
  throw new VoiceError(
    `${url.href} is not the expected file: its SHA-256 is ${found}, not ${sha256.join(' or ')}.`,
    {
      code: 'voice-failed',
      hint:
        'It was deleted. A proxy may have put a page of its own in its place, ' +
        'or the file may be a newer version that this version of scriptreel does not know.',
    },
  );
}
