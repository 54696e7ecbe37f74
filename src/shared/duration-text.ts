/** Times and lengths as people write them. */

/** "1:05", or "1:02:03" from an hour on. Parts of a second are cut off. */
export function durationText(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const digits = [...(hours > 0 ? [hours] : []), hours > 0 ? minutes % 60 : minutes, seconds % 60];
  return digits.map((part, at) => (at === 0 ? String(part) : String(part).padStart(2, '0'))).join(':');
}

/** "1:05.5": as `durationText`, with a tenth of a second if there is one. */
export function durationTextInTenths(ms: number): string {
  // A frame's time is not exact: 12.499999 s is meant to be 12.5 s.
  const tenths = Math.floor(ms / 100 + 0.001);
  const fraction = tenths % 10 === 0 ? '' : `.${tenths % 10}`;
  return durationText(tenths * 100) + fraction;
}
