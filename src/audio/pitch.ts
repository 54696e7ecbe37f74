/**
 * How high a voice is: the median of its fundamental frequency, by autocorrelation.
 *
 * Good enough to tell high voices from low ones, and not meant for more.
 */

/** Samples are added up in twos: half of the rate that speech is analysed at is enough for its pitch. */
const stride = 2;
const frameSeconds = 0.04;
const hopSeconds = 0.03;
const lowestHz = 65;
const highestHz = 380;
/** A frame that resembles itself less than this, one period later, is not a vowel. */
const minSimilarity = 0.6;

/** @returns Hz; null where nothing is voiced */
export function medianPitch(samples: Int16Array, sampleRate: number): number | null {
  const rate = sampleRate / stride;
  const halved = Float64Array.from(
    { length: Math.floor(samples.length / stride) },
    (_, at) => (samples[at * stride] ?? 0) + (samples[at * stride + 1] ?? 0),
  );
  const frame = Math.round(frameSeconds * rate);
  const shortest = Math.floor(rate / highestHz);
  const longest = Math.ceil(rate / lowestHz);
  const pitches: number[] = [];
  for (let start = 0; start + frame + longest <= halved.length; start += Math.round(hopSeconds * rate)) {
    let bestLag = 0;
    let best = minSimilarity;
    let energy = 0;
    for (let at = start; at < start + frame; at += 1) energy += (halved[at] ?? 0) ** 2;
    if (energy === 0) continue;
    let lagged = 0;
    for (let at = start + shortest; at < start + shortest + frame; at += 1) lagged += (halved[at] ?? 0) ** 2;
    for (let lag = shortest; lag <= longest; lag += 1) {
      let product = 0;
      for (let at = start; at < start + frame; at += 1)
        product += (halved[at] ?? 0) * (halved[at + lag] ?? 0);
      const similarity = product / Math.sqrt(energy * Math.max(lagged, 1));
      // Multiples of the period are about as similar as the period itself: the shortest wins unless one is far better.
      if (similarity > best * (bestLag === 0 ? 1 : 1.1)) {
        best = similarity;
        bestLag = lag;
      }
      lagged += (halved[start + lag + frame] ?? 0) ** 2 - (halved[start + lag] ?? 0) ** 2;
    }
    if (bestLag > 0) pitches.push(rate / bestLag);
  }
  if (pitches.length === 0) return null;
  pitches.sort((a, b) => a - b);
  return pitches[pitches.length >> 1] ?? null;
}
