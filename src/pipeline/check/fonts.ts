/**
 * The texts that a script shows -> the fonts of its video.
 *
 * Guarantees: a character that no font has is an error at its place, so that no video shows a box instead; texts that
 * the shipped families can draw need no other fonts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { captionType } from '../../../compositions/captions/caption-type.ts';
import { fontFiles, type FontFile as ShippedFile } from '../../../compositions/theme/font-files.ts';
import { chooseFonts, type MissingCharacter, type ShownText } from '../../fonts/choose.ts';
import { FontFile } from '../../fonts/library.ts';
import { type AdvanceTable, emojiCluster, type MeasuredRun } from '../../fonts/measure.ts';
import { assetsFolder } from '../../package/parts.ts';
import type { Block, Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import { unreachable } from '../../shared/assert.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Span } from '../../shared/span.ts';
import type { FontProps } from '../../storyboard/contract.ts';
import type { Checked } from '../checked.ts';

export interface Fonts {
  /** Those that the shipped families do not cover. */
  readonly props: readonly FontProps[];
  readonly files: readonly { readonly absolutePath: string; readonly publicPath: string }[];
  /** How wide the characters of the captions are. */
  readonly advances: AdvanceTable;
}

/** Missing characters that get a diagnostic of their own: a text whose writing system has no font misses hundreds. */
const maxReported = 8;
/** Of the others, the characters that one last diagnostic names. */
const maxNamed = 20;

export function checkFonts(script: Script): Checked<Fonts> {
  const { fonts, missing, advances } = chooseFonts(shownTexts(script), script.language, shipped());
  const props: FontProps[] = [];
  const files: Fonts['files'][number][] = [];
  for (const { file, unicodeRange, leads } of fonts) {
    const { family, weight, style, absolutePath } = file;
    const hash = createHash('sha256').update(readFileSync(absolutePath)).digest('hex').slice(0, 32);
    const src = `media/${hash}.woff2`;
    props.push({ family, src, unicodeRange, weight, style, leads });
    files.push({ absolutePath, publicPath: src });
  }
  return { value: { props, files, advances }, diagnostics: diagnosticsOf(missing) };
}

type ShippedFonts = Parameters<typeof chooseFonts>[2];

let shippedFonts: ShippedFonts | null = null;

/** The families that come with scriptreel, read once per process. */
function shipped(): ShippedFonts {
  const filesOf = (wanted: (file: ShippedFile) => boolean) =>
    fontFiles
      .filter(wanted)
      .map(({ file, ...rest }) => new FontFile({ ...rest, absolutePath: path.join(assetsFolder, file) }));
  shippedFonts ??= {
    text: filesOf(({ family, style }) => family === captionType.family && style === 'normal'),
    italic: filesOf(({ family, style }) => family === captionType.family && style === 'italic'),
    code: filesOf(({ family }) => family === captionType.codeFamily),
    weight: captionType.weight,
    boldWeight: captionType.boldWeight,
    codeSize: captionType.codeSize,
  };
  return shippedFonts;
}

/** Everything that is drawn, with its place in the script. */
function shownTexts(script: Script): ShownText<Span | null>[] {
  const texts: ShownText<Span | null>[] = [];
  const plain = (text: string | null, place: Span | null) => {
    if (text !== null && text !== '') texts.push({ runs: [plainRun(text)], place });
  };
  for (const sentence of sentencesOf(script))
    for (const word of sentence.words) texts.push({ runs: word.runs, place: word.span });
  for (const section of script.sections)
    for (const block of section.blocks) for (const { text, span } of unspokenTexts(block)) plain(text, span);
  plain(script.title, script.titleSentence?.span ?? null);
  plain(script.subtitle, script.titleSentence?.span ?? null);
  plain(script.author, null);
  plain(script.date, null);
  for (const tag of script.tags) plain(tag, null);
  return texts;
}

/** What is drawn of a block besides its sentences. */
function unspokenTexts(block: Block): { readonly text: string | null; readonly span: Span }[] {
  const { span } = block;
  switch (block.type) {
    case 'code':
      return [block.text, block.language].map((text) => ({ text, span }));
    case 'scene':
      return block.directive.attributes.map(({ value, span: place }) => ({ text: value, span: place }));
    case 'paragraph':
    case 'stanza':
    case 'list':
    case 'quote':
    case 'table':
    case 'picture':
    case 'illustration':
    case 'staging':
    case 'sound':
    case 'pause':
      return [];
    default:
      return unreachable(block);
  }
}

function plainRun(text: string): MeasuredRun {
  return { text, bold: false, italic: false, code: false };
}

function diagnosticsOf(missing: readonly MissingCharacter<Span | null>[]): Diagnostic[] {
  const reported = missing.slice(0, maxReported).map((character): Diagnostic => {
    const { codePoint, first, count } = character;
    const times = count > 1 ? `, here and ${count - 1} more ${count === 2 ? 'time' : 'times'}` : '';
    return {
      code: 'missing-glyph',
      severity: 'error',
      message: `No font has the character ${nameOf(codePoint)}${times}.`,
      span: first,
      hint: hintFor(character),
    };
  });
  const rest = missing.slice(maxReported);
  const [next] = rest;
  if (!next) return reported;
  const names = rest.slice(0, maxNamed).map(({ codePoint }) => String.fromCodePoint(codePoint));
  const characters = rest.length === 1 ? 'character' : 'characters';
  const ellipsis = rest.length > names.length ? ' …' : '';
  const more: Diagnostic = {
    code: 'missing-glyph',
    severity: 'error',
    message: `No font has ${rest.length} further ${characters}: ${names.join(' ')}${ellipsis}`,
    span: next.first,
    hint: hintFor(next),
  };
  return [...reported, more];
}

function nameOf(codePoint: number): string {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(codePoint);
  return /[\p{Co}\p{Cn}\p{Cs}]/u.test(character) ? number : `${number} "${character}"`;
}

const rephrase = 'Write it another way, or leave it out.';

function hintFor({ codePoint, package: found }: MissingCharacter<Span | null>): string {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Co}/u.test(character))
    return 'It is for private use and means nothing outside one font: leave it out.';
  if (/\p{Cn}/u.test(character)) return 'Unicode has no such character: leave it out.';
  if (found === null) return rephrase;
  if (!found.isInstalled) return `The package ${found.name} may have it: npm install ${found.name}`;
  return emojiCluster.test(character) ? 'It may be newer than the emoji font: use another one.' : rephrase;
}
