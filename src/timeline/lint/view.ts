/**
 * Timeline -> its captions as the lint looks at them: each with the sentence that each of its words belongs to,
 * its neighbours in the scene, and the room it has on screen.
 *
 * Guarantees: one view a caption, in order. A timeline that breaks its own promises (see `invariants.ts`) still
 * gives a view, so that the lint can be tested on one.
 */
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { lineColumns } from '../captions/columns.ts';
import type { MeasuredLine } from '../captions/line-room.ts';
import type { Caption, SceneContent, TimedSentence, TimedWord, Timeline } from '../timeline.ts';

export interface LintOptions {
  /** Characters that a caption line holds at the video's format. */
  readonly columns: number;
  /** The widths of the font that captions are drawn in; without them, columns alone bound a line. */
  readonly measured?: MeasuredLine;
  /** Frames a second of the video: gaps are counted in them. */
  readonly fps: number;
}

/** A diagnostic without its place, which is the caption's. */
export type Finding = Omit<Diagnostic, 'span'>;

export interface ViewedWord extends TimedWord {
  /** Position of its sentence among all sentences that are spoken. */
  readonly sentence: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

export interface ViewedCaption {
  readonly caption: Caption;
  readonly words: readonly ViewedWord[];
  /** When the caption after it comes, in this scene or a later one; infinite for the last. */
  readonly nextStartMs: number;
  /** Milliseconds from its start to the next caption's or the scene's end: all that it could be shown. */
  readonly roomMs: number;
  readonly contentType: SceneContent['type'];
  /** False where capitals are on every word. */
  readonly capitalsTellNames: boolean;
}

export function viewsOf(timeline: Timeline): ViewedCaption[] {
  // The title card of a script with given times is in no caption.
  const captioned = new Set(timeline.captions.map(({ sceneIndex }) => sceneIndex));
  const sentences = timeline.scenes.flatMap((scene, at) =>
    captioned.has(at) ? sentencesOfContent(scene.content) : [],
  );
  const titleCase = sentences.map((sentence) => isTitleCase(sentence.words));
  const german = /^de\b/i.test(timeline.language);
  let sentence = 0;
  let position = 0;
  const drafts = timeline.captions.map((caption) => {
    const first = sentence;
    const words = caption.words.map((word): ViewedWord => {
      while (position >= (sentences[sentence]?.words.length ?? Number.POSITIVE_INFINITY)) {
        sentence += 1;
        position = 0;
      }
      position += 1;
      const isLast = position === sentences[sentence]?.words.length;
      return { ...word, sentence, isFirst: position === 1, isLast };
    });
    return { caption, words, capitalsTellNames: !german && titleCase[words[0]?.sentence ?? first] !== true };
  });
  return drafts.map(({ caption, ...draft }, at): ViewedCaption => {
    const scene = timeline.scenes[caption.sceneIndex];
    const nextStartMs = drafts[at + 1]?.caption.startMs ?? Number.POSITIVE_INFINITY;
    const untilMs = Math.min(scene?.endMs ?? timeline.totalMs, nextStartMs);
    const contentType = scene?.content.type ?? 'narration';
    return { caption, ...draft, nextStartMs, roomMs: untilMs - caption.startMs, contentType };
  });
}

/** Whether a caption goes on with the sentence that the other ended in. */
export function goesOn(before: ViewedCaption | undefined, after: ViewedCaption | undefined): boolean {
  const last = before?.words.at(-1);
  return last !== undefined && !last.isLast && last.sentence === after?.words[0]?.sentence;
}

/** In reading order; scenes that only show something have none. */
export function sentencesOfContent(content: SceneContent): readonly TimedSentence[] {
  switch (content.type) {
    case 'title':
      return [content.heading];
    case 'narration':
    case 'user':
      return content.sentences;
    case 'timetable':
      return [content.clockSentence, ...(content.activity ? [content.activity] : []), ...content.sentences];
    case 'verse':
      return content.lines;
    case 'list':
      return content.items.flatMap((item) => item.sentences);
    case 'quote':
      return content.attribution ? [...content.sentences, content.attribution] : content.sentences;
    case 'table':
    case 'chart': {
      const isSpoken = content.type === 'chart' || content.headIsSpoken;
      const head = isSpoken && content.head ? [content.head.sentence] : [];
      return [...head, ...content.rows.map(({ sentence }) => sentence)];
    }
    case 'code':
    case 'end':
      return [];
  }
}

/** A heading such as "How Tea Gets Its Taste". */
function isTitleCase(words: readonly TimedWord[]): boolean {
  const long = words.filter(({ text }) => /^\p{L}{4,}/u.test(text));
  return long.length > 1 && long.filter(({ text }) => /^\p{Lu}/u.test(text)).length * 2 > long.length;
}

/**
 * Characters to read: what stands on screen with its spaces, a full-width one as two, because it is read half
 * as fast (Netflix: 17 characters a second in English, 9 in Chinese).
 */
export function charactersOf(words: readonly TimedWord[]): number {
  return lineColumns(words);
}

export function isSpoken(word: TimedWord): boolean {
  return word.endMs > word.startMs;
}
