/** The video's shapes: the four aspect ratios and the frame sizes they give. */

export const formatNames = ['16:9', '9:16', '1:1', '4:5'] as const;
export type FormatName = (typeof formatNames)[number];

interface Format {
  readonly ratio: number;
  /** Height in pixels where none is asked for: the shorter side is then 1080. */
  readonly defaultHeight: number;
  /** Part of a file's name. */
  readonly suffix: string;
}

export const formats: Readonly<Record<FormatName, Format>> = {
  '16:9': { ratio: 16 / 9, defaultHeight: 1080, suffix: '16x9' },
  '9:16': { ratio: 9 / 16, defaultHeight: 1920, suffix: '9x16' },
  '1:1': { ratio: 1, defaultHeight: 1080, suffix: '1x1' },
  '4:5': { ratio: 4 / 5, defaultHeight: 1350, suffix: '4x5' },
};

/** Frame size in pixels, `scale` times as large as asked for. Both sides are even, as yuv420p needs. */
export function frameSize(
  format: FormatName,
  height: number | null,
  scale = 1,
): { width: number; height: number } {
  const even = (pixels: number) => Math.max(2, Math.round(pixels / 2) * 2);
  const wanted = even((height ?? formats[format].defaultHeight) * scale);
  return { width: even(wanted * formats[format].ratio), height: wanted };
}
