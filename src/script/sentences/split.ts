/**
 * Cuts prose into sentences.
 *
 * Guarantees: the ranges are in order, do not overlap, leave out only white space, and cut no word and no grapheme
 * cluster; linear time: each stop is judged by a bounded number of characters around it.
 */
import { type Abbreviations, abbreviationsOf } from '../../languages/abbreviations.ts';
import { primaryTag } from '../../languages/tag.ts';
import {
  closingMarks,
  endsWithoutSpace,
  greekQuestionMark,
  openingMarks,
  quotingParticles,
  sentenceEnds,
  turningMarks,
} from '../../languages/writing-systems.ts';
import type { Range } from '../flow.ts';
import { unbrokenRanges } from './bracketed.ts';
import { itemStarts } from './list-marks.ts';

/** What touches a stop and belongs to its sentence; French puts a space before it. */
const closing = `(?:[${closingMarks}]|[${turningMarks}](?![\\p{L}\\p{N}])|[ \\u00a0\\u202f]»(?![\\p{L}\\p{N}]))`;
const stopRun = stopPattern(sentenceEnds);
const greekStop = stopPattern(sentenceEnds + greekQuestionMark);
const wideStop = new RegExp(`[${endsWithoutSpace}]`, 'u');
const opening = new RegExp(`^[${openingMarks}\\s*]{0,12}`, 'u');
/** What a sentence may start with, after opening marks: a letter, a number, a sign; never a closing mark. */
const startsSentence = /^[\p{L}\p{N}\p{Sc}\p{So}#@&§+~]/u;
const capital = /^[\p{Lu}\p{Lt}\p{Lo}]/u;
const quotedInJapanese = new RegExp(`^(?:${quotingParticles.join('|')})`, 'u');
/** How far a stop looks ahead and back, in UTF-16 units. */
const ahead = 60;
const back = 40;

function stopPattern(stops: string): RegExp {
  return new RegExp(`(?:\\.(?:[ \\u00a0]\\.)+|[${stops}])[${stops}]*${closing}{0,8}`, 'gu');
}

interface Context {
  readonly text: string;
  readonly abbreviations: Abbreviations;
  /** True for a text without capitals, whose sentences start with lowercase letters. */
  readonly isCaseless: boolean;
}

/** A place where a sentence may end. */
interface Stop {
  /** Where the sentence starts that it may end. */
  readonly sentenceStart: number;
  readonly at: number;
  readonly end: number;
  /** The stop with all that touches it; empty at an item of a list. */
  readonly marks: string;
}

/** @param language a BCP 47 tag, which chooses the abbreviations. */
export function splitSentences(text: string, language: string): Range[] {
  const abbreviations = abbreviationsOf(language);
  const isCaseless = !/\p{Lu}/u.test(text);
  const context: Context = { text, abbreviations, isCaseless };
  const unbroken = unbrokenRanges(text);
  const stop = primaryTag(language) === 'el' ? greekStop : stopRun;
  const sentences: Range[] = [];
  let start = text.length - text.trimStart().length;
  let range = 0;
  for (const cut of cutsOf(text, stop, itemStarts(text, abbreviations.ordinals))) {
    if (cut.at < start || cut.end >= text.length) continue;
    while ((unbroken[range]?.end ?? text.length) <= cut.at) range += 1;
    const around = unbroken[range];
    const isInside = around !== undefined && around.start < cut.at && cut.end <= around.end;
    const end = cut.marks === '' ? cut.at : boundaryOf({ ...cut, sentenceStart: start }, context, isInside);
    if (end === null) continue;
    const length = text.slice(start, end).trimEnd().length;
    if (length > 0) sentences.push({ start, end: start + length });
    const rest = /\S/g;
    rest.lastIndex = end;
    start = rest.exec(text)?.index ?? text.length;
  }
  const end = text.trimEnd().length;
  if (end > start) sentences.push({ start, end });
  return sentences;
}

type Cut = Pick<Stop, 'at' | 'end' | 'marks'>;

/** The stops, and between them, without marks, the places where items of a list start. */
function* cutsOf(text: string, stop: RegExp, items: readonly number[]): Generator<Cut> {
  let item = 0;
  for (const match of text.matchAll(stop)) {
    for (; (items[item] ?? text.length) <= match.index; item += 1) yield itemCut(items[item] ?? 0);
    yield { at: match.index, end: match.index + match[0].length, marks: match[0] };
  }
  for (; item < items.length; item += 1) yield itemCut(items[item] ?? 0);
}

function itemCut(at: number): Cut {
  return { at, end: at, marks: '' };
}

/** Where the sentence ends; null when it goes on after the stop. */
function boundaryOf(stop: Stop, context: Context, isInside: boolean): number | null {
  const { text, isCaseless, abbreviations } = context;
  const { end, marks } = stop;
  const after = text.slice(end, end + ahead);
  // A mark, joiner or selector belongs to the cluster before it.
  if (isInside || /^(?:\p{M}|\u200d)/u.test(after)) return null;
  if (wideStop.test(marks)) return endsWide(stop, text, after) ? end : null;
  if (!/^\s/.test(after)) return null;
  const next = after.trimStart().replace(opening, '');
  if (!startsSentence.test(next)) return null;
  if (isOmission(stop, text)) return null;
  const isEllipsis = /\.\.|…|\. ?\./.test(marks);
  if (/^\p{Ll}/u.test(next) && !(isCaseless && !isEllipsis) && !startsSmall(stop, context)) return null;
  if (isSaying(marks, next, abbreviations)) return null;
  if (/^\.(?:[ \u00a0]\.)+/.test(marks)) return spacedDotsEnd(stop, text);
  const isFullStop = marks[0] === '.' && !isEllipsis && !/[!?؟]/.test(marks);
  return !isFullStop || endsSentence(stop, next, context) ? end : null;
}

function endsWide({ at, marks }: Stop, text: string, after: string): boolean {
  const isInNumber =
    /^[．۔]$/u.test(marks) && /\p{N}$/u.test(text.slice(Math.max(0, at - 1), at)) && /^\p{N}/u.test(after);
  if (isInNumber || /^[.,!?…;:、，。！？）」』】]/u.test(after)) return false;
  return !(/[」』”’]$/u.test(marks) && quotedInJapanese.test(after));
}

/** True for "[...]", in the place of words that are left out. */
function isOmission({ at, marks }: Stop, text: string): boolean {
  return text[at - 1] === '[' && /^(?:\.{3}|…)\]/.test(marks);
}

