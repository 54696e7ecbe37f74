/** What the browser's encoder is asked to do. */
import type { VideoProps } from '../../storyboard/contract.ts';
import type { EncoderSettings } from '../page/protocol.ts';

const pixelsOf1080p30 = 1920 * 1080 * 30;

/**
 * The H.264 levels, with the macroblocks that they allow per frame and per second: ITU-T H.264, table A-1. The name of
 * a level is ten times its number, in hexadecimal.
 */
const levels = [
  { name: '1e', frame: 1_620, second: 40_500 },
  { name: '1f', frame: 3_600, second: 108_000 },
  { name: '20', frame: 5_120, second: 216_000 },
  { name: '28', frame: 8_192, second: 245_760 },
  { name: '2a', frame: 8_704, second: 522_240 },
  { name: '32', frame: 22_080, second: 589_824 },
  { name: '33', frame: 36_864, second: 983_040 },
  { name: '34', frame: 36_864, second: 2_073_600 },
] as const;

/**
 * Small frames need more bits per pixel: with less than this, the first frame of an entrance, where letters are still
 * faint, fell below an SSIM of 0.99 at 640x360.
 */
const minBitrate = 4_000_000;

/** @param bitrate in bits per second, for 1080p at 30 frames per second. Larger videos get as many bits per pixel. */
export function encoderSettings({ width, height, fps }: VideoProps, bitrate: number): EncoderSettings {
  const macroblocks = Math.ceil(width / 16) * Math.ceil(height / 16);
  const level = levels.find(({ frame, second }) => macroblocks <= frame && macroblocks * fps <= second);
  return {
    codec: `avc1.6400${(level ?? levels.at(-1))?.name}`,
    bitrate: Math.max(minBitrate, Math.round((bitrate * width * height * fps) / pixelsOf1080p30)),
  };
}
