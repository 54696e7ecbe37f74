/**
 * Planned scenes with their times -> captions.
 *
 * Guarantees: every word of every sentence is in exactly one caption, in order; a caption has one or two lines that fit
 * the room of a line (a word that is wider stands alone); its times are those of `caption-times.ts`. Where a sentence
 * and its lines are broken is decided in `line-breaks.ts`.
 */
import { isSpacedBetween } from '../../script/flow.ts';
import { present } from '../../shared/assert.ts';
import { joinSpans } from '../../shared/span.ts';
import type { PlannedScene, PlannedSentence } from '../scenes/planned-scene.ts';
import type { Caption, CaptionLine, TimedWord } from '../timeline.ts';
import type { Placed } from '../times/placed.ts';
import { endOf, startOf, timeCaptions, type UntimedCaption } from './caption-times.ts';
import { lineText } from './columns.ts';
import { breakIntoCaptions, type CaptionBreaks, longestCaptionMs } from './line-breaks.ts';
import type { LineRoom } from './line-room.ts';

/** Two sentences with a longer silence between them are two captions. */
const sharedGapMs = 700;
/** A sentence that is over sooner than this is hard to read as a caption of its own. */
const hurriedMs = 1500;

/** @param language a BCP 47 tag. */
export function captionsOf(
  planned: readonly PlannedScene[],
  placed: Placed,
  language: string,
  room: LineRoom,
): Caption[] {
  const captions: UntimedCaption[] = [];
  for (const [sceneIndex, { spoken }] of planned.entries()) {
    for (let at = 0; at < spoken.length; at += 1) {
      const sentence = present(spoken[at], 'a planned sentence');
      const words = wordsOf(sentence, placed);
      const following = spoken[at + 1];
      const shared = following && sharedCaption(sentence, words, wordsOf(following, placed), room);
      if (shared) {
        const span = joinSpans(sentence.sentence.span, following.sentence.span);
        captions.push({ sceneIndex, ...shared, span });
        at += 1;
        continue;
      }
      for (const breaks of breakIntoCaptions(words, { room, language, keepTogether: sentence.verse }))
        captions.push({ sceneIndex, ...captionText(words, breaks), span: sentence.sentence.span });
    }
  }
  return timeCaptions(captions, placed.scenes);
}

type CaptionText = Pick<Caption, 'words' | 'lines'>;

function wordsOf({ sentence }: PlannedSentence, placed: Placed): readonly TimedWord[] {
  return present(placed.sentences[sentence.index], `the time of sentence ${sentence.index}`).words;
}

/**
 * Two short sentences in one caption: both on one line, or each on a line of its own. Null where they must not share a
 * caption, or where each is easily read alone.
 */
function sharedCaption(
  sentence: PlannedSentence,
  first: readonly TimedWord[],
  second: readonly TimedWord[],
  room: LineRoom,
): CaptionText | null {
  if (!sentence.mayShareCaption) return null;
  const start = startOf(first);
  const middle = startOf(second);
  const end = endOf(second);
  const isHurried = Math.min(middle - start, end - middle) < hurriedMs;
  if (!isHurried || middle - endOf(first) > sharedGapMs || end - start > longestCaptionMs) return null;
  // Every word takes a column: text with more words than columns need not be measured.
  if (first.length > room.columns || second.length > room.columns) return null;
  const words = [...first, ...afterSentence(first, second)];
  const starts = room.holds(words) ? [0] : [0, first.length];
  if (starts.length === 2 && !(room.holds(first) && room.holds(second))) return null;
  return captionText(words, { starts, end: words.length });
}

/** A sentence's first word has no space before it, unless another sentence precedes it. */
function afterSentence(before: readonly TimedWord[], after: readonly TimedWord[]): TimedWord[] {
  const end = before.at(-1)?.text ?? '';
  return after.map((word, at) =>
    at === 0 ? { ...word, spaceBefore: isSpacedBetween(end, word.text) } : word,
  );
}

/** @param words those of the whole sentence, as the breaks count them. */
export function captionText(words: readonly TimedWord[], { starts, end }: CaptionBreaks): CaptionText {
  const offset = present(starts[0], 'a first line');
  const lines = starts.map((start, line): CaptionLine => {
    const inLine = words.slice(start, starts[line + 1] ?? end);
    return { text: lineText(inLine), firstWord: start - offset, wordCount: inLine.length };
  });
  return { words: words.slice(offset, end), lines };
}
