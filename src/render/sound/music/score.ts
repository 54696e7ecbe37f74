/**
 * A piece of music as data: notes for instruments, in beats.
 *
 * Guarantees: a score is a loop; what sounds beyond its end sounds into its beginning.
 */

export interface Note {
  /** From the loop's start. */
  readonly beat: number;
  readonly beats: number;
  /** MIDI number: 60 is middle C, 69 is A at 440 Hz. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly strength: number;
}

export type InstrumentName = 'pad' | 'pluck' | 'bell' | 'mallet' | 'bass';

export interface Part {
  readonly instrument: InstrumentName;
  readonly gainDb: number;
  /** -1 left to 1 right. */
  readonly pan: number;
  readonly notes: readonly Note[];
}

export interface Score {
  readonly beatsPerMinute: number;
  readonly beats: number;
  readonly parts: readonly Part[];
  /** The room it sounds in: the time that it takes to fall by 60 dB, and its level beside the instruments. */
  readonly reverb: { readonly seconds: number; readonly gainDb: number };
}

/** A chord as it is laid out: its bass note, and its other notes from the lowest up. */
export interface Chord {
  readonly bass: number;
  readonly notes: readonly [number, number, number, number];
}

/** Where in a chord a note of a pattern falls, and which of its notes it is. */
export interface Step {
  readonly beat: number;
  readonly note: 0 | 1 | 2 | 3;
  /** Octaves above the chord. */
  readonly up: number;
  readonly strength: number;
}

/** All notes of each chord, held until the next one. A note that both have in common is held through. */
export function held(chords: readonly Chord[], beatsEach: number): Note[] {
  return chords.flatMap(({ notes }, at) =>
    notes.flatMap((pitch): Note[] => {
      const before = chords.at(at - 1);
      if (at > 0 && before?.notes.includes(pitch)) return [];
      let length = 1;
      while (chords[at + length]?.notes.includes(pitch)) length += 1;
      return [{ beat: at * beatsEach, beats: length * beatsEach, pitch, strength: 0.8 }];
    }),
  );
}

export function basses(chords: readonly Chord[], beatsEach: number): Note[] {
  return chords.map(({ bass }, at) => ({
    beat: at * beatsEach,
    beats: beatsEach,
    pitch: bass,
    strength: 0.8,
  }));
}

/** The patterns in turn, one a chord. */
export function broken(
  chords: readonly Chord[],
  beatsEach: number,
  patterns: readonly (readonly Step[])[],
): Note[] {
  return chords.flatMap(({ notes }, at) =>
    (patterns[at % patterns.length] ?? []).map(({ beat, note, up, strength }) => ({
      beat: at * beatsEach + beat,
      beats: 1,
      pitch: notes[note] + 12 * up,
      strength,
    })),
  );
}
