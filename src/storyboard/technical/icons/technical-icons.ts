/**
 * Nouns of technical texts -> icons of Phosphor in its duotone weight: a second set of drawings, for texts of a
 * technical or formal tone, in which emoji would be out of place.
 *
 * Guarantees: a word is in the list only in its technical sense, and every icon is among those that are shipped.
 */
import { technicalNouns } from './technical-nouns.ts';

const iconOf: ReadonlyMap<string, string> = new Map(
  Object.entries(technicalNouns).flatMap(([icon, words]) => words.split(' ').map((word) => [word, icon])),
);

/** The icons that the list names. */
export const technicalIconNames: readonly string[] = Object.keys(technicalNouns);

/** @param word in lower case, in the singular or the plural. @returns the icon's name; null where the word has none. */
export function technicalIconOf(word: string): string | null {
  for (const form of singulars(word)) {
    const icon = iconOf.get(form);
    if (icon !== undefined) return icon;
  }
  return null;
}

function singulars(word: string): string[] {
  const forms = [word];
  if (word.endsWith('ies')) forms.push(`${word.slice(0, -3)}y`);
  if (/(?:s|x|ch|sh)es$/u.test(word)) forms.push(word.slice(0, -2));
  if (word.endsWith('s') && !word.endsWith('ss')) forms.push(word.slice(0, -1));
  return forms;
}
