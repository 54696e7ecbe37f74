/**
 * Keys of a keyboard: caps as large as they go, pressed when they are said, and the sentence below them.
 *
 * Guarantees: a key is down for 6 frames and up again within 12.
 */
import { Fragment } from 'react';
import { useCurrentFrame } from 'remotion';
import { contrastRatio, mix } from '../../../src/shared/contrast.ts';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed } from '../../motion/motion.ts';
import { leading, textFont, titleFont, tracking } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { flatGround } from '../flat-ground.ts';
import { SpokenLine } from '../technical/SpokenLine.tsx';
import { sideOn, stageSide } from '../technical/sides.ts';

/** A lit key stands out from the ground: at less contrast its shape is lost. */
const leastDifference = 1.6;

/** How far a key goes down, in ems. */
const travel = 0.16;

export function KeysBeat({ composition }: BeatViewProps<'keys'>) {
  const frame = useCurrentFrame();
  const { layout, theme } = useVideo();
  const { unit, safe, shape } = layout;
  const { combinations, line } = composition;
  const side = sideOn(flatGround(theme, composition.ground).ground, theme);
  const lineHeight = safe.height * (shape === 'wide' ? 0.34 : 0.4);
  const keysHeight = safe.height - lineHeight - unit * 5;
  return (
    <Backdrop ground={{ colors: [side.ground] }}>
      <Fitted
        text={combinations.map(({ keys }) => keys.join('+')).join('\n')}
        box={{ x: safe.x, y: safe.y, width: safe.width, height: keysHeight }}
        align="center"
        largest={unit * (combinations.length === 1 ? 19 : 11)}
        smallest={unit * 2.4}
        wholeLinesDownTo={unit * 4}
        style={{ fontFamily: textFont, fontWeight: 700, letterSpacing: '-0.02em', lineHeight: 1 }}
      >
        <div
          style={{
            direction: 'ltr',
            display: 'flex',
            flexWrap: 'wrap',
            gap: '0.55em 0.9em',
            justifyContent: 'flex-start',
          }}
        >
          {combinations.map((combination, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a combination's identity is its place
            <Combination key={at} combination={combination} frame={frame} ground={side.ground} />
          ))}
        </div>
      </Fitted>
      <Fitted
        text={plainText([line])}
        box={{
          x: safe.x,
          y: safe.y + keysHeight + unit * 5,
          width: safe.width,
          height: lineHeight,
        }}
        align="end"
        largest={unit * 8.4}
        smallest={unit * 2.6}
        style={{
          fontFamily: titleFont,
          fontVariationSettings: '"opsz" 96',
          fontWeight: 700,
          letterSpacing: tracking('-0.014em'),
          lineHeight: leading(1.14),
          textWrap: 'pretty',
          color: side.ink,
        }}
      >
        <SpokenLine line={line} frame={frame} side={side} />
      </Fitted>
    </Backdrop>
  );
}

interface CombinationProps {
  readonly combination: Composition<'keys'>['combinations'][number];
  readonly frame: number;
  readonly ground: string;
}

function Combination({ combination, frame, ground }: CombinationProps) {
  const { theme, fps } = useVideo();
  const { keys, startFrame } = combination;
  const cap = stageSide(theme);
  const edge = mix(cap.ground, '#000000', 0.45);
  const t = elapsed(frame + 1, startFrame, fps, 12);
  const down = t === 0 ? 0 : Math.min(1, (1 - t) * 2);
  const isLit = frame >= startFrame;
  const lit = contrastRatio(cap.accent, ground) >= leastDifference ? cap.accent : cap.ink;
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: '0.22em', maxWidth: '100%' }}>
      {keys.map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a key's identity is its place
        <Fragment key={at}>
          {at === 0 ? null : <span style={{ fontSize: '0.6em', color: sideOn(ground, theme).muted }}>+</span>}
          <span
            style={{
              display: 'inline-block',
              minWidth: '1.1em',
              textAlign: 'center',
              padding: '0.42em 0.42em 0.46em',
              borderRadius: '0.22em',
              background: isLit ? lit : cap.ground,
              color: isLit ? cap.ground : cap.ink,
              boxShadow: `0 ${((1 - down) * travel).toFixed(3)}em 0 ${isLit ? mix(lit, '#000000', 0.45) : edge}`,
              transform: `translateY(${(down * travel).toFixed(3)}em)`,
            }}
          >
            {key}
          </span>
        </Fragment>
      ))}
    </div>
  );
}
