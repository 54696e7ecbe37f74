/**
 * A file with a theme -> Theme: JSON, or a TypeScript or JavaScript module whose default export is the same object.
 *
 * Guarantees: the theme has every token, and a contrast of 7:1 for every pair of colours that carries text. Whatever is
 * wrong with the file is one message with the file, the line or the field, and a hint.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type UnreadablePair, unreadablePairs } from '../../../compositions/theme/readable-pairs.ts';
import { type ThemeName, themeNames, themes } from '../../../compositions/theme/themes.ts';
import { readableRatio } from '../../shared/contrast.ts';
import { didYouMean } from '../../shared/edit-distance.ts';
import { messageOf } from '../../shared/error-text.ts';
import { type Theme, themeSchema } from '../../storyboard/contract.ts';
import { defaultExportOf } from './module-file.ts';

export interface ThemeProblem {
  readonly problem: string;
  readonly hint: string | null;
}

export type ThemeFileResult = { readonly theme: Theme } | ThemeProblem;

const dataFile = /\.json$/i;
const moduleFile = /\.[cm]?[jt]s$/i;

/** Whether the name of a theme is that of a file which is only data. */
export const isThemeData = (name: string) => dataFile.test(name);
/** Whether the name of a theme is that of a file which would be run. */
export const isThemeModule = (name: string) => moduleFile.test(name);

/** A theme has some fifty values. */
const largestBytes = 64 * 1024;

/** Reads the names and values of a theme, and knows on which line each one stands. */
interface ThemeSource {
  /** How messages name the file. */
  readonly shown: string;
  readonly value: unknown;
  /** From 1; null for a module, which has no lines for its values. */
  readonly lineOf: (field: readonly string[]) => number | null;
}

/**
 * @param file absolute path; a module is run
 * @param shown how messages name it
 */
export async function readThemeFile(file: string, shown: string): Promise<ThemeFileResult> {
  const source = await readSource(file, shown);
  return 'problem' in source ? source : themeOf(source);
}

async function readSource(file: string, shown: string): Promise<ThemeSource | ThemeProblem> {
  let text: string;
  try {
    const info = await stat(file);
    if (!info.isFile()) return { problem: `${shown} is not a file.`, hint: 'Name a file with a theme.' };
    if (info.size > largestBytes)
      return { problem: `${shown} has ${info.size} bytes.`, hint: 'A theme has a few kilobytes at most.' };
    text = await readFile(file, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return isMissing
      ? {
          problem: `There is no file ${shown}.`,
          hint: shown === file ? null : `scriptreel looked for ${file}.`,
        }
      : { problem: `${shown} cannot be read: ${reasonOf(error)}.`, hint: 'Check its permissions.' };
  }
  if (isThemeModule(file)) {
    try {
      return { shown, value: await defaultExportOf(file), lineOf: () => null };
    } catch (error) {
      return { problem: `${shown} cannot be run: ${reasonOf(error)}.`, hint: 'Correct it.' };
    }
  }
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    return { shown, value, lineOf: (field) => lineOfField(text, field) };
  } catch (error) {
    const problem = `${shown}, line ${lineOfSyntaxError(text, error)}: this is not JSON: ${reasonOf(error)}.`;
    return { problem, hint: 'Correct the file.' };
  }
}

const tokensHint = 'docs/themes.md lists all tokens.';

function themeOf(source: ThemeSource): ThemeFileResult {
  const { shown } = source;
  const file = z.record(z.string(), z.unknown()).safeParse(lowerCaseColors(source.value));
  if (!file.success)
    return { problem: `${shown} must hold an object with a theme's tokens.`, hint: tokensHint };
  const { extends: base, ...tokens } = file.data;
  if (base !== undefined && !isThemeName(base)) {
    const names = themeNames.join(', ');
    const problem = `${placeOf(source, ['extends'])}: "extends" is not valid: give one of ${names}.`;
    return { problem, hint: didYouMean(String(base), themeNames) + tokensHint };
  }
  const name = path.parse(shown).name;
  const whole = { name, ...mergeTokens(base === undefined ? {} : { ...themes[base], name }, tokens) };
  const checked = themeSchema.safeParse(whole);
  if (!checked.success) return schemaProblem(source, whole, checked.error);
  return contrastProblem(source, tokens, checked.data) ?? { theme: checked.data };
}

