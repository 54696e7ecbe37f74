/** Somebody or something that can stand in a scenery. Times are milliseconds of the timeline. */
import type { ActorProps, AnimalProps, FigureProps } from '../contract/scenery.ts';

export type FoundSubject =
  | { readonly type: 'figure'; readonly figure: FigureProps }
  | { readonly type: 'animal'; readonly animal: AnimalProps }
  /** A drawing of the library, by its name; one to three of them. */
  | { readonly type: 'drawing'; readonly drawing: string; readonly count: number };

export interface FoundActor extends Pick<ActorProps, 'stands' | 'side' | 'facing' | 'heightInMetres'> {
  readonly subject: FoundSubject;
  /** When the first of its words begins. */
  readonly startMs: number;
  /** As written. */
  readonly words: string;
  readonly role: 'subject' | 'object';
  /** From 0 to 1. */
  readonly confidence: number;
  /** For people. */
  readonly reason: string;
}
