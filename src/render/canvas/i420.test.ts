/** The colour conversion compared with BT.709 in double precision, and what it leaves untouched. */
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { createI420Converter, type PackedFormat } from '../page/i420.ts';
import { assembleWat } from './wat.ts';

type Colour = readonly [red: number, green: number, blue: number];
type Picture = (x: number, y: number) => Colour;

let kernel: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  kernel = await assembleWat(fileURLToPath(new URL('../page/i420.wat', import.meta.url)));
});

/** ITU-R BT.709-6, items 3.2 to 3.4, before rounding. */
function yuvOf([red, green, blue]: Colour): [number, number, number] {
  const luma = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return [
    16 + (219 * luma) / 255,
    128 + (224 * (blue - luma)) / (2 * (1 - 0.0722)) / 255,
    128 + (224 * (red - luma)) / (2 * (1 - 0.2126)) / 255,
  ];
}

/** The picture, converted: the three planes without the surplus bytes of their rows. */
function convert(picture: Picture, width: number, height: number, format: PackedFormat = 'BGRX') {
  const converter = createI420Converter(kernel, width, height);
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue] = picture(at % width, Math.floor(at / width));
    const ordered = format.startsWith('BGR') ? [blue, green, red] : [red, green, blue];
    // The fourth byte may be anything.
    converter.source.set([...ordered, (at * 89) % 256], at * 4);
  }
  converter.convert(format);
  return converter.layout.map(({ offset, stride }, plane) => {
    const [columns, rows] = plane === 0 ? [width, height] : [width / 2, height / 2];
    return Array.from({ length: rows }, (_, row) => {
      const start = offset + row * stride;
      return [...converter.planes.subarray(start, start + columns)];
    }).flat();
  });
}

/** What `convert` should give. */
function reference(picture: Picture, width: number, height: number) {
  const meanOf = (left: number, top: number): Colour => {
    const four = [0, 1].flatMap((down) => [0, 1].map((right) => picture(left + right, top + down)));
    const mean = (channel: 0 | 1 | 2) => four.reduce((sum, colour) => sum + colour[channel], 0) / 4;
    return [mean(0), mean(1), mean(2)];
  };
  const plane = (columns: number, rows: number, at: (x: number, y: number) => number) =>
    Array.from({ length: columns * rows }, (_, i) => Math.round(at(i % columns, Math.floor(i / columns))));
  return [
    plane(width, height, (x, y) => yuvOf(picture(x, y))[0]),
    plane(width / 2, height / 2, (x, y) => yuvOf(meanOf(x * 2, y * 2))[1]),
    plane(width / 2, height / 2, (x, y) => yuvOf(meanOf(x * 2, y * 2))[2]),
  ];
}

/** The largest difference from the reference, and the share of bytes that are exact. */
function compare(picture: Picture, width: number, height: number, format?: PackedFormat) {
  const right = reference(picture, width, height).flat();
  const differences = convert(picture, width, height, format)
    .flat()
    .map((value, i) => Math.abs(value - (right[i] ?? Number.NaN)));
  expect(differences).toHaveLength((width * height * 3) / 2);
  return {
    worst: Math.max(...differences),
    exact: differences.filter((difference) => difference === 0).length / differences.length,
  };
}

/** Noise that is the same in every run: xorshift of the position. */
function noise(x: number, y: number): Colour {
  let state = (x * 0x9e3779b1) ^ (y * 0x85ebca6b) ^ 0x2545f491;
  for (let round = 0; round < 3; round += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
  }
  return [state & 255, (state >>> 8) & 255, (state >>> 16) & 255];
}

const extremes = (x: number, y: number): Colour => {
  const [red, green, blue] = noise(x >> 1, y >> 1);
  return [red & 1 ? 255 : 0, green & 1 ? 255 : 0, blue & 1 ? 255 : 0];
};

describe.each<PackedFormat>(['BGRX', 'BGRA', 'RGBX', 'RGBA'])('from %s', (format) => {
  test.each<[string, Picture]>([
    ['noise', noise],
    ['gradients', (x, y) => [x, y, (x + y) >> 1]],
    ['saturated colours', extremes],
  ])('%s is what BT.709 says, except for rounding', (_, picture) => {
    const { worst, exact } = compare(picture, 256, 256, format);
    expect(worst).toBeLessThanOrEqual(1);
    expect(exact).toBeGreaterThan(0.99);
  });
});

