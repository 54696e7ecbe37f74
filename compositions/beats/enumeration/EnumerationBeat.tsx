/**
 * Things that come in one by one: a stripe for each, side by side or one below another. The stripe of the item that is
 * spoken is the largest, and alone in full colour. Words before the items stand on the first stripe if they are few,
 * else in a band above; words after them in a band below, unless they say "and so on", which is a stripe of its own.
 */
import { useCurrentFrame } from 'remotion';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed } from '../../motion/motion.ts';
import type { BeatViewProps } from '../beat-view.ts';
import type { FlatGround } from '../flat-ground.ts';
import { mirrored } from '../panels/mirrored.ts';
import { PanelText } from '../panels/PanelText.tsx';
import { paleAndDeep, stripeGrounds } from '../panels/panel-grounds.ts';
import { type EnumerationLayout, enumerationLayout } from './enumeration-layout.ts';
import { StripeView } from './StripeView.tsx';
import { stripeParts } from './stripe-parts.ts';
import { stripesAt } from './stripes.ts';

/** In frames at 30 frames per second. */
const bandLength = 12;

export function EnumerationBeat({ composition }: BeatViewProps<'enumeration'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { before, items, open, ground } = composition;
  const foot = open ? null : composition.after;
  const firstStart = items[0]?.line.startFrame ?? 0;
  const lastStart = items.at(-1)?.line.endFrame ?? 0;
  const all = [
    ...items.map((item) => ({ ...item, isOpenEnd: false })),
    ...(open ? [{ line: composition.after, drawing: null, isOpenEnd: true }] : []),
  ];
  const places = enumerationLayout(
    layout,
    {
      before: before && plainText([before]),
      after: foot && plainText([foot]),
      count: all.length,
    },
    theme.type.title,
  );
  const grounds = stripeGrounds(theme, ground, all.length);
  const { deep } = paleAndDeep(theme, ground);
  const footHeight = foot === null ? 0 : layout.height - places.footTop;
  const raised =
    foot === null || frame < foot.startFrame
      ? 0
      : easeInOut(elapsed(frame + 1, foot.startFrame, fps, bandLength));
  const { stage } = places;
  const lowest = foot === null ? stage.y + stage.height : Math.min(stage.y + stage.height, places.footTop);
  const leastStage = { ...stage, height: lowest - stage.y };
  const shared = { ...stage, height: stage.height - (stage.height - leastStage.height) * raised };
  const starts = all.map(({ line }) => line?.startFrame ?? lastStart);
  const stripes = stripesAt(frame, starts, { stage: shared, along: places.along, fps });
  const isOver = (index: number) => (stripes[index + 1]?.said ?? 0) > 0;
  return (
    <Absolute box={{ x: 0, y: 0, width: layout.width, height: layout.height }} style={{ overflow: 'hidden' }}>
      {stripes.map((stripe, index) => {
        const item = all[index];
        const on = grounds[index];
        if (item === undefined || on === undefined) return null;
        const isLast = index === stripes.length - 1;
        return (
          <StripeView
            // biome-ignore lint/suspicious/noArrayIndexKey: an item's identity is its place
            key={index}
            line={item.line}
            drawing={item.drawing}
            isOpenEnd={item.isOpenEnd}
            stripe={stripe}
            area={toTheEdge(stripe.box, places, { index, isLast, height: layout.height })}
            parts={stripeParts(layout, places, {
              ...{ stripe, index, isLast, stage: shared, leastStage },
              hasDrawing: item.drawing !== null || item.isOpenEnd,
              label: item.line === null ? '' : plainText([item.line]),
              family: theme.type.title,
            })}
            index={index}
            on={on}
            isOver={isOver(index)}
          />
        );
      })}
      {before === null ? null : (
        <Lead
          line={before}
          t={frame < firstStart ? 0 : easeInOut(elapsed(frame + 1, firstStart, fps, bandLength))}
          places={places}
          on={places.hasHead ? deep : (grounds[0] ?? deep)}
        />
      )}
      {foot === null ? null : (
        <div
          style={{
            transform: raised === 1 ? 'none' : `translateY(${((1 - raised) * footHeight).toFixed(2)}px)`,
          }}
        >
          <Absolute
            box={{ x: 0, y: places.footTop, width: layout.width, height: footHeight }}
            style={{ background: deep.ground }}
          />
          <PanelText
            line={foot}
            box={places.foot}
            on={deep}
            face="text"
            largest={places.headSize}
            smallest={layout.unit * 2.4}
            align="center"
          />
        </div>
      )}
    </Absolute>
  );
}

interface LeadProps {
  readonly line: LineProps;
  /** From 0 (alone in the frame) to 1 (above the items). */
  readonly t: number;
  readonly places: EnumerationLayout;
  readonly on: FlatGround;
}

/** The words before the items: large until the first item is said, then small above the items. */
function Lead({ line, t, places, on }: LeadProps) {
  const { layout, direction } = useVideo();
  const { unit, width, height, safe } = layout;
  const { hasHead, head } = places;
  const large = { ...safe, width: safe.width * (places.along === 'x' ? 0.84 : 1) };
  return (
    <>
      {hasHead ? (
        <Absolute
          box={{ x: 0, y: 0, width, height: height + (places.stage.y - height) * t }}
          style={{ background: on.ground }}
        />
      ) : null}
      {t === 1 ? null : (
        <div style={{ opacity: Math.max(0, 1 - 2 * t) }}>
          <PanelText
            line={line}
            box={mirrored(large, layout, direction)}
            on={on}
            largest={unit * 15}
            smallest={unit * 4}
            align="center"
          />
        </div>
      )}
      {t <= 0.5 ? null : (
        <div style={{ opacity: 2 * t - 1 }}>
          <PanelText
            line={line}
            box={mirrored(head, layout, direction)}
            on={on}
            face="text"
            largest={places.headSize}
            smallest={unit * 2.4}
            align={hasHead ? 'center' : 'start'}
          />
        </div>
      )}
    </>
  );
}

/** The first and the last stripe reach to the edge of the frame, beyond what the stripes share. */
function toTheEdge(
  box: Box,
  { along, hasHead }: EnumerationLayout,
  { index, isLast, height }: { index: number; isLast: boolean; height: number },
): Box {
  if (along === 'x') return { ...box, height: height - box.y };
  const top = index === 0 && !hasHead ? 0 : box.y;
  return { ...box, y: top, height: (isLast ? height : box.y + box.height) - top };
}
