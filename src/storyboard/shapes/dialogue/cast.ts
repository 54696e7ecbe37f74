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

  /** @param answering whom they speak after, whose side they do not take; null for nobody. */
  speakerOf(mention: Mention, answering: Speaker | null): Speaker {
    const known = this.speakers.find((speaker) => isSame(speaker, mention));
    if (known !== undefined) {
      this.#add(known.index, mention.words);
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

function isSame(speaker: Growing, mention: Mention): boolean {
  if (mention.kind === 'pronoun') return speaker.name === 'I' && mention.name === 'I';
  if (speaker.isNamed !== (mention.kind === 'name')) return false;
  const own = speaker.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .split(' ');
  const names = mention.words.map((word) => word.replace(/[^\p{L}\p{N}]/gu, ''));
  if (mention.kind === 'description') return own.at(-1) === names.at(-1);
  const titleOf = (words: readonly string[]) => words.find(isTitle);
  const [one, other] = [titleOf(own), titleOf(names)];
  if (one !== undefined && other !== undefined && one !== other) return false;
  return names.some((name) => !isTitle(name) && own.includes(name));
}
