/**
 * Planned beats -> their props, in frames from the scene's start.
 *
 * Guarantees: beats follow one another from 0 to the scene's end without gaps; every line keeps its words.
 */
import { present } from '../../shared/assert.ts';
import type { BeatProps, CompositionProps, DrawingProps } from '../contract.ts';
import type { SceneFrames } from '../scene-frames.ts';
import type { PlannedBeat, PlannedComposition } from './planned-beat.ts';

export interface BeatsOfScene {
  readonly frames: SceneFrames;
  readonly durationInFrames: number;
  readonly beats: readonly PlannedBeat[];
  readonly drawings: ReadonlyMap<string, DrawingProps>;
}

export function beatProps({ frames, durationInFrames, beats, drawings }: BeatsOfScene): BeatProps[] {
  const starts = beats.map(({ startMs }, index) => (index === 0 ? 0 : frames.frame(startMs)));
  return beats.flatMap(({ composition }, index): BeatProps[] => {
    const startFrame = present(starts[index], 'the start of a beat');
    const endFrame = starts[index + 1] ?? durationInFrames;
    if (endFrame <= startFrame) return [];
    return [{ startFrame, endFrame, composition: compositionProps(composition, frames, drawings) }];
  });
}

/** The names of the drawings that a composition shows. */
export function drawingNames(composition: PlannedComposition): string[] {
  const names: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return;
    if ('drawingName' in value) names.push(String(value.drawingName));
    else for (const part of Object.values(value)) visit(part);
  };
  visit(composition);
  return names;
}

function compositionProps(
  composition: PlannedComposition,
  frames: SceneFrames,
  drawings: ReadonlyMap<string, DrawingProps>,
): CompositionProps {
  const convert = (value: unknown, name = ''): unknown => {
    if (typeof value === 'number') return isTime(name) ? frames.frame(value) : value;
    if (Array.isArray(value)) return value.map((item) => convert(item));
    if (typeof value !== 'object' || value === null) return value;
    if ('drawingName' in value) {
      const drawing = String(value.drawingName);
      return present(drawings.get(drawing), `the drawing ${drawing}`);
    }
    const entries = Object.entries(value);
    if (name === 'startFrames')
      return Object.fromEntries(entries.map(([key, ms]) => [key, frames.frame(Number(ms))]));
    return Object.fromEntries(entries.map(([key, part]) => [key, convert(part, key)]));
  };
  // `Planned` describes exactly this conversion, which TypeScript cannot follow through the keys.
  return convert(composition) as CompositionProps;
}

function isTime(name: string): boolean {
  return name === 'startFrame' || name === 'endFrame';
}
