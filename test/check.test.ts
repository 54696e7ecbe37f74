/** `scriptreel check`: what it reports about captions to people, programs and GitHub, and its exit codes. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cacheDirectory, projectRoot, runCli } from './support/run-cli.ts';

/** Much to read, little to say, no time before the next sentence, and too long to share a caption with it. */
const fast = `Stop${'!'.repeat(36)} The old baker, who had been at work since four, did not hear a word of it.`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-check-'));
  await writeFile(path.join(folder, 'fast.md'), `# A test\n\nThe baker rises at four.\n\n${fast}\n`);
  await writeFile(path.join(folder, 'good.md'), '# A test\n\nThe baker rises at four, and so do I.\n');
  await writeFile(path.join(folder, 'error.md'), '# A test\n\n::paus{s=1}\n');
});
afterAll(() => rm(folder, { recursive: true }));

function check(...args: string[]) {
  return runCli(['check', '--cache-dir', cacheDirectory, ...args], { cwd: folder });
}

const reports = z.array(
  z.object({
    script: z.string(),
    diagnostics: z.array(
      z.object({
        code: z.string(),
        severity: z.string(),
        message: z.string(),
        span: z.object({ start: z.object({ line: z.number() }) }).nullable(),
      }),
    ),
    captions: z.array(
      z.object({
        format: z.string(),
        columns: z.number(),
        captions: z.number(),
        meanSpeed: z.number(),
        highestSpeed: z.number(),
        shortestMs: z.number(),
        longestMs: z.number(),
        twoLineShare: z.number(),
      }),
    ),
    beats: z.array(
      z.object({
        ...{ startMs: z.number(), endMs: z.number(), line: z.number(), text: z.string() },
        composition: z.string(),
        scenery: z.object({ place: z.string() }).nullable(),
        drawings: z.array(z.string()),
        why: z.string(),
      }),
    ),
  }),
);

describe('check', () => {
  it('shows a finding with the line of the script, and a report on the captions', async () => {
    const { code, stdout, stderr } = await check('fast.md');
    const lines = stripVTControlCharacters(stdout).trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^fast\.md:5:1 warning “.*” must be read at \d\d\.\d characters per second; the limit is 20\. \[/,
    );
    expect(lines[1]).toContain('5 | Stop!!!');
    expect(lines.find((line) => line.includes('captions of'))).toMatch(
      /^fast\.md \d+ captions of up to 42 columns at 16:9; 1\d\.\d characters per second on average, \d\d\.\d at most; \d\.\d\d to \d\.\d\d s long; \d+% on two lines$/,
    );
    expect(lines).toContainEqual(
      expect.stringMatching(/^ +0:02 {2}bread: "baker" is a hand-picked word for it/),
    );
    expect(stderr).toMatch(/1 script checked: \d+ warning/);
    expect(code).toBe(0);
  });

  it('fails on warnings with --strict, and on errors always', async () => {
    expect((await check('fast.md', '--strict')).code).toBe(3);
    expect((await check('good.md', '--strict')).code).toBe(0);
    expect((await check('error.md')).code).toBe(3);
  });

  it('reports the same as JSON, for each format', async () => {
    const { stdout } = await check('fast.md', 'good.md', 'error.md', '--format', '16:9,9:16', '--json');
    const [first, second, third] = reports.parse(JSON.parse(stdout));
    const found = first?.diagnostics.filter((one) => one.code === 'caption-too-fast') ?? [];
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]).toMatchObject({ severity: 'warning', span: { start: { line: 5 } } });
    expect(first?.captions.map(({ format, columns }) => [format, columns])).toEqual([
      ['16:9', 42],
      ['9:16', 24],
    ]);
    const fastest = first?.captions[0];
    expect(fastest?.highestSpeed).toBeGreaterThan(20);
    expect(fastest?.meanSpeed).toBeLessThan(fastest?.highestSpeed ?? 0);
    expect(fastest?.shortestMs).toBeLessThanOrEqual(fastest?.longestMs ?? 0);
    // The title, and the one sentence, which fits on one line at 16:9 and on two at 9:16.
    expect(second).toMatchObject({
      diagnostics: [],
      captions: [
        { captions: 2, twoLineShare: 0 },
        { captions: 2, twoLineShare: 0.5 },
      ],
    });
    expect(first?.beats.map(({ startMs, endMs }) => endMs > startMs)).not.toContain(false);
    expect(first?.beats[0]).toMatchObject({ startMs: 0, line: 1, composition: 'title-script' });
    expect(third).toMatchObject({ diagnostics: [{ severity: 'error' }], captions: [], beats: [] });
  });

  it('annotates the line for GitHub, and keeps the report off stdout', async () => {
    const { stdout, stderr } = await check('fast.md', '--github');
    expect(stdout).toMatch(/^::warning file=fast\.md,title=caption-too-fast,line=5,col=1,endLine=5::/);
    expect(stdout).not.toContain('captions of up to');
    expect(stripVTControlCharacters(stderr)).toContain('captions of up to 42 columns');
  });

  it('finds nothing in the sample scripts', async () => {
    const { code, stdout } = await check(`${projectRoot}scripts/*.{md,txt}`, '--strict');
    expect(stdout).not.toMatch(/warning|error/);
    expect(code).toBe(0);
  });

  it('needs no voice with --voice none, and reports the same every time', async () => {
    const first = await check('fast.md', '--voice', 'none', '--strict', '--no-cache');
    expect(first.code).toBe(0);
    expect(first.stdout).toBe((await check('fast.md', '--voice', 'none', '--strict')).stdout);
  });
});
