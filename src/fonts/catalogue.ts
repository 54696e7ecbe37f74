/**
 * The npm packages with the letters that the shipped families lack, and the writing system that each is for.
 *
 * All belong to the Noto family, under the SIL Open Font License, as packaged by the fontsource project. A package that
 * is not installed is named to the author who needs it.
 */

export interface FontPackage {
  readonly name: string;
  /** The characters that it is made for. It may have more. */
  readonly letters: RegExp;
  /**
   * Whether its files are used only for the characters that the text needs from them: symbol fonts have some emoji and
   * letters too. The font of a writing system is used for all its characters, because joining and reordering
   * letters takes more characters than the text has.
   */
  readonly isSupplement: boolean;
}

function variable(id: string, letters: RegExp, isSupplement = false): FontPackage {
  return { name: `@fontsource-variable/${id}`, letters, isSupplement };
}

function fixed(id: string, letters: RegExp, isSupplement = false): FontPackage {
  return { name: `@fontsource/${id}`, letters, isSupplement };
}

const chinese = /\p{sc=Han}|\p{sc=Bopomofo}/u;
const japaneseLetter = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;
const koreanLetter = /\p{sc=Hangul}|\p{sc=Han}/u;

const simplified = variable('noto-sans-sc', chinese);
const traditional = variable('noto-sans-tc', chinese);
const japanese = variable('noto-sans-jp', japaneseLetter);
const korean = variable('noto-sans-kr', koreanLetter);

export const emojiPackage = fixed('noto-color-emoji', /\p{Emoji}/u, true);

const otherSystems: readonly FontPackage[] = [
  variable('noto-sans-arabic', /\p{sc=Arabic}/u),
  variable('noto-sans-hebrew', /\p{sc=Hebrew}/u),
  variable('noto-sans-thai', /\p{sc=Thai}/u),
  variable('noto-sans-devanagari', /\p{sc=Devanagari}/u),
  variable('noto-sans-bengali', /\p{sc=Bengali}/u),
  fixed('noto-sans-gurmukhi', /\p{sc=Gurmukhi}/u),
  fixed('noto-sans-gujarati', /\p{sc=Gujarati}/u),
  variable('noto-sans-oriya', /\p{sc=Oriya}/u),
  variable('noto-sans-tamil', /\p{sc=Tamil}/u),
  variable('noto-sans-telugu', /\p{sc=Telugu}/u),
  variable('noto-sans-kannada', /\p{sc=Kannada}/u),
  fixed('noto-sans-malayalam', /\p{sc=Malayalam}/u),
  variable('noto-sans-sinhala', /\p{sc=Sinhala}/u),
  variable('noto-sans-khmer', /\p{sc=Khmer}/u),
  fixed('noto-sans-lao', /\p{sc=Lao}/u),
  fixed('noto-sans-myanmar', /\p{sc=Myanmar}/u),
  variable('noto-sans-armenian', /\p{sc=Armenian}/u),
  variable('noto-sans-georgian', /\p{sc=Georgian}/u),
  variable('noto-sans-ethiopic', /\p{sc=Ethiopic}/u),
  variable('noto-sans-thaana', /\p{sc=Thaana}/u),
  variable('noto-sans', /\p{sc=Latin}|\p{sc=Greek}|\p{sc=Cyrillic}|\p{M}/u),
];

const symbols: readonly FontPackage[] = [
  fixed('noto-sans-math', /\p{Sm}|[\u{1d400}-\u{1d7ff}]/u, true),
  variable('noto-sans-symbols', /[\p{S}\p{N}]/u, true),
  fixed('noto-sans-symbols-2', /[\p{S}\p{N}]/u, true),
];

/**
 * All packages in the order in which a character is looked for. The same Han character is written differently in China,
 * Japan and Korea: the language of the text decides which form is meant.
 */
export function packagesFor(language: string): readonly FontPackage[] {
  const han = hanOrder(language.toLowerCase());
  // East Asian fonts also have many symbols, as wide as their letters. That looks right only beside those letters.
  return isEastAsian(language)
    ? [...han, ...otherSystems, ...symbols]
    : [...otherSystems, ...symbols, ...han];
}

function isEastAsian(language: string): boolean {
  return /^(?:zh|ja|ko)\b/i.test(language);
}

function hanOrder(language: string): readonly FontPackage[] {
  if (/^ja\b/.test(language)) return [japanese, simplified, korean, traditional];
  if (/^ko\b/.test(language)) return [korean, simplified, japanese, traditional];
  if (/^zh-(?:hant|tw|hk|mo)\b/.test(language)) return [traditional, simplified, japanese, korean];
  return [simplified, japanese, korean, traditional];
}

/** Languages whose dashes, quotes and dots are as wide as their letters. */
export function hasWideMarks(language: string): boolean {
  return /^(?:zh|ja)\b/i.test(language);
}

/** The package that is most likely to have a character, for a hint; null if none is known. */
export function packageForHint(cluster: string, language: string): string | null {
  if (/\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(cluster)) return emojiPackage.name;
  return packagesFor(language).find(({ letters }) => letters.test(cluster))?.name ?? null;
}
