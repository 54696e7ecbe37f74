/**
 * A noun phrase -> the animal or thing of the library that may stand in a scenery.
 *
 * Guarantees: only drawings that show a whole body or a whole thing, and only for words that mean it plainly.
 */
import type { Meaning, Vocabulary } from '../illustration/vocabulary.ts';
import { classesOf, nounKind } from '../words/lexicon.ts';
import type { NounPhrase } from '../words/noun-phrases.ts';
import type { ReadWord } from '../words/read-words.ts';
import { nounForms } from '../words/word-forms.ts';
import { heightOf } from './thing-tables.ts';

export interface NamedThing {
  readonly drawing: string;
  readonly word: string;
  readonly isAnimal: boolean;
  readonly isPlural: boolean;
}

const kinds: ReadonlySet<string> = new Set(['animal', 'artifact', 'food', 'plant', 'object', 'body']);
const longest = 3;

export function thingIn(
  words: readonly ReadWord[],
  { start, head }: NounPhrase,
  vocabulary: Vocabulary,
): NamedThing | null {
  const last = words[head];
  if (last === undefined || last.token.possessive) return null;
  if (last.tag === 'name' && !isAnimalWord(last.token.text)) return null;
  for (let length = Math.min(longest, head - start + 1); length >= 1; length -= 1) {
    const stem = words
      .slice(head - length + 1, head)
      .map(({ token }) => `${token.text} `)
      .join('');
    for (const form of nounForms(last.token.text)) {
      const meaning =
        stem === '' ? (animalsOf(form) ?? vocabulary.meaningOf(form)) : vocabulary.meaningOf(stem + form);
      if (meaning === null || meaning.wordClass !== 'noun' || !heightOf.has(meaning.drawing)) continue;
      const kind = nounKind(form);
      const isNamed = meaning.source === 'name' && (classesOf(form)?.thing ?? 3) >= 2;
      const isPlain =
        length > 1 || isNamed || kind === null || (kinds.has(kind) && (classesOf(form)?.thing ?? 3) >= 2);
      if (!isPlain) return null;
      return {
        drawing: meaning.drawing,
        word: stem + form,
        isAnimal: kind === 'animal' || animals.has(meaning.drawing),
        isPlural: form !== last.token.text,
      };
    }
  }
  return null;
}

/** Words that mean too much elsewhere, but are animals where somebody acts. */
const animalNames: Readonly<Record<string, string>> = {
  mouse: 'mouse',
  bat: 'bat',
  ram: 'ram',
  turkey: 'turkey',
};

function animalsOf(word: string): Meaning | null {
  const drawing = animalNames[word];
  return drawing === undefined ? null : { drawing, wordClass: 'noun', source: 'name', weight: 1 };
}

/** Animals of fables are written like names: "the Fox". */
function isAnimalWord(text: string): boolean {
  return nounForms(text).some((form) => classesOf(form)?.kind === 'animal');
}

/** Words for food and for animals at once: "goose", "duck", "fish". */
const animals: ReadonlySet<string> = new Set(
  'goose duck turkey donkey dragon ram bat fish lobster crab octopus squid rabbit deer snail dove'.split(' '),
);
