/** How different two names are, and which one was probably meant, for "did you mean". */

/** The Levenshtein distance: how many letters must be inserted, removed or replaced. */
export function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A name with more differences than this is a different name. */
const maxDifferences = 2;
/** Letters that are compared: enough for any name. */
const maxCompared = 20;

/** The candidate that differs least from the name; null when none is similar. */
export function nearestName(name: string, candidates: readonly string[]): string | null {
  let best: string | null = null;
  let bestDistance = maxDifferences + 1;
  for (const candidate of candidates) {
    const distance = editDistance(name.slice(0, maxCompared).toLowerCase(), candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
