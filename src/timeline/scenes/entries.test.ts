import { describe, expect, it } from 'vitest';
import { silentNarration } from '../../../test/support/silent-narration.ts';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { checkTimeline } from '../invariants.ts';
import { schedule } from '../schedule.ts';
import type { Timeline } from '../timeline.ts';

function timelineOf(markdown: string): Timeline {
  const script = present(parseScript(markdown, {}).script, 'a script');
  const timeline = schedule(script, silentNarration(script), { columns: 42 });
  expect(checkTimeline(timeline, script)).toEqual([]);
  return timeline;
}

/** A word for each scene: its type, or the place of the entry that it is. */
function scenesOf(markdown: string): string[] {
  return timelineOf(markdown).scenes.map(({ content }) => {
    if (content.type !== 'narration' || content.entry === null) return content.type;
    const { path, index, count } = content.entry;
    return `${path}#${index + 1}/${count}`;
  });
}

const reference =
  '# Reader\n\nReads pages.\n\n## API\n\n### read(path, options?)\n\nReads one.\n\n#### options\n\nType: `object`\n\n' +
  '##### delay\n\nType: `number`\n\nThe pause.\n\n##### force\n\nType: `boolean`\n\nReads all.\n\n## License\n\nMIT';

describe('headings that are code', () => {
  it('open scenes of their own kind, with what they belong to and their place; others keep their cards', () => {
    expect(scenesOf(reference)).toEqual([
      'title',
      'narration',
      'title',
      '#1/1',
      'read#1/1',
      'options#1/2',
      'options#2/2',
      'title',
      'narration',
      'end',
    ]);
  });

  it('stay chapters', () => {
    const titles = timelineOf(reference).chapters.map(({ title }) => title);
    expect(titles).toContain('delay');
    expect(titles).toContain('read(path, options?)');
  });

  it('are read before the text below them, in captions of their own', () => {
    const texts = timelineOf(reference).captions.map(({ words }) => words.map(({ text }) => text).join(' '));
    expect(texts.slice(-5)).toEqual(['force', 'Type: boolean', 'Reads all.', 'License', 'MIT']);
  });

  it.each(['Usage', 'install', 'How do I stop it (Ctrl+C)?', 'Options (advanced)', 'Getting started'])(
    'are told from words: %s',
    (heading) =>
      expect(scenesOf(`# Reader\n\n## ${heading}\n\nSome words about it.`)).toEqual([
        'title',
        'title',
        'narration',
        'end',
      ]),
  );

  it('are those of prose, not of a poem', () => {
    expect(
      scenesOf('# Song\n\n## `one`\n\nA line of it\nand another line\n\nA line again\nand one more'),
    ).not.toContain('#1/1');
  });
});

describe('lists of options', () => {
  it('become entries, one for each option with what belongs to it', () => {
    expect(
      scenesOf(
        '# Reader\n\n- `delay` (number): the pause\n- `mode` (default: `fast`)\n  - `fast` reads at once\n  - `slow` waits',
      ),
    ).toEqual(['title', '#1/2', '#2/2', 'end']);
  });

  it('are told from other lists', () => {
    expect(scenesOf('# Reader\n\n- `delay` is a pause\n- bread (or cake)\n- `milk`')).toEqual([
      'title',
      'list',
      'end',
    ]);
  });
});
