/**
 * Timeline -> VideoProps: what each scene's component needs to draw it, in integer frames from the scene's
 * own start.
 *
 * Guarantees: the result satisfies the contract; the scenes' lengths add up to the video's; a scene's props
 * depend on nothing but the scene, so they stay the same when an earlier scene gets longer.
 */

import { present, unreachable } from '../shared/assert.ts';
import type {
  Caption,
  CaptionLine,
  CodeContent,
  NarrationContent,
  Scene,
  TimedRow,
  TimedSentence,
  TimedWord,
  Timeline,
} from '../timeline/timeline.ts';
import type {
  CaptionProps,
  CodeLineProps,
  DrawingProps,
  FontProps,
  LineProps,
  MediaProps,
  RowProps,
  SceneProps,
  Theme,
  VideoProps,
  WordProps,
} from './contract.ts';
import { frameAt } from './frames.ts';
import { type Highlighted, highlightKey, plainLines } from './highlight.ts';
import type { Beat } from './illustration/types.ts';
import { beatProps, cardIllustration, sceneIllustration } from './illustration-props.ts';
import { seedOf } from './seed.ts';
import { type UserScenes, userSceneKey } from './user-scenes.ts';

export interface ComposeOptions {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly theme: Theme;
  /** The script's still pictures by their path as written. */
  readonly media: ReadonlyMap<string, MediaProps>;
  /** The clips by the number of the scene that shows them. */
  readonly clips: ReadonlyMap<number, MediaProps>;
  /** What is drawn with each scene, by `illustrate`, in milliseconds of the timeline. */
  readonly beats: readonly (readonly Beat[])[];
  /** The drawings that the beats name. */
  readonly drawings: ReadonlyMap<string, DrawingProps>;
  /** The script's code. */
  readonly highlighted: Highlighted;
  /** The scenes of the user's own that the script names. */
  readonly userScenes: UserScenes;
  /** What the text needs beyond the theme's families. */
  readonly fonts: readonly FontProps[];
  /** Lines for the title and end cards: author, date. */
  readonly details: readonly string[];
  /** For the same cards: what the text is about. The first few are shown. */
  readonly tags: readonly string[];
}

/** More are for a site's search, not for a card. */
const mostTags = 4;

function textOfCaption({ lines }: CaptionProps): string {
  return lines.flatMap(({ words }) => words.flatMap(({ runs }) => runs.map(({ text }) => text))).join(' ');
}

