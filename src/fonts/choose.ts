/**
 * The texts of a video -> the font files that draw them, the characters that none of them can draw, and all widths.
 *
 * Guarantees: those of `FontPicker`; a character without a glyph in any file is reported once, with the place where it
 * first occurs.
 */
import { advanceTable } from './advances.ts';
import { packageForHint } from './catalogue.ts';
import { type ChosenFont, FontPicker } from './font-picker.ts';
import { filesOfPackage, type ShippedFonts } from './library.ts';
import type { AdvanceTable } from './measure.ts';
import { SeenText, type ShownText } from './seen-text.ts';

export type { ShownText };

export interface MissingCharacter<Place> {
  readonly codePoint: number;
  readonly first: Place;
  /** How often it occurs in the text. */
  readonly count: number;
  /** The npm package that may have it, and whether that is installed; null if none is known. */
  readonly package: { readonly name: string; readonly isInstalled: boolean } | null;
}

export interface FontChoice<Place> {
  readonly fonts: readonly ChosenFont[];
  readonly missing: readonly MissingCharacter<Place>[];
  readonly advances: AdvanceTable;
}

/** @param language a BCP 47 tag. */
export function chooseFonts<Place>(
  texts: readonly ShownText<Place>[],
  language: string,
  shipped: ShippedFonts,
): FontChoice<Place> {
  const seen = new SeenText<Place>();
  for (const text of texts) seen.add(text);
  const picker = new FontPicker(language, shipped);
  const missing = new Map<number, MissingCharacter<Place>>();
  for (const [cluster, { first, count }] of seen.clusters) {
    for (const codePoint of picker.pick(cluster)) {
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
    fonts: picker.chosen(),
    missing: [...missing.values()],
    advances: advanceTable(seen, picker, shipped),
  };
}

function hintFor(codePoint: number, language: string): MissingCharacter<never>['package'] {
  const name = packageForHint(String.fromCodePoint(codePoint), language);
  return name === null ? null : { name, isInstalled: filesOfPackage(name).length > 0 };
}
