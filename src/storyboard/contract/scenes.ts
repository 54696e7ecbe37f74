/** The props of each scene type. `sceneSchema` lists them all: a scene that is not in it cannot be drawn. */
import { z } from 'zod';
import { beatSchema } from './compositions.ts';
import { illustrationSchema, mediaSchema } from './media.ts';
import { actorSchema, scenerySchema } from './scenery.ts';
import { captionSchema, lineSchema, rowSchema } from './text.ts';

const sceneBase = { durationInFrames: z.number().int().positive(), captions: z.array(captionSchema) };

/** Minutes after midnight. */
const minuteOfDay = z.number().int().min(0).max(1439);

/** What opening, section and end cards share. */
const cardBase = {
  /** Which of the grounds for flat compositions is used: see compositions/beats/flat-ground.ts. */
  ground: z.number().int().nonnegative(),
  /** Hills and a sun suit it: the text tells a story. */
  isTale: z.boolean(),
  /** Where it plays; null where the text does not say. */
  scenery: scenerySchema.nullable(),
  /** The drawing of its words. Null where no drawing is sure enough. */
  illustration: illustrationSchema.nullable(),
};

const titleSceneSchema = z.object({
  ...sceneBase,
  ...cardBase,
  type: z.literal('title'),
  level: z.enum(['script', 'section']),
  /** A chapter has a number for a heading: "Chapter IV", "Part Two: The Storm", or only a numeral. */
  kind: z.enum(['titled', 'chapter']),
  /** What is set large, without the subtitle and the author; for a chapter, its own title, else its number in words. */
  heading: lineSchema,
  /** Indexes of the heading's words that carry the sense. */
  key: z.array(z.number().int().nonnegative()),
  subtitle: lineSchema.nullable(),
  /** "Chapter IV" where the chapter has a title of its own. */
  label: lineSchema.nullable(),
  /** As it is drawn, such as `IV`; null for a card without a number. */
  numeral: z.string().nullable(),
  /** Its place among the sections, from 0; null for the opening card, and for a section alone. */
  place: z.object({ index: z.number().int().nonnegative(), count: z.number().int().positive() }).nullable(),
  /** Who is seen there, in its scenery. */
  actors: z.array(actorSchema).max(4),
  /** Lines below the title, such as author and date. Empty on section cards. */
  details: z.array(z.string()),
  /** What the text is about, in a few words. Empty on section cards. */
  tags: z.array(z.string()),
});

const narrationSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('narration'),
  picture: mediaSchema.nullable(),
  /** Empty where there is a picture, and in a scene without words. */
  beats: z.array(beatSchema),
  /** Chooses among looks. Made from the scene's own words, so the scene keeps its look wherever it stands. */
  seed: z.number().int().min(0).max(0xffffffff),
});

const timetableSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('timetable'),
  minuteOfDay,
  /** Where the clock's hands come from. At the first stop, the same as `minuteOfDay`. */
  previousMinuteOfDay: minuteOfDay,
  /** The time as written, for example "9:00 am". */
  clockText: lineSchema,
  activity: lineSchema.nullable(),
  picture: mediaSchema.nullable(),
  /** Null where there is a picture, and where no drawing is sure enough. */
  illustration: illustrationSchema.nullable(),
  stopIndex: z.number().int().nonnegative(),
  stops: z.array(minuteOfDay),
});

const verseSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('verse'),
  lines: z.array(lineSchema),
  refrain: z.boolean(),
  /** Null where no drawing is sure enough. */
  illustration: illustrationSchema.nullable(),
  pageIndex: z.number().int().nonnegative(),
  pageCount: z.number().int().positive(),
});

const listSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('list'),
  ordered: z.boolean(),
  items: z.array(
    z.object({
      number: z.number().int().nullable(),
      depth: z.number().int().nonnegative(),
      lines: z.array(lineSchema),
    }),
  ),
});

const quoteSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('quote'),
  lines: z.array(lineSchema),
  attribution: lineSchema.nullable(),
});

/** What a piece of code is, as far as it shows. The theme has a colour for each. */
export const codeTones = ['plain', 'keyword', 'string', 'number', 'comment', 'name'] as const;

/** A line of code in pieces. An empty line has none. */
const codeLineSchema = z.array(z.object({ text: z.string(), tone: z.enum(codeTones) }));

const codeSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('code'),
  language: z.string().nullable(),
  lines: z.array(codeLineSchema),
});

const tableSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('table'),
  /** On the second and later pages of a table it is there from the first frame. */
  head: rowSchema.nullable(),
  rows: z.array(rowSchema),
  /** One per column, in the direction of writing. */
  alignment: z.array(z.enum(['start', 'center', 'end'])),
});

/** The first cell of a row is its label, the others are its values as written. */
const chartSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('chart'),
  chart: z.enum(['bar', 'line']),
  head: rowSchema.nullable(),
  rows: z.array(rowSchema).min(1),
  /** One list per row, with one entry for each cell after the label; null where there is no number. */
  values: z.array(z.array(z.number().nullable())),
});

/** A scene of the user's own: a component that is drawn above the captions. */
/**
 * Stands for `z.json()`, which refers to itself: once it has read something, Remotion can no longer write down a
 * composition that has it in its schema, and refuses it.
 */
function isPlainJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlainJson);
  if (typeof value === 'object' && value !== null) {
    const prototype: unknown = Object.getPrototypeOf(value);
    return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isPlainJson);
  }
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

const userSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('user'),
  /** Its name in the configuration. */
  name: z.string(),
  /** The component's compiled module in Remotion's public folder, named after its content. */
  module: z.string().regex(/^media\/[0-9a-f]+\.js$/),
  /** What the component receives. */
  props: z.record(z.string(), z.custom<z.core.util.JSONType>(isPlainJson, 'give plain JSON')),
});

const endSceneSchema = z.object({
  ...sceneBase,
  ...cardBase,
  type: z.literal('end'),
  /** "The End"; null for a text that tells no story, which ends on its name. */
  closing: z.string().nullable(),
  /** Such as author and date, or the licence that the text names. */
  details: z.array(z.string()),
  tags: z.array(z.string()),
});

export const sceneSchema = z.discriminatedUnion('type', [
  titleSceneSchema,
  narrationSceneSchema,
  timetableSceneSchema,
  verseSceneSchema,
  listSceneSchema,
  quoteSceneSchema,
  codeSceneSchema,
  tableSceneSchema,
  chartSceneSchema,
  userSceneSchema,
  endSceneSchema,
]);

export type SceneProps = z.infer<typeof sceneSchema>;
export type SceneType = SceneProps['type'];
export type TitleSceneProps = z.infer<typeof titleSceneSchema>;
export type NarrationSceneProps = z.infer<typeof narrationSceneSchema>;
export type TimetableSceneProps = z.infer<typeof timetableSceneSchema>;
export type VerseSceneProps = z.infer<typeof verseSceneSchema>;
export type ListSceneProps = z.infer<typeof listSceneSchema>;
export type QuoteSceneProps = z.infer<typeof quoteSceneSchema>;
export type CodeSceneProps = z.infer<typeof codeSceneSchema>;
export type CodeLineProps = z.infer<typeof codeLineSchema>;
export type CodeTone = (typeof codeTones)[number];
export type TableSceneProps = z.infer<typeof tableSceneSchema>;
export type ChartSceneProps = z.infer<typeof chartSceneSchema>;
export type UserSceneProps = z.infer<typeof userSceneSchema>;
export type EndSceneProps = z.infer<typeof endSceneSchema>;
