/**
 * RGB pixels -> I420 in BT.709 at limited range, as video encoders want it: the kernel in i420.wat, with its memory.
 *
 * Takes the pixels of an opaque frame as VideoFrame.copyTo writes them, with no gap between rows. Gives planes from
 * which a new VideoFrame can be made. Every byte is within 1 of the exact value, except after `moveRecoloured`; greys
 * are exact. Runs in a page, in a worker and in Node.
 */

/** The formats of pixels, named by the order of their bytes, as in WebCodecs. The fourth byte is ignored. */
export type PackedFormat = 'BGRX' | 'BGRA' | 'RGBX' | 'RGBA';

/** Where a plane begins and how far apart its rows are, in bytes, like WebCodecs' PlaneLayout. */
export interface PlanePlace {
  offset: number;
  stride: number;
}

export interface I420Converter {
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** Where the pixels have to be before `convert`: 4 bytes each, in rows of exactly width * 4 bytes. */
  readonly source: Uint8Array<ArrayBuffer>;
  /**
   * What `convert` has written. After `moveRecoloured`, the next picture gets other planes. Rows may be longer than the
   * picture; the surplus bytes have no meaning.
   */
  readonly planes: Uint8Array<ArrayBuffer>;
  /** Where Y, U and V are in `planes`, in this order. */
  readonly layout: PlanePlace[];
  /** Converts the frame in `source` into `planes`. */
  convert(format: PackedFormat): void;
  /**
   * Changes the luma of blocks by one or two levels where OpenH264 would otherwise miss that their colour has changed
   * since the last call, and keeps the picture for the next call. Has to be called once after `convert`.
   *
   * @param isFirst whether nothing was encoded before this picture
   * @returns how many blocks were changed
   */
  moveRecoloured(isFirst: boolean): number;
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
  readonly move_recoloured: (
    y: number,
    yStride: number,
    u: number,
    v: number,
    chromaStride: number,
    before: number,
    columns: number,
    rows: number,
  ) => number;
}

/** Columns that the kernel converts in one step. */
const stepWidth = 8;
const pageBytes = 65_536;
/** Source and planes begin at multiples of this: the size of a cache line. */
const alignment = 64;
/** The width and height of a macroblock, in samples of luma. */
const macroblock = 16;

const roundUp = (value: number, multiple: number) => Math.ceil(value / multiple) * multiple;

/**
 * A converter for frames of one size, with its own memory: about 7 bytes per pixel.
 *
 * @param kernel i420.wat, assembled
 * @param width in pixels, even
 * @param height in pixels, even
 * @throws RangeError when the size is not even and positive, or needs more memory than there is
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
  // The last step of the last row reads beyond the pixels.
  const y = roundUp(sourceBytes + stepWidth * 4, alignment);
  const u = y + yStride * height;
  const v = u + chromaStride * (height / 2);
  const end = v + chromaStride * (height / 2);
  // There are two sets of planes, for this picture and the one before: the distance between them.
  const other = roundUp(end, alignment) - y;
  const columns = Math.floor(width / macroblock);
  const rows = Math.floor(height / macroblock);

  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(kernel), {});
  const { memory, from_bgrx, from_rgbx, move_recoloured } = exports as unknown as KernelExports;
  memory.grow(Math.ceil((end + other) / pageBytes) - memory.buffer.byteLength / pageBytes);
  const first = new Uint8Array(memory.buffer, y, end - y);
  const second = new Uint8Array(memory.buffer, y + other, end - y);
  // Where the current planes are, counted from the first ones.
  let by = 0;
  let isKept = false;
  return {
    width,
    height,
    source: new Uint8Array(memory.buffer, 0, sourceBytes),
    get planes() {
      return by === 0 ? first : second;
    },
    layout: [
      { offset: 0, stride: yStride },
      { offset: u - y, stride: chromaStride },
      { offset: v - y, stride: chromaStride },
    ],
    convert(format) {
      const run = format.startsWith('BGR') ? from_bgrx : from_rgbx;
      if (isKept) by = other - by;
      isKept = false;
      run(0, width, height, y + by, yStride, u + by, v + by, chromaStride);
    },
    moveRecoloured(isFirst) {
      isKept = true;
      if (isFirst || columns === 0 || rows === 0) return 0;
      const before = by === 0 ? other : -other;
      return move_recoloured(y + by, yStride, u + by, v + by, chromaStride, before, columns, rows);
    },
  };
}
