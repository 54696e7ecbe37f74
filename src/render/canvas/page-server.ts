/**
 * Serves the drawing page with its fonts and pictures to the browser, and receives the segments that the page encodes.
 *
 * Guarantees: only this machine can connect, and only with the token; only published files are served; the bytes of a
 * segment reach their receiver in order, and the page waits until they have been taken.
 */

import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '../../shared/error-text.ts';
import type { MediaFile } from '../media-files.ts';
import { progressParameter } from '../page/protocol.ts';

/** Takes what a page posts of one segment. @param frames that are done so far */
export type SegmentReceiver = (body: Buffer, frames: number) => Promise<void>;

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
};

export class PageServer {
  readonly #server: Server;
  readonly #token = randomBytes(16).toString('hex');
  readonly #folders: { readonly page: string; readonly assets: string };
  readonly #published = new Map<string, string>();
  readonly #receivers = new Map<string, SegmentReceiver>();

  /** @param folders the files of the page, and Remotion's public folder */
  static async open(folders: { page: string; assets: string }): Promise<PageServer> {
    const server = new PageServer(folders);
    await new Promise<void>((resolve, reject) => {
      server.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    });
    return server;
  }

  private constructor(folders: { page: string; assets: string }) {
    this.#folders = folders;
    this.#server = createServer((request, response) => {
      this.#answer(request, response).catch((error) => {
        if (!response.headersSent) response.writeHead(500);
        response.end(messageOf(error));
      });
    });
  }

  get address(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}/${this.#token}/`;
  }

  /** Makes files available under their public paths. */
  publish(files: readonly MediaFile[]): void {
    for (const { publicPath, absolutePath } of files) this.#published.set(publicPath, absolutePath);
  }

  /** @param id of the segment whose bytes the receiver takes */
  receive(id: string, receiver: SegmentReceiver): void {
    this.#receivers.set(id, receiver);
  }

  forget(id: string): void {
    this.#receivers.delete(id);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const prefix = `/${this.#token}/`;
    const name = url.pathname.startsWith(prefix)
      ? decodeURIComponent(url.pathname.slice(prefix.length))
      : null;
    if (request.method === 'POST' && name?.startsWith('segment/')) {
      await this.#take(name.slice('segment/'.length), url, request);
      response.end();
      return;
    }
    const file = name === null ? null : this.#fileOf(name);
    if (file === null) {
      response.writeHead(404).end('There is no such file.');
      return;
    }
    response.setHeader(
      'content-type',
      contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
    );
    await pipeline(createReadStream(file), response);
  }

  async #take(id: string, url: URL, request: IncomingMessage): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const receiver = this.#receivers.get(id);
    // The segment was given up, and its page is about to be closed.
    if (receiver === undefined) throw new Error(`nobody receives segment ${id}`);
    await receiver(Buffer.concat(parts), Number(url.searchParams.get(progressParameter)));
  }

  #publishedFile(publicPath: string): string | null {
    const file = this.#published.get(publicPath);
    if (file !== undefined) return file;
    const folder = this.#published.get(path.posix.dirname(publicPath));
    return folder === undefined ? null : inside(folder, path.posix.basename(publicPath));
  }

  #fileOf(name: string): string | null {
    if (name.startsWith('public/')) {
      const publicPath = name.slice('public/'.length);
      return this.#publishedFile(publicPath) ?? inside(this.#folders.assets, publicPath);
    }
    return inside(this.#folders.page, name === '' ? 'index.html' : name);
  }
}

/** The path of the file; null when it is outside the folder. */
function inside(folder: string, name: string): string | null {
  const file = path.resolve(folder, name);
  return file.startsWith(path.resolve(folder) + path.sep) ? file : null;
}