/** "my-theme.json, line 4", or without the line where it is not known. */
function placeOf({ shown, lineOf }: ThemeSource, field: readonly string[]): string {
  const line = lineOf(field);
  return line === null ? shown : `${shown}, line ${line}`;
}

/** The first token that is unknown, missing or wrong. */
function schemaProblem(source: ThemeSource, whole: unknown, { issues: [issue] }: z.ZodError): ThemeProblem {
  const field = (issue?.path ?? []).filter((key) => typeof key === 'string' && key !== 'colors').map(String);
  const token = `"${field.join('.')}"`;
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys;
    const unknown = [...field, key];
    const problem = `${placeOf(source, unknown)}: there is no token "${unknown.join('.')}".`;
    const siblings = Object.keys(valueAt({ ...themes.paper, extends: 'paper' }, field) ?? {});
    return { problem, hint: didYouMean(key, siblings) + tokensHint };
  }
  if (issue?.code !== undefined && valueAt(whole, field) === undefined) {
    return {
      problem: `${placeOf(source, field.slice(0, -1))}: ${token} is missing.`,
      hint: 'Add it, or take it over from a theme that comes with scriptreel: "extends": "paper".',
    };
  }
  const problem = `${placeOf(source, field)}: ${token} is not valid: ${issue?.message}.`;
  return { problem, hint: tokensHint };
}

/** @param tokens those of the file itself */
function contrastProblem(source: ThemeSource, tokens: unknown, theme: Theme): ThemeProblem | null {
  const unreadable = unreadablePairs(theme);
  const [worst] = unreadable;
  if (worst === undefined) return null;
  const changed = [worst.text, worst.ground].find((token) => valueAt(tokens, token.split('.')) !== undefined);
  const place = placeOf(source, (changed ?? worst.text).split('.'));
  return {
    problem: `${place}: ${unreadable.map(pairInWords).join('; ')}.`,
    hint: `Text needs ${readableRatio}:1: make one of them lighter or the other darker.`,
  };
}

function pairInWords({ text, ground, ratio }: UnreadablePair): string {
  // Rounded down: what is refused is never shown as 7.00.
  return `"${text}" on "${ground}" has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}

/** The file's tokens over those of the theme that it extends. */
function mergeTokens(base: Readonly<Record<string, unknown>>, tokens: Readonly<Record<string, unknown>>) {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(tokens)) {
    const under = base[key];
    if (key.toLowerCase().endsWith('ground')) merged[key] = groundOf(value);
    else merged[key] = isGroup(value) && isGroup(under) ? { ...under, ...value } : value;
  }
  return merged;
}

/** A ground may be written as its colours alone. */
function groundOf(value: unknown): unknown {
  if (typeof value === 'string') return { colors: [value] };
  return Array.isArray(value) ? { colors: value } : value;
}

function lowerCaseColors(value: unknown): unknown {
  if (typeof value === 'string') return /^#[0-9a-f]{6}$/i.test(value) ? value.toLowerCase() : value;
  if (Array.isArray(value)) return value.map(lowerCaseColors);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, lowerCaseColors(part)]));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isThemeName(value: unknown): value is ThemeName {
  return themeNames.some((name) => name === value);
}

function valueAt(value: unknown, field: readonly string[]): unknown {
  return field.reduce<unknown>((part, key) => (isGroup(part) ? part[key] : undefined), value);
}

/** The line of a field's name, each part of it after the one before. From 1; null where it is not in the text. */
function lineOfField(text: string, field: readonly string[]): number | null {
  let offset = 0;
  for (const key of field) {
    const found = new RegExp(`${escaped(JSON.stringify(key))}\\s*:`).exec(text.slice(offset));
    if (found === null) return null;
    offset += found.index + found[0].length;
  }
  return field.length === 0 ? null : lineAt(text, offset);
}

/** V8 names the offset of what it could not read, or says that the text ended. */
function lineOfSyntaxError(text: string, error: unknown): number {
  const offset = /at position (\d+)/.exec(messageOf(error))?.[1];
  // What is missing at the end is missing after the last line, not after the blank ones below it.
  return lineAt(text, Math.min(Number(offset ?? text.length), text.trimEnd().length));
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** What an error says, without the full stop: it stands inside a sentence. */
function reasonOf(error: unknown): string {
  return messageOf(error).replace(/\.$/, '');
}
