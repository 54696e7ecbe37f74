/** How much care and how many bytes the encoders spend on a picture. */

export const qualityNames = ['draft', 'standard', 'high'] as const;
export type Quality = (typeof qualityNames)[number];

export interface QualitySettings {
  /** x264's preset and constant rate factor. */
  readonly preset: 'veryfast' | 'slow';
  readonly crf: number;
  /** What the browser's encoder may use, in bits a second, for 1080p at 30 frames a second. */
  readonly browserBitrate: number;
  /** Whether the browser's encoding is only the way to x264's. */
  readonly encodeAgain: boolean;
}

/** A draft also has half the size. Sizes and SSIM side by side are in docs/performance.md. */
export const qualities: Readonly<Record<Quality, QualitySettings>> = {
  draft: { preset: 'veryfast', crf: 23, browserBitrate: 5_000_000, encodeAgain: false },
  standard: { preset: 'veryfast', crf: 18, browserBitrate: 8_000_000, encodeAgain: false },
  // At the higher rate the loss of the first encoding is far below that of the second.
  high: { preset: 'slow', crf: 12, browserBitrate: 50_000_000, encodeAgain: true },
};
