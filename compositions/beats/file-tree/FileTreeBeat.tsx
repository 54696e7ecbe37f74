/**
 * Folders and files: the tree with its branches, and its root on a panel.
 *
 * Guarantees: rows enter one after the other within 18 frames, and room is kept for all of them.
 */
import { useCurrentFrame } from 'remotion';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box, Layout } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont, leading, textFont } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { CodeName } from '../technical/CodeName.tsx';
import { SpokenLine } from '../technical/SpokenLine.tsx';
import { drawnBy } from '../technical/shown.ts';
import { pageSide, panelSide, type Side } from '../technical/sides.ts';
import { FileMark, FolderMark } from './marks.tsx';

type Entry = Composition<'file-tree'>['entries'][number];

/** How far in a step is, in ems. */
const indent = 1.35;

export function FileTreeBeat({ composition, startFrame }: BeatViewProps<'file-tree'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { entries, line } = composition;
  const { unit } = layout;
  const page = pageSide(theme);
  const panel = panelSide(theme);
  const [root, rest] = rootOf(entries);
  const places = treeLayout(layout, line !== null);
  const base = Math.min(...rest.map(({ depth }) => depth));
  return (
    <Backdrop ground={{ colors: [page.ground] }}>
      <Absolute box={places.panel} style={{ background: panel.ground, overflow: 'hidden' }}>
        <FolderMark box={places.mark} fill={panel.tint} back={panel.line} />
      </Absolute>
      {root === null ? null : (
        <Fitted
          text={root}
          box={places.root}
          align="end"
          largest={unit * 11}
          smallest={unit * 2.6}
          wholeLinesDownTo={unit * 5}
          style={{
            direction: 'ltr',
            fontFamily: codeFont,
            fontWeight: 800,
            letterSpacing: '-0.05em',
            lineHeight: 1.3,
            color: panel.ink,
          }}
        >
          <CodeName name={root} />
        </Fitted>
      )}
      {line === null ? null : (
        <Fitted
          text={plainText([line])}
          box={places.line}
          align="start"
          largest={unit * 5.6}
          smallest={unit * 2.4}
          style={{ fontFamily: textFont, fontWeight: 600, lineHeight: leading(1.24) }}
        >
          <SpokenLine line={line} frame={frame} side={page} />
        </Fitted>
      )}
      <Fitted
        text={rest.map(({ name }) => name).join('\n')}
        box={places.tree}
        align="center"
        largest={unit * 8}
        smallest={unit * 2.3}
        wholeLinesDownTo={unit * 3.2}
        style={{
          direction: 'ltr',
          fontFamily: codeFont,
          fontWeight: 600,
          fontVariantLigatures: 'none',
          letterSpacing: '-0.03em',
          lineHeight: 1.2,
          color: page.ink,
        }}
      >
        {rest.map((entry, at) => {
          const progress = drawnBy(frame, startFrame + 4, fps, 18, at, rest.length);
          return (
            <Row
              // biome-ignore lint/suspicious/noArrayIndexKey: a row's identity is its place
              key={at}
              entry={entry}
              depth={entry.depth - base}
              isShown={progress > 0}
              side={page}
            />
          );
        })}
      </Fitted>
    </Backdrop>
  );
}

interface RowProps {
  readonly entry: Entry;
  readonly depth: number;
  readonly isShown: boolean;
  readonly side: Side;
}

function Row({ entry, depth, isShown, side }: RowProps) {
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'baseline',
        gap: '0.5em',
        padding: '0.17em 0',
        paddingLeft: `${depth * indent}em`,
        backgroundImage: 'none',
        opacity: isShown ? 1 : 0,
        color: entry.folder ? side.ink : side.muted,
        fontWeight: entry.folder ? 800 : 500,
      }}
    >
      <svg
        viewBox="0 0 20 20"
        style={{ width: '0.92em', height: '0.92em', flexShrink: 0, position: 'relative', top: '0.12em' }}
        aria-hidden="true"
      >
        {entry.folder ? (
          <path
            d="M1 4Q1 2 3 2L7.4 2L9.6 5L17 5Q19 5 19 7L19 16Q19 18 17 18L3 18Q1 18 1 16Z"
            fill={side.mark}
          />
        ) : (
          <FileMark fill={side.line} fold={side.ground} />
        )}
      </svg>
      <span style={{ minWidth: 0 }}>{entry.name}</span>
    </div>
  );
}

/** The first entry, if everything else is in it. */
function rootOf(entries: readonly Entry[]): [root: string | null, rest: readonly Entry[]] {
  const [first, ...rest] = entries;
  const isRoot = first !== undefined && rest.length > 0 && rest.every(({ depth }) => depth > first.depth);
  return isRoot ? [first.name, rest] : [null, entries];
}

interface TreePlaces {
  readonly panel: Box;
  /** In the panel. */
  readonly mark: Box;
  readonly root: Box;
  readonly line: Box;
  readonly tree: Box;
}

function treeLayout({ width, height, unit, safe, shape }: Layout, hasLine: boolean): TreePlaces {
  const bottom = safe.y + safe.height;
  if (shape === 'wide') {
    const panelWidth = width * 0.385;
    const x = panelWidth + unit * 6;
    const lineHeight = hasLine ? unit * 22 : 0;
    return {
      panel: { x: 0, y: 0, width: panelWidth, height },
      mark: { x: -unit * 9, y: unit * 12, width: panelWidth + unit * 2, height: unit * 60 },
      root: { x: safe.x, y: bottom - unit * 26, width: panelWidth - safe.x - unit * 4, height: unit * 24 },
      line: { x, y: safe.y + unit * 2, width: safe.x + safe.width - x, height: lineHeight },
      tree: {
        x,
        y: safe.y + unit * 2 + lineHeight,
        width: safe.x + safe.width - x,
        height: bottom - safe.y - unit * 4 - lineHeight,
      },
    };
  }
  const panelHeight = height * (shape === 'phone' ? 0.26 : 0.27);
  const top = panelHeight + unit * 4;
  const lineHeight = hasLine ? height * 0.13 : 0;
  return {
    panel: { x: 0, y: 0, width, height: panelHeight },
    mark: { x: width * 0.55, y: -unit * 4, width: width * 0.5, height: panelHeight + unit * 2 },
    root: {
      x: safe.x,
      y: safe.y + unit,
      width: safe.width * (shape === 'phone' ? 0.8 : 0.6),
      height: panelHeight - safe.y - unit * 4,
    },
    line: { x: safe.x, y: top, width: safe.width, height: lineHeight },
    tree: {
      x: safe.x,
      y: top + lineHeight + (hasLine ? unit * 2 : 0),
      width: safe.width,
      height: bottom - top - lineHeight - (hasLine ? unit * 2 : 0),
    },
  };
}
