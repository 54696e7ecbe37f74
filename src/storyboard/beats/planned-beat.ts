/**
 * A beat as it is planned: its composition on the clock of the timeline, with drawings by their names.
 *
 * Guarantees: a planned composition has the shape of the props that are made of it (`beat-props.ts`). What is a frame
 * there is a millisecond of the timeline here.
 */
import type { CompositionProps, CompositionType, DrawingProps, LineProps } from '../contract.ts';
import { SceneFrames } from '../scene-frames.ts';

/** A drawing of the library. */
export interface DrawingName {
  readonly drawingName: string;
}

type Planned<T> = T extends DrawingProps
  ? DrawingName
  : T extends LineProps
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Planned<Item>[]
      : T extends object
        ? { readonly [Key in keyof T]: Planned<T[Key]> }
        : T;

export type PlannedComposition = {
  [Type in CompositionType]: Planned<Extract<CompositionProps, { type: Type }>>;
}[CompositionType];
export type PlannedOf<Type extends CompositionType> = Extract<PlannedComposition, { type: Type }>;

/** Makes lines whose frames are the milliseconds of the timeline. */
export const onTimeline = new SceneFrames(0, 1000);

/** What is drawn with a sentence, a part of one, or two. */
export interface PlannedBeat {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly composition: PlannedComposition;
  /** Tells compositions apart for the rhythm: the type, with its variant or framing. */
  readonly kind: string;
  /** Why this composition was chosen, for people. */
  readonly why: string;
}
