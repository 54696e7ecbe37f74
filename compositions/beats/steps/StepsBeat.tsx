/**
 * Steps on a rising rail: the current one large in the middle, those beside it small. The rail grows to the current
 * station, then its drawing opens on a disc; a step without a drawing has its number there.
 */
import { useCurrentFrame } from 'remotion';
import { mix } from '../../../src/shared/contrast.ts';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Drawing } from '../../illustration/Drawing.tsx';
import { discFor } from '../../illustration/disc-color.ts';
import { duotone } from '../../illustration/duotone.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, framesAt, settle } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, groundOf } from '../flat-ground.ts';
import { mirrored } from '../panels/mirrored.ts';
import { PanelText, styleOf } from '../panels/PanelText.tsx';
import { lightAgainst, paleAndDeep } from '../panels/panel-grounds.ts';
import { tonesOn } from '../panels/panel-tones.ts';
import { Rail } from './Rail.tsx';
import { type Station, stepsLayout } from './steps-layout.ts';

/** In frames at 30 frames per second. */
const [railLength, discDelay, discLength] = [14, 8, 10];

type Step = Composition<'steps'>['steps'][number];

export function StepsBeat({ composition, startFrame }: BeatViewProps<'steps'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { steps, current: at } = composition;
  const [before, current, after] = [steps[at - 1] ?? null, steps[at], steps[at + 1] ?? null];
  if (current === undefined) return null;
  // The same for all steps of a text: they are one picture.
  const { pale, deep } = paleAndDeep(
    theme,
    steps.length + plainText([steps[0]?.line ?? current.line]).length,
  );
  const places = stepsLayout(
    layout,
    {
      before: before && plainText([before.line]),
      current: plainText([current.line]),
      after: after && plainText([after.line]),
    },
    theme.type.title,
  );
  const grown = frame < startFrame ? 0 : easeInOut(elapsed(frame + 1, startFrame, fps, railLength));
  const discStart = startFrame + framesAt(fps, discDelay);
  const opened = frame < discStart ? 0 : settle(elapsed(frame + 1, discStart, fps, discLength));
  const { drawing } = current;
  const color =
    drawing === null
      ? lightAgainst(theme, pale).ground
      : discFor(theme.scenery.discs, [...drawing.colors, pale.ground], 0);
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: pale.ground, overflow: 'hidden' }}
    >
      <SideDrawing step={before} station={places.before} on={pale} />
      <SideDrawing step={after} station={places.after} on={pale} />
      <Rail places={places} grown={grown} hasBefore={before !== null} hasAfter={after !== null} on={deep} />
      <CurrentDisc
        step={current}
        box={mirrored(places.disc, layout, direction)}
        color={color}
        opened={opened}
      />
      {before === null ? null : <Mark step={before} station={places.before} fill={deep.accent} />}
      {after === null ? null : (
        <Mark step={after} station={places.after} fill={pale.ground} ring={toCome(deep)} />
      )}
      <Mark
        // The number of a step without a drawing is on its disc.
        step={current.drawing === null ? { ...current, label: '' } : current}
        station={
          current.drawing === null
            ? { ...places.current, radius: places.current.radius * 0.5 }
            : places.current
        }
        fill={grown > 0.85 ? deep.accent : pale.ground}
        ring={grown > 0.85 ? undefined : toCome(deep)}
      />
      <SideText step={before} station={places.before} size={places.sideSize} on={deep} />
      <SideText step={after} station={places.after} size={places.sideSize} on={deep} />
      {places.current.text === null ? null : (
        <PanelText
          line={current.line}
          box={mirrored(places.current.text, layout, direction)}
          on={deep}
          largest={places.textSize}
          smallest={layout.unit * 3}
          align={layout.shape === 'wide' ? 'end' : 'start'}
          textAlign={layout.shape === 'wide' ? 'center' : 'start'}
        />
      )}
    </Absolute>
  );
}

/** The rail that is still to come. */
function toCome({ ground, ink }: FlatGround): string {
  return mix(ground, ink, 0.3);
}

interface StationProps {
  readonly step: Step | null;
  readonly station: Station;
  readonly on: FlatGround;
}

/** Wide frames have room for the drawings of the steps beside the current one. */
function SideDrawing({ step, station, on }: StationProps) {
  const { layout, direction } = useVideo();
  if (step === null || step.drawing === null || layout.shape !== 'wide') return null;
  return (
    <Drawing
      illustration={{ startFrame: 0, drawing: duotone(step.drawing, tonesOn(on)) }}
      box={mirrored(station.drawing, layout, direction)}
      enters={false}
    />
  );
}

function SideText({ step, station, size, on }: StationProps & { readonly size: number }) {
  const { layout, direction } = useVideo();
  if (step === null || station.text === null) return null;
  // It is read in a beat of its own.
  const line = {
    ...step.line,
    words: step.line.words.map((word) => ({ ...word, startFrame: 0, endFrame: 0 })),
  };
  return (
    <PanelText
      line={{ ...line, startFrame: 0, endFrame: 0 }}
      face="text"
      box={mirrored(station.text, layout, direction)}
      on={{ ...on, ink: on.muted }}
      largest={size}
      smallest={layout.unit * 2.4}
      align="end"
    />
  );
}

interface MarkProps {
  readonly step: Step;
  readonly station: Station;
  readonly fill: string;
  readonly ring?: string | undefined;
}

/** The number of a step, on the rail. */
function Mark({ step, station, fill, ring }: MarkProps) {
  const { layout, theme, direction } = useVideo();
  const { x, y, radius } = station;
  const box = mirrored(
    { x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 },
    layout,
    direction,
  );
  const size = (radius * 1.22) / Math.max(1, step.label.length * 0.62);
  return (
    <Absolute
      box={box}
      style={{
        ...styleOf('title'),
        ...{ display: 'flex', alignItems: 'center', justifyContent: 'center' },
        ...{ borderRadius: '50%', background: fill, fontSize: size, lineHeight: 1 },
        ...(ring === undefined ? {} : { border: `${radius * 0.24}px solid ${ring}` }),
        color: groundOf(theme, fill).ink,
      }}
    >
      {step.label}
    </Absolute>
  );
}

interface CurrentDiscProps {
  readonly step: Step;
  readonly box: Box;
  readonly color: string;
  /** From 0 to 1. */
  readonly opened: number;
}

function CurrentDisc({ step, box, color, opened }: CurrentDiscProps) {
  const { theme, direction } = useVideo();
  if (opened === 0) return null;
  const air = box.width * 0.09;
  const inner = { x: box.x + air, y: box.y + air, width: box.width - 2 * air, height: box.height - 2 * air };
  const style = {
    opacity: Math.min(1, opened * 1.6),
    transform: opened === 1 ? 'none' : `scale(${(0.7 + 0.3 * opened).toFixed(4)})`,
    transformOrigin: `${box.x + box.width / 2}px ${box.y + box.height}px`,
  };
  return (
    <div style={style}>
      <Absolute box={box} style={{ borderRadius: '50%', background: color }} />
      {step.drawing === null ? (
        <Absolute
          box={box}
          style={{
            ...styleOf('title'),
            ...{ display: 'flex', alignItems: 'center', justifyContent: 'center', lineHeight: 1 },
            fontSize: (box.width * 0.8) / Math.max(1, step.label.length * 0.7),
            color: groundOf(theme, color).ink,
          }}
        >
          {step.label}
        </Absolute>
      ) : (
        <Drawing
          illustration={{ startFrame: 0, drawing: step.drawing }}
          box={inner}
          tilt={direction === 'ltr' ? -8 : 8}
          enters={false}
        />
      )}
    </div>
  );
}
