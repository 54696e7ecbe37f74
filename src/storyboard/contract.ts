/**
 * VideoProps: all that the compositions know. Plain JSON, in integer frames, checked by zod wherever it
 * enters (the composition, `--props`).
 *
 * Guarantees: scenes follow one another; every frame number inside a scene counts from that scene's own start,
 * so a scene's props do not change when an earlier scene gets longer. `startFrame` is inclusive, `endFrame`
 * exclusive.
 */
import { z } from 'zod';

const frame = z.number().int().nonnegative();

export const runSchema = z.object({
  text: z.string(),
  bold: z.boolean(),
  italic: z.boolean(),
  code: z.boolean(),
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable(),
});

export const wordSchema = z.object({
  spaceBefore: z.boolean(),
  runs: z.array(runSchema),
  startFrame: frame,
  endFrame: frame,
});

/** Words that are read together: a sentence, a line of verse, a line of a caption. */
export const lineSchema = z.object({ words: z.array(wordSchema), startFrame: frame, endFrame: frame });

export const captionSchema = z.object({ startFrame: frame, endFrame: frame, lines: z.array(lineSchema) });

const fraction = z.number().min(0).max(1);

/** A part of a picture, in fractions of its width and height. */
export const regionSchema = z.object({ x: fraction, y: fraction, width: fraction, height: fraction });

/** A picture or a clip in Remotion's public folder, with its size in pixels. */
export const mediaSchema = z.object({
  /** A picture's file; of a clip the folder with its pictures `0.jpg`, `1.jpg` and so on. */
  src: z.string(),
  alt: z.string(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  /** What a picture is magnified towards, and what stays in view; null for its middle. */
  focus: regionSchema.nullable(),
  /** The frame from which each picture of a clip is shown, rising from 0, the last to the end. Null for a picture. */
  startFrames: z.array(frame).min(1).nullable(),
});

/** A drawing of the illustration library. */
export const drawingSchema = z.object({
  name: z.string().regex(/^[a-z0-9-]+$/),
  /** SVG inside of a viewBox `0 0 width height`, with ids of its own. */
  body: z.string(),
  width: z.number().positive(),
  height: z.number().positive(),
  /** What it mostly consists of, the largest area first: its ground takes a colour apart from these. */
  colors: z.array(z.string().regex(/^#[0-9a-f]{6}$/)),
});

/** A drawing that stands for words: it comes in at the frame at which the first of them is spoken. */
export const illustrationSchema = z.object({ startFrame: frame, drawing: drawingSchema });

/**
 * What is drawn with a sentence or two of a narration. Beats follow one another; each begins as its main drawing comes
 * in, the first with its scene.
 */
export const beatSchema = z.object({
  startFrame: frame,
  endFrame: frame,
  main: illustrationSchema,
  /** Beside the main one, smaller. */
  small: z.array(illustrationSchema).max(2),
});

/** A font file in Remotion's public folder that draws what the theme's own families lack. */
export const fontSchema = z.object({
  family: z.string(),
  src: z.string(),
  /** As in CSS. */
  unicodeRange: z.string(),
  /** One weight, or the two ends of the weight axis. */
  weight: z.string(),
  style: z.enum(['normal', 'italic']),
  /** Whether it comes before the theme's families: Chinese and Japanese have marks that are as wide as letters. */
  leads: z.boolean(),
});

const minuteOfDay = z.number().int().min(0).max(1439);

const sceneBase = { durationInFrames: z.number().int().positive(), captions: z.array(captionSchema) };

export const titleSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('title'),
  level: z.enum(['script', 'section']),
  heading: lineSchema,
  /** Lines under the title: author, date. Empty on section cards. */
  details: z.array(z.string()),
  /** What the text is about, a few words. Empty on section cards. */
  tags: z.array(z.string()),
  /** What the title speaks of. Null on section cards, and where nothing can be drawn for sure. */
  illustration: illustrationSchema.nullable(),
});

export const narrationSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('narration'),
  picture: mediaSchema.nullable(),
  /** Empty where there is a picture, or nothing that can be drawn for sure. */
  beats: z.array(beatSchema),
  /** Chooses among looks. From the scene's own words, so that it keeps its look wherever it stands. */
  seed: z.number().int().min(0).max(0xffffffff),
});

export const timetableSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('timetable'),
  minuteOfDay,
  /** Where the clock's hands come from; the same as `minuteOfDay` at the first stop. */
  previousMinuteOfDay: minuteOfDay,
  /** The time as written, for example "9:00 am". */
  clockText: lineSchema,
  activity: lineSchema.nullable(),
  picture: mediaSchema.nullable(),
  /** Null where there is a picture, or nothing that can be drawn for sure. */
  illustration: illustrationSchema.nullable(),
  stopIndex: z.number().int().nonnegative(),
  stops: z.array(minuteOfDay),
});

export const verseSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('verse'),
  lines: z.array(lineSchema),
  refrain: z.boolean(),
  /** Null where nothing can be drawn for sure. */
  illustration: illustrationSchema.nullable(),
  pageIndex: z.number().int().nonnegative(),
  pageCount: z.number().int().positive(),
});

export const listSceneSchema = z.object({
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

export const quoteSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('quote'),
  lines: z.array(lineSchema),
  attribution: lineSchema.nullable(),
});

/** What a piece of code is, as far as it is seen; the theme has a colour for each. */
export const codeTones = ['plain', 'keyword', 'string', 'number', 'comment', 'name'] as const;

