/**
 * What went wrong with a request to a service, in words for the user.
 *
 * Guarantees: no message holds the key, whatever the service says, nor anything that moves the cursor of a terminal.
 */

import { causeOf, messageOf } from '../../shared/error-text.ts';
import { VoiceError, type VoiceErrorCode } from '../engines/voice-engine.ts';
import { retryAfterMs } from '../retry-after.ts';
import type { UnsoundAnswer } from '../speech/answer.ts';

/** The service that was asked, for messages. */
export interface AskedService {
  /** Its name, for people: a company or a host. */
  readonly service: string;
  readonly key: string | null;
  /** The environment variable that holds the key. */
  readonly keyVariable: string;
  /** The name of its settings in `voices` of the configuration file. */
  readonly settingsName: string;
  /** What to do about an answer that is not sound. */
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
  readonly cause?: unknown;
}

export class ServiceFailure extends Error {
  readonly mayPass: boolean;
  readonly isTimeout: boolean;
  /** How long the service asks to be left alone; 0 when it does not say. */
  readonly askedPauseMs: number;
  readonly #code: VoiceErrorCode;
  readonly #hint: string;

  constructor({ key }: AskedService, parts: FailureParts) {
    super(cleaned(parts.message, key), { cause: parts.cause });
    this.name = 'ServiceFailure';
    this.mayPass = parts.mayPass;
    this.isTimeout = parts.isTimeout ?? false;
    this.askedPauseMs = parts.askedPauseMs ?? 0;
    this.#code = parts.code;
    this.#hint = parts.hint;
  }

