/** Voices of services and programs from the command line: what the user sees, what is sent, and where keys go. */
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { cacheDirectory, runCli } from './support/run-cli.ts';
import { body, type SpeechServer, startSpeechServer, status, toneWav } from './support/speech-server.ts';

const key = 'sk-topsecret0123456789';
/** A voice that has nothing in the cache. */
const unheard = 'openai:af_unheard';
const text = '# A test\n\nGood morning to you. The kettle is on.\n\nGood morning to you.\n';

let folder: string;
let server: SpeechServer;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-hosted-'));
  server = await startSpeechServer();
  await writeFile(path.join(folder, 'day.md'), text);
});
beforeEach(async () => {
  server.answer(body(toneWav(900)));
  await configure({});
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Writes the configuration file, with an openai voice on this machine. */
async function configure(openai: object, others: object = {}): Promise<void> {
  const voices = {
    openai: { baseURL: `${server.url}/v1`, model: 'kokoro', voice: 'af_heart', ...openai },
    ...others,
  };
  await writeFile(path.join(folder, 'scriptreel.config.json'), JSON.stringify({ voices }));
}

async function run(...args: string[]) {
  const result = await runCli([...args, '--cache-dir', cacheDirectory], {
    cwd: folder,
    env: { OPENAI_API_KEY: key },
  });
  expect(`${result.stdout}${result.stderr}`).not.toContain(key);
  return result;
}

/** All files in the folder that were written since the test began. */
async function filesSince(root: string, sinceMs: number): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  const files: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = path.join(entry.parentPath, entry.name);
    const found = await stat(file).catch(() => null);
    if (found !== null && found.mtimeMs >= sinceMs) files.push(file);
  }
  return files;
}

const report = z.object({
  ok: z.boolean(),
  cost: z
    .object({
      usd: z.number().nullable(),
      voices: z.array(z.object({ voice: z.string(), sentences: z.number(), characters: z.number() })),
    })
    .nullable(),
  scripts: z.array(
    z.object({
      videos: z.array(z.object({ speech: z.object({ cacheHits: z.number(), spoken: z.number() }) })),
    }),
  ),
});

