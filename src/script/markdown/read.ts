/**
 * Reads Markdown (CommonMark, GFM, directives, HTML in it) into drafts.
 *
 * Guarantees: no mark, tag, attribute or address gets into a draft's text; every draft knows its place in the
 * source; nothing is executed or fetched; an unknown directive is an error, a lone `:word` is text.
 */
import type { Draft } from '../drafts/draft.ts';
import type { Range } from '../flow.ts';
import { maskHtml } from '../html/tags.ts';
import type { Report } from '../report.ts';
import { handlerOf } from './handlers.ts';
import { joinDirectiveNames, tangledRange } from './lines.ts';
import { markdownParser } from './parser.ts';
import { Walk } from './walk.ts';

/**
 * @param from offset after the frontmatter.
 * @param scenes the names of the user's own scenes.
 * @returns null when the text is too tangled to read, which is reported.
 */
export function readMarkdown(
  from: number,
  scenes: ReadonlySet<string>,
  report: Report,
): readonly Draft[] | null {
  const tangled = tangledRange(report.source, from);
  if (tangled !== null) {
    reportTangled(report, tangled);
    return null;
  }
  const { masked, tags } = maskHtml(report.source, from, report);
  const source = masked.slice(0, from).replace(/[^\n]/g, ' ') + joinDirectiveNames(masked.slice(from));
  try {
    const tree = { root: markdownParser.parse(source), source, tags, scenes };
    const walk = new Walk(tree, handlerOf, report);
    walk.children(tree.root.children);
    return walk.builder.finish();
  } catch (error) {
    // Nesting that `tangledRange` does not know: the parser recurses into what it finds.
    if (!(error instanceof RangeError)) throw error;
    reportTangled(report, null);
    return null;
  }
}

function reportTangled(report: Report, range: Range | null): void {
  report.add(
    'error',
    'too-tangled',
    range,
    'The marks here are nested too deeply, or one paragraph has too many of them.',
    'Remove marks, or put blank lines between paragraphs.',
  );
}
