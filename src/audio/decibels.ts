/** Decibels of amplitude: 0 dB is a factor of 1, -20 dB a factor of a tenth. */

export const fromDb = (decibels: number): number => 10 ** (decibels / 20);

export const toDb = (factor: number): number => 20 * Math.log10(factor);
