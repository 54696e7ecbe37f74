/**
 * English word forms: singulars of nouns, and the regular forms of a verb.
 *
 * Guarantees: forms follow the rules of spelling below and nothing else; "-ing" and "-ed" are never removed from a
 * word, or "ceiling" and "bed" would become verbs.
 */

const irregularPlurals: Readonly<Record<string, string>> = {
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  leaves: 'leaf',
  loaves: 'loaf',
  knives: 'knife',
  wolves: 'wolf',
  scarves: 'scarf',
  shelves: 'shelf',
  calves: 'calf',
  potatoes: 'potato',
  tomatoes: 'tomato',
  oxen: 'ox',
  children: 'child',
  wives: 'wife',
  thieves: 'thief',
  elves: 'elf',
  dwarves: 'dwarf',
  hooves: 'hoof',
  halves: 'half',
  lives: 'life',
  dice: 'die',
  lice: 'louse',
  men: 'man',
  women: 'woman',
};

/** The word itself, and what it may be the plural of. */
export function nounForms(word: string): string[] {
  const irregular = irregularPlurals[word];
  if (irregular) return [word, irregular];
  if (/[a-z]{2}men$/.test(word) && !/(?:specimen|amen|omen|regimen|abdomen|women)$/.test(word))
    return [word, `${word.slice(0, -3)}man`];
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return [word];
  if (word.endsWith('ies') && word.length > 4) return [word, `${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ch|sh|x|s|z)es$/.test(word)) return [word, word.slice(0, -2), word.slice(0, -1)];
  return [word, word.slice(0, -1)];
}

/** Base form, third person, -ing form and past of a regular verb. Words after the verb are kept ("take notes"). */
export function verbForms(base: string): string[] {
  const [, verb = '', rest = ''] = /^(\w+)(.*)$/.exec(base) ?? [];
  const doubled = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb;
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : doubled;
  const third = /(?:ch|sh|x|s|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ing`, `${stem}ed`].map((form) => form + rest);
}
