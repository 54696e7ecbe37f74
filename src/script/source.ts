/**
 * Takes a script's text as it was read and gives the text that everything else works on.
 *
 * Guarantees: no byte order mark, only `\n` as line end, no control characters, no lone surrogates; lines and
 * columns are those of the file. Offsets count from the start of this text, so they differ from the file's
 * where it has a byte order mark or `\r\n`.
 */
import type { Diagnostic } from '../shared/diagnostic.ts';
import { LineIndex } from '../shared/span.ts';

/** Takes the place of a character that cannot be shown: the same length, so that no column moves. */
export const invisible = '\u200b';

const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const loneSurrogate = /\p{Surrogate}/gu;
/** More of a text than this in control or replacement characters is no text: a guess that ANSI logs survive. */
const largestGarbledShare = 0.1;

export function normalizeSource(raw: string): string {
  return raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u000b\u000c\u0085]/g, ' ')
    .replace(control, invisible)
    .replace(loneSurrogate, '\ufffd');
}

/** A video of more would last for days; Markdown parsers take gigabytes of memory for millions of lines. */
const mostCharacters = 4_000_000;
const mostLines = 60_000;

/** A `too-long` error when no video can be meant. @param source normalised. */
export function checkLength(source: string): Diagnostic | null {
  const lines = (source.match(/\n/g)?.length ?? 0) + 1;
  if (source.length <= mostCharacters && lines <= mostLines) return null;
  return {
    code: 'too-long',
    severity: 'error',
    message: `The text has ${lines} lines and ${source.length} characters: that is too long for one video.`,
    span: null,
    hint: `Cut it into parts of at most ${mostLines} lines and ${mostCharacters} characters.`,
  };
}

/** A `not-text` error when `raw` is a binary file or was decoded wrongly. */
export function checkIsText(raw: string): Diagnostic | null {
  const nul = raw.indexOf('\0');
  const garbled = (raw.match(control)?.length ?? 0) + (raw.match(/\ufffd/g)?.length ?? 0);
  if (nul === -1 && garbled <= raw.length * largestGarbledShare) return null;
  return {
    code: 'not-text',
    severity: 'error',
    message:
      nul === -1
        ? 'Most of this file is not readable text.'
        : 'The file holds NUL characters: it is binary, or in UTF-16.',
    span: nul === -1 ? null : new LineIndex(raw).spanOf(nul, nul + 1),
    hint: 'Give a text file, saved as UTF-8.',
  };
}
