/**
 * Where the author's picture stands in a scene. Its component draws it there, and video clips are made no larger than
 * this box.
 */
import { type Box, type Layout, openBody } from '../layout/layout.ts';
import { timetableLayout } from './timetable/timetable-layout.ts';

/** @param hasCaptions whether there is a caption plate below it. */
export function pictureBox(scene: 'narration' | 'timetable', hasCaptions: boolean, layout: Layout): Box {
  if (scene === 'timetable') return timetableLayout(layout, 'picture').picture ?? layout.body;
  return hasCaptions ? layout.body : openBody(layout);
}
