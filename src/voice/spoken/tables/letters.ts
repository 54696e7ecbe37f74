/**
 * The names of letters, spelt so that an English voice says them right: "GPUs" is "gee pee yooz".
 *
 * The spellings were chosen by the phones that Flite gives for them. It would read a bare "a" or "r" as the words "a"
 * and "are", weakened in a sentence.
 */
const names: ReadonlyMap<string, string> = new Map(
  Object.entries({
    a: 'ay',
    b: 'bee',
    c: 'see',
    d: 'dee',
    e: 'ee',
    f: 'eff',
    g: 'gee',
    h: 'aitch',
    i: 'eye',
    j: 'jay',
    k: 'kay',
    l: 'el',
    m: 'em',
    n: 'en',
    o: 'oh',
    p: 'pee',
    q: 'cue',
    r: 'ar',
    s: 'ess',
    t: 'tee',
    u: 'yoo',
    v: 'vee',
    w: 'double yoo',
    x: 'ex',
    y: 'why',
    z: 'zee',
  }),
);

/** Plurals that are not just the name and an s; also the possessives, which sound the same. */
const plurals: ReadonlyMap<string, string> = new Map(
  Object.entries({
    e: 'eez',
    g: 'geez',
    h: 'aitches',
    s: 'esses',
    u: 'yooz',
    w: 'double yooz',
    x: 'exes',
  }),
);

/** The name of a letter from a to z; empty for anything else. */
export function letterName(letter: string): string {
  return names.get(letter.toLowerCase()) ?? '';
}

/**
 * The names of the letters, one after the other.
 *
 * @param letters a to z.
 * @param isPlural whether an s follows, as in "GPUs" and "the CPU's".
 */
export function spelt(letters: string, isPlural: boolean): string {
  const lower = [...letters.toLowerCase()];
  return lower
    .map((letter, index) =>
      isPlural && index === lower.length - 1
        ? (plurals.get(letter) ?? `${letterName(letter)}s`)
        : letterName(letter),
    )
    .filter((name) => name !== '')
    .join(' ');
}
