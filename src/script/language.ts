/**
 * Guesses a text's language from the script that its letters are written in: enough to choose how words and
 * sentences are cut. Latin letters are taken for English; authors of other languages set `lang`.
 */

const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{sc=Latin}/gu, 'en'],
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/gu, 'ja'],
  [/\p{sc=Han}/gu, 'zh'],
  [/\p{sc=Hangul}/gu, 'ko'],
  [/\p{sc=Cyrillic}/gu, 'ru'],
  [/\p{sc=Greek}/gu, 'el'],
  [/\p{sc=Arabic}/gu, 'ar'],
  [/\p{sc=Hebrew}/gu, 'he'],
  [/\p{sc=Thai}/gu, 'th'],
  [/\p{sc=Devanagari}/gu, 'hi'],
];
/** As many letters show it; a text need not be read to its end. */
const SAMPLE = 20_000;
/** Japanese is mostly Han with some kana between; Chinese has none. */
const LEAST_KANA_SHARE = 0.1;

/** @returns a BCP 47 tag. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const counts = new Map<string, number>();
  for (const [letters, language] of SCRIPTS) counts.set(language, sample.match(letters)?.length ?? 0);
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  if (kana > han * LEAST_KANA_SHARE) {
    counts.set('ja', kana + han);
    counts.set('zh', 0);
  }
  let best = 'en';
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language;
  return best;
}
