/**
 * English word forms: singulars of nouns, and the regular forms of a verb.
 *
 * Guarantees: a form is only ever taken off a word or made of one by the rules of spelling below; "-ing" and "-ed"
 * are never taken off, or "ceiling" and "bed" would become verbs.
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
};

/** The word itself, and what it may be the plural of. */
export function nounForms(word: string): string[] {
  const irregular = irregularPlurals[word];
  if (irregular) return [word, irregular];
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return [word];
  if (word.endsWith('ies') && word.length > 4) return [word, `${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ch|sh|x|s|z)es$/.test(word)) return [word, word.slice(0, -2), word.slice(0, -1)];
  return [word, word.slice(0, -1)];
}

/** Base form, third person, -ing form and past of a regular verb; words behind the verb stay ("take notes"). */
export function verbForms(base: string): string[] {
  const [, verb = '', rest = ''] = /^(\w+)(.*)$/.exec(base) ?? [];
  const doubled = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) ? verb + verb.slice(-1) : verb;
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : doubled;
  const third = /(?:ch|sh|x|s|z|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ing`, `${stem}ed`].map((form) => form + rest);
}
