/** Models from servers that misbehave, from files and from folders. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tarEntry } from '../../../test/support/tar-entry.ts';
import { voiceModelFiles, writeVoiceModel } from '../../../test/support/voice-model.ts';
import { addFromCatalogue, addFromPath } from './add-model.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { usualPatience } from './download.ts';
import { installedModels } from './installed-models.ts';

const fixture = fileURLToPath(new URL('../../../test/fixtures/voices/tone.tar.bz2', import.meta.url));
const patience = { ...usualPatience, attempts: 3, firstPauseMs: 20, silenceMs: 300 };

let folder: string;
let server: Server | null = null;
let requests: IncomingMessage[];
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-add-'));
  requests = [];
});
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((done) => (server === null ? done(null) : server.close(done)));
  server = null;
  await rm(folder, { recursive: true, force: true });
});

const voices = () => path.join(folder, 'voices');
const part = () => path.join(voices(), 'tone.tar.bz2.part');

type Answer = (request: IncomingMessage, response: ServerResponse, bytes: Buffer) => void;

/** Serves the range that is asked for, or everything. */
const honest: Answer = ({ headers }, response, bytes) => {
  const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
  if (from >= bytes.length) return response.writeHead(416).end();
  const range = { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` };
  response.writeHead(from > 0 ? 206 : 200, {
    'content-length': bytes.length - from,
    ...(from > 0 ? range : {}),
  });
  return response.end(bytes.subarray(from));
};

/** Cuts the connection after so many bytes of the answer. */
const cutAfter =
  (count: number): Answer =>
  ({ headers }, response, bytes) => {
    const from = Number(/^bytes=(\d+)-$/.exec(headers.range ?? '')?.[1] ?? 0);
    const range = from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {};
    response.writeHead(from > 0 ? 206 : 200, { 'content-length': bytes.length - from, ...range });
    response.write(bytes.subarray(from, from + count), () => setTimeout(() => response.destroy(), 30));
  };

/** @param answers one per request; the last one also answers all later requests. */
async function serve(bytes: Buffer, ...answers: readonly Answer[]): Promise<string> {
  server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? honest;
    requests.push(request);
    answer(request, response, bytes);
  });
  await new Promise<void>((done) => server?.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/voices/`;
}

function entryFor(bytes: Buffer, name = 'tone'): CatalogueEntry {
  return {
    name,
    family: 'vits',
    languages: ['en'],
    bytes: bytes.length,
    sha256: [createHash('sha256').update(bytes).digest('hex')],
    licence: 'CC0',
    sampleRate: 22_050,
    speakers: 1,
    quality: 'tone',
  };
}

async function add(entry: CatalogueEntry, url: string, signal: AbortSignal | null = null) {
  const progress: (readonly [string, number, number])[] = [];
  const environment = { SCRIPTREEL_VOICES: voices(), SCRIPTREEL_VOICES_URL: url };
  const onProgress = (...event: (typeof progress)[number]) => void progress.push(event);
  const target = await addFromCatalogue(entry, { environment, signal, patience, onProgress });
  return { target, progress };
}

async function expectInstalled(): Promise<void> {
  const { models, broken } = await installedModels({ SCRIPTREEL_VOICES: voices() });
  expect(broken).toEqual([]);
  expect(models.map(({ name }) => name)).toEqual(['tone']);
  expect(await readFile(path.join(voices(), 'tone', 'model.onnx'))).toEqual(
    Buffer.from(voiceModelFiles()['model.onnx'] ?? ''),
  );
  // Neither the archive nor anything unfinished is left.
  expect(await readdir(voices())).toEqual(['tone']);
}

const archive = await readFile(fixture);
const entry = entryFor(archive);

describe('a model from the catalogue', () => {
  it('is downloaded, checked and unpacked, and reports its progress', async () => {
    const { target, progress } = await add(entry, await serve(archive, honest));
    expect(target).toBe(path.join(voices(), 'tone'));
    await expectInstalled();
    expect(requests[0]?.url).toBe('/voices/tone.tar.bz2');
    expect(progress.at(0)).toEqual(['download', 0, archive.length]);
    expect(progress).toContainEqual(['download', archive.length, archive.length]);
    expect(progress.at(-1)).toEqual(['unpack', archive.length, archive.length]);
  });

  it('continues where the connection was cut', async () => {
    await add(entry, await serve(archive, cutAfter(200), cutAfter(100), honest));
    await expectInstalled();
    expect(requests.map(({ headers }) => headers.range)).toEqual([undefined, 'bytes=200-', 'bytes=300-']);
  });

  it('does not give up as long as something arrives', async () => {
    await add(entry, await serve(archive, cutAfter(60)));
    await expectInstalled();
    expect(requests.length).toBeGreaterThan(2 * patience.attempts);
  });

  it('starts again at a server that does not support ranges', async () => {
    const whole: Answer = (_, response, bytes) => response.end(bytes);
    await add(entry, await serve(archive, cutAfter(200), whole));
    await expectInstalled();
  });

  it('recognises a partial file that is already complete', async () => {
    await mkdir(voices(), { recursive: true });
    await writeFile(part(), archive);
    await add(entry, await serve(archive, honest));
    await expectInstalled();
  });

  it('continues after an interruption', async () => {
    const controller = new AbortController();
    const stuck: Answer = (_, response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 250), () =>
        setTimeout(() => controller.abort(new Error('enough')), 30),
      );
    };
    const url = await serve(archive, stuck, honest);
    await expect(add(entry, url, controller.signal)).rejects.toThrow('enough');
    expect((await stat(part())).size).toBe(250);
    await add(entry, url);
    expect(requests[1]?.headers.range).toBe('bytes=250-');
    await expectInstalled();
  });

  it('waits as long as a busy server asks, and continues', async () => {
    const busy: Answer = (_, response) => response.writeHead(503, { 'retry-after': '1' }).end();
    const started = performance.now();
    await add(entry, await serve(archive, busy, honest));
    expect(performance.now() - started).toBeGreaterThan(950);
    await expectInstalled();
  });

  it('gives up on a server that asks to wait for hours', async () => {
    const busy: Answer = (_, response) => response.writeHead(503, { 'retry-after': '7200' }).end();
    await expect(add(entry, await serve(archive, busy))).rejects.toThrow(
      /status 503, and asks to wait for 7200 s/,
    );
    expect(requests.length).toBe(1);
  });

  it('gives up when nothing more arrives, and keeps what has arrived', async () => {
    const mute: Answer = (_, response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.flushHeaders();
    };
    await expect(add(entry, await serve(archive, cutAfter(200), mute))).rejects.toThrow('nothing came');
    expect(requests.length).toBeGreaterThanOrEqual(patience.attempts);
    expect((await stat(part())).size).toBeGreaterThan(0);
  });

  it('may arrive slowly', async () => {
    const slow: Answer = (_, response, bytes) => {
      response.writeHead(200, { 'content-length': bytes.length });
      let at = 0;
      const timer = setInterval(() => {
        response.write(bytes.subarray(at, at + 100));
        at += 100;
        if (at >= bytes.length) {
          clearInterval(timer);
          response.end();
        }
      }, 100);
    };
    await add(entry, await serve(archive, slow));
    await expectInstalled();
    expect(requests.length).toBe(1);
  });

  it('is deleted when it is the wrong file, and the message has both checksums', async () => {
    const page: Answer = (_, response) => response.end('<html>Log in</html>');
    const failure = await add(entry, await serve(archive, page)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code: 'voice-failed', hint: expect.stringContaining('deleted') });
    expect(String(failure)).toContain(entry.sha256[0]);
    expect(await readdir(voices())).toEqual([]);
  });

  it.each([404, 403])('is not requested again after status %i', async (status) => {
    const answer: Answer = (_, response) => response.writeHead(status).end();
    await expect(add(entry, await serve(archive, answer))).rejects.toThrow(`status ${status}`);
    expect(requests.length).toBe(1);
  });

  it('reports that there is no server', async () => {
    const url = await serve(archive);
    await new Promise((done) => server?.close(done));
    server = null;
    await expect(add(entry, url)).rejects.toThrow('could not be downloaded');
  });

  it('replaces an installed model of the same name', async () => {
    await writeVoiceModel(path.join(voices(), 'tone'), { sample_rate: '8000' });
    await writeFile(path.join(voices(), 'tone', 'old.txt'), '');
    await add(entry, await serve(archive, honest));
    await expectInstalled();
    expect(await readdir(path.join(voices(), 'tone'))).not.toContain('old.txt');
  });

  it.runIf(existsSync('/dev/full'))('reports a full disk', async () => {
    await mkdir(voices(), { recursive: true });
    await symlink('/dev/full', part());
    await expect(add(entry, await serve(archive, honest))).rejects.toThrow('The disk is full');
    expect(requests.length).toBe(1);
  });

  it('reports a folder that cannot be made', async () => {
    await writeFile(path.join(folder, 'file'), '');
    const environment = { SCRIPTREEL_VOICES: path.join(folder, 'file', 'voices') };
    const options = { environment, signal: null, patience, onProgress: () => undefined };
    await expect(addFromCatalogue(entry, options)).rejects.toThrow(/folder for voices.*cannot be made/);
  });

  it('is not downloaded when the disk has too little space', async () => {
    const huge = { ...entry, bytes: 1e15 };
    await expect(add(huge, await serve(archive, honest))).rejects.toThrow(
      /MB of free space, and \d+ MB are needed/,
    );
    expect(requests.length).toBe(0);
  });

  it('is refused when its archive is damaged', async () => {
    const damaged = Buffer.concat([archive.subarray(0, 300), randomBytes(archive.length - 300)]);
    await expect(add(entryFor(damaged), await serve(damaged, honest))).rejects.toThrow('cannot be unpacked');
    expect((await readdir(voices())).filter((name) => !name.endsWith('.part'))).toEqual([]);
  });
});

