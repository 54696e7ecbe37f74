/**
 * Tokens of a language that is not English -> the drawings that are named by them, best first.
 *
 * Nothing is known of the grammar, so only exact names count, with the endings and particles that mark a plural or a
 * case in a way that is easy to see. Guarantees: in languages with articles a noun counts only after one, since so many
 * nouns are verbs too; in German only with a capital letter; a word after "no" or "without" does not count.
 */
import { primaryTag } from '../../languages/tag.ts';
import { wordSet } from '../../languages/word-list.ts';
import type { Token } from '../words/tokens.ts';
import type { Meaning, Vocabulary } from './vocabulary.ts';

export interface NamedDrawing {
  readonly meaning: Meaning;
  /** The first of its tokens, and how many they are. */
  readonly at: number;
  readonly length: number;
}

const longest = 3;

/** What stands before a noun: articles, possessives, small numbers. Other languages have no articles. */
const beforeNouns: Readonly<Record<string, ReadonlySet<string>>> = {
  da: wordSet('en et den det de to tre hans hendes deres min mit mine'),
  es: wordSet(
    'el la los las un una unos unas su sus mi mis tu tus este esta esa ese aquel aquella dos tres del al',
  ),
  fr: wordSet(
    'le la les un une des du au aux son sa ses mon ma mes ton ta leur leurs ce cet cette ces deux trois',
  ),
  it: wordSet(
    'il lo la i gli le un uno una del dello della dei degli delle al allo alla nel nella sul sulla suo sua due tre',
  ),
  nb: wordSet('en ei et den det de to tre hans hennes deres min mitt mine'),
  nl: wordSet('de het een zijn haar hun mijn deze die dat dit twee drie'),
  pt: wordSet(
    'o a os as um uma uns umas do da dos das no na nos nas ao seu sua seus suas meu minha dois duas',
  ),
  sv: wordSet('en ett den det de två tre hans hennes deras min mitt mina'),
};

/** "Hunden", "huset": the article may be an ending. */
const endings: Readonly<Record<string, RegExp>> = {
  da: /(?:en|et|n|t)$/,
  nb: /(?:en|et|a|n|t)$/,
  sv: /(?:en|et|n|t)$/,
};

/** Endings that make a plural of most nouns. */
const plurals: Readonly<Record<string, readonly RegExp[]>> = {
  es: [/s$/, /es$/],
  fr: [/[sx]$/],
  nl: [/en$/, /s$/],
  pt: [/s$/],
};

/** What follows a noun without a space. */
const particles: Readonly<Record<string, RegExp>> = {
  ja: /[はがをにのともでやへ、]+$/u,
  ko: /(?:은|는|이|가|을|를|의|에|에게|에서|와|과|도|로|으로|들이|들은|들을|들)$/u,
};

const denials = wordSet(`
  kein keine keinen keinem keiner ohne sin sans ningún ninguna senza nessun nessuna sem nenhum nenhuma geen zonder
  uden ingen utan uten inget intet без bez
`);

/** Written without spaces between words, so that a name may be cut in two. */
const unspaced = new Set(['zh', 'ja', 'th']);

export function namedDrawings(tokens: readonly Token[], vocabulary: Vocabulary): NamedDrawing[] {
  const language = primaryTag(vocabulary.language);
  const found: NamedDrawing[] = [];
  for (let at = 0; at < tokens.length; ) {
    const named = drawingAt(tokens, at, language, vocabulary);
    if (named !== null && isNoun(tokens, at, language)) found.push(named);
    at += named?.length ?? 1;
  }
  return found;
}

function drawingAt(
  tokens: readonly Token[],
  at: number,
  language: string,
  vocabulary: Vocabulary,
): NamedDrawing | null {
  for (let length = longest; length >= 1; length -= 1) {
    const part = tokens.slice(at, at + length);
    if (part.length < length || part.slice(0, -1).some(({ endsClause }) => endsClause)) continue;
    const written = part.map(({ text }) => text).join(unspaced.has(language) ? '' : ' ');
    for (const form of formsOf(written, language)) {
      const meaning = vocabulary.meaningOf(form);
      if (meaning !== null) return { meaning, at, length };
    }
  }
  return null;
}

function formsOf(written: string, language: string): string[] {
  const whole = written.replace(elision, '');
  const mark = particles[language];
  const stems = [endings[language], ...(plurals[language] ?? []), mark].flatMap((ending) => {
    const stem = ending === undefined ? whole : whole.replace(ending, '');
    return stem !== whole && stem.length >= (mark === undefined ? 3 : 1) ? [stem] : [];
  });
  return [whole, ...stems];
}

/** "L'oiseau", "dell'asino": the article is part of the word. */
const elision = /^\p{L}{1,5}'(?=\p{L})/u;

function isNoun(tokens: readonly Token[], at: number, language: string): boolean {
  const token = tokens[at];
  const before = at > 0 && tokens[at - 1]?.endsClause !== true ? (tokens[at - 1]?.text ?? '') : '';
  if (token === undefined || denials.has(before)) return false;
  if (language === 'de') return token.capital;
  const articles = beforeNouns[language];
  if (articles === undefined) return true;
  const isMarked = endings[language]?.test(token.text) === true;
  return articles.has(before) || isMarked || elision.test(token.text);
}
