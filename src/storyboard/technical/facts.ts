/**
 * Lines such as "Type: `number`" and "Default: `10`" below the heading of an entry -> what they say.
 *
 * Guarantees: a sentence has facts only if it says nothing else.
 */
import { type SentenceText, wordAt } from './sentence-text.ts';

export interface FoundFact {
  /** A `mark` such as "Required" has no value. */
  readonly kind: 'type' | 'default' | 'returns' | 'choices' | 'mark';
  readonly value: string;
  /** The word with which it begins. */
  readonly word: number;
}

const label =
  /(?:^|(?<=\s))(?<label>types?|defaults?(?: values?| to)?|returns?|values?|allowed values|possible values|choices|options)\s?:\s*/giu;

/** Longer than a value is. */
const longest = 90;

/** @returns empty for a sentence that is prose. */
export function factsOf(sentence: SentenceText): FoundFact[] {
  const { text } = sentence;
  const labels = [...text.matchAll(label)].filter(({ index }) => !isInCode(sentence, index));
  if (labels[0]?.index !== 0) return isMark(text) ? [{ kind: 'mark', value: '', word: 0 }] : [];
  const facts = labels.map((match, at): FoundFact => {
    const from = match.index + match[0].length;
    const to = labels[at + 1]?.index ?? text.length;
    return {
      kind: kindOf(match.groups?.label ?? ''),
      value: valueIn(sentence, from, to),
      word: wordAt(sentence, match.index),
    };
  });
  return facts.every(({ value }) => value !== '' && value.length <= longest) ? facts : [];
}

/** "Required", "Required: `true`": a line that is passed over, like a fact. */
function isMark(text: string): boolean {
  return /^[*(]?(?:required|optional)(?: ?: ?(?:true|false|yes|no))?[*).]*$/iu.test(text);
}

function kindOf(label: string): FoundFact['kind'] {
  const name = label.toLowerCase();
  if (name.startsWith('type')) return 'type';
  if (name.startsWith('default')) return 'default';
  return name.startsWith('return') ? 'returns' : 'choices';
}

/** The code, if there is any; else the words up to the end of the clause. */
function valueIn(sentence: SentenceText, from: number, to: number): string {
  const text = sentence.text.slice(from, to).trim();
  const [first, last] = [wordAt(sentence, from), wordAt(sentence, Math.max(from, to - 1))];
  const code = sentence.code.filter(({ firstWord }) => firstWord >= first && firstWord <= last);
  const [one] = code;
  if (one === undefined) {
    const bare = text.replace(/[.;,]$/u, '');
    return bare.split(' ').length <= 4 ? bare : '';
  }
  if (code.length === 1) return one.text;
  // `number` | `string`, 'a' or 'b': all of it.
  const isUnion = /^[^a-z]*(?:(?:or|and)?[^a-z]*)*$/iu.test(withoutCode(sentence, from, to));
  return isUnion ? text.replace(/[.;,]$/u, '') : one.text;
}

/** What stands between the pieces of code. */
function withoutCode(sentence: SentenceText, from: number, to: number): string {
  const [first, last] = [wordAt(sentence, from), wordAt(sentence, Math.max(from, to - 1))];
  return sentence.words
    .slice(first, last + 1)
    .flatMap(({ runs }) => runs.filter((run) => !run.code).map((run) => run.text))
    .join(' ');
}

function isInCode(sentence: SentenceText, offset: number): boolean {
  const word = wordAt(sentence, offset);
  return sentence.words[word]?.runs[0]?.code ?? false;
}
