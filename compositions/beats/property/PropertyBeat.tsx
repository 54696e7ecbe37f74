/**
 * A setting: its name large, what it means, its type, and its default on a panel of its own.
 *
 * Guarantees: each enters on its word within 8 frames and then rests.
 */
import { useCurrentFrame } from 'remotion';
import { plainText } from '../../captions/spoken-at-frame.ts';
import { Absolute } from '../../layout/Absolute.tsx';
import { Backdrop } from '../../layout/Backdrop.tsx';
import { Fitted } from '../../layout/Fitted.tsx';
import { useVideo } from '../../layout/video-context.ts';
import { codeFont, leading, textFont } from '../../theme/fonts.ts';
import type { BeatViewProps } from '../beat-view.ts';
import { CodeName } from '../technical/CodeName.tsx';
import { EntryRail } from '../technical/EntryRail.tsx';
import { identifierColor } from '../technical/identifier-color.ts';
import { OrnamentMark, ornamentBox, ornamentFor } from '../technical/ornaments.tsx';
import { SpokenLine } from '../technical/SpokenLine.tsx';
import { shownBy, shownStyle } from '../technical/shown.ts';
import { pageSide, panelSide } from '../technical/sides.ts';
import { PropertyValue } from './PropertyValue.tsx';
import { propertyLayout } from './property-layout.ts';
import { valueLook } from './value-look.ts';

export function PropertyBeat({ composition }: BeatViewProps<'property'>) {
  const frame = useCurrentFrame();
  const { layout, theme, fps, direction } = useVideo();
  const { path, name, valueType, line, startFrames, rail } = composition;
  const { unit } = layout;
  const page = pageSide(theme);
  const panel = panelSide(theme);
  const look = valueLook(composition);
  const places = propertyLayout(layout, direction, look !== null);
  const enter = (start: number) => shownStyle(shownBy(frame, start, fps), unit * 2);
  const isTypeOnPage = valueType !== null && look?.kind !== 'type';
  return (
    <Backdrop ground={{ colors: [page.ground] }}>
      {places.panel === null ? null : <Absolute box={places.panel} style={{ background: panel.ground }} />}
      {places.panel === null ? (
        <OrnamentMark
          ornament={ornamentFor(name, 'code')}
          box={ornamentBox(layout, direction)}
          color={page.tint}
        />
      ) : null}
      <EntryRail rail={rail} side={page} />
      <div style={enter(startFrames.name)}>
        {path === '' ? null : (
          <Fitted
            text={path}
            box={places.path}
            align="end"
            largest={unit * 5.2}
            smallest={unit * 2.4}
            wholeLinesDownTo={unit * 2.4}
            style={{ direction: 'ltr', fontFamily: codeFont, fontWeight: 500, color: page.muted }}
          >
            <CodeName name={`${path}.`} />
          </Fitted>
        )}
        <Fitted
          text={name}
          box={places.name}
          align="start"
          largest={unit * 21}
          smallest={unit * 4}
          wholeLinesDownTo={unit * 9}
          gainOfWrapping={1.6}
          style={{
            direction: 'ltr',
            textAlign: direction === 'ltr' ? 'left' : 'right',
            fontFamily: codeFont,
            fontWeight: 800,
            fontVariantLigatures: 'none',
            letterSpacing: '-0.055em',
            lineHeight: 1.06,
            color: page.ink,
          }}
        >
          <CodeName name={name} />
        </Fitted>
      </div>
      {line === null ? null : (
        <Fitted
          text={plainText([line])}
          box={places.line}
          align="start"
          largest={unit * (places.panel === null ? 9 : 6.4)}
          smallest={unit * 2.4}
          style={{
            fontFamily: textFont,
            fontWeight: 500,
            letterSpacing: '-0.012em',
            lineHeight: leading(1.28),
            textWrap: 'pretty',
            ...enter(line.startFrame),
          }}
        >
          <SpokenLine line={line} frame={frame} side={page} />
        </Fitted>
      )}
      {isTypeOnPage ? (
        <Fitted
          text={valueType}
          box={places.type}
          align="end"
          largest={unit * 5.2}
          smallest={unit * 2.4}
          wholeLinesDownTo={unit * 2.4}
          style={{ fontFamily: textFont, fontWeight: 600, lineHeight: 1.4, ...enter(startFrames.valueType) }}
        >
          <span style={{ color: page.muted, marginInlineEnd: '0.5em' }}>Type</span>
          <span
            style={{
              fontFamily: codeFont,
              fontWeight: 700,
              color: page.ink,
              borderBottom: `0.14em solid ${identifierColor(valueType, theme, [page.ground])}`,
              paddingBottom: '0.08em',
            }}
          >
            <CodeName name={valueType} />
          </span>
        </Fitted>
      ) : null}
      {look === null ? null : (
        <>
          <Fitted
            text="label"
            box={places.label}
            align="end"
            largest={unit * 5.2}
            smallest={unit * 2.4}
            style={{
              fontFamily: textFont,
              fontWeight: 600,
              color: panel.muted,
              ...enter(look.kind === 'type' ? startFrames.valueType : startFrames.defaultValue),
            }}
          >
            {labelOf(look.kind, look.kind === 'choices' && look.chosen === -1)}
          </Fitted>
          <PropertyValue
            look={look}
            places={places}
            side={panel}
            startFrame={look.kind === 'type' ? startFrames.valueType : startFrames.defaultValue}
          />
        </>
      )}
    </Backdrop>
  );
}

function labelOf(kind: string, isOpenChoice: boolean): string {
  if (kind === 'type') return 'Type';
  return isOpenChoice ? 'One of' : 'Default';
}