describe('a model of the user’s own', () => {
  const addPath = (source: string) =>
    addFromPath(source, {
      environment: { SCRIPTREEL_VOICES: voices() },
      signal: null,
      onProgress: () => undefined,
    });
  const tar = async (name: string, ...entries: readonly Buffer[]) => {
    const file = path.join(folder, name);
    await writeFile(file, Buffer.concat([...entries, Buffer.alloc(1024)]));
    return file;
  };
  const modelEntries = (top: string) =>
    Object.entries(voiceModelFiles()).map(([name, content]) => tarEntry(`${top}/${name}`, content));

  it('is added from an archive, compressed or not, under the archive’s name', async () => {
    await addPath(fixture);
    await expectInstalled();
    expect(await addPath(await tar('mine.tar', ...modelEntries('whatever')))).toBe(
      path.join(voices(), 'mine'),
    );
  });

  it('is added from a folder, together with what its links point to', async () => {
    const own = path.join(folder, 'tone');
    await writeVoiceModel(path.join(folder, 'elsewhere'));
    await mkdir(own);
    for (const name of await readdir(path.join(folder, 'elsewhere')))
      await symlink(path.join(folder, 'elsewhere', name), path.join(own, name));
    await addPath(own);
    await rm(path.join(folder, 'elsewhere'), { recursive: true });
    await expectInstalled();
  });

  it('never writes outside its folder', async () => {
    const evil = await tar('evil.tar', ...modelEntries('evil'), tarEntry('../../outside', 'x'));
    await expect(addPath(evil)).rejects.toThrow('Unsafe name');
    expect(await readdir(voices())).toEqual([]);
    expect(await readdir(folder)).toEqual(['evil.tar', 'voices']);
    const links = await tar(
      'links.tar',
      tarEntry('links/out', '', { type: '2', linkTo: '/tmp' }),
      ...modelEntries('links'),
    );
    await addPath(links);
    expect((await readdir(path.join(voices(), 'links'))).sort()).toEqual(['model.onnx', 'tokens.txt']);
  });

  it('is refused when it is not a model, or not the one its name says', async () => {
    await expect(addPath(await tar('page.tar', tarEntry('page/index.html', 'x')))).rejects.toThrow(
      /voices\/page is not a complete voice model/,
    );
    await expect(
      addPath(await tar('vits-piper-de_DE-thorsten-high.tar', ...modelEntries('x'))),
    ).rejects.toThrow('not the archive that its name says');
    await expect(addPath(path.join(folder, 'nowhere.tar'))).rejects.toThrow('no file or folder');
    expect(await readdir(voices())).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)('reports a folder that cannot be written', async () => {
    await mkdir(voices());
    await chmod(voices(), 0o500);
    await expect(addPath(fixture)).rejects.toMatchObject({ code: 'voice-failed' });
    await chmod(voices(), 0o700);
  });
});
