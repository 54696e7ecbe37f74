/**
 * A sentence -> its chips: code, versions, files and links among its words.
 *
 * Guarantees: chips are in the order of the words and do not overlap.
 */
import { chipsVariants } from '../contract/compositions.ts';
import type { SentenceText } from './sentence-text.ts';
import type { ChipKind, ChipsShape, WordRange } from './technical-shape.ts';

type Chip = WordRange & { readonly kind: ChipKind };
type Variant = ChipsShape['variants'][number];

/** More words are set as rows of an editor. */
const longestStatement = 18;

export function chipsShape(sentence: SentenceText, at: number): ChipsShape | null {
  const chips = chipsOf(sentence);
  if (chips.length === 0) return null;
  const hasCode = chips.some(({ kind }) => kind === 'code');
  const isOnlyChips = chips.reduce((sum, { wordCount }) => sum + wordCount, 0) === sentence.words.length;
  return {
    type: 'chips',
    chips,
    variants: variantsFor(sentence, chips),
    firstSentence: at,
    sentenceCount: 1,
    confidence: hasCode && !isOnlyChips ? 0.75 : 0.66,
    reason: `it has ${namesOf(sentence, chips)} in it`,
  };
}

export function chipsOf(sentence: SentenceText): Chip[] {
  const code = sentence.code.map(({ firstWord, wordCount, text }): Chip => {
    return { firstWord, wordCount, kind: kindOfCode(text) };
  });
  const taken = new Set(
    code.flatMap(({ firstWord, wordCount }) => Array.from({ length: wordCount }, (_, at) => firstWord + at)),
  );
  const others: Chip[] = [];
  for (let word = 0; word < sentence.words.length; word += 1) {
    const chip = taken.has(word) ? null : plainChip(sentence, word, taken);
    if (chip === null) continue;
    others.push(chip);
    for (let at = 0; at < chip.wordCount; at += 1) taken.add(chip.firstWord + at);
  }
  return [...code, ...others].toSorted((one, other) => one.firstWord - other.firstWord);
}

function kindOfCode(text: string): ChipKind {
  if (isFile(text)) return 'file';
  return isVersion(text.replace(/^[<>=^~ ]+/u, '')) ? 'version' : 'code';
}

/** A word that is not marked as code. */
function plainChip({ words }: SentenceText, word: number, taken: ReadonlySet<number>): Chip | null {
  const bare = bareWord(words[word]?.text ?? '');
  const next = bareWord(words[word + 1]?.text ?? '');
  if (versioned.test(bare) && /^v?\d+(?:\.\d+|\.x)*\+?$/u.test(next) && !taken.has(word + 1)) {
    return { firstWord: word, wordCount: 2, kind: 'version' };
  }
  const before = words[word - 1]?.text ?? '';
  if (isVersion(bare) && !/^(?:sections?|chapters?|§|parts?|figures?|table|step)$/iu.test(before))
    return { firstWord: word, wordCount: 1, kind: 'version' };
  if (isLink(bare)) return { firstWord: word, wordCount: 1, kind: 'link' };
  if (isFile(bare)) return { firstWord: word, wordCount: 1, kind: 'file' };
  // A call in plain text, such as readEntry().
  if (/^[\p{L}_$][\p{L}\p{N}_$.]*\(\)$/u.test(bare)) return { firstWord: word, wordCount: 1, kind: 'code' };
  return null;
}

/** Programs and languages that are named with their version. */
const versioned =
  /^(?:Node(?:\.js)?|npm|yarn|pnpm|Deno|Bun|TypeScript|ECMAScript|JavaScript|ES|Python|Ruby|PHP|Rust|Java|Go|Chrome|Chromium|Firefox|Safari|Edge|Electron|React|Vue|Angular|Svelte|webpack|Webpack|Babel|ESLint|Vite|Rollup|Jest|Unicode|HTTP|TLS|IE|Docker|PostgreSQL|MySQL)$/u;

