/**
 * One block of a script -> the scenes that show it, page by page: one function for each type of block.
 *
 * Guarantees: every sentence and every line of code of the block is in one of its scenes, in order (empty lines of code
 * between pages are left out). Pages are about equally full, except those of code. A block with nothing to show gives
 * no scene.
 */
import type {
  Block,
  Code,
  List,
  Paragraph,
  Quote,
  Sentence,
  Stanza,
  Table,
  TableRow,
  UserScene,
} from '../../script/script.ts';
import { present } from '../../shared/assert.ts';
import { joinSpans, type Span } from '../../shared/span.ts';
import type { Entry } from '../timeline.ts';
import {
  afterHeadingMs,
  afterListItemMs,
  afterSentenceMs,
  beforeAttributionMs,
  betweenParagraphsMs,
} from '../times/pauses.ts';
import { codePages } from './code-pages.ts';
import { cutIntoPages } from './pages.ts';
import type { PlannedScene, PlannedSentence } from './planned-scene.ts';
import { inProse, inVerse, joined } from './planned-sentences.ts';

/** A longer scene would show the same picture for too long. */
const narrationSentences = 8;
const narrationMs = 30_000;
/** What a page holds at a legible size in every format. */
const verseLines = 8;
const listItems = 6;
const listCharacters = 420;
const quoteCharacters = 240;
const tableRows = 7;
const tableCells = 24;
const tableCharacters = 420;

/** A planned scene, as far as its block alone determines it. */
export type BlockScene = Omit<PlannedScene, 'sectionIndex' | 'leadMs' | 'extraMs' | 'sounds'>;

/** @param spokenMs how long the voice takes for a sentence, in milliseconds. */
export function paragraphScenes(
  paragraph: Paragraph,
  spokenMs: (sentence: Sentence) => number,
): BlockScene[] {
  const parts = cutIntoPages(paragraph.sentences, spokenMs, narrationSentences, narrationMs);
  return parts.map((sentences, part) => ({
    content: { type: 'narration', sentences, picture: null, illustration: null, entry: null, staging: [] },
    spoken: inProse(sentences, afterSentenceMs),
    continues: part > 0,
    span: spanOf(sentences),
  }));
}

/** Pages are numbered through the whole poem, which is not known here: see `numberVersePages`. */
export function stanzaScenes(stanza: Stanza): BlockScene[] {
  const pages = cutIntoPages(stanza.sentences, () => 1, verseLines, verseLines);
  return pages.map((lines, page) => ({
    content: {
      type: 'verse',
      lines,
      refrain: stanza.refrain,
      illustration: null,
      pageIndex: 0,
      pageCount: 1,
    },
    spoken: inVerse(lines),
    continues: page > 0,
    span: spanOf(lines),
  }));
}

export function listScenes(list: List): BlockScene[] {
  const items = list.items
    .map(({ number, depth, sentences }) => ({ number, depth, sentences }))
    .filter((item) => item.sentences.length > 0);
  const weightOf = (item: { sentences: readonly Sentence[] }) => charactersOf(item.sentences);
  return cutIntoPages(items, weightOf, listItems, listCharacters).map((pageItems, page) => {
    const rows = pageItems.map((item) => inProse(item.sentences, afterSentenceMs));
    return {
      content: { type: 'list', ordered: list.ordered, items: pageItems },
      spoken: joined(rows, afterListItemMs),
      continues: page > 0,
      span: spanOf(pageItems.flatMap((item) => item.sentences)),
    };
  });
}

/** Each option with what belongs to it, as an entry of its own. */
export function optionScenes(list: List): BlockScene[] {
  const groups: Sentence[][][] = [];
  for (const { depth, sentences } of list.items) {
    if (sentences.length === 0) continue;
    const group = groups.at(-1);
    if (depth === 0 || group === undefined) groups.push([[...sentences]]);
    else group.push([...sentences]);
  }
  return groups.map((rows, index) => ({
    content: {
      type: 'narration',
      sentences: rows.flat(),
      picture: null,
      illustration: null,
      entry: { isHeaded: false, path: '', index, count: groups.length },
      staging: [],
    },
    spoken: joined(
      rows.map((sentences) => inProse(sentences, afterSentenceMs)),
      afterListItemMs,
    ),
    continues: index > 0,
    span: spanOf(rows.flat()),
  }));
}

/**
 * A heading that is code, with the lines about its type and the first paragraph below it.
 *
 * @returns the scenes, and how many blocks of the section they have taken in.
 */
