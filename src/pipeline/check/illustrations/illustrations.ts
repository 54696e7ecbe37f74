/**
 * The drawings of Fluent Emoji (`@iconify-json/fluent-emoji-flat`, MIT) and emojilib's keywords for them.
 *
 * Guarantees: nothing is read before a script needs it, and then once a process; the pictures (9 MB, some 50 ms)
 * only when one is to be drawn.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Block, Illustration, Script } from '../../../script/script.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { editDistance } from '../../../shared/edit-distance.ts';
import type { DrawingProps } from '../../../storyboard/contract.ts';
import { illustrateAll } from '../../../storyboard/illustrate-all.ts';
import type { Beat, DrawingLibrary } from '../../../storyboard/illustration/types.ts';
import { type Vocabulary, vocabularyOf } from '../../../storyboard/illustration/vocabulary.ts';
import type { Timeline } from '../../../timeline/timeline.ts';
import { mainColors } from './drawing-colors.ts';

/** What a script is illustrated from. */
export interface Illustrations {
  readonly vocabulary: Vocabulary;
  /** False where only what the author asks for is drawn. */
  readonly automatic: boolean;
}

export interface ResolvedIllustrations {
  /** Null where nothing is illustrated. */
  readonly illustrations: Illustrations | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** @param wanted false where the frontmatter turns illustrations off. */
export function resolveIllustrations(script: Script, wanted: boolean): ResolvedIllustrations {
  const blocks = script.sections.flatMap((section) => section.blocks);
  const asked = blocks.filter((block): block is Illustration => block.type === 'illustration');
  const isNamed = asked.some(({ name }) => name !== null);
  // emojilib's keywords are English.
  const automatic = wanted && script.language.split('-')[0] === 'en';
  if (!automatic && !isNamed) return { illustrations: null, diagnostics: [] };
  const vocabulary = vocabularyOnce();
  return {
    illustrations: wanted ? { vocabulary, automatic } : null,
    diagnostics: [
      ...asked.flatMap((block) => unknownDrawing(block, vocabulary)),
      ...script.sections.flatMap(({ blocks }) => withoutText(blocks)),
    ],
  };
}

/** The beats of each scene of the timeline. */
export function beatsOf(timeline: Timeline, illustrations: Illustrations | null): Beat[][] {
  return illustrations === null ? timeline.scenes.map(() => []) : illustrateAll(timeline, illustrations);
}

/** The pictures of the drawings in the beats, by name. */
export function drawingsIn(beats: readonly (readonly Beat[])[]): Map<string, DrawingProps> {
  const names = new Set(
    beats
      .flat()
      .flatMap(({ main, small }) => (main === null ? [] : [main, ...small].map(({ name }) => name))),
  );
  return new Map([...names].map((name) => [name, drawingOf(name)]));
}

function unknownDrawing({ name, span }: Illustration, vocabulary: Vocabulary): Diagnostic[] {
  if (name === null || vocabulary.drawingNamed(name) !== null) return [];
  const near = nearestName(name, vocabulary.names);
  return [
    {
      code: 'unknown-illustration',
      severity: 'error',
      message: `There is no drawing "${name}".`,
      span,
      hint: `${near === null ? '' : `Did you mean "${near}"? `}Give a name of Fluent Emoji or one of emojilib's keywords, or none.`,
    },
  ];
}

/** An illustration goes with the paragraph or the stanza that follows it, over pictures, pauses and sounds. */
function withoutText(blocks: readonly Block[]): Diagnostic[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'illustration') return [];
    const next = blocks.slice(index + 1).find(({ type }) => !['picture', 'pause', 'sound'].includes(type));
    if (next?.type === 'paragraph' || next?.type === 'stanza') return [];
    return [
      {
        code: 'unused-illustration',
        severity: 'warning' as const,
        message: 'No paragraph or stanza follows this illustration: it is not shown.',
        span: block.span,
        hint: 'Put it right before the text that it goes with.',
      },
    ];
  });
}

function nearestName(written: string, names: readonly string[]): string | null {
  const wanted = written.toLowerCase().replaceAll(' ', '-').slice(0, 40);
  let best: string | null = null;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const name of names) {
    const distance = editDistance(wanted, name);
    if (distance < bestDistance) [best, bestDistance] = [name, distance];
  }
  return best;
}

const require = createRequire(import.meta.url);

function readJson<T>(specifier: string): T {
  return JSON.parse(readFileSync(require.resolve(specifier), 'utf8')) as T;
}

let vocabulary: Vocabulary | null = null;

function vocabularyOnce(): Vocabulary {
  vocabulary ??= vocabularyOf(readLibrary());
  return vocabulary;
}

/** Drawings of more than one skin tone and of genders have names that emojilib does not know: they are left out. */
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

let icons: IconSet | null = null;

function drawingOf(name: string): DrawingProps {
  icons ??= readJson<IconSet>('@iconify-json/fluent-emoji-flat/icons.json');
  const icon = icons.icons[name];
  if (icon === undefined) throw new Error(`Internal error: there is no picture of ${name}`);
  // One drawing of the library has shadows by filters: what is flat needs none.
  const body = withUniqueIds(icon.body.replace(/ filter="[^"]*"/g, ''), name);
  return {
    name,
    body,
    width: icon.width ?? icons.width,
    height: icon.height ?? icons.height,
    colors: mainColors(body),
  };
}

/** Two drawings in one frame must not take each other's gradients and clips. */
function withUniqueIds(body: string, name: string): string {
  return body
    .replace(/\bid="([^"]+)"/g, (_all, id: string) => `id="${name}-${id}"`)
    .replace(/url\(#([^)]+)\)/g, (_all, id: string) => `url(#${name}-${id})`)
    .replace(/href="#([^"]+)"/g, (_all, id: string) => `href="#${name}-${id}"`);
}
