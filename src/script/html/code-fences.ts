/** Where the code fences of a Markdown text are: nothing in them is HTML, markup or a directive. Linear time. */
import type { Range } from '../flow.ts';

const fence = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?(`{3,}(?=[^`]*$)|~{3,})/;

/** The code fences, each from the start of its opening line to the end of its closing line. */
export function codeFences(source: string, from: number): Range[] {
  const fences: Range[] = [];
  let open: { start: number; mark: string } | null = null;
  for (const { line, start, end } of linesOf(source, from)) {
    const mark = fence.exec(line)?.[1];
    if (open === null) {
      if (mark !== undefined) open = { start, mark };
    } else if (closesFence(line, open.mark)) {
      fences.push({ start: open.start, end });
      open = null;
    }
  }
  if (open !== null) fences.push({ start: open.start, end: source.length });
  return fences;
}

function closesFence(line: string, mark: string): boolean {
  const closing = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return closing !== undefined && closing[0] === mark[0] && closing.length >= mark.length;
}

export function* linesOf(
  source: string,
  from: number,
): Generator<{ line: string; start: number; end: number }> {
  let start = from;
  while (start <= source.length) {
    const newline = source.indexOf('\n', start);
    const end = newline === -1 ? source.length : newline;
    yield { line: source.slice(start, end), start, end };
    start = end + 1;
  }
}
