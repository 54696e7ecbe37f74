/**
 * Candidates for each beat -> the composition of each, so that the pictures keep changing.
 *
 * Guarantees: no kind of composition twice in a row, and at least four kinds in any six beats, as far as a beat has
 * candidates (every beat of a narration has at least six kinds); no flat ground twice in a row; the same candidates
 * after the same pictures give the same choice. A choice depends on the five beats before it.
 *
 * Six beats of at most nine seconds are less than a minute: so any minute has four kinds.
 */
import { present } from '../../shared/assert.ts';
import type { PlannedComposition } from './planned-beat.ts';
import type { Candidate } from './shape-compositions.ts';

/** What was shown before, the latest last. Only as much as the rhythm looks at. */
export interface Shown {
  readonly kinds: readonly string[];
  /** Of the last flat composition; null for none. */
  readonly ground: number | null;
}

export const nothingShown: Shown = { kinds: [], ground: null };

/** How many beats the rhythm looks back. */
const lookback = 5;
const kindsInSix = 4;
const maxTypographic = 2;

/** What a second look at the same kind costs, by how many beats ago it was shown. */
const costOfRepeat = [Number.POSITIVE_INFINITY, 0.3, 0.15, 0.05, 0.02] as const;
const costOfTypographic = 0.25;
const costOfPage = 0.4;

const typographic = /^(?:phrase|clauses|question|page|definition)/;

/** @param candidates at least one. */
export function chooseComposition(candidates: readonly Candidate[], shown: Shown): Candidate {
  const ranked = candidates
    .map((candidate) => ({ candidate, value: candidate.fit - costOf(candidate.kind, shown.kinds) }))
    .toSorted((a, b) => b.value - a.value);
  const varied = ranked.find(
    ({ candidate, value }) => Number.isFinite(value) && isVaried(candidate.kind, shown.kinds),
  );
  const { candidate } = present(varied ?? ranked[0], 'a candidate');
  return { ...candidate, composition: onFreshGround(candidate.composition, shown.ground) };
}

export function afterShowing({ kind, composition }: Candidate, shown: Shown): Shown {
  return {
    kinds: [...shown.kinds, kind].slice(-lookback),
    ground: 'ground' in composition ? composition.ground : null,
  };
}

/** A scene that is not made of beats: a card, a table, a page of verse. */
export function afterScene(kind: string, { kinds }: Shown): Shown {
  return { kinds: [...kinds, kind].slice(-lookback), ground: null };
}

function costOf(kind: string, kinds: readonly string[]): number {
  const ago = kinds.toReversed().indexOf(kind);
  const lastOnes = kinds.slice(-maxTypographic);
  const tooMuchType =
    typographic.test(kind) &&
    lastOnes.length === maxTypographic &&
    lastOnes.every((one) => typographic.test(one));
  return (
    (costOfRepeat[ago] ?? 0) +
    (tooMuchType ? costOfTypographic : 0) +
    (kind.startsWith('page') && kinds.slice(-3).some((one) => one.startsWith('page')) ? costOfPage : 0)
  );
}

function isVaried(kind: string, kinds: readonly string[]): boolean {
  if (kinds.length < lookback) return true;
  return new Set([...kinds.slice(-lookback), kind]).size >= kindsInSix;
}

/** The grounds are counted up, so that the one before and this one differ. */
function onFreshGround(composition: PlannedComposition, before: number | null): PlannedComposition {
  if (!('ground' in composition) || composition.ground !== before) return composition;
  return { ...composition, ground: composition.ground + 1 };
}