describe('a voice of a service', () => {
  it('speaks a video after showing the cost, is not asked again, and leaves its key nowhere', async () => {
    const startedMs = Date.now() - 1000;
    await configure({ usdPerMillionCharacters: 15 });
    const args = ['render', 'day.md', '--voice', 'openai', '--height', '90', '--json', '-o'];
    const first = await run(...args, path.join('one', 'day.mp4'));
    expect(first.stderr).toContain(
      `${new URL(server.url).host} speaks 3 sentences with 43 characters: less than $0.01 (at $15.00`,
    );
    expect(first.code, first.stderr).toBe(0);
    // The title and two sentences; one of them occurs twice.
    expect(server.asked.length).toBe(3);
    for (const { headers } of server.asked) expect(headers.authorization).toBe(`Bearer ${key}`);
    const made = report.parse(JSON.parse(first.stdout));
    expect(made.cost?.voices).toEqual([{ voice: 'openai:af_heart', sentences: 3, characters: 43 }]);
    expect(made.cost?.usd).toBeCloseTo((43 * 15) / 1e6, 8);
    expect(made.scripts[0]?.videos[0]?.speech).toEqual({ cacheHits: 0, spoken: 3 });
    expect((await stat(path.join(folder, 'one', 'day.mp4'))).size).toBeGreaterThan(1000);

    const second = await run(...args, path.join('two', 'day.mp4'));
    expect(second.code).toBe(0);
    expect(server.asked.length).toBe(3);
    const again = report.parse(JSON.parse(second.stdout));
    expect(again.cost).toBeNull();
    expect(again.scripts[0]?.videos[0]?.speech).toEqual({ cacheHits: 3, spoken: 0 });

    const written = [
      ...(await filesSince(cacheDirectory, startedMs)),
      ...(await filesSince(folder, startedMs)),
    ];
    expect(written.some((file) => file.includes('.speech'))).toBe(true);
    for (const file of written) {
      const bytes = await readFile(file).catch(() => Buffer.alloc(0));
      expect(bytes.includes(key), file).toBe(false);
    }
  }, 120_000);

  it('is not asked when that would cost more than the limit', async () => {
    await configure({ usdPerMillionCharacters: 1_000_000 });
    const { code, stderr } = await run('timeline', 'day.md', '--voice', unheard, '--max-cost', '2');
    expect(code).toBe(2);
    expect(stderr).toContain('about $43.00');
    expect(stderr).toContain('more than --max-cost 2, so nothing was sent');
    await configure({});
    const unknown = await run('timeline', 'day.md', '--voice', unheard, '--max-cost', '2');
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('its price is not known. It cannot be compared with --max-cost 2');
    expect(unknown.stderr).toContain('usdPerMillionCharacters');
    expect(server.asked.length).toBe(0);
  });

  it('is not asked by check, which only shows the cost', async () => {
    const { code, stdout, stderr } = await run('check', 'day.md', '--voice', unheard);
    expect(code).toBe(0);
    expect(stderr).toContain('speaks 3 sentences with 43 characters: its price is not known.');
    expect(stderr).toContain('Nothing was sent to it');
    expect(stdout).toContain('captions of up to 42 columns');
    expect(server.asked.length).toBe(0);
    const { stdout: json } = await run('check', 'day.md', '--voice', unheard, '--json');
    expect(JSON.parse(json)[0].cost).toMatchObject({ usd: null, voices: [{ characters: 43 }] });
  });

  it('ends the run with one clear message that names the variable of the key', async () => {
    server.answer(status(401, JSON.stringify({ error: { message: `bad key ${key}` } })));
    const { code, stdout, stderr } = await run('timeline', 'day.md', '--voice', 'openai:af_sky');
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/127\.0\.0\.1:\d+ refused the key \(401\): bad key \[key\]\./);
    expect(stderr).toContain('Check the environment variable OPENAI_API_KEY.');
    expect(stderr).not.toContain('This is a bug');
  });

  it('is never chosen by a script', async () => {
    await writeFile(path.join(folder, 'bad.md'), '---\nvoice: openai\n---\n\nGood morning.\n');
    const { code, stderr } = await run('timeline', 'bad.md');
    expect(code).toBe(3);
    expect(stderr).toContain('Choose it with --voice or in the configuration file');
    expect(server.asked.length).toBe(0);
  });

  it('has its settings shown by --print-config, without the key', async () => {
    const { code, stdout } = await run('render', 'day.md', '--print-config', '--max-cost', '1.5');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)[0].settings).toMatchObject({
      voices: { value: { openai: { model: 'kokoro' } }, source: 'config' },
      maxCost: { value: 1.5, source: 'flag' },
    });
  });

  it('refuses unknown settings, such as a key, without showing their values', async () => {
    await configure({ apiKey: key });
    const { code, stderr } = await run('check', 'day.md');
    expect(code).toBe(2);
    expect(stderr).toContain(
      '"voices" in the configuration file is not valid: openai: there is no setting "apiKey"',
    );
    await configure({ baseURL: `https://user:${key}@example.org` });
    expect((await run('check', 'day.md')).stderr).toContain('openai.baseURL: give an address such as');
  });
});

describe('the voice of a program', () => {
  it('speaks with the program in the configuration file', async () => {
    await mkdir(path.join(folder, 'sound'), { recursive: true });
    await writeFile(path.join(folder, 'sound', 'tone.wav'), toneWav(900));
    const program = "process.stdout.write(require('fs').readFileSync('sound/tone.wav'))";
    await configure({}, { command: { run: [process.execPath, '-e', program] } });
    const { code, stdout, stderr } = await run('timeline', 'day.md', '--voice', 'command', '--no-cache');
    expect(stderr).not.toContain('error');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).captions.length).toBeGreaterThan(2);
  });

  it('reports what went wrong', async () => {
    await configure(
      {},
      { command: { run: [process.execPath, '-e', 'console.error("no model"); process.exit(4)'] } },
    );
    const { code, stderr } = await run('timeline', 'day.md', '--voice', 'command', '--no-cache');
    expect(code).toBe(1);
    expect(stderr).toContain('ended with code 4. It said: no model');
  });
});
