/** The reading speed that the caption standards aim at, in characters per second. */
export const readingSpeed = 17;
