/**
 * A read sentence -> the time of day, the season and the weather that it names.
 *
 * Guarantees: comparisons ("like the wind"), greetings ("good morning"), habits ("every day") and verbs of the same
 * letters ("he storms out") name none.
 */
import type { Season, TimeOfDay, Weather } from '../contract/scenery.ts';
import type { ReadWord } from '../words/read-words.ts';
import {
  longestHour,
  notSeasons,
  seasonPhrases,
  timeless,
  timePhrases,
  weatherPhrases,
} from './hour-words.ts';

export interface NamedHours {
  readonly time: TimeOfDay | null;
  readonly season: Season | null;
  readonly weather: Weather | null;
  /** The words that name them, for people. */
  readonly words: readonly string[];
}

/** The last one named counts: "all day and into the night". */
export function namedHours(words: readonly ReadWord[]): NamedHours {
  let time: TimeOfDay | null = null;
  const seasons = new Set<Season>();
  let weather: Weather | null = null;
  const written: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { length, text } = longestAt(words, at);
    if (length > 0 && isMeant(words, at, length, text)) {
      time = timePhrases.get(text) ?? time;
      const named = seasonPhrases.get(text);
      if (named !== undefined) seasons.add(named);
      weather = weatherPhrases.get(text) ?? weather;
      written.push(
        words
          .slice(at, at + length)
          .map(({ token }) => token.written)
          .join(' '),
      );
    }
    at += Math.max(1, length);
  }
  // "Pink in spring, and in autumn full of fruit" is neither.
  const [season = null] = seasons.size === 1 ? seasons : [];
  return { time, season, weather, words: written };
}

function longestAt(words: readonly ReadWord[], at: number): { length: number; text: string } {
  for (let length = 8; length >= 1; length -= 1) {
    const part = words.slice(at, at + length);
    if (part.length < length || part.slice(0, -1).some(({ token }) => token.endsClause)) continue;
    const text = part.map(({ token }) => token.text).join(' ');
    if (timeless.has(text) || notSeasons.has(text)) return { length, text };
    const isKnown = timePhrases.has(text) || seasonPhrases.has(text) || weatherPhrases.has(text);
    if (length <= longestHour && isKnown) return { length, text };
  }
  return { length: 0, text: '' };
}

function isMeant(words: readonly ReadWord[], at: number, length: number, text: string): boolean {
  if (timeless.has(text) || notSeasons.has(text)) return false;
  const before = words[at - 1];
  const isCut = before === undefined || before.token.endsClause;
  const next = words[at + length];
  const last = words[at + length - 1];
  const follows = last?.token.endsClause ? undefined : next;
  // "A storm of applause", "the dawn of history", "the winter of our discontent", "the evening meal".
  if (follows?.token.text === 'of' && !/^(?:the|that|this|a)$/.test(words[at + length + 1]?.token.text ?? ''))
    return false;
  if (length === 1) {
    const { tag } = words[at] ?? {};
    if (
      tag === 'name' &&
      !/^(?:april|june|july|september|october|november|december|january|february|christmas)$/.test(text)
    )
      return false;
    if (tag === 'verb' && !/^(?:rain|snow)/.test(text)) return false;
  }
  if (isCut) return true;
  for (let index = at - 1; index >= Math.max(0, at - 4); index -= 1) {
    const token = words[index]?.token;
    if (!token || token.endsClause) break;
    if (
      /^(?:like|as|than|no|not|never|without|every|each|until|till|for|if|before|after|once)$/.test(
        token.text,
      )
    ) {
      // "After midnight" and "before dawn" are near enough.
      if (/^(?:before|after)$/.test(token.text)) continue;
      return /^(?:for|as)$/.test(token.text) && words[index + 1]?.tag === 'adjective';
    }
    if (words[index]?.tag === 'verb') break;
  }
  return true;
}
