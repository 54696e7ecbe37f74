/** Recognises the kind of a text, and which of its blocks are verse, from its drafts alone. */
import { isClockLine } from '../clock/read-clock.ts';
import type { Draft, TextDraft } from '../drafts/draft.ts';
import type { ScriptKind } from '../script.ts';
import { isSignOff } from './line-shapes.ts';
import { countOfStops } from './stops.ts';

/** Lines of verse are hardly ever longer on average; hard-wrapped lines of prose hardly ever shorter. Characters. */
const longestMeanOfVerse = 52;
const longestLineOfVerse = 80;
const longestLongLine = 140;
const longestLineOfCouplet = 45;
/** No editor wraps prose at fewer columns. */
const narrowestWrap = 45;
/** A longer line on its own is prose. */
const longestSingleLine = 80;

export interface Recognition {
  readonly kind: ScriptKind;
  /** Whether a text is a stanza, in a script of this kind. */
  readonly isStanza: (draft: TextDraft) => boolean;
}

/** @param asked the kind that the author set; null to recognise it. @param language BCP 47 tag. */
export function recognizeKind(
  drafts: readonly Draft[],
  asked: ScriptKind | null,
  language: string,
): Recognition {
  const wrapWidth = wrapWidthOf(drafts);
  const kind = asked ?? guessKind(drafts, wrapWidth, language);
  return { kind, isStanza: (draft) => isStanza(draft, kind, wrapWidth) };
}

function guessKind(drafts: readonly Draft[], wrapWidth: number, language: string): ScriptKind {
  if (countOfStops(drafts, language) >= 2) return 'timetable';
  let stanzas = 0;
  let stanzaLines = 0;
  let others = 0;
  for (const draft of drafts) {
    if (draft.type === 'code' || draft.type === 'table') others += 1;
    if (draft.type !== 'text') continue;
    if (draft.container?.type === 'verse' || looksLikeVerse(draft, wrapWidth)) {
      stanzas += 1;
      stanzaLines += draft.lines.length;
    } else if (draft.container !== null || lengthOf(draft) > longestSingleLine) others += 1;
  }
  // A single couplet may be an address, or prose broken anywhere, unless it is all there is.
  const isEnough = stanzas >= 2 || stanzaLines >= 3 || isCoupletAlone(drafts);
  return stanzas > others && isEnough ? 'verse' : 'narration';
}

function isStanza(draft: TextDraft, kind: ScriptKind, wrapWidth: number): boolean {
  if (draft.container?.type === 'verse') return true;
  if (draft.container !== null) return false;
  if (draft.lines.length === 1) return kind === 'verse' && lengthOf(draft) <= longestSingleLine;
  if (isHardBroken(draft)) return longestLine(draft) <= 2 * longestLineOfVerse;
  if (kind !== 'verse') return false;
  const isShort = longestLine(draft) <= longestLineOfVerse && !isWrapped(draft, wrapWidth);
  return isShort || looksLikeLongVerse(draft);
}

/** True for two or more short lines whose breaks are the author's, not an editor's. */
function looksLikeVerse(draft: TextDraft, wrapWidth: number): boolean {
  if (draft.container !== null || draft.lines.length < 2 || isSignOff(draft)) return false;
  if (draft.lines.some(({ flow }) => isClockLine(flow.text))) return false;
  if (looksLikeLongVerse(draft)) return true;
  if (longestLine(draft) > longestLineOfVerse) return false;
  if (isHardBroken(draft)) return true;
  return lengthOf(draft) / draft.lines.length <= longestMeanOfVerse && !isWrapped(draft, wrapWidth);
}

/**
 * True for lines longer than a stanza's that no editor broke, as Whitman wrote them: nearly all start with a capital,
 * and unlike lines of prose that hold one sentence each, they do not end with their sentences.
 */
function looksLikeLongVerse(draft: TextDraft): boolean {
  const texts = draft.lines.map((line) => line.flow.text);
  const longest = longestLine(draft);
  if (texts.length < 3 || longest > longestLongLine || isWrapped(draft, longest)) return false;
  const capitals = texts.filter((text) => /^\P{L}*\p{Lu}/u.test(text)).length;
  const sentences = texts.slice(0, -1).filter((text) => /[.!?…]["”’)]*$/.test(text)).length;
  return capitals >= texts.length * 0.8 && sentences * 2 <= texts.length - 1;
}

/** True for a text that is a couplet and at most a title: `roses are red`, `violets are blue`. */
function isCoupletAlone(drafts: readonly Draft[]): boolean {
  const texts = drafts.filter((draft) => draft.type === 'text');
  const couplet = texts.at(-1);
  if (couplet?.lines.length !== 2 || texts.length > 2 || drafts.length > 2) return false;
  if (texts.length === 2 && texts[0]?.lines.length !== 1) return false;
  return couplet.lines.every(
    ({ flow }) => flow.text.length <= longestLineOfCouplet && !/\d|[.!?:;]["”’)]*\s*$/.test(flow.text),
  );
}

/** True when the author broke at least half of the lines on purpose. */
export function isHardBroken(draft: TextDraft): boolean {
  const hard = draft.lines.slice(0, -1).filter((line) => line.hardBreak).length;
  return draft.lines.length > 1 && hard * 2 >= draft.lines.length - 1;
}

/**
 * True when most lines break where the next word would not have fitted into `width`, as an editor breaks them. Verse
 * breaks earlier, wherever the line ends.
 */
function isWrapped(draft: TextDraft, width: number): boolean {
  if (width < narrowestWrap) return false;
  let full = 0;
  for (const [index, line] of draft.lines.slice(0, -1).entries()) {
    const nextWord = /^\S*/.exec(draft.lines[index + 1]?.flow.text ?? '')?.[0].length ?? 0;
    if (line.flow.text.length + 1 + nextWord > width) full += 1;
  }
  return full * 2 > draft.lines.length - 1;
}

/** The longest line of all texts with soft line breaks: where an editor would have wrapped, if one had. */
function wrapWidthOf(drafts: readonly Draft[]): number {
  let width = 0;
  for (const draft of drafts)
    if (draft.type === 'text' && draft.lines.length > 1 && !isHardBroken(draft))
      width = Math.max(width, Math.min(longestLine(draft), 100));
  return width;
}

function longestLine(draft: TextDraft): number {
  return draft.lines.reduce((longest, line) => Math.max(longest, line.flow.text.length), 0);
}

function lengthOf(draft: TextDraft): number {
  return draft.lines.reduce((sum, line) => sum + line.flow.text.length, 0);
}
