/**
 * What the voices of all services need: the service's address, the key, the price.
 *
 * Guarantees: a key and a text go over plain HTTP only to this machine, unless the user's settings allow more.
 */
import { type Price, VoiceError } from '../engines/voice-engine.ts';
import type { ServiceSettings } from '../voice-settings.ts';

const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * @param base the service's address, without a slash at its end.
 * @throws VoiceError `voice-setting` for plain HTTP to another machine.
 */
export function endpoint(
  base: string,
  path: string,
  settingsName: string,
  { allowHttp }: ServiceSettings,
): URL {
  const url = new URL(base + path);
  if (url.protocol === 'https:' || allowHttp || loopback.test(url.hostname)) return url;
  throw new VoiceError(
    `The voice at ${url.host} would be reached over plain HTTP, which anyone along the way can read.`,
    {
      code: 'voice-setting',
      hint: `Use https, or set "allowHttp": true in voices.${settingsName} of the configuration file.`,
    },
  );
}

/**
 * @returns null when the variable is not set, or is empty.
 * @throws VoiceError `voice-key` when it does not look like a key.
 */
export function keyIn(
  environment: Readonly<Record<string, string | undefined>>,
  variable: string,
): string | null {
  const key = environment[variable]?.trim() ?? '';
  if (key === '') return null;
  // The error for a header that cannot be sent would quote its value.
  if (/^[!-~]{4,}$/.test(key)) return key;
  throw new VoiceError(`The value of ${variable} is not a key.`, {
    code: 'voice-key',
    hint: 'Copy the key again: it has no spaces, line breaks or accents.',
  });
}

export function missingKey(service: string, variable: string): VoiceError {
  return new VoiceError(`${service} needs a key.`, {
    code: 'voice-key',
    hint: `Set the environment variable ${variable}.`,
  });
}

/** The price in the user's settings; else the price that is known. */
export function priceOf({ usdPerMillionCharacters }: ServiceSettings, known: Price | null): Price | null {
  return usdPerMillionCharacters === undefined
    ? known
    : { usdPerMillionCharacters, source: 'the configuration file' };
}

/** As services count them: code points. */
export function countCharacters(text: string): number {
  return [...text].length;
}
