/** Diagrams of what happens again, in time or by chance. */
import {
  arcPoints,
  Block,
  Cross,
  Dot,
  type Draw,
  entered,
  isUpright,
  near,
  step,
  stroke,
  Tick,
  Trace,
} from '../pen.tsx';

/** Fails, fails again, works. */
export const retry: Draw = ({ w, h, t, ink, mark, line, ground }) => {
  const r = Math.min(h * 0.22, w * 0.13);
  const y = h * 0.7;
  const places = [r + 1, w / 2, w - r - 1];
  return (
    <>
      {places.slice(0, -1).map((x, at) => {
        const next = places[at + 1] ?? x;
        return (
          <Trace
            key={x}
            points={arcPoints(
              { x: (x + next) / 2, y: y - r - 2 },
              (next - x) / 2 - r * 0.3,
              h * 0.36,
              180,
              356,
            )}
            t={step(t, at * 2 + 1, 5)}
            color={at === 1 ? mark : line}
            thickness={stroke * 1.6}
            arrow
          />
        );
      })}
      {places.map((x, at) => {
        const shown = entered(t, at * 2, 5);
        const isLast = at === places.length - 1;
        return shown === 0 ? null : (
          <g key={x}>
            <Dot x={x} y={y} r={r} fill={isLast ? mark : line} shown={shown} />
            {shown === 1 && isLast ? <Tick x={x} y={y} size={r * 1.1} color={ground} /> : null}
            {shown === 1 && !isLast ? <Cross x={x} y={y} size={r * 1.1} color={ink} /> : null}
          </g>
        );
      })}
    </>
  );
};

/** Time runs up to a barrier; what would come after it does not. */
export const timeout: Draw = ({ w, h, t, ink, mark, line, ground }) => {
  const y = h * 0.78;
  const end = w * 0.72;
  const r = Math.min(h * 0.3, w * 0.15);
  const clockY = h * 0.34;
  const angle = -90 + 360 * t;
  const hand = (degrees: number, length: number) => ({
    x: end + Math.cos((degrees * Math.PI) / 180) * r * length,
    y: clockY + Math.sin((degrees * Math.PI) / 180) * r * length,
  });
  const ticks = 9;
  return (
    <>
      {Array.from({ length: ticks }, (_, at) => {
        const x = (end * at) / (ticks - 1);
        return (
          <Trace
            key={x}
            points={[
              { x, y: y - 3.4 },
              { x, y: y + 3.4 },
            ]}
            color={line}
            thickness={stroke * 0.8}
          />
        );
      })}
      <Trace
        points={[
          { x: end, y },
          { x: w, y },
        ]}
        color={line}
        dotted
        thickness={stroke * 1.3}
      />
      <Trace
        points={[
          { x: 0, y },
          { x: end - 2, y },
        ]}
        t={t}
        color={ink}
        thickness={stroke * 2}
      />
      <Trace
        points={[
          { x: end, y: y - 9 },
          { x: end, y: y + 9 },
        ]}
        color={mark}
        thickness={stroke * 2.6}
      />
      <circle
        cx={near(end)}
        cy={near(clockY)}
        r={near(r)}
        fill={ground}
        stroke={ink}
        strokeWidth={stroke * 1.6}
      />
      <Trace
        points={arcPoints({ x: end, y: clockY }, r * 0.74, r * 0.74, -90, Math.max(-89, angle))}
        color={mark}
        thickness={stroke * 1.9}
      />
      <Trace points={[{ x: end, y: clockY }, hand(angle, 0.52)]} color={ink} thickness={stroke * 1.4} />
      <Dot x={end} y={clockY} r={1.6} fill={ink} />
    </>
  );
};

const pips: readonly (readonly (readonly [x: number, y: number])[])[] = [
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [-1, -1],
    [1, -1],
    [0, 0],
    [-1, 1],
    [1, 1],
  ],
  [
    [-1, 1],
    [0, 0],
    [1, -1],
  ],
];

/** Dice, which fall as they like. */
export const random: Draw = (pen) => {
  const { w, h, t, ink, mark, line, ground } = pen;
  const size = Math.min(h * 0.56, w * 0.25);
  const places = [
    { x: w * 0.17, y: h * 0.62, turn: -12 },
    { x: w * 0.5, y: h * 0.42, turn: 9 },
    { x: w * 0.83, y: h * 0.66, turn: 24 },
  ];
  return places.map(({ x, y, turn }, at) => {
    const shown = entered(t, at, places.length);
    const fill = [ink, mark, line][at] ?? line;
    const drop = (1 - shown) * h * (isUpright(pen) ? 0.18 : 0.24);
    return shown === 0 ? null : (
      <g
        key={x}
        opacity={near(Math.min(1, shown * 2))}
        transform={`translate(${near(x)} ${near(y - drop)}) rotate(${near(turn - (1 - shown) * 50)})`}
      >
        <Block x={-size / 2} y={-size / 2} width={size} height={size} fill={fill} radius={size * 0.15} />
        {(pips[at] ?? []).map(([px, py]) => (
          <Dot key={`${px} ${py}`} x={px * size * 0.26} y={py * size * 0.26} r={size * 0.085} fill={ground} />
        ))}
      </g>
    );
  });
};
