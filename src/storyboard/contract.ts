/**
 * The contract: VideoProps, which is all that the compositions know. Plain JSON in integer frames, checked by zod
 * wherever it enters (the composition, `--props`).
 *
 * Guarantees: scenes follow one another; every frame number inside a scene counts from that scene's own start,
 * so a scene's props do not change when an earlier scene gets longer. `startFrame` is inclusive, `endFrame`
 * exclusive.
 *
 * Its parts are in `contract/`: scenes, compositions, scenery, text, media, theme. Everybody else imports them from
 * here.
 */
import { z } from 'zod';
import { brandMarksSchema } from './contract/brand.ts';
import { captionLookSchema } from './contract/captions.ts';
import { fontSchema } from './contract/media.ts';
import { sceneSchema } from './contract/scenes.ts';
import { themeSchema } from './contract/theme.ts';

export * from './contract/brand.ts';
export * from './contract/captions.ts';
export * from './contract/compositions.ts';
export * from './contract/media.ts';
export * from './contract/scenery.ts';
export * from './contract/scenes.ts';
export {
  type CaptionProps,
  hexColor,
  type LineProps,
  lineSchema,
  type RowProps,
  type RunProps,
  type WordProps,
} from './contract/text.ts';
export * from './contract/theme.ts';

export const videoPropsSchema = z.object({
  fps: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  durationInFrames: z.number().int().positive(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  /** For running heads and the end card; null for a text without a title of its own. */
  title: z.string().nullable(),
  theme: themeSchema,
  captions: captionLookSchema,
  brand: brandMarksSchema,
  /** The whole sound, for the preview: a path in Remotion's public folder. A render adds the sound after drawing. */
  sound: z.string().nullable(),
  /** Fonts beyond the theme's families. Empty for most texts in European languages. */
  fonts: z.array(fontSchema),
  scenes: z.array(sceneSchema).min(1),
});

export type VideoProps = z.infer<typeof videoPropsSchema>;
