/**
 * Word times of a sentence from the lengths of its words and the pauses in its sound, for speech that no alignment can
 * follow.
 *
 * Guarantees: one time per shown word, in whole milliseconds, ordered, inside the sound; zero length for a word that is
 * not said; no word lasts through a pause that the sentence's marks explain. It takes linear time, except in the number
 * of pauses, which is small.
 */
import type { SpeechAudio, SpokenSentence } from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';

/** Saying a word takes about as long as one more letter than it has. */
const wordCost = 1;
const frameMs = 10;
/** Anything quieter than the loudest tenth by this much is silent. */
const silentDb = 30;
/** Shorter silences are the closures of consonants. */
const minPauseMs = 120;
/** Penalty for a pause where there is no punctuation mark: as much as being 0.6 s away from the expected place. */
const costWithoutMark = 0.6;
/** Where there are more pauses, only the longest count. */
const maxStretches = 60;

/** A part of the sound in which somebody speaks, between two pauses. */
interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

/** A word that is said: its share of the time, and whether a mark follows it. */
interface SaidWord {
  readonly shownIndex: number;
  readonly weight: number;
  readonly isMarked: boolean;
}

export function timesByLength(audio: SpeechAudio, sentence: SpokenSentence): WordTime[] {
  const words = saidWords(sentence);
  const durationMs = Math.floor((audio.samples.length / audio.sampleRate) * 1000);
  const max = Math.max(1, Math.min(maxStretches, words.length));
  const stretches = closeShortestPauses(speechStretches(audio, durationMs), max);
  const firsts = firstWords(words, stretches);
  const times = stretches.flatMap((stretch, at) =>
    shareStretch(stretch, words.slice(firsts[at], firsts[at + 1])),
  );
  return withUnsaidWords(sentence.shown.length, words, times);
}

function saidWords({ shown, spoken }: SpokenSentence): SaidWord[] {
  const weights = shown.map(() => 0);
  for (const { text, shownIndex } of spoken)
    weights[shownIndex] = (weights[shownIndex] ?? 0) + text.length + wordCost;
  const marked = new Set(spoken.flatMap(({ mark, shownIndex }) => (mark === '' ? [] : [shownIndex])));
  return weights.flatMap((weight, shownIndex) =>
    weight > 0 ? [{ shownIndex, weight, isMarked: marked.has(shownIndex) }] : [],
  );
}

/** Divides a stretch among its words by their weights. */
function shareStretch({ startMs, endMs }: Stretch, words: readonly SaidWord[]): WordTime[] {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const length = endMs - startMs;
  let reached = 0;
  return words.map(({ weight }) => {
    const from = startMs + Math.floor((reached / total) * length);
    reached += weight;
    return { startMs: from, endMs: startMs + Math.floor((reached / total) * length) };
  });
}

/** One time per shown word: a word that is not said stands at the end of the one before. */
function withUnsaidWords(
  shownCount: number,
  words: readonly SaidWord[],
  times: readonly WordTime[],
): WordTime[] {
  const known = new Map(words.map(({ shownIndex }, at) => [shownIndex, times[at]]));
  let reachedMs = 0;
  return Array.from({ length: shownCount }, (_, index) => {
    const time = known.get(index) ?? { startMs: reachedMs, endMs: reachedMs };
    reachedMs = time.endMs;
    return time;
  });
}

/** The stretches between the pauses; one from end to end where nothing can be heard. */
function speechStretches(audio: SpeechAudio, durationMs: number): Stretch[] {
  const powers = framePowers(audio);
  const loud = powers.slice().sort()[Math.floor(powers.length * 0.9)] ?? 0;
  const threshold = loud / 10 ** (silentDb / 10);
  const stretches: Stretch[] = [];
  for (const [at, power] of powers.entries()) {
    if (power <= threshold) continue;
    const before = stretches.at(-1);
    const startMs = at * frameMs;
    const isSame = before !== undefined && startMs - before.endMs < minPauseMs;
    if (isSame) stretches.pop();
    stretches.push({ startMs: isSame ? before.startMs : startMs, endMs: startMs + frameMs });
  }
  return stretches.length === 0 ? [{ startMs: 0, endMs: durationMs }] : stretches;
}

