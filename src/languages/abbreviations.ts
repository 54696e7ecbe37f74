/** Abbreviations that end in a full stop which ends no sentence, by language. Lower case, without the last stop. */
import { type AbbreviationTable, abbreviationTables } from './abbreviation-tables.ts';

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

/** @param language a BCP 47 tag; English's where a language has no table of its own. */
export function abbreviationsOf(language: string): Abbreviations {
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  const key = abbreviationTables.has(primary) ? primary : 'en';
  const known = made.get(key);
  if (known !== undefined) return known;
  const abbreviations = withSets(abbreviationTables.get(key) ?? {}, abbreviationTables.get('*') ?? {});
  made.set(key, abbreviations);
  return abbreviations;
}

function withSets(own: AbbreviationTable, shared: AbbreviationTable): Abbreviations {
  const elsewhere = new Set([own.beforeNumber, own.beforeCapital, own.eitherWay].flatMap(words));
  return {
    inside: new Set([...words(own.inside), ...words(shared.inside).filter((word) => !elsewhere.has(word))]),
    beforeNumber: new Set([...words(own.beforeNumber), ...words(shared.beforeNumber)]),
    beforeCapital: new Set(words(own.beforeCapital)),
    eitherWay: new Set([...words(own.eitherWay), ...words(shared.eitherWay)]),
    starters: new Set(words(own.starters)),
    continuers: new Set(words(own.continuers)),
    sayings: new Set(words(own.sayings)),
    ordinals: own.ordinals ?? false,
    wholeWord: own.wholeWord ?? null,
  };
}

function words(list: string | undefined): string[] {
  return list?.split(/\s+/).filter((word) => word !== '') ?? [];
}
