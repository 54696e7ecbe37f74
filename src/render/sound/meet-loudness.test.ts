/** The loops alone, with a limiter and an encoder that are made up. */
import { expect, test } from 'vitest';
import type { Loudness } from '../../audio/loudness/meter.ts';
import { type Correction, isOnAim, targetOf, trackToleranceLu } from '../../audio/loudness/target.ts';
import { type LoudnessTools, meetLoudness } from './meet-loudness.ts';

const target = targetOf(-14);

interface MadeUp {
  readonly source: Loudness;
  /** What the limiter takes away per decibel by which a peak is above the ceiling. */
  readonly limiterLoss?: number;
  /** What the encoder adds. */
  readonly encoder?: Loudness;
}

/** Runs the loops, and counts what they ask for. */
async function meet({ source, limiterLoss = 0.1, encoder = { integratedLufs: 0, truePeakDbtp: 0 } }: MadeUp) {
  const tries: Correction[] = [];
  const tracks: Loudness[] = [];
  const corrected = ({ gainDb, ceilingDb }: Correction): Loudness => {
    const over = Math.max(0, source.truePeakDbtp + gainDb - ceilingDb);
    return {
      integratedLufs: source.integratedLufs + gainDb - over * limiterLoss,
      // Between the samples a peak is a little higher than the ceiling.
      truePeakDbtp: Math.min(source.truePeakDbtp + gainDb, ceilingDb + 0.3),
    };
  };
  const tools: LoudnessTools = {
    tryOut: async (correction) => {
      tries.push(correction);
      return corrected(correction);
    },
    encode: async (correction, attempt) => {
      const samples = corrected(correction);
      tracks.push({
        integratedLufs: samples.integratedLufs + encoder.integratedLufs,
        truePeakDbtp: samples.truePeakDbtp + encoder.truePeakDbtp,
      });
      return `track ${attempt}`;
    },
    measureTrack: async (track) => tracks[Number(track.slice('track '.length)) - 1] ?? null,
  };
  const track = await meetLoudness(source, target, tools);
  return { track, tries, tracks };
}

test('sound that only needs a gain is tried once and encoded once', async () => {
  const { track, tries, tracks } = await meet({ source: { integratedLufs: -24, truePeakDbtp: -14 } });
  expect([tries.length, tracks.length]).toEqual([1, 1]);
  expect(track).toEqual({ path: 'track 1', loudness: { integratedLufs: -14, truePeakDbtp: -4 } });
});

test('what the limiter takes away is made up for before anything is encoded', async () => {
  const { track, tries, tracks } = await meet({ source: { integratedLufs: -30, truePeakDbtp: -8 } });
  expect(tries.length).toBeGreaterThan(1);
  expect(tracks).toHaveLength(1);
  expect(track.loudness && isOnAim(track.loudness, target, trackToleranceLu)).toBe(true);
});

test('what the encoder changes is made up for in the next encoding', async () => {
  const encoder = { integratedLufs: -0.8, truePeakDbtp: 0.9 };
  const { track, tracks } = await meet({ source: { integratedLufs: -30, truePeakDbtp: -8 }, encoder });
  expect(tracks.length).toBeGreaterThan(1);
  expect(track.loudness && isOnAim(track.loudness, target, trackToleranceLu)).toBe(true);
});

test('when the target is out of reach, the nearest track is returned after at most four encodings', async () => {
  const { track, tracks } = await meet({ source: { integratedLufs: -60, truePeakDbtp: -50 } });
  expect(tracks.length).toBeLessThanOrEqual(4);
  // The gain has a limit of 40 dB.
  expect(track.loudness?.integratedLufs).toBe(-20);
});

test('a track that turns out silent has no loudness', async () => {
  const tools: LoudnessTools = {
    tryOut: async () => null,
    encode: async () => 'silent',
    measureTrack: async () => null,
  };
  const source = { integratedLufs: -69, truePeakDbtp: -60 };
  expect(await meetLoudness(source, target, tools)).toEqual({ path: 'silent', loudness: null });
});
