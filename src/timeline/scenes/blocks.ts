/**
 * One block of a script -> the scenes that show it, page by page.
 *
 * Guarantees: every sentence and every line of code of the block (but for empty ones between pages) is in one of its
 * scenes, in order; pages are about evenly full, but for those of code. A block with nothing to show gives no scene.
 */
import type {
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
import {
  afterListItemMs,
  afterSentenceMs,
  beforeAttributionMs,
  betweenParagraphsMs,
} from '../times/pauses.ts';
import { cutIntoPages } from './pages.ts';
import type { PlannedScene, PlannedSentence } from './plan.ts';
import { inProse, inVerse, pauseAfterLast } from './spoken.ts';

/** A scene that says more than this stays too long on one picture. */
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
const codeLines = 14;
/** A longer line of code takes two rows on some formats. */
const codeColumns = 64;

/** A scene as its block alone determines it. */
export type BlockScene = Omit<PlannedScene, 'sectionIndex' | 'leadMs' | 'extraMs' | 'sounds'>;

/** @param spokenMs how long the voice takes for a sentence. */
export function paragraphScenes(
  paragraph: Paragraph,
  spokenMs: (sentence: Sentence) => number,
): BlockScene[] {
  const parts = cutIntoPages(paragraph.sentences, spokenMs, narrationSentences, narrationMs);
  return parts.map((sentences, part) => ({
    content: { type: 'narration', sentences, picture: null, illustration: null },
    spoken: inProse(sentences, afterSentenceMs),
    continues: part > 0,
    span: spanOf(sentences),
  }));
}

/** Pages are numbered over the whole poem, which is not known here: see `numberVersePages`. */
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
    const spoken: PlannedSentence[] = [];
    for (const item of pageItems) {
      pauseAfterLast(spoken, afterListItemMs);
      spoken.push(...inProse(item.sentences, afterSentenceMs));
    }
    return {
      content: { type: 'list', ordered: list.ordered, items: pageItems },
      spoken,
      continues: page > 0,
      span: spanOf(pageItems.flatMap((item) => item.sentences)),
    };
  });
}

export function quoteScenes(quote: Quote): BlockScene[] {
  const weightOf = (sentence: Sentence) => sentence.text.length;
  const pages = cutIntoPages(quote.sentences, weightOf, narrationSentences, quoteCharacters);
  if (pages.length === 0 && quote.attribution) pages.push([]);
  return pages.map((sentences, page) => {
    const attribution = page === pages.length - 1 ? quote.attribution : null;
    const spoken = inProse(sentences, afterSentenceMs);
    if (attribution) {
      pauseAfterLast(spoken, beforeAttributionMs);
      spoken.push(...inProse([attribution], 0));
    }
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

/** Pages end at an empty line where they can: what stands together is seen together. */
function codePages(lines: readonly string[]): string[][] {
  const rowsOf = (line: string) => Math.max(1, Math.ceil(line.length / codeColumns));
  const sumOf = (some: readonly string[]) => some.reduce((sum, line) => sum + rowsOf(line), 0);
  const pages: string[][] = [];
  let page: string[] = [];
  for (const group of groupsOf(lines)) {
    if (page.length > 0 && sumOf(page) + sumOf(group) > codeLines) {
      pages.push(page);
      page = [];
    }
    if (sumOf(group) > codeLines) {
      const parts = cutIntoPages(group, rowsOf, codeLines, codeLines);
      page = parts.pop() ?? [];
      pages.push(...parts);
    } else page.push(...group);
  }
  return [...pages, page];
}

/** Lines without an empty one between them, with the empty ones that follow. */
function groupsOf(lines: readonly string[]): string[][] {
  const groups: string[][] = [];
  let wasEmpty = true;
  for (const line of lines) {
    const isEmpty = line.trim() === '';
    const last = groups.at(-1);
    if (last === undefined || (wasEmpty && !isEmpty)) groups.push([line]);
    else last.push(line);
    wasEmpty = isEmpty;
  }
  return groups;
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
  const most = Math.min(tableRows, Math.max(2, Math.floor(tableCells / alignment.length)));
  return cutIntoPages(table.rows, weightOf, most, tableCharacters).map((rows, page) => ({
    content: { type: 'table', head, headIsSpoken: page === 0, rows, alignment },
    spoken: inRows(page === 0 ? head : null, rows),
    continues: page > 0,
    span: spanOf(rows.map(({ sentence }) => sentence)),
  }));
}

/** One scene, however long its text is: what it shows may go on from its first word to its last. */
export function userScenes({ directive, paragraphs, span }: UserScene): BlockScene[] {
  const spoken: PlannedSentence[] = [];
  for (const sentences of paragraphs) {
    pauseAfterLast(spoken, betweenParagraphsMs);
    spoken.push(...inProse(sentences, afterSentenceMs));
  }
  const content = { type: 'user', directive, sentences: paragraphs.flat() } as const;
  return [{ content, spoken, continues: false, span }];
}

/** Each row is heard as a new one. */
function inRows(head: TableRow | null, rows: readonly TableRow[]): PlannedSentence[] {
  const spoken: PlannedSentence[] = [];
  for (const { sentence } of head === null ? rows : [head, ...rows]) {
    pauseAfterLast(spoken, afterListItemMs);
    spoken.push(...inProse([sentence], 0));
  }
  return spoken;
}

function charactersOf(sentences: readonly Sentence[]): number {
  return sentences.reduce((sum, sentence) => sum + sentence.text.length, 0);
}

function spanOf(sentences: readonly Sentence[]): Span {
  const first = present(sentences[0], 'the first sentence of a scene');
  return joinSpans(first.span, present(sentences.at(-1), 'the last sentence of a scene').span);
}
