/** Lists of words as the tables write them: separated by white space. */

/** The words in their order; none for a list that is missing. */
export function wordsIn(list = ''): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}

export function wordSet(list?: string): ReadonlySet<string> {
  return new Set(wordsIn(list));
}
