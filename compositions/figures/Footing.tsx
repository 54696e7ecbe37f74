/** What an actor stands on, hangs from or floats in. */
import type { Box } from '../layout/layout.ts';
import type { Palette } from '../scenery/palette.ts';
import { copiesOf } from './actor-extent.ts';

/** A flat shadow on the ground. */
export function Shadow({ box, palette }: { readonly box: Box; readonly palette: Palette }) {
  const reach = box.width * 0.54;
  return (
    <ellipse
      cx={round(box.x + box.width / 2)}
      cy={round(box.y + box.height)}
      rx={round(reach)}
      ry={round(Math.min(reach * 0.16, box.height * 0.05))}
      fill={palette.front}
      opacity={0.34}
    />
  );
}

interface Lit {
  readonly box: Box;
  readonly lit: (color: string) => string;
}

/** From the upper edge of the frame to what hangs. */
export function Stem({ box, lit, count }: Lit & { readonly count: number }) {
  const copies = copiesOf(count, 'above');
  const left = Math.min(...copies.map(({ x, size }) => x - size));
  const unit = box.width / Math.max(...copies.map(({ x, size }) => x + size - left));
  const full = box.height / Math.max(...copies.map(({ up, size }) => up + size));
  return copies.map(({ x, up, size }) => {
    const at = round(box.x + (x - left) * unit);
    const end = round(box.y + box.height - (up + size * 0.92) * full);
    return (
      <path
        key={x}
        d={`M${at} -4C${at + unit * 0.1} ${end * 0.4} ${at - unit * 0.08} ${end * 0.7} ${at} ${end}`}
        fill="none"
        stroke={lit('#5a6b33')}
        strokeWidth={round(box.height * 0.03)}
        strokeLinecap="round"
      />
    );
  });
}

/** A branch, or a shelf, from the nearer side of the frame. */
export function Perch({
  box,
  lit,
  frameWidth,
  isIndoors,
}: Lit & { readonly frameWidth: number; readonly isIndoors: boolean }) {
  const y = round(box.y + box.height);
  const isLeft = box.x + box.width / 2 < frameWidth / 2;
  const thick = round(Math.max(box.height * 0.07, frameWidth * 0.012));
  const wood = lit('#6d4a35');
  const shade = lit('#553827');
  if (isIndoors) {
    const start = isLeft ? 0 : box.x - box.width * 0.25;
    const end = isLeft ? box.x + box.width * 1.25 : frameWidth;
    return (
      <>
        <rect x={round(start)} y={y} width={round(end - start)} height={thick} fill={wood} />
        <rect
          x={round(start)}
          y={y + thick * 0.7}
          width={round(end - start)}
          height={thick * 0.3}
          fill={shade}
        />
      </>
    );
  }
  const edge = isLeft ? -20 : frameWidth + 20;
  const tip = isLeft ? box.x + box.width * 1.3 : box.x - box.width * 0.3;
  const middle = (edge + tip) / 2;
  const leaf = (at: number, up: number, turn: number) => {
    const [x, size] = [tip + (edge - tip) * at, thick * 1.5];
    return (
      <path
        key={at}
        d="M0 0C0.5 -0.8 1.5 -0.9 2.2 0C1.5 0.7 0.5 0.6 0 0Z"
        transform={`translate(${round(x)} ${round(y + up * thick)}) rotate(${turn}) scale(${round(size)})`}
        fill={lit(up < 1 ? '#5d8f4a' : '#477a43')}
      />
    );
  };
  return (
    <>
      {[
        leaf(0, 0.6, isLeft ? 24 : 160),
        leaf(0.14, 1.2, isLeft ? 62 : 110),
        leaf(0.3, 1.4, isLeft ? 80 : 130),
      ]}
      <path
        d={
          `M${edge} ${y - thick * 0.9}` +
          `C${round(middle)} ${y - thick * 0.2} ${round(middle)} ${y} ${round(tip)} ${y + thick * 0.2}` +
          `L${round(tip)} ${y + thick * 0.5}` +
          `C${round(middle)} ${y + thick} ${round(middle)} ${y + thick} ${edge} ${round(y + thick * 1.5)}` +
          `Z`
        }
        fill={wood}
      />
      <path
        d={
          `M${edge} ${round(y + thick * 0.8)}` +
          `C${round(middle)} ${y + thick * 0.7} ${round(middle)} ${y + thick * 0.6} ${round(tip)} ${y + thick * 0.5}` +
          `C${round(middle)} ${y + thick} ${round(middle)} ${y + thick} ${edge} ${round(y + thick * 1.5)}Z`
        }
        fill={shade}
      />
    </>
  );
}

/** Strips of light where something lies in the water. */
export function Waterline({ box, palette }: { readonly box: Box; readonly palette: Palette }) {
  const y = box.y + box.height;
  const height = Math.max(3, box.height * 0.035);
  return [0, 1, 2].map((index) => {
    const width = box.width * (1.1 - index * 0.26);
    return (
      <rect
        key={index}
        x={round(box.x + box.width / 2 - width / 2 + (index % 2 === 0 ? -1 : 1) * box.width * 0.05)}
        y={round(y - height * 0.5 + index * height * 1.9)}
        width={round(width)}
        height={round(height)}
        rx={round(height / 2)}
        fill={palette.sky[1]}
        opacity={0.55 - index * 0.14}
      />
    );
  });
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
