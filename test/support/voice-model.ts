/**
 * A VITS model of about 900 bytes for sherpa-onnx, which turns each letter of the text into a piece of a tone. The
 * network is real; its protobuf (https://github.com/onnx/onnx/blob/main/onnx/onnx.proto) is written by hand.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export const modelSampleRate = 22_050;
/** At the voice's own speed. */
export const samplesOfToken = 1000;
const toneHertz = 220;

type Bytes = readonly number[];

function varint(value: number): Bytes {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
const text = (value: string): Bytes => [...Buffer.from(value)];
const bytes = (field: number, value: Bytes): Bytes => [
  ...varint(field * 8 + 2),
  ...varint(value.length),
  ...value,
];
const word = (field: number, value: string): Bytes => bytes(field, text(value));
const number = (field: number, value: number): Bytes => [...varint(field * 8), ...varint(value)];

const floatType = 1;
const int64Type = 7;

function node(operation: string, inputs: readonly string[], output: string, attributes: Bytes = []): Bytes {
  const names = inputs.flatMap((name) => word(1, name));
  return bytes(1, [...names, ...word(2, output), ...word(4, operation), ...attributes]);
}

function constant(name: string, value: number): Bytes {
  const raw = Buffer.alloc(4);
  raw.writeFloatLE(value);
  return bytes(5, [...number(2, floatType), ...word(8, name), ...bytes(9, [...raw])]);
}

function tensor(field: number, name: string, type: number, dimensions: readonly (number | string)[]): Bytes {
  const shape = dimensions.flatMap((size) =>
    bytes(1, typeof size === 'number' ? number(1, size) : word(2, size)),
  );
  return bytes(field, [...word(1, name), ...bytes(2, bytes(1, [...number(1, type), ...bytes(2, shape)]))]);
}

function networkOf(metadata: Readonly<Record<string, string>>): Bytes {
  const toFloat = bytes(5, [...word(1, 'to'), ...number(3, floatType), ...number(20, 2)]);
  const graph = [
    ...node('Cast', ['x_length'], 'count', toFloat),
    ...node('Mul', ['count', 'samples_of_token'], 'unscaled'),
    ...node('Mul', ['unscaled', 'length_scale'], 'length'),
    ...node('Squeeze', ['length'], 'limit'),
    ...node('Range', ['zero', 'limit', 'one'], 'time'),
    ...node('Mul', ['time', 'omega'], 'phase'),
    ...node('Sin', ['phase'], 'sine'),
    ...node('Mul', ['sine', 'gain'], 'audio'),
    ...word(2, 'tone'),
    ...constant('samples_of_token', samplesOfToken),
    ...constant('zero', 0),
    ...constant('one', 1),
    ...constant('omega', (2 * Math.PI * toneHertz) / modelSampleRate),
    ...constant('gain', 0.5),
    ...tensor(11, 'x', int64Type, [1, 'T']),
    ...tensor(11, 'x_length', int64Type, [1]),
    ...tensor(11, 'noise_scale', floatType, [1]),
    ...tensor(11, 'length_scale', floatType, [1]),
    ...tensor(11, 'noise_scale_w', floatType, [1]),
    ...tensor(12, 'audio', floatType, ['N']),
  ];
  const properties = Object.entries(metadata).flatMap(([key, value]) =>
    bytes(14, [...word(1, key), ...word(2, value)]),
  );
  return [...number(1, 8), ...bytes(8, number(2, 13)), ...bytes(7, graph), ...properties];
}

/** The files of the model, by name. */
export function voiceModelFiles(
  metadata: Readonly<Record<string, string>> = {},
): Readonly<Record<string, Uint8Array | string>> {
  const symbols = ['_', '^', '$', ' ', "'", ...'abcdefghijklmnopqrstuvwxyzäöüß.,!?'];
  const network = networkOf({
    sample_rate: String(modelSampleRate),
    n_speakers: '1',
    language: 'English',
    comment: 'tone',
    frontend: 'characters',
    bos_id: '1',
    eos_id: '2',
    blank_id: '0',
    add_blank: '0',
    ...metadata,
  });
  return {
    'model.onnx': Uint8Array.from(network),
    'tokens.txt': `${symbols.map((symbol, id) => `${symbol} ${id}`).join('\n')}\n`,
  };
}

/** Makes the folder. @param metadata replaces entries of the network's own, such as `language: 'German'`. */
export async function writeVoiceModel(
  folder: string,
  metadata: Readonly<Record<string, string>> = {},
): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(voiceModelFiles(metadata)))
    await writeFile(path.join(folder, name), content);
}
