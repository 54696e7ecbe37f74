/**
 * The header of a WAV file: read, to find the sound and what it is made of, and written.
 *
 * Takes and gives bytes; whoever has the file hands them over. Guarantees: a file that was cut off, or whose writer did
 * not know its length, is recognised; chunks that are not needed are passed over, however long.
 *
 * Layout: Microsoft, "Multimedia Programming Interface and Data Specifications 1.0" (RIFF/WAVE) and "Multiple Channel
 * Audio Data and WAVE Files" (2001, the extensible format). A RIFF header is followed by chunks, of which `fmt ` and
 * `data` matter here.
 */

/** How one sample is stored, little-endian. */
export type WavEncoding = 'pcm8' | 'pcm16' | 'pcm24' | 'pcm32' | 'float32' | 'float64';

export interface WavFormat {
  /** In Hz. */
  readonly sampleRate: number;
  readonly channels: number;
  readonly encoding: WavEncoding;
}

/** Where the sound is in a file. */
export interface WavSound extends WavFormat {
  /** The byte at which the samples begin. */
  readonly dataOffset: number;
  /** Bytes of samples that are there. */
  readonly dataBytes: number;
  /** Bytes of samples that the header promises and the file does not have: its end is missing. */
  readonly missingBytes: number;
}

/** Why bytes cannot be read as a WAV file, as the end of a sentence that begins with "it". */
export interface WavProblem {
  readonly problem: string;
  /** It is one, but its end is missing. */
  readonly isCutOff: boolean;
}

/** A part of a file. */
export interface ByteRange {
  readonly at: number;
  readonly length: number;
}

export const wavHeaderBytes = 44;
const chunkHeaderBytes = 8;
/** What is needed of a `fmt ` chunk: its fields, and what "extensible" stands for. */
const formatBytes = { min: 16, extensible: 26 };
/** Format tags: integers, floats, and the one that says that the real tag follows. */
const [pcm, float, extensible] = [1, 3, 0xfffe];
/** The tag and the bits per sample of each encoding. */
const encodings: Readonly<Record<WavEncoding, { readonly tag: number; readonly bits: number }>> = {
  pcm8: { tag: pcm, bits: 8 },
  pcm16: { tag: pcm, bits: 16 },
  pcm24: { tag: pcm, bits: 24 },
  pcm32: { tag: pcm, bits: 32 },
  float32: { tag: float, bits: 32 },
  float64: { tag: float, bits: 64 },
};
const encodingNames = Object.keys(encodings) as WavEncoding[];
/** In Hz. A header that says less or more is wrong. */
const sampleRates = { min: 4_000, max: 384_000 };
/**
 * A program that streams a WAV file does not know its length when it sends the header. It writes 0, 0xffffffff (OpenAI,
 * ffmpeg), 0x7fffffff (ElevenLabs) or 2000000000 (Pocket TTS) instead; the sound then goes on to the end of the file.
 */
const minPlaceholder = 1_000_000_000;
const unknownLength = 0xffffffff;

export const bytesPerSample = (encoding: WavEncoding): number => encodings[encoding].bits / 8;

/** The bytes of one sample of every channel. */
export const frameBytesOf = ({ channels, encoding }: Pick<WavFormat, 'channels' | 'encoding'>): number =>
  channels * bytesPerSample(encoding);

const broken = (problem: string): WavProblem => ({ problem, isCutOff: false });
const cutOff = (problem: string): WavProblem => ({ problem, isCutOff: true });

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const tagAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/**
 * Looks for the sound in a file of `fileBytes` bytes: yields the parts of the file that it needs to see, and takes each
 * as the answer, shorter where the file ends. So the same search serves bytes in memory, files and streams.
 */
