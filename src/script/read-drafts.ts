/**
 * Reads a text into drafts, as Markdown when anything in it is Markdown, else as plain text, and reads the frontmatter
 * above it.
 *
 * Guarantees: what is wrong is reported with its place; null only after an error was reported.
 */
import { warnOfReadOut } from './directives/known.ts';
import type { Draft } from './drafts/draft.ts';
import { findFrontmatter } from './frontmatter/find.ts';
import { type Frontmatter, noFrontmatter, readFrontmatter } from './frontmatter/read.ts';
import { looksLikeMarkdown } from './markdown/lines.ts';
import { readMarkdown } from './markdown/read.ts';
import { readPlainText } from './plain-text.ts';
import type { Report } from './report.ts';

export interface ReadText {
  readonly drafts: readonly Draft[];
  readonly frontmatter: Frontmatter;
  /** True for plain text, which has no marks for headings. */
  readonly isPlain: boolean;
}

/** @param scenes the names of the user's own scenes, which are directives. */
export function readDrafts(report: Report, scenes: ReadonlySet<string>): ReadText | null {
  const { source } = report;
  if (reportMisplacedFrontmatter(report)) return null;
  const found = findFrontmatter(source);
  if (found !== null && !found.isClosed) {
    const message = 'The frontmatter starts here but never ends.';
    reportMark(report, 0, message, 'Repeat this line after the last setting.');
    return null;
  }
  if (found === null && !looksLikeMarkdown(source)) {
    warnOfReadOut({ start: 0, end: source.length }, scenes, report);
    return { drafts: readPlainText(source), frontmatter: noFrontmatter, isPlain: true };
  }
  const drafts = readMarkdown(found?.end ?? 0, scenes, report);
  if (drafts === null) return null;
  const frontmatter = found === null ? noFrontmatter : readFrontmatter(found, report);
  return { drafts, frontmatter, isPlain: false };
}

/** Reports frontmatter below empty lines, where it does not count. @returns whether there is any. */
function reportMisplacedFrontmatter(report: Report): boolean {
  const start = /^\s*\n(?=(?:---|\+\+\+|;;;)[ \t]*\n\S)/.exec(report.source)?.[0].length;
  if (start === undefined || findFrontmatter(report.source.slice(start))?.isClosed !== true) return false;
  reportMark(report, start, 'Frontmatter must start on the first line.', 'Remove the empty lines above it.');
  return true;
}

function reportMark(report: Report, start: number, message: string, hint: string): void {
  report.add('error', 'bad-frontmatter', { start, end: start + 3 }, message, hint);
}
