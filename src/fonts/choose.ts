/**
 * The texts of a video -> the font files that draw them, what none of them can draw, and how wide everything is.
 *
 * Guarantees: every cluster of letters and marks is drawn by one file where one has all of it; the shipped
 * families come first; a character without a glyph in any file is reported with the place where it first stands.
 */

import { joinedForms, lettersOfForm } from './arabic.ts';
import { emojiPackage, hasWideMarks, packageForHint, packagesFor } from './catalogue.ts';
import { type FontFile, filesOfPackage } from './library.ts';
import { type AdvanceTable, emojiCluster, type MeasuredRun, type StyleName, styleOf } from './measure.ts';
import { codePointsIn, parseUnicodeRange, toUnicodeRange } from './unicode-range.ts';

/** The families that every video has: in these the caption plate is drawn. */
export interface ShippedFonts {
  readonly text: readonly FontFile[];
  readonly italic: readonly FontFile[];
  readonly code: readonly FontFile[];
  /** Of captions, and of bold words in them. */
  readonly weight: number;
  readonly boldWeight: number;
  /** Font size of code in a caption, in ems. */
  readonly codeSize: number;
}

export interface ChosenFont {
  readonly file: FontFile;
  /** The characters it is taken for. */
  readonly unicodeRange: string;
  /** Whether it stands before the shipped families, because of marks that both have but it has wide. */
  readonly leads: boolean;
}

export interface MissingCharacter<Place> {
  readonly codePoint: number;
  readonly first: Place;
  /** How often it stands in the text. */
  readonly count: number;
  /** The npm package that may have it, and whether that is installed. */
  readonly package: { readonly name: string; readonly isInstalled: boolean } | null;
}

export interface FontChoice<Place> {
  readonly fonts: readonly ChosenFont[];
  readonly missing: readonly MissingCharacter<Place>[];
  readonly advances: AdvanceTable;
}

export interface ShownText<Place> {
  readonly runs: readonly MeasuredRun[];
  readonly place: Place;
}

/** Nothing is drawn for these: marks of format and direction, joiners, variation selectors, white space. */
const undrawn = /^[\p{Default_Ignorable_Code_Point}\p{Cc}\p{White_Space}]$/u;
/** Texts in which a character is more than one code point. */
const clusterMark = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\p{RI}\p{Emoji_Presentation}]/u;
/** Marks that Latin fonts have narrow and East Asian fonts as wide as a letter. */
const wideMarks = '·—‘’“”…‥';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function chooseFonts<Place>(
  texts: readonly ShownText<Place>[],
  language: string,
  shipped: ShippedFonts,
): FontChoice<Place> {
  const seen = new Seen<Place>();
  for (const text of texts) seen.add(text);
  const chooser = new Chooser(language, shipped);
  const missing = new Map<number, MissingCharacter<Place>>();
  for (const [cluster, { first, count }] of seen.clusters) {
    for (const codePoint of chooser.choose(cluster)) {
      const before = missing.get(codePoint);
      missing.set(codePoint, {
        codePoint,
        first: before?.first ?? first,
        count: (before?.count ?? 0) + count,
        package: hintFor(codePoint, language),
      });
    }
  }
  return {
    fonts: chooser.chosen(),
    missing: [...missing.values()],
    advances: chooser.advances(seen.styles, seen.joined),
  };
}

function hintFor(codePoint: number, language: string): MissingCharacter<never>['package'] {
  const name = packageForHint(String.fromCodePoint(codePoint), language);
  return name === null ? null : { name, isInstalled: filesOfPackage(name).length > 0 };
}

/** The different clusters of all texts, and the styles they come in. */
class Seen<Place> {
  readonly clusters = new Map<string, { first: Place; count: number }>();
  readonly styles = new Set<StyleName>();
  /** The forms that Arabic letters have beside one another. */
  readonly joined = new Set<string>();

  add({ runs, place }: ShownText<Place>): void {
    for (const run of runs) this.styles.add(styleOf(run));
    // A cluster may be cut by a change of style; it is drawn as one all the same.
    const text = runs.map((run) => run.text).join('');
    const joined = joinedForms(text);
    if (joined !== text) for (const form of joined) this.joined.add(form);
    if (clusterMark.test(text)) for (const { segment } of graphemes.segment(text)) this.#see(segment, place);
    else for (const character of text) this.#see(character, place);
  }

  #see(cluster: string, place: Place): void {
    const known = this.clusters.get(cluster);
    if (known) known.count += 1;
    else this.clusters.set(cluster, { first: place, count: 1 });
  }
}

