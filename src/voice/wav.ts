/**
 * Mono 16-bit PCM WAV files, read and written whole in memory.
 *
 * Layout from the RIFF/WAVE specification (Microsoft, "Multimedia Programming Interface and Data
 * Specifications 1.0"): a RIFF header, then chunks of which `fmt ` and `data` matter here.
 */
export interface Wav {
  readonly sampleRate: number;
  readonly samples: Int16Array;
}

const headerBytes = 44;
const bytesPerSample = 2;
const pcmFormat = 1;

function tagAt(view: DataView, offset: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(offset + index)));
}

/** Null when the bytes are not a whole mono 16-bit PCM WAV file. */
export function readWav(bytes: Uint8Array): Wav | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < headerBytes || tagAt(view, 0) !== 'RIFF' || tagAt(view, 8) !== 'WAVE') return null;
  let sampleRate: number | null = null;
  let at = 12;
  while (at + 8 <= bytes.length) {
    const tag = tagAt(view, at);
    const size = view.getUint32(at + 4, true);
    const start = at + 8;
    if (start + size > bytes.length) return null;
    if (tag === 'fmt ') {
      if (size < 16) return null;
      const isMono16 =
        view.getUint16(start, true) === pcmFormat &&
        view.getUint16(start + 2, true) === 1 &&
        view.getUint16(start + 14, true) === bytesPerSample * 8;
      if (!isMono16) return null;
      sampleRate = view.getUint32(start + 4, true);
    } else if (tag === 'data') {
      if (sampleRate === null) return null;
      const samples = new Int16Array(Math.floor(size / bytesPerSample));
      for (let index = 0; index < samples.length; index++)
        samples[index] = view.getInt16(start + index * bytesPerSample, true);
      return { sampleRate, samples };
    }
    // Chunks start at even offsets.
    at = start + size + (size % 2);
  }
  return null;
}

export function writeWav({ sampleRate, samples }: Wav): Uint8Array {
  const dataBytes = samples.length * bytesPerSample;
  const bytes = new Uint8Array(headerBytes + dataBytes);
  const view = new DataView(bytes.buffer);
  const putTag = (offset: number, tag: string) => {
    for (let index = 0; index < tag.length; index++) view.setUint8(offset + index, tag.charCodeAt(index));
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
