/**
 * A drawing of the library in a box: it enters at its frame and rests.
 *
 * Guarantees: before its frame it is not there; once it has entered, its element is the same in every frame.
 */
import { memo } from 'react';
import { useCurrentFrame } from 'remotion';
import type { DrawingProps, IllustrationProps } from '../../src/storyboard/contract.ts';
import { Absolute } from '../layout/Absolute.tsx';
import { type Box, containBox } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import { entrance } from '../motion/motion.ts';
import { discFor, standsOut } from './disc-color.ts';

interface Props {
  readonly illustration: IllustrationProps;
  readonly box: Box;
  /** Degrees, clockwise. */
  readonly tilt?: number;
  /** From 1 (there) to 0 (gone). */
  readonly presence?: number;
  /** False for a drawing that is already there. */
  readonly enters?: boolean;
}

export function Drawing({ illustration, box, tilt = 0, presence = 1, enters = true }: Props) {
  const frame = useCurrentFrame();
  const { fps } = useVideo();
  const { drawing, startFrame } = illustration;
  const entered = enters ? entrance(frame, startFrame, fps) : 1;
  if (entered === 0 || presence === 0) return null;
  const scale = entered === 1 ? '' : ` scale(${(0.8 + 0.2 * entered).toFixed(4)})`;
  const transform = `${tilt === 0 ? '' : `rotate(${tilt}deg)`}${scale}`.trim();
  return (
    <Absolute
      box={containBox(drawing.width, drawing.height, box)}
      style={{
        opacity: Math.min(1, entered * 1.6) * presence,
        transform: transform === '' ? 'none' : transform,
      }}
    >
      <Shapes drawing={drawing} />
    </Absolute>
  );
}

/** A single drawing on a ground, with a disc behind it if it would be hard to see without one. */
export function LoneDrawing({
  illustration,
  box,
  grounds,
}: Pick<Props, 'illustration' | 'box'> & { readonly grounds: readonly string[] }) {
  const frame = useCurrentFrame();
  const { theme, fps } = useVideo();
  const { drawing, startFrame } = illustration;
  if (standsOut(drawing.colors, grounds)) return <Drawing illustration={illustration} box={box} />;
  const side = Math.min(box.width, box.height);
  const disc = containBox(1, 1, box);
  const air = side * 0.2;
  const entered = entrance(frame, startFrame, fps);
  return (
    <>
      <Disc box={disc} color={discFor(theme.scenery.discs, drawing.colors, 0)} entered={entered} />
      <Drawing
        illustration={illustration}
        box={{ x: disc.x + air, y: disc.y + air, width: side - 2 * air, height: side - 2 * air }}
      />
    </>
  );
}

export function Disc({
  box,
  color,
  entered,
}: {
  readonly box: Box;
  readonly color: string;
  /** From 0 to 1. */
  readonly entered: number;
}) {
  if (entered === 0) return null;
  return (
    <Absolute
      box={box}
      style={{
        borderRadius: '50%',
        background: color,
        opacity: Math.min(1, entered * 1.6),
        transform: entered === 1 ? 'none' : `scale(${(0.9 + 0.1 * entered).toFixed(4)})`,
      }}
    />
  );
}

/** Rendered again only for another drawing. */
const Shapes = memo(function Shapes({ drawing }: { readonly drawing: DrawingProps }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      width="100%"
      height="100%"
      style={{ display: 'block' }}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG of the library that scriptreel ships
      dangerouslySetInnerHTML={{ __html: drawing.body }}
    />
  );
});
