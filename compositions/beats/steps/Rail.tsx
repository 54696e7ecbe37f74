/** The rail and the ground below it: what is done in the accent, what is to come pale. */
import { mix } from '../../../src/shared/contrast.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { FlatGround } from '../flat-ground.ts';
import { beyond, type StepsLayout } from './steps-layout.ts';

interface Props {
  readonly places: StepsLayout;
  /** How far it has come to the current station, from 0 to 1. */
  readonly grown: number;
  /** False for the first step: the rail then grows from the edge of the frame. */
  readonly hasBefore: boolean;
  /** False for the last step: the rail then ends. */
  readonly hasAfter: boolean;
  readonly on: FlatGround;
}

export function Rail({ places, grown, hasBefore, hasAfter, on }: Props) {
  const { layout, direction } = useVideo();
  const { width, height, unit, safe } = layout;
  const { railBefore, railToCurrent, railAfter } = places;
  const toCurrent = railToCurrent.replace(/^M/, 'L');
  const whole = `${railBefore}${toCurrent}${railAfter.replace(/^M/, 'L')}`;
  const growing = hasBefore ? railToCurrent : `${railBefore}${toCurrent}`;
  const rail = { fill: 'none', strokeWidth: unit * 1.85, strokeLinecap: 'round' } as const;
  const axis = 2 * safe.x + safe.width;
  return (
    <svg
      aria-hidden="true"
      width={width}
      height={height}
      style={{ position: 'absolute', left: 0, top: 0, display: 'block' }}
    >
      <g transform={direction === 'ltr' ? undefined : `translate(${axis} 0) scale(-1 1)`}>
        <path
          d={`${whole}L${width * (1 + beyond)} ${height}L${-width * beyond} ${height}Z`}
          fill={on.ground}
        />
        <path
          d={hasAfter ? whole : `${railBefore}${toCurrent}`}
          stroke={mix(on.ground, on.ink, 0.3)}
          {...rail}
        />
        {hasBefore ? <path d={railBefore} stroke={on.accent} {...rail} /> : null}
        {grown === 0 ? null : (
          <path
            d={growing}
            stroke={on.accent}
            {...rail}
            {...(grown === 1 ? {} : { pathLength: 1, strokeDasharray: `${grown.toFixed(4)} 2` })}
          />
        )}
      </g>
    </svg>
  );
}
