/** Diagrams of amounts. The values are only examples of the word's shape, so they have no units. */
import {
  arcPoints,
  Block,
  Dot,
  type Draw,
  entered,
  isUpright,
  Numeral,
  near,
  step,
  stroke,
  Trace,
} from '../pen.tsx';

/** Each leap is twice as long as the one before it. */
export const exponential: Draw = (pen) => {
  const { w, h, t, ink, mark, accent, line } = pen;
  const gaps = isUpright(pen) ? [1, 2, 4, 8] : [1, 2, 4, 8, 16];
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  const unit = (w * 0.94) / sum;
  const y = h * 0.9;
  let x = w * 0.02;
  return (
    <>
      <Trace
        points={[
          { x: 0, y },
          { x: w, y },
        ]}
        color={line}
      />
      {gaps.map((gap, at) => {
        const from = x;
        x += gap * unit;
        const isLast = at === gaps.length - 1;
        const height = Math.min(h * 0.46, gap * unit * 0.42 + 2);
        const drawn = step(t, at, gaps.length);
        const color = isLast ? mark : ink;
        const size = Math.max(3.4, Math.min(20, gap * unit * 0.23 + 3));
        return (
          <g key={gap}>
            <Trace
              points={arcPoints({ x: (from + x) / 2, y: y - 2.6 }, (x - from) / 2, height, 180, 360)}
              t={drawn}
              color={color}
              thickness={isLast ? stroke * 1.4 : stroke}
            />
            <Dot x={from} y={y} r={1.9} fill={ink} />
            {isLast ? <Dot x={x} y={y} r={3.6} fill={mark} shown={drawn === 1 ? 1 : 0} /> : null}
            {drawn < 0.5 ? null : (
              <Numeral
                x={(from + x) / 2}
                y={y - 2.6 - height - 2}
                text={String(gap)}
                size={size}
                fill={isLast ? accent : ink}
              />
            )}
          </g>
        );
      })}
    </>
  );
};

const heights = [0.42, 0.78, 0.55, 0.95, 0.3, 0.68, 0.5];

/** Bars of different heights, and the line in their middle. */
export const average: Draw = ({ w, h, t, ink, mark, tint, line }) => {
  const shown = heights;
  const mean = shown.reduce((sum, height) => sum + height, 0) / shown.length;
  const pitch = w / shown.length;
  const floor = h * 0.96;
  const level = floor - mean * h * 0.9;
  return (
    <>
      {shown.map((height, at) => {
        const size = height * h * 0.9 * entered(t, at, shown.length + 2);
        return (
          <g key={height}>
            <Block
              x={at * pitch + pitch * 0.14}
              y={floor - size}
              width={pitch * 0.72}
              height={size}
              fill={line}
            />
            <Block
              x={at * pitch + pitch * 0.14}
              y={Math.max(floor - size, level)}
              width={pitch * 0.72}
              height={Math.min(size, floor - level)}
              fill={tint}
            />
          </g>
        );
      })}
      <Trace
        points={[
          { x: 0, y: floor },
          { x: w, y: floor },
        ]}
        color={ink}
      />
      <Trace
        points={[
          { x: 0, y: level },
          { x: w, y: level },
        ]}
        t={step(t, 2, 3)}
        color={mark}
        thickness={stroke * 1.5}
      />
    </>
  );
};

/** Bars that get higher or lower, and the line over them. */
function trend(direction: 1 | -1): Draw {
  return (pen) => {
    const { w, h, t, ink, mark, line } = pen;
    const count = isUpright(pen) ? 5 : 7;
    const pitch = w / count;
    const floor = h * 0.96;
    const share = (at: number) => {
      const rank = direction === 1 ? at : count - 1 - at;
      return 0.14 + 0.56 * (rank / (count - 1)) ** 1.5;
    };
    const points = Array.from({ length: count }, (_, at) => ({
      x: at * pitch + pitch / 2,
      y: floor - share(at) * h - h * 0.12,
    }));
    return (
      <>
        {points.map(({ x }, at) => {
          const size = share(at) * h * entered(t, at, count);
          const isLast = at === count - 1;
          return (
            <Block
              key={x}
              x={x - pitch * 0.35}
              y={floor - size}
              width={pitch * 0.7}
              height={size}
              fill={isLast ? mark : line}
            />
          );
        })}
        <Trace
          points={[
            { x: 0, y: floor },
            { x: w, y: floor },
          ]}
          color={ink}
        />
        <Trace points={points} t={step(t, 1, 2)} color={ink} thickness={stroke * 1.3} arrow />
      </>
    );
  };
}

export const increase = trend(1);
export const decrease = trend(-1);

