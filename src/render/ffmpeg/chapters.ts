/**
 * Chapters in a file that every build of ffmpeg can read.
 *
 * Remotion's ffmpeg has no reader for FFMETADATA, but it has one for Matroska: a Matroska file that holds nothing but
 * chapters carries them into the MP4. Layout: https://www.rfc-editor.org/rfc/rfc9559 (Matroska), rfc8794 (EBML).
 */
export interface Chapter {
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
}

/** A Matroska file without tracks that holds the chapters. */
export function chapterFile(chapters: readonly Chapter[]): Buffer {
  const header = element(
    '1a45dfa3', // EBML
    element('4282', utf8('matroska')), // DocType
    element('4287', unsigned(4n)), // DocTypeVersion
    element('4285', unsigned(2n)), // DocTypeReadVersion
  );
  const info = element(
    '1549a966', // Info
    element('2ad7b1', unsigned(1_000_000n)), // TimestampScale
    element('4d80', utf8('scriptreel')), // MuxingApp
    element('5741', utf8('scriptreel')), // WritingApp
  );
  // Chapters, EditionEntry
  const edition = element('1043a770', element('45b9', ...chapters.map(chapterAtom)));
  // Cluster, Timestamp: readers look for a first cluster before they accept the file.
  const cluster = element('1f43b675', element('e7', unsigned(0n)));
  return Buffer.concat([header, element('18538067', info, edition, cluster)]); // Segment
}

function chapterAtom({ startMs, endMs, title }: Chapter, index: number): Buffer {
  return element(
    'b6', // ChapterAtom
    element('73c4', unsigned(BigInt(index + 1))), // ChapterUID
    element('91', nanoseconds(startMs)), // ChapterTimeStart
    element('92', nanoseconds(endMs)), // ChapterTimeEnd
    // ChapterDisplay, ChapString, ChapLanguage
    element('80', element('85', utf8(title)), element('437c', utf8('und'))),
  );
}

function element(id: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(8);
  // The first bit that is set says that the size takes eight bytes.
  size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
}

function unsigned(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const nanoseconds = (ms: number): Buffer => unsigned(BigInt(ms) * 1_000_000n);
