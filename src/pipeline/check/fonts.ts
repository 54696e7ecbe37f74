/**
 * The texts that a script shows -> the fonts of its video.
 *
 * Guarantees: a character that no font has is an error with its place, so that no video shows a box for it;
 * texts that the shipped families can draw need no further fonts.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { captionType } from '../../../compositions/captions/caption-type.ts';
import { fontFiles, type FontFile as ShippedFile } from '../../../compositions/theme/font-files.ts';
import { chooseFonts, type MissingCharacter, type ShownText } from '../../fonts/choose.ts';
import { FontFile } from '../../fonts/library.ts';
import { type AdvanceTable, emojiCluster, type MeasuredRun } from '../../fonts/measure.ts';
import type { Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Span } from '../../shared/span.ts';
import type { FontProps } from '../../storyboard/contract.ts';
import { projectRoot } from '../run/workspace.ts';

export interface Fonts {
  /** Those that are needed beyond the shipped families. */
  readonly props: readonly FontProps[];
  readonly files: readonly { readonly absolutePath: string; readonly publicPath: string }[];
  readonly advances: AdvanceTable;
  readonly diagnostics: readonly Diagnostic[];
}

/** So many are told one by one: a text in a script without a font has hundreds. */
const mostTold = 8;

export function resolveFonts(script: Script): Fonts {
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
  return { props, files, advances, diagnostics: diagnosticsOf(missing) };
}

let shippedFonts: Parameters<typeof chooseFonts>[2] | null = null;

function shipped(): Parameters<typeof chooseFonts>[2] {
  const filesOf = (wanted: (file: ShippedFile) => boolean) =>
    fontFiles
      .filter(wanted)
      .map(
        ({ file, ...rest }) =>
          new FontFile({ ...rest, absolutePath: path.join(projectRoot, 'assets', file) }),
      );
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

/** Everything that is drawn, with its place. */
function shownTexts(script: Script): ShownText<Span | null>[] {
  const texts: ShownText<Span | null>[] = [];
  const plain = (text: string | null, place: Span | null) => {
    if (text !== null && text !== '') texts.push({ runs: [plainRun(text)], place });
  };
  for (const sentence of sentencesOf(script))
    for (const word of sentence.words) texts.push({ runs: word.runs, place: word.span });
  for (const section of script.sections)
    for (const block of section.blocks) {
      if (block.type === 'scene')
        for (const { value, span } of block.directive.attributes) plain(value, span);
      if (block.type !== 'code') continue;
      plain(block.text, block.span);
      plain(block.language, block.span);
    }
  if (script.title !== script.titleSentence?.text) plain(script.title, script.titleSentence?.span ?? null);
  plain(script.author, null);
  plain(script.date, null);
  for (const tag of script.tags) plain(tag, null);
  return texts;
}

function plainRun(text: string): MeasuredRun {
  return { text, bold: false, italic: false, code: false };
}

function diagnosticsOf(missing: readonly MissingCharacter<Span | null>[]): Diagnostic[] {
  const told = missing.slice(0, mostTold).map((character): Diagnostic => {
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
  const rest = missing.slice(mostTold);
  const [next] = rest;
  if (!next) return told;
  const names = rest.slice(0, 20).map(({ codePoint }) => String.fromCodePoint(codePoint));
  const more: Diagnostic = {
    code: 'missing-glyph',
    severity: 'error',
    message: `No font has ${rest.length} further ${rest.length === 1 ? 'character' : 'characters'}: ${names.join(' ')}${rest.length > 20 ? ' …' : ''}`,
    span: next.first,
    hint: hintFor(next),
  };
  return [...told, more];
}

function nameOf(codePoint: number): string {
  const number = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(codePoint);
  return /[\p{Co}\p{Cn}\p{Cs}]/u.test(character) ? number : `${number} "${character}"`;
}

function hintFor({ codePoint, package: found }: MissingCharacter<Span | null>): string {
  const character = String.fromCodePoint(codePoint);
  if (/\p{Co}/u.test(character))
    return 'It is for private use and means nothing outside of one font: leave it out.';
  if (/\p{Cn}/u.test(character)) return 'Unicode has no such character: leave it out.';
  if (found === null) return 'Write it another way, or leave it out.';
  if (!found.isInstalled) return `The package ${found.name} may have it: npm install ${found.name}`;
  return emojiCluster.test(character)
    ? 'It may be newer than the emoji font: write another.'
    : 'Write it another way, or leave it out.';
}
