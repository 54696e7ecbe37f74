/**
 * `say`: how words and phrases are pronounced, in a script's frontmatter and in the configuration file.
 *
 * Takes the frontmatter's value; returns the entries that can be used. A wrong entry is a diagnostic at its place.
 */
import { z } from 'zod';
import type { Setting } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Pronunciations } from '../../voice/spoken/pronunciations.ts';
import type { Checked } from '../checked.ts';

const example = 'Write, for example, say: { Nguyen: "win", "Dr. Dre": "doctor dray" }.';
/** A word or a phrase is shorter than this, and so is its pronunciation. */
const maxCharacters = 200;
/** The dictionary of a script is not a book. */
const maxEntries = 2000;

export function pronunciationsOfText({ value, span, spans }: Setting): Checked<Pronunciations> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { value: {}, diagnostics: [badEntry('list each word with its pronunciation', span)] };
  const entries = Object.entries(value);
  if (entries.length > maxEntries) {
    const problem = `it has ${entries.length} entries, more than ${maxEntries}`;
    return { value: {}, diagnostics: [badEntry(problem, span)] };
  }
  const pronunciations: [string, string][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [written, said] of entries) {
    const problem = problemOfEntry(written, said);
    if (problem === null) pronunciations.push([written, String(said)]);
    else diagnostics.push(badEntry(problem, spans[written] ?? span));
  }
  return { value: Object.fromEntries(pronunciations), diagnostics };
}

/** What is wrong with an entry; null when it can be used. */
function problemOfEntry(written: string, said: unknown): string | null {
  const name = `"${written.slice(0, 40)}"`;
  if (written.trim() === '' || written.length > maxCharacters)
    return `${name} is not a word or a phrase of the text`;
  if (typeof said !== 'string' && typeof said !== 'number') return `${name}: give its pronunciation in words`;
  const text = String(said);
  if (text.length > maxCharacters)
    return `${name}: its pronunciation has more than ${maxCharacters} characters`;
  return /[\p{L}\p{N}]/u.test(text) ? null : `${name}: there is nothing to say in "${text}"`;
}

function badEntry(problem: string, span: Setting['span']): Diagnostic {
  const message = `The frontmatter's "say" is not valid: ${problem}.`;
  return { code: 'bad-setting', severity: 'error', message, span, hint: example };
}

/** For the configuration file. */
export const pronunciationsSchema = z
  .record(z.string(), z.union([z.string(), z.number()]), 'give an object such as {"Nguyen": "win"}')
  .superRefine((entries, context) => {
    if (Object.keys(entries).length > maxEntries) context.addIssue(`give at most ${maxEntries} entries`);
    for (const [written, said] of Object.entries(entries)) {
      const problem = problemOfEntry(written, said);
      if (problem !== null) context.addIssue(problem);
    }
  })
  .transform((entries) =>
    Object.fromEntries(Object.entries(entries).map(([written, said]) => [written, String(said)])),
  );
