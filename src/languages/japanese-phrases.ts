/**
 * Splits Japanese into phrases: a word with its particles and endings. Japanese is read, and broken into lines, by
 * phrases; the words that `Intl.Segmenter` finds are separated from their endings ("冷|たく|て").
 *
 * Guarantees: the phrases joined are the text; no grapheme cluster, Latin word or number is split; linear time.
 */
import { model } from 'budoux/dist/data/models/ja.js';
import { Parser } from 'budoux/dist/parser.js';

const parser = new Parser(model);

const latinOrDigit = /[\p{sc=Latin}\p{N}]/u;
/** Never starts a cluster: marks, joiners, selectors, skin tones, half-width voicing marks, low surrogates. */
const clusterGoesOn = /^(?:\p{M}|\p{EMod}|\u200d|\uff9e|\uff9f|[\udc00-\udfff])/u;
const opening = /[\p{Ps}\p{Pi}]/u;
const closing = /[\p{Pe}\p{Pf}\p{Po}…ー]/u;
const flag = /\p{RI}$/u;

/** The offsets where phrases start, without the first. @param text holds no white space. */
export function phraseStarts(text: string): number[] {
  const starts: number[] = [];
  for (const boundary of parser.parseBoundaries(text)) {
    const at = besideMarks(text, boundary);
    if (at > (starts.at(-1) ?? 0) && at < text.length && mayStart(text, at)) starts.push(at);
  }
  return starts;
}

/** Moves a boundary after closing marks and before opening marks, which stay with the phrase they belong to. */
function besideMarks(text: string, boundary: number): number {
  let at = boundary;
  while (at > 0 && opening.test(text[at - 1] ?? '')) at -= 1;
  if (at === boundary) while (closing.test(text[at] ?? '')) at += 1;
  return at;
}

function mayStart(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 2), at);
  const after = text.slice(at, at + 2);
  if (clusterGoesOn.test(after) || before.endsWith('\u200d')) return false;
  if (flag.test(before) && /^\p{RI}/u.test(after)) return false;
  return !(isInLatin(before.at(-1)) && isInLatin(after[0]));
}

/** Marks inside words and numbers count too: "3.5", "e-mail". */
function isInLatin(character = ''): boolean {
  return latinOrDigit.test(character) || /[-'’./@&+%]/.test(character);
}
