/**
 * Who speaks, by the words beside a quotation: "said the old banker", "Anna replied", "he cried".
 *
 * Guarantees: null where the words do not say it.
 */
import { adverbs, auxiliaries, endsNounPhrase, isAdverb, verbReading } from '../words/english.ts';
import type { ReadWord } from '../words/read-words.ts';
import { articles, isDeedToo, isSpeechVerb, silentThings } from './speech-words.ts';

export interface Mention {
  /** As written: "the old banker", "Mr. Smith"; "he". */
  readonly name: string;
  /** Without articles, in lowercase: `old`, `banker`. */
  readonly words: readonly string[];
  readonly kind: 'name' | 'description' | 'pronoun';
}

const pronouns = /^(?:he|she|i|er|sie|ich|il|elle|él|ella|egli|lui|lei|он|она|on|ona|hij|zij)$/u;
const longestDescription = 4;
const titles =
  /^(?:mr|mrs|ms|miss|dr|sir|lady|lord|captain|king|queen|prince|princess|professor|uncle|aunt|madame|monsieur|herr|frau|señor|señora|don|doña)$/;

/** @param words those after a quotation in the same sentence. */
export function speakerAfter(words: readonly ReadWord[], language: string): Mention | null {
  const start = words.findIndex(({ bare }) => bare !== '');
  const [first, second] = words.slice(start);
  if (start === -1 || first === undefined) return null;
  // "Said the banker".
  if (isSpeechVerb(first.bare, language)) return mentionAt(words, start + 1);
  // "He said", "Anna softly replied", "the banker said".
  const subject = mentionAt(words, start);
  if (subject === null || second === undefined) return null;
  const verb = words
    .slice(start + lengthOf(words, start), start + lengthOf(words, start) + 2)
    .find(({ bare }) => !adverbs.has(bare) && !isAdverb(bare));
  return verb && isSpeechVerb(verb.bare, language) ? subject : null;
}

/** @param words those before a quotation in the same sentence, or a sentence that ends in a colon. */
export function speakerBefore(words: readonly ReadWord[], language: string): Mention | null {
  const last = words.at(-1);
  if (last === undefined || !/^(?:comma|colon|dash)$/.test(last.stop)) return null;
  for (let at = words.length - 1; at >= Math.max(0, words.length - 12); at -= 1) {
    const { bare } = words[at] ?? { bare: '' };
    if (!isSpeechVerb(bare, language) || (isDeedToo(bare) && last.stop === 'comma' && at < words.length - 4))
      continue;
    // "Then said the king,".
    const inverted = at + 1 < words.length ? mentionAt(words, at + 1) : null;
    const subject = subjectBefore(words, at);
    if (subject !== null) return subject;
    if (inverted !== null && (at === 0 || /^(?:then|and|so|da|alors)$/.test(words[at - 1]?.bare ?? '')))
      return inverted;
  }
  return null;
}

/** The phrase that ends before a verb, nearest first: "and the old man [said]". */
function subjectBefore(words: readonly ReadWord[], verb: number): Mention | null {
  let end = verb;
  while (end > 0 && (isAdverb(words[end - 1]?.bare ?? '') || adverbs.has(words[end - 1]?.bare ?? '')))
    end -= 1;
  for (let start = end - 1; start >= Math.max(0, end - longestDescription - 1); start -= 1) {
    if (start + lengthOf(words, start) !== end) continue;
    const before = words[start - 1];
    const isWhole =
      before === undefined || before.stop !== 'none' || endsNounPhrase(before.bare) || start === 0;
    const mention = mentionAt(words, start);
    if (mention !== null && isWhole) return mention;
  }
  // "He opened the door and said": the subject of the sentence.
  const isJoined = /^(?:and|then|but)$/.test(words[end - 1]?.bare ?? '');
  return isJoined ? mentionAt(words, 0) : null;
}

/** How many words the mention of a person takes from here on; 0 for none. */
function lengthOf(words: readonly ReadWord[], start: number): number {
  const first = words[start];
  if (first === undefined || first.bare === '') return 0;
  if (pronouns.test(first.bare)) return 1;
  if (articles.has(first.bare)) {
    let end = start + 1;
    while (end < words.length && end - start <= longestDescription && isDescriptive(words[end])) {
      end += 1;
      if (words[end - 1]?.stop !== 'none') break;
    }
    return end - start > 1 ? end - start : 0;
  }
  let end = start;
  while (end < words.length && end - start < longestDescription && isNamePart(words[end])) {
    end += 1;
    if (words[end - 1]?.stop !== 'none') break;
  }
  return end - start;
}

function isDescriptive(word: ReadWord | undefined): boolean {
  if (word === undefined || word.bare === '' || endsNounPhrase(word.bare) || auxiliaries.has(word.bare))
    return false;
  const verb = verbReading(word.bare);
  return !(verb?.sure === true && verb.form !== 'ing') || word.capital;
}

function isNamePart(word: ReadWord | undefined): boolean {
  return word?.capital === true && !word.opens && !endsNounPhrase(word.bare) && word.bare !== 'i';
}

function mentionAt(words: readonly ReadWord[], start: number): Mention | null {
  const length = lengthOf(words, start);
  if (length === 0) return null;
  const own = words.slice(start, start + length);
  const name = own
    .map(({ text }) =>
      text
        .replace(/[^\p{L}\p{M}\p{N}.]+$/u, '')
        .replace(/^[^\p{L}\p{N}]+/u, '')
        .replace(/(?<!\b(?:Mr|Mrs|Ms|Dr|St|Prof))\.$/u, ''),
    )
    .join(' ')
    .replace(/^i$/, 'I');
  const described = own.filter(({ bare }) => !articles.has(bare)).map(({ bare }) => bare.replace(/'s$/, ''));
  const [first] = own;
  if (first === undefined || described.length === 0) return null;
  if (silentThings.has(described.at(-1) ?? '') || /['’]s$/.test(own.at(-1)?.bare ?? '')) return null;
  if (length === 1 && pronouns.test(first.bare))
    return { name: first.bare === 'i' ? 'I' : first.bare, words: [first.bare], kind: 'pronoun' };
  const isName = !articles.has(first.bare);
  if (isName && described.every((bare) => titles.test(bare) || bare === 'then')) return null;
  return { name, words: described, kind: isName ? 'name' : 'description' };
}

export function isTitle(bare: string): boolean {
  return titles.test(bare);
}
