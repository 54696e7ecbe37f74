/**
 * FFMETADATA text -> tags, and chapters in a file that every build of ffmpeg can read.
 *
 * Remotion's ffmpeg has no reader for FFMETADATA, but it has one for Matroska: a Matroska file of chapters alone
 * carries them into the MP4. Layout: https://www.rfc-editor.org/rfc/rfc9559 (Matroska), rfc8794 (EBML).
 */
export interface ChapterMark {
  readonly startMs: number;
  readonly endMs: number;
  readonly title: string;
}

export interface Metadata {
  readonly tags: Readonly<Record<string, string>>;
  readonly chapters: readonly ChapterMark[];
}

/** Splits `key=value` at the first equals sign without a backslash before it, and takes the backslashes away. */
function readEntry(line: string): [string, string] | null {
  const split = /^((?:[^=\\]|\\[\s\S])*)=([\s\S]*)$/.exec(line);
  if (split === null) return null;
  const plain = (text: string) => text.replace(/\\([\s\S])/g, '$1');
  return [plain(split[1] ?? ''), plain(split[2] ?? '')];
}

/** Reads FFMETADATA1: https://ffmpeg.org/ffmpeg-formats.html#Metadata-2 */
export function parseMetadata(text: string): Metadata {
  const tags: Record<string, string> = {};
  const chapters: Record<string, string>[] = [];
  let section: Record<string, string> | null = tags;
  // A line break after a backslash belongs to the value.
  for (const line of text.match(/(?:[^\\\n]|\\[\s\S])+/g) ?? []) {
    if (line.startsWith(';') || line.startsWith('#')) continue;
    const heading = /^\[(.*)\]\s*$/.exec(line)?.[1];
    if (heading !== undefined) {
      section = heading === 'CHAPTER' ? {} : null;
      if (section !== null) chapters.push(section);
      continue;
    }
    const entry = readEntry(line);
    if (entry !== null && section !== null) section[entry[0]] = entry[1];
  }
  return { tags, chapters: chapters.map(toMark) };
}

function toMark(fields: Record<string, string>): ChapterMark {
  const [numerator, denominator] = (fields.TIMEBASE ?? '1/1000000000').split('/').map(Number);
  const tickMs = (1000 * (numerator ?? 1)) / (denominator ?? 1);
  const time = (field: string | undefined) => Math.round(Number(field ?? 0) * tickMs);
  return { startMs: time(fields.START), endMs: time(fields.END), title: fields.title ?? '' };
}

function element(id: string, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(8);
  // A size of eight bytes, whose first bit says so.
  size.writeBigUInt64BE(BigInt(body.length) | (1n << 56n));
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
}

function whole(value: bigint): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(value);
  return bytes;
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');
const nanoseconds = (ms: number): Buffer => whole(BigInt(ms) * 1_000_000n);

function chapterAtom(chapter: ChapterMark, index: number): Buffer {
  return element(
    'b6', // ChapterAtom
    element('73c4', whole(BigInt(index + 1))), // ChapterUID
    element('91', nanoseconds(chapter.startMs)), // ChapterTimeStart
    element('92', nanoseconds(chapter.endMs)), // ChapterTimeEnd
    element('80', element('85', utf8(chapter.title)), element('437c', utf8('und'))), // ChapterDisplay
  );
}

/** A Matroska file without tracks that holds the chapters. */
export function chapterFile(chapters: readonly ChapterMark[]): Buffer {
  const header = element(
    '1a45dfa3', // EBML
    element('4282', utf8('matroska')),
    element('4287', whole(4n)),
    element('4285', whole(2n)),
  );
  const info = element(
    '1549a966', // Info
    element('2ad7b1', whole(1_000_000n)),
    element('4d80', utf8('scriptreel')),
    element('5741', utf8('scriptreel')),
  );
  const edition = element('1043a770', element('45b9', ...chapters.map(chapterAtom)));
  // Readers look for a first cluster before they believe in the file.
  const cluster = element('1f43b675', element('e7', whole(0n)));
  return Buffer.concat([header, element('18538067', info, edition, cluster)]);
}
