/**
 * The look of a video as plain tokens, so that a theme is only data.
 *
 * Guarantees: a colour is `#rrggbb` in lowercase. That the colours are readable on one another is not checked here:
 * compositions/theme/readable-pairs.ts says which colour carries text on which, and names the pairs below 7:1.
 */
import { z } from 'zod';
import { hexColor } from './text.ts';

const colorError = 'give a colour such as "#f4ebdc"';
const color = z.string(colorError).regex(hexColor, colorError);

const groundError = 'give a colour, or two for a gradient from top to bottom';

/** One colour, or two for a soft gradient from the frame's top to its bottom. Text must be readable on all of it. */
const groundSchema = z.strictObject({
  colors: z.array(color, groundError).min(1, groundError).max(2, groundError),
});

/** The caption plate: its own colour, that of its words, and that of the word being spoken. */
const plateSchema = z.strictObject({ ground: color, ink: color, accent: color });

/** The shipped families that a theme may choose from. */
const familyNames = ['Bricolage Grotesque', 'Inter', 'Fraunces', 'JetBrains Mono'] as const;
const family = z.enum(familyNames, `give one of ${familyNames.join(', ')}`);

const discsError = 'give three to five colours';

export const themeSchema = z.strictObject({
  name: z.string().min(1),
  ground: groundSchema,
  /** Behind section cards. */
  sectionGround: groundSchema,
  /** Behind the refrain of a poem. */
  refrainGround: groundSchema,
  ink: color,
  /** Running heads, details, attributions. */
  muted: color,
  /** Lines of verse that have been read. */
  spoken: color,
  /** Bars, marks and hands. As text it is lifted to contrast first: compositions/theme/lift-to-contrast.ts. */
  accent: color,
  plate: plateSchema,
  /** `ink` is for plain code. Every colour stands on the panel. */
  code: z.strictObject({
    panel: color,
    ink: color,
    label: color,
    keyword: color,
    string: color,
    number: color,
    comment: color,
    name: color,
  }),
  /** Shapes without text: the landscape of a narration without a picture, and the discs behind illustrations. */
  scenery: z.strictObject({
    disc: color,
    far: color,
    near: color,
    discs: z.array(color, discsError).min(3, discsError).max(5, discsError),
  }),
  /** Behind a timetable: the sky, which follows the hour, or the theme's own ground. */
  sky: z.enum(['hours', 'ground'], 'give "hours" or "ground"'),
  /** Of titles and clocks, and of verse and quotations. Captions and labels are Inter, code is JetBrains Mono. */
  type: z.strictObject({ title: family, verse: family }),
});

export type Theme = z.infer<typeof themeSchema>;
export type Ground = z.infer<typeof groundSchema>;
export type Plate = z.infer<typeof plateSchema>;
export type FamilyName = (typeof familyNames)[number];
