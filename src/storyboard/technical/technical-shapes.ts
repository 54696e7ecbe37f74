/**
 * The sentences of a scene -> what a technical text can show with them.
 *
 * Guarantees: the surest shape comes first; shapes may overlap, and whoever takes one takes all of its sentences; the
 * same sentences always give the same shapes.
 */
import type { NarrationContent } from '../../timeline/timeline.ts';
import type { TechnicalShape } from './technical-shape.ts';

export function technicalShapesOf(_: Pick<NarrationContent, 'sentences' | 'entry'>): TechnicalShape[] {
  return [];
}
