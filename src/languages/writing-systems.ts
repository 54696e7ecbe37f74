/**
 * How words and sentences are written: which writing systems separate words by spaces, which marks end a sentence,
 * which marks come in pairs. Pure data; a "class" here is the inside of a character class, for patterns with the flag
 * `u`.
 */

/** Class: Japanese syllables. */
export const kana = '\\p{sc=Hiragana}\\p{sc=Katakana}';

/** Class: writing systems that put no space between words. */
export const unspacedLetters = `\\p{sc=Han}${kana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}`;

/** Class: writing systems in which a number and the word after it may touch, and which have no capitals. */
export const touchingLetters = `\\p{sc=Han}${kana}\\p{sc=Hangul}\\p{sc=Thai}`;

/** Class: writing systems and their marks, in full width, that are joined without a space at the end of a line. */
export const joinedAcrossLines = `\\p{sc=Han}${kana}\\p{sc=Thai}\\u3000-\\u303f\\uff00-\\uff60`;

/** Class: the marks that end a sentence, in all writing systems. */
export const sentenceEnds = '.!?…‼⁇⁈⁉。！？｡．؟۔।॥։።။។\\u037e';
/** The question mark of Greek, which is a semicolon elsewhere. */
export const greekQuestionMark = ';';
/** Class: those after which the next sentence needs no space. */
export const endsWithoutSpace = '。！？｡．।॥۔։။።။។';

/** Class: marks that close a quotation or a bracket. */
export const closingMarks = `"'”’»›)\\]）」』】〉》］`;
/** Class: marks that close in one language and, next to a word, open in another. */
export const turningMarks = '“‘«‹';
/** Class: marks that may come before the first word of a sentence. */
export const openingMarks = `"'“‘„«‹»›([{（「『【《〈¿¡\\-–—`;

/** The marks that close what an opening mark opens. Some languages write „…“, others „…”; some «…», others »…«. */
export const closersOf: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
  ['（', '）'],
  ['［', '］'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['"', '"'],
  ['“', '”'],
  ['„', '“”"'],
  ['«', '»'],
  ['»', '«'],
  ['‹', '›'],
  ['›', '‹'],
]);

/** Particles that tie a Japanese quotation to the sentence around it. */
export const quotingParticles = [
  'と',
  'って',
  'など',
  'との',
  'という',
  'の',
  'を',
  'が',
  'は',
  'も',
  'に',
  'で',
];
