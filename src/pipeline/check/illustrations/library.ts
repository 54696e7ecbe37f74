/**
 * The library of drawings: Fluent Emoji (`@iconify-json/fluent-emoji-flat`, MIT), with emojilib's keywords for them,
 * and their names in other languages.
 *
 * Guarantees: nothing is read before it is needed, and then once per process. The drawings themselves (9 MB, some 50
 * ms) are read only when one is drawn.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { primaryTag } from '../../../languages/tag.ts';
import { present } from '../../../shared/assert.ts';
import type { DrawingProps } from '../../../storyboard/contract.ts';
import { foreignVocabularyOf } from '../../../storyboard/illustration/foreign-vocabulary.ts';
import type { DrawingLibrary } from '../../../storyboard/illustration/vocabulary.ts';
import { type Vocabulary, vocabularyOf } from '../../../storyboard/illustration/vocabulary.ts';
import { mainColors } from './drawing-colors.ts';
import { drawingNames, namedDrawings } from './drawing-names.ts';

const { resolve } = createRequire(import.meta.url);

function readJson<T>(specifier: string): T {
  return JSON.parse(readFileSync(resolve(specifier), 'utf8')) as T;
}

const vocabularies = new Map<string, Vocabulary>();

/**
 * What can be drawn for which words of a language.
 *
 * @returns null for a language whose names for the drawings are not known
 */
export function libraryVocabulary(language = 'en'): Vocabulary | null {
  const key = namesKey(language);
  if (key === null) return null;
  const known = vocabularies.get(key);
  if (known !== undefined) return known;
  const made =
    key === 'en' ? vocabularyOf(readLibrary()) : foreignVocabularyOf(readLibrary(), key, namesOf(key));
  vocabularies.set(key, made);
  return made;
}

/** The table of a language: that of its script first, since Chinese has two. */
function namesKey(language: string): string | null {
  const primary = primaryTag(language);
  if (primary === 'en') return 'en';
  const isTraditional = primary === 'zh' && /-(?:hant|tw|hk|mo)\b/i.test(language);
  const own = primary === 'no' ? 'nb' : primary;
  const key = isTraditional ? 'zh-hant' : own;
  return key in drawingNames ? key : null;
}

function namesOf(key: string): Map<string, readonly string[]> {
  const drawings = namedDrawings.split(' ');
  const names = drawingNames[key]?.split('|') ?? [];
  return new Map(
    drawings.map((drawing, at) => [drawing, (names[at] ?? '').split(',').filter((name) => name !== '')]),
  );
}

/** Drawings with a skin tone or a gender have names that emojilib does not know: they are left out. */
export function readLibrary(): DrawingLibrary {
  const names = readJson<Record<string, string>>('@iconify-json/fluent-emoji-flat/chars.json');
  const { categories } = readJson<{ categories: Record<string, string[]> }>(
    '@iconify-json/fluent-emoji-flat/metadata.json',
  );
  const category = new Map(
    Object.entries(categories).flatMap(([name, members]) => members.map((member) => [member, name] as const)),
  );
  return Object.entries(readJson<Record<string, string[]>>('emojilib')).flatMap(([emoji, keywords]) => {
    const points = [...emoji].map((character) => (character.codePointAt(0) ?? 0).toString(16));
    const name = names[points.join('-')] ?? names[points.filter((point) => point !== 'fe0f').join('-')];
    if (name === undefined) return [];
    const words = keywords.map((keyword) => keyword.toLowerCase().replaceAll('_', ' '));
    return [{ name, category: category.get(name) ?? '', keywords: words }];
  });
}

interface IconSet {
  readonly width: number;
  readonly height: number;
  readonly icons: Readonly<
    Record<string, { readonly body: string; readonly width?: number; readonly height?: number }>
  >;
}

let iconSet: IconSet | null = null;

/** @param name one of the library's */
export function drawingOf(name: string): DrawingProps {
  iconSet ??= readJson<IconSet>('@iconify-json/fluent-emoji-flat/icons.json');
  const icon = present(iconSet.icons[name], `the drawing ${name}`);
  // One drawing of the library has shadows by filters: a flat one needs none.
  const body = withUniqueIds(icon.body.replace(/ filter="[^"]*"/g, ''), name);
  return {
    name,
    body,
    width: icon.width ?? iconSet.width,
    height: icon.height ?? iconSet.height,
    colors: mainColors(body),
  };
}

/** Two drawings in one frame must not take each other's gradients and clip paths. */
function withUniqueIds(body: string, name: string): string {
  return body
    .replace(/\bid="([^"]+)"/g, (_all, id: string) => `id="${name}-${id}"`)
    .replace(/url\(#([^)]+)\)/g, (_all, id: string) => `url(#${name}-${id})`)
    .replace(/href="#([^"]+)"/g, (_all, id: string) => `href="#${name}-${id}"`);
}
