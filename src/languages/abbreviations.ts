/** Abbreviations whose full stop ends no sentence, by language. In lowercase, without the last full stop. */
import { type AbbreviationTable, abbreviationTables } from './abbreviation-tables.ts';
import { primaryTag } from './tag.ts';
import { wordSet, wordsIn } from './word-list.ts';

/** `AbbreviationTable` says what each set means. */
export interface Abbreviations {
  readonly inside: ReadonlySet<string>;
  readonly beforeNumber: ReadonlySet<string>;
  readonly beforeCapital: ReadonlySet<string>;
  readonly eitherWay: ReadonlySet<string>;
  readonly starters: ReadonlySet<string>;
  readonly continuers: ReadonlySet<string>;
  readonly sayings: ReadonlySet<string>;
  readonly ordinals: boolean;
  readonly wholeWord: RegExp | null;
}

const made = new Map<string, Abbreviations>();

/** @param language a BCP 47 tag; a language without a table gets the English one. */
export function abbreviationsOf(language: string): Abbreviations {
  const primary = primaryTag(language);
  const key = abbreviationTables.has(primary) ? primary : 'en';
  const known = made.get(key);
  if (known !== undefined) return known;
  const abbreviations = withSets(abbreviationTables.get(key) ?? {}, abbreviationTables.get('*') ?? {});
  made.set(key, abbreviations);
  return abbreviations;
}

function withSets(own: AbbreviationTable, shared: AbbreviationTable): Abbreviations {
  const elsewhere = new Set([own.beforeNumber, own.beforeCapital, own.eitherWay].flatMap(wordsIn));
  const sharedInside = wordsIn(shared.inside).filter((word) => !elsewhere.has(word));
  return {
    inside: new Set([...wordsIn(own.inside), ...sharedInside]),
    beforeNumber: new Set([...wordsIn(own.beforeNumber), ...wordsIn(shared.beforeNumber)]),
    beforeCapital: wordSet(own.beforeCapital),
    eitherWay: new Set([...wordsIn(own.eitherWay), ...wordsIn(shared.eitherWay)]),
    starters: wordSet(own.starters),
    continuers: wordSet(own.continuers),
    sayings: wordSet(own.sayings),
    ordinals: own.ordinals ?? false,
    wholeWord: own.wholeWord ?? null,
  };
}
