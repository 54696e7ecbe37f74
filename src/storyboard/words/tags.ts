/** The word classes that the reader tells apart. */

export const tags = [
  'determiner',
  'preposition',
  'conjunction',
  'pronoun',
  'auxiliary',
  'to',
  'number',
  'noun',
  'name',
  'verb',
  'ing',
  'participle',
  'adjective',
  'adverb',
] as const;

export type Tag = (typeof tags)[number];
