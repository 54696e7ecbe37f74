/** The marks of a brand: its logo on a card, or its watermark in the corner of a scene. */
import { Img, staticFile } from 'remotion';
import type { MediaProps } from '../../src/storyboard/contract.ts';
import { Absolute } from './Absolute.tsx';
import { type Box, containBox, type Layout } from './layout.ts';
import { useVideo } from './video-context.ts';

const watermarkOpacity = 0.7;

/** On the opening and the end card, in the corner where a text of the video's direction ends. */
export function Logo() {
  const { layout, brand, direction } = useVideo();
  return brand.logo === null ? null : (
    <Mark picture={brand.logo} box={cornerOf(layout, direction, { width: 24, height: 9 })} opacity={1} />
  );
}

/** In the same corner, smaller. */
export function Watermark() {
  const { layout, brand, direction } = useVideo();
  return brand.watermark === null ? null : (
    <Mark
      picture={brand.watermark}
      box={cornerOf(layout, direction, { width: 14, height: 5.5 })}
      opacity={watermarkOpacity}
    />
  );
}

interface MarkProps {
  readonly picture: MediaProps;
  readonly box: Box;
  readonly opacity: number;
}

function Mark({ picture, box, opacity }: MarkProps) {
  return (
    <Absolute box={containBox(picture.width, picture.height, box)} style={{ opacity }}>
      <Img
        showInTimeline={false}
        src={staticFile(picture.src)}
        alt={picture.alt}
        style={{ width: '100%', height: '100%', display: 'block' }}
      />
    </Absolute>
  );
}

/** @param size in units */
function cornerOf(
  { safe, unit }: Layout,
  direction: 'ltr' | 'rtl',
  size: { readonly width: number; readonly height: number },
): Box {
  const [width, height] = [size.width * unit, size.height * unit];
  return { x: direction === 'ltr' ? safe.x + safe.width - width : safe.x, y: safe.y, width, height };
}
