/**
 * Reads one line of Markdown outside the body, such as a title in frontmatter.
 *
 * Guarantees: words without marks, tags and character references; a line that would then show nothing stays as it is.
 */
import { type Chunk, Flow, plainStyle, type Range } from '../flow.ts';
import { Report } from '../report.ts';
import { readMarkdown } from './read.ts';

/** Put before the text, so that `1. First` and `# One` are not taken for a list and a heading. */
const lead = 'a ';

/** @param range its place in the source. @param isExact true when the source has exactly this text there. */
export function readInline(text: string, range: Range, isExact: boolean): Flow {
  const plain: Chunk = { text, ...range, exact: isExact, style: plainStyle };
  if (!/[*_`<&[~\\{:=+$!]/.test(text)) return new Flow([plain]);
  const read = readMarkdown(0, new Set(), new Report(lead + text.replaceAll('\n', ' ')));
  const [draft] = read ?? [];
  if (draft?.type !== 'text' || draft.lines.length !== 1) return new Flow([plain]);
  const words = draft.lines[0]?.flow;
  const chunks = words?.slice({ start: lead.length, end: words.text.length }).chunks ?? [];
  const shift = range.start - lead.length;
  const flow = new Flow(
    chunks.map((chunk) =>
      isExact
        ? { ...chunk, start: chunk.start + shift, end: chunk.end + shift }
        : { ...chunk, ...range, exact: false },
    ),
  );
  return flow.isBlank ? new Flow([plain]) : flow;
}
