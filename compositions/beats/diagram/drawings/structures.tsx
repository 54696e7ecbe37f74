/** Diagrams of things that belong together. */
import { type At, Block, Dot, type Draw, entered, isUpright, near, step, stroke, Trace } from '../pen.tsx';

/** A root, its branches, and theirs. */
export const tree: Draw = (pen) => {
  const { w, h, t, ink, mark, line } = pen;
  const leaves = isUpright(pen) ? 4 : 6;
  const root: At = { x: w / 2, y: h * 0.1 };
  const branches = [0, 1].map((side): At => ({ x: w * (side === 0 ? 0.25 : 0.75), y: h * 0.5 }));
  const half = leaves / 2;
  return (
    <>
      {branches.map((branch, side) => (
        <g key={branch.x}>
          <Trace points={elbow(root, branch)} t={step(t, 0, 2)} color={line} />
          {Array.from({ length: half }, (_, at): At => {
            return { x: branch.x + (at - (half - 1) / 2) * (w / leaves), y: h * 0.9 };
          }).map((leaf, at) => {
            const isMarked = side === 1 && at === half - 1;
            return (
              <g key={leaf.x}>
                <Trace
                  points={elbow(branch, leaf)}
                  t={step(t, 1, 2)}
                  color={isMarked ? mark : line}
                  thickness={isMarked ? stroke * 1.5 : stroke}
                />
                <Dot
                  x={leaf.x}
                  y={leaf.y}
                  r={isMarked ? 5 : 4}
                  fill={isMarked ? mark : ink}
                  shown={entered(t, 2, 3)}
                />
              </g>
            );
          })}
          <Dot x={branch.x} y={branch.y} r={4.6} fill={ink} shown={entered(t, 1, 3)} />
        </g>
      ))}
      <Dot x={root.x} y={root.y} r={5.8} fill={ink} />
    </>
  );
};

function elbow(from: At, to: At): At[] {
  const middle = (from.y + to.y) / 2;
  return [from, { x: from.x, y: middle }, { x: to.x, y: middle }, to];
}

const nodes: readonly (readonly [x: number, y: number])[] = [
  [0.5, 0.5],
  [0.06, 0.26],
  [0.22, 0.86],
  [0.34, 0.12],
  [0.7, 0.14],
  [0.78, 0.82],
  [0.95, 0.42],
];
const edges: readonly (readonly [from: number, to: number])[] = [
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 4],
  [0, 5],
  [0, 6],
  [1, 3],
  [1, 2],
  [4, 6],
  [5, 6],
];

/** Many that know one another, and one that knows them all. */
export const network: Draw = ({ w, h, t, ink, mark, line }) => {
  const place = (at: number): At => {
    const [x, y] = nodes[at] ?? [0, 0];
    return { x: x * w, y: y * h };
  };
  return (
    <>
      {edges.map(([from, to]) => (
        <Trace
          key={`${from} ${to}`}
          points={[place(from), place(to)]}
          t={from === 0 ? step(t, 0, 2) : step(t, 1, 2)}
          color={from === 0 ? mark : line}
          thickness={from === 0 ? stroke * 1.2 : stroke}
        />
      ))}
      {nodes.map((_, at) => {
        const { x, y } = place(at);
        return (
          <Dot
            // biome-ignore lint/suspicious/noArrayIndexKey: a node's identity is its place
            key={at}
            x={x}
            y={y}
            r={at === 0 ? 7.4 : 4.4}
            fill={at === 0 ? mark : ink}
            shown={entered(t, at, nodes.length)}
          />
        );
      })}
    </>
  );
};

/** One on top of the other. */
export const layers: Draw = ({ w, h, t, ink, mark, line }) => {
  const count = 4;
  const width = Math.min(w * 0.72, h * 1.5);
  const depth = Math.min(width * 0.26, h * 0.42);
  const gap = (h - depth) / (count - 1);
  const x = w / 2;
  return Array.from({ length: count }, (_, place) => {
    const at = count - 1 - place;
    const shown = entered(t, place, count);
    const y = at * gap + depth / 2 - (1 - shown) * gap * 0.8;
    const fill = [mark, line, ink, line][at] ?? line;
    return shown === 0 ? null : (
      <path
        key={at}
        d={`M${near(x)} ${near(y - depth / 2)}L${near(x + width / 2)} ${near(y)}L${near(x)} ${near(y + depth / 2)}L${near(x - width / 2)} ${near(y)}Z`}
        fill={fill}
        opacity={near(Math.min(1, shown * 2))}
        stroke={fill}
        strokeWidth={2}
        strokeLinejoin="round"
      />
    );
  });
};

