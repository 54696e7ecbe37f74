import { describe, expect, it } from 'vitest';
import { paper } from '../../compositions/theme/shipped/paper.ts';
import {
  buildScript,
  code,
  list,
  narrate,
  paragraph,
  picture,
  quote,
  stanza,
} from '../../test/support/build-script.ts';
import { section } from '../../test/support/build-timeline.ts';
import { silentNarration } from '../../test/support/silent-narration.ts';
import { parseScript } from '../script/parse.ts';
import { schedule } from '../timeline/schedule.ts';
import type { Timeline } from '../timeline/timeline.ts';
import { type ComposeOptions, compose } from './compose.ts';
import { noMarks, usualCaptions, videoPropsSchema } from './contract.ts';
import { highlightKey } from './highlighted-code.ts';

/** Composes with only these options: nothing else was found for the script. */
function composed(timeline: Timeline, options: Partial<ComposeOptions> = {}) {
  return compose(timeline, {
    width: 640,
    height: 360,
    fps: 30,
    theme: paper,
    media: new Map(),
    videoClips: new Map(),
    captions: usualCaptions,
    brand: noMarks,
    beats: [],
    illustrations: [],
    drawings: new Map(),
    highlighted: new Map(),
    userScenes: new Map(),
    fonts: [],
    details: [],
    tags: [],
    isTale: false,
    cardSceneries: new Map(),
    ...options,
  });
}

const tea = { src: 'media/x.png', alt: '', width: 40, height: 30, focus: null, startFrames: null };

function propsOf(first: string, fps = 30) {
  const script = buildScript(
    section(
      paragraph(first),
      picture('tea.png'),
      paragraph('A second paragraph, with a few words.', 'And a sentence more.'),
      stanza('A line of verse', 'and another one'),
      list(['One thing', 'Another thing']),
      quote(['Something that was said.'], null),
      code('const tea = 1;'),
    ),
  );
  const timeline = schedule(script, narrate(script), { columns: 42 });
  const props = composed(timeline, {
    fps,
    media: new Map([['tea.png', tea]]),
    details: ['Jo Miller'],
    tags: ['tea', 'leaves', 'water', 'time', 'internal'],
  });
  return { timeline, props };
}

describe('compose', () => {
  it('gives props that satisfy the contract and last as long as the timeline', () => {
    const { timeline, props } = propsOf('A first paragraph.');
    expect(videoPropsSchema.parse(props)).toEqual(props);
    const sum = props.scenes.reduce((total, scene) => total + scene.durationInFrames, 0);
    expect(sum).toBe(props.durationInFrames);
    expect(props.durationInFrames).toBe(Math.round((timeline.totalMs * 30) / 1000));
    expect(props.scenes.map(({ type }) => type)).toEqual([
      'title',
      'narration',
      'narration',
      'verse',
      'list',
      'quote',
      'code',
      'end',
    ]);
  });

  it.each([25, 30, 60])(
    'does not change a scene when an earlier one gets longer, at %i frames per second',
    (fps) => {
      const before = propsOf('A first paragraph.', fps).props;
      const after = propsOf(
        'A first paragraph, which has become rather longer than it used to be.',
        fps,
      ).props;
      expect(after.scenes[1]?.durationInFrames).toBeGreaterThan(before.scenes[1]?.durationInFrames ?? 0);
      expect(after.scenes.slice(2)).toEqual(before.scenes.slice(2));
    },
  );

  it('keeps captions inside their scene and their words inside the caption', () => {
    for (const scene of propsOf('A first paragraph.').props.scenes) {
      for (const caption of scene.captions) {
        expect(caption.endFrame).toBeLessThanOrEqual(scene.durationInFrames);
        expect(caption.endFrame).toBeGreaterThan(caption.startFrame);
        for (const word of caption.lines.flatMap(({ words }) => words)) {
          expect(word.startFrame).toBeGreaterThanOrEqual(caption.startFrame);
          expect(word.endFrame).toBeLessThanOrEqual(caption.endFrame);
        }
      }
    }
  });

  it('puts author and tags on the cards, and the picture with its text', () => {
    const { scenes } = propsOf('A first paragraph.').props;
    expect(scenes[0]).toMatchObject({ type: 'title', level: 'script', details: ['Jo Miller'] });
    const tags = ['tea', 'leaves', 'water', 'time'];
    expect(scenes[0]).toMatchObject({ tags });
    expect(scenes.at(-1)).toMatchObject({ type: 'end', details: ['Jo Miller'], tags });
    expect(scenes[2]).toMatchObject({ type: 'narration', picture: { src: 'media/x.png', width: 40 } });
  });
});

