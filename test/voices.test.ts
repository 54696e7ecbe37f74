/** `scriptreel voices` and the voice `auto`, as the user sees them. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readWav } from '../src/audio/wav.ts';
import { present } from '../src/shared/assert.ts';
import { cacheDirectory, runCli, startCli } from './support/run-cli.ts';
import { modelSampleRate, writeVoiceModel } from './support/voice-model.ts';

const fixture = fileURLToPath(new URL('./fixtures/voices/tone.tar.bz2', import.meta.url));
const name = 'kitten-nano-en-v0_2-fp16';

let folder: string;
let server: Server | null = null;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-voices-'));
});
afterEach(async () => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  await rm(folder, { recursive: true, force: true });
});

const voices = () => path.join(folder, 'voices');
const germanModel = () => writeVoiceModel(path.join(voices(), 'deutsch'), { language: 'German' });

/** @param url the address of a mirror. */
function run(args: readonly string[], url = 'http://127.0.0.1:1') {
  const env = { SCRIPTREEL_VOICES: voices(), SCRIPTREEL_VOICES_URL: url };
  return runCli(args, { cwd: folder, env });
}

/**
 * A mirror that sends the wrong file, so many megabytes of it, one piece at a time, and records the requested ranges.
 */
async function mirror(
  megabytes: number,
  pauseMs: number,
): Promise<{ url: string; ranges: (string | undefined)[] }> {
  const ranges: (string | undefined)[] = [];
  server = createServer(({ headers }, response) => {
    ranges.push(headers.range);
    const size = megabytes * 1e6;
    const from = Number(/\d+/.exec(headers.range ?? '')?.[0] ?? 0);
    response.writeHead(from > 0 ? 206 : 200, {
      'content-length': size - from,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${size - 1}/${size}` } : {}),
    });
    let at = from;
    const timer = setInterval(() => {
      response.write(Buffer.alloc(Math.min(1e5, size - at)));
      at += 1e5;
      if (at >= size) {
        clearInterval(timer);
        response.end();
      }
    }, pauseMs);
    response.on('close', () => clearInterval(timer));
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, ranges };
}

const listSchema = z.object({
  folder: z.string(),
  canUseModels: z.boolean(),
  present: z.array(z.object({ voice: z.string(), languages: z.array(z.string()).nullable() })),
  broken: z.array(z.object({ name: z.string() })),
  hosted: z.array(z.object({ keyVariable: z.string(), hasKey: z.boolean() })),
  addable: z.array(z.object({ name: z.string(), bytes: z.number(), licence: z.string() })),
});

describe('voices', () => {
  it('lists what is installed, which services have a key, and what can be added', async () => {
    await germanModel();
    await writeFile(path.join(voices(), 'deutsch', 'README'), '');
    const { code, stdout } = await runCli(['voices', '--json'], {
      cwd: folder,
      env: { SCRIPTREEL_VOICES: voices(), OPENAI_API_KEY: 'sk-secret', ELEVENLABS_API_KEY: '' },
    });
    expect(code).toBe(0);
    const list = listSchema.parse(JSON.parse(stdout));
    expect(list).toMatchObject({ folder: voices(), canUseModels: true, broken: [] });
    expect(list.present[0]).toEqual(expect.objectContaining({ voice: 'sherpa:deutsch', languages: ['de'] }));
    expect(list.present.map(({ voice }) => voice)).toContain('flite:rms');
    expect(list.hosted).toContainEqual(
      expect.objectContaining({ keyVariable: 'OPENAI_API_KEY', hasKey: true }),
    );
    expect(list.hosted).toContainEqual(
      expect.objectContaining({ keyVariable: 'ELEVENLABS_API_KEY', hasKey: false }),
    );
    expect(stdout).not.toContain('secret');
    const text = (await run(['voices'])).stdout;
    for (const { name: addable } of list.addable) expect(text).toContain(addable);
  });

  it('asks before it downloads, and downloads nothing without an answer', async () => {
    const { url, ranges } = await mirror(1, 1);
    const { code, stderr } = await run(['voices', 'add', name], url);
    expect(code).toBe(2);
    expect(stderr).toMatch(/26\.6 MB, Apache-2\.0\n +from http:.*\n.*--yes/s);
    expect(ranges).toEqual([]);
  });

  it('keeps what has arrived when it is interrupted, continues from there, and deletes a wrong file', async () => {
    const { url, ranges } = await mirror(2, 60);
    const env = { SCRIPTREEL_VOICES: voices(), SCRIPTREEL_VOICES_URL: url };
    const { child, ended, stderrSoFar } = startCli(['voices', 'add', name, '--yes'], { cwd: folder, env });
    const part = path.join(voices(), `${name}.tar.bz2.part`);
    const sizeOfPart = async () => (await stat(part).catch(() => null))?.size ?? 0;
    while ((await sizeOfPart()) < 2e5) await new Promise((done) => setTimeout(done, 20));
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
    expect(stderrSoFar()).toContain('run the same command again');
    const kept = await sizeOfPart();
    expect(kept).toBeGreaterThanOrEqual(2e5);
    const second = await run(['voices', 'add', name, '--yes'], url);
    expect(ranges).toEqual([undefined, `bytes=${kept}-`]);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(/downloading \d\.\d MB of 2\.0 MB/);
    expect(second.stderr).toMatch(/SHA-256 is [0-9a-f]{64}, not 0345a8a2.*\n.*It was deleted/s);
    expect(await readdir(voices())).toEqual([]);
  });

  it('adds an archive, speaks a line with it, and removes it again', async () => {
    expect((await run(['voices', 'add', fixture])).code).toBe(0);
    const said = await run(['voices', 'sample', 'tone', '--text', 'Hello there.', '-o', 'hello.wav']);
    expect(said.stderr).toContain('hello.wav');
    const wav = present(readWav(await readFile(path.join(folder, 'hello.wav'))), 'a WAV file');
    expect(wav.sampleRate).toBe(modelSampleRate);
    expect(wav.samples.length).toBeGreaterThan(modelSampleRate / 2);
    // What a shell script passes when its variable is empty.
    for (const none of ['', 'sherpa:']) expect((await run(['voices', 'remove', none])).code).toBe(2);
    expect(await readdir(voices())).toEqual(['tone']);
    expect((await run(['voices', 'remove', 'tone'])).code).toBe(0);
    expect(await readdir(voices())).toEqual([]);
    expect((await run(['voices', 'remove', 'tone'])).code).toBe(2);
    expect((await run(['voices', 'remove', '../x'])).code).toBe(2);
  });

  it('speaks a sample with the embedded voice', async () => {
    expect((await run(['voices', 'sample', 'flite:slt'])).code).toBe(0);
    const wav = present(readWav(await readFile(path.join(folder, 'flite-slt.wav'))), 'a WAV file');
    expect(wav.samples.length / wav.sampleRate).toBeGreaterThan(3);
  });
});

describe('auto', () => {
  const german = '# Ein Tag\n\nDas ist ein schöner Tag, und ich gehe in den Wald hinaus.\n';

  it('is silent in a language that no voice speaks, and says what could be added', async () => {
    await writeFile(path.join(folder, 'tag.md'), german);
    const { code, stdout } = await run(['check', 'tag.md', '--cache-dir', cacheDirectory]);
    expect(code).toBe(0);
    expect(stdout).toContain('No voice on this machine speaks "de"');
    expect(stdout).toMatch(/scriptreel voices add \S+/);
  });

  it('is a model that speaks the language: in --print-config, doctor and the speech itself', async () => {
    await germanModel();
    await writeFile(path.join(folder, 'tag.md'), german);
    const config = await run(['render', 'tag.md', '--print-config']);
    expect(JSON.parse(config.stdout)).toMatchObject([
      { voice: 'sherpa:deutsch', settings: { voice: { value: 'auto', source: 'default' } } },
    ]);
    const spoken = await run(['timeline', 'tag.md', '--cache-dir', path.join(folder, 'cache')]);
    expect(spoken.code, spoken.stderr).toBe(0);
    expect(spoken.stdout).toContain('speech.wav');
    expect(spoken.stderr).not.toContain('warning');
    const doctor = await run(['doctor', '--cache-dir', path.join(folder, 'cache')]);
    expect(doctor.stdout).toContain('auto: flite:rms for en; sherpa:deutsch for de');
  });

  it('makes a video again when a better voice was added, and only then', async () => {
    await writeFile(path.join(folder, 'tag.md'), german);
    const render = async () => {
      const size = ['--height', '90', '--fps', '10', '--cache-dir', cacheDirectory, '--json'];
      const { code, stdout, stderr } = await run(['render', 'tag.md', ...size]);
      expect(code, stderr).toBe(0);
      const [{ videos }] = z
        .tuple([z.object({ videos: z.array(z.object({ voice: z.string(), unchanged: z.boolean() })) })])
        .parse(JSON.parse(stdout).scripts);
      return videos;
    };
    expect(await render()).toMatchObject([{ voice: 'none', unchanged: false }]);
    expect(await render()).toMatchObject([{ voice: 'none', unchanged: true }]);
    await germanModel();
    expect(await render()).toMatchObject([{ voice: 'sherpa:deutsch', unchanged: false }]);
    expect(await render()).toMatchObject([{ voice: 'sherpa:deutsch', unchanged: true }]);
  }, 120_000);
});