/** A line of code in pieces; none where it is empty. */
export const codeLineSchema = z.array(z.object({ text: z.string(), tone: z.enum(codeTones) }));

export const codeSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('code'),
  language: z.string().nullable(),
  lines: z.array(codeLineSchema),
});

/** A row of a table: cells without words are empty, and have the row's times. */
export const rowSchema = z.object({ cells: z.array(lineSchema), startFrame: frame, endFrame: frame });

export const tableSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('table'),
  /** On a further page of a table it stands there from the first frame on. */
  head: rowSchema.nullable(),
  rows: z.array(rowSchema),
  /** One a column, in the direction of writing. */
  alignment: z.array(z.enum(['start', 'center', 'end'])),
});

/** The first cell of a row is its label, the others are the values as they are written. */
export const chartSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('chart'),
  chart: z.enum(['bar', 'line']),
  head: rowSchema.nullable(),
  rows: z.array(rowSchema).min(1),
  /** One a row, and in it one a cell behind the label; null where there is no number. */
  values: z.array(z.array(z.number().nullable())),
});

/** A scene of the user's own: a component that stands above the captions. */
export const userSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('user'),
  /** In the configuration. */
  name: z.string(),
  /** The component's compiled module in Remotion's public folder, under a name made of its content. */
  module: z.string().regex(/^media\/[0-9a-f]+\.js$/),
  /** What the component is given. */
  props: z.record(z.string(), z.json()),
});

export const endSceneSchema = z.object({
  ...sceneBase,
  type: z.literal('end'),
  details: z.array(z.string()),
  tags: z.array(z.string()),
  /** The title's drawing, or another of the piece; null where there is none. */
  illustration: illustrationSchema.nullable(),
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

const colorError = 'give a colour such as "#f4ebdc"';
const color = z.string(colorError).regex(/^#[0-9a-f]{6}$/, colorError);

const groundError = 'give a colour, or two of them for a gradient from top to bottom';

/** One colour, or two: a soft gradient from the frame's top to its bottom. Text must be readable on each. */
export const groundSchema = z.strictObject({
  colors: z.array(color, groundError).min(1, groundError).max(2, groundError),
});

/** The caption plate is drawn in the ink colour. */
export const plateSchema = z.strictObject({ ground: color, ink: color, accent: color });

/** The shipped families that a theme may choose among. */
export const familyNames = ['Bricolage Grotesque', 'Inter', 'Fraunces', 'JetBrains Mono'] as const;
const family = z.enum(familyNames, `give one of ${familyNames.join(', ')}`);

const discsError = 'give three to five colours';

/**
 * The look of a video as plain tokens, so that a theme is only data. Every colour of text reaches 7:1 on the grounds
 * it stands on (`compositions/theme/theme.ts` says which those are).
 */
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
  /** Bars, marks and hands; as text it goes through `readableColor` first. */
  accent: color,
  plate: plateSchema,
  /** `ink` is for plain code; every colour stands on the panel. */
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
  /** Shapes without text: the landscape of a narration that has no picture, and the discs behind illustrations. */
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

export const videoPropsSchema = z.object({
  fps: z.number().int().positive(),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  durationInFrames: z.number().int().positive(),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl']),
  title: z.string(),
  theme: themeSchema,
  /** The whole sound, for the preview: a path in Remotion's public folder. Renders lay it in after drawing. */
  sound: z.string().nullable(),
  /** Beyond the theme's families; empty for most texts in European languages. */
  fonts: z.array(fontSchema),
  scenes: z.array(sceneSchema).min(1),
});

export type VideoProps = z.infer<typeof videoPropsSchema>;
export type SceneProps = z.infer<typeof sceneSchema>;
export type SceneType = SceneProps['type'];
export type TitleSceneProps = z.infer<typeof titleSceneSchema>;
export type NarrationSceneProps = z.infer<typeof narrationSceneSchema>;
export type TimetableSceneProps = z.infer<typeof timetableSceneSchema>;
export type VerseSceneProps = z.infer<typeof verseSceneSchema>;
export type ListSceneProps = z.infer<typeof listSceneSchema>;
export type QuoteSceneProps = z.infer<typeof quoteSceneSchema>;
export type CodeSceneProps = z.infer<typeof codeSceneSchema>;
export type TableSceneProps = z.infer<typeof tableSceneSchema>;
export type ChartSceneProps = z.infer<typeof chartSceneSchema>;
export type RowProps = z.infer<typeof rowSchema>;
export type CodeLineProps = z.infer<typeof codeLineSchema>;
export type CodeTone = (typeof codeTones)[number];
export type UserSceneProps = z.infer<typeof userSceneSchema>;
export type EndSceneProps = z.infer<typeof endSceneSchema>;
export type LineProps = z.infer<typeof lineSchema>;
export type WordProps = z.infer<typeof wordSchema>;
export type RunProps = z.infer<typeof runSchema>;
export type CaptionProps = z.infer<typeof captionSchema>;
export type RegionProps = z.infer<typeof regionSchema>;
export type MediaProps = z.infer<typeof mediaSchema>;
export type DrawingProps = z.infer<typeof drawingSchema>;
export type IllustrationProps = z.infer<typeof illustrationSchema>;
export type BeatProps = z.infer<typeof beatSchema>;
export type FontProps = z.infer<typeof fontSchema>;
export type Theme = z.infer<typeof themeSchema>;
export type Ground = z.infer<typeof groundSchema>;
export type Plate = z.infer<typeof plateSchema>;
export type FamilyName = (typeof familyNames)[number];
