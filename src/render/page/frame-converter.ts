/**
 * The frames of a canvas -> frames in BT.709 at limited range, whatever the browser's own conversion would do.
 *
 * Guarantees: the browser's encoder misses no change of colour.
 */
import { createI420Converter, type I420Converter, type PackedFormat } from './i420.ts';

const packedFormats: readonly string[] = ['BGRX', 'BGRA', 'RGBX', 'RGBA'] satisfies PackedFormat[];

function isPacked(format: string | null): format is PackedFormat {
  return format !== null && packedFormats.includes(format);
}

export class FrameConverter {
  readonly width: number;
  readonly height: number;
  readonly #converter: I420Converter;

  /**
   * @param kernel i420.wat, assembled
   * @param width in pixels, even
   * @param height in pixels, even
   */
  constructor(kernel: Uint8Array<ArrayBuffer>, width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#converter = createI420Converter(kernel, width, height);
  }

  /**
   * @param isFirst whether the encoder has had no picture before
   * @returns a frame that the caller closes
   * @throws Error when the format of the picture is not known
   */
  async convert(picture: VideoFrame, isFirst: boolean): Promise<VideoFrame> {
    const { source, layout } = this.#converter;
    const { format, timestamp } = picture;
    if (!isPacked(format)) throw new Error(`the canvas gives frames of the unknown format ${format}`);
    await picture.copyTo(source, { layout: [{ offset: 0, stride: this.width * 4 }] });
    this.#converter.convert(format);
    this.#converter.moveRecoloured(isFirst);
    return new VideoFrame(this.#converter.planes, {
      format: 'I420',
      codedWidth: this.width,
      codedHeight: this.height,
      timestamp,
      layout,
      colorSpace: { matrix: 'bt709', primaries: 'bt709', transfer: 'bt709', fullRange: false },
    });
  }
}
