/** The direction of writing: which languages and which letters run from right to left. */
import { primaryTag } from './tag.ts';

/** By CLDR's character order. */
const rightToLeftLanguages = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/** @param language a BCP 47 tag */
export function isRightToLeft(language: string): boolean {
  return rightToLeftLanguages.has(primaryTag(language));
}

/** A letter of a writing system that runs from right to left. */
export const rightToLeftLetter =
  /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}\p{sc=Adlam}]/u;
