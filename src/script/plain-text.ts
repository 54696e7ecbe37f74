/**
 * Reads plain text into drafts: blank lines separate blocks, line breaks are kept.
 *
 * Guarantees: every character except white space ends up in a draft; linear time.
 */
import { placeOf, type TextDraft, type TextLine } from './drafts/draft.ts';
import { Flow, plainStyle } from './flow.ts';

export function readPlainText(source: string): TextDraft[] {
  const drafts: TextDraft[] = [];
  let lines: TextLine[] = [];
  const close = (): void => {
    const place = placeOf(lines);
    if (place !== null) drafts.push({ type: 'text', lines, container: null, linksOnly: false, ...place });
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