/** A whole, and its half. */
export const half: Draw = ({ w, h, t, ink, mark, line }) => {
  const r = Math.min(h * 0.46, w * 0.21);
  const y = h * 0.52;
  const [left, right] = [w / 2 - r * 1.35, w / 2 + r * 1.35];
  const turn = 180 * step(t, 1, 2);
  const part = arcPoints({ x: right, y }, r, r, 90, 90 + turn);
  return (
    <>
      <Dot x={left} y={y} r={r} fill={line} shown={entered(t, 0, 3)} />
      <Trace
        points={[
          { x: left, y: y - r * 1.06 },
          { x: left, y: y + r * 1.06 },
        ]}
        color={ink}
        dotted
        t={step(t, 0, 2)}
      />
      <circle
        cx={near(right)}
        cy={near(y)}
        r={near(r)}
        fill="none"
        stroke={line}
        strokeWidth={stroke}
        strokeDasharray="2.6 2.4"
      />
      {turn === 0 ? null : (
        <path
          d={`${part.map(({ x: px, y: py }, at) => `${at === 0 ? 'M' : 'L'}${near(px)} ${near(py)}`).join('')}L${near(right)} ${near(y)}Z`}
          fill={mark}
        />
      )}
    </>
  );
};

/** Bars grow until they meet the limit; what would be above it is cut off. */
export const limit: Draw = (pen) => {
  const { w, h, t, ink, mark, line } = pen;
  const wanted = isUpright(pen) ? [0.3, 0.5, 0.78, 0.95, 0.62] : [0.28, 0.46, 0.62, 0.84, 0.98, 0.74, 0.5];
  const top = 0.6;
  const pitch = w / wanted.length;
  const floor = h * 0.96;
  const level = floor - top * h * 0.92;
  return (
    <>
      {wanted.map((height, at) => {
        const size = Math.min(height, top) * h * 0.92 * entered(t, at, wanted.length);
        const x = at * pitch + pitch * 0.16;
        const over = (height - top) * h * 0.92;
        return (
          <g key={height}>
            <Block
              x={x}
              y={floor - size}
              width={pitch * 0.68}
              height={size}
              fill={height > top ? ink : line}
            />
            {over > 0 && t === 1 ? (
              <Block x={x} y={level - over} width={pitch * 0.68} height={over + 1} fill={line} outline />
            ) : null}
          </g>
        );
      })}
      <Trace
        points={[
          { x: 0, y: floor },
          { x: w, y: floor },
        ]}
        color={ink}
      />
      <Trace
        points={[
          { x: 0, y: level },
          { x: w, y: level },
        ]}
        color={mark}
        thickness={stroke * 1.9}
        t={step(t, 0, 2)}
      />
    </>
  );
};

/** The same things in two columns, and the one in which they differ. */
export const compare: Draw = ({ w, h, t, ink, mark, line, tint }) => {
  const rows = 4;
  const pitch = h / rows;
  const size = pitch * 0.62;
  const width = w * 0.36;
  const lengths = [0.8, 0.55, 0.92, 0.68];
  return lengths.map((length, at) => {
    const y = at * pitch + (pitch - size) / 2;
    const differs = at === 2;
    const shown = entered(t, at, rows);
    return (
      <g key={length} opacity={near(Math.min(1, shown * 1.5))}>
        <Block x={0} y={y} width={width} height={size} fill={tint} />
        <Block x={0} y={y} width={width * length * shown} height={size} fill={line} />
        <Block x={w - width} y={y} width={width} height={size} fill={tint} />
        <Block
          x={w - width}
          y={y}
          width={width * (differs ? 0.42 : length) * shown}
          height={size}
          fill={differs ? mark : line}
        />
        {differs ? (
          <Trace
            points={[
              { x: w / 2 - 3.4, y: y + size + 1 },
              { x: w / 2 + 3.4, y: y - 1 },
            ]}
            color={mark}
            thickness={stroke * 1.1}
            t={step(t, 3, 4)}
          />
        ) : null}
        {[-1.5, 1.5].map((offset) => (
          <Trace
            key={offset}
            points={[
              { x: w / 2 - 4.4, y: y + size / 2 + offset },
              { x: w / 2 + 4.4, y: y + size / 2 + offset },
            ]}
            color={differs ? mark : ink}
            thickness={stroke * 0.9}
            t={step(t, 2, 4)}
          />
        ))}
      </g>
    );
  });
};

/** Bars find their places. */
export const sort: Draw = (pen) => {
  const { w, h, t, ink, mark, line } = pen;
  const from = isUpright(pen) ? [3, 0, 4, 1, 2] : [5, 2, 7, 0, 4, 1, 6, 3];
  const count = from.length;
  const pitch = w / count;
  const floor = h * 0.96;
  const moved = Math.max(0, Math.min(1, (t - 0.15) / 0.85));
  const eased = moved * moved * (3 - 2 * moved);
  return (
    <>
      {from.map((rank, place) => {
        const x = (place + (rank - place) * eased) * pitch;
        const size = h * (0.16 + 0.74 * (rank / (count - 1)));
        return (
          <Block
            key={rank}
            x={x + pitch * 0.13}
            y={floor - size}
            width={pitch * 0.74}
            height={size}
            fill={rank === count - 1 ? mark : line}
          />
        );
      })}
      <Trace
        points={[
          { x: 0, y: floor },
          { x: w, y: floor },
        ]}
        color={ink}
      />
    </>
  );
};
