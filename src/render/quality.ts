/** How much time and how many bytes the encoders spend on a picture. */

export const qualityNames = ['draft', 'standard', 'high'] as const;
export type Quality = (typeof qualityNames)[number];

export interface QualitySettings {
  /** x264's preset and constant rate factor. */
  readonly preset: 'veryfast' | 'slow';
  readonly crf: number;
  /** What the browser's encoder may use, in bits per second, for 1080p at 30 frames per second. */
  readonly browserBitrate: number;
  /** Whether x264 encodes again what the browser encoded. */
  readonly encodeAgain: boolean;
}

/** A draft also has half the size. docs/performance.md compares sizes and SSIM. */
export const qualities: Readonly<Record<Quality, QualitySettings>> = {
  draft: { preset: 'veryfast', crf: 23, browserBitrate: 5_000_000, encodeAgain: false },
  standard: { preset: 'veryfast', crf: 18, browserBitrate: 8_000_000, encodeAgain: false },
  // At this bitrate the first encoding loses far less than the second.
  high: { preset: 'slow', crf: 12, browserBitrate: 50_000_000, encodeAgain: true },
};
