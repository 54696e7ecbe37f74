import { describe, expect, it } from 'vitest';
import { silentNarration } from '../../../test/support/silent-narration.ts';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { checkTimeline } from '../invariants.ts';
import { schedule } from '../schedule.ts';
import type { Timeline } from '../timeline.ts';

function timelineOf(text: string): Timeline {
  const script = present(parseScript(text).script, 'a script');
  const timeline = schedule(script, silentNarration(script), { columns: 42 });
  expect(checkTimeline(timeline, script)).toEqual([]);
  return timeline;
}

const row = (index: number) => `| Bed ${index} | ${index} litres |\n`;
const table = (rows: number) =>
  `# Water\n\n| Bed | Water |\n|---|---|\n${Array.from({ length: rows }, (_, index) => row(index + 1)).join('')}`;

describe('a table', () => {
  it('is read row by row, the head first, each row with a caption of its own', () => {
    const { captions, scenes } = timelineOf(table(2));
    const sceneIndex = scenes.findIndex(({ content }) => content.type === 'table');
    const shown = captions.filter((caption) => caption.sceneIndex === sceneIndex);
    expect(shown.map(({ lines }) => lines.map(({ text }) => text).join(' / '))).toEqual([
      'Bed · Water',
      'Bed 1 · 1 litres',
      'Bed 2 · 2 litres',
    ]);
  });

  it('takes several pages of about the same length if it is long, under a head that is read once', () => {
    const { captions, scenes } = timelineOf(table(16));
    const pages = scenes.flatMap(({ content }) => (content.type === 'table' ? [content] : []));
    expect(pages.map(({ rows }) => rows.length)).toEqual([6, 5, 5]);
    expect(pages.map(({ headIsSpoken }) => headIsSpoken)).toEqual([true, false, false]);
    expect(new Set(pages.map(({ head }) => JSON.stringify(head))).size).toBe(1);
    expect(captions.filter(({ lines }) => lines[0]?.text === 'Bed · Water')).toHaveLength(1);
  });

  it('is one scene if it is a chart', () => {
    const { scenes } = timelineOf(table(10).replace('\n\n', '\n\n::chart{type=bar}\n'));
    const charts = scenes.flatMap(({ content }) => (content.type === 'chart' ? [content] : []));
    expect(charts).toHaveLength(1);
    expect(charts[0]?.values).toEqual(Array.from({ length: 10 }, (_, index) => [index + 1]));
    expect(charts[0]?.rows).toHaveLength(10);
  });
});

describe('code', () => {
  const pagesOf = (lines: readonly string[]) =>
    timelineOf(`# Code\n\nA sentence.\n\n\`\`\`js\n${lines.join('\n')}\n\`\`\`\n`).scenes.flatMap(
      ({ content }) => (content.type === 'code' ? [content] : []),
    );

  it('keeps every line, on pages that know their place in the block', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line${index};`);
    const pages = pagesOf(lines);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.flatMap(({ text }) => text.split('\n'))).toEqual(lines);
    for (const { text, firstLine, block } of pages)
      expect(
        block
          .split('\n')
          .slice(firstLine, firstLine + text.split('\n').length)
          .join('\n'),
      ).toBe(text);
  });

  it('turns the page at an empty line if possible', () => {
    const part = (name: string, count: number) =>
      Array.from({ length: count }, (_, index) => `${name}${index};`);
    const pages = pagesOf([...part('a', 6), '', ...part('b', 5), '', ...part('c', 8)]);
    expect(pages.map(({ text }) => text.split('\n')[0])).toEqual(['a0;', 'c0;']);
    expect(pages[0]?.text.endsWith('b4;')).toBe(true);
    expect(pages[1]?.firstLine).toBe(13);
  });

  it('has fewer lines on a page if they are long', () => {
    const long = Array.from({ length: 12 }, () => 'word '.repeat(30));
    expect(pagesOf(long).length).toBeGreaterThan(pagesOf(long.map(() => 'word')).length);
  });
});
