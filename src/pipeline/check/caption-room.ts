/** What a schedule goes by in a format: how many characters and what width a caption holds, and the pace. */
import { captionColumns, captionLineEms } from '../../../compositions/layout/layout.ts';
import { measureWith } from '../../fonts/measure.ts';
import type { ScheduleOptions } from '../../timeline/schedule.ts';
import { type FormatName, frameSize } from '../settings/formats.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import type { Fonts } from './fonts.ts';

export function captionRoomOf(
  { fonts, settings }: { readonly fonts: Fonts; readonly settings: ResolvedSettings },
  format: FormatName,
): ScheduleOptions {
  const { width, height } = frameSize(format, settings.values.height);
  const { size } = settings.values.captions;
  return {
    columns: captionColumns(width, height, size),
    measured: { lineEms: captionLineEms(width, height, size), widthOf: measureWith(fonts.advances) },
    pace: settings.values.pace,
  };
}
