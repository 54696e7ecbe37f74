/**
 * Checks a script's text as it was read from its file, and gives the text that everything else works on.
 *
 * Guarantees of that text: no byte order mark, only `\n` at line ends, no control characters, no lone surrogates; lines
 * and columns are those of the file. Offsets count from the start of this text, so they differ from the file's after a
 * byte order mark or `\r\n`.
 */
import type { Diagnostic } from '../shared/diagnostic.ts';
import { LineIndex } from '../shared/span.ts';

/** Takes the place of a character that cannot be shown: as long, so that no column moves. */
export const invisible = '\u200b';

const control = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const loneSurrogate = /\p{Surrogate}/gu;
/** With a greater share of control and replacement characters, a file is not text. Logs with ANSI colours have less. */
const largestGarbledShare = 0.1;

export function normalizeSource(raw: string): string {
  return raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\u000b\u000c\u0085]/g, ' ')
    .replace(control, invisible)
    .replace(loneSurrogate, '\ufffd');
}

/** A longer video would last for days; and Markdown parsers take gigabytes of memory for millions of lines. */
const maxCharacters = 4_000_000;
const maxLines = 60_000;

/** A `too-long` error for a text that cannot be meant for one video. @param source as `normalizeSource` gives it. */
export function checkLength(source: string): Diagnostic | null {
  const lines = (source.match(/\n/g)?.length ?? 0) + 1;
  if (source.length <= maxCharacters && lines <= maxLines) return null;
  return {
    code: 'too-long',
    severity: 'error',
    message: `The text has ${lines} lines and ${source.length} characters, which is too long for one video.`,
    span: null,
    hint: `Split it into parts of at most ${maxLines} lines and ${maxCharacters} characters.`,
  };
}

/** A `not-text` error for a binary file, or one that was decoded wrongly. */
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
        : 'The file contains NUL characters, so it is binary or in UTF-16.',
    span: nul === -1 ? null : new LineIndex(raw).spanOf(nul, nul + 1),
    hint: 'Use a text file, saved as UTF-8.',
  };
}
