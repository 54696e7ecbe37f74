/**
 * Text as it is drawn: words with the frames in which they are spoken, in lines, captions and table rows.
 *
 * Guarantees: frames count from the start of the scene; `startFrame` is inclusive, `endFrame` exclusive.
 */
import { z } from 'zod';

/** A frame, counted from the start of the scene. */
export const frame = z.number().int().nonnegative();

export const hexColor = /^#[0-9a-f]{6}$/;

/** Part of a word in one style. */
const runSchema = z.object({
  text: z.string(),
  bold: z.boolean(),
  italic: z.boolean(),
  code: z.boolean(),
  /** The author's colour as `#rrggbb`, before it is made readable; null where the author chose none. */
  color: z.string().regex(hexColor).nullable(),
});

const wordSchema = z.object({
  spaceBefore: z.boolean(),
  runs: z.array(runSchema),
  startFrame: frame,
  endFrame: frame,
});

/** Words that are read together: a sentence, a line of verse, a line of a caption. */
export const lineSchema = z.object({ words: z.array(wordSchema), startFrame: frame, endFrame: frame });

export const captionSchema = z.object({ startFrame: frame, endFrame: frame, lines: z.array(lineSchema) });

/** A row of a table. A cell without words is empty and has the times of its row. */
export const rowSchema = z.object({ cells: z.array(lineSchema), startFrame: frame, endFrame: frame });

export type RunProps = z.infer<typeof runSchema>;
export type WordProps = z.infer<typeof wordSchema>;
export type LineProps = z.infer<typeof lineSchema>;
export type CaptionProps = z.infer<typeof captionSchema>;
export type RowProps = z.infer<typeof rowSchema>;
