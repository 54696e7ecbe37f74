/**
 * The place on the map that a sentence names: a name of the gazetteer after a preposition of place.
 *
 * A name that is part of a longer name, or a person's ("Paris Hilton", "Jack London"), or has an "'s", is none; nor is
 * a word that only looks like a place. Rivers and seas need their "the".
 */

import { range } from '../ranges.ts';
import type { NamedPlace, PlaceKind } from '../shape.ts';
import { determiners } from '../words/english.ts';
import { isName } from '../words/noun-phrase.ts';
import { isFirstName } from '../words/persons.ts';
import type { ReadWord } from '../words/read-words.ts';
import { gazetteer } from './gazetteer.ts';

interface Entry {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly latitude: number;
  readonly longitude: number;
  readonly needsArticle: boolean;
}

/** By the name in lowercase without "the". A river may have the name of a country, so there can be two. */
let entries: ReadonlyMap<string, readonly Entry[]> | null = null;
const longestName = 5;

function allEntries(): ReadonlyMap<string, readonly Entry[]> {
  if (entries !== null) return entries;
  const made = new Map<string, Entry[]>();
  for (const [kind, list] of Object.entries(gazetteer) as [PlaceKind, string][])
    for (const entry of list.split(',')) {
      const [written = '', latitude, longitude] = entry.trim().split(':');
      if (latitude === undefined) continue;
      const name = written.replace(/^the /, '');
      const key = keyOf(name.split(' '));
      const needsArticle = kind === 'river' || written.startsWith('the ');
      const one = { name, kind, latitude: Number(latitude), longitude: Number(longitude), needsArticle };
      made.set(key, [...(made.get(key) ?? []), one]);
    }
  entries = made;
  return made;
}

/** "St. Louis" and "Saint Louis" are one. */
function keyOf(words: readonly string[]): string {
  return words
    .map((word) => word.toLowerCase().replaceAll('’', "'").replaceAll('.', ''))
    .join(' ')
    .replace(/^saint /, 'st ');
}

const prepositions =
  /^(?:in|at|near|from|to|into|through|across|toward|towards|outside|around|round|beyond|inside|reached|reaches|reaching|leaving|left|entered|visited|visiting|via|over|throughout|off)$/;
/** These take a river or a sea, a road or a coast. */
const alongside = /^(?:on|along|up|down|by|over|above|beside|under)$/;
/** A name with one of these after it is something else: "the Paris road", "a Vienna hotel". */
const goesOn =
  /^(?:road|street|hotel|house|station|train|express|mail|club|bank|times|gazette|society|company|university|college|convention|treaty|conference|school|agreement|declaration|post|war|avenue|lane|square|bridge|gate|hall|castle|park|museum|award|accord|exhibition)$/;

export interface FoundPlace {
  readonly place: NamedPlace;
  /** The words from the preposition to the name. */
  readonly lead: string;
}

export function placeIn(words: readonly ReadWord[]): FoundPlace | null {
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || !word.capital || word.code) continue;
    for (let length = Math.min(longestName, words.length - at); length > 0; length -= 1) {
      const found = placeAt(words, at, length);
      if (found !== null) return found;
    }
  }
  return null;
}

function placeAt(words: readonly ReadWord[], at: number, length: number): FoundPlace | null {
  const parts = words.slice(at, at + length);
  if (parts.slice(0, -1).some(({ stop }) => stop !== 'none')) return null;
  if (parts.some(({ bare, capital }) => !capital && !/^(?:of|upon|and|del|the)$/.test(bare))) return null;
  // Words in capitals show no names.
  if (parts.some(({ text }) => /^\P{L}*\p{Lu}{2,}\P{L}*$/u.test(text) && text.length > 3)) return null;
  const key = keyOf(parts.map(({ bare }) => bare));
  const known = allEntries().get(key) ?? allEntries().get(key.replace(/ (?:river|ocean|sea)$/, ''));
  if (known === undefined) return null;
  const hasArticle = words[at - 1]?.bare === 'the';
  const lead = words[at - (hasArticle ? 2 : 1)];
  const entry = known.find(({ needsArticle }) => needsArticle === hasArticle) ?? known[0];
  if (entry === undefined || lead === undefined || lead.stop !== 'none') return null;
  if (entry.needsArticle !== hasArticle && (entry.needsArticle || entry.kind === 'city')) return null;
  const isWater = /^(?:river|sea|lake|island|mountain)$/.test(entry.kind);
  if (!prepositions.test(lead.bare) && !(isWater && alongside.test(lead.bare))) return null;
  if (isPartOfName(words, at, at + length)) return null;
  return {
    place: {
      name: entry.name,
      kind: entry.kind,
      latitude: entry.latitude,
      longitude: entry.longitude,
      range: range(at, at + length),
    },
    lead: lead.bare,
  };
}

function isPartOfName(words: readonly ReadWord[], start: number, end: number): boolean {
  const before = words[start - 1];
  const last = words[end - 1];
  const next = words[end];
  if (/['’]s$/.test(last?.text ?? '')) return true;
  if (
    before &&
    before.stop === 'none' &&
    (isFirstName(before.bare) || (isName(before) && !determiners.has(before.bare)))
  )
    return true;
  if (last?.stop !== 'none' || next === undefined) return false;
  return isName(next) || goesOn.test(next.bare);
}
