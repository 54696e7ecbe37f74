/**
 * text -> Script. Takes any text, in Markdown or plain; gives the script and what there is to say about it.
 *
 * Guarantees: never throws, whatever the text is; linear time; the script is null exactly when a diagnostic is
 * an error; spans are those of `source.ts`: lines and columns of the file, offsets behind its byte order mark
 * and with `\r\n` counted as one.
 */

import { detectLanguage } from '../languages/detect.ts';
import { isLanguageTag } from '../languages/segmenter.ts';
import { type Diagnostic, hasErrors, sortedByPlace } from '../shared/diagnostic.ts';
import { warnOfReadOut } from './directives/directives.ts';
import { assembleSections } from './drafts/assemble.ts';
import { cleanDrafts, cleanFlow } from './drafts/clean.ts';
import type { Draft } from './drafts/draft.ts';
import { joinedAtPauses, partedAtPauses } from './drafts/inner-pauses.ts';
import { longDate } from './frontmatter/date.ts';
import { type Frontmatter, noFrontmatter, readFrontmatter } from './frontmatter/frontmatter.ts';
import { findFrontmatter } from './frontmatter/lines.ts';
import { looksLikeMarkdown } from './markdown/lines.ts';
import { readMarkdown } from './markdown/markdown.ts';
import { readPlainText } from './plain-text.ts';
import { recognizeKind } from './recognize/kind.ts';
import { isRoleName, withDialogueLines } from './recognize/line-shapes.ts';
import { withClockHeadings } from './recognize/timetable.ts';
import { findTitle } from './recognize/title.ts';
import { Report } from './report.ts';
import type { Script } from './script.ts';
import { SentenceMaker } from './sentences/sentence-maker.ts';
import { checkIsText, checkLength, normalizeSource } from './source.ts';

export interface ParseOptions {
  /** BCP 47 tag, for texts that do not say their language. */
  readonly language?: string;
  /** The names of the user's own scenes, which are directives then. */
  readonly scenes?: readonly string[];
  /** Names of parts that have voices, besides those that the text gives voices to: speakers', and roles. */
  readonly speakers?: readonly string[];
}

export interface ParseResult {
  readonly script: Script | null;
  /** In the order of the text; those for the whole text first. */
  readonly diagnostics: readonly Diagnostic[];
}

export function parseScript(text: string, options: ParseOptions = {}): ParseResult {
  const notText = checkIsText(text);
  if (notText !== null) return { script: null, diagnostics: [notText] };
  const source = normalizeSource(text);
  const tooLong = checkLength(source);
  if (tooLong !== null) return { script: null, diagnostics: [tooLong] };
  const report = new Report(source);
  const script = readScript(report, options);
  const diagnostics = sortedByPlace(report.diagnostics);
  return { script: hasErrors(diagnostics) ? null : script, diagnostics };
}

function readScript(report: Report, options: ParseOptions): Script | null {
  const read = readDrafts(report, new Set(options.scenes));
  if (read === null) return null;
  const { frontmatter, isPlain } = read;
  const named = [...(options.speakers ?? []), ...Object.keys(frontmatter.settings.voices?.spans ?? {})];
  const known = new Set(named.filter((name) => !isRoleName(name)).map((name) => name.toLowerCase()));
  const joined = joinedAtPauses(cleanDrafts(read.drafts, report), report.source);
  const whole = withDialogueLines(joined, known);
  const language = frontmatter.language ?? options.language ?? detectLanguage(textOf(whole));
  const recognition = recognizeKind(whole, frontmatter.kind, language);
  const cleaned = partedAtPauses(whole, recognition.isStanza);
  const { kind } = recognition;
  const drafts = kind === 'timetable' ? withClockHeadings(cleaned, isPlain, language) : cleaned;
  const givenTitle = frontmatter.title === null ? null : cleanFlow(frontmatter.title, report);
  const usableTitle = givenTitle?.isBlank === false ? givenTitle : null;
  const titled = drafts.some(({ type }) => type === 'text' || type === 'heading' || type === 'table')
    ? findTitle(usableTitle, drafts, kind, language, known, report)
    : null;
  const sentences = new SentenceMaker(isLanguageTag(language) ? language : 'en', known, report);
  const titleSentence = titled?.isRead === true ? sentences.line(titled.title) : null;
  const sections =
    titled === null ? [] : assembleSections(titled.rest, recognition, language, sentences, report);
  const title = titleSentence?.text ?? titled?.title.text.replace(/\s+/g, ' ').trim() ?? '';
  if (title === '' || sentences.count === 0) {
    reportEmpty(report);
    return null;
  }
  return {
    kind,
    language,
    title: title.replace(/(?<=[^.…])\.$/, ''),
    titleSentence,
    author: frontmatter.author ?? titled?.author ?? null,
    date: frontmatter.displayDate ?? (frontmatter.date && longDate(frontmatter.date, language)),
    tags: frontmatter.tags,
    settings: frontmatter.settings,
    sections,
  };
}

interface Read {
  readonly drafts: readonly Draft[];
  readonly frontmatter: Frontmatter;
  readonly isPlain: boolean;
}

/** Null when the text could not be read, which is reported. */
function readDrafts(report: Report, scenes: ReadonlySet<string>): Read | null {
  const { source } = report;
  const late = /^\s*\n(?=(?:---|\+\+\+|;;;)[ \t]*\n\S)/.exec(source)?.[0].length ?? 0;
  const found = findFrontmatter(source.slice(late));
  if (found !== null && (late > 0 ? found.isClosed : !found.isClosed)) {
    report.add(
      'error',
      'bad-frontmatter',
      { start: late, end: late + 3 },
      late > 0
        ? 'Frontmatter must start on the first line.'
        : 'The frontmatter is opened here but never closed.',
      late > 0 ? 'Take the empty lines above it out.' : 'Put the same line again behind its last setting.',
    );
    return null;
  }
  const lines = late > 0 ? null : found;
  if (lines === null && !looksLikeMarkdown(source)) {
    warnOfReadOut({ start: 0, end: source.length }, scenes, report);
    return { drafts: readPlainText(source), frontmatter: noFrontmatter, isPlain: true };
  }
  const markdown = readMarkdown(lines?.end ?? 0, scenes, report);
  if (markdown === null) return null;
  const frontmatter = lines === null ? noFrontmatter : readFrontmatter(lines, report);
  return { drafts: markdown, frontmatter, isPlain: false };
}

function reportEmpty(report: Report): void {
  report.add(
    'error',
    'empty-script',
    null,
    'There is nothing to read in this text.',
    'Write at least one sentence below the frontmatter.',
  );
}

function textOf(drafts: readonly Draft[]): string {
  return drafts
    .map((draft) =>
      draft.type === 'text'
        ? draft.lines.map((line) => line.flow.text).join(' ')
        : draft.type === 'heading'
          ? draft.flow.text
          : draft.type === 'table'
            ? [draft.head, ...draft.rows]
                .flat()
                .map((cell) => cell.text)
                .join(' ')
            : '',
    )
    .join(' ');
}
