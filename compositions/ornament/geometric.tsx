/** Ornaments of circles, squares and triangles. */
import type { DrawOrnament } from './drawing.ts';

/** Quarter circles in a grid, each turned its own way. */
export const tiles: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const [first, second] = ground.pops;
  const across = 2;
  const size = (isUpright ? width : height) / across;
  const columns = isUpright ? across : Math.ceil(width / size);
  const rows = isUpright ? Math.ceil(height / size) : across;
  const colors = [ground.tint, ground.line, first, ground.tint, second, ground.line];
  const cells = Array.from({ length: columns * rows }, (_, index) => {
    const x = (index % columns) * size;
    const y = Math.floor(index / columns) * size;
    const turn = Math.floor(random() * 4) * 90;
    const color = colors[(index * 5 + Math.floor(random() * 3)) % colors.length];
    const isDisc = random() < 0.16;
    return { x, y, turn, color, isDisc };
  });
  return (
    <>
      <rect width={width} height={height} fill={ground.tint} opacity={0.55} />
      {cells.map(({ x, y, turn, color, isDisc }) =>
        isDisc ? (
          <circle key={`${x} ${y}`} cx={x + size / 2} cy={y + size / 2} r={size / 2} fill={color} />
        ) : (
          <path
            key={`${x} ${y}`}
            d={`M${-size / 2} ${-size / 2}H${size / 2}A${size} ${size} 0 0 1 ${-size / 2} ${size / 2}Z`}
            transform={`translate(${x + size / 2} ${y + size / 2}) rotate(${turn})`}
            fill={color}
          />
        ),
      )}
    </>
  );
};

/** Arcs around a point at the outer edge. */
export const arches: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const [first, second] = ground.pops;
  const radius = isUpright ? width : height;
  const x = isUpright ? width : width * (0.62 + 0.2 * random());
  const y = isUpright ? height * (0.3 + 0.4 * random()) : height;
  const rings = [ground.tint, ground.line, first, ground.ground, second, ground.tint, first];
  return rings.map((color, index) => (
    <circle key={color + String(index)} cx={x} cy={y} r={radius * (1 - index / rings.length)} fill={color} />
  ));
};

/** A sun that sets behind stripes. */
export const sun: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const [first] = ground.pops;
  const radius = (isUpright ? width : height) * (isUpright ? 0.98 : 0.94);
  const x = isUpright ? width : width * 0.7;
  const y = isUpright ? height * (0.42 + 0.2 * random()) : height;
  const stripes = isUpright ? [0.12, 0.34, 0.56, 0.78] : [-0.62, -0.4, -0.2];
  return (
    <>
      <circle cx={x} cy={y} r={radius} fill={ground.tint} />
      <circle cx={x} cy={y} r={radius * 0.72} fill={first} />
      {stripes.map((at, index) => (
        <rect
          key={at}
          x={x - radius}
          y={y + radius * 0.72 * at}
          width={radius * 2}
          height={radius * (0.035 + 0.022 * index)}
          fill={ground.tint}
        />
      ))}
    </>
  );
};

/** Dots that grow towards the outer edge; one of them in a strong colour. */
export const dots: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const across = 5;
  const size = (isUpright ? width : height) / across;
  const columns = isUpright ? across : Math.ceil(width / size);
  const rows = isUpright ? Math.ceil(height / size) : across;
  const chosen = Math.floor(random() * (isUpright ? rows - 2 : columns - 2)) + 1;
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const depth = ((isUpright ? column : row) + 1) / across;
    const along = isUpright ? row : column;
    const isChosen = along === chosen && Math.round(depth * across) === across - 1;
    return (
      <circle
        // biome-ignore lint/suspicious/noArrayIndexKey: a dot's identity is its place
        key={index}
        cx={(column + 0.5) * size}
        cy={(row + 0.5) * size}
        r={size * 0.43 * (0.22 + 0.78 * depth)}
        fill={isChosen ? ground.pops[0] : ground.line}
        opacity={isChosen ? 1 : 0.25 + 0.6 * depth}
      />
    );
  });
};

/** Triangles that fly one way, as on a quilt. */
export const geese: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const [first, second] = ground.pops;
  const length = isUpright ? height : width;
  const breadth = isUpright ? width : height;
  const size = breadth / 2;
  const count = Math.ceil(length / size);
  const colors = [ground.line, first, ground.tint, second];
  const shift = Math.floor(random() * colors.length);
  return [0, 1].flatMap((lane) =>
    Array.from({ length: count }, (_, index) => {
      const along = index * size;
      const across = lane * size;
      const color = colors[(index + lane * 2 + shift) % colors.length];
      const isTurned = lane === 1;
      const near = isTurned ? along : along + size;
      const far = isTurned ? along + size : along;
      const d = isUpright
        ? `M${across} ${near}H${across + size}L${across + size / 2} ${far}Z`
        : `M${near} ${across}V${across + size}L${far} ${across + size / 2}Z`;
      return <path key={`${lane} ${along}`} d={d} fill={color} />;
    }),
  );
};

/** Bars of different lengths that grow from the outer edge, with round ends. */
export const bars: DrawOrnament = ({ width, height, isUpright, ground, random }) => {
  const length = isUpright ? height : width;
  const breadth = isUpright ? width : height;
  const count = isUpright ? 9 : Math.max(7, Math.round((9 * width) / (height * 4)));
  const step = length / count;
  const thick = step * 0.62;
  const chosen = Math.floor(random() * count);
  return Array.from({ length: count }, (_, index) => {
    const wave = 0.5 + 0.5 * Math.sin(index * 1.1 + random() * 1.4);
    const reach = breadth * (0.3 + 0.62 * wave);
    const at = index * step + (step - thick) / 2;
    const color = index === chosen ? ground.pops[0] : ground.line;
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: a bar's identity is its place
        key={index}
        x={isUpright ? breadth - reach : at}
        y={isUpright ? at : breadth - reach}
        width={isUpright ? reach + thick : thick}
        height={isUpright ? thick : reach + thick}
        rx={thick / 2}
        fill={color}
        opacity={index === chosen ? 1 : 0.4 + 0.5 * wave}
      />
    );
  });
};
