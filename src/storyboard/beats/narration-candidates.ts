/**
 * One beat of prose -> everything that may be drawn with it.
 *
 * Guarantees: there are always candidates of at least six kinds, so that the rhythm can keep changing; the last resort
 * is type, which is always right, and never an empty ground.
 */
import type { SceneryProps } from '../contract.ts';
import type { ChosenDrawing } from '../illustration/beat.ts';
import { seedOf } from '../seed.ts';
import type { Shape } from '../shapes/shape.ts';
import type { PlannedOf } from './planned-beat.ts';
import {
  type Candidate,
  lineOfWords,
  type ShapeMaterial,
  shapeCompositions,
  textOf,
} from './shape-compositions.ts';

export interface SceneryOfBeat {
  readonly scenery: SceneryProps;
  /** The text has just come here. */
  readonly isNew: boolean;
  readonly reason: string;
}

export interface ActorsOfBeat {
  readonly actors: PlannedOf<'scenery'>['actors'];
  readonly reason: string;
}

export interface BeatMaterial extends ShapeMaterial {
  readonly shapes: readonly Shape[];
  /** What technical rules found for the beat. */
  readonly technical: Candidate | null;
  readonly scenery: SceneryOfBeat | null;
  readonly actors: ActorsOfBeat | null;
  /** Sure drawings, the best first. */
  readonly drawings: readonly ChosenDrawing[];
  /** Prose that may be shown as pages of a book. */
  readonly isLiterary: boolean;
  readonly opensSection: boolean;
}

/** How much each kind of picture is wanted, where its rule is sure. */
const weights: Readonly<Record<Shape['type'], number>> = {
  'place-date': 1,
  number: 0.98,
  dialogue: 0.96,
  steps: 0.94,
  enumeration: 0.92,
  contrast: 0.9,
  comparison: 0.9,
  question: 0.88,
  definition: 0.84,
  cause: 0.7,
  phrase: 0.5,
  clauses: 0.48,
};

/** Below this a rule is not sure, and the next one down is taken. */
const minConfidence = 0.6;

const latestEntranceMs = 1000;

export function narrationCandidates(material: BeatMaterial): Candidate[] {
  const shaped = material.shapes
    .filter(({ type, confidence }) => confidence >= minConfidence || type === 'phrase' || type === 'clauses')
    .flatMap((shape) =>
      shapeCompositions(shape, material).map((candidate) => ({
        ...candidate,
        fit: candidate.fit * weights[shape.type],
      })),
    );
  return [
    ...shaped,
    ...(material.technical === null ? [] : [material.technical]),
    ...sceneries(material),
    ...discs(material),
    ...typeOf(material),
  ];
}

function sceneries({ scenery, actors, sentence }: BeatMaterial): Candidate[] {
  if (scenery === null) return [];
  const base = {
    type: 'scenery',
    scenery: scenery.scenery,
    seed: seedOf(placeKey(scenery.scenery)),
  } as const;
  const why = actors === null ? scenery.reason : `${scenery.reason}; ${actors.reason}`;
  const acting = actors?.actors ?? [];
  // A thing alone is seen in its place; from near it would be a monument.
  const isAlive = acting.some(({ subject }) => subject.type !== 'drawing');
  // A place is seen whole when the text comes to it; where somebody acts, from near.
  const framings: readonly (readonly [PlannedOf<'scenery'>['framing'], number])[] =
    acting.length === 0
      ? [
          ['wide', scenery.isNew ? 0.97 : 0.5],
          ['detail', 0.46],
        ]
      : [
          ['wide', scenery.isNew ? 0.97 : 0.8],
          ...(isAlive ? ([['near', scenery.isNew ? 0.86 : 0.82]] as const) : []),
        ];
  return framings.map(([framing, fit]) => ({
    composition: {
      ...base,
      framing,
      actors: acting,
      seed: base.seed ^ (framing === 'detail' ? seedOf(textOf(sentence)) : 0),
    },
    kind: acting.length === 0 ? `scenery-${framing}` : `scenery-${framing}-actors`,
    fit,
    why,
  }));
}

function discs({ drawings, sentence }: BeatMaterial): Candidate[] {
  const [main, ...others] = drawings;
  if (main === undefined) return [];
  // A drawing enters at its word, but no later than this after its beat begins.
  const startFrame = Math.min(main.startMs, sentence.startMs + latestEntranceMs);
  const shown = ({ name, startMs }: ChosenDrawing) => ({
    startFrame: Math.max(sentence.startMs, startMs),
    drawing: { drawingName: name },
  });
  return [
    {
      composition: {
        type: 'disc',
        main: { startFrame, drawing: { drawingName: main.name } },
        small: others.slice(0, 2).map(shown),
      },
      kind: 'disc',
      fit: 0.62 + Math.min(0.14, main.score * 0.1),
      why: main.reason,
    },
  ];
}

/** Type, in every variant: what a text without pictures lives on. */
function typeOf({ sentence, shapes, ground, scenery, isLiterary, opensSection }: BeatMaterial): Candidate[] {
  const clauses = shapes.find(({ type }) => type === 'clauses');
  const lines =
    clauses?.type === 'clauses' ? clauses.clauses : [{ firstWord: 0, wordCount: sentence.words.length }];
  const key = shapes.flatMap((shape) => ('key' in shape ? shape.key : [])).slice(0, 4);
  const material = {
    sentence,
    sentences: [],
    ground,
    drawingOf: () => null,
    figureOf: () => null,
    turns: false,
  };
  const found = { confidence: 1, reason: 'set in type' } as const;
  const whole = { firstWord: 0, wordCount: sentence.words.length };
  const page: Candidate = {
    composition: {
      type: 'page',
      lines: [lineOfWords(sentence.words)],
      dropCap: opensSection,
      scenery: scenery?.scenery ?? null,
      seed: seedOf(textOf(sentence)),
    },
    kind: 'page',
    fit: 0.47,
    why: 'a page of the book',
  };
  return [
    ...(isLiterary ? [page] : []),
    ...shapeCompositions({ type: 'clauses', clauses: lines, key, ...found }, material).map((one) => ({
      ...one,
      fit: one.fit * 0.4,
    })),
    ...shapeCompositions(
      { type: 'phrase', line: whole, key: key.length > 0 ? key : [0], ...found },
      material,
    ).map((one) => ({ ...one, fit: one.fit * 0.34 })),
  ];
}

function placeKey({ place, time, season, weather }: SceneryProps): string {
  return `${place} ${time} ${season} ${weather}`;
}
