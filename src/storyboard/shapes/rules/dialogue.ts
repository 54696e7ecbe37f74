/** A sentence in which somebody speaks, as the dialogues of the text have it. */
import type { TimedWord } from '../../../timeline/timeline.ts';
import type { Dialogues, SpokenTurn } from '../dialogue/dialogues.ts';
import { between, confidenceOf, range } from '../ranges.ts';
import type { DialogueShape } from '../shape.ts';

/** One or two quoted words in a longer sentence are quoted in passing. */
const shortestQuote = 3;
const longSentence = 12;

interface Run {
  readonly start: number;
  readonly end: number;
  readonly turn: SpokenTurn;
}

export function dialogueShape(words: readonly TimedWord[], { spans }: Dialogues): DialogueShape | null {
  const runs = runsOf(words, spans);
  const [first] = runs;
  if (first === undefined || runs.some(({ turn }) => turn.speaker !== first.turn.speaker)) return null;
  const longest = runs.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  const quoted = runs.reduce((sum, { start, end }) => sum + end - start, 0);
  if (quoted < shortestQuote && words.length > longSentence) return null;
  const { speaker, listener, sure, index } = longest.turn;
  return {
    type: 'dialogue',
    before: between(0, longest.start),
    quote: range(longest.start, longest.end),
    after: between(longest.end, words.length),
    speaker,
    listener,
    turn: index,
    confidence: confidenceOf(sure * (listener === null ? 0.8 : 0.95)),
    reason: `${speaker.name} speaks`,
  };
}

function runsOf(words: readonly TimedWord[], spans: Dialogues['spans']): Run[] {
  const runs: Run[] = [];
  for (const [at, word] of words.entries()) {
    const span = spanAt(spans, word);
    const last = runs.at(-1);
    if (span === null) continue;
    if (last !== undefined && last.end === at && last.turn === span.turn)
      runs[runs.length - 1] = { ...last, end: at + 1 };
    else runs.push({ start: at, end: at + 1, turn: span.turn });
  }
  return runs;
}

/** By binary search: books have many thousand spans. */
function spanAt(spans: Dialogues['spans'], { startMs, endMs }: TimedWord): Dialogues['spans'][number] | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span === undefined) return null;
    if (endMs > span.endMs) low = middle + 1;
    else if (startMs < span.startMs) high = middle - 1;
    else return span;
  }
  return null;
}
