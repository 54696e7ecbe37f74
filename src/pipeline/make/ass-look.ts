/** What the ASS subtitles take over from the look of the video. */
import { layoutFor } from '../../../compositions/layout/layout.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { AssLook } from '../../subtitles/ass.ts';

export function assLookOf({ width, height, theme }: VideoProps): AssLook {
  const { plate } = theme;
  const { caption } = layoutFor(width, height);
  return {
    width,
    height,
    fontFamily: 'Inter',
    fontSize: Math.round(caption.fontSize),
    textColor: plate.ink,
    accentColor: plate.accent,
    plateColor: plate.ground,
    marginBottom: Math.round(height - caption.bottom),
  };
}
