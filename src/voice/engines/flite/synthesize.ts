/**
 * A spoken sentence as sound with word times, by Flite: what a worker thread does.
 *
 * Guarantees: there are at most a few hundredths of a second of silence before the first phone and after the last, so
 * that the timeline alone decides about pauses; times are whole milliseconds, ordered, inside the sound.
 */
import type { WordTime } from '../../narration.ts';
import { joinParts, seamMs, splitIntoParts } from '../../speech/parts.ts';
import type { SpeechAudio, SpokenSentence, SpokenWord, Utterance } from '../voice-engine.ts';
import { fliteSampleRate, phonesOfWords, silencePhone, speakText } from './program.ts';
import { type WordSpan, wordSpans } from './word-spans.ts';

const leadMs = 40;
const tailMs = 50;
const samplesPerMs = fliteSampleRate / 1000;

/** The words as Flite is given them: as one utterance. */
export function utteranceText(words: readonly SpokenWord[]): string {
  const last = words.length - 1;
  return words
    .map(({ text, mark }, index) => {
      if (index === last) return text + (mark === '' || mark === ',' ? '.' : mark);
      // A full stop inside the sentence would begin a second utterance, with pauses of its own.
      return text + (mark === '' ? '' : ',');
    })
    .join(' ');
}

interface SpokenPart {
  readonly samples: Int16Array;
  /** One per spoken word, from the start of the samples. */
  readonly spans: readonly (WordSpan | null)[];
}

function moveSpan(span: WordSpan | null, bySeconds: number): WordSpan | null {
  if (span === null) return null;
  return { startSeconds: span.startSeconds + bySeconds, endSeconds: span.endSeconds + bySeconds };
}

/** The times of the spoken words, carried over to the shown ones. */
function shownTimes(
  { shown, spoken }: SpokenSentence,
  spans: readonly (WordSpan | null)[],
  durationMs: number,
): WordTime[] {
  const within = (seconds: number) => Math.min(durationMs, Math.max(0, Math.round(seconds * 1000)));
  let spokenIndex = 0;
  let reachedMs = 0;
  return shown.map((_, shownIndex) => {
    let startMs: number | null = null;
    let endMs = reachedMs;
    for (; spoken[spokenIndex]?.shownIndex === shownIndex; spokenIndex += 1) {
      const span = spans[spokenIndex];
      if (!span) continue;
      startMs ??= Math.max(reachedMs, within(span.startSeconds));
      endMs = Math.max(startMs, within(span.endSeconds));
    }
    reachedMs = endMs;
    return { startMs: startMs ?? endMs, endMs };
  });
}

/** Speaks sentences with one Flite voice, and remembers the phones of every word it has met. */
export class Synthesizer {
  readonly #module: WebAssembly.Module;
  readonly #voice: string;
  readonly #phones = new Map<string, readonly string[]>();

  constructor(module: WebAssembly.Module, voice: string) {
    this.#module = module;
    this.#voice = voice;
  }

  /** @throws Error when Flite fails. */
  speak(sentence: SpokenSentence): Utterance {
    this.#learn(sentence.spoken);
    const pieces: SpeechAudio[] = [];
    const spans: (WordSpan | null)[] = [];
    let elapsedSamples = 0;
    for (const words of splitIntoParts(sentence.spoken)) {
      if (pieces.length > 0) elapsedSamples += seamMs * samplesPerMs;
      const part = this.#speakPart(words, sentence.pace);
      const elapsedSeconds = elapsedSamples / fliteSampleRate;
      for (const span of part.spans) spans.push(moveSpan(span, elapsedSeconds));
      pieces.push({ sampleRate: fliteSampleRate, samples: part.samples });
      elapsedSamples += part.samples.length;
    }
    const audio = joinParts(pieces);
    return { audio, words: shownTimes(sentence, spans, audio.samples.length / samplesPerMs) };
  }

  /** Looks up the phones of the words that are new. */
  #learn(words: readonly SpokenWord[]): void {
    const unknown = [...new Set(words.map(({ text }) => text))].filter((word) => !this.#phones.has(word));
    const phones = phonesOfWords(this.#module, this.#voice, unknown);
    for (const [index, word] of unknown.entries()) this.#phones.set(word, phones[index] ?? []);
  }

  #speakPart(words: readonly SpokenWord[], pace: number): SpokenPart {
    const { samples, phones } = speakText(this.#module, this.#voice, utteranceText(words), 1 / pace);
    const audible = phones.filter((phone) => phone.name !== silencePhone);
    const firstSeconds = audible[0]?.startSeconds ?? 0;
    const lastSeconds = audible.at(-1)?.endSeconds ?? samples.length / fliteSampleRate;
    const startMs = Math.max(0, Math.round(firstSeconds * 1000) - leadMs);
    const endMs = Math.min(
      Math.floor(samples.length / samplesPerMs),
      Math.round(lastSeconds * 1000) + tailMs,
    );
    const spans = wordSpans(
      phones,
      words.map(({ text }) => this.#phones.get(text) ?? []),
    );
    return {
      samples: samples.slice(startMs * samplesPerMs, endMs * samplesPerMs),
      spans: spans.map((span) => moveSpan(span, -startMs / 1000)),
    };
  }
}
