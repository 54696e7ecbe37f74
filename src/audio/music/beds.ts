/**
 * The three pieces of music that were written for this project: calm, bright and night.
 *
 * They are quiet loops that lie under a voice: slow harmony in which every chord shares notes with the next, nothing
 * that stands out, and no melody that asks for attention. They are part of the project and under its licence.
 */
import { basses, broken, type Chord, held, type Score } from './score.ts';

const chord = (bass: number, ...notes: Chord['notes']): Chord => ({ bass, notes });

/** D major, 16 bars of 4/4, one chord every two bars: Dmaj9 Bm7 Gmaj7 Em9 A7sus4 D/F# Gmaj9 A6. */
const calmChords = [
  chord(38, 54, 57, 61, 64),
  chord(47, 54, 57, 62, 66),
  chord(43, 54, 59, 62, 66),
  chord(40, 55, 59, 62, 66),
  chord(45, 55, 57, 62, 64),
  chord(42, 57, 62, 64, 69),
  chord(43, 57, 59, 62, 66),
  chord(45, 57, 61, 64, 66),
];

const calm: Score = {
  beatsPerMinute: 96,
  beats: 64,
  reverb: { seconds: 2.8, gainDb: -13 },
  parts: [
    { instrument: 'pad', gainDb: -6, pan: 0, notes: held(calmChords, 8) },
    { instrument: 'bass', gainDb: -8, pan: 0, notes: basses(calmChords, 8) },
    {
      instrument: 'pluck',
      gainDb: -6,
      pan: -0.3,
      notes: broken(calmChords, 8, [
        [
          { beat: 0, note: 1, up: 1, strength: 0.6 },
          { beat: 1.5, note: 2, up: 1, strength: 0.45 },
          { beat: 3, note: 3, up: 1, strength: 0.55 },
          { beat: 5, note: 2, up: 1, strength: 0.4 },
        ],
        [
          { beat: 0.5, note: 3, up: 1, strength: 0.5 },
          { beat: 2, note: 1, up: 1, strength: 0.45 },
          { beat: 4, note: 2, up: 1, strength: 0.55 },
          { beat: 6.5, note: 1, up: 1, strength: 0.35 },
        ],
      ]),
    },
    {
      instrument: 'pluck',
      gainDb: -10,
      pan: 0.4,
      notes: broken(calmChords, 8, [
        [{ beat: 7, note: 0, up: 1, strength: 0.4 }],
        [
          { beat: 3, note: 0, up: 1, strength: 0.45 },
          { beat: 5.5, note: 0, up: 1, strength: 0.35 },
        ],
      ]),
    },
  ],
};

/**
 * G major, 16 bars of 4/4, one chord per bar: G D/F# Em7 Cadd9, G/B C6 Am7 Dsus4, G D/F# Em7 Cadd9, Am7 G/B C6 D.
 */
const brightChords = [
  chord(43, 55, 59, 62, 67),
  chord(42, 54, 57, 62, 66),
  chord(40, 55, 59, 62, 64),
  chord(48, 55, 60, 62, 64),
  chord(47, 55, 59, 62, 67),
  chord(48, 57, 60, 64, 67),
  chord(45, 55, 60, 64, 67),
  chord(50, 55, 57, 62, 69),
  chord(43, 55, 59, 62, 67),
  chord(42, 54, 57, 62, 66),
  chord(40, 55, 59, 62, 64),
  chord(48, 55, 60, 62, 64),
  chord(45, 55, 57, 60, 64),
  chord(47, 55, 59, 62, 67),
  chord(48, 57, 60, 64, 67),
  chord(38, 57, 62, 66, 69),
];

const bright: Score = {
  beatsPerMinute: 112,
  beats: 64,
  reverb: { seconds: 1.6, gainDb: -16 },
  parts: [
    { instrument: 'pad', gainDb: -13, pan: 0, notes: held(brightChords, 4) },
    { instrument: 'bass', gainDb: -9, pan: 0, notes: basses(brightChords, 4) },
    {
      instrument: 'mallet',
      gainDb: -5,
      pan: 0.25,
      notes: broken(brightChords, 4, [
        [
          { beat: 0, note: 0, up: 1, strength: 0.7 },
          { beat: 0.5, note: 2, up: 1, strength: 0.45 },
          { beat: 1.5, note: 1, up: 1, strength: 0.55 },
          { beat: 2, note: 3, up: 1, strength: 0.6 },
          { beat: 3, note: 2, up: 1, strength: 0.5 },
        ],
        [
          { beat: 0, note: 1, up: 1, strength: 0.65 },
          { beat: 1, note: 2, up: 1, strength: 0.5 },
          { beat: 1.5, note: 3, up: 1, strength: 0.5 },
          { beat: 2.5, note: 2, up: 1, strength: 0.55 },
          { beat: 3.5, note: 0, up: 1, strength: 0.4 },
        ],
      ]),
    },
    {
      instrument: 'pluck',
      gainDb: -10,
      pan: -0.4,
      notes: broken(brightChords, 4, [
        [
          { beat: 1, note: 0, up: 0, strength: 0.5 },
          { beat: 2.5, note: 2, up: 0, strength: 0.5 },
        ],
        [
          { beat: 0.5, note: 1, up: 0, strength: 0.5 },
          { beat: 3, note: 3, up: 0, strength: 0.45 },
        ],
      ]),
    },
  ],
};

/** A minor, 16 bars of 3/4, one chord every two bars: Am7 Fmaj7 Cadd9/E G6 Am7 Dm7 Fmaj9 Em7. */
const nightChords = [
  chord(45, 52, 55, 60, 64),
  chord(41, 52, 57, 60, 64),
  chord(40, 55, 60, 62, 64),
  chord(43, 55, 59, 62, 64),
  chord(45, 57, 60, 64, 67),
  chord(38, 57, 60, 62, 65),
  chord(41, 55, 57, 60, 64),
  chord(40, 55, 59, 62, 64),
];

const night: Score = {
  beatsPerMinute: 76,
  beats: 48,
  reverb: { seconds: 4, gainDb: -10 },
  parts: [
    { instrument: 'pad', gainDb: -5, pan: 0, notes: held(nightChords, 6) },
    { instrument: 'bass', gainDb: -9, pan: 0, notes: basses(nightChords, 6) },
    {
      instrument: 'bell',
      gainDb: -12,
      pan: 0.35,
      notes: broken(nightChords, 6, [
        [
          { beat: 1, note: 2, up: 1, strength: 0.5 },
          { beat: 4, note: 3, up: 1, strength: 0.4 },
        ],
        [{ beat: 2, note: 1, up: 1, strength: 0.45 }],
      ]),
    },
    {
      instrument: 'bell',
      gainDb: -15,
      pan: -0.35,
      notes: broken(nightChords, 6, [
        [],
        [
          { beat: 0.5, note: 3, up: 1, strength: 0.4 },
          { beat: 5, note: 2, up: 1, strength: 0.35 },
        ],
      ]),
    },
  ],
};

export const beds = { calm, bright, night } as const satisfies Record<string, Score>;

export type BedName = keyof typeof beds;
export const bedNames = Object.keys(beds) as readonly BedName[];

export const isBedName = (name: string): name is BedName => bedNames.some((bed) => bed === name);
