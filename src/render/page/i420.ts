/**
 * RGB pixels -> I420 in BT.709 at limited range, as video encoders want it: the kernel of i420.wat with its memory.
 *
 * Takes the pixels of an opaque frame as VideoFrame.copyTo writes them, rows without a gap; gives planes that a
 * new VideoFrame can be made of. Every byte is within 1 of the exact value; greys are exact. Runs in a page, in a
 * worker and in Node.
 */

/** The layouts of pixels, named as WebCodecs does by the order of their bytes. The fourth byte is not looked at. */
export type PackedFormat = 'BGRX' | 'BGRA' | 'RGBX' | 'RGBA';

/** Where a plane begins and how far apart its rows are, in bytes, as in WebCodecs' PlaneLayout. */
export interface PlanePlace {
  offset: number;
  stride: number;
}

export interface I420Converter {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the pixels are put before `convert`: 4 bytes each, rows of exactly width * 4 bytes. */
  readonly source: Uint8Array<ArrayBuffer>;
  /** What `convert` writes. Its rows may be longer than the picture; what is in the surplus means nothing. */
  readonly planes: Uint8Array<ArrayBuffer>;
  /** Where Y, U and V are within `planes`, in this order. */
  readonly layout: PlanePlace[];
  /** Converts the frame in `source` into `planes`. */
  convert(format: PackedFormat): void;
}

type Kernel = (
  source: number,
  width: number,
  height: number,
  y: number,
  yStride: number,
  u: number,
  v: number,
  chromaStride: number,
) => void;

interface KernelExports {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly from_bgrx: Kernel;
  readonly from_rgbx: Kernel;
}

/** Columns that the kernel converts in one step. */
const stepWidth = 8;
const pageBytes = 65_536;
/** Where source and planes begin: the size of a cache line. */
const alignment = 64;

const roundUp = (value: number, multiple: number) => Math.ceil(value / multiple) * multiple;

/**
 * A converter for frames of one size, with its own memory: about 5.5 bytes a pixel.
 *
 * @param kernel i420.wat, assembled.
 * @param width in pixels, even.
 * @param height in pixels, even.
 * @throws RangeError when the size is not even and positive, or needs more memory than there is.
 */
export function createI420Converter(
  kernel: Uint8Array<ArrayBuffer>,
  width: number,
  height: number,
): I420Converter {
  const isEven = (length: number) => length > 0 && length % 2 === 0;
  if (!isEven(width) || !isEven(height)) {
    throw new RangeError(`I420 needs an even width and height, not ${width}x${height}`);
  }
  const yStride = roundUp(width, stepWidth);
  const chromaStride = yStride / 2;
  const sourceBytes = width * height * 4;
  // The last step of the last row reads on behind the pixels.
  const y = roundUp(sourceBytes + stepWidth * 4, alignment);
  const u = y + yStride * height;
  const v = u + chromaStride * (height / 2);
  const end = v + chromaStride * (height / 2);

  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel), {});
  const { memory, from_bgrx, from_rgbx } = exports as unknown as KernelExports;
  memory.grow(Math.ceil(end / pageBytes) - memory.buffer.byteLength / pageBytes);
  return {
    width,
    height,
    source: new Uint8Array(memory.buffer, 0, sourceBytes),
    planes: new Uint8Array(memory.buffer, y, end - y),
    layout: [
      { offset: 0, stride: yStride },
      { offset: u - y, stride: chromaStride },
      { offset: v - y, stride: chromaStride },
    ],
    convert(format) {
      const run = format.startsWith('BGR') ? from_bgrx : from_rgbx;
      run(0, width, height, y, yStride, u, v, chromaStride);
    },
  };
}
