/** Who or what an actor is, in its box: a person, an animal, or a drawing of the library, once or several times. */
import { memo, useMemo } from 'react';
import { unreachable } from '../../src/shared/assert.ts';
import type { ActorProps, DrawingProps } from '../../src/storyboard/contract.ts';
import type { Box } from '../layout/layout.ts';
import { AnimalView } from './AnimalView.tsx';
import { copiesOf, drawingMargin, extentOf, unitsOf } from './actor-extent.ts';
import { FigureView } from './FigureView.tsx';

interface Props {
  readonly actor: ActorProps;
  readonly box: Box;
  /** A colour as it looks in the light of the place. */
  readonly lit: (color: string) => string;
  /** Of the step of somebody who walks or runs, from 0 to 1. */
  readonly step: number;
  readonly isInRain: boolean;
}

export function ActorSubject({ actor, box, lit, step, isInRain }: Props) {
  const { subject, facing, stands } = actor;
  const extent = useMemo(() => extentOf(actor), [actor]);
  const height = box.height / (extent.bottom - extent.top);
  const [x, y] = [box.x - extent.left * height, box.y - extent.top * height];
  if (subject.type === 'drawing') {
    const { drawing, count } = subject;
    return copiesOf(count, stands).map(({ x: at, up, size }) => (
      <LibraryDrawing
        key={at}
        drawing={drawing}
        x={x + (at * height * drawing.width) / drawing.height / 2}
        bottom={y - up * height}
        height={size * height}
        isMirrored={facing === 'right'}
        lit={lit}
      />
    ));
  }
  const scale = (height / unitsOf(subject)).toFixed(4);
  const across = facing === 'left' ? scale : `-${scale}`;
  return (
    <g transform={`translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${across} ${scale})`}>
      <Living subject={subject} lit={lit} step={step} isInRain={isInRain} />
    </g>
  );
}

function Living({
  subject,
  lit,
  step,
  isInRain,
}: Pick<Props, 'lit' | 'step' | 'isInRain'> & {
  readonly subject: Exclude<ActorProps['subject'], { type: 'drawing' }>;
}) {
  switch (subject.type) {
    case 'figure':
      return <FigureView figure={subject.figure} progress={step} isInRain={isInRain} lit={lit} />;
    case 'animal':
      return <AnimalView animal={subject.animal} lit={lit} />;
    default:
      return unreachable(subject);
  }
}

/** What shines by itself keeps its colours. */
const shines =
  /fire|flame|lamp|candle|bulb|lantern|sun|moon|star|comet|sparkle|lightning|volcano|torch|flash/;

interface LibraryDrawingProps {
  readonly drawing: DrawingProps;
  readonly x: number;
  readonly bottom: number;
  readonly height: number;
  readonly isMirrored: boolean;
  readonly lit: (color: string) => string;
}

const LibraryDrawing = memo(function LibraryDrawing(props: LibraryDrawingProps) {
  const { drawing, x, bottom, height, isMirrored, lit } = props;
  const body = useMemo(
    () => (shines.test(drawing.name) ? drawing.body : graded(drawing.body, lit)),
    [drawing, lit],
  );
  const margin = drawing.height * drawingMargin;
  const scale = height / (drawing.height - 2 * margin);
  const across = scale * (isMirrored ? -1 : 1);
  const left = x - (drawing.width / 2) * across;
  const top = bottom - (drawing.height - margin) * scale;
  return (
    <g
      transform={`translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${across.toFixed(4)} ${scale.toFixed(4)})`}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: SVG of the library that scriptreel ships
      dangerouslySetInnerHTML={{ __html: body }}
    />
  );
});

function graded(body: string, lit: (color: string) => string): string {
  return body.replace(/#(?:[0-9a-f]{6}|[0-9a-f]{3})\b/gi, (color) => lit(longForm(color)));
}

function longForm(color: string): string {
  return color.length === 7 ? color : `#${[...color.slice(1)].map((digit) => digit + digit).join('')}`;
}
