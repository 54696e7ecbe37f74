/** The author's own recording in place of a voice, from the command line. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { present } from '../src/shared/assert.ts';
import { type MadeRecording, makeRecording, soundOfFile, writeRecording } from './support/recording.ts';
import { runCli } from './support/run-cli.ts';

const sentences = [
  'The lighthouse stands alone on a rock, and the sea goes round it twice a day.',
  'Nobody remembers who built the wall, or why it ended in the middle of the field.',
  'She had never seen so many boats, nor heard so loud a wind from the south.',
  'First the lamp is lit, then the shutters are closed, and at last the door.',
  'Only the oven hums at two in the morning.',
  'A keeper of few words wrote every one of them down.',
];

const heading = 'The second night';
const script = `---
title: A keeper of the light
---

${sentences.slice(0, 2).join(' ')}

${sentences[2]}

## ${heading}

${sentences[3]}

${sentences.slice(4).join(' ')}
`;

const others = [
  'Green tea and black tea come from the very same plant.',
  'The leaves are rolled by hand before they are dried in the sun.',
  'A good harvest depends on rain, on height, and on a great deal of patience.',
  'In the cup all of this is forgotten within a minute or two.',
];

const time = z.object({ startMs: z.number(), endMs: z.number() });
const timelineShape = z.object({
  totalMs: z.number(),
  scenes: z.array(time.extend({ content: z.object({ type: z.string() }) })),
  captions: z.array(time.extend({ words: z.array(time.extend({ text: z.string() })) })),
  clips: z.array(
    time.extend({
      audio: z
        .object({ firstSample: z.number(), sampleRate: z.number(), sampleCount: z.number() })
        .nullable(),
    }),
  ),
});
type TimelineJson = z.infer<typeof timelineShape>;

let folder: string;
let read: MadeRecording;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-recording-'));
  await writeFile(path.join(folder, 'keeper.md'), script);
  // A voice that recordings are not compared with. The title and the heading are not read.
  read = await makeRecording('awb', sentences);
  await writeRecording(read.samples, path.join(folder, 'voice.mp3'));
});
afterAll(() => rm(folder, { recursive: true }));

const run = (...args: string[]) =>
  runCli([...args, '--cache-dir', path.join(folder, 'cache')], { cwd: folder });

async function timelineOf(...args: string[]): Promise<TimelineJson> {
  const { code, stdout, stderr } = await run('timeline', ...args);
  expect(stderr).not.toMatch(/warning|error/);
  expect(code).toBe(0);
  return timelineShape.parse(JSON.parse(stdout));
}

/** When each captioned word begins in the recording, in milliseconds. */
function startsInRecording({ captions, clips }: TimelineJson): number[] {
  const heard = clips.filter(({ audio }) => audio !== null);
  return captions.flatMap(({ words }) =>
    words.map(({ startMs }) => {
      const clip = present(
        heard.findLast((one) => one.startMs <= startMs),
        'the clip of a word',
      );
      const { firstSample, sampleRate } = present(clip.audio, 'its sound');
      return (firstSample * 1000) / sampleRate + startMs - clip.startMs;
    }),
  );
}

const quantile = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.floor(part * (values.length - 1))] ?? Number.NaN;

