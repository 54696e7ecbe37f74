/** A word's letters as a spoken word has them: lowercase, with apostrophes only inside. */
export const lettersOf = (text: string): string =>
  text
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[^\p{L}\p{M}']/gu, '')
    .replace(/^'+|'+$/g, '')
    .toLowerCase();