class Chooser {
  readonly #shipped: ShippedFonts;
  readonly #candidates: readonly FontFile[];
  readonly #supplements: ReadonlySet<FontFile>;
  readonly #wideMarks: ReadonlySet<number>;
  /** In the order in which they were first needed. */
  readonly #taken = new Map<FontFile, Set<number>>();
  /** The file of each code point that the shipped families do not draw. */
  readonly #fileOf = new Map<number, FontFile>();
  readonly #codePoints = new Set<number>([0x20]);
  readonly #emoji = filesOfPackage(emojiPackage.name)[0] ?? null;

  constructor(language: string, shipped: ShippedFonts) {
    this.#shipped = shipped;
    const packages = packagesFor(language);
    this.#candidates = packages.flatMap(({ name }) => filesOfPackage(name));
    const supplements = [emojiPackage, ...packages.filter(({ isSupplement }) => isSupplement)];
    this.#supplements = new Set(supplements.flatMap(({ name }) => filesOfPackage(name)));
    this.#wideMarks = new Set(hasWideMarks(language) ? codePointsOf(wideMarks) : []);
  }

  /** @returns the code points that no file has. */
  choose(cluster: string): number[] {
    const all = codePointsOf(cluster);
    for (const codePoint of all) this.#codePoints.add(codePoint);
    const drawn = drawnCodePoints(cluster);
    if (drawn.length === 0) return [];
    if (emojiCluster.test(cluster) && hasAll(this.#emoji, drawn)) {
      this.#take(this.#emoji, all);
      return [];
    }
    if (!drawn.some((codePoint) => this.#wideMarks.has(codePoint)) && this.#isShipped(drawn)) return [];
    const file = this.#candidates.find((candidate) => drawn.every((codePoint) => candidate.has(codePoint)));
    if (file) this.#take(file, all);
    if (file || this.#isShipped(drawn)) return [];
    if (hasAll(this.#emoji, drawn)) {
      this.#take(this.#emoji, all);
      return [];
    }
    // A letter and its mark from two files is better than no letter.
    return drawn.length === 1
      ? drawn
      : drawn.flatMap((codePoint) => this.choose(String.fromCodePoint(codePoint)));
  }

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

  advances(styles: ReadonlySet<StyleName>, joined: ReadonlySet<string>): AdvanceTable {
    const table = new Map<StyleName, Map<number, number>>();
    for (const style of styles) {
      const advances = new Map<number, number>();
      for (const codePoint of this.#codePoints) advances.set(codePoint, this.#advance(codePoint, style));
      for (const form of joined) advances.set(form.codePointAt(0) ?? 0, this.#formAdvance(form, style));
      table.set(style, advances);
    }
    const emoji = this.#emoji !== null && this.#taken.has(this.#emoji) ? this.#emoji.face : null;
    return { styles: table, emoji: emoji?.advance(grinningFace, regular) ?? widestEmoji };
  }

  #advance(codePoint: number, style: StyleName): number {
    if (undrawn.test(String.fromCodePoint(codePoint)) && codePoint !== 0x20) return 0;
    const { text, italic, code } = this.#shipped;
    const shipped = style.endsWith('code') ? code : style.includes('italic') ? italic : text;
    const file =
      this.#fileOf.get(codePoint) ?? [...shipped, ...text].find((candidate) => candidate.has(codePoint));
    return file ? this.#advanceIn(file, codePoint, style) : 0;
  }

  #advanceIn(file: FontFile, codePoint: number, style: StyleName): number {
    const { weight, boldWeight, codeSize } = this.#shipped;
    const advance = file.face.advance(codePoint, style.startsWith('bold') ? boldWeight : weight);
    return style.endsWith('code') ? advance * codeSize : advance;
  }

  /** Of a joined form, or of its letters where the font has no such character. */
  #formAdvance(form: string, style: StyleName): number {
    const letters = codePointsOf(lettersOfForm(form));
    const file = this.#fileOf.get(letters[0] ?? 0);
    const codePoint = form.codePointAt(0) ?? 0;
    if (file?.face.has(codePoint)) return this.#advanceIn(file, codePoint, style);
    return letters.reduce((sum, letter) => sum + this.#advance(letter, style), 0);
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

const widestEmoji = 1.25;
const grinningFace = 0x1f600;
const regular = 400;

function hasAll(file: FontFile | null, codePoints: readonly number[]): file is FontFile {
  return file !== null && codePoints.every((codePoint) => file.face.has(codePoint));
}

function codePointsOf(text: string): number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

function drawnCodePoints(cluster: string): number[] {
  // As the browser does it: a letter and its mark are one character where there is one.
  return codePointsOf(cluster.normalize('NFC')).filter(
    (codePoint) => !undrawn.test(String.fromCodePoint(codePoint)),
  );
}