describe('a recording', () => {
  it.each(['.mp3', '.m4a', '.ogg', '.wav'])('as %s times every word that is read', async (extension) => {
    const file = path.join(folder, `voice${extension}`);
    await writeRecording(read.samples, file);
    const found = startsInRecording(await timelineOf('keeper.md', '--audio', file));
    const truth = read.wordStarts.flat();
    expect(found).toHaveLength(truth.length);
    const off = found.map((startMs, at) => Math.abs(startMs - (truth[at] ?? 0)));
    expect(quantile(off, 0.5)).toBeLessThanOrEqual(25);
    expect(quantile(off, 0.95)).toBeLessThanOrEqual(100);
  });

  it('is heard exactly once, with its own pauses', async () => {
    const { clips } = await timelineOf('keeper.md', '--audio', 'voice.mp3');
    const heard = clips.flatMap(({ startMs, audio }) => (audio === null ? [] : [{ startMs, ...audio }]));
    expect(heard).toHaveLength(sentences.length);
    for (const [at, clip] of heard.entries()) {
      const next = heard[at + 1];
      if (next === undefined) break;
      expect(next.firstSample).toBe(clip.firstSample + clip.sampleCount);
      const waited = next.startMs - clip.startMs - (clip.sampleCount * 1000) / clip.sampleRate;
      // The recording waits while the heading, which is not read, is shown.
      expect(at === 2 ? waited > 500 : Math.abs(waited) <= 1).toBe(true);
    }
    const first = present(heard[0], 'a clip');
    const last = present(heard.at(-1), 'a clip');
    expect(first.firstSample / 48).toBeLessThan(present(read.wordStarts[0]?.[0], 'a word'));
    expect((last.firstSample + last.sampleCount) / 48).toBeGreaterThan(read.samples.length / 16 - 2000);
  });

  it('changes scenes in its pauses, and shows what is not read in between', async () => {
    const { scenes, captions, clips } = await timelineOf('keeper.md', '--audio', 'voice.mp3');
    const types = scenes.map(({ content }) => content.type);
    expect(types).toEqual(['title', 'narration', 'narration', 'title', 'narration', 'narration', 'end']);
    expect(clips.find(({ audio }) => audio !== null)?.startMs).toBeGreaterThanOrEqual(2500);
    const second = present(scenes[3], 'the heading');
    expect(second.endMs - second.startMs).toBeGreaterThanOrEqual(1800);
    for (const { startMs } of scenes)
      expect(
        captions.some(({ words }) => words.some((word) => word.startMs < startMs && word.endMs > startMs)),
      ).toBe(false);
    const shown = captions.flatMap(({ words }) => words.map(({ text }) => text));
    expect(shown.join(' ')).toBe(sentences.join(' '));
  });

  it('has captions for its title and headings where they are read', async () => {
    const whole = await makeRecording('awb', [
      ...['A keeper of the light', ...sentences.slice(0, 3)],
      ...[900, heading, ...sentences.slice(3)],
    ]);
    await writeRecording(whole.samples, path.join(folder, 'whole.mp3'));
    const timeline = await timelineOf('keeper.md', '--audio', 'whole.mp3');
    const found = startsInRecording(timeline);
    const truth = whole.wordStarts.flat();
    expect(found).toHaveLength(truth.length);
    expect(Math.max(...found.map((startMs, at) => Math.abs(startMs - (truth[at] ?? 0))))).toBeLessThan(250);
    // The recording never waits: everything is shifted by the same time.
    const shifts = timeline.clips.map(({ startMs, audio }) => startMs - (audio?.firstSample ?? 0) / 48);
    expect(Math.max(...shifts) - Math.min(...shifts)).toBeLessThanOrEqual(1);
  });

  it('can be named in the frontmatter, but only from the folder of the script', async () => {
    const own = (name: string) => script.replace('---\n\n', `audio: ${name}\n---\n\n`);
    await writeFile(path.join(folder, 'own.md'), own('voice.mp3'));
    expect((await timelineOf('own.md')).clips.filter(({ audio }) => audio !== null)).toHaveLength(6);
    await mkdir(path.join(folder, 'inner'), { recursive: true });
    await symlink(path.join(folder, 'voice.mp3'), path.join(folder, 'inner', 'link.mp3'));
    for (const name of ['../voice.mp3', path.join(folder, 'voice.mp3'), 'link.mp3']) {
      await writeFile(path.join(folder, 'inner', 'own.md'), own(name));
      const { code, stdout } = await run('check', 'inner/own.md');
      expect(code).toBe(3);
      expect(stdout).toContain('[path-leaves-folder]');
    }
  });

  it('takes its times from a subtitle file beside it, matched word by word', async () => {
    await writeRecording(read.samples, path.join(folder, 'told.mp3'));
    // A little late on purpose, to show that the file is used.
    const starts = read.wordStarts.map(([first = 0]) => Math.round(first) + 120);
    const stamp = (ms: number) =>
      `00:00:${String(Math.floor(ms / 1000)).padStart(2, '0')},${String(ms % 1000).padStart(3, '0')}`;
    const cues = sentences.map((text, at) => {
      const start = starts[at] ?? 0;
      return `${at + 1}\n${stamp(start)} --> ${stamp(start + 2500)}\n${text.replace('lighthouse', 'light house')}\n`;
    });
    await writeFile(path.join(folder, 'told.srt'), cues.join('\n'));
    const found = startsInRecording(await timelineOf('keeper.md', '--audio', 'told.mp3'));
    const firsts = sentences.map(
      (_, at) => sentences.slice(0, at).join(' ').split(' ').filter(Boolean).length,
    );
    expect(firsts.map((at) => found[at])).toEqual(starts);
  });

  it('of another text is refused', async () => {
    await writeRecording((await makeRecording('awb', others)).samples, path.join(folder, 'other.mp3'));
    const { code, stderr } = await run('timeline', 'keeper.md', '--audio', 'other.mp3');
    expect(code).toBe(3);
    expect(stderr).toContain('other.mp3 is not of this text');
  });

  it('of another text is an error at its place for check, which continues with the other scripts', async () => {
    await writeRecording((await makeRecording('awb', others)).samples, path.join(folder, 'other.mp3'));
    await writeFile(path.join(folder, 'told.md'), script.replace('---', '---\naudio: other.mp3'));
    const { code, stdout } = await run('check', 'told.md', 'keeper.md', '--json');
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        script: 'told.md',
        diagnostics: [
          { code: 'wrong-recording', severity: 'error', span: { start: { line: 2, column: 8 } } },
        ],
        captions: [],
      },
      { script: 'keeper.md', captions: [{ format: '16:9' }] },
    ]);
  });

  it('is reported where it leaves the text, or ends before it', async () => {
    const half = await makeRecording('awb', [...sentences.slice(0, 4), ...others.slice(0, 3)]);
    await writeRecording(half.samples, path.join(folder, 'half.mp3'));
    const differs = await run('check', 'keeper.md', '--audio', 'half.mp3');
    const output = differs.stdout + differs.stderr;
    expect(output).toMatch(
      /From 0:\d\d on, the recording is not of this text: 2 sentences, from “Only the oven/,
    );
    expect(output).toMatch(/keeper\.md:13/);
    const short = await makeRecording('awb', sentences.slice(0, 4));
    await writeRecording(short.samples, path.join(folder, 'short.mp3'));
    const ends = await run('check', 'keeper.md', '--audio', 'short.mp3');
    expect(ends.stdout + ends.stderr).toMatch(/The recording ends at 0:\d\d, before the text does/);
  }, 60_000);

  it('may say more than the text, leave something out and repeat a beginning', async () => {
    const [a = '', b = '', , d = '', e = '', f = ''] = sentences;
    const free = await makeRecording('awb', [a, 'Well, you know.', 700, b, d.slice(0, 21), d, e, f]);
    await writeRecording(free.samples, path.join(folder, 'free.mp3'));
    const { code, stdout, stderr } = await run('timeline', 'keeper.md', '--audio', 'free.mp3');
    expect(code).toBe(0);
    expect(stderr).toContain('“She had never seen');
    const found = startsInRecording(timelineShape.parse(JSON.parse(stdout)));
    const truth = [0, 2, 4, 5, 6].map((index) => free.wordStarts[index] ?? []);
    const off = found.map((startMs, at) => Math.abs(startMs - (truth.flat()[at] ?? 0)));
    // The words that are said twice may be shown at either time.
    expect(quantile(off, 0.85)).toBeLessThanOrEqual(100);
  });

  it.each([
    ['missing.mp3', null, 'There is no file "missing.mp3"'],
    ['text.mp3', 'This is no sound.', 'is damaged or is not an audio file'],
    ['empty.wav', '', 'is damaged or is not an audio file'],
  ])('%s is refused', async (name, content, message) => {
    if (content !== null) await writeFile(path.join(folder, name), content);
    const { code, stderr } = await run('check', 'keeper.md', '--audio', name);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('that is silent is refused', async () => {
    await writeRecording(new Int16Array(16_000 * 3), path.join(folder, 'silent.wav'));
    const { code, stderr } = await run('check', 'keeper.md', '--audio', 'silent.wav');
    expect(code).toBe(2);
    expect(stderr).toContain('is silent');
  });

  it('belongs to one script only', async () => {
    await writeFile(path.join(folder, 'two.md'), script);
    const { code, stderr } = await run('render', 'keeper.md', 'two.md', '--audio', 'voice.mp3');
    expect(code).toBe(2);
    expect(stderr).toContain('There is one recording for 2 scripts');
  });

  it('is heard in the video when its words are shown', async () => {
    const { code, stderr } = await run(
      'render',
      'keeper.md',
      '--audio',
      'voice.mp3',
      '--height',
      '90',
      '-o',
      'keeper.mp4',
    );
    expect(stderr).not.toMatch(/warning|error/);
    expect(code).toBe(0);
    const sound = await soundOfFile(path.join(folder, 'keeper.mp4'));
    const { clips } = await timelineOf('keeper.md', '--audio', 'voice.mp3');
    for (const { startMs, audio } of clips) {
      if (audio === null) continue;
      // Takes half a second of each sentence, and finds the shift at which it fits best.
      const from = (audio.firstSample / 48) * 16;
      const piece = read.samples.subarray(from + 3200, from + 11_200);
      let best = 0;
      let bestLag = Number.NaN;
      for (let lag = -960; lag <= 960; lag += 4) {
        let sum = 0;
        for (let at = 0; at < piece.length; at += 2)
          sum += (piece[at] ?? 0) * (sound[startMs * 16 + 3200 + lag + at] ?? 0);
        if (sum > best) {
          best = sum;
          bestLag = lag;
        }
      }
      expect(Math.abs(bestLag / 16)).toBeLessThanOrEqual(30);
    }
  });
});
