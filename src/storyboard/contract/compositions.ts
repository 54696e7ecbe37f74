/**
 * How a beat is laid out: one member for each composition.
 *
 * Guarantees: every word of a sentence that a composition sets is in exactly one of its lines, in the order in which it
 * is spoken; frames count from the start of the scene.
 */
import { z } from 'zod';
import { drawingSchema, illustrationSchema } from './media.ts';
import { actorSchema, figureSchema, framings, scenerySchema } from './scenery.ts';
import { frame, lineSchema } from './text.ts';

/** Which of the grounds for flat compositions is used: see compositions/beats/flat-ground.ts. */
const ground = z.number().int().nonnegative();
const drawing = drawingSchema.nullable();
const line = lineSchema.nullable();
/** Chooses among looks. Made from the words, so that the same words look the same wherever they stand. */
const seed = z.number().int().min(0).max(0xffffffff);

/** A place with its actors. The words are in the captions, on its dark front layer. */
const scenery = z.object({
  type: z.literal('scenery'),
  scenery: scenerySchema,
  framing: z.enum(framings),
  actors: z.array(actorSchema).max(4),
  seed,
});

/** A drawing on a disc, with smaller ones at its edge. The words are in the captions. */
const disc = z.object({
  type: z.literal('disc'),
  main: illustrationSchema,
  small: z.array(illustrationSchema).max(2),
});

/** A number with its unit: "He read [217] [books a week]." */
const number = z.object({
  type: z.literal('number'),
  ground,
  before: line,
  number: lineSchema,
  /** What is counted up to, and how it is written: `217`, `40%`, `1,200`. */
  value: z.number(),
  digits: z.string(),
  after: line,
  /** Marks that show the amount; null where there are too many. */
  marks: z
    .object({
      drawing,
      total: z.number().int().positive(),
      filled: z.number().int().nonnegative(),
      /** How many things one mark stands for: 1, 10 or 100. */
      each: z.number().int().positive(),
    })
    .nullable(),
});

/** Things that come in one by one. */
const enumeration = z.object({
  type: z.literal('enumeration'),
  ground,
  before: line,
  items: z
    .array(z.object({ line: lineSchema, drawing }))
    .min(2)
    .max(6),
  /** "And so on". */
  open: z.boolean(),
  after: line,
});

/** "From X to Y", "not X but Y", "before … after". */
const contrast = z.object({
  type: z.literal('contrast'),
  before: line,
  /** The word before the first side, such as "from" or "not". */
  firstJoint: line,
  first: z.object({ line: lineSchema, drawing }),
  joint: line,
  second: z.object({ line: lineSchema, drawing }),
  after: line,
  /** The side that is denied: it is struck out. */
  negated: z.enum(['first', 'second']).nullable(),
});

const question = z.object({ type: z.literal('question'), ground, line: lineSchema });

/** A short sentence, set as large as it goes, its key phrase in the accent. */
const phrase = z.object({
  type: z.literal('phrase'),
  ground,
  line: lineSchema,
  /** Words of the line that carry its sense: set large. The others are small. */
  key: z.array(z.number().int().nonnegative()),
  variant: z.enum(['justified', 'left', 'poster']),
});

/** A longer sentence clause by clause: the spoken one large, its neighbours smaller. */
const clauses = z.object({
  type: z.literal('clauses'),
  ground,
  lines: z.array(lineSchema).min(1),
  variant: z.enum(['column', 'stair', 'spotlight']),
});

const definition = z.object({
  type: z.literal('definition'),
  ground,
  term: lineSchema,
  joint: line,
  meaning: lineSchema,
  drawing,
});

const cause = z.object({
  type: z.literal('cause'),
  ground,
  /** In the order in which they are spoken. */
  first: lineSchema,
  /** Null where the joining word opens the sentence: it is then in the first. */
  joint: line,
  second: lineSchema,
  /** Which of them is the cause. */
  causeIs: z.enum(['first', 'second']),
});

/** Amounts of the same unit side by side. */
const comparison = z.object({
  type: z.literal('comparison'),
  ground,
  line: lineSchema,
  bars: z
    .array(
      z.object({ label: z.string(), text: z.string(), value: z.number().nonnegative(), startFrame: frame }),
    )
    .min(2)
    .max(5),
});

/** Steps on a rising rail; one is current in each beat. */
const steps = z.object({
  type: z.literal('steps'),
  steps: z.array(z.object({ label: z.string(), line: lineSchema, drawing })).min(1),
  /** The step of this beat, and how many there are in the whole text. */
  current: z.number().int().nonnegative(),
});

