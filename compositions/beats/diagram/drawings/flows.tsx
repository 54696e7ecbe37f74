/** Diagrams of things that move along lines. */
import {
  type At,
  Block,
  bend,
  Dot,
  type Draw,
  entered,
  isUpright,
  near,
  step,
  stroke,
  Trace,
} from '../pen.tsx';

/** Things wait in a row; the first one is let through. */
export const queue: Draw = (pen) => {
  const { w, h, t, mark, line, ink } = pen;
  const count = isUpright(pen) ? 4 : 6;
  const gate = w * 0.8;
  const size = Math.min((gate - 4) / count - 2.4, h * 0.4);
  const y = h * 0.52;
  return (
    <>
      <Trace
        points={[
          { x: 0, y: y + size / 2 + 3 },
          { x: w, y: y + size / 2 + 3 },
        ]}
        color={line}
      />
      <Trace
        points={[
          { x: gate, y: y - size * 0.9 },
          { x: gate, y: y + size / 2 + 3 },
        ]}
        color={ink}
        thickness={stroke * 1.4}
      />
      {Array.from({ length: count }, (_, at) => {
        const place = gate - 3 - (count - at) * (size + 2.4) + 2.4;
        const x = place - (1 - entered(t, count - 1 - at, count)) * w * 0.12;
        return (
          <Block
            // biome-ignore lint/suspicious/noArrayIndexKey: its identity is its place
            key={at}
            x={x}
            y={y - size / 2}
            width={size}
            height={size}
            fill={line}
            radius={size * 0.16}
          />
        );
      })}
      <Block
        x={gate + 3 - (1 - step(t, 1, 2)) * (size + 5.4)}
        y={y - size / 2}
        width={Math.min(size, w - gate - 3)}
        height={size}
        fill={mark}
        radius={size * 0.16}
      />
    </>
  );
};

/** Several lines start together and run side by side. */
export const parallel: Draw = ({ w, h, t, ink, mark, line }) => {
  const ends = [0.92, 0.64, 1, 0.78];
  const pitch = h / ends.length;
  return (
    <>
      <Trace
        points={[
          { x: 2, y: h * 0.03 },
          { x: 2, y: h * 0.97 },
        ]}
        color={ink}
        thickness={stroke * 1.4}
      />
      {ends.map((end, at) => {
        const y = at * pitch + pitch / 2;
        const isLongest = end === 1;
        const x = 2 + (w - 2) * end;
        return (
          <g key={end}>
            <Trace
              points={[
                { x: 2, y },
                { x: w, y },
              ]}
              color={line}
              thickness={stroke * 0.5}
            />
            <Trace
              points={[
                { x: 2, y },
                { x, y },
              ]}
              t={t}
              color={isLongest ? mark : ink}
              thickness={Math.min(4.4, pitch * 0.32)}
              arrow={false}
            />
            <Dot x={2 + (x - 2) * t} y={y} r={Math.min(4, pitch * 0.3)} fill={isLongest ? mark : ink} />
          </g>
        );
      })}
    </>
  );
};

/** Several ways become one, or one becomes several. */
function joint(isMerge: boolean): Draw {
  return ({ w, h, t, ink, mark, line }) => {
    const middle = { x: w * (isMerge ? 0.58 : 0.42), y: h * 0.52 };
    const ends = [0.12, 0.52, 0.92].map((share): At => ({ x: isMerge ? 2 : w - 2, y: h * share }));
    const stem: At[] = isMerge ? [middle, { x: w - 2, y: middle.y }] : [{ x: 2, y: middle.y }, middle];
    const first = step(t, 0, 2);
    const second = step(t, 1, 2);
    return (
      <>
        {ends.map((end) => (
          <g key={end.y}>
            <Trace
              points={isMerge ? bend(end, middle) : bend(middle, end)}
              t={isMerge ? first : second}
              color={isMerge ? ink : mark}
              thickness={stroke * 1.7}
              arrow={!isMerge}
            />
            {isMerge ? <Dot x={end.x + 2} y={end.y} r={4} fill={line} /> : null}
          </g>
        ))}
        <Trace
          points={stem}
          t={isMerge ? second : first}
          color={isMerge ? mark : ink}
          thickness={stroke * (isMerge ? 2.8 : 2.2)}
          arrow={isMerge}
        />
        <Dot x={middle.x} y={middle.y} r={4.6} fill={isMerge ? mark : ink} />
      </>
    );
  };
}

