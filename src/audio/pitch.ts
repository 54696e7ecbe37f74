/**
 * How high a voice is: the median of its fundamental frequency, by autocorrelation.
 *
 * Good for telling high voices from low ones, and for no more.
 */

/** Of the samples it is given; half of the features' rate is enough for a pitch. */
const stride = 2;
const frameSeconds = 0.04;
const hopSeconds = 0.03;
const lowestHz = 65;
const highestHz = 380;
/** Less alike with itself, a frame is no vowel. */
const leastLikeness = 0.6;

/** @returns hertz; null where nothing is voiced. */
export function medianPitch(samples: Int16Array, sampleRate: number): number | null {
  const rate = sampleRate / stride;
  const halved = Float64Array.from(
    { length: Math.floor(samples.length / stride) },
    (_, at) => (samples[at * stride] as number) + (samples[at * stride + 1] as number),
  );
  const frame = Math.round(frameSeconds * rate);
  const shortest = Math.floor(rate / highestHz);
  const longest = Math.ceil(rate / lowestHz);
  const pitches: number[] = [];
  for (let start = 0; start + frame + longest <= halved.length; start += Math.round(hopSeconds * rate)) {
    let bestLag = 0;
    let best = leastLikeness;
    let energy = 0;
    for (let at = start; at < start + frame; at += 1) energy += (halved[at] as number) ** 2;
    if (energy === 0) continue;
    let lagged = 0;
    for (let at = start + shortest; at < start + shortest + frame; at += 1)
      lagged += (halved[at] as number) ** 2;
    for (let lag = shortest; lag <= longest; lag += 1) {
      let product = 0;
      for (let at = start; at < start + frame; at += 1)
        product += (halved[at] as number) * (halved[at + lag] as number);
      const likeness = product / Math.sqrt(energy * Math.max(lagged, 1));
      // A multiple of the period is as alike as the period itself.
      if (likeness > best * (bestLag === 0 ? 1 : 1.1)) {
        best = likeness;
        bestLag = lag;
      }
      lagged += (halved[start + lag + frame] ?? 0) ** 2 - (halved[start + lag] as number) ** 2;
    }
    if (bestLag > 0) pitches.push(rate / bestLag);
  }
  if (pitches.length === 0) return null;
  pitches.sort((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? null;
}
