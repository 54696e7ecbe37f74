/**
 * How alike two pictures are: the structural similarity of their luma, 1 for the same picture.
 *
 * Wang, Bovik, Sheikh, Simoncelli: Image Quality Assessment: From Error Visibility to Structural Similarity, IEEE
 * Transactions on Image Processing 13 (2004): a Gaussian window of 11 by 11 with a deviation of 1.5, K1 = 0.01,
 * K2 = 0.03, the mean over all windows that are inside the picture.
 */
const radius = 5;
const deviation = 1.5;
const c1 = (0.01 * 255) ** 2;
const c2 = (0.03 * 255) ** 2;

const raw = Array.from({ length: 2 * radius + 1 }, (_, at) =>
  Math.exp(-((at - radius) ** 2) / (2 * deviation ** 2)),
);
const total = raw.reduce((sum, weight) => sum + weight, 0);
const weights = raw.map((weight) => weight / total);

/** The BT.709 luma of RGB with three bytes per pixel. */
export function lumaOf(rgb: Uint8Array): Float64Array {
  return Float64Array.from({ length: rgb.length / 3 }, (_, pixel) => {
    const [red = 0, green = 0, blue = 0] = rgb.subarray(pixel * 3, pixel * 3 + 3);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  });
}

/** The weighted mean around each pixel, first along one axis, then along the other. */
function blur(values: Float64Array, width: number, height: number): Float64Array {
  const pass = (from: Float64Array, columns: number, rows: number) => {
    // The result is transposed, and the second pass transposes it back.
    const out = new Float64Array((columns - 2 * radius) * rows);
    for (let y = 0; y < rows; y += 1) {
      for (let x = 0; x < columns - 2 * radius; x += 1) {
        let sum = 0;
        for (let at = 0; at < weights.length; at += 1) {
          sum += (weights[at] ?? 0) * (from[y * columns + x + at] ?? 0);
        }
        out[x * rows + y] = sum;
      }
    }
    return out;
  };
  return pass(pass(values, width, height), height, width - 2 * radius);
}

/** @param a,b luma of two pictures of the same width */
export function ssim(a: Float64Array, b: Float64Array, width: number): number {
  const height = a.length / width;
  const blurred = (value: (x: number, y: number) => number) =>
    blur(
      a.map((x, at) => value(x, b[at] ?? 0)),
      width,
      height,
    );
  const meanA = blurred((x) => x);
  const meanB = blurred((_, y) => y);
  const squareA = blurred((x) => x * x);
  const squareB = blurred((_, y) => y * y);
  const product = blurred((x, y) => x * y);
  let sum = 0;
  for (let at = 0; at < meanA.length; at += 1) {
    const [x = 0, y = 0] = [meanA[at], meanB[at]];
    const varianceA = (squareA[at] ?? 0) - x * x;
    const varianceB = (squareB[at] ?? 0) - y * y;
    const covariance = (product[at] ?? 0) - x * y;
    sum += ((2 * x * y + c1) * (2 * covariance + c2)) / ((x * x + y * y + c1) * (varianceA + varianceB + c2));
  }
  return sum / meanA.length;
}
