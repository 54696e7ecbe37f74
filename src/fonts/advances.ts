/** The fonts that were picked for a text -> how wide each of its characters is, in every style that it has. */
import { lettersOfForm } from './arabic.ts';
import { codePointsOf, isDrawn } from './code-points.ts';
import type { FontPicker } from './font-picker.ts';
import type { FontFile, ShippedFonts } from './library.ts';
import type { AdvanceTable, StyleName } from './measure.ts';
import type { SeenText } from './seen-text.ts';

/** In ems, for a video without the emoji font. */
const widestEmoji = 1.25;
const grinningFace = 0x1f600;
const regular = 400;
const space = 0x20;

export function advanceTable<Place>(
  { styles, joined }: SeenText<Place>,
  picker: FontPicker,
  shipped: ShippedFonts,
): AdvanceTable {
  const table = new Map<StyleName, Map<number, number>>();
  for (const style of styles) {
    const widths = new StyleWidths(style, picker, shipped);
    const advances = new Map<number, number>();
    for (const codePoint of picker.seen) advances.set(codePoint, widths.advance(codePoint));
    for (const form of joined) advances.set(form.codePointAt(0) ?? 0, widths.formAdvance(form));
    table.set(style, advances);
  }
  return { styles: table, emoji: picker.emoji?.face.advance(grinningFace, regular) ?? widestEmoji };
}

/** Advances in one style, in ems of the caption's font size. */
class StyleWidths {
  readonly #picker: FontPicker;
  /** The style's own font files, then the upright text face as fallback. */
  readonly #files: readonly FontFile[];
  readonly #weight: number;
  readonly #size: number;

  constructor(style: StyleName, picker: FontPicker, shipped: ShippedFonts) {
    const isCode = style.endsWith('code');
    const { text, italic, code, weight, boldWeight, codeSize } = shipped;
    const upright = isCode ? code : text;
    const own = style.includes('italic') && !isCode ? italic : upright;
    this.#picker = picker;
    this.#files = [...own, ...text];
    this.#weight = style.startsWith('bold') ? boldWeight : weight;
    this.#size = isCode ? codeSize : 1;
  }

  advance(codePoint: number): number {
    if (!isDrawn(codePoint) && codePoint !== space) return 0;
    const file = this.#picker.fileOf(codePoint) ?? this.#files.find((candidate) => candidate.has(codePoint));
    return file ? this.#advanceIn(file, codePoint) : 0;
  }

  /** The advance of a joined form of Arabic letters, or of the letters if the font has no such character. */
  formAdvance(form: string): number {
    const letters = codePointsOf(lettersOfForm(form));
    const file = this.#picker.fileOf(letters[0] ?? 0);
    const codePoint = form.codePointAt(0) ?? 0;
    if (file?.face.has(codePoint)) return this.#advanceIn(file, codePoint);
    return letters.reduce((sum, letter) => sum + this.advance(letter), 0);
  }

  #advanceIn(file: FontFile, codePoint: number): number {
    return file.face.advance(codePoint, this.#weight) * this.#size;
  }
}
