/** Subtitle files as scripts, on the command line. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runCli } from './support/run-cli.ts';

const talk = [
  '1\n00:00:02,500 --> 00:00:04,123\nHello <i>there</i>,\nbig world',
  '2\n00:00:04,123 --> 00:00:06,000\nand goodbye\n',
].join('\n\n');

const timelineShape = z.object({
  title: z.string(),
  scenes: z.array(z.object({ content: z.object({ type: z.string() }) })),
  captions: z.array(
    z.object({ startMs: z.number(), endMs: z.number(), lines: z.array(z.object({ text: z.string() })) }),
  ),
  clips: z.array(z.unknown()),
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-subtitles-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('a subtitle file', () => {
  it('keeps its times and lines, is silent, and opens with its title if there is time', async () => {
    await writeFile(path.join(folder, 'my-talk.srt'), talk);
    for (const [name, stdin] of [
      ['my-talk.srt', ''],
      ['-', talk],
    ] as const) {
      const { code, stdout } = await runCli(['timeline', name], { cwd: folder, stdin });
      expect(code).toBe(0);
      const { title, scenes, captions, clips } = timelineShape.parse(JSON.parse(stdout));
      expect(title).toBe(name === '-' ? 'Hello there, big world' : 'my talk');
      expect(scenes.map(({ content }) => content.type)).toEqual(['title', 'narration', 'end']);
      expect(clips).toEqual([]);
      expect(captions).toEqual([
        { startMs: 2500, endMs: 4123, lines: [{ text: 'Hello there,' }, { text: 'big world' }] },
        { startMs: 4123, endMs: 6000, lines: [{ text: 'and goodbye' }] },
      ]);
    }
  });

  it('passes check --strict, but not with a voice that nobody would hear', async () => {
    await writeFile(path.join(folder, 'my-talk.srt'), talk);
    expect((await runCli(['check', '--strict', 'my-talk.srt'], { cwd: folder })).code).toBe(0);
    const { code, stdout } = await runCli(['check', '--strict', '--voice', 'flite', 'my-talk.srt'], {
      cwd: folder,
    });
    expect(code).toBe(3);
    expect(stdout).toContain('[unused-voice]');
  });

  it('is reported where it does not fit the format', async () => {
    const wide = talk.replace('and goodbye', 'x'.repeat(30).split('').join(' '));
    await writeFile(path.join(folder, 'wide.srt'), wide);
    const { stdout } = await runCli(['check', '--format', '9:16', 'wide.srt'], { cwd: folder });
    expect(stdout).toMatch(/wide\.srt:8:1 warning .*9:16.*\[cue-broken-anew\]/);
  });

  it('is refused with line and column when a time is wrong', async () => {
    await writeFile(path.join(folder, 'broken.srt'), talk.replace('00:00:06,000', '00:00:03,000'));
    const { code, stdout } = await runCli(['check', 'broken.srt'], { cwd: folder });
    expect(code).toBe(3);
    expect(stdout).toContain('broken.srt:7:1 error This cue ends before it starts. [bad-cue-time]');
  });

  it('is never overwritten by the files that belong to the video', async () => {
    await writeFile(path.join(folder, 'my-talk.srt'), talk);
    const { code, stderr } = await runCli(['render', 'my-talk.srt', '-o', '.'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('is the script itself');
  });
});
