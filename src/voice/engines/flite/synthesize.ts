/**
 * A spoken sentence as sound with word times, by Flite: what a worker thread does.
 *
 * Guarantees: at most a few hundredths of silence before the first and after the last phone, so that the
 * timeline alone decides about pauses; times in whole milliseconds, ordered, inside the sound.
 */

import type { WordTime } from '../../narration.ts';
import { joinedParts, partsOf, seamMs } from '../../speech/parts.ts';
import type { SpeechAudio, SpokenSentence, SpokenWord, Utterance } from '../voice-engine.ts';
import { alignWords, type WordSpan } from './align.ts';
import { fliteSampleRate, phonesOfWords, silencePhone, speakText } from './program.ts';

const leadMs = 40;
const tailMs = 50;
const samplesPerMs = fliteSampleRate / 1000;

function textOf(words: readonly SpokenWord[]): string {
  const last = words.length - 1;
  return words
    .map((word, index) => {
      if (index === last) return word.text + (word.mark === '' || word.mark === ',' ? '.' : word.mark);
      // An ending inside would make a second utterance with pauses of its own.
      return word.text + (word.mark === '' ? '' : ',');
    })
    .join(' ');
}

interface PartSpeech {
  readonly samples: Int16Array;
  readonly spans: readonly (WordSpan | null)[];
}

/** Gives each spoken word its time from the start of the returned samples, in seconds. */
function speakPart(
  module: WebAssembly.Module,
  voice: string,
  words: readonly SpokenWord[],
  pace: number,
  phonesOf: (word: string) => readonly string[],
): PartSpeech {
  const { samples, phones } = speakText(module, voice, textOf(words), 1 / pace);
  const audible = phones.filter((phone) => phone.name !== silencePhone);
  const firstSeconds = audible[0]?.startSeconds ?? 0;
  const lastSeconds = audible.at(-1)?.endSeconds ?? samples.length / fliteSampleRate;
  const startMs = Math.max(0, Math.round(firstSeconds * 1000) - leadMs);
  const endMs = Math.min(Math.floor(samples.length / samplesPerMs), Math.round(lastSeconds * 1000) + tailMs);
  const spans = alignWords(
    phones,
    words.map((word) => phonesOf(word.text)),
  );
  const shift = startMs / 1000;
  return {
    samples: samples.slice(startMs * samplesPerMs, endMs * samplesPerMs),
    spans: spans.map(
      (span) => span && { startSeconds: span.startSeconds - shift, endSeconds: span.endSeconds - shift },
    ),
  };
}

/** The spans of the spoken words as times of the shown ones. */
function shownTimes(
  sentence: SpokenSentence,
  spans: readonly (WordSpan | null)[],
  durationMs: number,
): WordTime[] {
  const within = (seconds: number) => Math.min(durationMs, Math.max(0, Math.round(seconds * 1000)));
  let spokenIndex = 0;
  let reachedMs = 0;
  return sentence.shown.map((_, shownIndex) => {
    let startMs: number | null = null;
    let endMs = reachedMs;
    for (; sentence.spoken[spokenIndex]?.shownIndex === shownIndex; spokenIndex += 1) {
      const span = spans[spokenIndex];
      if (!span) continue;
      startMs ??= Math.max(reachedMs, within(span.startSeconds));
      endMs = Math.max(startMs, within(span.endSeconds));
    }
    reachedMs = endMs;
    return { startMs: startMs ?? endMs, endMs };
  });
}

/** Speaks sentences with one Flite voice; keeps the phones of words that it has met. */
export class Synthesizer {
  readonly #module: WebAssembly.Module;
  readonly #voice: string;
  readonly #phones = new Map<string, readonly string[]>();

  constructor(module: WebAssembly.Module, voice: string) {
    this.#module = module;
    this.#voice = voice;
  }

  speak(sentence: SpokenSentence): Utterance {
    const unknown = [...new Set(sentence.spoken.map((word) => word.text))].filter(
      (word) => !this.#phones.has(word),
    );
    for (const [index, phones] of phonesOfWords(this.#module, this.#voice, unknown).entries())
      this.#phones.set(unknown[index] ?? '', phones);

    const pieces: SpeechAudio[] = [];
    const spans: (WordSpan | null)[] = [];
    let elapsedSamples = 0;
    const phonesOf = (word: string) => this.#phones.get(word) ?? [];
    for (const part of partsOf(sentence.spoken)) {
      if (pieces.length > 0) elapsedSamples += seamMs * samplesPerMs;
      const speech = speakPart(this.#module, this.#voice, part, sentence.pace, phonesOf);
      const shift = elapsedSamples / fliteSampleRate;
      for (const span of speech.spans)
        spans.push(span && { startSeconds: span.startSeconds + shift, endSeconds: span.endSeconds + shift });
      pieces.push({ sampleRate: fliteSampleRate, samples: speech.samples });
      elapsedSamples += speech.samples.length;
    }
    const audio = joinedParts(pieces);
    const durationMs = audio.samples.length / samplesPerMs;
    return {
      audio,
      words: shownTimes(sentence, spans, durationMs),
    };
  }
}
