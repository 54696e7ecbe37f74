/** Where the author's picture stands in a scene: known to who draws it, and to who makes it no larger than it is drawn. */
import { type Box, type Layout, openBody } from '../layout/layout.ts';
import { timetableLayout } from './timetable/timetable-layout.ts';

/** @param hasCaptions whether a caption plate stands below it */
export function pictureBox(scene: 'narration' | 'timetable', hasCaptions: boolean, layout: Layout): Box {
  if (scene === 'timetable') return timetableLayout(layout, 'picture').picture ?? layout.body;
  return hasCaptions ? layout.body : openBody(layout);
}