describe('a timetable', () => {
  it('moves the hands of its clock on from the stop before', () => {
    const stop = (minuteOfDay: number) => ({
      clock: { text: 'then', minuteOfDay },
      blocks: [paragraph('Some words.')],
    });
    const script = buildScript({ title: 'A Day', sections: [stop(540), stop(615), stop(780)] });
    const { scenes } = composed(schedule(script, narrate(script), { columns: 42 }));
    const hands = scenes.flatMap((scene) =>
      scene.type === 'timetable' ? [[scene.previousMinuteOfDay, scene.minuteOfDay]] : [],
    );
    expect(hands).toEqual([
      [540, 540],
      [540, 615],
      [615, 780],
    ]);
  });
});

describe('a table that continues on a second page', () => {
  const rows = Array.from({ length: 9 }, (_, index) => `| Bed ${index} | ${index} |`).join('\n');
  const propsWith = (intro: string) => {
    const { script } = parseScript(`# Water\n\n${intro}\n\n| Bed | Litres |\n|---|---|\n${rows}\n`);
    if (script === null) throw new Error('the text has errors');
    const timeline = schedule(script, silentNarration(script), { columns: 42 });
    return composed(timeline);
  };
  const tablesOf = (intro: string) => propsWith(intro).scenes.filter(({ type }) => type === 'table');

  it('shows its head from the first frame, wherever it stands', () => {
    expect(videoPropsSchema.safeParse(propsWith('Short.')).success).toBe(true);
    const [first, second] = tablesOf('Short.');
    expect(first?.type === 'table' && first.head?.endFrame).toBeGreaterThan(0);
    expect(second).toMatchObject({ head: { startFrame: 0, endFrame: 0 } });
    expect(tablesOf('This is a much longer text before the table.')).toEqual([first, second]);
  });

  it('gives each cell its own words', () => {
    const [table] = tablesOf('Short.');
    const cells = table?.type === 'table' ? table.rows[2]?.cells : [];
    expect(cells?.map(({ words }) => words.map(({ runs }) => runs[0]?.text).join(' '))).toEqual([
      'Bed 2',
      '2',
    ]);
  });
});

describe('code', () => {
  it('takes the tones of its lines from the highlighted block', () => {
    const script = buildScript(section(paragraph('Some code.'), code(`a\n${'b\n'.repeat(20)}c`)));
    const timeline = schedule(script, narrate(script), { columns: 42 });
    const tones = timeline.scenes.flatMap(({ content }) => (content.type === 'code' ? [content] : []))[0];
    const block = tones?.block ?? '';
    const highlighted = new Map([
      [
        highlightKey('ts', block),
        block.split('\n').map((text, line) => [{ text: `${line} ${text}`, tone: 'name' as const }]),
      ],
    ]);
    const { scenes } = composed(timeline, { highlighted });
    const lines = scenes.flatMap((scene) => (scene.type === 'code' ? scene.lines : []));
    expect(lines[0]).toEqual([{ text: '0 a', tone: 'name' }]);
    expect(lines.at(-1)).toEqual([{ text: '21 c', tone: 'name' }]);
    expect(lines).toHaveLength(22);
  });
});
