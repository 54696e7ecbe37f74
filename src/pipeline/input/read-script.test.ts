import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failure } from '../failure.ts';
import { decode, readScript } from './read-script.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-read-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('decode', () => {
  it('reads UTF-8, and UTF-16 with a byte order mark', () => {
    expect(decode(Buffer.from('Grüße — 你好')).text).toBe('Grüße — 你好');
    expect(decode(Buffer.from('\ufeffGrüße', 'utf16le')).text).toBe('Grüße');
    const bigEndian = Buffer.from('\ufeffGrüße', 'utf16le').swap16();
    expect(decode(bigEndian).text).toBe('Grüße');
  });

  it('refuses Latin-1 and points to the first invalid byte', () => {
    const { text, diagnostics } = decode(Buffer.from('First line\nDas ist schön und gut\n', 'latin1'));
    expect(text).toContain('Das ist sch\ufffdn und gut');
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.message).toContain('0xf6');
    expect(diagnostics[0]).toMatchObject({ code: 'wrong-encoding', severity: 'error' });
    expect(diagnostics[0]?.span?.start).toMatchObject({ line: 2, column: 12 });
    expect(diagnostics[0]?.hint).toContain('iconv');
  });

  it('counts columns after letters of several bytes', () => {
    const bytes = Buffer.concat([Buffer.from('äöü'), Buffer.from([0xff])]);
    expect(decode(bytes).diagnostics[0]?.span?.start).toMatchObject({ line: 1, column: 4 });
  });

  it('finds a letter that is cut off at the end', () => {
    const bytes = Buffer.from('ab€').subarray(0, 4);
    expect(decode(bytes).diagnostics[0]?.span?.start).toMatchObject({ line: 1, column: 3 });
    expect(decode(Buffer.from('Caf\xe9 au lait', 'latin1')).diagnostics[0]).toMatchObject({
      message: 'The file is not valid UTF-8: byte 0xe9 is not allowed here.',
      span: { start: { line: 1, column: 4 } },
    });
  });

  it('calls a binary file a binary file', () => {
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    expect(decode(png).diagnostics[0]?.code).toBe('not-text');
  });
});

describe('readScript', () => {
  it('names the outputs after the file, and gives its folder', async () => {
    const file = path.join(folder, 'my poem.md');
    await writeFile(file, 'One line');
    const source = await readScript(file, Readable.from([]));
    expect(source).toMatchObject({ stem: 'my poem', folder, file, text: 'One line' });
  });

  it('reads standard input', async () => {
    const source = await readScript('-', Readable.from([Buffer.from('Hel'), Buffer.from('lo')]));
    expect(source).toMatchObject({ name: '<stdin>', stem: 'stdin', text: 'Hello', file: null });
  });

  it('explains why a file cannot be read', async () => {
    await expect(readScript(path.join(folder, 'none.md'), Readable.from([]))).rejects.toThrow(/no such file/);
    await expect(readScript(folder, Readable.from([]))).rejects.toThrow(/is a folder\./);
    await expect(readScript(folder, Readable.from([]))).rejects.toBeInstanceOf(Failure);
  });
});
