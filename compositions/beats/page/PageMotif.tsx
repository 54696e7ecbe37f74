/**
 * The picture beside a page: one motif of its scenery, else an ornament in deep shades of the theme, as on the cover of
 * a book.
 */
import { useMemo } from 'react';
import type { SceneryProps } from '../../../src/storyboard/contract.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { Glyph } from '../../lettering/Glyph.tsx';
import type { DrawOrnament } from '../../ornament/drawing.ts';
import { arches } from '../../ornament/geometric.tsx';
import { ribbons, scales, sprig } from '../../ornament/organic.tsx';
import { seeded } from '../../ornament/seeded.ts';
import { SceneryPicture } from '../../scenery/SceneryPicture.tsx';
import { verseFont } from '../../theme/fonts.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { groundColors } from '../ground-colors.ts';

interface Props {
  /** Where the page plays; null where nothing is known of that. */
  readonly scenery: SceneryProps | null;
  /** Chooses among ornaments. */
  readonly seed: number;
  readonly box: Box;
}

const ornaments: readonly DrawOrnament[] = [sprig, scales, ribbons, arches];
const glyphs = ['&', '¶', '§'] as const;

export function PageMotif({ scenery, seed, box }: Props) {
  if (scenery === null) return <PageOrnament seed={seed} box={box} />;
  return <SceneryPicture scenery={scenery} framing="detail" seed={seed} box={box} />;
}

function PageOrnament({ seed, box }: Omit<Props, 'scenery'>) {
  const { theme, layout } = useVideo();
  const ground = darkGround(seed, theme);
  const { unit } = layout;
  const kind = seed % (ornaments.length + 1);
  const draw = ornaments[kind];
  const inset = unit * 2.6;
  const isUpright = box.height > box.width;
  const inner = {
    x: inset,
    y: inset,
    width: box.width - 2 * inset,
    height: box.height - 2 * inset,
  };
  const drawn = useMemo(
    () =>
      draw?.({ width: inner.width, height: inner.height, isUpright, ground, random: seeded(seed) }) ?? null,
    [draw, inner.width, inner.height, isUpright, ground, seed],
  );
  return (
    <Absolute box={box} style={{ background: ground.ground, overflow: 'hidden' }}>
      <Absolute box={inner} style={{ overflow: 'hidden' }}>
        {drawn === null ? (
          <BookGlyph seed={seed} ground={ground} width={inner.width} height={inner.height} />
        ) : (
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${inner.width} ${inner.height}`}
            width="100%"
            height="100%"
            style={{ display: 'block', overflow: 'hidden' }}
          >
            {drawn}
          </svg>
        )}
      </Absolute>
      <Absolute box={inner} style={{ border: `${(unit * 0.36).toFixed(2)}px solid ${ground.line}` }} />
    </Absolute>
  );
}

/** A mark of the book trade, cropped by its frame. */
function BookGlyph(props: {
  readonly seed: number;
  readonly ground: FlatGround;
  readonly width: number;
  readonly height: number;
}) {
  const { seed, ground, width, height } = props;
  const size = Math.min(width * 1.7, height * 1.7);
  return (
    <Glyph
      text={glyphs[Math.floor(seed / 7) % 3] ?? glyphs[0]}
      color={ground.line}
      size={size}
      place={{ left: width * 0.5 - size * 0.3, top: height * 0.5 - size * 0.56 }}
      family={verseFont}
    />
  );
}

/** One of the theme's deep grounds. */
function darkGround(seed: number, theme: Parameters<typeof flatGround>[0]): FlatGround {
  const dark = [...groundColors(theme).keys()].filter((at) => flatGround(theme, at).isDark);
  return flatGround(theme, dark[Math.floor(seed / 3) % dark.length] ?? 0);
}
