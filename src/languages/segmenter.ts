/** Word segmenters by language, made once each; a tag that is none gets English's. */

const segmenters = new Map<string, Intl.Segmenter>();

export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(isLanguageTag(language) ? language : 'en', { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

/** True for a well-formed BCP 47 tag. */
export function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
