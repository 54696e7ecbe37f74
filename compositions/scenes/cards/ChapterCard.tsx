/** The card of a chapter or a part: its numeral as high as half the frame, its words beside it, in the dark. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { mix } from '../../../src/shared/contrast.ts';
import type { TitleSceneProps } from '../../../src/storyboard/contract.ts';
import { flatGround } from '../../beats/flat-ground.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { italics } from '../../lettering/Lockup.tsx';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { elapsed, risen, settle } from '../../motion/motion.ts';
import { flatStage } from '../../ornament/flat-stage.ts';
import { Ornament } from '../../ornament/Ornament.tsx';
import { leading, verseFont } from '../../theme/fonts.ts';
import { Hills } from './CardPicture.tsx';
import { PlaceMarks } from './PlaceMarks.tsx';
import { SceneryBeside } from './SceneryBeside.tsx';
import { scenerySplit } from './scenery-split.ts';

/** In frames at 30 frames per second. */
const entranceLength = 10;
/** Branches, arches, ribbons and a sun: see `compositions/ornament/Ornament.tsx`. */
const ornaments = [2, 0, 7, 5] as const;

export function ChapterCard({ scene }: { readonly scene: TitleSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction, title } = useVideo();
  const { heading, label, place, isTale, scenery } = scene;
  const { unit, width, height, shape, safe } = layout;
  const ground = darkGround(theme, scene.ground);
  const stage = flatStage(layout, direction);
  const isWide = shape === 'wide';
  const split = scenery === null ? null : scenerySplit(layout, direction);
  const aside = isWide ? { ...stage.text, height: safe.height } : stage.text;
  const textBox =
    split === null ? aside : { ...split.title, height: split.foot.y + split.foot.height - split.title.y };
  const isNumberOnly = label === null && heading.words.length === 1;
  // A numeral alone has its small lines below it, and the whole width.
  const isBeside = isWide && !isNumberOnly && split === null;
  const entered = settle(elapsed(frame + 1, 3, fps, entranceLength));
  const numeral = scene.numeral ?? '';
  const small = label === null ? title : plainText([label]);
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: ground.ground, overflow: 'hidden' }}>
      {split === null || scenery === null ? (
        <Ornament
          ground={ground}
          number={ornaments[(place?.index ?? 0) % ornaments.length] ?? 2}
          box={stage.motif}
          startFrame={0}
        />
      ) : (
        <SceneryBeside scenery={scenery} split={split} ground={ground} seed={scene.ground} />
      )}
      {isTale && isWide && split === null ? (
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${width} ${height}`}
          style={{ position: 'absolute', width: '100%', height: '100%' }}
        >
          <Hills
            width={width}
            height={height}
            top={height * 0.88}
            unit={unit}
            far={ground.line}
            near={mix(ground.ground, '#000000', 0.42)}
          />
        </svg>
      ) : null}
      <div style={risen(entered, unit * 2)}>
        <Fitted
          text={`${numeral} ${plainText([heading])} ${small ?? ''}`}
          box={textBox}
          align={isWide && split === null ? 'start' : 'center'}
          largest={unit * (isWide ? 15 : 13)}
          smallest={unit * 4}
          style={{ fontFamily: verseFont, fontVariationSettings: '"opsz" 144', fontWeight: 500 }}
        >
          <div
            style={{
              display: 'flex',
              flexDirection: isBeside ? 'row' : 'column',
              alignItems: isBeside ? 'center' : 'flex-start',
              gap: isBeside ? '0.6em' : '0.1em',
            }}
          >
            <div
              style={{
                flexShrink: 0,
                fontSize: `${numeralSize(numeral, isBeside)}em`,
                lineHeight: leading(0.95),
                paddingBottom: '0.1em',
                whiteSpace: 'nowrap',
                color: ground.ink,
              }}
            >
              {isNumberOnly ? <SpokenLine line={{ ...heading }} ground={ground} lit="color" /> : numeral}
            </div>
            <div style={{ minWidth: isBeside ? '4em' : 0 }}>
              {isNumberOnly ? null : (
                <div style={{ lineHeight: leading(1.04), letterSpacing: '-0.02em', textWrap: 'balance' }}>
                  <SpokenLine line={heading} ground={ground} lit="color" />
                </div>
              )}
              {small === null ? null : (
                <div
                  style={{
                    ...italics(small),
                    marginTop: isNumberOnly ? 0 : '0.5em',
                    fontSize: `max(0.43em, ${unit * 3}px)`,
                    lineHeight: leading(1.2),
                    color: ground.muted,
                  }}
                >
                  {label === null ? (
                    small
                  ) : (
                    <SpokenLine line={label} ground={{ ...ground, ink: ground.muted }} lit="color" />
                  )}
                </div>
              )}
              {place === null ? null : (
                <div style={{ marginTop: '0.7em' }}>
                  <PlaceMarks
                    place={place}
                    ground={ground}
                    width={stage.text.width * (isWide ? 0.42 : 0.8)}
                    height={unit * 1}
                  />
                </div>
              )}
            </div>
          </div>
        </Fitted>
      </div>
    </AbsoluteFill>
  );
}

/** In ems of the words beside it. A long numeral is smaller. */
function numeralSize(numeral: string, isBeside: boolean): number {
  const sizes = isBeside ? [5.4, 4.4, 3.6, 3] : [4.6, 4, 3.4, 2.8];
  return sizes[Math.min(sizes.length, Math.max(1, numeral.length)) - 1] ?? 3;
}

function darkGround(theme: Parameters<typeof flatGround>[0], number: number) {
  const own = flatGround(theme, number);
  return own.isDark ? own : flatGround(theme, number + 1);
}