export const merge = joint(true);
export const split = joint(false);

const arrivals = [1, 0, 0, 1, 0, 1, 0, 0] as const;

/** Only some things come through. */
export const filter: Draw = ({ w, h, t, ink, mark, line }) => {
  const x = w * 0.5;
  const r = Math.min(h * 0.062, w * 0.035);
  const rows = 4;
  const pitch = h / rows;
  const through = step(t, 1, 2);
  return (
    <>
      {Array.from({ length: rows }, (_, row) => {
        const y = row * pitch + pitch / 2;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: its identity is its place
          <g key={row}>
            <Trace
              points={[
                { x, y: y - pitch * 0.5 + 0.8 },
                { x, y: y - r * 1.7 },
              ]}
              color={ink}
              thickness={stroke * 1.6}
            />
            <Trace
              points={[
                { x, y: y + r * 1.7 },
                { x, y: y + pitch * 0.5 - 0.8 },
              ]}
              color={ink}
              thickness={stroke * 1.6}
            />
            {[0.1, 0.22, 0.34].map((share, column) => {
              const passes = arrivals[(row * 3 + column) % arrivals.length] === 1;
              return (
                <Dot
                  key={share}
                  x={w * share}
                  y={y + (column - 1) * pitch * 0.16}
                  r={r * 1.15}
                  fill={passes ? mark : line}
                  shown={entered(t * 2, column, 3)}
                />
              );
            })}
          </g>
        );
      })}
      {[0.125, 0.375, 0.625, 0.875].map((share, row) => (
        <Trace
          key={share}
          points={[
            { x: x + 3, y: h * share },
            { x: w * (row % 2 === 0 ? 0.96 : 0.82), y: h * share },
          ]}
          t={through}
          color={mark}
          thickness={stroke}
          dotted
        />
      ))}
      {through === 1
        ? [0.125, 0.375, 0.625, 0.875].map((share, row) => (
            <Dot key={share} x={w * (row % 2 === 0 ? 0.96 : 0.82)} y={h * share} r={r * 1.15} fill={mark} />
          ))
        : null}
    </>
  );
};

/** A steady flow in one direction. */
export const stream: Draw = ({ w, h, t, ink, mark, line }) => {
  const waves = [0.2, 0.52, 0.84];
  return waves.map((share, row) => {
    const points = Array.from({ length: 81 }, (_, at): At => {
      const x = 1 + ((w - 4) * at) / 80;
      return { x, y: h * share + Math.sin((at / 80) * Math.PI * 4 + row * 0.7) * h * 0.09 };
    });
    const isMain = row === 1;
    const color = isMain ? mark : line;
    return (
      <g key={share}>
        <Trace points={points} t={t} color={color} thickness={stroke * (isMain ? 2 : 1.4)} arrow />
        {[0.2, 0.45, 0.7].map((at, place) => {
          const point = points[Math.round(80 * Math.max(0, at - (1 - t) * 0.2))];
          return point === undefined ? null : (
            <Dot key={at} x={point.x} y={point.y} r={isMain ? 3.4 : 2.4} fill={place === row ? ink : color} />
          );
        })}
      </g>
    );
  });
};

