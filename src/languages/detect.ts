/**
 * Guesses a text's language, well enough to choose the voice, and how sentences and words are split. First by the
 * writing system that most letters belong to; among languages that share one, by their most frequent words and by
 * letters that only some of them have. Why this is not a package: docs/adr/0018-language-detection.md.
 *
 * Guarantees: the same text always has the same language; English when the evidence is weak; only a bounded part of the
 * text is read.
 */
import { frequentWords, ownLetters } from './frequent-words.ts';

const writingSystems: readonly (readonly [RegExp, string])[] = [
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
/** In UTF-16 units. Reading further is never necessary. */
const sampleLength = 20_000;
/** Japanese is mostly Han with some kana between; Chinese has none. */
const minKanaShare = 0.1;
/** Languages that share a writing system; the first is taken when in doubt. */
const families: ReadonlyMap<string, readonly string[]> = new Map([
  ['en', ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl']],
  ['ru', ['ru', 'uk']],
  ['ar', ['ar', 'fa', 'ur']],
]);
/**
 * What a language other than the first needs: this many points (one for a frequent word, half for a letter that only it
 * has), this many per word, and this many times the points of any other language.
 */
const minPoints = 3;
const minShare = 0.12;
const minLead = 1.5;

/** @returns a BCP 47 tag. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, sampleLength);
  const bySystem = languageOfSystem(sample);
  const family = families.get(bySystem);
  return family === undefined ? bySystem : vote(sample.toLowerCase(), family);
}

function languageOfSystem(sample: string): string {
  const counts = new Map<string, number>();
  for (const [letters, language] of writingSystems) counts.set(language, sample.match(letters)?.length ?? 0);
  const kana = counts.get('ja') ?? 0;
  const han = counts.get('zh') ?? 0;
  if (kana > han * minKanaShare) {
    counts.set('ja', kana + han);
    counts.set('zh', 0);
  }
  let best = 'en';
  for (const [language, count] of counts) if (count > (counts.get(best) ?? 0)) best = language;
  return best;
}

function vote(sample: string, family: readonly string[]): string {
  const [inDoubt = 'en'] = family;
  const words = sample.match(/[\p{L}\p{M}]+/gu) ?? [];
  const points = family.map((language) => ({ language, points: pointsOf(language, words, sample) }));
  const [best, second] = points.toSorted((a, b) => b.points - a.points);
  if (best === undefined || best.language === inDoubt) return inDoubt;
  const isClear =
    best.points >= minPoints &&
    best.points >= words.length * minShare &&
    best.points >= (second?.points ?? 0) * minLead;
  return isClear ? best.language : inDoubt;
}

function pointsOf(language: string, words: readonly string[], sample: string): number {
  const frequent = frequentWords.get(language);
  const letters = ownLetters.get(language);
  const wordPoints = frequent === undefined ? 0 : words.filter((word) => frequent.has(word)).length;
  return wordPoints + (letters === undefined ? 0 : (sample.match(letters)?.length ?? 0) / 2);
}
