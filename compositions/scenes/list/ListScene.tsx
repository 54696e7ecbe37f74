/**
 * A list whose items enter as they are spoken, along a rail from one to the next. Room is kept for all of them from the
 * start.
 */
import { Fragment } from 'react';
import { useCurrentFrame } from 'remotion';
import { mix } from '../../../src/shared/contrast.ts';
import type { ListSceneProps } from '../../../src/storyboard/contract.ts';
import { codeWordStyle } from '../../beats/technical/SpokenLine.tsx';
import { drawnBy } from '../../beats/technical/shown.ts';
import { LineText } from '../../captions/LineText.tsx';
import { litWord, plainText, quietFrom } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, remaining, risen } from '../../motion/motion.ts';
import { leading, textFont, titleFont } from '../../theme/fonts.ts';
import { textColors } from '../../theme/lift-to-contrast.ts';

/** So few items are set larger, or they would be lost in the frame. */
const fewItems = 3;

export function ListScene({ scene }: { readonly scene: ListSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit } = layout;
  const lines = scene.items.flatMap((item) => item.lines);
  const there = remaining(frame, scene.durationInFrames, quietFrom(lines), fps);
  const { page } = layout;
  const inset = layout.shape === 'wide' ? layout.width * 0.05 : 0;
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div style={risen(there, unit * 2.5)}>
        <Fitted
          text={scene.items.map((item) => `${item.number} ${item.depth} ${plainText(item.lines)}`).join('\n')}
          box={{ ...page, x: page.x + inset, width: page.width - 2 * inset }}
          largest={unit * (scene.items.length <= fewItems ? 8 : 6.4)}
          smallest={unit * 2}
          style={{
            fontFamily: textFont,
            fontWeight: 600,
            lineHeight: leading(1.26),
            letterSpacing: '-0.01em',
            textWrap: 'pretty',
          }}
        >
          {scene.items.map((item, index) => (
            <Item
              // biome-ignore lint/suspicious/noArrayIndexKey: an item's identity is its place in the list
              key={index}
              item={item}
              frame={frame}
              isFirst={index === 0}
              isOrdered={scene.ordered}
              next={scene.items[index + 1] ?? null}
            />
          ))}
        </Fitted>
      </div>
    </Backdrop>
  );
}

interface ItemProps {
  readonly item: ListSceneProps['items'][number];
  readonly frame: number;
  readonly isFirst: boolean;
  readonly isOrdered: boolean;
  /** Null for the last one of the page. */
  readonly next: ListSceneProps['items'][number] | null;
}

/** An item, which enters when its first sentence begins. */
function Item({ item, frame, isFirst, isOrdered, next }: ItemProps) {
  const { layout, theme, fps } = useVideo();
  const colors = textColors(theme, theme.ground);
  const start = item.lines[0]?.startFrame ?? 0;
  return (
    <div
      style={{
        display: 'flex',
        position: 'relative',
        marginTop: isFirst ? 0 : '0.62em',
        marginInlineStart: `${item.depth * 1.5}em`,
        ...risen(entrance(frame, start, fps), layout.unit * 2.5),
      }}
    >
      {item.number === null && next !== null && next.depth === item.depth ? (
        <Rail progress={drawnBy(frame, next.lines[0]?.startFrame ?? 0, fps, 14, 0, 1)} />
      ) : null}
      <Marker number={item.number} color={isOrdered ? colors.accent : theme.accent} />
      <div style={{ flex: 1, minWidth: 0 }}>
        {item.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sentence's identity is its place
          <Fragment key={at}>
            {at > 0 ? ' ' : null}
            <ItemText line={line} frame={frame} colors={colors} />
          </Fragment>
        ))}
      </div>
    </div>
  );
}

/** Code has the colour of its name, except while it is spoken. */
function ItemText({
  line,
  frame,
  colors,
}: Pick<Parameters<typeof LineText>[0], 'line' | 'frame' | 'colors'>) {
  const { theme } = useVideo();
  const spoken = litWord(line.words, frame);
  return (
    <LineText
      line={line}
      frame={frame}
      colors={colors}
      wordStyle={(index) => ({
        ...codeWordStyle(line.words[index], colors.grounds, theme),
        ...(index === spoken ? { color: colors.accent } : {}),
      })}
    />
  );
}

/** The way from the bullet of an item to that of the next one, which is covered when the next one is said. */
function Rail({ progress }: { readonly progress: number }) {
  const { theme } = useVideo();
  const [ground = theme.ink] = theme.ground.colors;
  const way = {
    position: 'absolute',
    insetInlineStart: '0.14em',
    top: '0.72em',
    width: '0.08em',
    borderRadius: '0.04em',
  } as const;
  return (
    <>
      <div style={{ ...way, height: 'calc(100% + 0.44em)', background: mix(ground, theme.ink, 0.22) }} />
      {progress === 0 ? null : (
        <div
          style={{
            ...way,
            height: `calc((100% + 0.44em) * ${progress.toFixed(3)})`,
            background: theme.accent,
          }}
        />
      )}
    </>
  );
}

/** The number of an item, or a bullet if it has none. */
function Marker({ number, color }: { readonly number: number | null; readonly color: string }) {
  return (
    <div
      style={{
        flexShrink: 0,
        width: number === null ? '1em' : '1.7em',
        color,
        fontFamily: titleFont,
        fontVariationSettings: '"opsz" 96',
        fontWeight: 800,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {number ?? (
        <div
          style={{
            width: '0.36em',
            height: '0.36em',
            borderRadius: '50%',
            background: color,
            marginTop: '0.45em',
          }}
        />
      )}
    </div>
  );
}
