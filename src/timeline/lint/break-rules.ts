/**
 * Bad breaks and orphans: what is wrong with where captions and their lines end.
 *
 * Guarantees: a break is a fault only if the caption, alone or together with the one before or after it in the same
 * sentence, could have been broken better: see `better-breaks.ts`.
 */
import { columnsOf } from '../captions/columns.ts';
import { canBeBrokenBetter, type Judge, mayMoveBreak, separatedAt } from './better-breaks.ts';
import type { SeparatedWords } from './separated-words.ts';
import { continues, type Finding, type ViewedCaption, type ViewedWord } from './viewed-captions.ts';

/** A word alone on a line is an orphan up to this width: "it", "them.", "oven". */
const orphanColumns = 6;

/** @param before, after the captions before and after it; undefined at the start and at the end. */
export function breakFindings(
  view: ViewedCaption,
  before: ViewedCaption | undefined,
  after: ViewedCaption | undefined,
  judge: Judge,
): Finding[] {
  const withNext = after && mayMoveBreak(view, after, judge) ? [view, after] : null;
  const withPrevious = before && mayMoveBreak(before, view, judge) ? [before, view] : null;
  const windows = [[view], withNext, withPrevious].filter((window) => window !== null);
  const isAvoidable = once(() => windows.some((captions) => canBeBrokenBetter(captions, judge)));
  const lineBreaks = badLineBreaks(view, judge);
  const endBreaks = after ? badEnd(view, after, judge) : [];
  const orphans = orphansIn(view, before, after);
  return [
    ...(lineBreaks.length > 0 && isAvoidable() ? lineBreaks : []),
    ...(endBreaks.length > 0 && withNext && canBeBrokenBetter(withNext, judge) ? endBreaks : []),
    ...(orphans.length > 0 && isAvoidable() ? orphans : []),
  ];
}

/** Calls `decide` when the answer is first needed, and not again. */
function once(decide: () => boolean): () => boolean {
  let decided: boolean | null = null;
  return () => {
    decided ??= decide();
    return decided;
  };
}

/** The line breaks inside a caption. */
function badLineBreaks(view: ViewedCaption, judge: Judge): Finding[] {
  return view.caption.lines
    .slice(1)
    .flatMap(({ firstWord }) => badBreakAt(view.words, firstWord, 'line', view, judge));
}

/** The break between a caption and the next one, if the sentence continues there. */
function badEnd(view: ViewedCaption, after: ViewedCaption, judge: Judge): Finding[] {
  if (!continues(after, view)) return [];
  return badBreakAt([...view.words, ...after.words], view.words.length, 'caption', view, judge);
}

function badBreakAt(
  words: readonly ViewedWord[],
  at: number,
  what: 'line' | 'caption',
  view: ViewedCaption,
  judge: Judge,
): Finding[] {
  const separated = separatedAt(words, at, view, judge);
  return separated === null ? [] : [badBreak(separated, words[at - 1], words[at], what)];
}

function badBreak(
  separated: SeparatedWords,
  before: ViewedWord | undefined,
  after: ViewedWord | undefined,
  what: 'line' | 'caption',
): Finding {
  return {
    code: 'caption-bad-break',
    severity: 'warning',
    message: `A ${what} breaks between “${before?.text}” and “${after?.text}”, which separates ${separated}.`,
    hint: 'Put a comma where a speaker would take a breath, or make the sentence shorter.',
  };
}

function orphansIn(
  view: ViewedCaption,
  before: ViewedCaption | undefined,
  after: ViewedCaption | undefined,
): Finding[] {
  const { caption, words } = view;
  if (caption.lines.length > 1) {
    const lines = caption.lines.map(({ firstWord, wordCount }) =>
      words.slice(firstWord, firstWord + wordCount),
    );
    const orphan = lines.find(isOrphan);
    return orphan ? [orphanFinding(orphan, 'on a line')] : [];
  }
  const isPart = continues(view, before) || continues(after, view);
  return isPart && isOrphan(words) ? [orphanFinding(words, 'in a caption')] : [];
}

function orphanFinding([word]: readonly ViewedWord[], where: string): Finding {
  return {
    code: 'caption-orphan',
    severity: 'warning',
    message: `The word “${word?.text}” stands alone ${where}.`,
    hint: 'With one word more or less in the sentence it may stand with the others.',
  };
}

/** A short word alone, unless it is a sentence of its own or set apart by the author: "Well," may stand alone. */
function isOrphan(words: readonly ViewedWord[]): boolean {
  const [word] = words;
  if (words.length !== 1 || !word || columnsOf(word.text) > orphanColumns) return false;
  return word.isLast ? !word.isFirst : !/\p{P}$/u.test(word.text);
}
