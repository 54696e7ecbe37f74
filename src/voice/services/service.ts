/**
 * What the voices of services have in common: where the service is, the key, the price.
 *
 * Guarantees: a key and a text go over plain HTTP to this machine only, unless the user's settings say otherwise.
 */
import { type Price, VoiceError } from '../engines/voice-engine.ts';
import type { ServiceSettings } from '../voice-settings.ts';

const loopback = /^(?:localhost|.*\.localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * @param base where the service is, without a slash at its end
 * @throws VoiceError for plain HTTP to another machine
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
    'voice-setting',
    `The voice at ${url.host} would be asked over plain HTTP, which everybody on the way can read.`,
    `Use https, or set "allowHttp": true in voices.${settingsName} of the configuration file.`,
  );
}

/** @returns null when it is not set. @throws VoiceError */
export function keyIn(
  environment: Readonly<Record<string, string | undefined>>,
  variable: string,
): string | null {
  const key = environment[variable]?.trim() ?? '';
  if (key === '') return null;
  // A header that cannot be sent would be told of with its value.
  if (/^[!-~]{4,}$/.test(key)) return key;
  throw new VoiceError(
    'voice-key',
    `${variable} holds something that is no key.`,
    'Copy the key anew: it has no spaces, line ends or accents.',
  );
}

export function missingKey(service: string, variable: string): VoiceError {
  return new VoiceError('voice-key', `${service} needs a key.`, `Set the environment variable ${variable}.`);
}

/** The price that the user says, or else the one that is known. */
export function priceOf({ usdPerMillionCharacters }: ServiceSettings, known: Price | null): Price | null {
  return usdPerMillionCharacters === undefined
    ? known
    : { usdPerMillionCharacters, source: 'the configuration file' };
}

/** As services count them: code points. */
export function countCharacters(text: string): number {
  return [...text].length;
}
