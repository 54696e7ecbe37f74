/**
 * A piece of music as data: notes for instruments, with times in beats.
 *
 * A score is a loop: a note that rings beyond its end is heard at its beginning.
 */

export interface Note {
  /** Counted from the start of the loop. */
  readonly beat: number;
  readonly beats: number;
  /** MIDI number: 60 is middle C, 69 is A at 440 Hz. */
  readonly pitch: number;
  /** From 0 to 1. */
  readonly strength: number;
}

export type InstrumentName = 'pad' | 'pluck' | 'bell' | 'mallet' | 'bass';

export interface Part {
  readonly instrument: InstrumentName;
  readonly gainDb: number;
  /** From -1, left, to 1, right. */
  readonly pan: number;
  readonly notes: readonly Note[];
}

export interface Score {
  readonly beatsPerMinute: number;
  readonly beats: number;
  readonly parts: readonly Part[];
  /** The room: the time in which its sound falls by 60 dB, and its level compared with the instruments. */
  readonly reverb: { readonly seconds: number; readonly gainDb: number };
}

/** A chord: its bass note, and its other notes from the lowest to the highest. */
export interface Chord {
  readonly bass: number;
  readonly notes: readonly [number, number, number, number];
}

/** One note of a pattern: when it is played, and which note of the chord it is. */
export interface Step {
  readonly beat: number;
  readonly note: 0 | 1 | 2 | 3;
  /** Octaves above the chord. */
  readonly up: number;
  readonly strength: number;
}

/** All notes of each chord, held until the next chord. A note that both have in common is held through. */
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

/** The bass note of each chord, held until the next chord. */
export function basses(chords: readonly Chord[], beatsEach: number): Note[] {
  return chords.map(({ bass }, at) => ({
    beat: at * beatsEach,
    beats: beatsEach,
    pitch: bass,
    strength: 0.8,
  }));
}

/** Broken chords: one pattern per chord, in turn. */
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
