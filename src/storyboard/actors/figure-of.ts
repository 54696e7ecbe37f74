/**
 * A noun phrase that means a person -> how that person looks.
 *
 * Guarantees: the longest word for a person counts ("old man" before "man"); "a wolf in the man" is no man, since only
 * the phrase's last words are looked at; what the phrase does not say is null or plain.
 */
import { classesOf } from '../words/lexicon.ts';
import type { NounPhrase } from '../words/noun-phrases.ts';
import type { ReadWord } from '../words/read-words.ts';
import { nounForms } from '../words/word-forms.ts';
import { menNames, womenNames } from './first-names.ts';
import {
  lookOfAdjective,
  type PersonLook,
  personWords,
  plainFigure,
  withParts,
  withSex,
} from './person-words.ts';

export interface NamedPerson {
  readonly look: PersonLook;
  /** The word that says what somebody is: `banker`; null for a mere name. */
  readonly word: string | null;
  /** `Ivan`; null where the text does not say. */
  readonly name: string | null;
  /** "old", "second": they tell two soldiers apart. */
  readonly adjectives: readonly string[];
  readonly isPlural: boolean;
  /** "The man", "she, poor child": it may be anybody who is known already. */
  readonly isGeneric: boolean;
}

const generic = new Set(
  'man woman fellow lady gentleman child girl boy lad youth stranger person creature chap lass maiden youngster'.split(
    ' ',
  ),
);

const longestWord = 3;
const titles: Readonly<Record<string, 'man' | 'woman'>> = {
  mr: 'man',
  mister: 'man',
  monsieur: 'man',
  herr: 'man',
  signor: 'man',
  sir: 'man',
  mrs: 'woman',
  miss: 'woman',
  ms: 'woman',
  madame: 'woman',
  mademoiselle: 'woman',
  frau: 'woman',
  lady: 'woman',
};

export function personIn(words: readonly ReadWord[], { start, end, head }: NounPhrase): NamedPerson | null {
  const named = nameIn(words, start, end);
  const found =
    wordIn(words, start, head) ?? (named && titleBefore(words, start, named.at)) ?? occupationAt(words, head);
  if (found === null && (named === null || named.look === null)) return null;
  const base = found?.look ?? named?.look ?? plainFigure;
  const before = words.slice(start, found?.at ?? named?.at ?? head).map(({ token }) => token.text);
  const adjectives = before.filter((word) => lookOfAdjective[word] !== undefined);
  const parts = adjectives.flatMap((word) => partsOf(lookOfAdjective[word] ?? '', base));
  const look = withParts(named?.look?.sex ? withSex(base, named.look.sex) : base, parts);
  return {
    look,
    word: found?.word ?? null,
    name: named?.name ?? null,
    adjectives: before.filter((word) => distinguishing.has(word)),
    isPlural: found?.isPlural ?? false,
    isGeneric: named === null && generic.has(found?.word.split(' ').at(-1) ?? '') && isKnown(words[start]),
  };
}

/** "A man" is somebody new, and so is "her mother"; "the man" and "poor man" need not be. */
function isKnown(first: ReadWord | undefined): boolean {
  return first?.tag !== 'determiner' || /^(?:the|this|that)$/.test(first.token.text);
}

const distinguishing = new Set(
  'old young first second third fourth other another eldest youngest elder younger next last little'.split(
    ' ',
  ),
);

/** "A little man" is small and no child; a poor king is no beggar. */
function partsOf(part: string, base: PersonLook): string[] {
  if (part === 'child') return base.sex === null || base.age === 'child' ? ['child'] : [];
  if (part === 'poor') return base.dress === 'plain' ? ['rags'] : [];
  return [part];
}

interface FoundWord {
  readonly word: string;
  readonly look: PersonLook;
  readonly at: number;
  readonly isPlural: boolean;
}

/** The word for a person that ends a phrase, or that stands before the name that ends it. */
function wordIn(words: readonly ReadWord[], start: number, head: number): FoundWord | null {
  for (let last = head; last >= start; last -= 1) {
    const isBeforeName = last < head;
    if (isBeforeName && words.slice(last + 1, head + 1).some(({ tag }) => tag !== 'name')) break;
    for (let length = Math.min(longestWord, last - start + 1); length >= 1; length -= 1) {
      const part = words.slice(last - length + 1, last + 1).map(({ token }) => token.text);
      const stem = part
        .slice(0, -1)
        .map((word) => `${word} `)
        .join('');
      for (const form of nounForms(part.at(-1) ?? '')) {
        const look = personWords.get(stem + form);
        if (look === undefined) continue;
        return { word: stem + form, look, at: last - length + 1, isPlural: form !== part.at(-1) };
      }
    }
  }
  return null;
}

/** "The librarian", "a commander": what the table lacks and the dictionary calls a person. */
function occupationAt(words: readonly ReadWord[], head: number): FoundWord | null {
  const word = words[head];
  if (word?.tag !== 'noun' || word.token.possessive) return null;
  for (const form of nounForms(word.token.text)) {
    const classes = classesOf(form);
    const isPerson = classes?.kind === 'person' && classes.thing === 3 && classes.noun >= 2;
    if (!isPerson || !/(?:er|or|ist|man|woman|ian|ess|ant|eer)$/.test(form) || form.length < 6) continue;
    const sex = sexOfEnding(form);
    const look = sex === null ? plainFigure : withSex(plainFigure, sex);
    return { word: form, look, at: head, isPlural: form !== word.token.text };
  }
  return null;
}

function sexOfEnding(word: string): 'man' | 'woman' | null {
  if (/(?:woman|[^l]ess)$/.test(word)) return 'woman';
  return word.endsWith('man') ? 'man' : null;
}

interface FoundName {
  readonly name: string;
  /** Null where the name does not tell a man from a woman. */
  readonly look: PersonLook | null;
  readonly at: number;
}

/** The first of the names at the end of a phrase: "Ivan" of "old Ivan Petrovich". */
function nameIn(words: readonly ReadWord[], start: number, end: number): FoundName | null {
  let at = end;
  while (at > start && isNameWord(words[at - 1])) at -= 1;
  if (at === end) return null;
  const token = words[at]?.token;
  if (!token) return null;
  if (menNames.has(token.text)) return { name: token.text, look: withSex(plainFigure, 'man'), at };
  if (womenNames.has(token.text)) return { name: token.text, look: withSex(plainFigure, 'woman'), at };
  return { name: token.text, look: null, at };
}

function isNameWord(word: ReadWord | undefined): boolean {
  if (word === undefined || !word.token.capital) return false;
  const { text } = word.token;
  return word.tag === 'name' || menNames.has(text) || womenNames.has(text);
}

function titleBefore(words: readonly ReadWord[], start: number, at: number): FoundWord | null {
  for (const index of [at, at - 1]) {
    const text = words[index]?.token.text.replace(/\.$/, '') ?? '';
    const sex = index >= start ? titles[text] : undefined;
    if (sex !== undefined) return { word: text, look: withSex(plainFigure, sex), at: index, isPlural: false };
  }
  return null;
}
