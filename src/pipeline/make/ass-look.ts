/**
 * What the ASS subtitles take over from the look of the video.
 *
 * ASS has boxes and outlines. Bars and lower thirds become boxes, an underlined or single word becomes its line with an
 * outline; where the video shows no captions, the file has boxes.
 */
import { layoutFor } from '../../../compositions/layout/layout.ts';
import type { CaptionStyle, VideoProps } from '../../storyboard/contract.ts';
import type { AssLook } from '../../subtitles/ass.ts';

const borders: Readonly<Record<CaptionStyle, AssLook['border']>> = {
  auto: 'box',
  plate: 'box',
  bar: 'box',
  'lower-third': 'box',
  none: 'box',
  outline: 'outline',
  underline: 'outline',
  word: 'outline',
};

export function assLookOf({ width, height, theme, captions }: VideoProps): AssLook {
  const { plate } = theme;
  const { caption, safe } = layoutFor(width, height, captions.size);
  return {
    width,
    height,
    fontFamily: 'Inter',
    fontSize: Math.round(caption.fontSize),
    textColor: plate.ink,
    accentColor: plate.accent,
    plateColor: plate.ground,
    marginBottom: Math.round(captions.position === 'top' ? safe.y : height - caption.bottom),
    border: borders[captions.style],
    position: captions.position,
  };
}
