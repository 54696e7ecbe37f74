/**
 * Finds frontmatter by its lines, as remark-frontmatter does: `---` alone on the first line, up to the next
 * line that is `---` alone.
 */

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^---[ \t]*$/m;

/** Offset behind the closing `---`; 0 when there is no frontmatter; -1 when it is opened but never closed. */
export function frontmatterEnd(source: string): number {
  const opening = OPENING.exec(source);
  if (opening === null) return 0;
  const rest = source.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (closing !== null) return opening[0].length + closing.index + closing[0].length;
  return /^[\w-]+[ \t]*:(?:[ \t]|$)/.test(rest.split('\n', 1)[0] ?? '') ? -1 : 0;
}
