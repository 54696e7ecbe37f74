/**
 * The power of one channel as the ear weights it (K-weighting), per tenth of a second, at any sample rate.
 *
 * ITU-R BS.1770-5, annex 1, gives two filters for 48 kHz: a high shelf for the effect of the head, then the high-pass
 * of the revised B curve. For other rates the same analogue filters are used, as libebur128 does:
 * https://github.com/jiixyj/libebur128. Guarantees: the size of the blocks makes no difference; memory grows by ten
 * numbers per second.
 */

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

export function shelfFor(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 1681.974450955533) / sampleRate);
  const q = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const a0 = 1 + k / q + k * k;
  return {
    b: [
      (high + (band * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / q + k * k) / a0,
    ],
    a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0],
  };
}

export function highPassFor(sampleRate: number): Biquad {
  const k = Math.tan((Math.PI * 38.13547087602444) / sampleRate);
  const q = 0.5003270373238773;
  const a0 = 1 + k / q + k * k;
  return { b: [1, -2, 1], a: [(2 * (k * k - 1)) / a0, (1 - k / q + k * k) / a0] };
}

export class WeightedPower {
  /** The mean power of each whole tenth of a second so far. */
  readonly hops: number[] = [];
  readonly #hopSamples: number;
  readonly #shelf: Biquad;
  readonly #highPass: Biquad;
  /** The delays of the two filters, in transposed direct form II. */
  readonly #delays = new Float64Array(4);
  #power = 0;
  #filled = 0;

  constructor(sampleRate: number) {
    this.#hopSamples = Math.round(sampleRate / 10);
    this.#shelf = shelfFor(sampleRate);
    this.#highPass = highPassFor(sampleRate);
  }

  process(samples: Float32Array): void {
    const [s0, s1, s2] = this.#shelf.b;
    const [sa1, sa2] = this.#shelf.a;
    const [h0, h1, h2] = this.#highPass.b;
    const [ha1, ha2] = this.#highPass.a;
    const hopSamples = this.#hopSamples;
    const delays = this.#delays;
    let [shelf1 = 0, shelf2 = 0, pass1 = 0, pass2 = 0] = delays;
    let power = this.#power;
    let filled = this.#filled;
    const count = samples.length;
    // By index: `for … of` takes twice as long.
    for (let index = 0; index < count; index += 1) {
      const sample = samples[index] ?? 0;
      const shelved = s0 * sample + shelf1;
      shelf1 = s1 * sample - sa1 * shelved + shelf2;
      shelf2 = s2 * sample - sa2 * shelved;
      const weighted = h0 * shelved + pass1;
      pass1 = h1 * shelved - ha1 * weighted + pass2;
      pass2 = h2 * shelved - ha2 * weighted;
      power += weighted * weighted;
      filled += 1;
      if (filled === hopSamples) {
        this.hops.push(power / hopSamples);
        power = 0;
        filled = 0;
        // In silence the delays would decay into denormal numbers, which are slow.
        if (Math.abs(pass1) < 1e-30) shelf1 = shelf2 = pass1 = pass2 = 0;
      }
    }
    delays.set([shelf1, shelf2, pass1, pass2]);
    this.#power = power;
    this.#filled = filled;
  }
}
