/**
 * What went wrong with a request to a service, in words for the user.
 *
 * Guarantees: no message holds the key, whatever the service says; nothing in it can move the cursor of a terminal.
 */
import { VoiceError, type VoiceErrorCode } from '../engines/voice-engine.ts';

/** Who was asked, for messages. */
export interface AskedService {
  /** Its name, for people: within a sentence. */
  readonly service: string;
  readonly key: string | null;
  /** The environment variable that holds the key. */
  readonly keyVariable: string;
  /** Its part of `voices` in the configuration file. */
  readonly settingsName: string;
  /** What to do about an answer that is no sound. */
  readonly unsoundHint: string;
}

interface FailureParts {
  readonly code: VoiceErrorCode;
  readonly message: string;
  readonly hint: string;
  /** Whether asking again may help. */
  readonly mayPass: boolean;
  readonly isTimeout?: boolean;
  readonly askedPauseMs?: number;
}

export class ServiceFailure extends Error {
  readonly mayPass: boolean;
  readonly isTimeout: boolean;
  /** How long the service wants to be left alone; 0 when it does not say. */
  readonly askedPauseMs: number;
  readonly #code: VoiceErrorCode;
  readonly #hint: string;

  constructor({ key }: AskedService, parts: FailureParts) {
    super(cleaned(parts.message, key));
    this.name = 'ServiceFailure';
    this.mayPass = parts.mayPass;
    this.isTimeout = parts.isTimeout ?? false;
    this.askedPauseMs = parts.askedPauseMs ?? 0;
    this.#code = parts.code;
    this.#hint = parts.hint;
  }

  asVoiceError(tries: number): VoiceError {
    const message = tries > 1 ? `${this.message} It was asked ${tries} times.` : this.message;
    return new VoiceError(this.#code, message, this.#hint);
  }
}

/** Other keys that a service may quote, such as `sk-…`, as it masks them. */
const quotedKey = /\b(?:sk|xi)[-_][\w*-]{6,}/g;
const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

function cleaned(text: string, key: string | null): string {
  const withoutKey = key === null ? text : text.replaceAll(key, '[key]');
  return withoutKey.replace(quotedKey, '[key]').replace(controls, ' ');
}

const mostMessageLength = 300;

/** What the service says of the matter: OpenAI's, ElevenLabs', Azure's and FastAPI's forms; '' when it says nothing. */
interface Said {
  readonly text: string;
  /** A word for programs, such as `insufficient_quota`. */
  readonly code: string;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function saidIn(bytes: Uint8Array): Said {
  const text = Buffer.from(bytes.subarray(0, 10_000)).toString('utf8').trim();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { text: text.startsWith('<') ? '' : text.slice(0, mostMessageLength), code: '' };
  }
  const top = fieldsOf(parsed);
  const detail = Array.isArray(top.detail) ? top.detail[0] : top.detail;
  const places = [fieldsOf(top.error), fieldsOf(detail), top];
  const first = (names: readonly string[]) =>
    places.flatMap((place) => names.map((name) => place[name])).find((value) => typeof value === 'string');
  const words = first(['message', 'msg']) ?? [top.error, detail].find((value) => typeof value === 'string');
  return {
    text: String(words ?? '').slice(0, mostMessageLength),
    code: String(first(['code', 'status', 'type']) ?? ''),
  };
}

/** Words of OpenAI (`insufficient_quota`) and ElevenLabs (`quota_exceeded`), which come with 429 and 401. */
const quotaCode = /quota|insufficient_(?:funds|credits)|payment_required/;

/** In milliseconds; RFC 9110, 10.2.3: seconds, or a date. */
function retryAfter(header: string | null): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : 0;
}

/** Of an answer whose status is not 200. */
export function statusFailure(asked: AskedService, response: Response, bytes: Uint8Array): ServiceFailure {
  const { service, key, keyVariable, settingsName } = asked;
  const { status, headers } = response;
  const said = saidIn(bytes);
  const because = said.text || response.statusText;
  const words = because === '' ? `(${status}).` : `(${status}): ${because.replace(/[.\s]+$/, '')}.`;
  const fail = (parts: Partial<FailureParts> & Pick<FailureParts, 'message' | 'hint'>) =>
    new ServiceFailure(asked, { code: 'voice-failed', mayPass: false, ...parts });

  if (status === 402 || quotaCode.test(said.code)) {
    return fail({
      message: `What ${service} lets you have is used up ${words}`,
      hint: 'Buy more there, or take another voice with --voice.',
    });
  }
  if (status === 401 || status === 403) {
    return fail({
      code: 'voice-key',
      message: `${key === null ? 'A key is needed by' : 'The key is refused by'} ${service} ${words}`,
      hint: `${key === null ? 'Set' : 'Check'} the environment variable ${keyVariable}.`,
    });
  }
  if (status === 429) {
    const askedPauseMs = retryAfter(headers.get('retry-after'));
    return fail({
      message: `Too many requests, says ${service} ${words}${pauseText(askedPauseMs)}`,
      hint: `Wait, or set a smaller "concurrency" in voices.${settingsName} of the configuration file.`,
      mayPass: true,
      askedPauseMs,
    });
  }
  if (status >= 500) {
    const askedPauseMs = retryAfter(headers.get('retry-after'));
    return fail({
      message: `There is a failure at ${service} ${words}${pauseText(askedPauseMs)}`,
      hint: 'Try again later: what is spoken already is kept.',
      mayPass: true,
      askedPauseMs,
    });
  }
  if (status >= 300 && status < 400) {
    return fail({
      message: `The request was sent on to ${placeOf(headers.get('location'))} by ${service} (${status}).`,
      hint: `If you trust that address, set it as "baseURL" in voices.${settingsName} of the configuration file.`,
    });
  }
  return fail({
    message: `The request was refused by ${service} ${words}`,
    hint: `Check the voice, and "model" and "baseURL" in voices.${settingsName} of the configuration file.`,
  });
}

function pauseText(askedPauseMs: number): string {
  return askedPauseMs === 0 ? '' : ` It asks to wait for ${Math.ceil(askedPauseMs / 1000)} s.`;
}

/** Of an address only as much as is worth telling. */
function placeOf(location: string | null): string {
  return location !== null && URL.canParse(location) ? new URL(location).origin : 'another address';
}

/** What passes by itself: broken connections, and names that are not found at the moment (Node, undici). */
const passing = new Set([
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
]);

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ENOTFOUND: 'there is no such address',
  UND_ERR_CONNECT_TIMEOUT: 'nothing answers there',
};

/** @param timeoutMs how long was waited, when that was too long */
export function connectionFailure(
  asked: AskedService,
  error: unknown,
  timeoutMs: number | null,
): ServiceFailure {
  const { service, settingsName } = asked;
  if (timeoutMs !== null) {
    return new ServiceFailure(asked, {
      code: 'voice-failed',
      message: `No whole answer came from ${service} within ${Math.ceil(timeoutMs / 1000)} s.`,
      hint: `If it is only slow, set a longer "timeoutSeconds" in voices.${settingsName} of the configuration file.`,
      mayPass: true,
      isTimeout: true,
    });
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = reasons[code] ?? (cause instanceof Error ? cause.message : String(cause));
  return new ServiceFailure(asked, {
    code: 'voice-failed',
    message: `The connection to ${service} failed: ${reason}.`,
    hint: `Check the network, and "baseURL" in voices.${settingsName} of the configuration file.`,
    mayPass: passing.has(code),
    isTimeout: code === 'UND_ERR_CONNECT_TIMEOUT',
  });
}
