/**
 * `say`: how words and phrases are said, of a text's frontmatter and of the configuration file.
 *
 * Takes the frontmatter's value; gives the entries that can be used, and what is wrong with the others, each at its place.
 */
import { z } from 'zod';
import type { Setting } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { Pronunciations } from '../../voice/spoken/pronunciations.ts';

export interface TextPronunciations {
  readonly pronunciations: Pronunciations;
  readonly diagnostics: readonly Diagnostic[];
}

const example = 'Write, for example, say: { Nguyen: "win", "Dr. Dre": "doctor dray" }.';
/** A sentence is no word, and a dictionary of a text is no book. */
const mostCharacters = 200;
const mostEntries = 2000;

export function pronunciationsOfText({ value, span, spans }: Setting): TextPronunciations {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { pronunciations: {}, diagnostics: [badEntry('give words, each with how it is said', span)] };
  const entries = Object.entries(value);
  if (entries.length > mostEntries) {
    const problem = `it has ${entries.length} entries, and ${mostEntries} are the most`;
    return { pronunciations: {}, diagnostics: [badEntry(problem, span)] };
  }
  const pronunciations: [string, string][] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [written, said] of entries) {
    const problem = problemOfEntry(written, said);
    if (problem === null) pronunciations.push([written, String(said)]);
    else diagnostics.push(badEntry(problem, spans[written] ?? span));
  }
  return { pronunciations: Object.fromEntries(pronunciations), diagnostics };
}

/** What is wrong with an entry; null when it can be used. */
function problemOfEntry(written: string, said: unknown): string | null {
  const name = `"${written.slice(0, 40)}"`;
  if (written.trim() === '' || written.length > mostCharacters)
    return `${name} is not a word or a phrase of the text`;
  if (typeof said !== 'string' && typeof said !== 'number') return `${name}: give words in its place`;
  const text = String(said);
  if (text.length > mostCharacters)
    return `${name}: what is said is longer than ${mostCharacters} characters`;
  return /[\p{L}\p{N}]/u.test(text) ? null : `${name}: there is nothing to say in "${text}"`;
}

function badEntry(problem: string, span: Setting['span']): Diagnostic {
  const message = `The frontmatter's "say" will not do: ${problem}.`;
  return { code: 'bad-setting', severity: 'error', message, span, hint: example };
}

/** Of the configuration file. */
export const pronunciationsSchema = z
  .record(z.string(), z.union([z.string(), z.number()]), 'give an object such as {"Nguyen": "win"}')
  .superRefine((entries, context) => {
    if (Object.keys(entries).length > mostEntries) context.addIssue(`give at most ${mostEntries} entries`);
    for (const [written, said] of Object.entries(entries)) {
      const problem = problemOfEntry(written, said);
      if (problem !== null) context.addIssue(problem);
    }
  })
  .transform((entries) =>
    Object.fromEntries(Object.entries(entries).map(([written, said]) => [written, String(said)])),
  );
