/**
 * The metadata of an ONNX file, read without loading its network.
 *
 * Takes a file of any size; gives its metadata. Reads only the top level of the protobuf message `ModelProto`
 * (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto) and skips the network.
 */
import { type FileHandle, open } from 'node:fs/promises';

const metadataField = 14;
const keyField = 1;
const valueField = 2;
const wireType = { varint: 0, fixed64: 1, bytes: 2, fixed32: 5 };
/** A tag and a length, at most ten bytes each. */
const maxHeaderBytes = 20;
/** The longest metadata of a speech model is a list of a few thousand speakers. */
const maxEntryBytes = 1 << 20;

class Malformed extends Error {}

/** The number at `at`, and where it ends (Protocol Buffers' base 128 varint). */
function varint(bytes: Uint8Array, at: number): { value: number; end: number } {
  let value = 0;
  let scale = 1;
  for (let index = at; index < bytes.length && index < at + 10; index += 1) {
    const byte = bytes[index] ?? 0;
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) return { value, end: index + 1 };
  }
  throw new Malformed();
}

interface Field {
  readonly number: number;
  readonly isBytes: boolean;
  /** Where its content lies. */
  readonly start: number;
  readonly end: number;
}

/** @param header the bytes from `offset` on. */
function fieldAt(header: Uint8Array, offset: number): Field {
  const tag = varint(header, 0);
  const number = Math.floor(tag.value / 8);
  const type = tag.value % 8;
  const start = offset + tag.end;
  if (type === wireType.bytes) {
    const length = varint(header, tag.end);
    return { number, isBytes: true, start: offset + length.end, end: offset + length.end + length.value };
  }
  if (type === wireType.varint)
    return { number, isBytes: false, start, end: offset + varint(header, tag.end).end };
  if (type === wireType.fixed64) return { number, isBytes: false, start, end: start + 8 };
  if (type === wireType.fixed32) return { number, isBytes: false, start, end: start + 4 };
  throw new Malformed();
}

function entryOf(bytes: Uint8Array): [key: string, value: string] {
  let key = '';
  let value = '';
  for (let at = 0; at < bytes.length; ) {
    const field = fieldAt(bytes.subarray(at), at);
    const text = Buffer.from(bytes.subarray(field.start, field.end)).toString('utf8');
    if (field.number === keyField) key = text;
    if (field.number === valueField) value = text;
    at = field.end;
  }
  return [key, value];
}

async function bytesAt(file: FileHandle, position: number, size: number): Promise<Uint8Array> {
  const buffer = Buffer.alloc(size);
  const { bytesRead } = await file.read(buffer, 0, size, position);
  return buffer.subarray(0, bytesRead);
}

/**
 * @returns null when the file is not an ONNX file, or is incomplete.
 * @throws the file system's error.
 */
export async function readOnnxMetadata(name: string): Promise<ReadonlyMap<string, string> | null> {
  const file = await open(name);
  try {
    const { size } = await file.stat();
    const entries = new Map<string, string>();
    for (let at = 0; at < size; ) {
      const field = fieldAt(await bytesAt(file, at, maxHeaderBytes), at);
      if (field.end > size) return null;
      if (field.number === metadataField && field.isBytes) {
        const length = field.end - field.start;
        if (length > maxEntryBytes) return null;
        entries.set(...entryOf(await bytesAt(file, field.start, length)));
      }
      at = field.end;
    }
    return entries;
  } catch (error) {
    if (error instanceof Malformed) return null;
    throw error;
  } finally {
    await file.close();
  }
}
