/** Silences, those that a text asks for and the usual ones, measured in the schedule. */
import { describe, expect, it } from 'vitest';
import { narrate } from '../../../test/support/build-script.ts';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { checkTimeline } from '../invariants.ts';
import { schedule } from '../schedule.ts';
import type { Timeline } from '../timeline.ts';

function timelineOf(text: string, pace = 1): Timeline {
  const { script, diagnostics } = parseScript(text, { scenes: ['counter'] });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const parsed = present(script, 'a script');
  const timeline = schedule(parsed, narrate(parsed), { columns: 42, pace });
  expect(checkTimeline(timeline, parsed)).toEqual([]);
  return timeline;
}

/** From the end of each clip to the start of the next, and from the last one to the end card. */
function silences({ clips, scenes }: Timeline): number[] {
  const starts = [...clips.slice(1).map(({ startMs }) => startMs), scenes.at(-1)?.startMs ?? 0];
  return clips.map(({ endMs }, at) => (starts[at] ?? 0) - endMs);
}

const types = ({ scenes }: Timeline) => scenes.map(({ content }) => content.type).join(' ');

/** How much longer the pause makes each silence. The first silence is the one before the first word. */
function addedBy(pause: string, text: string): number[] {
  const plain = timelineOf(text.replace(/\n[^\n]*PAUSE/g, ''));
  const paused = timelineOf(text.replace('PAUSE', pause));
  expect(types(paused)).toBe(types(plain));
  const before = (timeline: Timeline) => [timeline.clips[0]?.startMs ?? 0, ...silences(timeline)];
  const of = before(plain);
  return before(paused).map((silence, at) => silence - (of[at] ?? 0));
}

const pause = '::pause{s=2}';

