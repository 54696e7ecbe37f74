/** The shape of every fade. */

/**
 * From 0 to 1 without a corner at either end.
 *
 * @param share how much of the fade is over; below 0 it has not begun, above 1 it has ended
 */
export const raisedCosine = (share: number): number =>
  (1 - Math.cos(Math.PI * Math.max(0, Math.min(1, share)))) / 2;
