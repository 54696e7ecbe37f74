/**
 * Finds frontmatter by its lines: YAML between `---`, TOML between `+++`, JSON between `;;;`, each also between
 * `---` with its name on the first line.
 *
 * Guarantees: a `---` that is only a line across the page is none; linear time.
 */
import type { Range } from '../flow.ts';

export type FrontmatterSyntax = 'yaml' | 'toml' | 'json';

export interface FrontmatterLines {
  readonly syntax: FrontmatterSyntax;
  /** What stands between the two lines; up to the end of the text when the second one is missing. */
  readonly content: Range;
  readonly isClosed: boolean;
  /** Offset behind the closing line. */
  readonly end: number;
}

const openingFence = /^(?:(---)[ \t]*(yaml|toml|json)?|(\+\+\+)|(;;;))[ \t]*\n/i;
/** A setting's name as frontmatter has it; `ANNA: Hello` between two lines across the page is a speaker. */
const setting: Readonly<Record<FrontmatterSyntax, RegExp>> = {
  yaml: /^[ \t]*["']?(?:[a-z][\w-]*|title|author|date|tags|lang|kind)["']?[ \t]*:(?:[ \t]|$)/m,
  toml: /^[ \t]*["']?[\w-]+["']?[ \t]*=/m,
  json: /^[ \t]*(?:\{|"[^"\n]+"[ \t]*:)/m,
};

/** Null when the text starts with none. */
export function findFrontmatter(source: string): FrontmatterLines | null {
  const opening = openingFence.exec(source);
  if (opening === null) return null;
  const [line, dashes, named, plus] = opening;
  const syntax = syntaxOf(named ?? (dashes === undefined ? (plus === undefined ? 'json' : 'toml') : 'yaml'));
  const mark = dashes ?? plus ?? ';;;';
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

function syntaxOf(name: string): FrontmatterSyntax {
  const lower = name.toLowerCase();
  return lower === 'toml' || lower === 'json' ? lower : 'yaml';
}