describe('a pause that the author asks for', () => {
  it.each([
    ['before the first word', '\nPAUSE\n\nOnce upon a time there was a day. It was long.', 0],
    ['before the title', '\nPAUSE\n\n# A Day\n\nIt was long. It was good.', 0],
    ['after the title', '# A Day\n\nPAUSE\n\nIt was long. It was good.', 1],
    ['after a title in the frontmatter', '---\ntitle: A Day\n---\n\nPAUSE\n\nIt was long.', 1],
    ['between paragraphs', '# A Day\n\nIt was long.\n\nPAUSE\n\nIt was good.', 2],
    ['before a heading', '# A Day\n\nIt was long.\n\nPAUSE\n\n## Later\n\nIt was good.', 2],
    ['at the end', '# A Day\n\nIt was long.\n\nPAUSE\n', 2],
    ['between the items of a list', '# A Day\n\n- one\n- two\nPAUSE\n- three', 3],
    ['between spread items', '# A Day\n\n- one\n\n- two\n\n  PAUSE\n\n- three', 3],
    ['in the middle of an item', '# A Day\n\n- one\n\n  PAUSE\n\n  and a half\n\n- two', 2],
    ['between numbered items', '# A Day\n\n1. one\n2. two\n\nPAUSE\n\n3. three', 3],
    ['between the lines of a stanza', '# A Day\n\nRoses are red,\nPAUSE\nviolets are blue,\nI sing', 2],
    ['in marked verse', 'It was so.\n\n:::verse\nRoses are red,\nPAUSE\nviolets are blue\n:::\n\nYes.', 2],
    ['between stanzas', '# A Day\n\nRoses are red\nand so on\n\nPAUSE\n\nviolets are blue\nand more', 3],
    ['in a quote', '# A Day\n\n> One.\n>\n> PAUSE\n>\n> Two.\n', 2],
    ['in a scene of the user’s own', '# A Day\n\n:::counter\nOne.\n\nPAUSE\n\nTwo.\n:::', 2],
    ['after a heading', '# A Day\n\n## Morning\n\nPAUSE\n\nIt was long.', 2],
    [
      'in a stop, before its text',
      '# A Day\n\n## 9:00 Start\n\nPAUSE\n\nCoffee.\n\n## 10:00 Mail\n\nMany.',
      3,
    ],
    [
      'in a stop, between its texts',
      '# A Day\n\n## 9:00 Start\n\nCoffee.\n\nPAUSE\n\nTea.\n\n## 10:00 Mail',
      4,
    ],
    ['at the end of a stop', '# A Day\n\n## 9:00 Start\n\nCoffee.\n\nPAUSE\n\n## 10:00 Mail\n\nMany.', 4],
    ['in a list of times', '# A Day\n\n- 9:00 – Start\nPAUSE\n- 10:00 – Mail\n- 11:00 – Tea', 3],
    ['after code', '# A Day\n\nSo:\n\n```js\na()\n```\n\nPAUSE\n\nThat is it.', 2],
    ['after a picture with a text', '# A Day\n\nSo.\n\n![tea](tea.png)\n\nPAUSE\n\nThat is tea.', 2],
    ['after a picture alone', '# A Day\n\n![tea](tea.png)\n\nPAUSE\n\n## Later\n\nMore.', 1],
    ['after a picture of the text before it', '# A Day\n\nTea.\n\n![tea](tea.png)\n\nPAUSE\n\n## Later', 2],
  ])('%s is heard there, and changes nothing else', (_, text, at) => {
    const added = addedBy(pause, text);
    // Scenes end on a grid of 200 ms, so 2 s stay 2 s.
    expect(added.map((ms, index) => (index === at ? ms - 2000 : ms))).toEqual(added.map(() => 0));
  });

  it('does not divide what it stands in', () => {
    expect(types(timelineOf('# A Day\n\n- one\n- two\n\n::pause{s=1}\n\n- three'))).toBe('title list end');
    expect(types(timelineOf('# A Day\n\n1. one\n2. two\n\n::pause{s=1}\n\n1. three'))).toBe(
      'title list list end',
    );
    const verse = timelineOf('# A Day\n\nRoses are red,\n::pause{s=1}\nviolets are blue,\nI sing');
    expect(types(verse)).toBe('title verse end');
  });

  it('shows a picture for longer', () => {
    const seen = (text: string) => {
      const scene = timelineOf(text).scenes.find(
        ({ content }) => content.type === 'narration' && content.picture !== null,
      );
      return (scene?.endMs ?? 0) - (scene?.startMs ?? 0);
    };
    const alone = '# A Day\n\n![a](a.png)\n\n';
    expect(seen(`${alone}::pause{s=3}\n\n![b](b.png)\n\nText.`) - seen(`${alone}![b](b.png)\n\nText.`)).toBe(
      3000,
    );
    const texts = '# A Day\n\n![a](a.png)\n\n';
    expect(seen(`${texts}::pause{s=3}\n\nThat is quite a long text, is it not?`)).toBe(
      seen(`${texts}That is quite a long text, is it not?`) + 3000,
    );
  });

  it('is as long as written at every pace', () => {
    const text = '# A Day\n\n- one\n- two\n::pause{s=2}\n- three';
    const [, , fast = 0] = silences(timelineOf(text, 2));
    const [, , plain = 0] = silences(timelineOf(text.replace('::pause{s=2}\n', ''), 2));
    expect(fast - plain).toBe(2000);
  });
});

describe('the usual silences', () => {
  it('of verse are longer after a comma than after a run-on line, and longest after a sentence', () => {
    const poem =
      '# A Poem\n\nI walked alone\nalong the shore,\nand saw the sea.\nIt was\n“so blue.”\nThe end\n\nA gull';
    const [, runOn = 0, comma = 0, stop = 0, , quoted = 0, stanza = 0] = silences(timelineOf(poem));
    expect(comma).toBeGreaterThan(1.5 * runOn);
    expect(stop).toBeGreaterThan(1.5 * comma);
    expect(quoted).toBe(stop);
    expect(stanza).toBeGreaterThan(1.5 * stop);
  });

  it('follow the pace, but less than the words do', () => {
    const text = '# A Day\n\nIt was long. It was good. It was over.';
    const at = (pace: number) => present(silences(timelineOf(text, pace))[1], 'a silence');
    expect(at(2) / at(1)).toBeCloseTo(Math.SQRT1_2, 1);
    expect(at(0.5) / at(1)).toBeCloseTo(Math.SQRT2, 1);
  });
});
