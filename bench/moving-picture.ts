/**
 * Makes a picture that is hard to draw and to encode: a sky with a smooth gradient, rings with fine edges, hills,
 * windows and mild noise, as in a photograph. 1920 by 1080, PNG.
 *
 * Guarantees: each call gives the same picture.
 */
import { crc32, deflateSync } from 'node:zlib';
import { generator } from './random.ts';

const width = 1920;
const height = 1080;
/** Out of 255, as from a camera in daylight. */
const noise = 6;

type Colour = readonly [red: number, green: number, blue: number];

export function movingPicture(): Buffer {
  const random = generator(7);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    const start = y * (1 + width * 3) + 1;
    for (let x = 0; x < width; x += 1) {
      const grain = (random() - 0.5) * 2 * noise;
      colourAt(x, y).forEach((part, channel) => {
        rows[start + x * 3 + channel] = Math.max(0, Math.min(255, Math.round(part + grain)));
      });
    }
  }
  return png(rows);
}

function colourAt(x: number, y: number): Colour {
  const near = 860 + 60 * Math.sin(x / 130) + 25 * Math.sin(x / 31);
  if (y > near) return isWindow(x, y) ? [250, 214, 130] : shade([38, 64, 58], 1 - (y - near) / 600);
  const far = 700 + 90 * Math.sin(x / 210 + 2) + 18 * Math.sin(x / 23);
  if (y > far) return shade([92, 120, 122], 1 - (y - far) / 900);
  const distance = Math.hypot(x - 1330, y - 330);
  if (distance < 240) return Math.sin(distance / 3.2) > 0 ? [244, 170, 96] : [250, 226, 170];
  return [96 + y * 0.13 + x * 0.02, 138 + y * 0.09, 196 - y * 0.06 + x * 0.01];
}

function isWindow(x: number, y: number): boolean {
  return y > 930 && x % 64 > 40 && y % 48 > 30;
}

function shade([red, green, blue]: Colour, light: number): Colour {
  return [red * light, green * light, blue * light];
}

/** @param rows each begins with the byte of its filter, 0 for none: PNG, third edition, 9.2 */
function png(rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits per channel: red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
