/** Makes pictures for tests. */
import { crc32, deflateSync } from 'node:zlib';

/** A PNG file. @param colourAt red, green and blue of each pixel, 0 to 255 */
export function png(width: number, height: number, colourAt: (x: number, y: number) => number[]): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32BE(body.length, 0);
    bytes.writeUInt32BE(crc32(named), 4);
    return Buffer.concat([bytes.subarray(0, 4), named, bytes.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits per sample, RGB.
  header.set([8, 2], 8);
  const row = (y: number) => [0, ...Array.from({ length: width }, (_, x) => colourAt(x, y)).flat()];
  const rows = Buffer.concat(Array.from({ length: height }, (_, y) => Buffer.from(row(y))));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = chunk('IDAT', deflateSync(rows));
  return Buffer.concat([signature, chunk('IHDR', header), data, chunk('IEND', Buffer.alloc(0))]);
}
