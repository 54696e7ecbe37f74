/**
 * A timed sentence -> its words as the rules read them: in lowercase without punctuation, with what the punctuation
 * says.
 *
 * Guarantees: one for each word of the sentence, in order.
 */
import type { TimedSentence, TimedWord } from '../../../timeline/timeline.ts';

export interface ReadWord {
  readonly at: number;
  /** As written. */
  readonly text: string;
  /** In lowercase, without punctuation around it and with straight apostrophes; empty for punctuation alone. */
  readonly bare: string;
  /** The strongest mark after it. */
  readonly stop: Stop;
  /** A quotation mark or bracket stands before it. */
  readonly opens: boolean;
  /** A quotation mark or bracket stands after it. */
  readonly closes: boolean;
  /** Starts with a capital letter, in a sentence that is not all in capitals. */
  readonly capital: boolean;
  /** The first word of a sentence or of a quotation: its capital says nothing. */
  readonly starts: boolean;
  /** Bold or italic, unlike the sentence as a whole. */
  readonly emphasis: boolean;
  readonly code: boolean;
}

/** None, comma, semicolon or colon or dash, end of a sentence. */
export type Stop = 'none' | 'comma' | 'semicolon' | 'colon' | 'dash' | 'end';

const opener = /^[\p{Ps}\p{Pi}"'“‘„«»‹›「『（【《¿¡*_-]+/u;
const closers = `[\\p{Pe}\\p{Pf}"'“”’»«›‹」』）】》*_]*`;
const stops: readonly (readonly [Stop, RegExp])[] = [
  ['end', new RegExp(`[.!?…‼⁇⁈⁉。！？｡؟۔।॥։]${closers}$`, 'u')],
  // A dash inside what is typed as one word, too: "tears)--nine".
  ['dash', new RegExp(`(?:[—–―]|--)${closers}$|\\p{L}\\W*--`, 'u')],
  ['semicolon', new RegExp(`[;؛；]${closers}$`, 'u')],
  ['colon', new RegExp(`[:：]${closers}$`, 'u')],
  ['comma', new RegExp(`[,،、，､]${closers}$`, 'u')],
];
/** A full stop after which the sentence goes on. */
const abbreviation =
  /^(?:mrs?|ms|dr|prof|st|sir|capt|gen|col|rev|messrs|mme|mlle|vs|etc|e\.g|i\.e|no|vol|fig|(?:\p{L}\.)*\p{L})\.$/iu;

/** Sentences are read again for each rule and for their neighbours. */
const known = new WeakMap<TimedSentence, readonly ReadWord[]>();

export function readWords(sentence: TimedSentence): readonly ReadWord[] {
  const words = known.get(sentence) ?? read(sentence);
  known.set(sentence, words);
  return words;
}

function read(sentence: TimedSentence): ReadWord[] {
  const everyWord = sentence.words.every(isEmphasised);
  const isShouted =
    sentence.words.filter(({ text }) => /\p{Ll}/u.test(text)).length * 2 < sentence.words.length;
  let starts = true;
  return sentence.words.map((word, at) => {
    const { text } = word;
    const bare = bareOf(text);
    const isLast = at === sentence.words.length - 1;
    const stop = isAbbreviated(text, isLast) ? 'none' : stopOf(text);
    const opens = opener.test(text) && /\p{L}|\p{N}/u.test(text);
    const read: ReadWord = {
      at,
      text,
      bare,
      stop,
      opens,
      closes: /[\p{Pe}\p{Pf}"'“”’»«」』）】》][.,;:!?…]*$/u.test(text) && !/s[’']$/u.test(text),
      capital: !isShouted && /^\P{L}*\p{Lu}/u.test(text),
      starts: starts || (opens && /^["“‘„«「『]/u.test(text)),
      emphasis: !everyWord && isEmphasised(word),
      code: word.runs.some(({ code }) => code),
    };
    if (bare !== '' || stop !== 'none') starts = stop === 'end' || stop === 'colon';
    return read;
  });
}

function isEmphasised({ runs }: TimedWord): boolean {
  return runs.some(({ bold, italic, text }) => (bold || italic) && /\p{L}|\p{N}/u.test(text));
}

/** Keeps signs that belong to an amount: `40%`, `$9`, `-3`. */
function bareOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}\p{N}$€£¥₹]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}%°€£¥]+$/gu, '');
}

function isAbbreviated(text: string, isLast: boolean): boolean {
  return !isLast && abbreviation.test(text.replace(/^\P{L}+/u, ''));
}

function stopOf(text: string): Stop {
  return stops.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none';
}

/** Whether nothing stops between this word and the next. */
export function runsOn({ stop }: ReadWord): boolean {
  return stop === 'none';
}
