/**
 * The picture of a card: its drawing stands on the ground below, before a disc of light, or on a floor before a wall.
 *
 * Guarantees: what no text stands on is all that is drawn here, apart from the card's own ground and its tint; nothing
 * changes once it has entered.
 */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { mix } from '../../../src/shared/contrast.ts';
import type { IllustrationProps } from '../../../src/storyboard/contract.ts';
import type { FlatGround } from '../../beats/flat-ground.ts';
import { Drawing } from '../../illustration/Drawing.tsx';
import { discFor, discsOn } from '../../illustration/disc-color.ts';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed, settle } from '../../motion/motion.ts';
import type { CardLayout } from './card-layout.ts';

interface Props {
  readonly card: CardLayout;
  readonly ground: FlatGround;
  /** Of the land, or the floor. */
  readonly foot: FlatGround;
  readonly illustration: IllustrationProps | null;
  /** Hills, or a flat floor. */
  readonly isTale: boolean;
}

/** In frames at 30 frames per second. */
const risingLength = 12;

export function CardPicture({ card, ground, foot, illustration, isTale }: Props) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { width, height, unit } = layout;
  const { picture } = card;
  const entered = settle(elapsed(frame + 1, 0, fps, risingLength));
  const light =
    illustration === null
      ? ground.tint
      : discFor(discsOn(theme.scenery.discs, [ground.ground]), illustration.drawing.colors, 0);
  const isWide = layout.shape === 'wide';
  const side = Math.min(picture.height * (isWide ? 0.88 : 0.96), picture.width * 0.84);
  const radius = isWide ? Math.min(picture.width * 0.56, picture.height * 0.62) : side * 0.72;
  const middle = picture.width * (isWide ? 0.56 : 0.62);
  const center = {
    x: direction === 'ltr' ? picture.x + middle : picture.x + picture.width - middle,
    y: card.ground - radius * 0.42,
  };
  const stand = card.ground + unit * 3;
  return (
    <>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${width} ${height}`}
        style={{ position: 'absolute', width: '100%', height: '100%' }}
      >
        {isTale || illustration === null ? null : (
          <Wall width={width} bottom={card.ground} step={unit * 8} color={ground.tint} />
        )}
        {illustration === null ? null : <circle cx={center.x} cy={center.y} r={radius} fill={light} />}
        <g transform={entered === 1 ? undefined : `translate(0 ${((1 - entered) * unit * 8).toFixed(2)})`}>
          {isTale ? (
            <Hills
              width={width}
              height={height}
              top={card.ground}
              unit={unit}
              far={ground.line}
              near={foot.ground}
            />
          ) : (
            <>
              <rect y={card.ground - unit * 1.6} width={width} height={unit * 1.6} fill={foot.line} />
              <rect y={card.ground} width={width} height={height} fill={foot.ground} />
            </>
          )}
          {illustration === null ? null : (
            <ellipse
              cx={center.x}
              cy={stand}
              rx={side * 0.42}
              ry={unit * 1.5}
              fill={mix(foot.ground, '#000000', 0.3)}
            />
          )}
        </g>
      </svg>
      {illustration === null ? null : (
        <AbsoluteFill showInTimeline={false}>
          <Drawing
            illustration={illustration}
            box={{ x: center.x - side / 2, y: stand - side + unit * 0.8, width: side, height: side }}
          />
        </AbsoluteFill>
      )}
    </>
  );
}

interface WallProps {
  readonly width: number;
  readonly bottom: number;
  readonly step: number;
  readonly color: string;
}

/** Wallpaper: stripes in the ground's tint, on which text is readable, too. */
function Wall({ width, bottom, step, color }: WallProps) {
  const count = Math.ceil(width / (2 * step));
  return Array.from({ length: count }, (_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stripe's identity is its place
    <rect key={index} x={index * 2 * step} width={step} height={bottom} fill={color} opacity={0.5} />
  ));
}

interface HillsProps {
  readonly width: number;
  readonly height: number;
  /** Of the near hill, which is nearly level. */
  readonly top: number;
  readonly unit: number;
  readonly far: string;
  readonly near: string;
}

export function Hills({ width, height, top, unit, far, near }: HillsProps) {
  const hill = (y: number, swell: number, from: number) =>
    `M0 ${y + swell * from}C${width * 0.18} ${y - swell} ${width * 0.3} ${y - swell} ${width * 0.48} ${y}S${width * 0.8} ${y + swell * 0.7} ${width} ${y - swell * 0.8}V${height}H0Z`;
  return (
    <>
      <path d={hill(top - unit * 2.6, unit * 3.4, 0.4)} fill={far} />
      <path
        d={`M0 ${top + unit * 0.6}C${width * 0.3} ${top - unit * 0.6} ${width * 0.6} ${top + unit} ${width} ${top}V${height}H0Z`}
        fill={near}
      />
    </>
  );
}
