/**
 * Diagnostics -> text for people, or annotations for GitHub Actions.
 *
 * Guarantees: a diagnostic with a place shows the line of the script, with marks under the place; control characters of
 * the script never reach the terminal.
 */
import pc from 'picocolors';
import type { Diagnostic, Severity } from '../../shared/diagnostic.ts';

export interface DiagnosedText {
  readonly name: string;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The most characters that are shown of a line. */
const excerptWidth = 100;
/** Of these, the characters before the mark in a line that is cut. */
const leadWidth = 30;

const paint: Readonly<Record<Severity, (text: string) => string>> = {
  error: (text) => pc.bold(pc.red(text)),
  warning: (text) => pc.bold(pc.yellow(text)),
  info: (text) => pc.bold(pc.cyan(text)),
};

export function formatPretty({ name, text, diagnostics }: DiagnosedText): string {
  const lines = text.split(/\r\n|\r|\n/);
  return diagnostics.map((diagnostic) => formatOne(name, lines, diagnostic)).join('\n');
}

function formatOne(name: string, lines: readonly string[], diagnostic: Diagnostic): string {
  const { span, severity, code, message, hint } = diagnostic;
  const place = span ? `${name}:${span.start.line}:${span.start.column}` : name;
  const head = `${pc.bold(place)} ${paint[severity](severity)} ${printable(message)} ${pc.dim(`[${code}]`)}`;
  const tail = hint === null ? [] : [pc.dim('  = ') + printable(hint)];
  const line = span ? lines[span.start.line - 1] : undefined;
  if (!span || line === undefined || lines.join('') === '') return [head, ...tail].join('\n');

  const number = String(span.start.line);
  const gutter = ' '.repeat(number.length);
  const markStart = Math.min(span.start.column - 1, line.length);
  const markEnd = span.end.line === span.start.line ? span.end.column - 1 : line.length;
  // A long line is cut to the part around the mark.
  const from = line.length <= excerptWidth ? 0 : Math.max(0, markStart - leadWidth);
  const excerpt = line.slice(from, from + excerptWidth);
  const before = excerpt.slice(0, markStart - from);
  const marked = excerpt.slice(markStart - from, Math.max(markStart + 1, markEnd) - from);
  return [
    head,
    pc.dim(`  ${number} | `) + printable(excerpt),
    pc.dim(`  ${gutter} | `) +
      below(before, ' ', '\u3000') +
      paint[severity](below(marked, '^', '＾') || '^'),
    ...tail,
  ].join('\n');
}

const noWidth = /^[\p{M}\p{Cf}]$/u;
const wide =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\u30fb\u30fc\uff01-\uff60]$/u;

/** A mark under each character of a text, and a full-width one under those that terminals show as wide. */
function below(text: string, mark: string, wideMark: string): string {
  const markOf = (character: string) => (wide.test(character) ? wideMark : mark);
  return [...text].map((character) => (noWidth.test(character) ? '' : markOf(character))).join('');
}

/** Control characters as a visible mark, and tabs as one space, so that the carets stay below their text. */
function printable(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
}

/**
 * One workflow command for each diagnostic:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 */
export function formatGithub({ name, diagnostics }: DiagnosedText): string {
  const level = { error: 'error', warning: 'warning', info: 'notice' } as const;
  const escapeData = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
  const escapeProperty = (text: string) => escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
  return diagnostics
    .map(({ severity, code, message, span, hint }) => {
      const properties = [`file=${escapeProperty(name)}`, `title=${escapeProperty(code)}`];
      if (span)
        properties.push(`line=${span.start.line}`, `col=${span.start.column}`, `endLine=${span.end.line}`);
      const text = hint === null ? message : `${message} ${hint}`;
      return `::${level[severity]} ${properties.join(',')}::${escapeData(text)}`;
    })
    .join('\n');
}

/** "2 errors, 1 warning"; empty where there are none. */
export function countLine(texts: readonly DiagnosedText[]): string {
  const count = (severity: Severity) =>
    texts.flatMap(({ diagnostics }) => diagnostics).filter((one) => one.severity === severity).length;
  return (['error', 'warning'] as const)
    .map((severity) => ({ severity, number: count(severity) }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}${number === 1 ? '' : 's'}`)
    .join(', ');
}
