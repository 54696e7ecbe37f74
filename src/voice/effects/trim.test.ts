import { describe, expect, it } from 'vitest';
import { withoutOuterSilence } from './trim.ts';

/** Tones of a length in milliseconds and an amplitude; an amplitude of 0 is silence. */
function soundOf(
  sampleRate: number,
  parts: readonly (readonly [ms: number, amplitude: number])[],
  noise = 0,
) {
  const samples = parts.flatMap(([ms, amplitude]) =>
    Array.from({ length: Math.round((ms * sampleRate) / 1000) }, (_, at) =>
      Math.round(
        amplitude * Math.sin((2 * Math.PI * 220 * at) / sampleRate) + (at % 2 === 0 ? noise : -noise),
      ),
    ),
  );
  return { sampleRate, samples: Int16Array.from(samples) };
}

const lengthMs = ({ audio }: ReturnType<typeof withoutOuterSilence>) =>
  (audio.samples.length / audio.sampleRate) * 1000;

describe('withoutOuterSilence', () => {
  it.each([16_000, 22_050, 24_000, 44_100])('leaves 40 ms before and 50 ms after, at %i Hz', (rate) => {
    const audio = soundOf(rate, [
      [700, 0],
      [300, 8000],
      [200, 0],
      [300, 8000],
      [900, 0],
    ]);
    const trimmed = withoutOuterSilence({ audio, words: null });
    expect(Math.abs(lengthMs(trimmed) - (800 + 40 + 50))).toBeLessThanOrEqual(11);
    expect(trimmed.words).toBeNull();
  });

  it('moves the word times along, and keeps them inside', () => {
    const audio = soundOf(24_000, [
      [500, 0],
      [400, 8000],
      [600, 0],
    ]);
    const words = [
      { startMs: 0, endMs: 700 },
      { startMs: 700, endMs: 1500 },
    ];
    const trimmed = withoutOuterSilence({ audio, words });
    expect(trimmed.words?.[0]).toEqual({ startMs: 0, endMs: 240 });
    expect(trimmed.words?.[1]).toEqual({ startMs: 240, endMs: Math.floor(lengthMs(trimmed)) });
  });

  it('treats noise and a constant offset as silence, and a soft consonant as sound', () => {
    const { samples, sampleRate } = soundOf(
      16_000,
      [
        [400, 0],
        [100, 200],
        [300, 10_000],
        [500, 0],
      ],
      10,
    );
    const audio = { sampleRate, samples: samples.map((sample) => sample + 300) };
    expect(Math.abs(lengthMs(withoutOuterSilence({ audio, words: null })) - (400 + 90))).toBeLessThanOrEqual(
      10,
    );
  });

  it('adds nothing where there is no silence, and leaves pure silence as it is', () => {
    const loud = soundOf(16_000, [[300, 8000]]);
    expect(withoutOuterSilence({ audio: loud, words: null }).audio.samples).toEqual(loud.samples);
    const silence = soundOf(16_000, [[300, 0]]);
    expect(withoutOuterSilence({ audio: silence, words: null }).audio.samples).toEqual(silence.samples);
    const empty = soundOf(16_000, []);
    expect(withoutOuterSilence({ audio: empty, words: null }).audio.samples.length).toBe(0);
  });
});
