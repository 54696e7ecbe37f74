/**
 * The shapes that a sentence can have, as ranges of its words.
 *
 * Guarantees of every shape: its parts (`partsOf`) hold every word of the sentence exactly once, in order; no part is
 * empty. Ranges that only point at something (`unit`, `core`, `key`, …) lie inside a part.
 */
import { unreachable } from '../../shared/assert.ts';

/** `words.slice(firstWord, firstWord + wordCount)` of a sentence. Never empty. */
export interface WordRange {
  readonly firstWord: number;
  readonly wordCount: number;
}

interface Found {
  /** From 0 to 1. */
  readonly confidence: number;
  /** Why, for people. */
  readonly reason: string;
}

/** A number that is the sentence's news: "He read | 217 | books a week." */
export interface NumberShape extends Found {
  readonly type: 'number';
  readonly before: WordRange | null;
  readonly number: WordRange;
  readonly after: WordRange | null;
  /** The thing that is counted, inside `after`; null where the number says it itself: "40%", "$9 billion". */
  readonly unit: WordRange | null;
  /** What is counted up to: 2 of "two million", with `digits` "2 million". */
  readonly value: number;
  /** In figures, as the language writes them, with its sign and its scale: `217`, `40%`, `$9 billion`. */
  readonly digits: string;
  /** Null where there are too many. `each` is how many things one mark stands for. */
  readonly marks: { readonly total: number; readonly filled: number; readonly each: 1 | 10 | 100 } | null;
  /** "A week" and its like; null for none. */
  readonly per: Period | null;
}

export type Period = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Three or more short phrases in a row: "He sold | nails, | rope | and lamp oil." */
export interface EnumerationShape extends Found {
  readonly type: 'enumeration';
  readonly before: WordRange | null;
  readonly items: readonly EnumerationItem[];
  /** "And so on": these words are then in `after`. */
  readonly open: boolean;
  readonly after: WordRange | null;
}

export interface EnumerationItem {
  /** With its "and". */
  readonly range: WordRange;
  /** Without "and" and articles: what is to be drawn. */
  readonly core: WordRange;
}

/** "From | X | to | Y", "not | X | but | Y". */
export interface ContrastShape extends Found {
  readonly type: 'contrast';
  readonly before: WordRange | null;
  readonly firstJoint: WordRange | null;
  readonly first: WordRange;
  /** Null where only the first side has one: "Unlike | X, | Y". */
  readonly joint: WordRange | null;
  readonly second: WordRange;
  readonly after: WordRange | null;
  /** Which side is denied. "Not X but Y" denies the first, "X instead of Y" the second. */
  readonly negated: 'first' | 'second' | null;
}

export interface QuestionShape extends Found {
  readonly type: 'question';
  readonly line: WordRange;
}

/** A short sentence. */
export interface PhraseShape extends Found {
  readonly type: 'phrase';
  readonly line: WordRange;
  /** One to four words that carry its sense, counted from the sentence's first word. */
  readonly key: readonly number[];
}

/** A longer sentence, cut where it may be cut. */
export interface ClausesShape extends Found {
  readonly type: 'clauses';
  readonly clauses: readonly WordRange[];
  /** As in a phrase. */
  readonly key: readonly number[];
}

/** "A quorum | is | the number of members that must be present." */
export interface DefinitionShape extends Found {
  readonly type: 'definition';
  readonly term: WordRange;
  readonly joint: WordRange;
  readonly meaning: WordRange;
}

/** "The river rose | because | the dam broke." */
export interface CauseShape extends Found {
  readonly type: 'cause';
  readonly first: WordRange;
  /** Null where the joining word opens the sentence: it is then in `first`. */
  readonly joint: WordRange | null;
  readonly second: WordRange;
  readonly causeIs: 'first' | 'second';
}

/** Amounts of the same unit side by side: "12 litres against 8". */
export interface ComparisonShape extends Found {
  readonly type: 'comparison';
  readonly line: WordRange;
  readonly bars: readonly ComparedAmount[];
}

