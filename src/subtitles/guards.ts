/**
 * Keeps what the script says from being read as the marks of a format that cannot escape them: an invisible
 * word joiner (U+2060) goes where the mark would begin to mean something.
 *
 * Guarantees: a word joiner where the `GUARDED_…` patterns find one is a guard, and taking it out gives back the
 * text.
 */

export const WORD_JOINER = '\u2060';

/** Line ends and spaces as ASS writes them (`\N`): ffmpeg acts on them in every format. */
export function guardBackslashes(text: string): string {
  return text.replace(/\\(?=[Nnh]|\u2060)/g, `\\${WORD_JOINER}`);
}

/** SubRip: tags, the override blocks that its readers took over from ASS, and the arrow of time lines. */
export function guardSrt(text: string): string {
  return guardBackslashes(text)
    .replace(/<(?=\s*[/\p{L}]|[^<>]*>|\u2060)/gu, `<${WORD_JOINER}`)
    .replace(/\{(?=\\|\u2060)/g, `{${WORD_JOINER}`)
    .replace(/--(?=>|\u2060)/g, `--${WORD_JOINER}`);
}

/** LRC: the times of lines and words, and the tags of the header. */
export function guardLrc(text: string): string {
  return text.replace(/[[<](?=\s*[\d\p{L}#]|\u2060)/gu, `$&${WORD_JOINER}`);
}

/** A word joiner behind one of these is a guard. */
export const GUARDED_BACKSLASH = /(?<=\\)\u2060/;
export const GUARDED_SRT = /(?<=[<{\\]|--)\u2060/;
export const GUARDED_LRC = /(?<=[[<])\u2060/;
