/**
 * A place on the map, a year on a rail of years, or both. The years of the sentence are set as figures, which count up
 * when they are said; its other words stand before and after them, and the place has its name beside the pin.
 */
import { useCurrentFrame } from 'remotion';
import { lineDirection } from '../../captions/line-direction.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed, entrance, risen } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { CutDisc } from '../panels/CutDisc.tsx';
import { mirrored } from '../panels/mirrored.ts';
import { PanelText, styleOf } from '../panels/PanelText.tsx';
import { groundsAgainst } from '../panels/panel-grounds.ts';
import { capHeight } from '../panels/type-metrics.ts';
import { partsAround } from './line-parts.ts';
import { MapView } from './MapView.tsx';
import { mapColors } from './map-colors.ts';
import { type PlaceDateLayout, placeDateLayout } from './place-date-layout.ts';
import { RailView } from './RailView.tsx';

/** In frames at 30 frames per second. */
const countLength = 14;
/** So many years before a single year its count begins; that of a span begins with its first. */
const countedYears = 40;

export function PlaceDateBeat({ composition, startFrame, scene }: BeatViewProps<'place-date'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { line, place, years } = composition;
  const parts = partsAround(line, years);
  const colors = mapColors(theme);
  const flat = flatGround(theme, scene.seed);
  const [otherGround = flat] = groundsAgainst(theme, flat, 1, scene.seed);
  const on = place === null ? flat : colors.on;
  const places = placeDateLayout(
    layout,
    {
      before: parts.before && plainText([parts.before]),
      years: years?.written ?? '',
      after: parts.after && plainText([parts.after]),
      hasPlace: place !== null,
    },
    theme.type.title,
  );
  const counts = Math.max(startFrame, years?.startFrame ?? 0);
  const t = frame < counts ? 0 : easeInOut(elapsed(frame + 1, counts, fps, countLength));
  const isSaid = parts.years !== null && frame >= parts.years.startFrame && frame < parts.years.endFrame;
  const axis = 2 * layout.safe.x + layout.safe.width;
  const pin = direction === 'ltr' ? places.pin : { ...places.pin, x: axis - places.pin.x };
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: on.ground, overflow: 'hidden' }}
    >
      {place === null ? (
        <CutDisc on={on} x={0.78} y={0.16} />
      ) : (
        <MapView place={place} pin={pin} scale={places.scale} colors={colors} startFrame={startFrame} />
      )}
      {years === null ? null : (
        <>
          <RailView
            places={places}
            from={years.from}
            to={years.to}
            t={t}
            on={place === null ? otherGround : colors.rail}
          />
          <YearFigures years={years} t={t} places={places} color={isSaid && on.isDark ? on.accent : on.ink} />
        </>
      )}
      {parts.before === null ? null : (
        <PanelText
          line={parts.before}
          face="text"
          box={mirrored(places.before, layout, direction)}
          on={on}
          largest={places.beforeSize}
          smallest={layout.unit * 2.6}
          align="end"
        />
      )}
      {parts.after === null ? null : (
        <PanelText
          line={parts.after}
          face={years === null ? 'title' : 'text'}
          box={mirrored(places.after, layout, direction)}
          on={on}
          largest={places.afterSize}
          smallest={layout.unit * 2.6}
        />
      )}
      {place === null ? null : (
        <PlaceName name={place.name} places={places} on={on} enters={place.startFrame} />
      )}
    </Absolute>
  );
}

interface YearFiguresProps {
  readonly years: { readonly from: number; readonly to: number | null; readonly written: string };
  readonly t: number;
  readonly places: PlaceDateLayout;
  readonly color: string;
}

function YearFigures({ years, t, places, color }: YearFiguresProps) {
  const { layout, theme, direction } = useVideo();
  const { x, y, width, height } = mirrored(places.figures, layout, direction);
  const size = places.figureSize;
  const end = years.to ?? years.from;
  const start = years.to === null ? end - countedYears : years.from;
  const counted = String(Math.round(start + (end - start) * t));
  return (
    <Absolute
      box={{ x: x - size * 0.028, y: y - size * 0.04, width, height: height + size * 0.1 }}
      style={{
        ...styleOf('title'),
        ...{ fontSize: size, lineHeight: capHeight[theme.type.title], letterSpacing: '-0.012em' },
        ...{ paddingTop: size * 0.04, whiteSpace: 'nowrap', direction: 'ltr', color },
        opacity: Math.min(1, t * 6),
      }}
    >
      {t === 1 ? years.written : lastReplaced(years.written, String(end), counted)}
    </Absolute>
  );
}

/** With its last occurrence replaced. */
function lastReplaced(text: string, found: string, replacement: string): string {
  const at = text.lastIndexOf(found);
  return at === -1 ? text : text.slice(0, at) + replacement + text.slice(at + found.length);
}

interface PlaceNameProps {
  readonly name: string;
  readonly places: PlaceDateLayout;
  readonly on: FlatGround;
  readonly enters: number;
}

function PlaceName({ name, places, on, enters }: PlaceNameProps) {
  const frame = useCurrentFrame();
  const { layout, direction, fps } = useVideo();
  return (
    <div style={risen(entrance(frame, enters, fps), layout.unit * 2)}>
      <Fitted
        text={name}
        box={mirrored(places.name, layout, direction)}
        largest={places.nameSize}
        smallest={layout.unit * 3}
        align={places.nameAlign === 'center' ? 'start' : 'center'}
        style={{
          ...styleOf('title'),
          textAlign: places.nameAlign,
          direction: lineDirection(name, direction),
          color: on.accent,
        }}
      >
        {name}
      </Fitted>
    </div>
  );
}
