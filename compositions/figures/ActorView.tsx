/** Stand-in until the figures are there. */
import { Drawing } from '../illustration/Drawing.tsx';
import { Absolute } from '../layout/Absolute.tsx';
import type { Palette } from '../scenery/palette.ts';
import type { PlacedActor } from './actor-places.ts';

interface Props extends PlacedActor {
  readonly palette: Palette;
  readonly startFrame: number | null;
  readonly isIndoors?: boolean;
  readonly isInRain?: boolean;
}

export function ActorView({ actor, box }: Props) {
  if (actor.subject.type === 'drawing') {
    return (
      <Drawing illustration={{ startFrame: 0, drawing: actor.subject.drawing }} box={box} enters={false} />
    );
  }
  return (
    <svg
      aria-hidden="true"
      width={layout.width}
      height={layout.height}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      style={{
        position: 'absolute',
        left: 0,
        top: 0,
        display: 'block',
        opacity,
        transform: moves ? `translate(${x.toFixed(2)}px, ${y.toFixed(2)}px)` : 'none',
      }}
    >
      <Below actor={actor} box={box} palette={palette} isIndoors={isIndoors} lit={lit} />
      <ActorSubject actor={actor} box={box} lit={lit} step={step} isInRain={isInRain} />
      {actor.stands === 'water' ? <Waterline box={box} palette={palette} /> : null}
    </svg>
  );
}

interface PartProps {
  readonly actor: ActorProps;
  readonly box: Box;
  readonly lit: (color: string) => string;
}

function Below({
  actor,
  box,
  palette,
  isIndoors,
  lit,
}: PartProps & { readonly palette: Palette; readonly isIndoors: boolean }) {
  const { layout } = useVideo();
  if (actor.stands === 'ground') return <Shadow box={box} palette={palette} />;
  if (actor.stands !== 'above') return null;
  return actor.subject.type === 'drawing' && hangs(actor.subject.drawing) ? (
    <Stem box={box} lit={lit} count={actor.subject.count} />
  ) : (
    <Perch box={box} lit={lit} frameWidth={layout.width} isIndoors={isIndoors} />
  );
}

/** Fruit and lamps hang; cats, birds and everybody else stand on something. */
const hanging = new RegExp(
  [
    'grape|cherr|apple|pear|peach|lemon|tangerine|orange|banana|melon|mango|coconut|kiwi|olive|pepper',
    'lantern|bell|lamp|bulb|spider|web|ornament|wind-chime|balloon|disco|sausage|ham|bacon|meat|ribbon|banner|key',
  ].join('|'),
);

function hangs({ name }: DrawingProps): boolean {
  return hanging.test(name);
}
