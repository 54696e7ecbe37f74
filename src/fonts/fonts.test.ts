import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { joinedForms } from './arabic.ts';
import { chooseFonts, type ShownText } from './choose.ts';
import { FontFile, type ShippedFonts } from './library.ts';
import { type MeasuredRun, measureWith } from './measure.ts';
import { openFace } from './opentype/face.ts';
import { readTables } from './opentype/woff2.ts';
import { codePointsIn, isInRange, parseUnicodeRange, toUnicodeRange } from './unicode-range.ts';

const asset = (file: string) => fileURLToPath(new URL(`../../assets/fonts/${file}`, import.meta.url));

const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+2000-206F,U+20AC,U+2122';

function shippedFile(family: string, file: string, style: 'normal' | 'italic' = 'normal'): FontFile {
  return new FontFile({ family, style, weight: '100 900', absolutePath: asset(file), unicodeRange: latin });
}

const shipped: ShippedFonts = {
  text: [shippedFile('Inter', 'inter/inter-latin-wght-normal.woff2')],
  italic: [shippedFile('Inter', 'inter/inter-latin-wght-italic.woff2', 'italic')],
  code: [shippedFile('JetBrains Mono', 'jetbrains-mono/jetbrains-mono-latin-wght-normal.woff2')],
  weight: 600,
  boldWeight: 800,
  codeSize: 0.92,
};

const plain = (text: string): MeasuredRun => ({ text, bold: false, italic: false, code: false });

function chosenFor(language: string, ...texts: string[]) {
  const shown = texts.map((text, place): ShownText<number> => ({ runs: [plain(text)], place }));
  return chooseFonts(shown, language, shipped);
}

const familiesFor = (language: string, text: string) => [
  ...new Set(chosenFor(language, text).fonts.map(({ file }) => file.family)),
];

describe('a face', () => {
  const inter = openFace(asset('inter/inter-latin-wght-normal.woff2'));

  it('knows its characters', () => {
    expect(inter.has(0x41)).toBe(true);
    expect(inter.has(0x4e00)).toBe(false);
    expect(inter.advance(0x4e00, 600)).toBe(0);
  });

  // The advances are those of the font's own tables at these weights.
  it.each([
    ['a', 400, 0.5615],
    ['a', 600, 0.5742],
    ['W', 600, 1.0202],
    ['.', 800, 0.3527],
    [' ', 600, 0.2517],
    ['1', 600, 0.4231],
  ])('measures "%s" at weight %i', (character, weight, ems) => {
    expect(inter.advance(character.charCodeAt(0), weight)).toBeCloseTo(ems, 3);
  });

  it('has one width if the font is monospaced', () => {
    const mono = openFace(asset('jetbrains-mono/jetbrains-mono-latin-wght-normal.woff2'));
    for (const character of 'iW.0') expect(mono.advance(character.charCodeAt(0), 700)).toBeCloseTo(0.6, 5);
  });

  it('refuses what is not a font', () => {
    expect(() =>
      readTables(new TextEncoder().encode('not a font, though it is long enough for a header')),
    ).toThrow('not a WOFF2 file');
  });
});

describe('unicode ranges', () => {
  it('are read and written', () => {
    const ranges = parseUnicodeRange('U+20, u+0041-0043,U+1F600');
    expect(codePointsIn(ranges)).toEqual([0x20, 0x41, 0x42, 0x43, 0x1f600]);
    expect(toUnicodeRange([0x43, 0x41, 0x1f600, 0x42, 0x41, 0x20])).toBe('U+0020,U+0041-0043,U+1F600');
    expect(isInRange(0x42, ranges)).toBe(true);
    expect(isInRange(0x44, ranges)).toBe(false);
  });
});

