/**
 * A file with a theme -> Theme: JSON, or a TypeScript or JavaScript module whose default export is the same object.
 *
 * Guarantees: what it gives has every token, and 7:1 for every pair of colours that carries text. What is wrong with a
 * file is one message with the file, the line or the field, and what to do.
 */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type UnreadablePair, unreadablePairs } from '../../../compositions/theme/theme.ts';
import { type ThemeName, themeNames, themes } from '../../../compositions/theme/themes.ts';
import { readableRatio } from '../../shared/contrast.ts';
import { messageOf } from '../../shared/message-of.ts';
import { type Theme, themeSchema } from '../../storyboard/contract.ts';
import { defaultExportOf } from './module-file.ts';

export interface ThemeProblem {
  readonly problem: string;
  readonly hint: string;
}

export type ThemeFileResult = { readonly theme: Theme } | ThemeProblem;

const dataFile = /\.json$/i;
const moduleFile = /\.[cm]?[jt]s$/i;

/** Whether a theme's name is that of a file that is only data. */
export const isThemeData = (name: string) => dataFile.test(name);
/** Whether a theme's name is that of a file that would be run. */
export const isThemeModule = (name: string) => moduleFile.test(name);

/** A theme has some fifty values. */
const largestBytes = 64 * 1024;

/**
 * @param file absolute path; a module is run
 * @param shown how messages name it
 */
export async function readThemeFile(file: string, shown: string): Promise<ThemeFileResult> {
  let text: string;
  try {
    const info = await stat(file);
    if (!info.isFile()) return { problem: `${shown} is not a file.`, hint: 'Name a file with a theme.' };
    if (info.size > largestBytes) {
      return { problem: `${shown} has ${info.size} bytes.`, hint: 'A theme has a few kilobytes at most.' };
    }
    text = await readFile(file, 'utf8');
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing
      ? { problem: `There is no file ${shown}.`, hint: `It is looked for at ${file}.` }
      : { problem: `${shown} cannot be read: ${reasonOf(error)}.`, hint: 'Check its permissions.' };
  }
  if (isThemeModule(file)) {
    try {
      return themeOf(await defaultExportOf(file), shown, () => null);
    } catch (error) {
      return { problem: `${shown} cannot be run: ${reasonOf(error)}.`, hint: 'Correct it.' };
    }
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const problem = `${shown}, line ${lineOfSyntaxError(text, error)}: this is not JSON: ${reasonOf(error)}.`;
    return { problem, hint: 'Correct the file.' };
  }
  return themeOf(value, shown, (field) => lineOfField(text, field));
}

/** @param lineOf where a field stands in the file */
function themeOf(
  value: unknown,
  shown: string,
  lineOf: (field: readonly string[]) => number | null,
): ThemeFileResult {
  const hint = 'docs/themes.md has all tokens.';
  const at = (field: readonly string[]) => {
    const line = lineOf(field);
    return line === null ? shown : `${shown}, line ${line}`;
  };
  const file = z.record(z.string(), z.unknown()).safeParse(lowerCaseColors(value));
  if (!file.success) return { problem: `${shown} must hold an object with a theme's tokens.`, hint };
  const { extends: base, ...tokens } = file.data;
  if (base !== undefined && !isThemeName(base)) {
    const problem = `${at(['extends'])}: "extends" will not do: give one of ${themeNames.join(', ')}.`;
    return { problem, hint };
  }
  const name = path.parse(shown).name;
  const whole = { name, ...mergeTokens(base === undefined ? {} : { ...themes[base], name }, tokens) };
  const checked = themeSchema.safeParse(whole);
  if (!checked.success) {
    const [issue] = checked.error.issues;
    const field = (issue?.path ?? [])
      .filter((key) => typeof key === 'string' && key !== 'colors')
      .map(String);
    if (issue?.code === 'unrecognized_keys') {
      const unknown = [...field, issue.keys[0] ?? ''];
      return { problem: `${at(unknown)}: there is no token "${unknown.join('.')}".`, hint };
    }
    if (issue?.code !== undefined && valueAt(whole, field) === undefined) {
      return {
        problem: `${at(field.slice(0, -1))}: "${field.join('.')}" is missing.`,
        hint: 'Add it, or take it over from a theme that comes with scriptreel: "extends": "paper".',
      };
    }
    return { problem: `${at(field)}: "${field.join('.')}" will not do: ${issue?.message}.`, hint };
  }
  const unreadable = unreadablePairs(checked.data);
  const [worst] = unreadable;
  if (worst === undefined) return { theme: checked.data };
  const changed = [worst.text, worst.ground].find((token) => valueAt(tokens, token.split('.')) !== undefined);
  return {
    problem: `${at((changed ?? worst.text).split('.'))}: ${unreadable.map(pairInWords).join('; ')}.`,
    hint: `Text needs ${readableRatio}:1: make the one lighter or the other darker.`,
  };
}

function pairInWords({ text, ground, ratio }: UnreadablePair): string {
  // Rounded down: what is refused is never shown as 7.00.
  return `"${text}" on "${ground}" has a contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)}:1`;
}

/** The tokens over those of the theme they extend; a ground may be written as its colours alone. */
function mergeTokens(base: Readonly<Record<string, unknown>>, tokens: Readonly<Record<string, unknown>>) {
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(tokens)) {
    const under = base[key];
    if (key.toLowerCase().endsWith('ground')) {
      merged[key] =
        typeof value === 'string' ? { colors: [value] } : Array.isArray(value) ? { colors: value } : value;
    } else merged[key] = isGroup(value) && isGroup(under) ? { ...under, ...value } : value;
  }
  return merged;
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

/** Where the field's name stands, each part of it after the one before. From 1; null where it is not in the text. */
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
  const offset = /at position (\d+)/.exec(reasonOf(error))?.[1];
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
