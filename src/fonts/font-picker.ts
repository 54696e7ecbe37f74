/**
 * Which font file draws a cluster of letters and marks.
 *
 * Guarantees: the shipped families come first; a cluster is drawn by one file if any file has all of it; emoji are
 * drawn by the emoji font. The picker remembers which files were needed, and for which characters.
 */
import { emojiPackage, hasWideMarks, packagesFor } from './catalogue.ts';
import { codePointsOf, drawnCodePoints } from './code-points.ts';
import { type FontFile, filesOfPackage, type ShippedFonts } from './library.ts';
import { emojiCluster } from './measure.ts';
import { codePointsIn, parseUnicodeRange, toUnicodeRange } from './unicode-range.ts';

export interface ChosenFont {
  readonly file: FontFile;
  /** The characters that it is used for. */
  readonly unicodeRange: string;
  /** Whether it comes before the shipped families, for marks that both have but that it has as wide as letters. */
  readonly leads: boolean;
}

/** Marks that are narrow in Latin fonts and as wide as a letter in East Asian ones. */
const wideMarks = '·—‘’“”…‥';

export class FontPicker {
  readonly #shipped: ShippedFonts;
  readonly #candidates: readonly FontFile[];
  readonly #supplements: ReadonlySet<FontFile>;
  readonly #wideMarks: ReadonlySet<number>;
  readonly #emoji = filesOfPackage(emojiPackage.name)[0] ?? null;
  /** The characters that each file was needed for, in the order in which the files were first needed. */
  readonly #taken = new Map<FontFile, Set<number>>();
  /** The file of each code point that the shipped families do not draw. */
  readonly #fileOf = new Map<number, FontFile>();
  readonly #seen = new Set<number>([0x20]);

  /** @param language a BCP 47 tag: it decides between the Chinese, Japanese and Korean forms of a character. */
  constructor(language: string, shipped: ShippedFonts) {
    this.#shipped = shipped;
    const packages = packagesFor(language);
    this.#candidates = packages.flatMap(({ name }) => filesOfPackage(name));
    const supplements = [emojiPackage, ...packages.filter(({ isSupplement }) => isSupplement)];
    this.#supplements = new Set(supplements.flatMap(({ name }) => filesOfPackage(name)));
    this.#wideMarks = new Set(hasWideMarks(language) ? codePointsOf(wideMarks) : []);
  }

  /** @returns the code points that no file has. */
  pick(cluster: string): number[] {
    const all = codePointsOf(cluster);
    for (const codePoint of all) this.#seen.add(codePoint);
    const drawn = drawnCodePoints(cluster);
    if (drawn.length === 0) return [];
    const isShipped = this.#isShipped(drawn);
    const hasWideMark = drawn.some((codePoint) => this.#wideMarks.has(codePoint));
    if (emojiCluster.test(cluster) && hasAll(this.#emoji, drawn)) this.#take(this.#emoji, all);
    else if (isShipped && !hasWideMark) return [];
    else {
      const file = this.#candidates.find((candidate) => drawn.every((codePoint) => candidate.has(codePoint)));
      if (file) this.#take(file, all);
      else if (isShipped) return [];
      else if (hasAll(this.#emoji, drawn)) this.#take(this.#emoji, all);
      else if (drawn.length === 1) return drawn;
      // A letter and its mark from two files are better than no letter.
      else return drawn.flatMap((codePoint) => this.pick(String.fromCodePoint(codePoint)));
    }
    return [];
  }

  /** The files that were picked, beyond the shipped ones. */
  chosen(): ChosenFont[] {
    return [...this.#taken].map(([file, codePoints]): ChosenFont => {
      if (this.#supplements.has(file))
        return { file, unicodeRange: toUnicodeRange(codePoints), leads: false };
      if (this.#wideMarks.size === 0) return { file, unicodeRange: file.unicodeRange, leads: false };
      const own = codePointsIn(parseUnicodeRange(file.unicodeRange)).filter(
        (codePoint) => this.#wideMarks.has(codePoint) || !this.#isShipped([codePoint]),
      );
      return { file, unicodeRange: toUnicodeRange(own), leads: true };
    });
  }

  /** All code points that were seen, and the space. */
  get seen(): ReadonlySet<number> {
    return this.#seen;
  }

  /** The file that was picked for a code point; null where the shipped families draw it, or nothing does. */
  fileOf(codePoint: number): FontFile | null {
    return this.#fileOf.get(codePoint) ?? null;
  }

  /** The emoji font, if it was needed. */
  get emoji(): FontFile | null {
    return this.#emoji !== null && this.#taken.has(this.#emoji) ? this.#emoji : null;
  }

  #isShipped(codePoints: readonly number[]): boolean {
    return codePoints.every((codePoint) => this.#shipped.text.some((file) => file.has(codePoint)));
  }

  #take(file: FontFile, codePoints: readonly number[]): void {
    const taken = this.#taken.get(file) ?? new Set();
    for (const codePoint of codePoints) {
      taken.add(codePoint);
      if (!this.#fileOf.has(codePoint) && !this.#isShipped([codePoint])) this.#fileOf.set(codePoint, file);
      if (this.#wideMarks.has(codePoint)) this.#fileOf.set(codePoint, file);
    }
    this.#taken.set(file, taken);
  }
}

function hasAll(file: FontFile | null, codePoints: readonly number[]): file is FontFile {
  return file !== null && codePoints.every((codePoint) => file.face.has(codePoint));
}
