/**
 * A function: what goes in, its name, and what comes out.
 *
 * Guarantees: the lines run from input to output in 16 frames, and then rest; what the text does not name is not drawn.
 */
import { type CSSProperties, Fragment } from 'react';
import { useCurrentFrame } from 'remotion';
import type { Composition } from '../../../src/storyboard/contract.ts';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import type { Box } from '../../layout/layout.ts';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont, leading, textFont } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { CodeName } from '../technical/CodeName.tsx';
import { EntryRail } from '../technical/EntryRail.tsx';
import { identifierColor } from '../technical/identifier-color.ts';
import { OrnamentMark, ornamentBox } from '../technical/ornaments.tsx';
import { SpokenLine } from '../technical/SpokenLine.tsx';
import { drawnBy, shownBy, shownStyle } from '../technical/shown.ts';
import { type Side, stageSide } from '../technical/sides.ts';
import { Wire } from '../technical/Wire.tsx';
import { signatureLayout } from './signature-layout.ts';
import { spread, wireEnds } from './wire-ends.ts';

/** More inputs than this are counted in the last one. */
const maxInputs = 4;

type Parameter = Composition<'signature'>['parameters'][number];

export function SignatureBeat({ composition }: BeatViewProps<'signature'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { path, name, parameters, returns, line, startFrames, rail } = composition;
  const { unit } = layout;
  const side = stageSide(theme);
  const inputs = inputsOf(parameters);
  const places = signatureLayout(layout, direction, {
    inputs: inputs.length,
    hasOutput: returns !== null,
    hasLine: line !== null,
  });
  const along = places.isUpright ? 'y' : 'x';
  const { name: start } = startFrames;
  const outputStart = Math.max(startFrames.returns, start + 10);
  const enter = (from: number) => shownStyle(shownBy(frame, from, fps), unit * 1.5);
  const ends = wireEnds(places.call, along, direction);
  const isOptional = (at: number) => inputs[at]?.optional ?? false;
  return (
    <Backdrop ground={{ colors: [side.ground] }}>
      {places.isBare ? (
        <OrnamentMark ornament="call" box={ornamentBox(layout, direction)} color={side.tint} />
      ) : null}
      <EntryRail rail={rail} side={side} />
      <div style={enter(start)}>
        {path === '' ? null : (
          <Fitted
            text={path}
            box={places.path}
            align="end"
            largest={unit * 4.6}
            smallest={unit * 2.4}
            wholeLinesDownTo={unit * 2.4}
            style={{ direction: 'ltr', fontFamily: codeFont, fontWeight: 500, color: side.muted }}
          >
            <CodeName name={path} />
          </Fitted>
        )}
        <Title
          name={name}
          parameters={parameters}
          box={places.title}
          side={side}
          largest={places.isBare ? 21 : 12.2}
        />
      </div>
      <svg
        width={layout.width}
        height={layout.height}
        style={{ position: 'absolute', left: 0, top: 0 }}
        aria-hidden="true"
      >
        {places.inputs.map((box, at) => (
          <Wire
            // biome-ignore lint/suspicious/noArrayIndexKey: an input's identity is its place
            key={at}
            from={wireEnds(box, along, direction).out}
            to={spread(ends.in, along, at, places.inputs.length, places.call)}
            along={along}
            color={side.line}
            thickness={unit * 1.1}
            drawn={drawnBy(frame, start + 4, fps, 10, 0, 1)}
            isDotted={isOptional(at)}
          />
        ))}
        {places.output === null ? null : (
          <Wire
            from={ends.out}
            to={wireEnds(places.output, along, direction).in}
            along={along}
            color={side.mark}
            thickness={unit * 1.1}
            drawn={drawnBy(frame, outputStart, fps, 6, 0, 1)}
            hasArrow
          />
        )}
      </svg>
      {places.inputs.map((box, at) => (
        <Pill
          // biome-ignore lint/suspicious/noArrayIndexKey: an input's identity is its place
          key={at}
          text={`${inputs[at]?.name ?? ''}${isOptional(at) ? '?' : ''}`}
          box={box}
          largest={5.4}
          style={{
            ...(isOptional(at)
              ? { background: side.ground, border: `${unit * 0.55}px dashed ${side.line}` }
              : { background: side.tint, border: `${unit * 0.55}px solid ${side.tint}` }),
            color: identifierColor(inputs[at]?.name ?? '', theme, [side.ground, side.tint]),
            ...enter(start + at * 2),
          }}
        />
      ))}
      {places.isBare ? null : (
        <Pill
          text={name}
          box={places.call}
          largest={places.output === null ? 9 : 7}
          style={{
            background: side.ink,
            border: `${unit * 0.55}px solid ${side.ink}`,
            color: side.ground,
            ...enter(start),
          }}
        />
      )}
      {places.output === null || returns === null ? null : (
        <Pill
          text={returns}
          box={places.output}
          largest={5.4}
          style={{
            background: side.accent,
            border: `${unit * 0.55}px solid ${side.accent}`,
            color: side.ground,
            ...enter(outputStart + 5),
          }}
        />
      )}
      {line === null ? null : (
        <Fitted
          text={plainText([line])}
          box={places.line}
          align={places.isBare ? 'start' : 'end'}
          largest={unit * (places.isBare ? 9 : 5.8)}
          smallest={unit * 2.4}
          style={{
            fontFamily: textFont,
            fontWeight: 500,
            letterSpacing: '-0.012em',
            lineHeight: leading(1.28),
            color: side.ink,
            textWrap: 'pretty',
            ...enter(line.startFrame),
          }}
        >
          <SpokenLine line={line} frame={frame} side={side} />
        </Fitted>
      )}
    </Backdrop>
  );
}