/** Languages written from right to left (CLDR's character order). */
const rightToLeft = new Set(['ar', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

export function compose(timeline: Timeline, options: ComposeOptions): VideoProps {
  const captionsOfScene = groupByScene(timeline);
  const tags = options.tags.slice(0, mostTags);
  let previousMinute: number | null = null;

  const scenes = timeline.scenes.map((scene, index): SceneProps => {
    const clock = new SceneClock(scene, options.fps);
    const base = {
      durationInFrames: frameAt(scene.endMs, options.fps) - frameAt(scene.startMs, options.fps),
      captions: present(captionsOfScene[index], 'captions of a scene').map((caption) =>
        clock.caption(caption),
      ),
    };
    const { content } = scene;
    const illustrated = {
      beats: options.beats[index] ?? [],
      drawings: options.drawings,
      startMs: scene.startMs,
      fps: options.fps,
    };
    switch (content.type) {
      case 'title':
        return {
          ...base,
          type: 'title',
          level: content.level,
          heading: clock.line(content.heading),
          details: content.level === 'script' ? [...options.details] : [],
          tags: content.level === 'script' ? tags : [],
          illustration: cardIllustration(illustrated),
        };
      case 'narration':
        return {
          ...base,
          type: 'narration',
          picture: mediaOf(content.picture, index, base.durationInFrames, options),
          beats: beatProps(illustrated, base.durationInFrames),
          seed: seedOf(base.captions.map(textOfCaption).join(' ')),
        };
      case 'timetable': {
        const minute = content.clock.minuteOfDay;
        const props: SceneProps = {
          ...base,
          type: 'timetable',
          minuteOfDay: minute,
          previousMinuteOfDay: previousMinute ?? minute,
          clockText: clock.line(content.clockSentence),
          activity: content.activity && clock.line(content.activity),
          picture: mediaOf(content.picture, index, base.durationInFrames, options),
          illustration: sceneIllustration(illustrated),
          stopIndex: content.stopIndex,
          stops: [...content.stops],
        };
        previousMinute = minute;
        return props;
      }
      case 'verse':
        return {
          ...base,
          type: 'verse',
          lines: content.lines.map((line) => clock.line(line)),
          refrain: content.refrain,
          illustration: sceneIllustration(illustrated),
          pageIndex: content.pageIndex,
          pageCount: content.pageCount,
        };
      case 'list':
        return {
          ...base,
          type: 'list',
          ordered: content.ordered,
          items: content.items.map((item) => ({
            number: item.number,
            depth: item.depth,
            lines: item.sentences.map((sentence) => clock.line(sentence)),
          })),
        };
      case 'quote':
        return {
          ...base,
          type: 'quote',
          lines: content.sentences.map((sentence) => clock.line(sentence)),
          attribution: content.attribution && clock.line(content.attribution),
        };
      case 'code':
        return { ...base, type: 'code', language: content.language, lines: codeLines(content, options) };
      case 'table':
        return {
          ...base,
          type: 'table',
          head: content.head && clock.row(content.head),
          rows: content.rows.map((row) => clock.row(row)),
          alignment: [...content.alignment],
        };
      case 'chart':
        return {
          ...base,
          type: 'chart',
          chart: content.chart,
          head: content.head && clock.row(content.head),
          rows: content.rows.map((row) => clock.row(row)),
          values: content.values.map((values) => [...values]),
        };
      case 'user': {
        const { directive } = content;
        const scene = present(options.userScenes.get(userSceneKey(directive)), `scene ${directive.name}`);
        return { ...base, type: 'user', name: directive.name, ...scene };
      }
      case 'end':
        return {
          ...base,
          type: 'end',
          details: [...options.details],
          tags,
          illustration: cardIllustration(illustrated),
        };
      default:
        return unreachable(content);
    }
  });

  return {
    fps: options.fps,
    width: options.width,
    height: options.height,
    durationInFrames: frameAt(timeline.totalMs, options.fps),
    language: timeline.language,
    direction: rightToLeft.has(timeline.language.split('-')[0] ?? '') ? 'rtl' : 'ltr',
    title: timeline.title,
    theme: options.theme,
    sound: null,
    fonts: [...options.fonts],
    scenes,
  };
}

/** The page's lines out of the block's; code that nobody has highlighted is plain. */
function codeLines(
  { language, text, block, firstLine }: CodeContent,
  options: ComposeOptions,
): CodeLineProps[] {
  const lines = options.highlighted.get(highlightKey(language, block)) ?? plainLines(block);
  return lines.slice(firstLine, firstLine + text.split('\n').length).map((line) => [...line]);
}

function groupByScene(timeline: Timeline): Caption[][] {
  const groups: Caption[][] = timeline.scenes.map(() => []);
  for (const caption of timeline.captions) {
    present(groups[caption.sceneIndex], 'scene of a caption').push(caption);
  }
  return groups;
}

function mediaOf(
  picture: NarrationContent['picture'],
  scene: number,
  durationInFrames: number,
  { media, clips }: ComposeOptions,
): MediaProps | null {
  if (picture === null) return null;
  const { startFrames, ...shown } = present(
    clips.get(scene) ?? media.get(picture.path),
    `picture ${picture.path}`,
  );
  // Of a clip that is longer than its scene, the rest is nothing to the scene.
  const due = startFrames?.filter((start) => start < durationInFrames) ?? null;
  return { ...shown, startFrames: due, alt: picture.alt };
}

/** Turns a scene's times into frames from the scene's start. */
class SceneClock {
  readonly #startMs: number;
  readonly #fps: number;

  constructor(scene: Scene, fps: number) {
    this.#startMs = scene.startMs;
    this.#fps = fps;
  }

  #frames(range: { startMs: number; endMs: number }): { startFrame: number; endFrame: number } {
    // What was said before the scene began is there from its first frame on.
    const at = (ms: number) => Math.max(0, frameAt(ms - this.#startMs, this.#fps));
    return { startFrame: at(range.startMs), endFrame: at(range.endMs) };
  }

  word(word: TimedWord): WordProps {
    return {
      ...this.#frames(word),
      spaceBefore: word.spaceBefore,
      runs: word.runs.map((run) => ({ ...run })),
    };
  }

  line(sentence: TimedSentence): LineProps {
    return { ...this.#frames(sentence), words: sentence.words.map((word) => this.word(word)) };
  }

  row({ sentence, cells }: TimedRow): RowProps {
    const line = this.line(sentence);
    const { startFrame, endFrame } = line;
    return {
      startFrame,
      endFrame,
      cells: cells.map(({ firstWord, wordCount }) => {
        const words = line.words.slice(firstWord, firstWord + wordCount);
        return {
          words,
          startFrame: words[0]?.startFrame ?? startFrame,
          endFrame: words.at(-1)?.endFrame ?? endFrame,
        };
      }),
    };
  }

  caption(caption: Caption): CaptionProps {
    return { ...this.#frames(caption), lines: caption.lines.map((line) => this.#captionLine(line, caption)) };
  }

  #captionLine(line: CaptionLine, caption: Caption): LineProps {
    const words = caption.words.slice(line.firstWord, line.firstWord + line.wordCount);
    const first = present(words[0], 'first word of a caption line');
    const last = present(words.at(-1), 'last word of a caption line');
    return {
      ...this.#frames({ startMs: first.startMs, endMs: last.endMs }),
      words: words.map((word) => this.word(word)),
    };
  }
}
