/**
 * WAV files, read and written whole in memory. What is read may be of any depth and number of channels; what is
 * written is mono, 16 bits.
 *
 * Layout from the RIFF/WAVE specification (Microsoft, "Multimedia Programming Interface and Data
 * Specifications 1.0"): a RIFF header, then chunks of which `fmt ` and `data` matter here; the extensible format from
 * "Multiple Channel Audio Data and WAVE Files" (Microsoft, 2001).
 */
export interface Wav {
  readonly sampleRate: number;
  /** Mono: the mean of the channels. */
  readonly samples: Int16Array;
}

/** Why bytes are no WAV file that can be read, as the end of a sentence that begins with "it". */
export interface WavProblem {
  readonly problem: string;
  /** It is one, but its end is missing. */
  readonly isCutOff: boolean;
}

const headerBytes = 44;
const bytesPerSample = 2;
const pcmFormat = 1;
const floatFormat = 3;
const extensibleFormat = 0xfffe;
/** Hertz. What says to be slower or faster is a header that is wrong. */
const sampleRates = { least: 4_000, most: 384_000 };
/**
 * Who streams a WAV file does not know its length when the header goes out, and writes 0, 0xffffffff (OpenAI, ffmpeg),
 * 0x7fffffff (ElevenLabs) or 2000000000 (Pocket TTS) in its place: the sound goes to the end then.
 */
const leastPlaceholder = 1_000_000_000;

const readers: Readonly<Record<string, (view: DataView, at: number) => number>> = {
  [`${pcmFormat}/8`]: (view, at) => (view.getUint8(at) - 128) << 8,
  [`${pcmFormat}/16`]: (view, at) => view.getInt16(at, true),
  [`${pcmFormat}/24`]: (view, at) => view.getInt16(at + 1, true),
  [`${pcmFormat}/32`]: (view, at) => view.getInt16(at + 2, true),
  [`${floatFormat}/32`]: (view, at) => view.getFloat32(at, true) * 32_767,
  [`${floatFormat}/64`]: (view, at) => view.getFloat64(at, true) * 32_767,
};

interface Format {
  readonly channels: number;
  readonly sampleRate: number;
  readonly bits: number;
  readonly read: (view: DataView, at: number) => number;
}

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

const broken = (problem: string): WavProblem => ({ problem, isCutOff: false });
const cutOff = (problem: string): WavProblem => ({ problem, isCutOff: true });

function formatAt(view: DataView, start: number, size: number): Format | WavProblem {
  if (size < 16) return broken('has a header that is too short');
  const tag = view.getUint16(start, true);
  // The first two bytes of the sub-format are the format it stands for.
  const format = tag === extensibleFormat && size >= 26 ? view.getUint16(start + 24, true) : tag;
  const channels = view.getUint16(start + 2, true);
  const sampleRate = view.getUint32(start + 4, true);
  const bits = view.getUint16(start + 14, true);
  const read = readers[`${format}/${bits}`];
  if (read === undefined)
    return broken(`is of an encoding that is not read (format ${format}, ${bits} bits)`);
  if (channels === 0) return broken('has no channel');
  if (sampleRate < sampleRates.least || sampleRate > sampleRates.most) {
    return broken(`has a header that says ${sampleRate} Hz`);
  }
  return { channels, sampleRate, bits, read };
}

function decode(view: DataView, start: number, size: number, format: Format): Wav {
  const { channels, sampleRate, bits, read } = format;
  const step = bits / 8;
  const samples = new Int16Array(Math.floor(size / (step * channels)));
  for (let index = 0; index < samples.length; index += 1) {
    let sum = 0;
    for (let channel = 0; channel < channels; channel += 1)
      sum += read(view, start + (index * channels + channel) * step);
    // A float beyond full scale is clipped, and one that is no number is silence.
    samples[index] = Math.min(32_767, Math.max(-32_768, Math.round(sum / channels))) || 0;
  }
  return { sampleRate, samples };
}

export function parseWav(bytes: Uint8Array): Wav | WavProblem {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 12 || tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') {
    return broken('is no WAV file');
  }
  let format: Format | null = null;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const tag = tagAt(view, at);
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    const left = bytes.length - start;
    if (tag === 'data') {
      if (format === null) return broken('has its sound before its header');
      const isStreamed = size === 0 || (size > left && size >= leastPlaceholder);
      if (!isStreamed && size > left) return cutOff(`ends after ${left} of ${size} bytes`);
      return decode(view, start, isStreamed ? left : size, format);
    }
    if (size > left) return cutOff('ends in its header');
    if (tag === 'fmt ') {
      const found = formatAt(view, start, size);
      if ('problem' in found) return found;
      format = found;
    }
    // Chunks start at even offsets.
    at = start + size + (size % 2);
  }
  return cutOff('ends before its sound');
}

/** Null when the bytes are not a whole WAV file. */
export function readWav(bytes: Uint8Array): Wav | null {
  const parsed = parseWav(bytes);
  return 'problem' in parsed ? null : parsed;
}

export function writeWav({ sampleRate, samples }: Wav): Uint8Array {
  const dataBytes = samples.length * bytesPerSample;
  const bytes = new Uint8Array(headerBytes + dataBytes);
  const view = new DataView(bytes.buffer);
  const putTag = (offset: number, tag: string) => {
    for (let index = 0; index < tag.length; index += 1) view.setUint8(offset + index, tag.charCodeAt(index));
  };
  putTag(0, 'RIFF');
  view.setUint32(4, headerBytes - 8 + dataBytes, true);
  putTag(8, 'WAVE');
  putTag(12, 'fmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, pcmFormat, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * bytesPerSample, true);
  view.setUint16(32, bytesPerSample, true);
  view.setUint16(34, bytesPerSample * 8, true);
  putTag(36, 'data');
  view.setUint32(40, dataBytes, true);
  for (const [index, sample] of samples.entries())
    view.setInt16(headerBytes + index * bytesPerSample, sample, true);
  return bytes;
}