test('every grey has no colour, black is 16 and white 235', () => {
  const [y = [], u = [], v = []] = convert((x) => [x >> 1, x >> 1, x >> 1], 512, 2);
  expect(y.slice(0, 512)).toEqual(
    Array.from({ length: 512 }, (_, x) => Math.round(16 + (219 * (x >> 1)) / 255)),
  );
  expect([y[0], y[511]]).toEqual([16, 235]);
  expect(new Set([...u, ...v])).toEqual(new Set([128]));
});

test('the primaries of BT.709', () => {
  const bars: Colour[] = [
    [255, 0, 0],
    [0, 255, 0],
    [0, 0, 255],
  ];
  const [y = [], u = [], v = []] = convert((x) => bars[x >> 1] ?? [0, 0, 0], 6, 2);
  expect([0, 1, 2].map((bar) => [y[bar * 2], u[bar], v[bar]])).toEqual([
    [63, 102, 240],
    [173, 42, 26],
    [32, 240, 118],
  ]);
});

test.each([
  [2, 2],
  [4, 6],
  [6, 4],
  [10, 2],
  [14, 8],
  [270, 34],
  [1080, 6],
  [1350, 4],
])('the ends of the rows of %i x %i are right', (width, height) => {
  expect(compare(noise, width, height).worst).toBeLessThanOrEqual(1);
});

test.each([
  [2, 2],
  [270, 480],
  [1350, 4],
])('at %i x %i, nothing but the planes is written', (width, height) => {
  const { source, planes, convert } = createI420Converter(kernel, width, height);
  const memory = new Uint8Array(planes.buffer);
  const guard = 0xa5;
  memory.fill(guard);
  source.fill(0x3c);
  convert('BGRX');
  const before = memory.subarray(source.length, planes.byteOffset);
  const behind = memory.subarray(planes.byteOffset + planes.length);
  expect(source.every((value) => value === 0x3c)).toBe(true);
  expect([before.length > 0, behind.length > 0]).toEqual([true, true]);
  expect([...before, ...behind].every((value) => value === guard)).toBe(true);
});

test.each([
  [3, 2],
  [2, 5],
  [0, 2],
  [2, 2.5],
])('%d x %d is refused', (width, height) => {
  expect(() => createI420Converter(kernel, width, height)).toThrow(RangeError);
});

describe('a block of another colour', () => {
  const [width, height] = [64, 48];

  /** Two pictures one after the other: how the luma of the second was changed, and in how many blocks. */
  function second(before: Picture, after: Picture, isFirst = false) {
    const converter = createI420Converter(kernel, width, height);
    const put = (picture: Picture) => {
      for (let at = 0; at < width * height; at += 1) {
        converter.source.set([...picture(at % width, Math.floor(at / width))].reverse(), at * 4);
      }
      converter.convert('BGRX');
    };
    put(before);
    converter.moveRecoloured(true);
    put(after);
    const plain = converter.planes.slice();
    const moved = converter.moveRecoloured(isFirst);
    const changes = [...converter.planes].map((value, at) => value - (plain[at] ?? 0));
    const luma = changes.slice(0, width * height);
    expect(changes.slice(width * height).every((change) => change === 0)).toBe(true);
    const rows = Array.from({ length: height }, (_, y) => luma.slice(y * width, (y + 1) * width));
    return { moved, rows };
  }

  const sky: Colour = [120, 130, 150];
  // Its luma is that of the sky.
  const disc: Colour = [178, 127, 9];
  const inBlock = (x: number, y: number) => x >= 16 && x < 32 && y >= 16 && y < 32;
  const withDisc: Picture = (x, y) => (inBlock(x, y) ? disc : sky);

  test('has its luma moved by one level if it has stayed the same', () => {
    const { moved, rows } = second(() => sky, withDisc);
    expect(moved).toBe(1);
    rows.forEach((row, y) => {
      expect(row.map(Math.abs)).toEqual(row.map((_, x) => (inBlock(x, y) ? 1 : 0)));
    });
  });

  test.each<[string, Picture, Picture]>([
    ['stays as it is', withDisc, withDisc],
    ['becomes much darker', () => sky, (x, y) => (inBlock(x, y) ? [10, 10, 90] : sky)],
    ['changes its luma alone', () => sky, (x, y) => (inBlock(x, y) ? [121, 131, 151] : sky)],
  ])('is left alone when it %s', (_, before, after) => {
    expect(second(before, after).moved).toBe(0);
  });

  test('is left alone in the first picture, which is a key frame', () => {
    expect(second(() => sky, withDisc, true).moved).toBe(0);
  });
});
