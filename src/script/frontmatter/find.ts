/**
 * Finds frontmatter by its lines: YAML between `---`, TOML between `+++`, JSON between `;;;`; each may also be
 * between `---` with its name on the first line.
 *
 * Guarantees: a `---` that is only a line across the page starts no frontmatter; linear time.
 */
import type { Range } from '../flow.ts';

type FrontmatterSyntax = 'yaml' | 'toml' | 'json';

export interface FrontmatterLines {
  readonly syntax: FrontmatterSyntax;
  /** What is between the two lines; everything up to the end of the text when the second line is missing. */
  readonly content: Range;
  readonly isClosed: boolean;
  /** Offset after the closing line. */
  readonly end: number;
}

const openingFence = /^(?:(---)[ \t]*(yaml|toml|json)?|(\+\+\+)|(;;;))[ \t]*\n/i;
/** What looks like a setting. `ANNA: Hello` between two lines across the page is a speaker. */
const setting: Readonly<Record<FrontmatterSyntax, RegExp>> = {
  yaml: /^[ \t]*["']?(?:[a-z][\w-]*|title|author|date|tags|lang|kind)["']?[ \t]*:(?:[ \t]|$)/m,
  toml: /^[ \t]*["']?[\w-]+["']?[ \t]*=/m,
  json: /^[ \t]*(?:\{|"[^"\n]+"[ \t]*:)/m,
};

/** Null for a text that does not start with frontmatter. */
export function findFrontmatter(source: string): FrontmatterLines | null {
  const opening = openingFence.exec(source);
  if (opening === null) return null;
  const [line, dashes, named, plus] = opening;
  const mark = dashes ?? plus ?? ';;;';
  const syntax = syntaxOf(named?.toLowerCase() ?? mark);
  const start = line.length;
  const rest = source.slice(start);
  const closing = new RegExp(`^${mark.replaceAll('+', '\\+')}[ \\t]*$`, 'm').exec(rest);
  const content = { start, end: closing === null ? source.length : start + closing.index };
  const written = source.slice(content.start, content.end);
  if (closing === null) {
    const isOpened = named !== undefined || setting[syntax].test(written.split('\n', 1)[0] ?? '');
    return isOpened ? { syntax, content, isClosed: false, end: source.length } : null;
  }
  const isMeant = named !== undefined || written.trim() === '' || setting[syntax].test(written);
  return isMeant ? { syntax, content, isClosed: true, end: content.end + closing[0].length } : null;
}

/** @param mark a name in lowercase, or the mark of the opening line. */
function syntaxOf(mark: string): FrontmatterSyntax {
  if (mark === 'toml' || mark === '+++') return 'toml';
  return mark === 'json' || mark === ';;;' ? 'json' : 'yaml';
}
