/** How different two names are, and which one was probably meant, for "did you mean". */

/** How many letters must be inserted, removed, replaced or swapped with the next one (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (before[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A name with more differences than one for so many of its letters is a different name: "dark" is not "day". */
const lettersPerDifference = 3;
/** However long it is. */
const maxDifferences = 3;
/** Letters that are compared: enough for any name. */
const maxCompared = 40;

/** The candidate that differs least from the name; null when none is similar. */
export function nearestName(name: string, candidates: Iterable<string>): string | null {
  const written = name.slice(0, maxCompared).toLowerCase();
  const allowed = Math.min(maxDifferences, Math.max(1, Math.floor(written.length / lettersPerDifference)));
  let best: string | null = null;
  let bestDistance = allowed + 1;
  for (const candidate of candidates) {
    const distance = editDistance(written, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** `Did you mean "theme"? `, to be followed by another sentence; empty when no candidate is similar. */
export function didYouMean(name: string, candidates: Iterable<string>): string {
  const nearest = nearestName(name, candidates);
  return nearest === null ? '' : `Did you mean "${nearest}"? `;
}
