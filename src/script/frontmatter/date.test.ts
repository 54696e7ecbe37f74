import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';
import { longDate } from './date.ts';

describe('longDate', () => {
  it.each([
    ['2024-06-16', 'en', 'June 16, 2024'],
    ['2024-06-16', 'en-GB', '16 June 2024'],
    ['2024-06-16', 'de', '16. Juni 2024'],
    ['2024-06-16', 'ja', '2024年6月16日'],
    ['2024-06-16', 'zh', '2024年6月16日'],
    ['2024-06-16', 'fr', '16 juin 2024'],
    ['2024-06-16T23:30:00+02:00', 'en', 'June 16, 2024'],
    ['2024-06-16 23:30:00 +0200', 'en', 'June 16, 2024'],
    ['2024-06', 'de', 'Juni 2024'],
  ])('%s in %s is %s', (written, language, shown) => {
    expect(longDate(written, language)).toBe(shown);
  });

  it.each(['2024', 'June 2024', '2024-02-31', '2024-13-01', '16.06.2024', 'one fine day'])(
    'leaves %s as it is',
    (written) => {
      expect(longDate(written, 'en')).toBe(written);
    },
  );
});

describe('the date of a script', () => {
  const dateOf = (frontmatter: string) =>
    parseScript(`---\ntitle: Ein Tag\nlang: de\n${frontmatter}\n---\n\nDie Sonne scheint.\n`).script?.date;

  it('is written in its language', () => {
    expect(dateOf('date: 2024-06-16')).toBe('16. Juni 2024');
    expect(dateOf('date: "2024-06-16"')).toBe('16. Juni 2024');
  });

  it('that does not exist is shown as written, with a warning at its place', () => {
    const read = (frontmatter: string) => parseScript(`---\n${frontmatter}\n---\n\nThe sun shines.\n`);
    const { script, diagnostics } = read('date: 2024-13-45');
    expect(script?.date).toBe('2024-13-45');
    expect(diagnostics).toMatchObject([
      { code: 'impossible-date', severity: 'warning', span: { start: { line: 2, column: 7 } } },
    ]);
    for (const date of ['2024-06-16', '2024', 'one fine day', '16.06.2024'])
      expect(read(`date: ${date}`).diagnostics).toEqual([]);
    expect(read('date: 2024-13-45\ndisplay_date: In winter').diagnostics).toEqual([]);
  });

  it('is whatever the author wants shown', () => {
    expect(dateOf('date: 2024-06-16\ndisplay_date: 2024-06')).toBe('2024-06');
  });
});
