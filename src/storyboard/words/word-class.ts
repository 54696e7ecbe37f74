/**
 * Whether a word is used as a noun or as a verb, guessed from the words before and after it.
 *
 * The rules are those of English noun phrases (determiner, adjectives, noun). Where they do not decide, the guess is
 * `unknown`.
 */
import type { Token } from './tokens.ts';

const set = (words: string) => new Set(words.trim().split(/\s+/));

const determiners = set(`
  a an the this that these those my your his her its our their every each some any no another one two three
  four five six seven eight nine ten few many several both all more most of
`);
const prepositions = set(`
  about above across after against along among around at before behind below beneath beside between by during
  for from in inside into near off on onto outside over past through toward towards under underneath upon with
  within without like as than
`);
const beforeVerbs = set(`
  to i you he she it we they who can could will would shall should may might must not never don't doesn't
  didn't won't can't cannot let's please i'll you'll we'll they'll i'd you'd we'd also always often sometimes
  just really
`);
const adjectives = set(`
  new old good great little small big long short high low young own other same last first next open empty full
  quiet loud strong weak soft hard rich poor fresh dry wet clean dirty hot cold warm red blue green yellow
  white black brown dark bright wooden golden silver heavy deep wide tall thin thick tiny huge quick favourite
  favorite busy early late second third whole single typical angry brilliant special vertical academic private
  public local real ongoing specific
`);
const objects = set(`
  a an the this that these those my your his her its our their me us him them it out up down over for
`);

/** Whether a word is never a noun, verb or adjective with a meaning that can be drawn. */
export function isFunctionWord(text: string): boolean {
  return determiners.has(text) || prepositions.has(text) || beforeVerbs.has(text) || others.has(text);
}

const others = set(`
  and but or nor so yet because although though while if when whenever until since whom whose which where why
  how what is am are was were be been being have has had do does did done get gets got then there here very
  too only even ever well now again still else once either neither me us him them mine yours ours theirs
  myself yourself himself herself itself themselves
`);

export function wordClassAt(
  tokens: readonly Token[],
  index: number,
  length: number,
): 'noun' | 'verb' | 'unknown' {
  const before = tokens[index - 1];
  const last = tokens[index + length - 1];
  const following = last?.endsClause || last?.hyphenated ? undefined : tokens[index + length];
  if (before && !before.endsClause) {
    if (beforeVerbs.has(before.text)) return 'verb';
    if (isNominal(tokens, index)) {
      // "the fish tank": the word after it is the thing, this one only says which.
      if (following && !isFunctionWord(following.text) && !mayFollowNoun(following.text)) return 'unknown';
      return 'noun';
    }
  }
  if (following && objects.has(following.text) && (!before || before.endsClause)) return 'verb';
  return 'unknown';
}

/** Whether a determiner, preposition or adjective comes before it, with only adjectives in between. */
function isNominal(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = tokens[at];
    if (!token || token.endsClause) return false;
    if (determiners.has(token.text) || prepositions.has(token.text)) return true;
    if (!adjectives.has(token.text) && !/(?:ful|ous|ish|ive|less|est|ed|ic|al)$/.test(token.text))
      return false;
    if (at === index - 1 && adjectives.has(token.text)) return true;
  }
  return false;
}

function mayFollowNoun(text: string): boolean {
  return /(?:s|ed|ly)$/.test(text);
}
