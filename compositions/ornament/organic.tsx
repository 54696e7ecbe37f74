/** Ornaments of waves, scales and leaves. */
import type { DrawOrnament } from './drawing.ts';

/** Scales in rows, as on old endpapers. */
export const scales: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const [first, second] = ground.pops;
  const radius = (isUpright ? width : height) / (isUpright ? 3 : 2.4);
  const columns = Math.ceil(width / (2 * radius)) + 2;
  const rows = Math.ceil(height / (radius * 0.62)) + 2;
  const rings = [1, 0.74, 0.48, 0.22];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => {
      const x = (column + (row % 2) / 2 - 0.5) * 2 * radius;
      const y = row * radius * 0.62;
      const chance = random();
      const strong = chance < 0.07 ? second : ground.line;
      const inner = chance > 0.9 ? first : strong;
      const colors = [ground.tint, ground.ground, inner, ground.ground];
      return (
        <g key={`${x} ${y}`}>
          {rings.map((share, index) => (
            <circle key={share} cx={x} cy={y + radius} r={radius * share} fill={colors[index]} />
          ))}
        </g>
      );
    }),
  );
};

/** Ribbons that swing along the band. */
export const ribbons: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const [first, second] = ground.pops;
  const length = isUpright ? height : width;
  const breadth = isUpright ? width : height;
  const colors = [ground.tint, ground.line, first, ground.tint, second];
  const swing = breadth * 0.16;
  const period = length / (isUpright ? 1.6 : 2.1);
  const phase = random() * period;
  const edge = (level: number) => {
    const points: string[] = [];
    for (let at = -period; at <= length + period; at += period / 2) {
      const along = at + phase - period / 2;
      const high = Math.round((at + period) / (period / 2)) % 2 === 0 ? swing : -swing;
      points.push(
        isUpright
          ? `S${level + high} ${along - period / 8} ${level} ${along}`
          : `S${along - period / 8} ${level + high} ${along} ${level}`,
      );
    }
    const start = isUpright ? `M${level} ${-2 * period}` : `M${-2 * period} ${level}`;
    const end = isUpright
      ? `L${breadth * 1.2} ${length * 2}L${breadth * 1.2} ${-2 * period}Z`
      : `L${length * 2} ${breadth * 1.2}L${-2 * period} ${breadth * 1.2}Z`;
    return start + points.join('') + end;
  };
  return colors.map((color, index) => (
    <path key={color + String(index)} d={edge(breadth * (0.2 + 0.165 * index))} fill={color} />
  ));
};

/** A branch with leaves in pairs. */
export const sprig: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const [first, second] = ground.pops;
  const length = (isUpright ? height : width) * 1.06;
  const breadth = isUpright ? width : height;
  const pairs = isUpright ? 7 : 6;
  const bend = breadth * 0.1;
  const leaf = Math.min(length / pairs, breadth) * (isUpright ? 0.86 : 0.62);
  const at = (share: number) => ({
    along: length * share,
    across: breadth * 0.53 + bend * Math.sin(share * 5.2),
  });
  const stem = Array.from({ length: 13 }, (_, index) => {
    const { along, across } = at(index / 12);
    return `${index === 0 ? 'M' : 'L'}${along.toFixed(1)} ${across.toFixed(1)}`;
  }).join('');
  const leaves = Array.from({ length: pairs * 2 }, (_, index) => {
    const { along, across } = at((Math.floor(index / 2) + 0.55) / (pairs + 0.3));
    const side = index % 2 === 0 ? -1 : 1;
    const size = leaf * (0.86 + 0.24 * random());
    const color = [ground.line, ground.tint, ground.line, first, ground.tint, second][(index * 7) % 6];
    return { along, across, turn: side * (48 + 10 * random()), size, color };
  });
  return (
    <g transform={isUpright ? `translate(0 ${height * 1.03}) rotate(-90)` : undefined}>
      <path d={stem} fill="none" stroke={ground.line} strokeWidth={breadth * 0.03} strokeLinecap="round" />
      {leaves.map(({ along, across, turn, size, color }, index) => (
        <g
          // biome-ignore lint/suspicious/noArrayIndexKey: a leaf's identity is its place
          key={index}
          transform={`translate(${along} ${across}) rotate(${turn})`}
        >
          <path
            d={`M0 0C${size * 0.3} ${-size * 0.34} ${size * 0.8} ${-size * 0.26} ${size} 0C${size * 0.8} ${size * 0.26} ${size * 0.3} ${size * 0.34} 0 0Z`}
            fill={color}
          />
          <path
            d={`M${size * 0.1} 0H${size * 0.74}`}
            stroke={ground.ground}
            strokeWidth={breadth * 0.012}
            strokeLinecap="round"
          />
        </g>
      ))}
    </g>
  );
};
