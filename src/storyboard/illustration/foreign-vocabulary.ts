/**
 * The drawings by their names in a language that is not English.
 *
 * Takes the library and some names for each drawing; gives a lookup of those names and nothing else: no verbs, no senses,
 * no related words. What an author asks for may be given in that language or in English.
 */
import { type DrawingLibrary, type Meaning, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/** A name says what it is the name of. */
const weight = 0.75;

/**
 * @param names drawing -> its names, in lowercase
 */
export function foreignVocabularyOf(
  library: DrawingLibrary,
  language: string,
  names: ReadonlyMap<string, readonly string[]>,
): Vocabulary {
  const english = vocabularyOf(library);
  const drawings = new Map(
    [...names].flatMap(([drawing, own]) => own.map((name) => [name, drawing] as const)),
  );
  const none: ReadonlySet<string> = new Set();
  return {
    language,
    meaningOf: (phrase): Meaning | null => {
      const drawing = drawings.get(phrase);
      return drawing === undefined ? null : { drawing, wordClass: 'noun', source: 'name', weight };
    },
    sensesOf: () => [],
    drawingNamed: (written) => drawings.get(written.trim().toLowerCase()) ?? english.drawingNamed(written),
    keywordsOf: () => none,
    names: [...english.names, ...drawings.keys()],
  };
}
