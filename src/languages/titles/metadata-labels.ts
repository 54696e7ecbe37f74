/** What stands before the colon in lines above a text that say its title, its author and its year. Pure data. */

export type MetadataField = 'title' | 'subtitle' | 'author' | 'date' | 'other';

/** In lowercase, with `|` between labels. */
const labels: readonly Readonly<Record<MetadataField, string>>[] = [
  {
    title: 'title',
    subtitle: 'subtitle|sub-title',
    author: 'author|authors|written by|by',
    date: 'year|date|published|first published|publication date|publication year|date of publication',
    other: `translator|translated by|illustrator|illustrated by|editor|edited by|language|release date|posting date|
      last updated|most recently updated|source|publisher|edition|genre|isbn|series|volume|credits|produced by|
      original publication|original title|character set encoding|copyright|rights|license|licence|category|keywords`,
  },
  {
    title: 'titel',
    subtitle: 'untertitel',
    author: 'autor|autorin|verfasser|verfasserin',
    date: 'jahr|datum|erschienen|erscheinungsjahr',
    other: 'übersetzer|übersetzung|sprache|verlag|quelle|herausgeber|auflage',
  },
  {
    title: 'titre',
    subtitle: 'sous-titre',
    author: 'auteur|autrice',
    date: 'année|date|publié|date de publication',
    other: 'traducteur|traduction|langue|éditeur|édition',
  },
  {
    title: 'título|titulo',
    subtitle: 'subtítulo',
    author: 'autor|autora',
    date: 'año|fecha|ano|data',
    other: 'traductor|traducción|tradutor|idioma|editorial|editora|fuente|fonte',
  },
  {
    title: 'titolo',
    subtitle: 'sottotitolo',
    author: 'autore|autrice',
    date: 'anno|data',
    other: 'traduttore|traduzione|lingua|editore',
  },
];

/** Each label with what it names. The same in every language: the lines are read before the language is known. */
export const metadataLabels: ReadonlyMap<string, MetadataField> = new Map(
  labels.flatMap((table) =>
    (Object.entries(table) as [MetadataField, string][]).flatMap(([field, list]) =>
      list.split('|').map((label): [string, MetadataField] => [label.trim().replace(/\s+/g, ' '), field]),
    ),
  ),
);
