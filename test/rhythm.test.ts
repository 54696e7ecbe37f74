/**
 * The rhythm of the pictures, as viewers see it: on stories, recipes, references, speeches and texts of other
 * languages, read by the silent voice.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkIllustrations } from '../src/pipeline/check/illustrations/illustrations.ts';
import { type BeatReport, beatReports } from '../src/pipeline/lint/beats.ts';
import { parseScript } from '../src/script/parse.ts';
import { present } from '../src/shared/assert.ts';
import { schedule } from '../src/timeline/schedule.ts';
import { projectRoot } from './support/run-cli.ts';
import { silentNarration } from './support/silent-narration.ts';

const folders = ['test/fixtures/pictures', 'test/fixtures/languages'];
const texts = folders.flatMap((folder) =>
  readdirSync(path.join(projectRoot, folder)).map((name) => path.join(folder, name)),
);

/** Scenes with a form of their own, which may follow one another: pages of verse, stops of a day, pages of code. */
const ownForm = /^(?:verse|timetable|code|table|chart|user|quote)$/;

function reportsOf(file: string): BeatReport[] {
  const { script } = parseScript(readFileSync(path.join(projectRoot, file), 'utf8'));
  const read = present(script, 'a script without errors');
  const timeline = schedule(read, silentNarration(read), { columns: 42 });
  return beatReports(timeline, checkIllustrations(read, true).value);
}

describe.each(texts)('%s', (file) => {
  const reports = reportsOf(file);

  it('is covered from the first millisecond to the last', () => {
    expect(reports[0]?.startMs).toBe(0);
    for (const [index, report] of reports.entries()) {
      expect(report.endMs).toBeGreaterThan(report.startMs);
      expect(reports[index + 1]?.startMs ?? report.endMs).toBe(report.endMs);
    }
  });

  it('never has the same composition twice in a row', () => {
    const repeated = reports.filter(
      ({ composition }, index) =>
        reports[index + 1]?.composition === composition && !ownForm.test(composition),
    );
    expect(repeated).toEqual([]);
  });

  it('has at least four compositions in any minute', () => {
    const end = present(reports.at(-1), 'the last beat').endMs;
    for (let from = 0; from + 60_000 <= end; from += 1000) {
      const seen = reports.filter(({ startMs, endMs }) => startMs < from + 60_000 && endMs > from);
      if (seen.some(({ composition }) => ownForm.test(composition))) continue;
      expect(new Set(seen.map(({ composition }) => composition)).size).toBeGreaterThanOrEqual(4);
    }
  });

  it('changes the picture often enough', () => {
    const long = reports.filter(
      ({ startMs, endMs, composition }) => endMs - startMs > 11_000 && !ownForm.test(composition),
    );
    expect(long).toEqual([]);
  });
});
