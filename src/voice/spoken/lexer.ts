/**
 * Cuts a sentence into what is said and what is only written.
 *
 * Takes the shown words; tries the rules in turn at each place of the sentence, so that a rule may see over
 * several words ("$1.5 million"), and ties each spoken word to the shown word where its piece begins.
 */
import type { SpokenWord } from '../engines/voice-engine.ts';

/** Words said for a place of the sentence. */
export interface Piece {
  /** Words with spaces between, a comma behind one that a short pause follows; anything else is dropped. */
  readonly text: string;
  /** Offset into the match. Never smaller than that of the piece before. */
  readonly at: number;
}

export interface SentenceContext {
  /** Every letter is a capital, so capitals say nothing about a word. */
  readonly allCapitals: boolean;
  /** The whole sentence, with straight quotes and plain spaces. */
  readonly text: string;
  /** BCP 47 tag. */
  readonly language: string;
  /** Offset behind the shown word that stands at an offset. */
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
  readonly language: string;
  /** The words of a piece as they are given to a voice. */
  readonly sayable: (word: string) => readonly string[];
}

/** Breaks and forms of a character that have no sound. */
const unheard = new Set('\u00ad\u200b\u2060\ufe0e\ufe0f\ufeff');

/** Replaces character for character, so that offsets stay. */
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

const markOf = new Map<string, SpokenWord['mark']>([
  ...[...',;:()[]{}–—|•·→、，；：'].map((character): [string, SpokenWord['mark']] => [character, ',']),
  ...(['.', '?', '!'] as const).map((character): [string, SpokenWord['mark']] => [character, character]),
  ['…', '.'],
  ['。', '.'],
  ['．', '.'],
  ['।', '.'],
  ['？', '?'],
  ['！', '!'],
]);

/** The stronger mark stands: a full stop after a bracket ends the sentence. */
function strongerMark(old: SpokenWord['mark'], found: SpokenWord['mark']): SpokenWord['mark'] {
  return old === '' || (old === ',' && found !== '') ? found : old;
}

/** @param words as shown. */
export function lexSentence(
  words: readonly { readonly text: string; readonly spaceBefore: boolean }[],
  { rules, language, sayable }: LexOptions,
): SpokenWord[] {
  let written = '';
  const shownIndexAt: number[] = [];
  for (const [index, word] of words.entries()) {
    const piece = (word.spaceBefore && index > 0 ? ' ' : '') + word.text;
    for (const unit of piece.split('')) {
      if (unheard.has(unit)) continue;
      written += unit;
      shownIndexAt.push(index);
    }
  }
  const text = straightened(written);
  const endOfWord = (at: number) => {
    let end = at;
    while (end < text.length && shownIndexAt[end] === shownIndexAt[at]) end += 1;
    return end;
  };
  const context: SentenceContext = { allCapitals: isAllCapitals(text), text, language, endOfWord };

  const spoken: SpokenWord[] = [];
  const setMark = (mark: SpokenWord['mark']) => {
    const last = spoken.pop();
    if (last !== undefined) spoken.push({ ...last, mark: strongerMark(last.mark, mark) });
  };

  /** Where the next match may begin, or null when no rule applies. */
  function applyRules(at: number): number | null {
    for (const rule of rules) {
      rule.pattern.lastIndex = at;
      const match = rule.pattern.exec(text);
      const pieces = match && rule.say(match, context);
      if (!match || !pieces || match[0] === '') continue;
      for (const piece of pieces) {
        const shownIndex = shownIndexAt[at + piece.at] ?? words.length - 1;
        for (const part of piece.text.toLowerCase().split(/\s+/)) {
          const said = sayable(part);
          for (const word of said) spoken.push({ text: word, shownIndex, mark: '' });
          if (part.endsWith(',')) setMark(',');
        }
      }
      return at + match[0].length;
    }
    return null;
  }

  let at = 0;
  while (at < text.length) {
    const character = text[at] ?? '';
    const next = character === ' ' ? null : applyRules(at);
    if (next === null) {
      const isLoneHyphen = character === '-' && text[at - 1] === ' ' && (text[at + 1] ?? ' ') === ' ';
      setMark(isLoneHyphen ? ',' : (markOf.get(character) ?? ''));
    }
    at = next ?? at + 1;
  }
  return spoken;
}
