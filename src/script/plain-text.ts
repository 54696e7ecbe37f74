/**
 * Reads plain text into drafts: blank lines separate blocks, lines are kept.
 *
 * Guarantees: every character that is not white space ends up in a draft; linear time.
 */
import type { TextDraft, TextLine } from './drafts/draft.ts';
import { Flow, plainStyle } from './flow.ts';

export function readPlainText(source: string): TextDraft[] {
  const drafts: TextDraft[] = [];
  let lines: TextLine[] = [];
  const close = (): void => {
    const start = lines[0]?.flow.chunks[0]?.start;
    const end = lines.at(-1)?.flow.chunks.at(-1)?.end;
    if (start !== undefined && end !== undefined)
      drafts.push({ type: 'text', lines, container: null, linksOnly: false, start, end });
    lines = [];
  };
  let at = 0;
  for (const line of source.split('\n')) {
    const text = line.trim();
    if (text === '') close();
    else {
      const start = at + line.length - line.trimStart().length;
      const chunk = { text, start, end: start + text.length, exact: true, style: plainStyle };
      lines.push({ flow: new Flow([chunk]), hardBreak: false, pause: null });
    }
    at += line.length + 1;
  }
  close();
  return drafts;
}
