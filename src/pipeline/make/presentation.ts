/** What the files beside the video take over from its look: the subtitles' style and the poster's moment. */
import { layoutFor } from '../../../compositions/layout/layout.ts';
import type { VideoProps } from '../../storyboard/contract.ts';
import type { AssLook } from '../../subtitles/ass.ts';

export { posterFrame } from '../../storyboard/telling-frame.ts';

export function assLook({ width, height, theme }: VideoProps): AssLook {
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
