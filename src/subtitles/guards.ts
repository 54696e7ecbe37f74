/**
 * Keeps what the script says from being read as the marks of a format that cannot escape them: an invisible
 * word joiner (U+2060) goes where the mark would begin to mean something.
 *
 * Guarantees: a word joiner where the `guarded…` patterns find one is a guard, and taking it out gives back the
 * text.
 */

export const wordJoiner = '\u2060';

/** Line ends and spaces as ASS writes them (`\N`): ffmpeg acts on them in every format. */
export function guardBackslashes(text: string): string {
  return text.replace(/\\(?=[Nnh]|\u2060)/g, `\\${wordJoiner}`);
}

/** SubRip: tags, the override blocks that its readers took over from ASS, and the arrow of time lines. */
export function guardSrt(text: string): string {
  return guardBackslashes(text)
    .replace(/<(?=\s*[/\p{L}]|[^<>]*>|\u2060)/gu, `<${wordJoiner}`)
    .replace(/\{(?=\\|\u2060)/g, `{${wordJoiner}`)
    .replace(/--(?=>|\u2060)/g, `--${wordJoiner}`);
}

/** LRC: the times of lines and words, and the tags of the header. */
export function guardLrc(text: string): string {
  return text.replace(/[[<](?=\s*[\d\p{L}#]|\u2060)/gu, `$&${wordJoiner}`);
}

/** A word joiner behind one of these is a guard. */
export const guardedBackslash = /(?<=\\)\u2060/;
export const guardedSrt = /(?<=[<{\\]|--)\u2060/;
export const guardedLrc = /(?<=[[<])\u2060/;
