/** The end of a story: the sun sets behind hills. Title and author stand on the dark ground in front. */
import { useId } from 'react';
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { mix } from '../../../src/shared/contrast.ts';
import type { EndSceneProps } from '../../../src/storyboard/contract.ts';
import { type FlatGround, flatGround, groundOf } from '../../beats/flat-ground.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { elapsed, risen, settle } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { CardFoot } from './CardFoot.tsx';
import { Hills } from './CardPicture.tsx';
import { type CardLayout, cardLayout } from './card-layout.ts';
import { SceneryBeside } from './SceneryBeside.tsx';
import { scenerySplit } from './scenery-split.ts';

/** In frames at 30 frames per second. */
const entranceLength = 12;

export function TaleEnd({ scene }: { readonly scene: EndSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, title, direction } = useVideo();
  const { unit } = layout;
  const { closing, details, tags, scenery } = scene;
  const split = scenery === null ? null : scenerySplit(layout, direction);
  const ground = eveningGround(theme, scene.ground);
  const front = groundOf(theme, mix(ground.ground, '#000000', 0.5));
  const lines = [closing === null ? null : title, ...details].filter((line) => line !== null);
  const card = cardLayout(layout, { direction, picture: 'none', hasFoot: lines.length + tags.length > 0 });
  const large = closing ?? title ?? '';
  const entered = settle(elapsed(frame + 1, 3, fps, entranceLength));
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      {split === null || scenery === null ? (
        <Evening card={card} ground={ground} front={front} />
      ) : (
        <SceneryBeside
          scenery={{ ...scenery, time: 'dusk' }}
          split={split}
          ground={ground}
          seed={scene.ground}
        />
      )}
      <div style={risen(entered, unit * 2)}>
        <Fitted
          text={large}
          box={split?.title ?? { ...card.title, height: card.title.height * 0.5 }}
          align="start"
          largest={unit * (closing === null ? 15 : 20)}
          smallest={unit * 5}
          style={{
            fontFamily: titleFont,
            fontVariationSettings: '"opsz" 96',
            fontWeight: 800,
            lineHeight: leading(1),
            paddingBottom: '0.1em',
            letterSpacing: tracking('-0.02em'),
            textWrap: 'balance',
            color: ground.ink,
          }}
        >
          {large}
        </Fitted>
      </div>
      <CardFoot
        box={split?.foot ?? card.foot}
        ground={split === null ? front : ground}
        lines={lines}
        tags={tags}
      />
    </AbsoluteFill>
  );
}

interface EveningProps {
  readonly card: CardLayout;
  readonly ground: FlatGround;
  readonly front: FlatGround;
}

/** Light in flat steps, bars of cloud, hills that get darker towards the front. */
function Evening({ card, ground, front }: EveningProps) {
  const { layout, direction } = useVideo();
  const { width, height, unit, shape } = layout;
  const horizon = card.ground - unit * (shape === 'wide' ? 13 : 11);
  const x = width * 0.7;
  const sun = unit * (shape === 'wide' ? 16 : 15);
  const [glow] = ground.pops;
  const steps = [
    { radius: sun * 2.3, color: mix(ground.ground, glow, 0.55) },
    { radius: sun * 1.6, color: mix(ground.ground, glow, 0.78) },
    { radius: sun, color: mix(glow, '#fff4d6', 0.45) },
  ];
  const sky = useId().replaceAll(':', '');
  // Text stands above the light.
  const duskFrom = card.title.y + card.title.height * 0.5;
  const bars = [
    { x: 0.44, y: 25, length: 30 },
    { x: 0.58, y: 20, length: 24 },
    { x: 0.86, y: 29, length: 26 },
  ];
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      style={{
        position: 'absolute',
        width: '100%',
        height: '100%',
        transform: direction === 'ltr' ? 'none' : 'scaleX(-1)',
      }}
    >
      <defs>
        <linearGradient id={sky} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor={ground.ground} />
          <stop offset="1" stopColor={mix(ground.ground, glow, 0.5)} />
        </linearGradient>
      </defs>
      <rect y={duskFrom} width={width} height={horizon - duskFrom + unit * 6} fill={`url(#${sky})`} />
      {steps.map(({ radius, color }) => (
        <circle key={radius} cx={x} cy={horizon + sun * 0.34} r={radius} fill={color} />
      ))}
      {bars.map((bar) => (
        <rect
          key={bar.x}
          x={width * bar.x - (unit * bar.length) / 2}
          y={horizon - unit * bar.y}
          width={unit * bar.length}
          height={unit * 1.7}
          rx={unit}
          fill={mix(ground.ground, glow, 0.62)}
        />
      ))}
      <Hills
        width={width}
        height={height}
        top={horizon + unit * 5}
        unit={unit * 1.5}
        far={ground.line}
        near={ground.tint}
      />
      <Hills
        width={width}
        height={height}
        top={card.ground}
        unit={unit}
        far={mix(ground.tint, front.ground, 0.6)}
        near={front.ground}
      />
    </svg>
  );
}

/** The darker of this ground and the next. */
function eveningGround(theme: Parameters<typeof flatGround>[0], number: number): FlatGround {
  const own = flatGround(theme, number);
  return own.isDark ? own : flatGround(theme, number + 1);
}
