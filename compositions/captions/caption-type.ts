/** The type in which captions are set. Their lines are broken by the widths of exactly this type. */
export const captionType = {
  family: 'Inter',
  weight: 600,
  boldWeight: 800,
  codeFamily: 'JetBrains Mono',
  /** The font size of code among the words, in ems. */
  codeSize: 0.92,
} as const;
