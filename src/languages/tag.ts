/** Language tags (BCP 47): `en`, `pt-BR`, `zh-Hant`. */

/** True for a well-formed tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** The subtag that names the language, in lowercase: `pt` of `pt-BR`. The tables are looked up by it. */
export function primaryTag(tag: string): string {
  return tag.toLowerCase().split(/[-_]/, 1)[0] ?? '';
}
