/**
 * One item of an enumeration on its stripe: while it is spoken with its drawing in full colour on a disc, afterwards in
 * two tones of the stripe.
 */
import { mix } from '../../../src/shared/contrast.ts';
import type { DrawingProps, LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Drawing } from '../../illustration/Drawing.tsx';
import { duotone } from '../../illustration/duotone.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import type { FlatGround } from '../flat-ground.ts';
import { mirrored } from '../panels/mirrored.ts';
import { PanelText } from '../panels/PanelText.tsx';
import { tonesOn } from '../panels/panel-tones.ts';
import { Ornament } from './Ornament.tsx';
import type { LabelPlace, StripeParts } from './stripe-parts.ts';
import type { Stripe } from './stripes.ts';

interface Props {
  readonly line: LineProps | null;
  readonly drawing: DrawingProps | null;
  /** "And so on": three dots stand for what is not named. */
  readonly isOpenEnd: boolean;
  readonly stripe: Stripe;
  /** What it covers: more than the stripe at the edges of the frame. */
  readonly area: Box;
  readonly parts: StripeParts;
  readonly index: number;
  readonly on: FlatGround;
  /** Another item has been said since. */
  readonly isOver: boolean;
}

export function StripeView(props: Props) {
  const { line, drawing, isOpenEnd, stripe, area, parts, index, on, isOver } = props;
  const { layout, direction } = useVideo();
  const outer = direction === 'ltr' ? area : { ...area, x: layout.width - area.x - area.width };
  const within = (box: Box): Box => {
    const placed = mirrored(box, layout, direction);
    return { ...placed, x: placed.x - outer.x, y: placed.y - outer.y };
  };
  const { focus, said } = stripe;
  return (
    <Absolute
      // One pixel more, so that no gap is seen where two stripes meet between pixels.
      box={{ ...outer, width: outer.width + 1, height: outer.height + 1 }}
      style={{ overflow: 'hidden', background: on.ground }}
    >
      {drawing === null && !isOpenEnd ? (
        // Of a narrow row one would see only a patch.
        <div style={{ opacity: layout.shape === 'wide' ? 1 : focus }}>
          <Ornament on={on} index={index} box={outer} unit={layout.unit} />
        </div>
      ) : null}
      {said === 0 ? null : (
        <>
          {isOpenEnd ? <Dots box={within(parts.drawing)} on={on} /> : null}
          {drawing === null ? null : (
            <TonedDrawing
              drawing={drawing}
              on={on}
              focus={focus}
              disc={within(parts.disc)}
              box={within(parts.drawing)}
            />
          )}
          {line === null ? null : (
            <Label
              line={line}
              on={on}
              place={focus < 0.5 && isOver ? parts.rest : parts.spoken}
              opacity={isOver ? Math.abs(2 * focus - 1) : Math.max(0, 2 * focus - 1)}
              within={within}
            />
          )}
        </>
      )}
    </Absolute>
  );
}

const upright = {
  writingMode: 'vertical-rl',
  height: '100%',
  lineHeight: 1.3,
  alignContent: 'center',
} as const;

interface LabelProps {
  readonly line: LineProps;
  readonly on: FlatGround;
  readonly place: LabelPlace;
  readonly opacity: number;
  readonly within: (box: Box) => Box;
}

function Label({ line, on, place, opacity, within }: LabelProps) {
  const { layout } = useVideo();
  const { box, largest, isUpright } = place;
  return (
    <div style={{ opacity }}>
      <PanelText
        key={`${largest} ${plainText([line])}`}
        line={line}
        box={within(box)}
        on={on}
        largest={largest}
        smallest={layout.unit * 2.4}
        align={isUpright || layout.shape !== 'wide' ? 'center' : 'end'}
        textAlign={isUpright ? 'end' : 'start'}
        style={isUpright ? upright : {}}
      />
    </div>
  );
}

interface TonedDrawingProps {
  readonly drawing: DrawingProps;
  readonly on: FlatGround;
  readonly focus: number;
  readonly disc: Box;
  readonly box: Box;
}

function TonedDrawing({ drawing, on, focus, disc, box }: TonedDrawingProps) {
  const { direction } = useVideo();
  const toned = duotone(drawing, tonesOn(on));
  const tilt = (direction === 'ltr' ? -6 : 6) * focus;
  const color = on.isDark ? on.tint : mix(on.ground, '#ffffff', 0.38);
  return (
    <>
      <Absolute box={disc} style={{ borderRadius: '50%', background: color }} />
      {focus === 1 ? null : (
        <Drawing illustration={{ startFrame: 0, drawing: toned }} box={box} tilt={tilt} enters={false} />
      )}
      <Drawing
        illustration={{ startFrame: 0, drawing }}
        box={box}
        tilt={tilt}
        presence={focus}
        enters={false}
      />
    </>
  );
}

function Dots({ box, on }: { readonly box: Box; readonly on: FlatGround }) {
  const { layout } = useVideo();
  const side = layout.unit * 4;
  return [0, 1, 2].map((at) => (
    <Absolute
      key={at}
      box={{
        x: box.x + box.width / 2 + (at - 1) * side * 1.7 - side / 2,
        y: box.y + box.height / 2 - side / 2,
        width: side,
        height: side,
      }}
      style={{ borderRadius: '50%', background: on.line }}
    />
  ));
}