function inputsOf(parameters: readonly Parameter[]): readonly Parameter[] {
  if (parameters.length <= maxInputs) return parameters;
  const rest = parameters.slice(maxInputs - 1);
  const more = { name: `+${rest.length}`, optional: rest.every(({ optional }) => optional) };
  return [...parameters.slice(0, maxInputs - 1), more];
}

interface TitleProps {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly box: Box;
  readonly side: Side;
  /** In units. */
  readonly largest: number;
}

/** The signature as it is written. */
function Title({ name, parameters, box, side, largest }: TitleProps) {
  const { layout, theme, direction } = useVideo();
  const { unit } = layout;
  return (
    <Fitted
      text={`${name} ${parameters.map((parameter) => parameter.name).join(' ')}`}
      box={box}
      align="start"
      largest={unit * largest}
      smallest={unit * 3}
      wholeLinesDownTo={unit * 7.4}
      style={{
        direction: 'ltr',
        textAlign: direction === 'ltr' ? 'left' : 'right',
        fontFamily: codeFont,
        fontWeight: 800,
        fontVariantLigatures: 'none',
        letterSpacing: '-0.05em',
        lineHeight: 1.14,
        color: side.line,
      }}
    >
      <span style={{ color: side.ink }}>
        <CodeName name={name} />
      </span>
      <span style={{ color: side.muted }}>(</span>
      {parameters.map((parameter, at) => (
        <Fragment key={parameter.name}>
          {at === 0 ? null : <span style={{ color: side.muted }}>, </span>}
          <span style={{ color: identifierColor(parameter.name, theme, [side.ground]) }}>
            <CodeName name={`${parameter.name}${parameter.optional ? '?' : ''}`} />
          </span>
        </Fragment>
      ))}
      <span style={{ color: side.muted }}>)</span>
    </Fitted>
  );
}

interface PillProps {
  readonly text: string;
  readonly box: Box;
  /** In units. */
  readonly largest: number;
  readonly style: CSSProperties;
}

function Pill({ text, box, largest, style }: PillProps) {
  const { layout } = useVideo();
  const { unit } = layout;
  const inset = unit * 2.8;
  const { x, y, width, height } = box;
  return (
    <div
      style={{
        position: 'absolute',
        left: x,
        top: y,
        width,
        height,
        boxSizing: 'border-box',
        borderRadius: unit * 2.2,
        ...style,
      }}
    >
      <Fitted
        text={text}
        box={{
          x: inset - unit * 0.55,
          y: 0,
          width: width - inset * 2,
          height: height - unit * 1.1,
        }}
        largest={unit * largest}
        smallest={unit * 2.4}
        wholeLinesDownTo={unit * 3.4}
        style={{
          direction: 'ltr',
          textAlign: 'center',
          fontFamily: codeFont,
          fontWeight: 700,
          fontVariantLigatures: 'none',
          letterSpacing: '-0.03em',
          lineHeight: 1.14,
        }}
      >
        <CodeName name={text} />
      </Fitted>
    </div>
  );
}
