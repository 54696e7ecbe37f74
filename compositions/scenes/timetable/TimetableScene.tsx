/**
 * A stop of the day: the clock's hands move to its time under the sky of the hour, and the rail shows where in the day
 * it is. Clock and rail stay from stop to stop; words and picture come and go.
 */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import type { LineProps, TimetableSceneProps } from '../../../src/storyboard/contract.ts';
import { Captions } from '../../captions/Captions.tsx';
import { LineText } from '../../captions/LineText.tsx';
import { plainText, quietFrom } from '../../captions/spoken-at-frame.ts';
import { LoneDrawing } from '../../illustration/Drawing.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { PictureFrame } from '../../layout/PictureFrame.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, presence, risen } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { type TextColors, textColors } from '../../theme/lift-to-contrast.ts';
import { skyAt } from '../../theme/sky.ts';
import { ClockFace } from './ClockFace.tsx';
import { handsBetween } from './clock.ts';
import { DayRail } from './DayRail.tsx';
import { timetableLayout } from './timetable-layout.ts';

/** How long the hands move, in frames at 30 frames per second. */
const journeyLength = 22;
/** The longest time that stays on one line, in characters: "12:30 p.m.", "9:00 – 10:30". Longer ones are smaller. */
const longestOnOneLine = 12;

export function TimetableScene({ scene }: { readonly scene: TimetableSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit } = layout;
  const sky = skyAt(scene.minuteOfDay, theme);
  const places = timetableLayout(layout, besideOf(scene));
  const journey =
    scene.previousMinuteOfDay === scene.minuteOfDay ? 1 : easeInOut(elapsed(frame, 0, fps, journeyLength));
  const heading = headingLines(scene);
  const quiet = quietFrom([...heading, ...scene.captions]);
  const here = presence(frame, scene.durationInFrames, quiet, fps);
  const colors = textColors(theme, sky.ground, sky.ink);
  // The heading is drawn in large type, so the caption plate does not repeat it.
  const headingEnd = quietFrom(heading);
  const captions = scene.captions.filter((caption) => quietFrom(caption.lines) > headingEnd);
  return (
    <Backdrop ground={sky.ground}>
      <DayRail
        box={layout.head}
        stops={scene.stops}
        stopIndex={scene.stopIndex}
        progress={journey}
        sky={sky}
      />
      <ClockFace
        box={places.clock}
        hands={handsBetween(scene.previousMinuteOfDay, scene.minuteOfDay, journey)}
        colors={sky.clock}
        pin={theme.accent}
      />
      <AbsoluteFill showInTimeline={false} style={risen(here, unit * 3)}>
        <StopHeading
          scene={scene}
          frame={frame}
          colors={colors}
          box={places.words}
          centered={places.centered}
        />
        {scene.picture === null || places.picture === null ? null : (
          <PictureFrame picture={scene.picture} box={places.picture} />
        )}
        {scene.illustration === null || places.drawing === null ? null : (
          <LoneDrawing illustration={scene.illustration} box={places.drawing} grounds={sky.ground.colors} />
        )}
      </AbsoluteFill>
      <Captions captions={captions} plate={sky.plate} />
    </Backdrop>
  );
}

interface StopHeadingProps {
  readonly scene: TimetableSceneProps;
  readonly frame: number;
  readonly colors: TextColors;
  readonly box: Box;
  readonly centered: boolean;
}

/** The time in large type, and below it what is done then. */
function StopHeading({ scene, frame, colors, box, centered }: StopHeadingProps) {
  const { unit } = useVideo().layout;
  return (
    <Fitted
      text={plainText(headingLines(scene))}
      box={box}
      largest={unit * 18}
      smallest={unit * 4}
      align={centered ? 'start' : 'center'}
      style={{
        fontFamily: titleFont,
        fontVariationSettings: '"opsz" 96',
        textAlign: centered ? 'center' : 'start',
        color: colors.ink,
      }}
    >
      <div
        style={{
          fontWeight: 800,
          lineHeight: leading(1),
          letterSpacing: tracking('-0.03em'),
          fontVariantNumeric: 'tabular-nums',
          ...(plainText([scene.clockText]).length <= longestOnOneLine
            ? { whiteSpace: 'nowrap' }
            : { fontSize: '0.74em', textWrap: 'balance' }),
        }}
      >
        <LineText line={scene.clockText} frame={frame} colors={colors} wordStyle={clockWordStyle(scene)} />
      </div>
      {scene.activity === null ? null : (
        <div
          style={{
            marginTop: '0.36em',
            fontWeight: 700,
            fontSize: '0.42em',
            lineHeight: leading(1.12),
            letterSpacing: tracking('-0.012em'),
            textWrap: 'balance',
          }}
        >
          <LineText line={scene.activity} frame={frame} colors={colors} />
        </div>
      )}
    </Fitted>
  );
}

function headingLines({ clockText, activity }: TimetableSceneProps): LineProps[] {
  return activity === null ? [clockText] : [clockText, activity];
}

function besideOf({ picture, illustration }: TimetableSceneProps): 'picture' | 'drawing' | null {
  if (picture !== null) return 'picture';
  return illustration === null ? null : 'drawing';
}

/** "am" is smaller than the figures before it. A time without figures ("noon") is large. */
function clockWordStyle({ clockText }: TimetableSceneProps) {
  const hasFigures = clockText.words.map((word) => word.runs.some((run) => /\p{Nd}/u.test(run.text)));
  const style = { fontSize: '0.46em', fontWeight: 600, letterSpacing: tracking('-0.01em') } as const;
  return (index: number) => (hasFigures.includes(true) && hasFigures[index] === false ? style : {});
}
