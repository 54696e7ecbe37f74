/** The title of a card as a lockup, its last word of sense in the accent, and a subtitle below it. */
import { useCurrentFrame } from 'remotion';
import type { TitleSceneProps } from '../../../src/storyboard/contract.ts';
import type { FlatGround } from '../../beats/flat-ground.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { italics, Lockup } from '../../lettering/Lockup.tsx';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { elapsed, risen, settle } from '../../motion/motion.ts';
import { leading } from '../../theme/fonts.ts';

interface Props {
  readonly scene: TitleSceneProps;
  readonly ground: FlatGround;
  readonly box: Box;
  /** Of the largest words, in units. */
  readonly largest: number;
}

/** In frames at 30 frames per second. */
const startOfWords = 3;
const entranceLength = 10;
/** Of the box, for a subtitle. */
const subtitleShare = 0.26;

/** `risen` in `compositions/motion` moves this far, in units. */
const distance = 2;

export function CardTitle({ scene, ground, box, largest }: Props) {
  const frame = useCurrentFrame();
  const { layout, fps } = useVideo();
  const { unit, shape } = layout;
  const { heading, key, subtitle } = scene;
  const entered = settle(elapsed(frame + 1, startOfWords, fps, entranceLength));
  const gap = unit * 2;
  const subtitleHeight = subtitle === null ? 0 : box.height * subtitleShare;
  const last = Math.max(...key, -1);
  const isSingle = key.length < 2;
  return (
    <div style={risen(entered, unit * distance)}>
      <Lockup
        line={heading}
        keyWords={key}
        box={{ ...box, height: box.height - subtitleHeight - (subtitle === null ? 0 : gap) }}
        small={unit * (shape === 'wide' ? 9.6 : 8.4)}
        largest={unit * largest}
        ground={ground}
        align={subtitle === null ? 'center' : 'end'}
        ruled={false}
        wordColor={(index) => (index === last && !isSingle ? ground.accent : undefined)}
      />
      {subtitle === null ? null : (
        <Fitted
          text={plainText([subtitle])}
          box={{ ...box, y: box.y + box.height - subtitleHeight, height: subtitleHeight }}
          align="start"
          largest={unit * 7}
          smallest={unit * 3}
          style={{
            ...italics(plainText([subtitle])),
            lineHeight: leading(1.2),
            textWrap: 'balance',
            color: ground.ink,
          }}
        >
          <SpokenLine line={subtitle} ground={ground} lit="color" />
        </Fitted>
      )}
    </div>
  );
}
