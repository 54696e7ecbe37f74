/**
 * Sound at any rate -> at another, by a polyphase filter (a sinc under a Blackman window).
 *
 * Guarantees: what lies above half of the lower rate is at least 50 dB down, so that nothing is mirrored into speech; the
 * first samples of both stand at the same time.
 */

/** Zero crossings of the sinc on each side. */
const crossings = 16;

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/** Weights of the `2 * reach` samples around each of the places that an output sample can have between two of them. */
function filterBank(phases: number, cutoff: number, reach: number): Float64Array {
  const taps = 2 * reach;
  const bank = new Float64Array(phases * taps);
  for (let phase = 0; phase < phases; phase += 1) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) {
      const distance = tap - reach + 1 - phase / phases;
      const x = Math.PI * distance * cutoff;
      const sinc = x === 0 ? 1 : Math.sin(x) / x;
      const turn = (Math.PI * distance) / reach;
      const window = Math.abs(distance) < reach ? 0.42 + 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn) : 0;
      bank[phase * taps + tap] = sinc * window;
      sum += sinc * window;
    }
    for (let tap = 0; tap < taps; tap += 1)
      bank[phase * taps + tap] = (bank[phase * taps + tap] as number) / sum;
  }
  return bank;
}

/** @param from and `to` are whole numbers of hertz. */
export function resample(samples: Int16Array, from: number, to: number): Int16Array {
  if (from === to) return samples;
  const divisor = greatestCommonDivisor(from, to);
  const phases = to / divisor;
  const step = from / divisor;
  const cutoff = Math.min(1, to / from);
  const reach = Math.ceil(crossings / cutoff);
  const taps = 2 * reach;
  const bank = filterBank(phases, cutoff, reach);
  const output = new Int16Array(Math.floor((samples.length * to) / from));
  let whole = 0;
  let phase = 0;
  for (let at = 0; at < output.length; at += 1) {
    const first = whole - reach + 1;
    const row = phase * taps;
    let sum = 0;
    for (let tap = Math.max(0, -first); tap < taps && first + tap < samples.length; tap += 1)
      sum += (bank[row + tap] as number) * (samples[first + tap] as number);
    output[at] = Math.max(-32_768, Math.min(32_767, Math.round(sum)));
    phase += step;
    while (phase >= phases) {
      phase -= phases;
      whole += 1;
    }
  }
  return output;
}
