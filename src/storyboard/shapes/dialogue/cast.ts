/**
 * The speakers of a text: mentions are the same speaker if they share a name or the noun that describes them.
 *
 * Guarantees: a speaker is one object from its first mention on; its words only grow.
 */
import type { Speaker } from '../shape.ts';
import { isTitle, type Mention } from './attribution.ts';

interface Growing {
  index: number;
  name: string;
  isNamed: boolean;
  words: string[];
  side: Speaker['side'];
}

const male =
  /^(?:he|him|mr|sir|king|prince|man|boy|gentleman|father|brother|son|husband|uncle|lord|il|er|él|egli|lui|он|hij|on)$/u;
const female =
  /^(?:she|her|mrs|miss|ms|lady|queen|princess|woman|girl|mother|sister|daughter|wife|aunt|elle|sie|ella|lei|она|zij|ona)$/u;

export class Cast {
  readonly speakers: Growing[] = [];

  /** @param answering whom they speak after, whose side they do not take; null for nobody. */
  speakerOf(mention: Mention, answering: Speaker | null): Speaker {
    const known = this.speakers.find((speaker) => isSame(speaker, mention));
    if (known !== undefined) {
      known.words = [...new Set([...known.words, ...mention.words])];
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

  /** Somebody called "he" or "she": the speaker of that sex who is nearest, but not the one just heard. */
  resolve(pronoun: string, recent: readonly Speaker[], justHeard: Speaker | null): Speaker | null {
    const fits = recent.filter((speaker) => sexFits(speaker, pronoun));
    const found = fits.find((speaker) => speaker !== justHeard) ?? fits[0] ?? null;
    if (found !== null) {
      const own = this.speakers[found.index];
      if (own !== undefined) own.words = [...new Set([...own.words, pronoun])];
    }
    return found;
  }
}

function isSame(speaker: Growing, mention: Mention): boolean {
  if (mention.kind === 'pronoun') return speaker.words.includes('i') && mention.name === 'i';
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

function sexFits({ words }: Speaker, pronoun: string): boolean {
  const isMale = words.some((word) => male.test(word));
  const isFemale = words.some((word) => female.test(word));
  if (male.test(pronoun)) return !isFemale || isMale;
  return female.test(pronoun) ? !isMale || isFemale : false;
}
