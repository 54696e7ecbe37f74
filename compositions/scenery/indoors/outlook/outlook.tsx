/**
 * What is seen through a window: the sky of the hour, the land of the season, the weather.
 *
 * Guarantees: nothing is drawn beyond `outline`; the same interior and seed give the same outlook.
 */
import { type ReactNode, useId } from 'react';
import { box } from '../../shapes/path.ts';
import { seededRandom } from '../../shapes/random.ts';
import { fill } from '../../shapes/shape.tsx';
import type { Interior } from '../interior.tsx';
import { path } from '../pieces/outline.ts';
import { towers, town } from './built.tsx';
import { celestial } from './celestial.tsx';
import { cottageAndHills, cottageAndTree, hills, treeAndHills } from './country.tsx';
import { type Land, reach } from './land.ts';
import { fields, sea } from './open-land.tsx';
import { weatherOutside } from './weather-outside.tsx';

export type View = 'tree' | 'cottage' | 'cottage-and-tree' | 'hills' | 'town' | 'towers' | 'fields' | 'sea';

export interface OutlookProps {
  readonly inside: Interior;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly view: View;
  /** Different windows of one wall show different parts of the view. */
  readonly seed: number;
  /** The shape of the opening; without one, the whole box. */
  readonly outline?: string | undefined;
  /** Where land and sky meet, as a share of the height. */
  readonly horizon?: number | undefined;
  /** Panes reflect; an open place has none. */
  readonly glass?: boolean;
}

const lands: Readonly<Record<View, (land: Land) => ReactNode>> = {
  tree: treeAndHills,
  cottage: cottageAndHills,
  'cottage-and-tree': cottageAndTree,
  hills,
  town,
  towers,
  fields,
  sea,
};

export function Outlook({
  inside,
  x,
  y,
  width,
  height,
  view,
  seed,
  outline,
  horizon = 0.8,
  glass = true,
}: OutlookProps) {
  const id = useId().replaceAll(':', '');
  const { skyStops } = inside.palette;
  const ground = y + height * horizon;
  const land: Land = {
    inside,
    x,
    y,
    width,
    height,
    ground,
    clear: view === 'cottage-and-tree' || view === 'sea' ? 0.36 : 0.68,
    hasLeaves: view === 'tree' || view === 'cottage' || view === 'cottage-and-tree' || view === 'town',
    random: seededRandom(seed),
  };
  return (
    <g clipPath={`url(#clip-${id})`}>
      <defs>
        <clipPath id={`clip-${id}`}>
          <path d={outline ?? box(x, y, width, height)} />
        </clipPath>
        <linearGradient id={`sky-${id}`} x1="0" y1="0" x2="0" y2="1">
          {skyStops.map(([offset, color]) => (
            <stop key={offset} offset={offset} stopColor={color} />
          ))}
        </linearGradient>
      </defs>
      <path
        d={box(x - reach, ground - 2, width + 2 * reach, y + height - ground + reach)}
        fill={inside.palette.sky[1]}
      />
      <path d={box(x - reach, y - reach, width + 2 * reach, reach + 2)} fill={inside.palette.sky[0]} />
      <path d={box(x - reach, y, width + 2 * reach, ground - y + 2)} fill={`url(#sky-${id})`} />
      {celestial(land)}
      {lands[view](land)}
      {weatherOutside(land)}
      {glass ? fill(glint(land), '#ffffff', inside.palette.isDark ? 0.05 : 0.14) : null}
    </g>
  );
}

/** Two bands of reflection on the panes. */
function glint({ x, y, width, height }: Land): string {
  const band = (from: number, to: number) =>
    path`M${x + width * from} ${y}L${x + width * to} ${y}` +
    path`L${x + width * (to - 0.34)} ${y + height}L${x + width * (from - 0.34)} ${y + height}` +
    path`Z`;
  return band(0.62, 0.78) + band(0.84, 0.89);
}
