/** The type that captions are set in. Their lines are broken by the widths of just this. */
export const captionType = {
  family: 'Inter',
  weight: 600,
  boldWeight: 800,
  codeFamily: 'JetBrains Mono',
  /** Font size of code among the words, in ems. */
  codeSize: 0.92,
} as const;
