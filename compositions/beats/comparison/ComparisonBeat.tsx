/** Amounts side by side: bars of lengths in proportion, each grown when its amount is said, and the sentence below. */
import { useCurrentFrame } from 'remotion';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { easeInOut, elapsed } from '../../motion/motion.ts';
import { textFont, titleFont } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, flatGround } from '../flat-ground.ts';
import { PanelText } from '../panels/PanelText.tsx';

/** In frames at 30 frames per second. */
const growLength = 18;
/** A bar of nothing is still seen. */
const leastShare = 0.02;

type Bar = Composition<'comparison'>['bars'][number];

export function ComparisonBeat({ composition }: BeatViewProps<'comparison'>) {
  const { layout, theme } = useVideo();
  const { line, bars } = composition;
  const on = flatGround(theme, composition.ground);
  const { safe, unit } = layout;
  const textHeight = safe.height * 0.26;
  const chart = { ...safe, height: safe.height - textHeight - unit * 4 };
  const gap = unit * 3;
  const rowHeight = Math.min(unit * 26, (chart.height - gap * (bars.length - 1)) / bars.length);
  const top = chart.y + (chart.height - rowHeight * bars.length - gap * (bars.length - 1)) / 2;
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  return (
    <Absolute
      box={{ x: 0, y: 0, width: layout.width, height: layout.height }}
      style={{ background: on.ground }}
    >
      {bars.map((bar, index) => (
        <BarRow
          // biome-ignore lint/suspicious/noArrayIndexKey: an amount's identity is its place
          key={index}
          bar={bar}
          share={Math.max(leastShare, bar.value / most)}
          isLargest={bar.value === most}
          box={{ ...chart, y: top + index * (rowHeight + gap), height: rowHeight }}
          on={on}
        />
      ))}
      <PanelText
        line={line}
        box={{ ...safe, y: safe.y + safe.height - textHeight, height: textHeight }}
        on={on}
        face="text"
        largest={unit * 7}
        smallest={unit * 3.4}
        align="end"
      />
    </Absolute>
  );
}

interface RowProps {
  readonly bar: Bar;
  readonly share: number;
  readonly isLargest: boolean;
  readonly box: Box;
  readonly on: FlatGround;
}

/** The label above its bar; the amount inside the bar, or after it where the bar is short. */
function BarRow({ bar, share, isLargest, box, on }: RowProps) {
  const frame = useCurrentFrame();
  const { layout, fps, direction } = useVideo();
  const t = frame < bar.startFrame ? 0 : easeInOut(elapsed(frame + 1, bar.startFrame, fps, growLength));
  const labelHeight = bar.label === '' ? 0 : Math.min(layout.unit * 6, box.height * 0.34);
  const height = box.height - labelHeight;
  const width = box.width * share;
  const isInside = share > 0.5;
  const grown = width * t;
  const barBox = {
    x: direction === 'ltr' ? box.x : box.x + box.width - grown,
    y: box.y + labelHeight,
    width: grown,
    height,
  };
  const inset = layout.unit * 2.5;
  const room = isInside ? width - 2 * inset : box.width - width - inset;
  const start = isInside ? inset : width + inset;
  const textBox = {
    x: direction === 'ltr' ? box.x + start : box.x + box.width - start - room,
    y: barBox.y,
    width: room,
    height,
  };
  return (
    <>
      {bar.label === '' ? null : (
        <Fitted
          text={bar.label}
          box={{ ...box, height: labelHeight }}
          largest={labelHeight * 0.7}
          smallest={layout.unit * 2.6}
          align="start"
          style={{ fontFamily: textFont, fontWeight: 600, lineHeight: 1.1, color: on.ink }}
        >
          {bar.label}
        </Fitted>
      )}
      <Absolute
        box={barBox}
        style={{ background: isLargest ? on.ink : on.line, borderRadius: layout.unit }}
      />
      {t < 1 ? null : (
        <Fitted
          text={bar.text}
          box={textBox}
          largest={height * 0.62}
          smallest={layout.unit * 3}
          wholeLinesDownTo={layout.unit * 3}
          style={{
            fontFamily: titleFont,
            fontWeight: 800,
            lineHeight: 1,
            whiteSpace: 'nowrap',
            textAlign: 'start',
            color: isInside && isLargest ? on.ground : on.ink,
          }}
        >
          {bar.text}
        </Fitted>
      )}
    </>
  );
}
