/**
 * The persons and animals of a text, so that each looks the same wherever it is named.
 *
 * Guarantees: a name and what it was introduced as ("Ivan, an old soldier") are one person; "the soldier" is the
 * soldier
 * who was named before; "another soldier" is somebody else; pronouns go to whoever acted last and may be meant.
 */
import { seedOf } from '../seed.ts';
import type { NamedPerson } from './figure-of.ts';
import { type PersonLook, plainFigure, withSex } from './person-words.ts';

export interface Being {
  readonly key: string;
  /** Null for animals. */
  look: PersonLook | null;
  sex: 'man' | 'woman' | null;
  readonly words: Set<string>;
  readonly adjectives: readonly string[];
  /** The drawing of an animal; null for persons. */
  readonly drawing: string | null;
  /** The sentence in which it last acted, and in which it was last mentioned. */
  actedAt: number;
  mentionedAt: number;
  readonly isPlural: boolean;
}

/** A pronoun reaches back this many sentences. */
const reach = 4;
/** Where two may be meant, it is one who acted as lately as this. */
const freshness = 2;
const others = new Set(['another', 'second', 'third', 'fourth', 'other', 'next']);
const ages = ['old', 'young', 'eldest', 'youngest', 'elder', 'younger', 'little', 'first', 'last'];

export class Cast {
  readonly #beings: Being[] = [];
  /** Whoever says "I". */
  readonly narrator: Being = {
    key: 'I',
    look: plainFigure,
    sex: null,
    words: new Set(['i']),
    adjectives: [],
    drawing: null,
    actedAt: -1,
    mentionedAt: -1,
    isPlural: false,
  };

  /** Whoever a phrase means: one who is known, or somebody new. */
  person(named: NamedPerson, sentence: number): Being {
    const known = this.#known(named) ?? this.#generic(named, sentence);
    if (known === null) return this.#add(named, sentence);
    known.mentionedAt = sentence;
    if (named.name !== null) known.words.add(named.name);
    if (named.word !== null) known.words.add(named.word);
    if (known.look !== null && isPlain(known.look) && !isPlain(named.look)) known.look = named.look;
    known.sex ??= named.look.sex;
    return known;
  }

  animal(drawing: string, word: string, sentence: number): Being {
    const known = this.#beings.find((being) => being.drawing === drawing);
    if (known) {
      known.mentionedAt = sentence;
      return known;
    }
    const being: Being = {
      key: drawing,
      look: null,
      sex: null,
      words: new Set([word]),
      adjectives: [],
      drawing,
      actedAt: -1,
      mentionedAt: sentence,
      isPlural: false,
    };
    this.#beings.push(being);
    return being;
  }

  /**
   * Somebody of whom it is not known how he looks: "Rikki", a mongoose. Pronouns may mean him, and then show nobody.
   */
  stranger(word: string, sentence: number): Being {
    const known = this.#beings.find((being) => being.words.has(word));
    if (known) {
      known.mentionedAt = sentence;
      return known;
    }
    const being: Being = {
      key: word,
      look: null,
      sex: null,
      words: new Set([word]),
      adjectives: [],
      drawing: null,
      actedAt: -1,
      mentionedAt: sentence,
      isPlural: false,
    };
    this.#beings.push(being);
    return being;
  }

  /** "Ivan, an old soldier": both are one. */
  sameAs(being: Being, named: NamedPerson): void {
    if (named.name !== null) being.words.add(named.name);
    if (named.word !== null) being.words.add(named.word);
    if (being.look !== null && isPlain(being.look)) being.look = named.look;
    being.sex ??= named.look.sex;
  }

  acts(being: Being, sentence: number): void {
    being.actedAt = sentence;
  }

  /** Whoever "he" or "she" is, where that is sure; null where two may be meant, or nobody who can be drawn. */
  meant(pronoun: 'he' | 'she', sentence: number): Being | null {
    const sex = pronoun === 'he' ? 'man' : 'woman';
    const recent = this.#beings
      .filter((being) => !being.isPlural && (being.sex === sex || being.sex === null))
      // An animal is "he" once it has done something.
      .filter(({ drawing, actedAt }) => drawing === null || actedAt >= 0)
      .filter(({ actedAt, mentionedAt }) => Math.max(actedAt, mentionedAt) >= sentence - reach)
      .toSorted((a, b) => rank(b, sex) - rank(a, sex));
    const [first, second] = recent;
    if (first === undefined) return null;
    if (second !== undefined) {
      const isClear = rank(first, sex) - rank(second, sex) >= 0.5;
      if (!isClear || first.actedAt < sentence - freshness) return null;
    }
    first.sex ??= sex;
    if (first.look !== null || first.drawing !== null) return first;
    // A stranger is not seen, but acts: the next "he" is he again.
    first.actedAt = sentence;
    return null;
  }

