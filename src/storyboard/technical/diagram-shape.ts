/**
 * A sentence -> the diagram of the word in it that is a shape.
 *
 * Guarantees: names of code are no words; a word that is denied, or that means something else with its neighbours, has
 * no diagram.
 */
import { diagramWords } from './diagram-words.ts';
import { isCode, type SentenceText } from './sentence-text.ts';
import type { DiagramShape } from './technical-shape.ts';

/** The neighbours that decide what a word means. */
const wordsBefore = 4;
const wordsAfter = 3;
/** A denial this near before a word denies it. */
const denialReach = 4;
const denial =
  /^(?:not|no|never|without|neither|nor|cannot|avoids?|avoiding|prevents?|disables?|disabled|disabling|instead|unlike|rather|except|skips?|stop|stops|isn't|doesn't|don't|won't|can't|aren't|wasn't|shouldn't|isn’t|doesn’t|don’t|won’t|can’t|aren’t|shouldn’t)$/u;

/** What happens to it a few words later denies it, too: "all retries will be aborted". */
const undone =
  /^(?:aborted|stopped|disabled|skipped|ignored|removed|cancell?ed|exhausted|deprecated|unsupported|unavailable|off|fails?|failed)$/u;

/** In words. The band below a diagram holds no longer sentence at a legible size. */
const longest = 24;
const short = 13;

export function diagramShape(sentence: SentenceText, at: number): DiagramShape | null {
  const { words } = sentence;
  if (words.length > longest || words.length < 3) return null;
  const bare = words.map((word) => bareWord(word.text));
  for (const [word, text] of bare.entries()) {
    const shown = words[word];
    if (shown === undefined || isCode(shown)) continue;
    const found = diagramWords.find(({ forms }) => forms.test(text));
    if (found === undefined || isDenied(bare, word) || isName(shown.text, word)) continue;
    const around = bare.slice(Math.max(0, word - wordsBefore), word + 1 + wordsAfter).join(' ');
    if (found.unless?.test(around)) continue;
    const codeShare = sentence.code.reduce((sum, { wordCount }) => sum + wordCount, 0) / words.length;
    return {
      type: 'diagram',
      diagram: found.diagram,
      firstWord: word,
      wordCount: 1,
      firstSentence: at,
      sentenceCount: 1,
      confidence: (words.length <= short ? 0.72 : 0.62) - (codeShare > 0.2 ? 0.12 : 0),
      reason: `“${text}” is the shape ${found.diagram}`,
    };
  }
  return null;
}

function isDenied(words: readonly string[], at: number): boolean {
  return (
    words.slice(Math.max(0, at - denialReach), at).some((word) => denial.test(word)) ||
    words.slice(at + 1, at + 1 + denialReach).some((word) => undone.test(word))
  );
}

/** Part of a name: a capital inside a sentence. */
function isName(text: string, at: number): boolean {
  return at > 0 && /^\p{Lu}/u.test(text);
}

function bareWord(text: string): string {
  return text.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}
