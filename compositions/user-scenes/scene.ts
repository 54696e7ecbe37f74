/**
 * What a project's own scenes import as `scriptreel/scene`.
 *
 * Guarantees: this module can be loaded without a browser, so that a scene's attributes are checked before one starts.
 */
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { CaptionProps, Theme } from '../../src/storyboard/contract.ts';
import type { Box } from '../layout/layout.ts';

export type { CaptionProps, Theme } from '../../src/storyboard/contract.ts';
export { Absolute } from '../layout/Absolute.tsx';
export { Fitted } from '../layout/Fitted.tsx';
export type { Box } from '../layout/layout.ts';
export { easeInOut, elapsed, entrance, framesAt, risen, settle } from '../motion/motion.ts';
export { codeFont, textFont, titleFont, verseFont } from '../theme/fonts.ts';

/** Where and when a scene is drawn. Lengths are pixels. */
export interface SceneContext {
  /** Counted from the scene's start. */
  readonly frame: number;
  readonly durationInFrames: number;
  readonly fps: number;
  readonly width: number;
  readonly height: number;
  /** A hundredth of the frame's shorter side. Text is legible from 2.2 of these up. */
  readonly unit: number;
  /** The part of the frame that no player or app covers. */
  readonly safe: Box;
  /** The part of it that is left by the title and the captions. What the scene shows belongs here. */
  readonly free: Box;
  readonly theme: Theme;
  /** BCP 47 tag of the script's language. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** What is spoken over the scene, with the frames of each word. scriptreel draws it. */
  readonly captions: readonly CaptionProps[];
}

export interface SceneDefinition<Schema extends z.ZodObject = z.ZodObject> {
  /**
   * The attributes of the directive. They come as text: `z.coerce.number()` makes a number of one. The parsed props
   * must be plain JSON.
   */
  readonly props: Schema;
  /** Draws from these props alone: the same frame must always give the same elements. */
  readonly component: (given: {
    readonly props: z.output<Schema>;
    readonly scene: SceneContext;
  }) => ReactNode;
}

/** Ties a component's props to its schema. The result is the default export of a scene's file. */
export function defineScene<Schema extends z.ZodObject>(
  definition: SceneDefinition<Schema>,
): SceneDefinition<Schema> {
  return definition;
}