  /** All who acted lately, for "they". */
  lately(sentence: number): readonly Being[] {
    const last = Math.max(-1, ...this.#beings.map(({ actedAt }) => actedAt));
    const found = last < sentence - 2 ? [] : this.#beings.filter(({ actedAt }) => actedAt === last);
    if (found.length === 1 && found[0]?.isPlural !== true) return [];
    if (found.some(({ drawing, look }) => drawing === null && look === null)) return [];
    const persons = found.filter(({ drawing }) => drawing === null);
    return persons.length > 1 || persons.some(({ isPlural }) => isPlural) ? persons : found;
  }

  /** Somebody who is called by these words; null for a stranger. */
  called(words: readonly string[]): Being | null {
    const found = this.#beings.filter((being) => words.some((word) => being.words.has(word)));
    const [one] = found.toSorted((a, b) => shared(b, words) - shared(a, words));
    return one ?? null;
  }

  #known({ word, name, adjectives, isPlural }: NamedPerson): Being | null {
    const persons = this.#beings.filter(({ drawing }) => drawing === null);
    if (name !== null) {
      const byName = persons.find(({ words }) => words.has(name));
      if (byName) return byName;
      if (word === null) return null;
    }
    if (word === null || adjectives.some((one) => others.has(one))) return null;
    const alike = persons.filter(({ words, isPlural: many }) => words.has(word) && many === isPlural);
    // "King Midas" after another king with a name is another king.
    const free = name === null ? alike : alike.filter(({ words }) => words.size === 1);
    const ofAge = free.filter((being) =>
      ages.every(
        (age) => !adjectives.includes(age) || being.adjectives.includes(age) || being.adjectives.length === 0,
      ),
    );
    return ofAge.toSorted((a, b) => b.mentionedAt - a.mentionedAt)[0] ?? null;
  }

  /** "The man": whoever was last spoken of and is one. */
  #generic({ isGeneric, isPlural, look }: NamedPerson, sentence: number): Being | null {
    if (!isGeneric || isPlural) return null;
    const fitting = this.#beings.filter(
      (being) =>
        being.look !== null &&
        !being.isPlural &&
        Math.max(being.actedAt, being.mentionedAt) >= sentence - 2 * reach &&
        (look.sex === null || being.sex === null || being.sex === look.sex) &&
        (look.age === 'adult' || being.look.age === look.age),
    );
    return fitting.toSorted((a, b) => rank(b, look.sex ?? 'man') - rank(a, look.sex ?? 'man'))[0] ?? null;
  }

  #add({ look, word, name, adjectives, isPlural }: NamedPerson, sentence: number): Being {
    const key = [...adjectives, word ?? '', name ?? ''].join(' ').trim();
    const being: Being = {
      key,
      look,
      sex: look.sex,
      words: new Set([word, name].filter((one) => one !== null)),
      adjectives,
      drawing: null,
      actedAt: -1,
      mentionedAt: sentence,
      isPlural,
    };
    this.#beings.push(being);
    return being;
  }
}

/** The number that chooses somebody's colours. */
export function lookNumber({ key }: Being, variant = 0): number {
  return (seedOf(key) + variant) % 1000;
}

/** The look of a being with the sex that the text gave away later. */
export function lookOf({ look, sex }: Being): PersonLook {
  const base = look ?? plainFigure;
  return sex === null ? base : withSex(base, sex);
}

function isPlain(look: PersonLook): boolean {
  return look.dress === 'plain' && look.hat === 'none' && look.age === 'adult';
}

/** Whoever acted last is meant rather than who was merely mentioned, and a person rather than an animal. */
function rank({ actedAt, mentionedAt, sex, drawing }: Being, wanted: 'man' | 'woman'): number {
  const idle = actedAt === -1 ? 1.5 : 0;
  const animal = drawing === null ? 0 : 1.2;
  return Math.max(actedAt + 0.6, mentionedAt) + (sex === wanted ? 0.6 : 0) - idle - animal;
}

function shared({ words }: Being, wanted: readonly string[]): number {
  return wanted.filter((word) => words.has(word)).length;
}