export function* locateSound(fileBytes: number): Generator<ByteRange, WavSound | WavProblem, Uint8Array> {
  const riff = yield { at: 0, length: 12 };
  if (tagAt(riff, 0) !== 'RIFF' || tagAt(riff, 8) !== 'WAVE') return broken('is not a WAV file');
  let format: WavFormat | null = null;
  let at = 12;
  while (at + chunkHeaderBytes <= fileBytes) {
    const chunk = yield { at, length: chunkHeaderBytes };
    if (chunk.length < chunkHeaderBytes) break;
    const tag = tagAt(chunk, 0);
    const size = viewOf(chunk).getUint32(4, true);
    const start = at + chunkHeaderBytes;
    const left = fileBytes - start;
    if (tag === 'data') {
      if (format === null) return broken('has its sound before its header');
      const isStreamed = isPlaceholder(size, left);
      const dataBytes = isStreamed ? left : Math.min(size, left);
      return { ...format, dataOffset: start, dataBytes, missingBytes: isStreamed ? 0 : size - dataBytes };
    }
    if (size > left) return cutOff('ends in its header');
    if (tag === 'fmt ') {
      const found = formatOf(yield { at: start, length: Math.min(size, formatBytes.extensible) });
      if ('problem' in found) return found;
      format = found;
    }
    // Chunks start at even offsets.
    at = start + size + (size % 2);
  }
  return cutOff('ends before its sound');
}

/** Whether a length was written before it was known. @param left the bytes to the end of the file */
function isPlaceholder(size: number, left: number): boolean {
  // A file may even be longer than its 32 bits can say.
  if (size === 0 || size === unknownLength) return true;
  return size > left && size >= minPlaceholder;
}

function formatOf(chunk: Uint8Array): WavFormat | WavProblem {
  if (chunk.length < formatBytes.min) return broken('has a header that is too short');
  const view = viewOf(chunk);
  const firstTag = view.getUint16(0, true);
  const isExtensible = firstTag === extensible && chunk.length >= formatBytes.extensible;
  // The first two bytes of the sub-format are the tag that it stands for.
  const tag = isExtensible ? view.getUint16(24, true) : firstTag;
  const channels = view.getUint16(2, true);
  const sampleRate = view.getUint32(4, true);
  const bits = view.getUint16(14, true);
  const encoding = encodingNames.find((name) => encodings[name].tag === tag && encodings[name].bits === bits);
  if (encoding === undefined) {
    return broken(`has an encoding that cannot be read (format ${tag}, ${bits} bits)`);
  }
  if (channels === 0) return broken('has no channel');
  if (sampleRate < sampleRates.min || sampleRate > sampleRates.max) {
    return broken(`has a header that says ${sampleRate} Hz`);
  }
  return { sampleRate, channels, encoding };
}

/** The same for a file that is in memory. */
export function locateSoundIn(bytes: Uint8Array): WavSound | WavProblem {
  const search = locateSound(bytes.length);
  let step = search.next();
  while (!step.done) {
    const { at, length } = step.value;
    step = search.next(bytes.subarray(at, at + length));
  }
  return step.value;
}

/**
 * The header of a PCM file: `wavHeaderBytes` bytes, followed by the samples.
 *
 * @param dataBytes of samples; where they do not fit into its 32 bits, the header says that the length is not known
 */
export function wavHeader(
  format: WavFormat & { encoding: 'pcm16' | 'pcm24' },
  dataBytes: number,
): Uint8Array {
  const { sampleRate, channels, encoding } = format;
  const frameBytes = frameBytesOf(format);
  const fits = wavHeaderBytes + dataBytes < unknownLength;
  const header = new Uint8Array(wavHeaderBytes);
  const view = viewOf(header);
  const putTag = (at: number, tag: string) =>
    header.set(
      [...tag].map((letter) => letter.charCodeAt(0)),
      at,
    );
  putTag(0, 'RIFF');
  view.setUint32(4, fits ? wavHeaderBytes - 8 + dataBytes : unknownLength, true);
  putTag(8, 'WAVE');
  putTag(12, 'fmt ');
  view.setUint32(16, formatBytes.min, true);
  view.setUint16(20, pcm, true);
  view.setUint16(22, channels, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * frameBytes, true);
  view.setUint16(32, frameBytes, true);
  view.setUint16(34, bytesPerSample(encoding) * 8, true);
  putTag(36, 'data');
  view.setUint32(40, fits ? dataBytes : unknownLength, true);
  return header;
}