/** A year or a span of years, a place on the map, or both. */
const placeDate = z.object({
  type: z.literal('place-date'),
  line: lineSchema,
  place: z
    .object({
      name: z.string(),
      /** Degrees; east and north are positive. */
      longitude: z.number().min(-180).max(180),
      latitude: z.number().min(-90).max(90),
      startFrame: frame,
    })
    .nullable(),
  years: z
    .object({
      from: z.number().int(),
      to: z.number().int().nullable(),
      written: z.string(),
      startFrame: frame,
    })
    .nullable(),
});

const speakerSchema = z.object({
  /** Null where nothing is known of a speaker but a name, or not even that. */
  figure: figureSchema.nullable(),
  initial: z.string(),
});

/** What somebody says, to somebody. */
const dialogue = z.object({
  type: z.literal('dialogue'),
  /** Words before the quotation, the quotation, and words after it: "cried the banker". */
  before: line,
  quote: lineSchema,
  after: line,
  speaker: speakerSchema,
  listener: speakerSchema.nullable(),
  side: z.enum(['left', 'right']),
  /** True when the other side spoke in the beat before: the split wipes across. */
  turns: z.boolean(),
});

/** A page of a book. */
const page = z.object({
  type: z.literal('page'),
  lines: z.array(lineSchema).min(1),
  dropCap: z.boolean(),
  scenery: scenerySchema.nullable(),
  seed,
});

export const diagrams = [
  'exponential',
  'retry',
  'queue',
  'parallel',
  'random',
  'cache',
  'timeout',
  'limit',
  'merge',
  'split',
  'half',
  'average',
  'increase',
  'decrease',
  'compare',
  'filter',
  'chain',
  'tree',
  'network',
  'layers',
  'stream',
  'lock',
  'search',
  'sort',
  'sync',
  'convert',
] as const;

/** An abstract word that is a shape. */
const diagram = z.object({ type: z.literal('diagram'), ground, diagram: z.enum(diagrams), line: lineSchema });

/** A setting with its type and default. */
const property = z.object({
  type: z.literal('property'),
  path: z.string(),
  name: z.string(),
  valueType: z.string().nullable(),
  defaultValue: z.string().nullable(),
  /** The values that are allowed, if they are listed. */
  choices: z.array(z.string()),
  line,
});

/** A function: what goes in, what comes out. */
const signature = z.object({
  type: z.literal('signature'),
  name: z.string(),
  parameters: z.array(z.object({ name: z.string(), optional: z.boolean() })),
  returns: z.string().nullable(),
  line,
});

/** What is typed into a terminal, and what it prints. */
const command = z.object({
  type: z.literal('command'),
  commands: z.array(z.string()).min(1),
  output: z.array(z.string()),
  line,
});

const fileTree = z.object({
  type: z.literal('file-tree'),
  entries: z
    .array(z.object({ name: z.string(), depth: z.number().int().nonnegative(), folder: z.boolean() }))
    .min(1),
  line,
});

/** Keys of a keyboard. */
const keys = z.object({
  type: z.literal('keys'),
  ground,
  keys: z.array(z.string()).min(1),
  line: lineSchema,
});

/** Identifiers, versions, file names and links inside a sentence: the sentence large, each of them a chip. */
const chips = z.object({
  type: z.literal('chips'),
  ground,
  line: lineSchema,
  /** Ranges of words, and what each is. */
  chips: z.array(
    z.object({
      firstWord: z.number().int().nonnegative(),
      wordCount: z.number().int().positive(),
      kind: z.enum(['code', 'version', 'link', 'file', 'badge']),
    }),
  ),
});

export const compositionSchema = z.discriminatedUnion('type', [
  scenery,
  disc,
  number,
  enumeration,
  contrast,
  question,
  phrase,
  clauses,
  definition,
  cause,
  comparison,
  steps,
  placeDate,
  dialogue,
  page,
  diagram,
  property,
  signature,
  command,
  fileTree,
  keys,
  chips,
]);

/** What is drawn with a sentence or two. Beats follow one another without gaps; the first begins with its scene. */
export const beatSchema = z.object({ startFrame: frame, endFrame: frame, composition: compositionSchema });

export type CompositionProps = z.infer<typeof compositionSchema>;
export type CompositionType = CompositionProps['type'];
export type Composition<Type extends CompositionType> = Extract<CompositionProps, { type: Type }>;
export type BeatProps = z.infer<typeof beatSchema>;

/** True for compositions that set the words themselves, so that no caption is drawn beside them. */
export function setsItsWords({ type }: CompositionProps): boolean {
  return type !== 'scenery' && type !== 'disc';
}
