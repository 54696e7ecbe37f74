/**
 * Nouns of technical texts -> icons of Phosphor (duotone), as a second set of drawings for texts of that tone.
 */

/** @param word in lower case. @returns the icon's name in the set; null where the word has none. */
export function technicalIconOf(_: string): string | null {
  return null;
}
