/**
 * The entry of a reference -> a property or a signature: its heading or first words with the lines about its type,
 * default and result.
 *
 * Guarantees: a value is one that the text names; a sentence is part of the shape only if it says one of these, or is
 * the first one about the entry.
 */
import { present } from '../../shared/assert.ts';
import type { NarrationContent } from '../../timeline/timeline.ts';
import { type FoundFact, factsOf } from './facts.ts';
import { type SentenceText, textOfSentence, wordAt } from './sentence-text.ts';
import { signatureOf } from './signature-text.ts';
import type { LineRange, PropertyShape, SignatureShape, WordPlace } from './technical-shape.ts';

/** In words. A longer sentence gets a composition of its own. */
const longestLine = 26;
/** In characters: more is not read at a glance. */
const longestValue = 60;

type SceneSentences = Pick<NarrationContent, 'sentences' | 'entry'>;

/** A section whose heading is code. */
export function headedShape({ sentences, entry }: SceneSentences): PropertyShape | SignatureShape | null {
  const [heading, ...rest] = sentences.map(textOfSentence);
  if (entry === null || !entry.isHeaded || heading === undefined) return null;
  const facts: (FoundFact & { readonly sentence: number })[] = [];
  let count = 1;
  for (const sentence of rest) {
    const found = factsOf(sentence);
    if (found.length === 0) break;
    facts.push(...found.map((fact) => ({ ...fact, sentence: count })));
    count += 1;
  }
  const line = firstLine(sentences.length > count ? count : null, rest[count - 1]);
  const base = { path: entry.path, line, firstSentence: 0, sentenceCount: line === null ? count : count + 1 };
  const said = (kind: FoundFact['kind']): WordPlace => {
    const fact = facts.find((one) => one.kind === kind);
    return fact === undefined ? { sentence: 0, word: 0 } : { sentence: fact.sentence, word: fact.word };
  };
  const valueIn = (kind: FoundFact['kind']) => facts.find((one) => one.kind === kind)?.value ?? null;
  const signature = signatureOf(heading.text);
  if (signature !== null) {
    const described = line === null ? null : returnedIn(present(rest[count - 1], 'a sentence'));
    const returns = signature.returns ?? valueIn('returns') ?? described?.value ?? null;
    const place =
      described !== null && valueIn('returns') === null && line !== null
        ? { sentence: line.sentence, word: described.word }
        : said('returns');
    return {
      ...base,
      type: 'signature',
      name: signature.name,
      parameters: signature.parameters,
      returns: returns === null || returns.length > longestValue ? null : returns,
      said: { name: { sentence: 0, word: 0 }, returns: place },
      confidence: 0.93,
      reason: `the heading “${heading.text}” is the signature of a function`,
    };
  }
  const valueType = valueIn('type') ?? valueIn('returns');
  const defaultValue = valueIn('default');
  return {
    ...base,
    type: 'property',
    name: withoutPath(heading.text.replace(/^Event: /u, ''), entry.path),
    valueType,
    defaultValue,
    choices: choicesOf(valueIn('choices') ?? valueType),
    said: { name: { sentence: 0, word: 0 }, valueType: said('type'), defaultValue: said('default') },
    confidence: facts.length > 0 ? 0.95 : 0.82,
    reason:
      facts.length > 0
        ? `the heading “${heading.text}” is a name with its ${[...new Set(facts.map(({ kind }) => kind))].join(' and ')}`
        : `the heading “${heading.text}” is a name of code`,
  };
}

/** `options.delay` below `options` is `delay`: the path is set above it. */
function withoutPath(name: string, path: string): string {
  return path !== '' && name.startsWith(`${path}.`) ? name.slice(path.length + 1) : name;
}

