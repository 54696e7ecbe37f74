/**
 * The words of a lockup -> its rows: words that carry the sense set to one width, the small words between them.
 *
 * Guarantees: every word is in exactly one row, in order; a row of small words has no large ones; a small word on a row
 * of large ones has a large one after it; the rows are those that make the words as large as the box allows.
 */

export interface LockupRow {
  readonly kind: 'large' | 'small';
  readonly from: number;
  /** The index of the word after the last. */
  readonly to: number;
  /** Indexes of the words of a large row that are small. */
  readonly inline: readonly number[];
}

export interface LockupBox {
  readonly width: number;
  readonly height: number;
  /** The font size of small words, and the largest of large ones. In pixels, like the box. */
  readonly small: number;
  readonly largest: number;
}

/** Words that are not parted: a large word with the small ones before it. */
interface Unit {
  readonly from: number;
  readonly to: number;
  readonly inline: readonly number[];
  /** In mean letters of large type. */
  readonly length: number;
}

type Run =
  | { readonly kind: 'small'; readonly from: number; readonly to: number }
  | { readonly kind: 'large'; readonly units: readonly Unit[] };

/** The mean advance of a letter, in ems. Only decides where rows break. */
const advance = { large: 0.53, small: 0.4 } as const;
const lineHeight = { large: 1, small: 1.3 } as const;
/** Of a small word on a row of large ones, in ems of these. */
export const inlineSize = 0.5;
/** A longer small word, or two of them, have a row of their own. */
const longestInline = 4;

/** Where rows of small words make the large ones smaller than this part of what they could be, all words are large. */
const leastShare = 0.55;

/** @param words as they are shown. @param key indexes of those that carry the sense; none means all. */
export function lockupRows(words: readonly string[], key: readonly number[], box: LockupBox): LockupRow[] {
  const mixed = bestRows(words, key, box);
  if (key.length === 0) return mixed;
  const large = bestRows(words, [], box);
  return sizeOf(mixed, words, box) < leastShare * sizeOf(large, words, box) ? large : mixed;
}

function bestRows(words: readonly string[], key: readonly number[], box: LockupBox): LockupRow[] {
  const runs = runsOf(words, key);
  const units = runs.flatMap((run) => (run.kind === 'large' ? run.units : []));
  const longest = Math.max(1, ...units.map(({ length }) => length));
  const whole = units.reduce((sum, { length }) => sum + length + 1, 0);
  let best: LockupRow[] = [];
  let bestSize = 0;
  for (let most = whole; most >= longest; most -= 1) {
    const rows = rowsOf(runs, words, most, box);
    const size = sizeOf(rows, words, box);
    if (size <= bestSize) continue;
    best = rows;
    bestSize = size;
  }
  return best.length > 0 ? best : rowsOf(runs, words, whole, box);
}

function runsOf(words: readonly string[], key: readonly number[]): Run[] {
  const keys = new Set(key.length === 0 ? words.keys() : key);
  const runs: Run[] = [];
  let units: Unit[] = [];
  let smallFrom = 0;
  for (let index = 0; index <= words.length; index += 1) {
    const isSmall = index < words.length && !keys.has(index);
    if (isSmall) continue;
    const count = index - smallFrom;
    const isInline = count === 1 && (words[smallFrom] ?? '').length <= longestInline && index < words.length;
    if (count > 0 && !isInline) {
      if (units.length > 0) runs.push({ kind: 'large', units });
      units = [];
      runs.push({ kind: 'small', from: smallFrom, to: index });
    }
    if (index < words.length) {
      const from = isInline ? smallFrom : index;
      const inline = isInline ? [smallFrom] : [];
      const lead = isInline ? (letters(words[smallFrom]) + 1) * inlineSize * 0.8 : 0;
      units.push({ from, to: index + 1, inline, length: lead + letters(words[index]) });
    }
    smallFrom = index + 1;
  }
  if (units.length > 0) runs.push({ kind: 'large', units });
  return runs;
}

function rowsOf(runs: readonly Run[], words: readonly string[], most: number, box: LockupBox): LockupRow[] {
  const holds = Math.max(1, Math.floor(box.width / (box.small * advance.small)));
  return runs.flatMap((run): LockupRow[] => {
    const units = run.kind === 'large' ? run.units : smallUnits(words, run.from, run.to);
    const rows = balanced(units, run.kind === 'large' ? most : holds);
    return rows.map((row) => ({
      kind: run.kind,
      from: row[0]?.from ?? 0,
      to: row.at(-1)?.to ?? 0,
      inline: row.flatMap(({ inline }) => inline),
    }));
  });
}

function smallUnits(words: readonly string[], from: number, to: number): Unit[] {
  return words
    .slice(from, to)
    .map((word, at) => ({ from: from + at, to: from + at + 1, inline: [], length: letters(word) }));
}

/** The units in as few rows as hold `most` letters each, all about as long. */
function balanced(units: readonly Unit[], most: number): Unit[][] {
  let rows = filled(units, most);
  while (true) {
    const longest = Math.max(...rows.map(lengthOf));
    const narrower = filled(units, longest - 0.5);
    const isNarrower = narrower.every((row) => lengthOf(row) < longest);
    if (narrower.length > rows.length || !isNarrower) return rows;
    rows = narrower;
  }
}

/** Each row takes as many units as it holds, and at least one. */
function filled(units: readonly Unit[], most: number): Unit[][] {
  const rows: Unit[][] = [];
  for (const unit of units) {
    const last = rows.at(-1);
    if (last !== undefined && lengthOf([...last, unit]) <= most) last.push(unit);
    else rows.push([unit]);
  }
  return rows;
}

/**
 * How large the smallest of the large rows is once all rows fit the box. A lockup that has to be made narrower than its
 * box counts as smaller.
 */
function sizeOf(rows: readonly LockupRow[], words: readonly string[], box: LockupBox): number {
  const sizes = rows
    .filter(({ kind }) => kind === 'large')
    .map((row) => Math.min(box.largest, box.width / (rowLength(row, words) * advance.large)));
  const smallRows = rows.length - sizes.length;
  const high =
    sizes.reduce((sum, size) => sum + size * lineHeight.large, 0) + smallRows * box.small * lineHeight.small;
  const scale = Math.min(1, box.height / high);
  return Math.min(...sizes) * scale * scale;
}

function rowLength({ from, to, inline }: LockupRow, words: readonly string[]): number {
  let length = -1;
  for (let at = from; at < to; at += 1)
    length += (letters(words[at]) + 1) * (inline.includes(at) ? inlineSize * 0.8 : 1);
  return Math.max(1, length);
}

/** With the spaces between them. */
function lengthOf(units: readonly Unit[]): number {
  return units.reduce((sum, { length }) => sum + length + 1, -1);
}

/** In mean letters: those of Chinese, Japanese and Korean fill a square. */
function letters(word = ''): number {
  const squares = word.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  return word.length + squares * 0.9;
}
