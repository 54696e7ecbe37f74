/**
 * A speech service on this machine that answers as the test wants, well or badly.
 *
 * Guarantees: it counts every request, and how many were under way at once.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { writeWav } from '../../src/audio/wav.ts';

export interface Asked {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
  readonly atMs: number;
}

export type Answer = (response: ServerResponse, asked: Asked) => Promise<void> | void;

export interface SpeechServer {
  /** Without a path. */
  readonly url: string;
  readonly asked: readonly Asked[];
  maxAtOnce(): number;
  /** Forgets earlier requests. @param answers one per request; the last one also answers all later requests. */
  answer(...answers: readonly Answer[]): void;
  close(): Promise<void>;
}

export async function startSpeechServer(): Promise<SpeechServer> {
  let answers: readonly Answer[] = [];
  let asked: Asked[] = [];
  let underWay = 0;
  let max = 0;
  const server = createServer(async (request, response) => {
    underWay += 1;
    max = Math.max(max, underWay);
    response.once('close', () => {
      underWay -= 1;
    });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { url = '', headers } = request;
    const one = { path: url, headers, body: Buffer.concat(chunks).toString(), atMs: performance.now() };
    asked.push(one);
    await (answers[asked.length - 1] ?? answers.at(-1))?.(response, one);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    get asked() {
      return asked;
    },
    maxAtOnce: () => max,
    answer(...next) {
      answers = next;
      asked = [];
      max = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const toneRate = 24_000;

/** A tone between two silences, in milliseconds. */
export function toneSamples(toneMs: number, silenceMs = 300): Int16Array {
  const length = (ms: number) => Math.round((ms * toneRate) / 1000);
  const samples = new Int16Array(length(toneMs + 2 * silenceMs));
  for (let at = 0; at < length(toneMs); at += 1) {
    samples[length(silenceMs) + at] = Math.round(9000 * Math.sin((2 * Math.PI * 220 * at) / toneRate));
  }
  return samples;
}

export function toneWav(toneMs: number): Buffer {
  return Buffer.from(writeWav({ sampleRate: toneRate, samples: toneSamples(toneMs) }));
}

export const body =
  (bytes: Uint8Array | string, type = 'audio/wav'): Answer =>
  (response) => {
    response.writeHead(200, { 'content-type': type, 'content-length': Buffer.byteLength(bytes) }).end(bytes);
  };

export const status =
  (code: number, text: string, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(text);
  };

/** Takes the request and never answers. */
export const hang: Answer = () => undefined;

/** Announces the whole answer, sends half of it and closes the connection. */
export const closeInTheMiddle =
  (bytes: Uint8Array): Answer =>
  async (response) => {
    response.writeHead(200, { 'content-length': bytes.length });
    response.write(bytes.subarray(0, bytes.length / 2));
    await wait(30);
    response.destroy();
  };

/** The same in chunks, without announcing a length. */
export const breakOffChunks =
  (bytes: Uint8Array): Answer =>
  async (response) => {
    response.writeHead(200);
    response.write(bytes.subarray(0, bytes.length / 2));
    await wait(30);
    response.destroy();
  };

export const slowly =
  (bytes: Uint8Array, pauseMs: number): Answer =>
  async (response) => {
    response.writeHead(200);
    const size = Math.ceil(bytes.length / 10);
    for (let at = 0; at < bytes.length && !response.destroyed; at += size) {
      response.write(bytes.subarray(at, at + size));
      await wait(pauseMs);
    }
    response.end();
  };