  asVoiceError(attempts: number): VoiceError {
    const message = attempts > 1 ? `${this.message} It was asked ${attempts} times.` : this.message;
    return new VoiceError(message, { code: this.#code, hint: this.#hint, cause: this });
  }
}

/** Other keys that a service may quote, such as `sk-…`, also when they are masked with asterisks. */
const quotedKey = /\b(?:sk|xi)[-_][\w*-]{6,}/g;
const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

function cleaned(text: string, key: string | null): string {
  const withoutKey = key === null ? text : text.replaceAll(key, '[key]');
  return withoutKey.replace(quotedKey, '[key]').replace(controls, ' ');
}

const maxMessageLength = 300;

/** What the service itself says is wrong; empty where it says nothing. */
interface ServiceWords {
  readonly text: string;
  /** A code for programs, such as `insufficient_quota`. */
  readonly code: string;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Understands the forms of OpenAI, ElevenLabs, Azure and FastAPI. */
function wordsIn(bytes: Uint8Array): ServiceWords {
  const text = Buffer.from(bytes.subarray(0, 10_000)).toString('utf8').trim();
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { text: text.startsWith('<') ? '' : text.slice(0, maxMessageLength), code: '' };
  }
  const top = fieldsOf(parsed);
  const detail = Array.isArray(top.detail) ? top.detail[0] : top.detail;
  const places = [fieldsOf(top.error), fieldsOf(detail), top];
  const first = (names: readonly string[]) =>
    places.flatMap((place) => names.map((name) => place[name])).find((value) => typeof value === 'string');
  const words = first(['message', 'msg']) ?? [top.error, detail].find((value) => typeof value === 'string');
  return {
    text: String(words ?? '').slice(0, maxMessageLength),
    code: String(first(['code', 'status', 'type']) ?? ''),
  };
}

/** Codes of OpenAI (`insufficient_quota`, with status 429) and ElevenLabs (`quota_exceeded`, with 401). */
const quotaCode = /quota|insufficient_(?:funds|credits)|payment_required/;

/** For an answer whose status is not 200. */
export function statusFailure(asked: AskedService, response: Response, bytes: Uint8Array): ServiceFailure {
  const { text, code } = wordsIn(bytes);
  const reason = text || response.statusText;
  // Completes a sentence.
  const ending =
    reason === '' ? `(${response.status}).` : `(${response.status}): ${reason.replace(/[.\s]+$/, '')}.`;
  return new ServiceFailure(asked, {
    code: 'voice-failed',
    mayPass: false,
    ...statusProblem(asked, response, quotaCode.test(code), ending),
  });
}

function statusProblem(
  { service, key, keyVariable, settingsName }: AskedService,
  response: Response,
  isOutOfQuota: boolean,
  ending: string,
): Partial<FailureParts> & Pick<FailureParts, 'message' | 'hint'> {
  const { status, headers } = response;
  if (status === 402 || isOutOfQuota)
    return {
      message: `Your quota at ${service} is used up ${ending}`,
      hint: 'Buy more from the service, or choose another voice with --voice.',
    };
  if (status === 401 || status === 403)
    return {
      code: 'voice-key',
      message: `${service} ${key === null ? 'needs a key' : 'refused the key'} ${ending}`,
      hint: `${key === null ? 'Set' : 'Check'} the environment variable ${keyVariable}.`,
    };
  if (status === 429)
    return {
      message: `${service} reports too many requests ${ending}${pauseText(response)}`,
      hint: `Wait, or set a smaller "concurrency" in voices.${settingsName} of the configuration file.`,
      mayPass: true,
      askedPauseMs: retryAfterMs(response),
    };
  if (status >= 500)
    return {
      message: `${service} had a failure of its own ${ending}${pauseText(response)}`,
      hint: 'Try again later: everything that has been spoken is kept.',
      mayPass: true,
      askedPauseMs: retryAfterMs(response),
    };
  if (status >= 300 && status < 400)
    return {
      message: `${service} redirected the request to ${originOf(headers.get('location'))} (${status}).`,
      hint: `If you trust that address, set it as "baseURL" in voices.${settingsName} of the configuration file.`,
    };
  return {
    message: `${service} refused the request ${ending}`,
    hint: `Check the voice, and "model" and "baseURL" in voices.${settingsName} of the configuration file.`,
  };
}

function pauseText(response: Response): string {
  const askedPauseMs = retryAfterMs(response);
  return askedPauseMs === 0 ? '' : ` It asks to wait for ${Math.ceil(askedPauseMs / 1000)} s.`;
}

/** Only the origin of an address: the rest may hold secrets. */
function originOf(location: string | null): string {
  return location !== null && URL.canParse(location) ? new URL(location).origin : 'another address';
}

/** For an answer that is not speech. */
export function unsoundFailure(asked: AskedService, answer: UnsoundAnswer): ServiceFailure {
  return new ServiceFailure(asked, {
    code: 'voice-failed',
    message: `The answer from ${asked.service} ${answer.message}.`,
    hint: asked.unsoundHint,
    mayPass: answer.isCutOff,
    cause: answer,
  });
}

/** Failures that often pass: broken connections, and names that cannot be resolved at the moment (Node, undici). */
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

/** For a request that got no complete answer. @param timeoutMs the time-out, where that ended the request. */
export function connectionFailure(
  asked: AskedService,
  error: unknown,
  timeoutMs: number | null,
): ServiceFailure {
  const { service, settingsName } = asked;
  if (timeoutMs !== null) {
    return new ServiceFailure(asked, {
      code: 'voice-failed',
      message: `No complete answer came from ${service} within ${Math.ceil(timeoutMs / 1000)} s.`,
      hint: `If it is only slow, set a longer "timeoutSeconds" in voices.${settingsName} of the configuration file.`,
      mayPass: true,
      isTimeout: true,
    });
  }
  const cause = causeOf(error);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return new ServiceFailure(asked, {
    code: 'voice-failed',
    message: `The connection to ${service} failed: ${reasons[code] ?? messageOf(cause)}.`,
    hint: `Check the network, and "baseURL" in voices.${settingsName} of the configuration file.`,
    mayPass: passing.has(code),
    isTimeout: code === 'UND_ERR_CONNECT_TIMEOUT',
  });
}
