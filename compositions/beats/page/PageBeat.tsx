/** A page of a book: its words are marked as they are read. A picture stands beside it. */
import { AbsoluteFill, useCurrentFrame } from 'remotion';
import { readableColor } from '../../../src/shared/contrast.ts';
import type { LineProps } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { italics } from '../../lettering/Lockup.tsx';
import { SpokenLine } from '../../lettering/SpokenLine.tsx';
import { leading, verseFont } from '../../theme/fonts.ts';
import { fromOklch, toOklch } from '../../theme/oklab.ts';
import type { Theme } from '../../theme/theme.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { type FlatGround, groundOf } from '../flat-ground.ts';
import { dropCapOf } from './drop-cap.ts';
import { PageMotif } from './PageMotif.tsx';
import { pageLayout } from './page-layout.ts';

/** Letters. A shorter text has too few lines for an initial beside them. */
const leastForInitial = 100;

export function PageBeat({ composition }: BeatViewProps<'page'>) {
  const frame = useCurrentFrame();
  const { layout, theme, direction, title } = useVideo();
  const { lines, scenery, seed } = composition;
  const boxes = pageLayout(layout, direction);
  const page = pageColors(theme);
  const text = plainText(lines).replaceAll('\n', ' ');
  const [first, ...others] = lines;
  const cap =
    composition.dropCap && text.length >= leastForInitial && first !== undefined ? dropCapOf(first) : null;
  const shown: readonly LineProps[] = cap === null ? lines : [cap.rest, ...others];
  return (
    <AbsoluteFill showInTimeline={false} style={{ background: page.ground }}>
      <PageMotif scenery={scenery} seed={seed} box={boxes.picture} />
      {title === null ? null : (
        <Fitted
          text={title}
          box={boxes.head}
          align="start"
          largest={layout.unit * 3.4}
          smallest={layout.unit * 2.2}
          style={{ ...italics(title), lineHeight: 1.2, color: page.muted }}
        >
          {title}
        </Fitted>
      )}
      <Fitted
        text={`${text}${cap === null ? '' : ' initial'}`}
        box={boxes.text}
        align={cap === null ? 'center' : 'start'}
        largest={largestSize(text.length, layout)}
        smallest={layout.unit * 3}
        style={{
          display: 'flow-root',
          fontFamily: verseFont,
          fontVariationSettings: '"opsz" 60',
          fontWeight: 420,
          lineHeight: leading(1.34),
          letterSpacing: '-0.006em',
          textWrap: 'pretty',
          color: page.ink,
        }}
      >
        {cap === null ? null : (
          <span className="word" style={capStyle(page, frame < (first?.startFrame ?? 0), direction)}>
            {cap.letter}
          </span>
        )}
        {shown.map((line, index) => (
          <span key={line.startFrame}>
            {index === 0 ? null : ' '}
            <SpokenLine line={line} ground={page} lit="block" upcoming="muted" />
          </span>
        ))}
      </Fitted>
      <Absolute
        box={boxes.foot}
        style={{ display: 'flex', alignItems: 'center', gap: '1.2em', fontSize: layout.unit * 1.6 }}
      >
        <span style={{ flexGrow: 1, height: '0.12em', background: page.line }} />
        <span
          style={{ width: '0.9em', height: '0.9em', background: page.pops[0], transform: 'rotate(45deg)' }}
        />
        <span style={{ flexGrow: 1, height: '0.12em', background: page.line }} />
      </Absolute>
    </AbsoluteFill>
  );
}

/** In pixels. A few words may be larger than a full page of them. */
function largestSize(letters: number, { unit, shape }: Layout): number {
  const wide = shape === 'wide' ? 1 : 0.86;
  if (letters < 60) return unit * 12 * wide;
  return unit * (letters < 120 ? 9.4 : 7.8) * wide;
}

/** Three lines high. */
function capStyle(page: FlatGround, isToCome: boolean, direction: 'ltr' | 'rtl') {
  return {
    float: direction === 'ltr' ? 'left' : 'right',
    fontSize: '4.81em',
    lineHeight: 0.72,
    height: '0.733em',
    marginTop: '0.06em',
    marginInlineEnd: '0.05em',
    color: isToCome ? page.muted : page.accent,
  } as const;
}

/** The theme's own ground as paper, and a marker in its first strong colour. */
function pageColors(theme: Theme): FlatGround {
  const page = groundOf(theme, theme.ground.colors.at(-1) ?? '#ffffff');
  if (page.isDark) return page;
  const [strong = page.tint] = theme.scenery.discs;
  const { chroma, hue } = toOklch(strong);
  const mark = fromOklch({ lightness: 0.885, chroma: Math.max(chroma, 0.06), hue });
  return { ...page, mark, markInk: readableColor(page.ink, [mark]) };
}
