/**
 * A poster: the longest run of key words over the whole width, on the seam of two tones; what comes before it stands
 * small above, what comes after it small below.
 */
import { AbsoluteFill } from 'remotion';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { italics, Lockup } from '../../lettering/Lockup.tsx';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { litToTheEnd, partOfLine } from '../../lettering/spoken-until.ts';
import { leading } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { heroOf } from './hero.ts';
import { posterLayout } from './poster-layout.ts';

export function PosterPhrase({ composition }: BeatViewProps<'phrase'>) {
  const { layout, theme, direction } = useVideo();
  const ground = flatGround(theme, composition.ground);
  const { unit } = layout;
  const line = litToTheEnd(composition.line);
  const { from, to } = heroOf(composition.line, composition.key);
  const boxes = posterLayout(layout, { before: from > 0, after: to < line.words.length }, direction);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      <Absolute
        box={{ x: 0, y: boxes.seam, width: layout.width, height: layout.height - boxes.seam }}
        style={{ background: ground.tint }}
      />
      <Absolute box={boxes.disc} style={{ borderRadius: '50%', background: ground.pops[0] }} />
      {layout.shape === 'phone' ? (
        // Where apps draw over the frame there are no words.
        <Absolute
          box={{ x: -unit * 16, y: layout.height - unit * 30, width: unit * 56, height: unit * 56 }}
          style={{ borderRadius: '50%', background: ground.pops[1] }}
        />
      ) : null}
      {from === 0 ? null : (
        <Side
          line={partOfLine(line, 0, from)}
          box={boxes.before}
          ground={ground}
          align="end"
          size={unit * 9}
        />
      )}
      <Lockup
        line={partOfLine(line, from, to)}
        keyWords={[]}
        box={boxes.hero}
        small={unit * 9}
        largest={unit * 46}
        ground={ground}
        align={layout.shape === 'wide' ? heroAlign(from > 0, to < line.words.length) : 'center'}
        appears
      />
      {to === line.words.length ? null : (
        <Side
          line={partOfLine(line, to, line.words.length)}
          box={boxes.after}
          ground={ground}
          align="start"
          size={unit * 9}
        />
      )}
    </AbsoluteFill>
  );
}

/** Away from the small words, where there are some on one side only. */
function heroAlign(isAfter: boolean, isBefore: boolean): 'start' | 'center' | 'end' {
  if (isAfter === isBefore) return 'center';
  return isAfter ? 'end' : 'start';
}

interface SideProps {
  readonly line: LineProps;
  readonly box: Box;
  readonly ground: FlatGround;
  readonly align: 'start' | 'end';
  /** In pixels. */
  readonly size: number;
}

/** The small words above or below the large ones. */
function Side({ line, box, ground, align, size }: SideProps) {
  const text = plainText([line]);
  return (
    <Fitted
      text={text}
      box={box}
      align={align}
      largest={size}
      smallest={size * 0.4}
      style={{
        ...italics(text),
        lineHeight: leading(1.16),
        paddingBottom: '0.05em',
        textWrap: 'balance',
        color: ground.ink,
      }}
    >
      <SpokenLine line={line} ground={ground} appears lit="color" />
    </Fitted>
  );
}
