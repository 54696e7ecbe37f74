/** A column of clauses: the spoken one large, its neighbours small. It scrolls up by a clause in 10 frames. */
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box, Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { Glyph } from '../../lettering/Glyph.tsx';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { highestTriple, placesAround, placesBetween } from './column-places.ts';
import { currentClause } from './current-clause.ts';

export function ColumnClauses({ composition }: BeatViewProps<'clauses'>) {
  const { layout, theme, direction } = useVideo();
  const { lines } = composition;
  const ground = flatGround(theme, composition.ground);
  const { safe, unit, width, height } = layout;
  const text = plainText(lines);
  const indent = unit * 4;
  const isLeft = direction === 'ltr';
  const box = {
    ...safe,
    x: isLeft ? safe.x + indent : safe.x,
    width: (safe.width - indent) * (layout.shape === 'wide' ? 0.94 : 1),
  };
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      <Glyph
        text={initialOf(text)}
        color={ground.tint}
        size={Math.min(width, height) * 1.5}
        place={{ [isLeft ? 'right' : 'left']: -unit * 12, bottom: -unit * 44 }}
      />
      <Column key={text} lines={lines} box={box} ground={ground} layout={layout} isLeft={isLeft} />
    </AbsoluteFill>
  );
}

function initialOf(text: string): string {
  return (/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '¶').toLocaleUpperCase();
}

interface ColumnProps {
  readonly lines: readonly LineProps[];
  readonly box: Box;
  readonly ground: FlatGround;
  readonly layout: Layout;
  readonly isLeft: boolean;
}

interface Measured {
  readonly size: number;
  readonly heights: readonly number[];
}

function Column({ lines, box, ground, layout, isLeft }: ColumnProps) {
  const frame = useCurrentFrame();
  const { fps } = useVideo();
  const { unit } = layout;
  const ref = useRef<HTMLDivElement>(null);
  const largest = unit * (layout.shape === 'wide' ? 14.4 : 12);
  const [measured, setMeasured] = useState<Measured | null>(null);
  useLayoutEffect(() => {
    if (ref.current) setMeasured(measure(ref.current, box.height, largest, unit));
  }, [box.height, largest, unit]);
  const { index, arrived } = currentClause(lines, frame, fps);
  const places = useMemo(() => {
    const heights = measured?.heights ?? lines.map(() => largest);
    return lines.map((_, at) => placesAround(heights, at, box.height));
  }, [measured, lines, largest, box.height]);
  const to = places[index] ?? [];
  const shown = arrived === 1 ? to : placesBetween(places[index - 1] ?? to, to, arrived);
  const bar = shown[index];
  const barHeight = (measured?.heights[index] ?? 0) * (bar?.scale ?? 1);
  return (
    <>
      <Absolute
        box={{
          x: isLeft ? layout.safe.x : layout.safe.x + layout.safe.width - unit * 1.2,
          y: box.y + (bar?.y ?? 0),
          width: unit * 1.2,
          height: barHeight,
        }}
        style={{ background: ground.isDark ? ground.pops[0] : ground.accent }}
      />
      <Absolute box={box}>
        <div
          ref={ref}
          style={{
            width: '100%',
            fontFamily: titleFont,
            fontVariationSettings: '"opsz" 96',
            fontWeight: 800,
            letterSpacing: tracking('-0.016em'),
            lineHeight: leading(1.12),
            fontSize: measured?.size ?? largest,
            overflowWrap: 'anywhere',
          }}
        >
          {lines.map((line, at) => {
            const place = shown[at] ?? { y: 0, scale: 1, seen: 0 };
            return (
              <div
                key={line.startFrame}
                style={{
                  position: 'absolute',
                  top: 0,
                  width: '100%',
                  textWrap: 'pretty',
                  transformOrigin: isLeft ? '0 0' : '100% 0',
                  transform: `translateY(${place.y.toFixed(2)}px) scale(${place.scale.toFixed(4)})`,
                  opacity: place.seen,
                  visibility: place.seen === 0 ? 'hidden' : 'visible',
                }}
              >
                <SpokenLine line={line} ground={at === index ? ground : { ...ground, ink: ground.muted }} />
              </div>
            );
          })}
        </div>
      </Absolute>
    </>
  );
}

/** The largest size at which each clause fits the height with its neighbours, and how high the clauses are then. */
function measure(element: HTMLElement, height: number, largest: number, unit: number): Measured {
  const clauses = [...element.children].filter((child): child is HTMLElement => child instanceof HTMLElement);
  const at = (size: number): Measured => {
    element.style.fontSize = `${size}px`;
    return { size, heights: clauses.map(({ offsetHeight }) => offsetHeight) };
  };
  let low = unit * 1.6;
  let high = largest;
  if (highestTriple(at(high).heights, height) <= height) return at(high);
  for (let step = 0; step < 10; step += 1) {
    const middle = (low + high) / 2;
    if (highestTriple(at(middle).heights, height) <= height) low = middle;
    else high = middle;
  }
  return at(low);
}
