/**
 * The font files at hand: those of the shipped families, and those of the font packages that are installed.
 *
 * Guarantees: a file is opened once, when a character is first looked for in it; a package that is not installed has no
 * files.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { type Face, openFace } from './opentype/face.ts';
import { type CharacterRange, isInRange, parseUnicodeRange } from './unicode-range.ts';

/** A font file with the characters that it is used for. */
export class FontFile {
  readonly family: string;
  readonly style: 'normal' | 'italic';
  /** One weight, or the two ends of the weight axis. */
  readonly weight: string;
  readonly absolutePath: string;
  readonly unicodeRange: string;
  readonly #ranges: readonly CharacterRange[];
  #face: Face | null = null;

  constructor(file: Pick<FontFile, 'family' | 'style' | 'weight' | 'absolutePath' | 'unicodeRange'>) {
    this.family = file.family;
    this.style = file.style;
    this.weight = file.weight;
    this.absolutePath = file.absolutePath;
    this.unicodeRange = file.unicodeRange;
    this.#ranges = parseUnicodeRange(file.unicodeRange);
  }

  /** Whether it is used for the character and has it. */
  has(codePoint: number): boolean {
    return isInRange(codePoint, this.#ranges) && this.face.has(codePoint);
  }

  get face(): Face {
    this.#face ??= openFace(this.absolutePath);
    return this.#face;
  }
}

/** The families that every video has. The caption plate is drawn in them. */
export interface ShippedFonts {
  readonly text: readonly FontFile[];
  readonly italic: readonly FontFile[];
  readonly code: readonly FontFile[];
  /** The weight of captions, and of bold words in them. */
  readonly weight: number;
  readonly boldWeight: number;
  /** The font size of code in a caption, in ems. */
  readonly codeSize: number;
}

/** What is read of a fontsource package's `metadata.json`. */
const metadataSchema = z.object({
  id: z.string(),
  family: z.string(),
  weights: z.array(z.number()),
  variable: z.union([
    z.literal(false),
    z.object({ wght: z.object({ min: z.string(), max: z.string() }).optional() }),
  ]),
});

/** Its `unicode.json`: the characters of each subset. */
const rangesSchema = z.record(z.string(), z.string());

const all = 'U+0-10FFFF';
/**
 * The emoji font comes in subsets and as a whole. The subsets have their pictures as SVG, which Chromium does not draw.
 * The whole font has them as coloured layers too (`COLR`), and draws every sequence from one file.
 */
const wholeEmojiFont = 'emoji';

const packages = new Map<string, readonly FontFile[]>();

/** The files of a fontsource package; none if it is not installed. */
export function filesOfPackage(name: string): readonly FontFile[] {
  const known = packages.get(name);
  if (known) return known;
  const files = readPackage(name);
  packages.set(name, files);
  return files;
}

function readPackage(name: string): FontFile[] {
  const folder = folderOf(name);
  if (folder === null) return [];
  const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(folder, file), 'utf8'));
  const { id, family, weights, variable } = metadataSchema.parse(readJson('metadata.json'));
  const axis = variable === false ? undefined : variable.wght;
  const fileWeight = weights.includes(400) ? 400 : (weights[0] ?? 400);
  const weight = axis ? `${axis.min} ${axis.max}` : String(fileWeight);
  const fileOf = (subset: string) =>
    path.join(folder, 'files', `${id}-${subset}-${axis ? 'wght' : fileWeight}-normal.woff2`);
  let ranges = Object.entries(rangesSchema.parse(readJson('unicode.json')));
  // A font without subsets has more than the Latin letters that it is listed with.
  if (ranges.length === 1) ranges = ranges.map(([subset]) => [subset, all]);
  if (existsSync(fileOf(wholeEmojiFont))) ranges = [[wholeEmojiFont, all]];
  return ranges.flatMap(([key, unicodeRange]) => {
    const file = fileOf(key.replace(/^\[(.*)\]$/, '$1'));
    if (!existsSync(file)) return [];
    return [new FontFile({ family, style: 'normal', weight, absolutePath: file, unicodeRange })];
  });
}

/** Looks beside this project first, then where the program was called. */
function folderOf(name: string): string | null {
  for (const from of [import.meta.url, path.join(process.cwd(), 'here.js')]) {
    try {
      return path.dirname(createRequire(from).resolve(`${name}/package.json`));
    } catch {
      // Not installed there.
    }
  }
  return null;
}
