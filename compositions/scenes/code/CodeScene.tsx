/**
 * Code on a panel, as it is written: with its own line breaks and indents, from left to right in every language.
 *
 * Guarantees: room is kept for all lines from the start, so that none moves as they enter one after the other; a line
 * that is too long for the panel continues below, further in than it began. Indents are narrower on narrow frames.
 */
import { useCurrentFrame } from 'remotion';
import type { CodeLineProps, CodeSceneProps, CodeTone, Theme } from '../../../src/storyboard/contract.ts';
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
const wrapping = { wide: 3.1, square: 3.3, tall: 3.4, phone: 3.6 } as const;

/** The width of a character of an indent, in ems. All characters of the code font (JetBrains Mono) have 0.6. */
const indents = { wide: 0.6, square: 0.6, tall: 0.45, phone: 0.4 } as const;

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
  return (
    <Backdrop ground={theme.ground}>
      <RunningHead />
      <div dir="ltr" style={risen(here, unit * 3)}>
        <Fitted
          text={[scene.language, ...lines.map(textOf)].join('\n')}
          box={{ ...layout.safe, y, height }}
          largest={unit * largest}
          smallest={unit * 2}
          wholeLinesDownTo={unit * wrapping[layout.shape]}
          gainOfWrapping={1}
          style={{
            paddingBlock: '1.3em',
            borderInline: `${layout.shape === 'wide' ? 1.5 : 1}em solid transparent`,
            borderRadius: unit * 2,
            background: theme.code.panel,
            fontFamily: codeFont,
            fontWeight: 500,
            fontVariantLigatures: 'none',
            lineHeight: 1.5,
            color: theme.code.ink,
            whiteSpace: 'pre-wrap',
            tabSize: 2,
          }}
        >
          {scene.language === null ? null : <LanguageLabel language={scene.language} />}
          {lines.map((line, index) => (
            <CodeLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a line's identity is its place
              key={index}
              line={line}
              code={theme.code}
              step={indents[layout.shape]}
              shown={entrance(frame, Math.round(index * step), fps)}
            />
          ))}
        </Fitted>
      </div>
    </Backdrop>
  );
}

function LanguageLabel({ language }: { readonly language: string }) {
  const { layout, theme } = useVideo();
  return (
    <div
      style={{
        marginBottom: '0.9em',
        fontFamily: textFont,
        fontWeight: 600,
        fontSize: `max(0.72em, ${layout.unit * 2.3}px)`,
        lineHeight: 1.2,
        color: theme.code.label,
      }}
    >
      {language}
    </div>
  );
}

interface CodeLineElementProps {
  readonly line: CodeLineProps;
  readonly code: Theme['code'];
  /** The width of an indent, in ems per character. */
  readonly step: number;
  /** How far the line has entered, from 0 to 1. */
  readonly shown: number;
}

function CodeLine({ line, code, step, shown }: CodeLineElementProps) {
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
      {withoutIndent(line, indent).map(({ text, tone }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece's identity is its place in the line
        <span key={index} style={{ color: colorOf(tone, code) }}>
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

function colorOf(tone: CodeTone, code: Theme['code']): string {
  return tone === 'plain' ? code.ink : code[tone];
}

function textOf(line: CodeLineProps): string {
  return line.map(({ text }) => text).join('');
}
