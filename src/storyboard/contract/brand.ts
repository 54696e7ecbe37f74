/** The marks of a brand: its colours and fonts are part of the theme. */
import { z } from 'zod';
import { mediaSchema } from './media.ts';

export const brandMarksSchema = z.object({
  /** On the opening and the end card. */
  logo: mediaSchema.nullable(),
  /** In a corner of every other scene. */
  watermark: mediaSchema.nullable(),
});

export type BrandMarks = z.infer<typeof brandMarksSchema>;

export const noMarks: BrandMarks = { logo: null, watermark: null };
