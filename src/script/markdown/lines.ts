/**
 * What the lines of a text show before it is parsed as Markdown: where its code fences are, whether it is Markdown, and
 * whether it is too tangled to parse in reasonable time.
 *
 * Guarantees: linear time on any text.
 */
import type { Range } from '../flow.ts';
import { codeFences, linesOf } from '../html/code-fences.ts';

/** Writes `::: name` as `:::name `, which is what the parser takes. All other characters keep their places. */
export function joinDirectiveNames(source: string): string {
  if (!/^[ \t>]*:{3,}[ \t]+[a-z]/im.test(source)) return source;
  const fences = codeFences(source, 0);
  const isInFence = (at: number) => fences.some(({ start, end }) => start <= at && at < end);
  return source.replace(
    /^([ \t>]*:{3,})([ \t]+)([a-z][\w-]*)/gim,
    (written: string, colons: string, gap: string, name: string, at: number) =>
      isInFence(at) ? written : colons + name + gap,
  );
}

/** A text with any of these is Markdown. None can backtrack over more than a line. */
const signs: readonly RegExp[] = [
  /^ {0,3}#{1,6}[ \t]+\S/m,
  /^[ \t]{0,3}(?:`{3}|~{3})/m,
  // No item has a year for its number: "1984. What a year."
  /^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+\S/m,
  /^ {0,3}>[ \t]?\S/m,
  /\S\n[ \t]{0,3}(?:={2,}|-{3,})[ \t]*\n/,
  /^[ \t]{0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]*$/m,
  /<\/?[a-z][^<>\n]{0,300}(?:>|\n)/i,
  /<!--/,
  /\]\([^\s)]/,
  /^ {0,3}\[[^\]\n]{1,100}\]:[ \t]+\S+[ \t]*$/m,
  /\*\*[^\s*]/,
  /(?:^|[\s("'])__?[^\s_][^_\n]{0,200}_(?=$|[\s).,!?;:"'])/m,
  /(?:^|[\s("'])\*[^\s*][^*\n]{0,200}\*(?=$|[\s).,!?;:"'])/m,
  /`[^`\n]{1,200}`/,
  /~~[^\s~]/,
  /^[ \t]{0,3}:{2,}[ \t]*[a-z]/im,
  /^[ \t]{0,3}\|.*\|[ \t]*$/m,
  /\\\n/,
  /\{[{%].{1,300}[%}]\}/,
  /\$\$[^$]/,
  /\^\[[^\]\n]{1,300}\]/,
  /^\*\[[^\]\n]{1,100}\]:/m,
  /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});/i,
];

export function looksLikeMarkdown(source: string): boolean {
  return signs.some((sign) => sign.test(source));
}

/** No real paragraph has more marks; Markdown parsers take quadratic time for them. */
const maxMarks = 3000;
const maxPipesInALine = 500;
const deepestNesting = 60;
/** The marks of quotes, containers and list items before the text of a line. */
const nestingMarks = /^(?:[ \t]*(?:[>:]|(?:[-*+]|\d{1,9}[.)])(?=[ \t])))*/;

/** The first line that no person wrote: absurdly deep nesting, or thousands of marks in one paragraph. */
export function tangledRange(source: string, from: number): Range | null {
  const fences = codeFences(source, from);
  let nextFence = 0;
  let marks = 0;
  for (const { line, start, end } of linesOf(source, from)) {
    while ((fences[nextFence]?.end ?? Number.POSITIVE_INFINITY) < start) nextFence += 1;
    if (start > (fences[nextFence]?.start ?? Number.POSITIVE_INFINITY)) continue;
    if (/^[ \t]*$/.test(line) || /^[ \t]{0,3}(?:[-*+]|#{1,6}|\d{1,9}[.)])[ \t]/.test(line)) marks = 0;
    marks += countOf(line, /[*_[\]`~<!:{@]/g);
    const isRule = /^[ \t]*(?:[-*+][ \t]*)+$/.test(line);
    const nesting = countOf(nestingMarks.exec(line)?.[0] ?? '', /\S/g);
    if (nesting > deepestNesting && !isRule) return { start, end };
    if (marks > maxMarks || countOf(line, /\|/g) > maxPipesInALine) return { start, end };
  }
  return null;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
