/**
 * Keeps the script's text from being read as markup in formats that cannot escape it: an invisible word joiner (U+2060)
 * is inserted where the text would begin to mean something.
 *
 * Guarantees: a word joiner found by the `guarded…` patterns is such a guard, and removing it restores the text.
 */
export const wordJoiner = '\u2060';

/** Line breaks and spaces as ASS writes them (`\N`, `\h`): ffmpeg acts on them in every format. */
export function guardBackslashes(text: string): string {
  return text.replace(/\\(?=[Nnh]|\u2060)/g, `\\${wordJoiner}`);
}

/** For SubRip: tags, the override blocks that its readers adopted from ASS, and the arrow of time lines. */
export function guardSrt(text: string): string {
  return guardBackslashes(text)
    .replace(/<(?=\s*[/\p{L}]|[^<>]*>|\u2060)/gu, `<${wordJoiner}`)
    .replace(/\{(?=\\|\u2060)/g, `{${wordJoiner}`)
    .replace(/--(?=>|\u2060)/g, `--${wordJoiner}`);
}

/** For LRC: the times of lines and words, and the tags of the header. */
export function guardLrc(text: string): string {
  return text.replace(/[[<](?=\s*[\d\p{L}#]|\u2060)/gu, `$&${wordJoiner}`);
}

/** These find the guards: word joiners after a character that would begin to mean something. */
export const guardedBackslash = /(?<=\\)\u2060/;
export const guardedSrt = /(?<=[<{\\]|--)\u2060/;
export const guardedLrc = /(?<=[[<])\u2060/;