/** "word. . . . Next" keeps its full stop and leaves three dots to what follows; "word . . . more" is one sentence. */
function spacedDotsEnd({ at, end, marks }: Stop, text: string): number | null {
  const dots = marks.match(/\./g)?.length ?? 0;
  const isAttached = !/\s/.test(text[at - 1] ?? ' ');
  if (isAttached) return dots > 3 ? at + 1 : end;
  return dots > 3 ? end : null;
}

/** In some languages a sentence may start with a lowercase letter, after what is surely a whole word. */
function startsSmall({ at, marks }: Stop, { text, abbreviations }: Context): boolean {
  if (abbreviations.wholeWord === null) return false;
  return /^[;\u037e.]/.test(marks) && abbreviations.wholeWord.test(text.slice(Math.max(0, at - back), at));
}

/** True for "“Stop!” John said", where the quotation is part of the sentence. */
function isSaying(marks: string, next: string, { sayings }: Abbreviations): boolean {
  if (!/["”’]$/.test(marks)) return false;
  const [, verb = ''] = /^\p{Lu}[\p{L}’'-]*\s(\p{Ll}+)/u.exec(next) ?? [];
  return sayings.has(verb);
}

/** Whether a single full stop ends a sentence, judged by the words before and after it. */
function endsSentence(stop: Stop, next: string, { text, abbreviations }: Context): boolean {
  const { sentenceStart, at } = stop;
  const before = text.slice(Math.max(sentenceStart, at - back), at);
  const token = /[^\s("'“‘„«»[/]*$/u.exec(before)?.[0] ?? '';
  const nextWord = /^[\p{L}\p{M}\p{N}'’]+/u.exec(next)?.[0] ?? '';
  const isStarter = abbreviations.starters.has(nextWord.toLowerCase()) && capital.test(nextWord);
  if (at - sentenceStart <= 6 && isListMark(text.slice(sentenceStart, at))) return false;
  for (const word of readings(token, before)) {
    if (abbreviations.inside.has(word)) return false;
    if (abbreviations.beforeNumber.has(word)) return !/^\p{N}/u.test(nextWord);
    if (abbreviations.beforeCapital.has(word))
      return endsBeforeCapital(
        text.slice(sentenceStart, sentenceStart + ahead),
        stop,
        nextWord,
        abbreviations,
      );
    if (abbreviations.eitherWay.has(word)) return isStarter;
  }
  // "z. B.": no table has to know each half.
  if (/^\p{L}$/u.test(token) && /^\p{L}\./u.test(next)) return false;
  if (/^(?:.*[-–.])?\d{1,3}$/.test(token)) return !abbreviations.ordinals || isStarter;
  if (/^\p{Lu}$/u.test(token)) return isPronoun(before) || (isStarter && nextWord.length > 1);
  if (/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(token)) return isStarter;
  return true;
}

/** What to look up: the word with the letters before it ("z. B"), as written, and without an elided article. */
function readings(token: string, before: string): string[] {
  const word = token.toLowerCase();
  const elided = /[’']([^’']+)$/u.exec(word)?.[1];
  const spaced = /(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.[ \u00a0\u202f]){1,3}\p{L}{1,3}$/u.exec(before)?.[0];
  return [spaced?.toLowerCase().replace(/\s/gu, ''), word, elided].filter((reading) => reading !== undefined);
}

/** "at 9 p.m. The lamp" ends a sentence; "9 a.m. Monday" does not, nor "At 5 a.m. Mr. Smith", which has only a time. */
function endsBeforeCapital(
  sentence: string,
  { sentenceStart, at }: Stop,
  nextWord: string,
  { continuers, starters }: Abbreviations,
): boolean {
  if (!capital.test(nextWord) || continuers.has(nextWord.toLowerCase())) return false;
  const isOnlyTime = /^\p{Lu}\p{Ll}+\s[\d:.]+\s?\S+$/u.test(sentence.slice(0, at - sentenceStart));
  return !isOnlyTime || starters.has(nextWord.toLowerCase());
}

/** True for what counts at a sentence's start: "1.", "a.", "• 10.". */
function isListMark(text: string): boolean {
  return /^[•⁃‣◦▪●∙]?\s?(?:\d{1,3}|\p{L}|[ivx]{2,4})$/iu.test(text);
}

/** True for "I" after a word that is not a name ("So do I. Then"). Any other lone capital is an initial. */
function isPronoun(before: string): boolean {
  return /(?:^|\s)\p{Ll}\S*\sI$/u.test(before);
}