export interface ComparedAmount {
  /** What has this amount, as written; empty where the sentence does not say. */
  readonly label: string;
  /** The amount in figures with its unit: `12 litres`. */
  readonly text: string;
  readonly value: number;
  /** The words of the amount. */
  readonly range: WordRange;
}

/** One of several steps. */
export interface StepShape extends Found {
  readonly type: 'steps';
  readonly line: WordRange;
  /** Position among the steps, from 0. */
  readonly current: number;
  readonly steps: readonly StepOfSeveral[];
}

export interface StepOfSeveral {
  /** `1`, `2`: the number of its list, else its position. */
  readonly label: string;
  /** The sentences of the step, by their position in `ShapeContext.sentences`. */
  readonly sentences: readonly number[];
}

/** A place that is on the map, a year, or both. */
export interface PlaceDateShape extends Found {
  readonly type: 'place-date';
  readonly line: WordRange;
  readonly place: NamedPlace | null;
  readonly years: NamedYears | null;
}

export interface NamedPlace {
  readonly name: string;
  readonly kind: PlaceKind;
  /** Degrees; east and north are positive. */
  readonly longitude: number;
  readonly latitude: number;
  readonly range: WordRange;
}

export type PlaceKind = 'city' | 'country' | 'region' | 'river' | 'lake' | 'mountain' | 'island' | 'sea';

export interface NamedYears {
  readonly from: number;
  readonly to: number | null;
  /** `1870`, `1861–1865`, `1920s`. */
  readonly written: string;
  readonly range: WordRange;
}

/** What somebody says: "'Never!' | cried the banker." */
export interface DialogueShape extends Found {
  readonly type: 'dialogue';
  readonly before: WordRange | null;
  readonly quote: WordRange;
  readonly after: WordRange | null;
  readonly speaker: Speaker;
  /** Null where nobody answers. */
  readonly listener: Speaker | null;
  /** Counts the turns of the text from 0. Two sentences of one turn have the same. */
  readonly turn: number;
}

/** Somebody who speaks, the same object throughout a text. */
export interface Speaker {
  /** Position among the speakers of the text, from 0. */
  readonly index: number;
  /** `Anna`, `the old banker`. */
  readonly name: string;
  /** True for a name, false for a description. */
  readonly isNamed: boolean;
  /** Everything the text calls them beside their speeches, in lowercase: `old`, `banker`, `he`. */
  readonly words: readonly string[];
  /** Kept throughout the text: the first is left, the one who answers right. */
  readonly side: 'left' | 'right';
}

export type Shape =
  | NumberShape
  | EnumerationShape
  | ContrastShape
  | QuestionShape
  | PhraseShape
  | ClausesShape
  | DefinitionShape
  | CauseShape
  | ComparisonShape
  | StepShape
  | PlaceDateShape
  | DialogueShape;

export type ShapeType = Shape['type'];

/** The parts of a shape that are drawn, in order: together they are all words of the sentence. */
export function partsOf(shape: Shape): WordRange[] {
  return nullableParts(shape).filter((part) => part !== null);
}

function nullableParts(shape: Shape): (WordRange | null)[] {
  switch (shape.type) {
    case 'number':
      return [shape.before, shape.number, shape.after];
    case 'enumeration':
      return [shape.before, ...shape.items.map(({ range }) => range), shape.after];
    case 'contrast':
      return [shape.before, shape.firstJoint, shape.first, shape.joint, shape.second, shape.after];
    case 'question':
    case 'phrase':
    case 'comparison':
    case 'steps':
    case 'place-date':
      return [shape.line];
    case 'clauses':
      return [...shape.clauses];
    case 'definition':
      return [shape.term, shape.joint, shape.meaning];
    case 'cause':
      return [shape.first, shape.joint, shape.second];
    case 'dialogue':
      return [shape.before, shape.quote, shape.after];
    default:
      return unreachable(shape);
  }
}
