/**
 * Cuts a sentence into what is said and what is only written.
 *
 * Takes the shown words; tries the rules in turn at each place of the sentence, so that a rule may see over
 * several words ("$1.5 million"), and ties each spoken word to the shown word where its piece begins.
 */
import type { SpokenWord } from '../speech.ts';

/** Words said for a place of the sentence. */
export interface Piece {
  /** English words with spaces between; anything else is dropped. */
  readonly text: string;
  /** Offset into the match. Never smaller than that of the piece before. */
  readonly at: number;
}

export interface SentenceContext {
  /** Every letter is a capital, so capitals say nothing about a word. */
  readonly allCapitals: boolean;
  /** The whole sentence, with straight quotes and plain spaces. */
  readonly text: string;
}

export interface Rule {
  /** Sticky. */
  readonly pattern: RegExp;
  /** Null when the rule does not apply after all. */
  readonly say: (match: RegExpExecArray, context: SentenceContext) => readonly Piece[] | null;
}

/** Replaces character for character, so that offsets stay. */
function straightened(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201b\u02bc\u0060\u00b4\uff07]/g, "'")
    .replace(/[\u201c\u201d\u201e\u00ab\u00bb]/g, '"')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[\uff10-\uff19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/\s/g, ' ');
}

function isAllCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}[\p{Lu}']+/gu)?.length ?? 0) >= 2;
}

const markOf = new Map<string, SpokenWord['mark']>([
  ...[',', ';', ':', '(', ')', '[', ']', '{', '}', '–', '—', '|', '•', '·', '→', '、', '，'].map(
    (character): [string, SpokenWord['mark']] => [character, ','],
  ),
  ...(['.', '?', '!'] as const).map((character): [string, SpokenWord['mark']] => [character, character]),
  ['…', '.'],
  ['。', '.'],
  ['？', '?'],
  ['！', '!'],
]);

/** The stronger mark stands: a full stop after a bracket ends the sentence. */
function strongerMark(old: SpokenWord['mark'], found: SpokenWord['mark']): SpokenWord['mark'] {
  return old === '' || (old === ',' && found !== '') ? found : old;
}

/** Longer runs of letters are cut: nobody can say them, and the voice's buffers are made for words. */
const mostLettersOfWord = 30;

/** Pure letters, as the voice reads anything else in its own way. */
function sayableWords(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z']+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .flatMap((word) => word.match(new RegExp(`.{1,${mostLettersOfWord}}`, 'g')) ?? [])
    .filter((word) => /[a-z]/.test(word));
}

/** @param words as shown. */
export function lexSentence(
  words: readonly { readonly text: string; readonly spaceBefore: boolean }[],
  rules: readonly Rule[],
): SpokenWord[] {
  let written = '';
  const shownIndexAt: number[] = [];
  for (const [index, word] of words.entries()) {
    const piece = (word.spaceBefore && index > 0 ? ' ' : '') + word.text;
    written += piece;
    for (let count = 0; count < piece.length; count++) shownIndexAt.push(index);
  }
  const text = straightened(written);
  const context: SentenceContext = { allCapitals: isAllCapitals(text), text };

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
      for (const piece of pieces)
        for (const word of sayableWords(piece.text))
          spoken.push({ text: word, shownIndex: shownIndexAt[at + piece.at] ?? words.length - 1, mark: '' });
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