/** A padlock that closes. */
export const lock: Draw = ({ w, h, t, ink, mark, ground }) => {
  const size = Math.min(h * 0.98, w * 0.8);
  const x = w / 2;
  const top = (h - size) / 2;
  const width = size * 0.84;
  const bodyTop = top + size * 0.42;
  const rise = (1 - step(t, 1, 2)) * size * 0.1;
  const radius = width * 0.29;
  const thickness = size * 0.1;
  const shoulder = top + size * 0.36 - rise;
  return (
    <>
      <path
        d={`M${near(x - radius)} ${near(bodyTop + 2)}L${near(x - radius)} ${near(shoulder)}A${near(radius)} ${near(radius)} 0 0 1 ${near(x + radius)} ${near(shoulder)}L${near(x + radius)} ${near(rise > 0 ? bodyTop - size * 0.02 - rise * 0.4 : bodyTop + 2)}`}
        fill="none"
        stroke={ink}
        strokeWidth={near(thickness)}
        strokeLinecap="butt"
      />
      <Block
        x={x - width / 2}
        y={bodyTop}
        width={width}
        height={size * 0.58}
        fill={mark}
        radius={size * 0.07}
      />
      <Dot x={x} y={bodyTop + size * 0.23} r={size * 0.075} fill={ground} />
      <Block
        x={x - size * 0.028}
        y={bodyTop + size * 0.24}
        width={size * 0.056}
        height={size * 0.18}
        fill={ground}
        radius={1}
      />
    </>
  );
};

/** A lens over many things, and the one that was looked for. */
export const search: Draw = (pen) => {
  const { w, h, t, ink, mark, line, ground } = pen;
  const columns = isUpright(pen) ? 6 : 11;
  const rows = 4;
  const found = { column: isUpright(pen) ? 3 : 6, row: 1 };
  const pitch = { x: w / columns, y: h / rows };
  const r = Math.min(pitch.x, pitch.y) * 0.24;
  const target = { x: (found.column + 0.5) * pitch.x, y: (found.row + 0.5) * pitch.y };
  const lens = Math.min(pitch.y * 0.86, pitch.x * 1.1);
  const moved = entered(t, 0, 1);
  const x = target.x - (1 - moved) * w * 0.22;
  const angle = Math.PI / 4;
  const end = { x: x + Math.cos(angle) * lens * 2.5, y: target.y + Math.sin(angle) * lens * 2.5 };
  return (
    <>
      {Array.from({ length: rows * columns }, (_, at) => {
        const [column, row] = [at % columns, Math.floor(at / columns)];
        return (
          <Dot
            // biome-ignore lint/suspicious/noArrayIndexKey: its identity is its place
            key={at}
            x={(column + 0.5) * pitch.x}
            y={(row + 0.5) * pitch.y}
            r={r}
            fill={line}
          />
        );
      })}
      <circle cx={near(x)} cy={near(target.y)} r={near(lens)} fill={ground} />
      {t < 0.8 ? null : <Dot x={target.x} y={target.y} r={r * 1.9} fill={mark} />}
      <circle
        cx={near(x)}
        cy={near(target.y)}
        r={near(lens)}
        fill="none"
        stroke={ink}
        strokeWidth={stroke * 2}
      />
      <Trace
        points={[{ x: x + Math.cos(angle) * lens, y: target.y + Math.sin(angle) * lens }, end]}
        color={ink}
        thickness={stroke * 2.8}
      />
    </>
  );
};

/** What was fetched once from afar is fetched again from nearby. */
export const cache: Draw = ({ w, h, t, ink, mark, line, ground }) => {
  const y = h * 0.52;
  const box = Math.min(h * 0.54, w * 0.2);
  const asker = Math.min(h * 0.13, w * 0.085);
  const path = box * 0.17;
  const far = Math.min(h * 0.8, w * 0.22);
  const middle = w * 0.46;
  return (
    <>
      <Trace
        points={[
          { x: middle + box / 2 + 2, y },
          { x: w - far - 3, y },
        ]}
        color={line}
        thickness={stroke * 1.3}
        dotted
      />
      {[0, 1, 2].map((row) => (
        <Block
          key={row}
          x={w - far}
          y={y - far / 2 + row * (far * 0.345)}
          width={far}
          height={far * 0.31}
          fill={line}
          radius={far * 0.06}
        />
      ))}
      {[0, 1, 2].map((row) => (
        <Dot
          key={row}
          x={w - far * 0.84}
          y={y - far / 2 + row * (far * 0.345) + far * 0.155}
          r={far * 0.045}
          fill={ground}
        />
      ))}
      <Dot x={asker} y={y} r={asker} fill={ink} />
      <Trace
        points={[
          { x: asker * 2 + 3, y: y - path },
          { x: middle - box / 2 - 3, y: y - path },
        ]}
        t={step(t, 0, 2)}
        color={mark}
        thickness={stroke * 1.6}
        arrow
      />
      <Trace
        points={[
          { x: middle - box / 2 - 3, y: y + path },
          { x: asker * 2 + 3, y: y + path },
        ]}
        t={step(t, 1, 2)}
        color={mark}
        thickness={stroke * 1.6}
        arrow
      />
      <Block x={middle - box / 2} y={y - box / 2} width={box} height={box} fill={mark} radius={box * 0.1} />
      {[0.26, 0.46, 0.66].map((share) => (
        <Block
          key={share}
          x={middle - box * 0.32}
          y={y - box / 2 + box * share}
          width={box * 0.64}
          height={box * 0.09}
          fill={ground}
          radius={0.8}
        />
      ))}
    </>
  );
};
