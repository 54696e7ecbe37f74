/**
 * Timeline -> VideoProps: what each scene's component needs to draw it, in integer frames from the scene's own start.
 *
 * Guarantees: the result satisfies the contract; the lengths of the scenes add up to that of the video. What one scene
 * is given is in `scene-props.ts`.
 */
import { titleCase } from '../languages/titles/title-case.ts';
import { isRightToLeft } from '../languages/writing-direction.ts';
import { present } from '../shared/assert.ts';
import { frameAt } from '../shared/frames.ts';
import type { Caption, Timeline } from '../timeline/timeline.ts';
import type { PlannedBeat } from './beats/planned-beat.ts';
import { licenceOf } from './cards/licence.ts';
import type {
  BrandMarks,
  CaptionLook,
  FontProps,
  MediaProps,
  SceneProps,
  Theme,
  VideoProps,
} from './contract.ts';
import type { Beat } from './illustration/beat.ts';
import { SceneFrames } from './scene-frames.ts';
import { type SceneMaterial, sceneProps } from './scene-props.ts';
import { seedOf } from './seed.ts';

export interface ComposeOptions extends SceneMaterial {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly fps: number;
  readonly theme: Theme;
  readonly captions: CaptionLook;
  readonly brand: BrandMarks;
  /** The video clips by the index of the scene that shows them. */
  readonly videoClips: ReadonlyMap<number, MediaProps>;
  /** What is drawn with the words of each scene, by its index: see `planBeats` and `illustrateAll`. */
  readonly beats: readonly (readonly PlannedBeat[])[];
  readonly illustrations: readonly (readonly Beat[])[];
  /** Fonts that the text needs beyond the theme's families. */
  readonly fonts: readonly FontProps[];
}

/** More tags than this serve a site's search, not a card. */
const maxTags = 4;

export function compose(timeline: Timeline, options: ComposeOptions): VideoProps {
  const { width, height, fps, theme, captions, brand, fonts } = options;
  return {
    fps,
    width,
    height,
    durationInFrames: frameAt(timeline.totalMs, fps),
    language: timeline.language,
    direction: isRightToLeft(timeline.language) ? 'rtl' : 'ltr',
    title: timeline.title === null ? null : titleCase(timeline.title.split(' ')).join(' '),
    theme,
    captions,
    brand,
    sound: null,
    fonts: [...fonts],
    scenes: composeScenes(timeline, options),
  };
}

function composeScenes(timeline: Timeline, options: ComposeOptions): SceneProps[] {
  const { fps } = options;
  const captionsOfScene = groupByScene(timeline);
  const material = { ...options, tags: options.tags.slice(0, maxTags) };
  const places = placesOfSections(timeline);
  const ofAllCards = {
    language: timeline.language,
    seed: seedOf(timeline.name),
    licence: licenceOf(timeline),
  };
  return timeline.scenes.map(({ startMs, endMs, content }, index) => {
    const frames = new SceneFrames(startMs, fps);
    const captions = present(captionsOfScene[index], 'the captions of a scene');
    return sceneProps(content, {
      frames,
      // Boundaries are rounded, never lengths: see src/shared/frames.ts.
      durationInFrames: frameAt(endMs, fps) - frameAt(startMs, fps),
      captions: captions.map((caption) => frames.caption(caption)),
      material,
      beats: options.beats[index] ?? [],
      illustrations: options.illustrations[index] ?? [],
      videoClip: options.videoClips.get(index) ?? null,
      card: {
        ...ofAllCards,
        place: places.get(index) ?? null,
        scenery: options.cardSceneries.get(index) ?? null,
      },
    });
  });
}

/** The place of each section card among all of them, by the index of its scene. */
function placesOfSections({ scenes }: Timeline): ReadonlyMap<number, { index: number; count: number }> {
  const cards = [...scenes.entries()].filter(
    ([, { content }]) => content.type === 'title' && content.level === 'section',
  );
  const count = cards.length;
  return count < 2 ? new Map() : new Map(cards.map(([at], index) => [at, { index, count }]));
}

/** @returns one list for each scene. */
function groupByScene({ scenes, captions }: Timeline): Caption[][] {
  const groups: Caption[][] = scenes.map(() => []);
  for (const caption of captions) present(groups[caption.sceneIndex], 'the scene of a caption').push(caption);
  return groups;
}
