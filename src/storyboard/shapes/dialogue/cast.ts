/**
 * The speakers of a text: mentions are the same speaker if they share a name or the noun that describes them.
 *
 * Guarantees: a speaker is one object from its first mention on; its words only grow.
 */
import type { Speaker } from '../shape.ts';
import { isPersonWord, sexOf } from '../words/persons.ts';
import { isTitle, type Mention } from './attribution.ts';

interface Growing {
  index: number;
  name: string;
  isNamed: boolean;
  words: string[];
  side: Speaker['side'];
}

export class Cast {
  readonly speakers: Growing[] = [];

  /**
   * @param answering whom they speak after, whose side they do not take; null for nobody.
   * @param others those who spoke last, but for the one just heard: "the girl" is one of them rather than somebody new.
   */
  speakerOf(mention: Mention, answering: Speaker | null, others: readonly Speaker[]): Speaker | null {
    if (mention.kind === 'description' && mention.words.at(-1) === 'other') return others[0] ?? null;
    const known = this.#known(mention, others);
    if (known !== null) {
      this.#add(known.index, mention.words);
      if (mention.kind === 'name' && !known.isNamed)
        Object.assign(known, { name: mention.name, isNamed: true });
      return known;
    }
    const opposite = answering?.side === 'left' ? 'right' : 'left';
    const made: Growing = {
      index: this.speakers.length,
      name: mention.name,
      isNamed: mention.kind === 'name',
      words: [...mention.words],
      side: answering === null && this.speakers.length === 1 ? 'right' : opposite,
    };
    this.speakers.push(made);
    return made;
  }

  /** The same by name or noun, or the one person nearby who is both "the girl" and "Dorothy". */
  #known(mention: Mention, others: readonly Speaker[]): Growing | null {
    const same = this.speakers.find((speaker) => isSame(speaker, mention));
    const isAnyChild = mention.kind === 'description' && isChild(mention.words);
    if (same !== undefined && !isAnyChild) return same;
    const sex = sexOf(mention.words);
    const fits = others.filter(({ isNamed, words, name }) => {
      if (name === 'I' || (isAnyChild ? !isNamed : isNamed || !isChild(words))) return false;
      const own = sexOf(words);
      return sex === null ? isAnyChild : own === sex;
    });
    const mayBeCalledSo = isAnyChild || mention.kind === 'name';
    const [only] = mayBeCalledSo ? fits : [];
    return (only === undefined ? undefined : this.speakers[only.index]) ?? same ?? null;
  }

  /**
   * Somebody called "he" or "she": the nearest speaker of that sex; null where none is known.
   *
   * @param justHeard who is not meant; null if nobody just spoke.
   */
  resolve(pronoun: string, recent: readonly Speaker[], justHeard: Speaker | null): Speaker | null {
    const sex = sexOf([pronoun]);
    const others = recent.filter(({ name }) => name !== 'I');
    const same = others.filter(({ words }) => sexOf(words) === sex);
    const unknown = others.filter(
      ({ words, isNamed }) => sexOf(words) === null && (isNamed || words.some(isPersonWord)),
    );
    const fits = [...same, ...unknown];
    const found = fits.find((speaker) => speaker !== justHeard) ?? null;
    if (found !== null) this.#add(found.index, [pronoun]);
    return found;
  }

  #add(index: number, words: readonly string[]): void {
    const own = this.speakers[index];
    if (own !== undefined) own.words = [...new Set([...own.words, ...words])];
  }
}

/** Children are called by their name and "the child" by turns. */
function isChild(words: readonly string[]): boolean {
  return words.some((word) => /^(?:girl|boy|child|lad|lass)$/.test(word));
}

function isSame(speaker: Growing, mention: Mention): boolean {
  if (mention.kind === 'pronoun') return speaker.name === 'I' && mention.name === 'I';
  if (speaker.isNamed !== (mention.kind === 'name')) return false;
  const own = speaker.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ');
  const names = mention.words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  if (mention.kind === 'description') return isSameNoun(own, names);
  const titleOf = (words: readonly string[]) => words.find(isTitle);
  const [one, other] = [titleOf(own), titleOf(names)];
  if (one !== undefined && other !== undefined && one !== other) return false;
  return names.some((name) => !isTitle(name) && own.includes(name));
}

const synonyms = [/^(?:man|gentleman|fellow)$/, /^(?:woman|lady|dame)$/];

/** "The banker" and "the old banker"; "the old woman" and "the old lady". */
function isSameNoun(one: readonly string[], other: readonly string[]): boolean {
  const [first = '', second = ''] = [one.at(-1), other.at(-1)];
  if (first === second) return true;
  const areAlike = synonyms.some((words) => words.test(first) && words.test(second));
  return areAlike && one.slice(0, -1).some((word) => other.slice(0, -1).includes(word) && word.length > 2);
}