function isVersion(text: string): boolean {
  return (
    /^v\d+(?:\.\d+){0,3}(?:-[\w.]+)?\+?$/u.test(text) || /^[\^~]?\d+\.\d+\.\d+(?:-[\w.]+)?\+?$/u.test(text)
  );
}

function isLink(text: string): boolean {
  return (
    /^https?:\/\/\S+/u.test(text) ||
    /^(?:[\w-]+\/[\w.-]+)?#\d+$/u.test(text) ||
    /^(?:www\.)?[a-z][\w-]*(?:\.[a-z][\w-]*)*\.(?:com|org|net|io|dev|app|sh)(?:\/\S*)?$/u.test(text)
  );
}

const extensions =
  'js|ts|mjs|cjs|mts|cts|tsx|jsx|json|jsonc|json5|md|mdx|yml|yaml|toml|html|css|scss|less|txt|sh|lock|png|svg|jpg|gif|' +
  'webp|zip|gz|tgz|xml|wasm|vue|py|rb|java|cpp|ini|cfg|exe|dll|pdf|csv|sql|ejs|hbs|snap|d\\.ts';
const file = new RegExp(`^(?:[\\w@.~*-]*/)*[\\w@.*[\\]-]+\\.(?:${extensions})$`, 'u');

/** Libraries are named like files: Node.js, Vue.js. */
function isFile(text: string): boolean {
  if (/^(?:[A-Z][\w]*|[a-z]+)\.(?:js|JS)$/u.test(text) && libraries.test(text)) return false;
  return (
    file.test(text) ||
    /^\.(?:env|git\w+|npm\w+|eslint\w*|prettier\w*|babel\w*|editor\w+|docker\w+)(?:[.\w-]*)$/u.test(text) ||
    /^(?:Makefile|Dockerfile|Gemfile|LICENSE|README|CHANGELOG|CONTRIBUTING)(?:\.md)?$/u.test(text)
  );
}

const libraries =
  /^(?:[A-Z]\w*|node|vue|next|nuxt|express|three|d3|ember|backbone|moment|chart|socket|discord|alpine|knockout|require|sails|meteor|esm|p5|day|react|io)\.js$/iu;

/** Without the punctuation around a word. */
function bareWord(text: string): string {
  return text.replace(/^["'“‘([{]+|["'”’\]},;:!?]+$|\.$/gu, '').replace(/(?<!\()\)$|["'”’,;:!?]+$/gu, '');
}

/** In the order in which they are best: the first suits most, the others may take its place. */
function variantsFor(sentence: SentenceText, chips: readonly Chip[]): Variant[] {
  const count = sentence.words.length;
  if (count > longestStatement) return count > 30 ? ['margin'] : ['margin', 'statement'];
  const canBeSubject = chips.length <= 2 && chips.some((chip) => isSubject(sentence, chip));
  const isShort = count <= 7;
  const suited: Variant[] = canBeSubject ? ['subject', 'statement'] : ['statement'];
  if (!isShort) suited.push('margin');
  return suited.filter((variant) => chipsVariants.includes(variant));
}

/** It is worth a band of its own, and neither side of it is a text. */
function isSubject({ words, code }: SentenceText, { firstWord, wordCount, kind }: Chip): boolean {
  const plain = words.slice(firstWord, firstWord + wordCount).map(({ text }) => text);
  const { length } = code.find((piece) => piece.firstWord === firstWord)?.text ?? plain.join(' ');
  const after = words.length - firstWord - wordCount;
  const shortest = kind === 'link' ? 9 : 4;
  return length >= shortest && length <= 26 && firstWord <= 9 && after <= 12;
}

function namesOf({ words }: SentenceText, chips: readonly Chip[]): string {
  return chips
    .slice(0, 3)
    .map(({ firstWord, wordCount }) => words.slice(firstWord, firstWord + wordCount))
    .map((part) => `“${part.map(({ text }) => text).join(' ')}”`)
    .join(', ');
}
