/**
 * One scene -> the drawings that go with its words, beat by beat.
 *
 * Takes the scene's timed sentences and the vocabulary; gives beats in milliseconds of the timeline. Guarantees: the
 * same scene with the same drawings to avoid gives the same beats, wherever it stands; a beat for which no drawing is
 * sure enough has none; within a scene no drawing is shown twice in a row for different words; a scene with a picture
 * of the author's has no beats.
 */
import { unreachable } from '../../shared/assert.ts';
import type { Illustration, Scene, TimedSentence } from '../../timeline/timeline.ts';
import { isAllowed } from '../tone/allowed-drawings.ts';
import type { ToneReport } from '../tone/tone-of.ts';
import { type Token, tokensOf } from '../words/tokens.ts';
import { nounForms } from '../words/word-forms.ts';
import type { Beat, ChosenDrawing } from './beat.ts';
import { type Candidate, candidatesOf, minScore } from './candidates.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface IllustrateOptions {
  readonly vocabulary: Vocabulary;
  /** False where only what the author asks for is drawn: in another language, or when turned off. */
  readonly automatic: boolean;
  /** Of the whole text: it decides which drawings may appear. Left out, all may. */
  readonly tone?: Pick<ToneReport, 'tone' | 'subjects'>;
}

/** A sentence shorter than this shares its beat with the next. */
const shortestBeatMs = 3500;
const maxSmall = 2;
/** The heading of a stop says more than the sentences below it. */
const headingBonus = 0.5;

const none: ReadonlySet<string> = new Set();

/**
 * @param avoided names of drawings that are shown only if the author asks for them: those of the neighbouring scenes.
 * @returns empty for scenes that show no illustrations.
 */
export function illustrate(
  { content }: Scene,
  { vocabulary, automatic, tone }: IllustrateOptions,
  avoided: ReadonlySet<string> = none,
): Beat[] {
  const options: ChoiceOptions = { vocabulary, automatic, avoided, ...(tone && { tone }) };
  switch (content.type) {
    case 'title':
      return content.level === 'script' ? titleBeat(content.heading, options) : [];
    case 'narration':
      if (content.picture !== null) return [];
      return beatsOf(content.sentences, content.illustration, options);
    case 'timetable':
      if (content.picture !== null) return [];
      return wholeScene(content.activity, content.sentences, content.illustration, options);
    case 'verse':
      return wholeScene(null, content.lines, content.illustration, options);
    case 'list':
    case 'quote':
    case 'code':
    case 'table':
    case 'chart':
    case 'user':
    case 'end':
      return [];
    default:
      return unreachable(content);
  }
}

interface ChoiceOptions extends IllustrateOptions {
  readonly avoided: ReadonlySet<string>;
}

function beatsOf(
  sentences: readonly TimedSentence[],
  wanted: Illustration | null,
  options: ChoiceOptions,
): Beat[] {
  const nearby = nearbyOf(sentences.flatMap(tokensOf));
  const beats: Beat[] = [];
  for (const group of groupSentences(sentences)) {
    const tokens = group.flatMap(tokensOf);
    const candidates = options.automatic ? sureOf(tokens, nearby, options) : [];
    const previous = beats.at(-1)?.main ?? null;
    // A drawing that the author asked for goes with the first beat; "none" holds for all of them.
    const isMeant = beats.length === 0 || wanted?.name === null;
    beats.push(beatOf(group, withoutRepeat(candidates, previous), isMeant ? wanted : null, options));
  }
  return beats;
}

/** A card without a drawing has no beat: nobody misses a drawing there, so none is reported missing. */
function titleBeat(heading: TimedSentence, options: ChoiceOptions): Beat[] {
  return wholeScene(heading, [], null, options).filter(({ main }) => main !== null);
}

/** One drawing for a whole card, page or stop, and no small ones. */
function wholeScene(
  heading: TimedSentence | null,
  sentences: readonly TimedSentence[],
  wanted: Illustration | null,
  options: ChoiceOptions,
): Beat[] {
  const all = heading === null ? sentences : [heading, ...sentences];
  if (all.length === 0) return [];
  const nearby = nearbyOf(all.flatMap(tokensOf));
  let candidates: Candidate[] = [];
  if (options.automatic) {
    const inHeading = heading === null ? [] : sureOf(tokensOf(heading), nearby, options);
    candidates = [
      ...inHeading.map((candidate) => ({ ...candidate, score: rounded(candidate.score + headingBonus) })),
      ...sureOf(sentences.flatMap(tokensOf), nearby, options),
    ].sort((a, b) => b.score - a.score || a.startMs - b.startMs);
  }
  return [{ ...beatOf(all, candidates, wanted, options), small: [] }];
}

function beatOf(
  sentences: readonly TimedSentence[],
  candidates: readonly Candidate[],
  wanted: Illustration | null,
  { vocabulary }: IllustrateOptions,
): Beat {
  const startMs = sentences[0]?.startMs ?? 0;
  const base = { startMs, endMs: sentences.at(-1)?.endMs ?? 0, text: sentences.map(textOf).join(' ') };
  if (wanted !== null) {
    const name = wanted.name === null ? null : vocabulary.drawingNamed(wanted.name);
    const main =
      name === null ? null : { name, words: null, startMs, score: 1, reason: 'asked for by the author' };
    return { ...base, main, small: [] };
  }
  const [main = null, ...others] = candidates;
  return { ...base, main, small: main === null ? [] : unlike(main, others).slice(0, maxSmall) };
}

/** For the small drawings: only drawings that show something other than the main one. */
function unlike(main: ChosenDrawing, others: readonly Candidate[]): Candidate[] {
  return others.filter(({ name }) => !related(name, main.name));
}

/** Such as `cat` and `black-cat`. */
function related(one: string, other: string): boolean {
  return one.split('-').at(-1) === other.split('-').at(-1);
}

/** The same drawing may stay for the same words; for other words the next best takes its place. */
function withoutRepeat(
  candidates: readonly Candidate[],
  previous: ChosenDrawing | null,
): readonly Candidate[] {
  const [best] = candidates;
  if (!best || previous?.name !== best.name || sameWords(previous.words, best.words)) return candidates;
  return candidates.slice(1);
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function sameWords(one: string | null, other: string): boolean {
  const stems = (text: string) => nounForms(text.toLowerCase()).at(-1);
  return one !== null && stems(one) === stems(other);
}

function sureOf(
  tokens: readonly Token[],
  nearby: ReadonlySet<string>,
  { vocabulary, avoided, tone }: ChoiceOptions,
): Candidate[] {
  return candidatesOf(tokens, nearby, vocabulary).filter(
    ({ score, name, words }) =>
      score >= minScore && !avoided.has(name) && (tone === undefined || isAllowed(name, words, tone)),
  );
}

function nearbyOf(tokens: readonly Token[]): Set<string> {
  return new Set(tokens.flatMap(({ text }) => nounForms(text)));
}

/** Groups of a sentence or two: a short sentence takes in the next one. */
function groupSentences(sentences: readonly TimedSentence[]): TimedSentence[][] {
  const groups: TimedSentence[][] = [];
  for (const sentence of sentences) {
    const group = groups.at(-1);
    const first = group?.[0];
    const isShort = first !== undefined && (group?.at(-1)?.endMs ?? 0) - first.startMs < shortestBeatMs;
    if (group && isShort && group.length < 2) group.push(sentence);
    else groups.push([sentence]);
  }
  return groups;
}

function textOf({ words }: TimedSentence): string {
  return words
    .map(({ text, spaceBefore }) => (spaceBefore ? ' ' : '') + text)
    .join('')
    .trim();
}
