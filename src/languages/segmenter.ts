/** Word segmenters by language, each made once. A malformed tag gets the English one. */
import { isLanguageTag } from './tag.ts';

const segmenters = new Map<string, Intl.Segmenter>();

export function wordSegmenter(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(isLanguageTag(language) ? language : 'en', { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}
