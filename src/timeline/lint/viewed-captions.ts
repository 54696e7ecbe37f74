/**
 * Timeline -> its captions as the lint looks at them: each with the sentence that each of its words belongs to, its
 * neighbours, and the time that it could be shown for.
 *
 * Guarantees: one view per caption, in order. A timeline that breaks its own guarantees (src/timeline/invariants.ts)
 * still gives views, so that the lint can be tested on one.
 */
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { lineColumns } from '../captions/columns.ts';
import { spokenSentences } from '../content-sentences.ts';
import type { Caption, SceneContent, TimedSentence, TimedWord, Timeline } from '../timeline.ts';

/** A diagnostic without its place, which is that of the caption. */
export type Finding = Omit<Diagnostic, 'span'>;

export interface ViewedWord extends TimedWord {
  /** The position of its sentence among all that are spoken. */
  readonly sentence: number;
  /** Whether it is the first or the last word of its sentence. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export interface ViewedCaption {
  readonly caption: Caption;
  readonly words: readonly ViewedWord[];
  /** When the next caption comes, in this scene or a later one; infinite for the last. */
  readonly nextStartMs: number;
  /** Milliseconds from its start to the next caption or the end of the scene: as long as it could be shown. */
  readonly roomMs: number;
  readonly contentType: SceneContent['type'];
  /** False where capitals say nothing: in German, and in headings with a capital on every word. */
  readonly capitalsTellNames: boolean;
}

export function viewsOf(timeline: Timeline): ViewedCaption[] {
  const sentences = captionedSentences(timeline);
  const titleCase = sentences.map((sentence) => isTitleCase(sentence.words));
  const isGerman = /^de\b/i.test(timeline.language);
  const wordsOfCaptions = viewedWords(timeline.captions, sentences);
  return timeline.captions.map((caption, at): ViewedCaption => {
    const words = wordsOfCaptions[at] ?? [];
    const scene = timeline.scenes[caption.sceneIndex];
    const nextStartMs = timeline.captions[at + 1]?.startMs ?? Number.POSITIVE_INFINITY;
    const untilMs = Math.min(scene?.endMs ?? timeline.totalMs, nextStartMs);
    return {
      caption,
      words,
      nextStartMs,
      roomMs: untilMs - caption.startMs,
      contentType: scene?.content.type ?? 'narration',
      capitalsTellNames: !isGerman && titleCase[words[0]?.sentence ?? 0] !== true,
    };
  });
}

/** The sentences of all scenes with captions. The title card of a script with cue times has none. */
function captionedSentences({ captions, scenes }: Timeline): TimedSentence[] {
  const captioned = new Set(captions.map(({ sceneIndex }) => sceneIndex));
  return scenes.flatMap((scene, at) => (captioned.has(at) ? spokenSentences(scene.content) : []));
}

/** The words of each caption. The captions' words and the sentences' words are the same, in the same order. */
function viewedWords(captions: readonly Caption[], sentences: readonly TimedSentence[]): ViewedWord[][] {
  let sentence = 0;
  let position = 0;
  return captions.map(({ words }) =>
    words.map((word): ViewedWord => {
      while (position >= (sentences[sentence]?.words.length ?? Number.POSITIVE_INFINITY)) {
        sentence += 1;
        position = 0;
      }
      position += 1;
      const isLast = position === sentences[sentence]?.words.length;
      return { ...word, sentence, isFirst: position === 1, isLast };
    }),
  );
}

/** Whether a caption continues the sentence in which the other ended. */
export function continues(after: ViewedCaption | undefined, before: ViewedCaption | undefined): boolean {
  const last = before?.words.at(-1);
  return last !== undefined && !last.isLast && last.sentence === after?.words[0]?.sentence;
}

/** Whether the words are whole sentences. */
export function areWhole(words: readonly ViewedWord[]): boolean {
  return words[0]?.isFirst === true && words.at(-1)?.isLast === true;
}

/** A heading such as "How Tea Gets Its Taste". */
function isTitleCase(words: readonly TimedWord[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.length > 1 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 2 > long.length;
}

/**
 * How many characters there are to read: those on screen with their spaces, a full-width one counted as two, because it
 * is read half as fast (Netflix: 17 characters per second in English, 9 in Chinese).
 */
export function charactersOf(words: readonly TimedWord[]): number {
  return lineColumns(words);
}

/** How many characters per second a caption has, over the time that it is shown. */
export function readingSpeed(caption: Caption): number {
  const shownMs = caption.endMs - caption.startMs;
  return shownMs > 0 ? (charactersOf(caption.words) * 1000) / shownMs : Number.POSITIVE_INFINITY;
}

export function isSpoken(word: TimedWord): boolean {
  return word.endMs > word.startMs;
}