export function entryScenes(
  heading: Sentence,
  entry: Entry,
  blocks: readonly Block[],
  spokenMs: (sentence: Sentence) => number,
): { readonly scenes: BlockScene[]; readonly blocksTaken: number } {
  const facts: (readonly Sentence[])[] = [];
  let blocksTaken = 0;
  let [block] = blocks;
  while (block?.type === 'paragraph' && block.sentences.every(({ text }) => isFact(text))) {
    facts.push(block.sentences);
    blocksTaken += 1;
    block = blocks[blocksTaken];
  }
  const [prose, ...rest] = block?.type === 'paragraph' ? paragraphScenes(block, spokenMs) : [];
  if (prose !== undefined) blocksTaken += 1;
  const spoken = [
    ...joined(
      [inProse([heading], 0), ...facts.map((sentences) => inProse(sentences, afterSentenceMs))],
      afterHeadingMs,
    ),
  ];
  const all = prose === undefined ? spoken : joined([spoken, prose.spoken], afterHeadingMs);
  const sentences = all.map(({ sentence }) => sentence);
  const scene: BlockScene = {
    content: { type: 'narration', sentences, picture: null, illustration: null, entry, staging: [] },
    spoken: all,
    continues: false,
    span: spanOf(sentences),
  };
  return { scenes: [scene, ...rest], blocksTaken };
}

/** "Type: `number`", "Default: `10`", "Required". */
function isFact(text: string): boolean {
  return (
    text.length < 120 &&
    /^(?:(?:types?|defaults?|returns?|values?|choices) ?:|[*(]?(?:required|optional)(?: ?: ?(?:true|false|yes|no))?[*).]*$)/iu.test(
      text,
    )
  );
}

export function quoteScenes(quote: Quote): BlockScene[] {
  const weightOf = (sentence: Sentence) => sentence.text.length;
  const pages = cutIntoPages(quote.sentences, weightOf, narrationSentences, quoteCharacters);
  if (pages.length === 0 && quote.attribution) pages.push([]);
  return pages.map((sentences, page) => {
    const attribution = page === pages.length - 1 ? quote.attribution : null;
    const said = inProse(sentences, afterSentenceMs);
    const spoken = attribution ? joined([said, inProse([attribution], 0)], beforeAttributionMs) : said;
    return {
      content: { type: 'quote', sentences, attribution },
      spoken,
      continues: page > 0,
      span: spanOf(spoken.map((planned) => planned.sentence)),
    };
  });
}

export function codeScenes(code: Code): BlockScene[] {
  if (code.text.trim() === '') return [];
  const { language, text: block, span } = code;
  let nextLine = 0;
  return codePages(block.split('\n')).flatMap((lines) => {
    const firstLine = nextLine;
    nextLine += lines.length;
    const text = lines.join('\n').trimEnd();
    if (text === '') return [];
    const content = { type: 'code', language, text, block, firstLine } as const;
    return [{ content, spoken: [], continues: firstLine > 0, span }];
  });
}

export function tableScenes(table: Table): BlockScene[] {
  const { head, alignment, chart, span } = table;
  if (chart !== null) {
    const content = {
      type: 'chart',
      chart: chart.type,
      head,
      rows: table.rows,
      values: chart.values,
    } as const;
    return [{ content, spoken: inRows(head, table.rows), continues: false, span }];
  }
  const weightOf = ({ sentence }: TableRow) => sentence.text.length;
  const max = Math.min(tableRows, Math.max(2, Math.floor(tableCells / alignment.length)));
  return cutIntoPages(table.rows, weightOf, max, tableCharacters).map((rows, page) => ({
    content: { type: 'table', head, headIsSpoken: page === 0, rows, alignment },
    spoken: inRows(page === 0 ? head : null, rows),
    continues: page > 0,
    span: spanOf(rows.map(({ sentence }) => sentence)),
  }));
}

/** One scene, however long its text is, because what it shows may develop from the first word to the last. */
export function userScenes({ directive, paragraphs, span }: UserScene): BlockScene[] {
  const rows = paragraphs.map((sentences) => inProse(sentences, afterSentenceMs));
  const content = { type: 'user', directive, sentences: paragraphs.flat() } as const;
  return [{ content, spoken: joined(rows, betweenParagraphsMs), continues: false, span }];
}

/** Each row of a table is heard as a new one. */
function inRows(head: TableRow | null, rows: readonly TableRow[]): PlannedSentence[] {
  const all = head === null ? rows : [head, ...rows];
  return joined(
    all.map(({ sentence }) => inProse([sentence], 0)),
    afterListItemMs,
  );
}

function charactersOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);
}

function spanOf(sentences: readonly Sentence[]): Span {
  const first = present(sentences[0], 'the first sentence of a scene');
  return joinSpans(first.span, present(sentences.at(-1), 'the last sentence of a scene').span);
}
