/**
 * Code in a window, as it is written: with its own line breaks and indents, from left to right in every language.
 *
 * Guarantees: room is kept for all lines from the start, so that none moves as they enter one after the other; a line
 * that is too long for the panel continues below, further in than it began. Indents are narrower on narrow frames.
 */
import { useCurrentFrame } from 'remotion';
import { mix, readableColor } from '../../../src/shared/contrast.ts';
import type { CodeLineProps, CodeSceneProps, CodeTone, Theme } from '../../../src/storyboard/contract.ts';
import { identifierColor } from '../../beats/technical/identifier-color.ts';
import { quietFrom } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { openBody } from '../../layout/layout.ts';
import { RunningHead } from '../../layout/RunningHead.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { entrance, framesAt, presence, risen } from '../../motion/motion.ts';
import { codeFont, textFont } from '../../theme/fonts.ts';

/** From one line to the next, in frames at 30 frames per second, and the share of the scene that all may take. */
const lineStep = 5;
const longestReveal = 0.4;

/**
 * Font sizes in units: the largest, and the one down to which lines are not wrapped. On narrow frames it is better to
 * wrap a line than to set all of the code too small for a phone.
 */
const largest = 4.8;
/** Few lines are set larger, or they would be lost in the frame. */
const fewLines = 8;
const largestOfFew = 6.8;
const wrapping = { wide: 3.1, square: 3.3, tall: 3.4, phone: 3.6 } as const;

/** The width of a character of an indent, in ems. All characters of the code font (JetBrains Mono) have 0.6. */
const indents = { wide: 0.6, square: 0.6, tall: 0.45, phone: 0.4 } as const;

/** The height of the window's title bar, in ems. */
const barHeight = 2;

/** How far in a line that is too long continues, in ems. */
const hanging = 1.2;

export function CodeScene({ scene }: { readonly scene: CodeSceneProps }) {
  const frame = useCurrentFrame();
  const { layout, theme, fps } = useVideo();
  const { unit } = layout;
  const here = presence(frame, scene.durationInFrames, quietFrom(scene.captions), fps);
  const { lines } = scene;
  const step = Math.min(framesAt(fps, lineStep), (scene.durationInFrames * longestReveal) / lines.length);
  const { y, height } = openBody(layout);
  const bar = barColor(theme);
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div dir="ltr" style={risen(here, unit * 3)}>
        <Fitted
          text={[scene.language, ...lines.map(textOf)].join('\n')}
          box={{ ...layout.safe, y, height }}
          largest={unit * largestFor(lines.length)}
          smallest={unit * 2}
          wholeLinesDownTo={unit * wrapping[layout.shape]}
          gainOfWrapping={1}
          style={{
            paddingBlock: `${barHeight + 0.7}em 1.2em`,
            borderInline: `${layout.shape === 'wide' ? 1.5 : 1}em solid transparent`,
            borderRadius: unit * 2,
            background: `linear-gradient(${bar} 0 ${barHeight}em, ${theme.code.panel} ${barHeight}em)`,
            fontFamily: codeFont,
            fontWeight: 500,
            fontVariantLigatures: 'none',
            position: 'relative',
            lineHeight: 1.5,
            color: theme.code.ink,
            whiteSpace: 'pre-wrap',
            tabSize: 2,
          }}
        >
          <TitleBar language={scene.language} />
          {lines.map((line, index) => (
            <CodeLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a line's identity is its place
              key={index}
              line={line}
              step={indents[layout.shape]}
              shown={entrance(frame, Math.round(index * step), fps)}
            />
          ))}
        </Fitted>
      </div>
    </Backdrop>
  );
}

function largestFor(lines: number): number {
  if (lines >= fewLines) return largest;
  return largest + ((largestOfFew - largest) * (fewLines - lines)) / (fewLines - 1);
}

/** The upper edge of a window: its buttons, and the language of what is in it. */
function TitleBar({ language }: { readonly language: string | null }) {
  const { layout, theme } = useVideo();
  const { code } = theme;
  return (
    <div
      style={{
        position: 'absolute',
        top: 0,
        display: 'flex',
        alignItems: 'center',
        gap: '0.8em',
        height: `${barHeight}em`,
      }}
    >
      <svg viewBox="0 0 44 12" style={{ width: '2.2em', height: '0.6em' }} aria-hidden="true">
        {[theme.plate.accent, code.label, code.label].map((color, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a button's identity is its place
          <circle key={at} cx={6 + at * 16} cy={6} r={5} fill={color} opacity={at === 0 ? 1 : 0.5} />
        ))}
      </svg>
      {language === null ? null : (
        <span
          style={{
            fontFamily: textFont,
            fontWeight: 600,
            fontSize: `max(0.72em, ${layout.unit * 2.3}px)`,
            lineHeight: 1.2,
            color: readableColor(code.label, [barColor(theme)]),
          }}
        >
          {language}
        </span>
      )}
    </div>
  );
}

function barColor({ code }: Theme): string {
  return mix(code.panel, code.ink, 0.1);
}

interface CodeLineElementProps {
  readonly line: CodeLineProps;
  /** The width of an indent, in ems per character. */
  readonly step: number;
  /** How far the line has entered, from 0 to 1. */
  readonly shown: number;
}

function CodeLine({ line, step, shown }: CodeLineElementProps) {
  const { theme } = useVideo();
  const { code } = theme;
  const indent = /^ */.exec(textOf(line))?.[0].length ?? 0;
  return (
    <div
      style={{
        minHeight: '1.5em',
        overflowWrap: 'anywhere',
        opacity: shown,
        paddingLeft: `${(indent * step + hanging).toFixed(2)}em`,
        textIndent: `${-hanging}em`,
      }}
    >
      {withoutIndent(line, indent)
        .flatMap(callsApart)
        .map(({ text, tone, isCall }, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece's identity is its place in the line
            key={index}
            style={{
              color:
                isCall || tone === 'name' ? identifierColor(text, theme, [code.panel]) : colorOf(tone, code),
            }}
          >
            {text}
          </span>
        ))}
    </div>
  );
}

/** The pieces of a line without its first `indent` characters, which are blank. */
function withoutIndent(line: CodeLineProps, indent: number): CodeLineProps {
  let left = indent;
  return line.flatMap((piece) => {
    const blank = Math.min(left, piece.text.length);
    left -= blank;
    return blank === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(blank) }];
  });
}

/** Functions that are called stand apart: they have the colour of their name, as everywhere in the video. */
function callsApart(piece: CodeLineProps[number]): (CodeLineProps[number] & { isCall: boolean })[] {
  if (piece.tone !== 'plain') return [{ ...piece, isCall: false }];
  return piece.text
    .split(/([\p{L}_$][\p{L}\p{N}_$]*)(?=\()/u)
    .map((text, at) => ({ ...piece, text, isCall: at % 2 === 1 }))
    .filter(({ text }) => text !== '');
}

function colorOf(tone: CodeTone, code: Theme['code']): string {
  return tone === 'plain' ? code.ink : code[tone];
}

function textOf(line: CodeLineProps): string {
  return line.map(({ text }) => text).join('');
}
