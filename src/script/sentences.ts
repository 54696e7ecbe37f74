/**
 * Cuts prose into sentences.
 *
 * Guarantees: the ranges are in order, do not overlap, leave out only white space, and cut no word and no
 * grapheme cluster; linear time.
 */
import { type Abbreviations, abbreviationsOf } from './abbreviations.ts';
import type { Range } from './flow.ts';

/** A run of sentence ends with the closing marks behind it. */
const STOP = /[.!?…‼⁇⁈⁉。！？｡．؟۔।॥]+["'”’»)\]）」』】〉》›]{0,8}/gu;
/** Marks behind which the next sentence needs no space. */
const WIDE_STOP = /[。！？｡．]/;
const OPENING = /^["'“‘„«‹([{（「『【〈《¿¡\-–—\s*]{0,12}/u;

/** @param language a BCP 47 tag; it chooses the abbreviations. */
export function splitSentences(text: string, language: string): Range[] {
  const abbreviations = abbreviationsOf(language);
  const isCaseless = !/\p{Lu}/u.test(text);
  const sentences: Range[] = [];
  let start = text.length - text.trimStart().length;
  for (const match of text.matchAll(STOP)) {
    const end = match.index + match[0].length;
    if (match.index < start) continue;
    const stop: Stop = { text, sentenceStart: start, at: match.index, end, marks: match[0] };
    if (end >= text.length || !isBoundary(stop, abbreviations, isCaseless)) continue;
    sentences.push({ start, end });
    const rest = /\S/g;
    rest.lastIndex = end;
    start = rest.exec(text)?.index ?? text.length;
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

interface Stop {
  readonly text: string;
  readonly sentenceStart: number;
  readonly at: number;
  readonly end: number;
  readonly marks: string;
}

function isBoundary(stop: Stop, abbreviations: Abbreviations, isCaseless: boolean): boolean {
  const { text, end, marks } = stop;
  const behind = text.slice(end, end + 60);
  // A mark, joiner or selector belongs to the cluster before it.
  if (/^(?:\p{M}|\u200d)/u.test(behind)) return false;
  if (WIDE_STOP.test(marks)) return true;
  if (!/^\s/.test(behind)) return false;
  const next = behind.trimStart().slice(behind.trimStart().match(OPENING)?.[0].length ?? 0);
  const isEllipsis = /\.\.|…/.test(marks);
  if (/^\p{Ll}/u.test(next) && !(isCaseless && !isEllipsis)) return false;
  // Spaced dots: ". . ."
  if (/^\s*[.…]/.test(behind)) return false;
  return marks[0] !== '.' || isEllipsis || endsSentence(stop, next, abbreviations);
}

/** Whether a single full stop ends a sentence, judged by the word it stands behind and the one that follows. */
function endsSentence(stop: Stop, next: string, abbreviations: Abbreviations): boolean {
  const from = Math.max(stop.sentenceStart, stop.at - 40);
  const token = /[^\s("'“‘„«[]*$/u.exec(stop.text.slice(from, stop.at))?.[0] ?? '';
  const word = token.toLowerCase();
  const nextWord = /^[\p{L}\p{N}'’]+/u.exec(next)?.[0] ?? '';
  const startsSentence = abbreviations.starters.has(nextWord.toLowerCase()) && /^\p{Lu}/u.test(nextWord);
  if (abbreviations.inside.has(word)) return false;
  if (abbreviations.beforeNumber.has(word)) return !/^\d/.test(nextWord);
  if (abbreviations.beforeCapital.has(word)) return /^\p{Lu}/u.test(nextWord);
  if (abbreviations.eitherWay.has(word)) return startsSentence;
  if (/^\d{1,3}$/.test(word)) {
    // "1. First" counts; in some languages "3. Mai" orders.
    const isFirst = stop.text.slice(stop.sentenceStart, stop.at).trim() === token;
    return !isFirst && !abbreviations.ordinals;
  }
  if (/^\p{Lu}$/u.test(token)) return isPronoun(stop, token);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return startsSentence;
  return true;
}

/** A lone capital is an initial, but for "I" behind a word that is no name ("So do I. Then"). */
function isPronoun(stop: Stop, token: string): boolean {
  if (token !== 'I') return false;
  const before = stop.text.slice(Math.max(stop.sentenceStart, stop.at - 40), stop.at - 1).trimEnd();
  return /(?:^|\s)\p{Ll}\S*$/u.test(before);
}