function framePowers({ samples, sampleRate }: SpeechAudio): Float64Array {
  const frame = Math.max(1, Math.round((frameMs * sampleRate) / 1000));
  const powers = new Float64Array(Math.floor(samples.length / frame));
  for (let at = 0; at < powers.length; at += 1) {
    let sum = 0;
    for (const sample of samples.subarray(at * frame, (at + 1) * frame)) sum += sample * sample;
    powers[at] = sum / frame;
  }
  return powers;
}

/** Closes the shortest pauses until at most so many stretches are left. */
function closeShortestPauses(stretches: readonly Stretch[], max: number): Stretch[] {
  const gaps = stretches.slice(1).map(({ startMs }, at) => startMs - (stretches[at]?.endMs ?? 0));
  const order = gaps.map((_, at) => at).sort((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0));
  const kept = new Set(order.slice(0, max - 1));
  const closed: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const before = kept.has(at - 1) ? undefined : closed.pop();
    closed.push({ startMs: before?.startMs ?? stretch.startMs, endMs: stretch.endMs });
  }
  return closed;
}

/** For one pause and each word, the cheapest way to have the pause before that word. */
interface PauseRow {
  readonly costs: Float64Array;
  /** Before which word the pause before this one is, in that way. */
  readonly from: Int32Array;
}

/**
 * The first word of each stretch. Puts each pause between two words, so that words last about as long as their lengths
 * suggest and pauses stand at marks where they can. A dynamic programme over the pauses.
 *
 * @param words at least as many as there are stretches.
 */
function firstWords(words: readonly SaidWord[], stretches: readonly Stretch[]): number[] {
  const lengths = stretches.map(({ startMs, endMs }) => endMs - startMs);
  const speechMs = lengths.reduce((sum, length) => sum + length, 0);
  const rows: PauseRow[] = [];
  let spokenMs = 0;
  for (const length of lengths.slice(0, -1)) {
    spokenMs += length;
    rows.push(pauseRow(words, speechMs, spokenMs, rows.at(-1) ?? null));
  }
  let word = indexOfMin(rows.at(-1)?.costs ?? new Float64Array(0));
  const firsts: number[] = [];
  for (const { from } of rows.reverse()) {
    firsts.unshift(word);
    word = from[word] ?? 0;
  }
  return [0, ...firsts];
}

/**
 * @param speechMs how long somebody speaks in all.
 * @param spokenMs how long somebody has spoken before the pause.
 * @param before the row of the pause before this one; null for the first pause.
 */
function pauseRow(
  words: readonly SaidWord[],
  speechMs: number,
  spokenMs: number,
  before: PauseRow | null,
): PauseRow {
  const total = words.reduce((sum, { weight }) => sum + weight, 0);
  const costs = new Float64Array(words.length).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(words.length);
  let expectedMs = 0;
  let best = before === null ? 0 : Number.POSITIVE_INFINITY;
  let bestWord = 0;
  for (let word = 1; word < words.length; word += 1) {
    const last = words[word - 1];
    expectedMs += ((last?.weight ?? 0) / total) * speechMs;
    const costBefore = before?.costs[word - 1] ?? Number.POSITIVE_INFINITY;
    if (costBefore < best) {
      best = costBefore;
      bestWord = word - 1;
    }
    costs[word] = best + Math.abs(expectedMs - spokenMs) / 1000 + (last?.isMarked ? 0 : costWithoutMark);
    from[word] = bestWord;
  }
  return { costs, from };
}

function indexOfMin(costs: Float64Array): number {
  return costs.reduce((best, cost, at) => (cost < (costs[best] ?? 0) ? at : best), 0);
}