describe('the fonts of a text', () => {
  it('are the shipped ones if these have all its letters', () => {
    expect(chosenFor('en', 'Naïve — “quoted”, 3 €.', 'e\u0301te\u0301').fonts).toEqual([]);
  });

  it.each([
    ['zh', '今天早上', 'Noto Sans SC'],
    ['ja', '今日はカメラ', 'Noto Sans JP'],
    ['ko', '오늘 아침', 'Noto Sans KR'],
    ['ar', 'مرحبا بالعالم', 'Noto Sans Arabic'],
    ['he', 'שָׁלוֹם', 'Noto Sans Hebrew'],
    ['th', 'น้ำทำ', 'Noto Sans Thai'],
    ['hi', 'नमस्ते क़लम', 'Noto Sans Devanagari'],
    ['en', '👩🏽‍🚀 🇫🇷 1️⃣', 'Noto Color Emoji'],
  ])('in %s: %s is drawn in %s alone', (language, text, family) => {
    const { fonts, missing } = chosenFor(language, text);
    expect([...new Set(fonts.map(({ file }) => file.family))]).toEqual([family]);
    expect(missing).toEqual([]);
  });

  it('give a Chinese character the form of the language of the text', () => {
    expect(familiesFor('zh-CN', '直')).toEqual(['Noto Sans SC']);
    expect(familiesFor('ja', '直')).toEqual(['Noto Sans JP']);
    expect(familiesFor('ko', '直')).toEqual(['Noto Sans KR']);
    expect(familiesFor('en', '直')).toEqual(['Noto Sans SC']);
  });

  it('draw all emoji from one file, so that no sequence falls apart', () => {
    const { fonts } = chosenFor('en', '👨‍👩‍👧‍👦 🇵🇹 ❤️ 🐕‍🦺 🏴󠁧󠁢󠁳󠁣󠁴󠁿 3️⃣');
    expect(fonts).toHaveLength(1);
    // The subsets of the package are drawn blank by Chromium: only the whole font has coloured layers.
    expect(readTables(readFileSync(fonts[0]?.file.absolutePath ?? '')).has('COLR')).toBe(true);
    expect(isInRange(0x200d, parseUnicodeRange(fonts[0]?.unicodeRange ?? ''))).toBe(true);
  });

  it('draw a symbol as text or as an emoji, as it is written', () => {
    expect(familiesFor('en', '☀')).toEqual(['Noto Sans Symbols 2']);
    expect(familiesFor('en', '☀\ufe0f')).toEqual(['Noto Color Emoji']);
  });

  it('have wide dashes and quotes in Chinese, where they come first, but leave figures to Inter', () => {
    const { fonts } = chosenFor('zh', '他说：“好……”——1976年');
    expect(fonts.every(({ leads }) => leads)).toBe(true);
    const ranges = fonts.flatMap(({ unicodeRange }) => parseUnicodeRange(unicodeRange));
    for (const mark of '“”…—') expect(isInRange(mark.codePointAt(0) ?? 0, ranges)).toBe(true);
    for (const figure of '1976 ,.') expect(isInRange(figure.codePointAt(0) ?? 0, ranges)).toBe(false);
  });

  it('report what no font has, with its first place and how often it occurs', () => {
    const { missing } = chosenFor('en', 'fine', 'a\ue000b', '\ue000', 'বাংলা');
    expect(missing[0]).toEqual({ codePoint: 0xe000, first: 1, count: 2, package: null });
    expect(missing[1]).toMatchObject({
      codePoint: 0x9ac,
      first: 3,
      package: { name: '@fontsource-variable/noto-sans-bengali', isInstalled: false },
    });
  });

  it('need no glyph for what is not drawn', () => {
    expect(chosenFor('en', 'a\u200bb\u00adc\u2060d\ufeff\u200e \u2028').missing).toEqual([]);
  });
});

describe('the measure', () => {
  it('adds up the advances of each style', () => {
    const bold = { ...plain('ab'), bold: true };
    const code = { ...plain('ab'), code: true };
    const { advances } = chooseFonts([{ runs: [plain('ab'), bold, code], place: 0 }], 'en', shipped);
    const measure = measureWith(advances);
    expect(measure([plain('ab')])).toBeCloseTo(0.5742 + 0.6267, 2);
    expect(measure([bold])).toBeGreaterThan(measure([plain('ab')]));
    expect(measure([code])).toBeCloseTo(2 * 0.6 * 0.92, 5);
  });

  it('knows how Arabic letters join', () => {
    const names = (text: string) =>
      Array.from(joinedForms(text), (form) => form.codePointAt(0)?.toString(16));
    // Initial, medial, final; after a letter that does not join, the isolated form; lam and alef as one.
    expect(names('بيت')).toEqual(['fe91', 'fef4', 'fe96']);
    expect(names('دار')).toEqual(['fea9', 'fe8d', 'fead']);
    expect(names('سلام')).toEqual(['feb3', 'fefc', 'fee1']);
    expect(names('بَيت')[1]).toBe('64e');
    expect(joinedForms('plain 山')).toBe('plain 山');
  });

  it('measures Arabic joined, as it is drawn', () => {
    const text = 'المستعملة';
    const measure = measureWith(chosenFor('ar', text).advances);
    const apart = Array.from(text).reduce((sum, letter) => sum + measure([plain(letter)]), 0);
    expect(measure([plain(text)])).toBeLessThan(apart * 0.85);
  });

  it('counts a Chinese character as one em, an emoji as one however it is composed, a mark as nothing', () => {
    const texts = ['山', '👨‍👩‍👧‍👦', '🇵🇹', 'ที่'];
    const measure = measureWith(chosenFor('zh', ...texts).advances);
    expect(measure([plain('山')])).toBeCloseTo(1, 5);
    expect(measure([plain('👨‍👩‍👧‍👦')])).toBeCloseTo(1.245, 2);
    expect(measure([plain('🇵🇹')])).toBeCloseTo(1.245, 2);
    expect(measure([plain('ที่')])).toBeLessThan(0.7);
  });
});
