/**
 * A subtitle file -> Script + cue times: SubRip, WebVTT and LRC are scripts whose times are known.
 *
 * Guarantees: never throws, whatever the text is; linear time; the script is null exactly when a diagnostic is an
 * error; spans are those of `script/source.ts`. Every cue is a sentence, every scene a paragraph; cues are sorted and
 * do not overlap.
 */
import { detectLanguage } from '../../languages/detect.ts';
import { isLanguageTag } from '../../languages/tag.ts';
import { Report } from '../../script/report.ts';
import type { Script } from '../../script/script.ts';
import { checkIsText, checkLength, normalizeSource } from '../../script/source.ts';
import { type Diagnostic, hasErrors, sortedByPlace } from '../../shared/diagnostic.ts';
import type { CueTimes } from '../../timeline/times/cue-times.ts';
import type { ReadSubtitles } from './cue.ts';
import { toScript } from './cues-to-script.ts';
import { readLrc } from './lrc.ts';
import { ordered } from './order.ts';
import { recognizeSubtitles, type SubtitleFormat } from './recognize.ts';
import { readSrt } from './srt.ts';
import { readWebVtt } from './webvtt.ts';

/** The name of a file. */
export interface FileName {
  /** Without the extension. */
  readonly stem: string;
  /** Without the dot; empty if there is none. */
  readonly extension: string;
}

export interface ReadResult {
  readonly script: Script | null;
  /** Null exactly when the script is. */
  readonly cueTimes: CueTimes | null;
  /** In the order of the text, after those about the whole text. */
  readonly diagnostics: readonly Diagnostic[];
}

const readers: Readonly<Record<SubtitleFormat, (report: Report) => ReadSubtitles>> = {
  srt: readSrt,
  vtt: readWebVtt,
  lrc: readLrc,
};

/** @param name null for a text without a name. @returns null for a text that is not a subtitle file. */
export function readSubtitles(text: string, name: FileName | null): ReadResult | null {
  // Files that are not text are refused by the reader of scripts, with its messages.
  if (checkIsText(text) !== null) return null;
  const source = normalizeSource(text);
  const format = recognizeSubtitles(source, name?.extension ?? null);
  if (format === null) return null;
  const tooLong = checkLength(source);
  if (tooLong !== null) return { script: null, cueTimes: null, diagnostics: [tooLong] };
  const report = new Report(source);
  const read = readers[format](report);
  const cues = ordered(read.cues, report);
  if (cues.length === 0 && !hasErrors(report.diagnostics))
    report.add('error', 'empty-script', null, 'No cue in this file has any text.', 'Write at least one.');
  const named = nameParts(name);
  const sample = cues.flatMap(({ lines }) => lines.map((line) => line.text)).join(' ');
  const language = [read.language, named?.language].find((tag) => tag != null && isLanguageTag(tag));
  const diagnostics = sortedByPlace(report.diagnostics);
  if (hasErrors(diagnostics)) return { script: null, cueTimes: null, diagnostics };
  const options = { language: language ?? detectLanguage(sample), fallbackTitle: named?.title ?? null };
  return { ...toScript({ ...read, cues }, options, report), diagnostics };
}

/** `my-talk.de` is "my talk", in German. */
function nameParts(name: FileName | null): { title: string; language: string | null } | null {
  if (name === null) return null;
  const [, stem = name.stem, language = null] =
    /^(.+)\.([a-z]{2,3}(?:-[a-z\d]{2,8})?)$/i.exec(name.stem) ?? [];
  return { title: stem.replace(/[\s_-]+/g, ' ').trim(), language };
}
