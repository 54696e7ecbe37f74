/** The line that names an author: `by Robert Frost`. */
import { byLines, nameParticles, phrasesIn } from '../set-phrases.ts';

const longestByLine = 80;

const byPhrases = phrasesIn(byLines).map((phrase) => phrase.replaceAll(' ', '\\s+'));
const byLine = new RegExp(`^(?:${byPhrases.join('|')}):?\\s+(?=\\p{Lu})`, 'iu');
const particles: ReadonlySet<string> = new Set(phrasesIn(nameParticles));

/** The offset of the author's name in a line that says nothing else; null in any other line. */
export function authorIn(text: string): number | null {
  const by = byLine.exec(text)?.[0];
  if (by === undefined || text.length > longestByLine) return null;
  const words = text
    .slice(by.length)
    .trim()
    .split(/[\s,]+/);
  const isParticle = (word: string) => particles.has(word.toLowerCase());
  const isNamed = words.every((word) => isParticle(word) || /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word));
  const names = words.filter((word) => !isParticle(word)).length;
  // "By Monday" does not name an author; nor does a sentence.
  const isEnough = names > 1 || (names === 1 && by.startsWith('by'));
  const isSentence = /\p{Ll}{2}\.$/u.test(text) && names > 3;
  return isNamed && isEnough && !isSentence && words.length <= 8 ? by.length : null;
}
