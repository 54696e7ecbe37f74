/**
 * Cuts a sentence into what is said and what is only written.
 *
 * Takes the shown words. Tries the rules in turn at each place of the whole sentence, so that a rule may look across
 * several words ("$1.5 million"), and ties each spoken word to the shown word in which its piece begins.
 */
import type { SpokenWord } from '../engines/voice-engine.ts';

/** Words that are said for a place in the sentence. */
export interface Piece {
  /** Words with spaces between them, and a comma after one that a short pause follows; anything else is dropped. */
  readonly text: string;
  /** Offset in the match; never smaller than that of the piece before. */
  readonly at: number;
}

export interface SentenceContext {
  /** Whether every letter is uppercase, so that uppercase says nothing about a word. */
  readonly allCapitals: boolean;
  /** The whole sentence, with straight quotes and plain spaces. */
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Where the shown word at an offset ends. */
  readonly endOfWord: (at: number) => number;
}

export interface Rule {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Null when the rule does not apply after all. */
  readonly say: (match: RegExpExecArray, context: SentenceContext) => readonly Piece[] | null;
}

export interface LexOptions {
  /** In the order in which they are tried. */
  readonly rules: readonly Rule[];
  /** BCP 47 tag. */
  readonly language: string;
  /** Turns a word of a piece into the words that a voice is given. */
  readonly sayable: (word: string) => readonly string[];
}

/** Line-break hints and variant selectors, which have no sound. */
const unheard = new Set('\u00ad\u200b\u2060\ufe0e\ufe0f\ufeff');

/** Replaces character by character, so that offsets stay the same. */
export function straightened(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2080-\u2089]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0x2080 + 0x30))
    .replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s/g, ' ');
}

function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}[\p{Lu}']+/gu)?.length ?? 0) >= 2;
}

type Mark = SpokenWord['mark'];

const markOf = new Map<string, Mark>([
  ...[...',;:()[]{}–—|•·→、，；：'].map((character): [string, Mark] => [character, ',']),
  ...(['.', '?', '!'] as const).map((character): [string, Mark] => [character, character]),
  ['…', '.'],
  ['。', '.'],
  ['．', '.'],
  ['।', '.'],
  ['？', '?'],
  ['！', '!'],
]);

/** The stronger of two marks: a full stop after a bracket ends the sentence. */
function strongerMark(old: Mark, found: Mark): Mark {
  return old === '' || (old === ',' && found !== '') ? found : old;
}

/** A word of the sentence as it is shown. */
interface WrittenWord {
  readonly text: string;
  readonly spaceBefore: boolean;
}

/** @param words as shown. */
export function lexSentence(words: readonly WrittenWord[], options: LexOptions): SpokenWord[] {
  const lexer = new SentenceLexer(words, options);
  return lexer.lex();
}

class SentenceLexer {
  readonly #options: LexOptions;
  readonly #context: SentenceContext;
  /** For each character of the text, the shown word that it belongs to. */
  readonly #shownIndexAt: readonly number[];
  readonly #lastShownIndex: number;
  readonly #spoken: SpokenWord[] = [];

  constructor(words: readonly WrittenWord[], options: LexOptions) {
    const { text, shownIndexAt } = joinWords(words);
    this.#options = options;
    this.#shownIndexAt = shownIndexAt;
    this.#lastShownIndex = words.length - 1;
    this.#context = {
      allCapitals: isAllCapitals(text),
      text,
      language: options.language,
      endOfWord: (at) => this.#endOfWord(at),
    };
  }

  lex(): SpokenWord[] {
    const { text } = this.#context;
    let at = 0;
    while (at < text.length) {
      const next = text[at] === ' ' ? null : this.#applyRules(at);
      if (next === null) this.#addMark(this.#markAt(at));
      at = next ?? at + 1;
    }
    return this.#spoken;
  }

  #endOfWord(at: number): number {
    const shownIndexAt = this.#shownIndexAt;
    let end = at;
    while (end < shownIndexAt.length && shownIndexAt[end] === shownIndexAt[at]) end += 1;
    return end;
  }

  /** @returns where the next match may begin; null when no rule applies. */
  #applyRules(at: number): number | null {
    const { text } = this.#context;
    for (const { pattern, say } of this.#options.rules) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null || match[0] === '') continue;
      const pieces = say(match, this.#context);
      if (pieces === null) continue;
      for (const piece of pieces) this.#addPiece(piece, at);
      return at + match[0].length;
    }
    return null;
  }

  #addPiece({ text, at }: Piece, matchStart: number): void {
    const shownIndex = this.#shownIndexAt[matchStart + at] ?? this.#lastShownIndex;
    for (const part of text.toLowerCase().split(/\s+/)) {
      for (const word of this.#options.sayable(part)) this.#spoken.push({ text: word, shownIndex, mark: '' });
      if (part.endsWith(',')) this.#addMark(',');
    }
  }

  /** The mark that a character puts after the word before it. */
  #markAt(at: number): Mark {
    const { text } = this.#context;
    const character = text[at] ?? '';
    const isLoneHyphen = character === '-' && text[at - 1] === ' ' && (text[at + 1] ?? ' ') === ' ';
    return isLoneHyphen ? ',' : (markOf.get(character) ?? '');
  }

  #addMark(mark: Mark): void {
    const last = this.#spoken.pop();
    if (last !== undefined) this.#spoken.push({ ...last, mark: strongerMark(last.mark, mark) });
  }
}

function joinWords(words: readonly WrittenWord[]): { text: string; shownIndexAt: number[] } {
  let written = '';
  const shownIndexAt: number[] = [];
  for (const [index, { text, spaceBefore }] of words.entries()) {
    const piece = (spaceBefore && index > 0 ? ' ' : '') + text;
    // By UTF-16 unit, as the offsets of matches are.
    for (const unit of piece.split('')) {
      if (unheard.has(unit)) continue;
      written += unit;
      shownIndexAt.push(index);
    }
  }
  return { text: straightened(written), shownIndexAt };
}
