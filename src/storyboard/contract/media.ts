/** What is drawn besides text: pictures, video clips, drawings of the illustration library, and font files. */
import { z } from 'zod';
import { frame, hexColor } from './text.ts';

const fraction = z.number().min(0).max(1);

/** Part of a picture, in fractions of its width and height. */
const regionSchema = z.object({ x: fraction, y: fraction, width: fraction, height: fraction });

/** A still picture or a video clip in Remotion's public folder, with its size in pixels. */
export const mediaSchema = z.object({
  /** A still picture's file; for a video clip, the folder that holds its frames `0.jpg`, `1.jpg` and so on. */
  src: z.string(),
  alt: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** What a picture is magnified towards, and what stays in view; null for its middle. */
  focus: regionSchema.nullable(),
  /**
   * The frame from which each picture of a video clip is shown: rising from 0, the last one shown to the end.
   * Null for a still picture.
   */
  startFrames: z.array(frame).min(1).nullable(),
});

/** A drawing of the illustration library. */
export const drawingSchema = z.object({
  name: z.string().regex(/^[a-z0-9-]+$/),
  /** SVG for a viewBox of `0 0 width height`. Its ids are its own. */
  body: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** Its main colours, the largest area first. The disc behind it is chosen to differ from these. */
  colors: z.array(z.string().regex(hexColor)),
});

/** A drawing that stands for words. It enters at the frame in which the first of them is spoken. */
export const illustrationSchema = z.object({ startFrame: frame, drawing: drawingSchema });

/** A font file in Remotion's public folder for characters that the theme's own families lack. */
export const fontSchema = z.object({
  family: z.string(),
  src: z.string(),
  /** In CSS notation. */
  unicodeRange: z.string(),
  /** One weight, or the two ends of the weight axis. */
  weight: z.string(),
  style: z.enum(['normal', 'italic']),
  /** Whether it comes before the theme's families: Chinese and Japanese have marks as wide as letters. */
  leads: z.boolean(),
});

export type RegionProps = z.infer<typeof regionSchema>;
export type MediaProps = z.infer<typeof mediaSchema>;
export type DrawingProps = z.infer<typeof drawingSchema>;
export type IllustrationProps = z.infer<typeof illustrationSchema>;
export type FontProps = z.infer<typeof fontSchema>;
