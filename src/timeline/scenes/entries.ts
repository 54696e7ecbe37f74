/**
 * The entries of a reference: sections whose heading is a name of code or a signature, and lists whose items are
 * options.
 *
 * Takes the sections of a script; gives for each section that is an entry what it belongs to and where it stands among
 * its neighbours. Guarantees: a heading in words of a language is none.
 */
import type { List, Paragraph, Section, Sentence } from '../../script/script.ts';
import type { Entry } from '../timeline.ts';

/** @returns by the index of the section. */
export function entriesOf(sections: readonly Section[]): ReadonlyMap<number, Entry> {
  const parents = parentsOf(sections);
  const names = sections.map((section, index) =>
    isEntry(section, index, sections) ? nameOf(section) : null,
  );
  const entries = new Map<number, Entry>();
  for (const [index, name] of names.entries()) {
    if (name === null) continue;
    const parent = parents[index] ?? null;
    const depth = sections[index]?.heading?.depth;
    const beside = sections.flatMap((other, at) =>
      names[at] !== null && parents[at] === parent && other.heading?.depth === depth ? [at] : [],
    );
    const path = parent === null ? '' : (names[parent] ?? '');
    entries.set(index, { isHeaded: true, path, index: beside.indexOf(index), count: beside.length });
  }
  return entries;
}

/** True for a list of options: most of its items begin with a name that is followed by its type or default. */
export function isOptionList(list: List): boolean {
  const items = list.items.filter(({ depth, sentences }) => depth === 0 && sentences.length > 0);
  const options = items.filter(({ sentences }) => isOption(sentences[0]));
  return !list.ordered && options.length > 0 && options.length >= items.length * 0.6;
}

/** For each section, the index of the nearest one before it with a heading of less depth. */
function parentsOf(sections: readonly Section[]): (number | null)[] {
  const open: { readonly depth: number; readonly index: number }[] = [];
  return sections.map(({ heading }, index) => {
    if (heading === null) return null;
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1)?.index ?? null;
    open.push({ depth: heading.depth, index });
    return parent;
  });
}

function isEntry({ heading, blocks }: Section, index: number, sections: readonly Section[]): boolean {
  const sentence = heading?.sentence;
  if (!heading || !sentence || heading.clock !== null) return false;
  const { text } = sentence;
  if (isMarkedAsCode(sentence) || isSignature(text) || isIdentifier(text)) return true;
  // A single small word is a name if a line about its type says so, here or in most sections beside it.
  if (!isSmallWord(text)) return false;
  const [first] = blocks;
  return (
    (first?.type === 'paragraph' && hasFact(first)) || hasNamedNeighbours(heading.depth, index, sections)
  );
}

function hasNamedNeighbours(depth: number, index: number, sections: readonly Section[]): boolean {
  const isNeighbour = (at: number) => {
    const { heading, blocks } = sections[at] ?? {};
    const [first] = blocks ?? [];
    const isNamed = heading?.sentence && heading.depth === depth;
    return Boolean(isNamed && first?.type === 'paragraph' && hasFact(first));
  };
  return isNeighbour(index - 1) || isNeighbour(index + 1);
}

/** All of it, apart from what follows an arrow. */
function isMarkedAsCode({ words }: Sentence): boolean {
  return words.every(({ runs }) => runs.every(({ code, text }) => code || /^[\s=>→:|,–-]*$/u.test(text)));
}

/** `read(path, options?)`, with no space before the parenthesis. */
function isSignature(text: string): boolean {
  return /^(?:new\s+)?[\p{L}_$#.:@][\p{L}\p{N}_$.#:@/]*\([^()]*(?:\([^()]*\)[^()]*)*\)(?:\s*(?:=>|→|->|:)\s*\S.*)?$/u.test(
    text,
  );
}

/** Not a word of any language: `maxRetries`, `fs.read`, `--force`, `read_all`. */
function isIdentifier(text: string): boolean {
  return (
    /^--?[a-z][\w-]*(?:[ =]<[\w.-]+>)?$/u.test(text) ||
    /^[\p{Ll}_$][\p{L}\p{N}_$]*(?:[.#:][\p{L}\p{N}_$]+)+$/u.test(text) ||
    /^[\p{Ll}_$][\p{Ll}\p{N}$]*(?:\p{Lu}|_)[\p{L}\p{N}_$]*$/u.test(text) ||
    /^\.[\p{L}_$][\p{L}\p{N}_$]*$/u.test(text)
  );
}

function isSmallWord(text: string): boolean {
  return /^[\p{Ll}_$][\p{L}\p{N}_$]*$/u.test(text);
}

/** "Type: …", "Default: …", "Returns: …". */
function hasFact({ sentences }: Paragraph): boolean {
  return /^(?:types?|defaults?|returns?) ?:/iu.test(sentences[0]?.text ?? '');
}

function nameOf({ heading }: Section): string {
  return (heading?.sentence?.text ?? '').replace(/\(.*$/u, '').replace(/^new\s+/u, '');
}

/** `` `name` (type, default: x) …`` */
function isOption(sentence: Sentence | undefined): boolean {
  if (sentence === undefined) return false;
  const [first] = sentence.words;
  const isCode = first?.runs[0]?.code ?? false;
  return isCode && optionHead.test(sentence.text);
}

const optionHead =
  /^[^\s(]+(?: [^\s(]+){0,2} \((?:[^()]*\bdefaults?\b|(?:required|optional|string|number|boolean|bool|object|array|function|integer|int|regexp?|date|promise|buffer|any)\b)/iu;
