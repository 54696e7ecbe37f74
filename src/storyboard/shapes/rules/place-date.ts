/**
 * A sentence that says where on earth, or in which year: a map, a rail of years, or both.
 *
 * A place or a year that the text has named before is no news: it is shown again only if nothing else is said. Place
 * names are looked for in English only.
 */
import { primaryTag } from '../../../languages/tag.ts';
import { placeIn } from '../places/find-place.ts';
import { yearsIn } from '../places/find-years.ts';
import { confidenceOf, range } from '../ranges.ts';
import type { NamedPlace, NamedYears, PlaceDateShape } from '../shape.ts';
import type { ReadWord } from '../words/read-words.ts';

const longestSentence = 30;
const movement = /^(?:to|from|reached|reaches|reaching|left|leaving|entered|visited|visiting)$/;
const birth =
  /^(?:born|founded|built|died|lived|lives|settled|arrived|landed|moved|sailed|returned|travelled|traveled|came|went|opened|held|began|happened|discovered|based|grew|grown|set|situated|lies|stands|city|capital|town|village)$/;

export interface NamedBefore {
  /** Whether the text names it in an earlier sentence. */
  place(name: string): boolean;
  year(year: number): boolean;
}

export function placeDateShape(
  words: readonly ReadWord[],
  language: string,
  namedBefore: NamedBefore,
): PlaceDateShape | null {
  if (words.length > longestSentence || words.some(({ stop, at }) => stop === 'end' && at < words.length - 1))
    return null;
  if (words.some(({ bare, text }) => bare === 'copyright' || text.includes('©'))) return null;
  const found = primaryTag(language) === 'en' ? placeIn(words) : null;
  const years = yearsIn(words, language);
  const score = Math.max(
    found === null ? 0 : placeScore(words, found.place, found.lead, namedBefore),
    years === null ? 0 : yearScore(words, years, namedBefore),
  );
  if (score < 0.6) return null;
  const names = [found?.place.name, years?.written].filter((name) => name !== undefined);
  return {
    type: 'place-date',
    line: range(0, words.length),
    place: found?.place ?? null,
    years,
    confidence: confidenceOf(score),
    reason: `names ${names.join(' and ')}`,
  };
}

function placeScore(
  words: readonly ReadWord[],
  place: NamedPlace,
  lead: string,
  namedBefore: NamedBefore,
): number {
  let score = 0.55;
  if (namedBefore.place(place.name)) score -= 0.3;
  if (movement.test(lead)) score += 0.1;
  if (words.some(({ bare }) => birth.test(bare))) score += 0.15;
  if (words.length <= 14) score += 0.05;
  // Compared or imagined places: "like a house in Paris", "as far as from London to Rome".
  if (words.slice(0, place.range.firstWord).some(({ bare }) => /^(?:like|if|as|than|not|never)$/.test(bare)))
    score -= 0.2;
  if (words.some(({ opens }) => opens)) score -= 0.1;
  return score;
}

function yearScore(words: readonly ReadWord[], years: NamedYears, namedBefore: NamedBefore): number {
  const score = years.to === null ? 0.75 : 0.85;
  const known = namedBefore.year(years.from) ? 0.25 : 0;
  const brackets = /^[([]/.test(words[years.range.firstWord]?.text ?? '') ? 0.3 : 0;
  return score - known - brackets;
}
