/** The steps from sound to features, each compared with its definition. */
import { describe, expect, it } from 'vitest';
import { PowerSpectrum } from '../../audio/fft.ts';
import { medianPitch } from '../../audio/pitch.ts';
import { resample } from '../../audio/resampler.ts';
import { coefficientCount, MfccExtractor } from './mfcc.ts';

function tone(hertz: number, sampleRate: number, seconds: number, amplitude = 8000): Int16Array {
  return Int16Array.from({ length: Math.round(sampleRate * seconds) }, (_, at) =>
    Math.round(amplitude * Math.sin((2 * Math.PI * hertz * at) / sampleRate)),
  );
}

/** The amplitude of a frequency in a sound. */
function amplitudeOf(samples: Int16Array, hertz: number, sampleRate: number): number {
  let real = 0;
  let imaginary = 0;
  for (const [at, sample] of samples.entries()) {
    real += sample * Math.cos((2 * Math.PI * hertz * at) / sampleRate);
    imaginary += sample * Math.sin((2 * Math.PI * hertz * at) / sampleRate);
  }
  return (2 * Math.hypot(real, imaginary)) / samples.length;
}

const decibels = (ratio: number) => 20 * Math.log10(ratio);

describe('PowerSpectrum', () => {
  it('is the discrete Fourier transform', () => {
    const size = 32;
    const samples = Float64Array.from({ length: size }, (_, at) => Math.sin(at * at) + 0.3 * at);
    const power = new Float64Array(size / 2 + 1);
    new PowerSpectrum(size).transform(samples, power);
    for (const [bin, value] of power.entries()) {
      let real = 0;
      let imaginary = 0;
      for (const [at, sample] of samples.entries()) {
        real += sample * Math.cos((2 * Math.PI * bin * at) / size);
        imaginary -= sample * Math.sin((2 * Math.PI * bin * at) / size);
      }
      expect(value).toBeCloseTo(real * real + imaginary * imaginary, 6);
    }
  });
});

describe('MfccExtractor', () => {
  it('gives the same frames for sound in blocks as in one piece', () => {
    const samples = Int16Array.from({ length: 5000 }, (_, at) => 9000 * Math.sin(at * at * 1e-4));
    const frames = (blocks: readonly Int16Array[]) => {
      const values: number[][] = [];
      const extractor = new MfccExtractor(160, (coefficients) => values.push([...coefficients]));
      for (const block of blocks) extractor.process(block);
      return values;
    };
    const whole = frames([samples]);
    expect(whole).toHaveLength(Math.floor((5000 - 400) / 160) + 1);
    expect(whole[0]).toHaveLength(coefficientCount);
    const blocks = [samples.subarray(0, 1), samples.subarray(1, 777), samples.subarray(777)];
    expect(frames(blocks)).toEqual(whole);
  });
});

describe('resample', () => {
  it.each([8000, 22_050, 24_000, 44_100, 48_000])('keeps a tone of speech from %i Hz', (rate) => {
    const made = resample(tone(1000, rate, 0.5), rate, 16_000);
    expect(made).toHaveLength(8000);
    expect(Math.abs(decibels(amplitudeOf(made, 1000, 16_000) / 8000))).toBeLessThan(0.1);
  });

  it.each([24_000, 44_100, 48_000])('mirrors nothing of %i Hz into speech', (rate) => {
    const made = resample(tone(10_500, rate, 0.5), rate, 16_000);
    expect(decibels(amplitudeOf(made, 5500, 16_000) / 8000)).toBeLessThan(-50);
  });

  it('moves nothing in time', () => {
    const click = new Int16Array(4410);
    click[2205] = 20_000;
    const made = resample(click, 44_100, 16_000);
    expect(made.indexOf(Math.max(...made))).toBe(800);
  });
});

describe('medianPitch', () => {
  it.each([90, 120, 180, 240])('of a voice at %i Hz', (hertz) => {
    // Pulses through a resonance, as of a vowel.
    const samples = new Int16Array(16_000);
    let before = 0;
    let twoBefore = 0;
    for (let at = 0; at < samples.length; at += 1) {
      const pulse = at % Math.round(16_000 / hertz) === 0 ? 3000 : 0;
      const value = pulse + 1.8 * before - 0.9 * twoBefore;
      [twoBefore, before] = [before, value];
      samples[at] = value;
    }
    expect(Math.abs((medianPitch(samples, 16_000) ?? 0) / hertz - 1)).toBeLessThan(0.05);
  });

  it('has none for silence', () => {
    expect(medianPitch(new Int16Array(16_000), 16_000)).toBeNull();
  });
});
