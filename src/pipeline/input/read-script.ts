/**
 * A file or standard input -> text.
 *
 * Guarantees: UTF-8, with or without a byte order mark, and UTF-16 with one are read exactly. Anything else is refused,
 * with the place of the first invalid byte, and never turned into wrong letters.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { messageOf } from '../../shared/error-text.ts';
import { Failure } from '../failure.ts';

export interface SourceText {
  /** As the user named it; `<stdin>` for standard input. */
  readonly name: string;
  /** The name of the output files, without extension. */
  readonly stem: string;
  /** The folder in which the files that the script names must be. */
  readonly folder: string;
  /** Absolute path; null for standard input. */
  readonly file: string | null;
  readonly text: string;
  /** Why it could not be read; `text` is then good only for showing the place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A book of a million words has 6 MB: a file more than ten times as large is not a script. */
const largestBytes = 64 * 1024 * 1024;

/** @throws Failure `usage` when the file does not exist or cannot be read */
export async function readScript(name: string, stdin: Readable): Promise<SourceText> {
  if (name === '-') {
    const chunks: Buffer[] = [];
    for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
    const decoded = decode(Buffer.concat(chunks));
    return { name: '<stdin>', stem: 'stdin', folder: process.cwd(), file: null, ...decoded };
  }
  const file = path.resolve(name);
  let bytes: Buffer;
  try {
    const info = await stat(file);
    if (info.isDirectory()) {
      throw new Failure(`${name} is a folder.`, { kind: 'usage', hint: 'Name the files in it.' });
    }
    const { size } = info;
    if (size > largestBytes) {
      throw new Failure(`${name} has ${size} bytes; a script may have up to ${largestBytes}.`, {
        kind: 'usage',
      });
    }
    bytes = await readFile(file);
  } catch (error) {
    if (error instanceof Failure) throw error;
    const message = `${name} cannot be read: ${reasonOf(error)}.`;
    throw new Failure(message, { kind: 'usage', hint: 'Check the path.', cause: error });
  }
  return { name, stem: path.parse(file).name, folder: path.dirname(file), file, ...decode(bytes) };
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES') return 'permission denied';
  return messageOf(error);
}

/** Bytes as text, with a diagnostic where they are not text. */
export function decode(bytes: Uint8Array): Pick<SourceText, 'text' | 'diagnostics'> {
  const utf16 = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : null;
  const utf16BigEndian = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  const encoding = utf16 ?? utf16BigEndian ?? 'utf-8';
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), diagnostics: [] };
  } catch {
    // With a mark in place of each invalid byte, so that the diagnostic can show the line.
    return { text: new TextDecoder(encoding).decode(bytes), diagnostics: [wrongEncoding(bytes, encoding)] };
  }
}

function wrongEncoding(bytes: Uint8Array, encoding: string): Diagnostic {
  const isBinary = bytes.includes(0) && encoding === 'utf-8';
  const point = encoding === 'utf-8' ? firstBadByte(bytes) : null;
  return {
    code: isBinary ? 'not-text' : 'wrong-encoding',
    severity: 'error',
    message: isBinary ? 'This is a binary file, not a text file.' : notIn(encoding, point?.byte ?? null),
    span: point && {
      start: point.at,
      end: { ...point.at, column: point.at.column + 1, offset: point.at.offset + 1 },
    },
    hint: isBinary
      ? 'Give scriptreel a text file.'
      : 'Save the file as UTF-8. Old texts are often Latin-1: iconv -f LATIN1 -t UTF-8 old.txt > new.txt',
  };
}

function notIn(encoding: string, byte: number | null): string {
  const name = encoding.toUpperCase();
  if (encoding !== 'utf-8') return `The file starts like ${name}, but is not valid ${name}.`;
  const badByte = byte === null ? '' : `: byte 0x${byte.toString(16)} is not allowed here`;
  return `The file is not valid ${name}${badByte}.`;
}

/** The byte after the longest valid beginning, and its place. */
function firstBadByte(
  bytes: Uint8Array,
): { byte: number; at: { line: number; column: number; offset: number } } | null {
  // With `stream`, a decoder accepts a sequence that is cut off at the end, so only a bad byte makes it throw.
  const fits = (length: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let good = 0;
  let bad = bytes.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  const lineStart = before.lastIndexOf('\n') + 1;
  const line = before.split('\n').length;
  // What the decoder holds back is the beginning of the sequence that is wrong.
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const byte = bytes[bom + Buffer.byteLength(before)];
  if (byte === undefined) return null;
  return { byte, at: { line, column: before.length - lineStart + 1, offset: before.length } };
}
