/**
 * A stop of the day: the clock's hands travel to its time under the sky of the hour, and the rail shows where in
 * the day it is. Clock and rail stay from stop to stop; words and picture come and go.
 */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { readableColor } from '../../../src/shared/contrast.ts';
import type { TimetableSceneProps } from '../../../src/storyboard/contract.ts';
import { CaptionPlate } from '../../captions/CaptionPlate.tsx';
import { LineText } from '../../captions/LineText.tsx';
import { plainText, quietFrom } from '../../captions/spoken.ts';
import { LoneDrawing } from '../../illustration/Drawing.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { PictureFrame } from '../../layout/PictureFrame.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, entrance, remaining, risen } from '../../motion/motion.ts';
import { leading, titleFont, tracking } from '../../theme/fonts.ts';
import { skyAt } from '../../theme/sky.ts';
import { ClockFace } from './ClockFace.tsx';
import { handsBetween } from './clock.ts';
import { DayRail } from './DayRail.tsx';
import { timetableLayout } from './timetable-layout.ts';

/** Frames at 30 a second that the hands travel. */
const journeyLength = 22;
/** Characters of a time that is never broken: "12:30 p.m.", "9:00 – 10:30". Longer ones are set smaller. */
const longestOnOneLine = 12;

export function TimetableScene({ scene }: { readonly scene: TimetableSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit } = layout;
  const sky = skyAt(scene.minuteOfDay, theme);
  const places = timetableLayout(layout, besideOf(scene));
  const journey =
    scene.previousMinuteOfDay === scene.minuteOfDay ? 1 : easeInOut(elapsed(frame, 0, fps, journeyLength));
  const heading = scene.activity === null ? [scene.clockText] : [scene.clockText, scene.activity];
  const here = Math.min(
    entrance(frame, 0, fps),
    remaining(frame, scene.durationInFrames, quietFrom([...heading, ...scene.captions]), fps),
  );
  const colors = {
    ink: sky.ink,
    accent: readableColor(theme.accent, sky.ground.colors),
    grounds: sky.ground.colors,
  };
  // The heading is already drawn large: it is not repeated on the plate.
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
      <AbsoluteFill style={risen(here, unit * 3)}>
        <Fitted
          text={plainText(heading)}
          box={places.words}
          largest={unit * 18}
          smallest={unit * 4}
          align={places.centered ? 'start' : 'center'}
          style={{
            fontFamily: titleFont,
            fontVariationSettings: '"opsz" 96',
            textAlign: places.centered ? 'center' : 'start',
            color: sky.ink,
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
            <LineText
              line={scene.clockText}
              frame={frame}
              colors={colors}
              wordStyle={clockWordStyle(scene)}
            />
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
        {scene.picture === null || places.picture === null ? null : (
          <PictureFrame picture={scene.picture} box={places.picture} />
        )}
        {scene.illustration === null || places.drawing === null ? null : (
          <LoneDrawing illustration={scene.illustration} box={places.drawing} grounds={sky.ground.colors} />
        )}
      </AbsoluteFill>
      <CaptionPlate captions={captions} plate={sky.plate} />
    </Backdrop>
  );
}

function besideOf({ picture, illustration }: TimetableSceneProps): 'picture' | 'drawing' | null {
  if (picture !== null) return 'picture';
  return illustration === null ? null : 'drawing';
}

/** "am" is smaller than the figures before it; a time in words alone ("noon") is large. */
function clockWordStyle({ clockText }: TimetableSceneProps) {
  const hasFigures = clockText.words.map((word) => word.runs.some((run) => /\p{Nd}/u.test(run.text)));
  const style = { fontSize: '0.46em', fontWeight: 600, letterSpacing: tracking('-0.01em') } as const;
  return (index: number) => (hasFigures.includes(true) && hasFigures[index] === false ? style : {});
}
