/**
 * Word times of a sentence from the lengths of its words and the pauses in its sound: for speech that no alignment can
 * follow.
 *
 * Guarantees: one time a shown word, in whole milliseconds, ordered, inside the sound; zero length for a word that is
 * not said; no word lasts through a pause that the sentence's marks explain. Linear time, but for the few pauses.
 */
import type { SpeechAudio, SpokenSentence } from '../engines/voice-engine.ts';
import type { WordTime } from '../narration.ts';

/** A word costs about as much as one letter more than it has. */
const wordCost = 1;
const frameMs = 10;
/** What is softer than the loudest tenth by this is silent. */
const silentDb = 30;
/** Shorter ones are the closures of consonants. */
const leastPauseMs = 120;
/** Where a pause falls between two words without a mark, against how far it is from where lengths put it, in seconds. */
const costWithoutMark = 0.6;
/** Of more, only the longest pauses count. */
const mostStretches = 60;

interface Stretch {
  readonly startMs: number;
  readonly endMs: number;
}

export function timesByLength(audio: SpeechAudio, { shown, spoken }: SpokenSentence): WordTime[] {
  const costs = shown.map(() => 0);
  for (const { text, shownIndex } of spoken)
    costs[shownIndex] = (costs[shownIndex] ?? 0) + text.length + wordCost;
  const durationMs = Math.floor((audio.samples.length / audio.sampleRate) * 1000);
  const said = costs.flatMap((cost, index) => (cost > 0 ? [index] : []));
  const marked = new Set(spoken.flatMap(({ mark, shownIndex }) => (mark === '' ? [] : [shownIndex])));
  const weights = said.map((index) => costs[index] ?? 0);
  const most = Math.max(1, Math.min(mostStretches, said.length));
  const stretches = closeShortest(speechStretches(audio, durationMs), most);
  const breaks = firstWords(
    weights,
    said.map((index) => marked.has(index)),
    stretches,
  );
  const times: WordTime[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const from = breaks[at] ?? 0;
    const to = breaks[at + 1] ?? said.length;
    const total = weights.slice(from, to).reduce((sum, cost) => sum + cost, 0);
    const length = stretch.endMs - stretch.startMs;
    let reached = 0;
    for (let word = from; word < to; word += 1) {
      const startMs = stretch.startMs + Math.floor((reached / total) * length);
      reached += weights[word] ?? 0;
      times.push({ startMs, endMs: stretch.startMs + Math.floor((reached / total) * length) });
    }
  }
  let next = 0;
  let reachedMs = 0;
  return costs.map((cost) => {
    const time = cost > 0 ? times[next++] : undefined;
    reachedMs = time?.endMs ?? reachedMs;
    return time ?? { startMs: reachedMs, endMs: reachedMs };
  });
}

/** What is between the pauses; one from end to end where there is nothing to be heard. */
function speechStretches({ samples, sampleRate }: SpeechAudio, durationMs: number): Stretch[] {
  const frame = Math.max(1, Math.round((frameMs * sampleRate) / 1000));
  const powers = new Float64Array(Math.floor(samples.length / frame));
  for (let at = 0; at < powers.length; at += 1) {
    let sum = 0;
    for (const sample of samples.subarray(at * frame, (at + 1) * frame)) sum += sample * sample;
    powers[at] = sum / frame;
  }
  const loud = powers.slice().sort()[Math.floor(powers.length * 0.9)] ?? 0;
  const threshold = loud / 10 ** (silentDb / 10);
  const stretches: Stretch[] = [];
  for (const [at, power] of powers.entries()) {
    if (power <= threshold) continue;
    const before = stretches.at(-1);
    const startMs = at * frameMs;
    const isSame = before !== undefined && startMs - before.endMs < leastPauseMs;
    if (isSame) stretches.pop();
    stretches.push({ startMs: isSame ? before.startMs : startMs, endMs: startMs + frameMs });
  }
  return stretches.length === 0 ? [{ startMs: 0, endMs: durationMs }] : stretches;
}

/** Closes the shortest pauses until at most so many stretches are left. */
function closeShortest(stretches: readonly Stretch[], most: number): Stretch[] {
  const gaps = stretches.slice(1).map(({ startMs }, at) => startMs - (stretches[at]?.endMs ?? 0));
  const order = gaps.map((_, at) => at).sort((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0));
  const kept = new Set(order.slice(0, most - 1));
  const closed: Stretch[] = [];
  for (const [at, stretch] of stretches.entries()) {
    const before = kept.has(at - 1) ? undefined : closed.pop();
    closed.push({ startMs: before?.startMs ?? stretch.startMs, endMs: stretch.endMs });
  }
  return closed;
}

/**
 * The first word of each stretch: each pause between two words, so that words last about as long as they are, and
 * pauses are at marks where they can be.
 *
 * @param weights of each word; there are at least as many words as stretches.
 */
function firstWords(
  weights: readonly number[],
  marked: readonly boolean[],
  stretches: readonly Stretch[],
): number[] {
  const lengths = stretches.map(({ startMs, endMs }) => endMs - startMs);
  const speechMs = lengths.reduce((sum, length) => sum + length, 0);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let spokenMs = 0;
  let rows: { cost: Float64Array; from: Int32Array }[] = [];
  for (let pause = 0; pause + 1 < stretches.length; pause += 1) {
    spokenMs += lengths[pause] ?? 0;
    const cost = new Float64Array(weights.length).fill(Number.POSITIVE_INFINITY);
    const from = new Int32Array(weights.length);
    let expected = 0;
    let best = pause === 0 ? 0 : Number.POSITIVE_INFINITY;
    let bestWord = 0;
    for (let word = 1; word < weights.length; word += 1) {
      expected += ((weights[word - 1] ?? 0) / total) * speechMs;
      const before = rows.at(-1)?.cost[word - 1] ?? Number.POSITIVE_INFINITY;
      if (before < best) {
        best = before;
        bestWord = word - 1;
      }
      cost[word] = best + Math.abs(expected - spokenMs) / 1000 + (marked[word - 1] ? 0 : costWithoutMark);
      from[word] = bestWord;
    }
    rows = [...rows, { cost, from }];
  }
  let word =
    rows.at(-1)?.cost.reduce((best, cost, at, costs) => (cost < (costs[best] ?? 0) ? at : best), 0) ?? 0;
  const firsts: number[] = [];
  for (const { from } of rows.reverse()) {
    firsts.unshift(word);
    word = from[word] ?? 0;
  }
  return [0, ...firsts];
}
