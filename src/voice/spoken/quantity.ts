/** Whether a quantity's unit is singular or plural. */

/** Whether a number is 1: `1`, `1.0`. */
export const isOne = (written: string): boolean => /^1(?:\.0+)?$/.test(written);

/** Words after a quantity that are not a noun: "five dollars for", but "a five dollar bill". */
const notNoun =
  'of|in|for|and|or|to|more|off|less|a|an|the|per|each|is|was|on|from|at|by|than|but|that|when|if|as|with|back|extra|' +
  'away|ago|into|between|over|under|every|apart|north|south|east|west';
const article = /(?:^|\s)an?\s$/i;
const noun = new RegExp(`^[\\s-](?!(?:${notNoun})(?!\\p{L}))\\p{Ll}{2,}`, 'u');

/**
 * Whether a quantity has an article before it and a noun after it, which makes its unit singular: "a $5 bill", "a 10 km
 * run".
 *
 * @param start where the quantity begins in the text, and `end` where it ends.
 */
export function isBeforeNoun(text: string, start: number, end: number): boolean {
  return article.test(text.slice(Math.max(0, start - 9), start)) && noun.test(text.slice(end, end + 24));
}
