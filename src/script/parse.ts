/**
 * text -> Script. Takes any text, Markdown or plain; gives the script and what there is to say about it.
 *
 * Guarantees: never throws, whatever the text is; linear time; the script is null exactly when a diagnostic is an
 * error; spans are those of `source.ts`: lines and columns of the file, offsets that leave out its byte order mark and
 * count `\r\n` as one character.
 */
import { detectLanguage } from '../languages/detect.ts';
import { isLanguageTag } from '../languages/tag.ts';
import { type Diagnostic, hasErrors, sortedByPlace } from '../shared/diagnostic.ts';
import { sectionsOf } from './blocks/sections.ts';
import { cleanDrafts, cleanFlow } from './drafts/clean.ts';
import { textOf } from './drafts/draft.ts';
import { joinedAtPauses, splitAtPauses } from './drafts/pauses.ts';
import { longDate } from './frontmatter/date.ts';
import type { Frontmatter } from './frontmatter/read.ts';
import { type ReadText, readDrafts } from './read-drafts.ts';
import { withChapterHeadings } from './recognize/chapter-lines.ts';
import { withDialogueLines } from './recognize/dialogue.ts';
import { recognizeKind } from './recognize/kind.ts';
import { readMetadataLines } from './recognize/metadata-lines.ts';
import { partsOfTitle, withoutFullStop } from './recognize/parts-of-title.ts';
import { withClockHeadings } from './recognize/timetable.ts';
import { findTitle, type Titled } from './recognize/title.ts';
import { Report } from './report.ts';
import type { Script, Sentence } from './script.ts';
import { SentenceMaker } from './sentences/maker.ts';
import { isRoleName } from './sentences/speaker-names.ts';
import { checkIsText, checkLength, normalizeSource } from './source.ts';

export interface ParseOptions {
  /** BCP 47 tag, for texts that do not say their language. */
  readonly language?: string;
  /** The names of the user's own scenes, which become directives. */
  readonly scenes?: readonly string[];
  /** Names of parts that have voices, besides those that the text itself gives voices to: speakers', and roles. */
  readonly speakers?: readonly string[];
}

export interface ParseResult {
  readonly script: Script | null;
  /** In the order of the text; those about the whole text first. */
  readonly diagnostics: readonly Diagnostic[];
  /** Those of the frontmatter, even where the text has errors, so that all that is wrong can be reported at once. */
  readonly settings: Script['settings'];
}

export function parseScript(text: string, options: ParseOptions = {}): ParseResult {
  const notText = checkIsText(text);
  if (notText !== null) return { script: null, diagnostics: [notText], settings: {} };
  const source = normalizeSource(text);
  const tooLong = checkLength(source);
  if (tooLong !== null) return { script: null, diagnostics: [tooLong], settings: {} };
  const report = new Report(source);
  const read = readDrafts(report, new Set(options.scenes));
  const script = read === null ? null : scriptOf(read, report, options);
  const diagnostics = sortedByPlace(report.diagnostics);
  return {
    script: hasErrors(diagnostics) ? null : script,
    diagnostics,
    settings: read?.frontmatter.settings ?? {},
  };
}

/** Null when there is nothing to read, which is reported. */
function scriptOf(read: ReadText, report: Report, options: ParseOptions): Script | null {
  const { frontmatter, isPlain } = read;
  const speakers = speakersOf(options, frontmatter);

  const cleaned = cleanDrafts(read.drafts, report);
  const joined = joinedAtPauses(cleaned, report.source);
  const metadata = readMetadataLines(joined, speakers);
  const language = frontmatter.language ?? options.language ?? detectLanguage(textOf(metadata.rest));
  const texts = withDialogueLines(withChapterHeadings(metadata.rest, language), speakers);

  const recognition = recognizeKind(texts, frontmatter.kind, language);
  const { kind } = recognition;
  const split = splitAtPauses(texts, recognition.isStanza);
  const drafts = kind === 'timetable' ? withClockHeadings(split, isPlain, language) : split;

  const title = frontmatter.title === null ? null : cleanFlow(frontmatter.title, report);
  const givenTitle = title?.isBlank === false ? title : metadata.title;
  const titled = findTitle(givenTitle, drafts, { kind, language, speakers }, report);
  const sentences = new SentenceMaker(isLanguageTag(language) ? language : 'en', speakers, report);
  // Sentences are numbered as they are made: the title's comes first.
  const titleSentence = titled?.isRead === true ? sentences.line(titled.title) : null;
  const sections = titled === null ? [] : sectionsOf(titled.rest, recognition, language, sentences, report);
  const name = nameOf(titled, titleSentence);
  if (name === '' || sentences.count === 0) {
    reportEmpty(report);
    return null;
  }
  const date = frontmatter.date ?? metadata.date;
  const shown = partsOfTitle(titleSentence, language);
  return {
    kind,
    language,
    title: shown.title,
    subtitle: shown.subtitle,
    name,
    titleSentence,
    author: frontmatter.author ?? metadata.author ?? titled?.author ?? shown.author,
    date: frontmatter.displayDate ?? (date && longDate(date, language)),
    tags: frontmatter.tags,
    settings: frontmatter.settings,
    sections,
  };
}

/** Lowercase names of those who have voices, so that a line may start with what they say. */
function speakersOf(options: ParseOptions, { settings }: Frontmatter): ReadonlySet<string> {
  const named = [...(options.speakers ?? []), ...Object.keys(settings.voices?.spans ?? {})];
  return new Set(named.filter((name) => !isRoleName(name)).map((name) => name.toLowerCase()));
}

/** The whole title or the first words, without the full stop of a sentence; empty when there is nothing to read. */
function nameOf(titled: Titled | null, sentence: Sentence | null): string {
  const words = sentence?.text ?? titled?.title.text.replace(/\s+/g, ' ').trim() ?? '';
  return withoutFullStop(words);
}

function reportEmpty(report: Report): void {
  report.add(
    'error',
    'empty-script',
    null,
    'There is nothing to read in this text.',
    'Write at least one sentence.',
  );
}