/** One shape becomes another. */
export const convert: Draw = ({ w, h, t, ink, mark, line }) => {
  const size = Math.min(h * 0.8, w * 0.3);
  const y = h * 0.52;
  const r = size * 0.5;
  return (
    <>
      <Block x={0.5} y={y - r} width={size} height={size} fill={line} radius={size * 0.07} />
      <Trace
        points={[
          { x: size + w * 0.06, y },
          { x: w - size - w * 0.06, y },
        ]}
        t={step(t, 0, 2)}
        color={ink}
        thickness={stroke * 1.8}
        arrow
      />
      <Dot x={w - r - 0.5} y={y} r={r} fill={mark} shown={entered(t, 1, 2)} />
    </>
  );
};

/** Links that hold one another. */
export const chain: Draw = (pen) => {
  const { w, h, t, ink, mark, ground } = pen;
  const count = isUpright(pen) ? 3 : 4;
  const width = w / (count * 0.8 + 0.2);
  const height = Math.min(h * 0.62, width * 0.62);
  const thickness = Math.min(5, height * 0.17);
  const y = h * 0.52;
  const link = (at: number) => ({
    x: at * width * 0.8 + thickness / 2,
    y: y - height / 2,
    width: width - thickness,
    height,
  });
  return (
    <>
      {Array.from({ length: count }, (_, at) => {
        const { x, ...box } = link(at);
        const shown = entered(t, at, count);
        const offset = (1 - shown) * width * 0.3;
        return shown === 0 ? null : (
          <g key={x} opacity={near(Math.min(1, shown * 2))}>
            <rect
              x={near(x + offset)}
              y={near(box.y)}
              width={near(box.width)}
              height={near(box.height)}
              rx={near(height / 2)}
              fill="none"
              stroke={ground}
              strokeWidth={thickness + 2.2}
            />
            <rect
              x={near(x + offset)}
              y={near(box.y)}
              width={near(box.width)}
              height={near(box.height)}
              rx={near(height / 2)}
              fill="none"
              stroke={at === count - 1 ? mark : ink}
              strokeWidth={thickness}
            />
          </g>
        );
      })}
      {t < 1
        ? null
        : Array.from({ length: count - 1 }, (_, at) => {
            // The upper half of each link passes over the next one.
            const { x, width: linkWidth } = link(at);
            const right = x + linkWidth;
            const radius = height / 2;
            const d = `M${near(right - radius)} ${near(y - radius)}A${near(radius)} ${near(radius)} 0 0 1 ${near(right)} ${near(y)}`;
            return (
              <g key={x} fill="none">
                <path d={d} stroke={ground} strokeWidth={thickness + 2.2} />
                <path d={d} stroke={ink} strokeWidth={thickness} strokeLinecap="round" />
              </g>
            );
          })}
    </>
  );
};

/** Both have the same, and tell one another. */
export const sync: Draw = ({ w, h, t, ink, mark, line }) => {
  const size = Math.min(h * 0.78, w * 0.28);
  const y = h * 0.52;
  const [left, right] = [size, w - size];
  const gap = size * 0.2;
  return (
    <>
      {[0, w - size].map((x) => (
        <g key={x}>
          <Block x={x} y={y - size / 2} width={size} height={size} fill={line} radius={size * 0.08} />
          {[
            [0.24, 0.68],
            [0.44, 0.46],
            [0.64, 0.58],
          ].map(([share = 0, length = 0]) => (
            <Block
              key={share}
              x={x + size * 0.16}
              y={y - size / 2 + size * share}
              width={size * length}
              height={size * 0.1}
              fill={ink}
              radius={1}
            />
          ))}
        </g>
      ))}
      <Trace
        points={[
          { x: left + 5, y: y - gap },
          { x: right - 5, y: y - gap },
        ]}
        t={step(t, 0, 2)}
        color={mark}
        thickness={stroke * 1.8}
        arrow
      />
      <Trace
        points={[
          { x: right - 5, y: y + gap },
          { x: left + 5, y: y + gap },
        ]}
        t={step(t, 1, 2)}
        color={mark}
        thickness={stroke * 1.8}
        arrow
      />
    </>
  );
};
