/**
 * Where the parts of a signature stand: what goes in, the function, what comes out, from the side at which reading
 * begins to the other; on upright frames from top to bottom.
 *
 * Guarantees: all boxes lie inside the safe area, and no two overlap.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export interface SignatureLayout {
  readonly path: Box;
  readonly title: Box;
  readonly inputs: readonly Box[];
  readonly call: Box;
  readonly output: Box | null;
  readonly line: Box;
  readonly isUpright: boolean;
  /** Nothing goes in and nothing comes out: there is only the name and what is said about it. */
  readonly isBare: boolean;
}

/** @param inputs how many there are. */
export function signatureLayout(
  layout: Layout,
  direction: 'ltr' | 'rtl',
  { inputs, hasOutput, hasLine }: { inputs: number; hasOutput: boolean; hasLine: boolean },
): SignatureLayout {
  const { unit, safe, shape, width, height } = layout;
  const isUpright = shape === 'tall' || shape === 'phone';
  const bottom = safe.y + safe.height;
  const path = { x: safe.x, y: safe.y, width: safe.width, height: unit * 5.5 };
  const titleHeight = unit * (isUpright ? 27 : 19);
  const title = { x: safe.x, y: path.y + path.height + unit, width: safe.width, height: titleHeight };
  const wantedHeight = isUpright ? height * 0.19 : unit * 20;
  const lineHeight = hasLine ? wantedHeight : 0;
  const line = { x: safe.x, y: bottom - lineHeight, width: safe.width, height: lineHeight };
  if (inputs === 0 && !hasOutput) return bare(layout, path);
  const top = title.y + title.height + unit * 2;
  const stage = { x: safe.x, y: top, width: safe.width, height: line.y - unit * 3 - top };
  const columns = 1 + (inputs > 0 ? 1 : 0) + (hasOutput ? 1 : 0);
  const places = isUpright ? downwards(stage, unit, columns, inputs) : across(stage, unit, columns, inputs);
  const output = hasOutput ? places.output : null;
  if (direction === 'ltr' || isUpright)
    return { path, title, line, isUpright, isBare: false, ...places, output };
  const mirrored = (box: Box): Box => ({ ...box, x: width - box.x - box.width });
  return {
    path,
    title,
    line,
    isUpright,
    isBare: false,
    inputs: places.inputs.map(mirrored),
    call: mirrored(places.call),
    output: output && mirrored(output),
  };
}

function bare({ safe, unit }: Layout, path: Box): SignatureLayout {
  const title = { x: safe.x, y: path.y + path.height + unit, width: safe.width, height: unit * 34 };
  const top = title.y + title.height + unit * 3;
  const line = { x: safe.x, y: top, width: safe.width, height: safe.y + safe.height - top };
  return { path, title, line, inputs: [], call: title, output: null, isUpright: false, isBare: true };
}

type Places = Pick<SignatureLayout, 'inputs' | 'call'> & { readonly output: Box };

function across(stage: Box, unit: number, columns: number, inputs: number): Places {
  const gap = stage.width * (columns === 3 ? 0.125 : 0.16);
  const boxWidth = Math.min(stage.width * 0.42, (stage.width - gap * (columns - 1)) / columns);
  const pitch = Math.min(unit * 19, stage.height / Math.max(1, inputs));
  const pill = Math.min(unit * (columns < 3 ? 15.5 : 13), pitch * 0.78);
  const middle = stage.y + stage.height / 2;
  const xOf = (column: number) => stage.x + column * (boxWidth + gap);
  const call = inputs > 0 ? 1 : 0;
  const callHeight = Math.min(stage.height, unit * (columns < 3 ? 27 : 21));
  return {
    inputs: Array.from({ length: inputs }, (_, at) => ({
      x: xOf(0),
      y: middle + (at - (inputs - 1) / 2) * pitch - pill / 2,
      width: boxWidth,
      height: pill,
    })),
    call: { x: xOf(call), y: middle - callHeight / 2, width: boxWidth, height: callHeight },
    output: { x: xOf(call + 1), y: middle - unit * 6.5, width: boxWidth, height: unit * 13 },
  };
}

function downwards(stage: Box, unit: number, rows: number, inputs: number): Places {
  const gap = Math.min(unit * 13, stage.height * 0.12);
  const inputRows = Math.ceil(inputs / 2);
  const slots = rows - (inputs > 0 ? 1 : 0) + inputRows;
  const free = stage.height - gap * (rows - 1) - unit * 2 * Math.max(0, inputRows - 1);
  const pill = Math.min(unit * 15, free / slots);
  const used = pill * slots + gap * (rows - 1) + unit * 2 * Math.max(0, inputRows - 1);
  const top = stage.y + (stage.height - used) / 2;
  const half = (stage.width - unit * 3) / 2;
  const belowInputs = inputs > 0 ? top + inputRows * pill + (inputRows - 1) * unit * 2 + gap : top;
  const callWidth = stage.width * 0.62;
  const x = stage.x + (stage.width - callWidth) / 2;
  return {
    inputs: Array.from({ length: inputs }, (_, at) => {
      const isAlone = at === inputs - 1 && at % 2 === 0;
      return {
        x: isAlone ? x : stage.x + (at % 2) * (half + unit * 3),
        y: top + Math.floor(at / 2) * (pill + unit * 2),
        width: isAlone ? callWidth : half,
        height: pill,
      };
    }),
    call: { x, y: belowInputs, width: callWidth, height: pill },
    output: { x, y: belowInputs + pill + gap, width: callWidth, height: pill },
  };
}
