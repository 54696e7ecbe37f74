/**
 * One actor of a scenery in its box, as a layer as large as the frame: a person, an animal, or a drawing of the
 * library, in the light of the place, with its shadow on the ground.
 *
 * Guarantees: before the actor's frame it is not there; once it has come in, its elements are the same in every frame.
 */
import { useMemo } from 'react';
import { useCurrentFrame } from 'remotion';
import { mix } from '../../src/shared/contrast.ts';
import type { ActorProps, DrawingProps } from '../../src/storyboard/contract.ts';
import type { Box } from '../layout/layout.ts';
import { useVideo } from '../layout/video-context.ts';
import type { Palette } from '../scenery/palette.ts';
import { ActorSubject } from './ActorSubject.tsx';
import { actorMotion } from './actor-motion.ts';
import { Perch, Shadow, Stem, Waterline } from './Footing.tsx';

interface Props {
  readonly actor: ActorProps;
  /** From actorPlaces. */
  readonly box: Box;
  readonly palette: Palette;
  /** When it begins to come in; null for somebody who is there already. */
  readonly startFrame: number | null;
  /** In a room, what is above stands on a shelf instead of a branch. */
  readonly isIndoors?: boolean;
  /** It rains here: people have umbrellas. */
  readonly isInRain?: boolean;
}

/** How much of an actor's colours the light of the place takes: actors are what is looked at, and rooms have lamps. */
const gradeShare = { indoors: 0.25, outdoors: 0.45 } as const;

/** So that dark clothes are seen against the night. */
const moonlight = '#c3caf0';
const moonlightShare = 0.16;

export function ActorView({ actor, box, palette, startFrame, isIndoors = false, isInRain = false }: Props) {
  const frame = useCurrentFrame();
  const { fps, layout } = useVideo();
  const light = palette.lit;
  const share = isIndoors ? gradeShare.indoors : gradeShare.outdoors;
  const isNight = palette.isDark && !isIndoors;
  const lit = useMemo(() => {
    const lifted = (color: string) => (isNight ? mix(color, moonlight, moonlightShare) : color);
    return (color: string) => mix(lifted(color), light(lifted(color)), share);
  }, [light, share, isNight]);
  const motion = actorMotion(actor, startFrame, frame, fps, layout.width, box.height);
  if (motion === null) return null;
  const { x, y, opacity, step } = motion;
  const moves = x !== 0 || y !== 0;
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