/** An item of a list, or a sentence, that begins with a name and says its type or default in parentheses. */
export function itemShape(
  sentences: readonly SentenceText[],
  at: number,
  path: string,
): PropertyShape | null {
  const sentence = present(sentences[at], 'a sentence');
  const { text } = sentence;
  const [first] = sentence.code;
  if (first === undefined || first.firstWord !== 0) return null;
  const opening = text.indexOf('(', first.text.length);
  const isNext = opening !== -1 && wordAt(sentence, opening) <= first.firstWord + first.wordCount;
  const closing = isNext ? closingOf(text, opening) : -1;
  if (closing === -1) return null;
  const about = text.slice(opening + 1, closing);
  const facts = aboutFacts(about);
  if (facts.valueType === null && facts.defaultValue === null) return null;
  const separator = /^[)\s:–—=-]*/u.exec(text.slice(closing))?.[0].length ?? 0;
  const own = lineFrom(sentence, at, closing + separator);
  const following = own === null ? firstLine(at + 1, sentences[at + 1]) : null;
  const defaultAt = opening + Math.max(0, about.search(/default/iu));
  return {
    type: 'property',
    path,
    name: first.text,
    ...facts,
    choices: choicesOf(facts.valueType),
    line: own ?? following,
    said: {
      name: { sentence: at, word: 0 },
      valueType: { sentence: at, word: wordAt(sentence, opening) },
      defaultValue: { sentence: at, word: wordAt(sentence, defaultAt) },
    },
    firstSentence: at,
    sentenceCount: following === null ? 1 : 2,
    confidence: 0.92,
    reason: `“${first.text}” is followed by its ${facts.defaultValue === null ? 'type' : 'default'} in parentheses`,
  };
}

/** The parenthesis that closes the one at `opening`; -1 for none. */
function closingOf(text: string, opening: number): number {
  let depth = 0;
  for (let at = opening; at < text.length; at += 1) {
    if (text[at] === '(') depth += 1;
    if (text[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** What the sentence says from an offset on; null for nothing. */
function lineFrom(sentence: SentenceText, at: number, offset: number): LineRange | null {
  if (sentence.text.slice(offset).trim() === '') return null;
  const firstWord = sentence.offsets.findIndex((start) => start >= offset);
  if (firstWord === -1) return null;
  return { sentence: at, firstWord, wordCount: sentence.words.length - firstWord };
}

/** "number, default: 10", "optional string", "default `true`". */
function aboutFacts(about: string): { valueType: string | null; defaultValue: string | null } {
  const [, value] =
    /\bdefaults?(?:\s+value)?(?:\s+(?:is|to|of))?\s*[:=]?\s*(?<value>\S.*)$/iu.exec(about) ?? [];
  const before = about.replace(/\bdefaults?\b.*$/iu, '');
  const words = before
    .replace(/\b(?:required|optional)\b/giu, '')
    .replace(/[,;:]\s*$/u, '')
    .trim();
  const type = words.replace(/^[,;:\s]+|[,;:\s]+$/gu, '');
  const isType = /^[\w$.[\]<>{}|'"` ]{1,40}$/u.test(type) && typeWord.test(type);
  const bare = value?.trim().replace(/[.;,]$/u, '') ?? null;
  return {
    valueType: isType ? type.replaceAll('`', '') : null,
    defaultValue:
      bare !== null && bare.length <= longestValue && !/\s\w+\s\w+\s\w+/u.test(bare) ? bare : null,
  };
}

const typeWord =
  /\b(?:string|number|boolean|bool|object|array|function|regexp?|buffer|date|promise|int|integer|float|null|undefined|any|symbol|stream|url|path|map|set|callback|enum)\b|\[\]|\||^[A-Z]\w+$/iu;

function firstLine(index: number | null, sentence: SentenceText | undefined): LineRange | null {
  if (index === null || sentence === undefined || sentence.words.length > longestLine) return null;
  return { sentence: index, firstWord: 0, wordCount: sentence.words.length };
}

/** "Returns a `Promise` that …" */
function returnedIn(sentence: SentenceText): { value: string; word: number } | null {
  const match = /^(?:it |and )?returns? (?:(?:a|an|the|new) )*/iu.exec(sentence.text);
  if (match === null) return null;
  const word = wordAt(sentence, match[0].length);
  const piece = sentence.code.find(({ firstWord }) => firstWord === word);
  return piece === undefined || piece.text.length > 32 ? null : { value: piece.text, word };
}

/** A union of literals lists the values that are allowed. */
function choicesOf(type: string | null): string[] {
  if (type === null) return [];
  const parts = type.split(/\s*[|,]\s*|\s+or\s+/u).filter((part) => part !== '');
  const isLiteral = (part: string) => /^(['"`]).+\1$/u.test(part);
  return parts.length >= 2 && parts.length <= 6 && parts.every(isLiteral) ? parts : [];
}
