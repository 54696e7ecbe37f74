/**
 * What is drawn for a part of a technical text: found by rules, before it has frames.
 *
 * Guarantees: sentences and words are counted from 0 in the scene and in the sentence that they belong to.
 */
import type { chipsVariants, diagrams } from '../contract/compositions.ts';

/** Words of one sentence: `words.slice(firstWord, firstWord + wordCount)`. */
export interface WordRange {
  readonly firstWord: number;
  readonly wordCount: number;
}

interface ShapeBase {
  /** The sentences of the scene that it sets. */
  readonly firstSentence: number;
  readonly sentenceCount: number;
  /** From 0 to 1. */
  readonly confidence: number;
  /** Why it was chosen, for people. */
  readonly reason: string;
}

/** A place in the scene at which something is said. */
export interface WordPlace {
  readonly sentence: number;
  readonly word: number;
}

/** Words of one sentence of the scene, as a line. */
export interface LineRange extends WordRange {
  readonly sentence: number;
}

export interface PropertyShape extends ShapeBase {
  readonly type: 'property';
  readonly path: string;
  readonly name: string;
  readonly valueType: string | null;
  readonly defaultValue: string | null;
  readonly choices: readonly string[];
  readonly line: LineRange | null;
  readonly said: {
    readonly name: WordPlace;
    readonly valueType: WordPlace;
    readonly defaultValue: WordPlace;
  };
}

export interface SignatureShape extends ShapeBase {
  readonly type: 'signature';
  readonly path: string;
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly optional: boolean }[];
  readonly returns: string | null;
  readonly line: LineRange | null;
  readonly said: { readonly name: WordPlace; readonly returns: WordPlace };
}

export interface CommandShape extends ShapeBase {
  readonly type: 'command';
  readonly commands: readonly string[];
  readonly output: readonly string[];
  /** The sentence that they are in; null for a block of code, in which nothing is said. */
  readonly line: LineRange | null;
  /** Where the commands are said. */
  readonly typed: LineRange | null;
}

export interface FileTreeShape extends ShapeBase {
  readonly type: 'file-tree';
  readonly entries: readonly { readonly name: string; readonly depth: number; readonly folder: boolean }[];
}

export interface KeysShape extends ShapeBase {
  readonly type: 'keys';
  readonly combinations: readonly { readonly keys: readonly string[]; readonly word: number }[];
}

export type ChipKind = 'code' | 'version' | 'link' | 'file' | 'badge';

export interface ChipsShape extends ShapeBase {
  readonly type: 'chips';
  readonly chips: readonly (WordRange & { readonly kind: ChipKind })[];
  /** The layouts that suit it, the best first. */
  readonly variants: readonly (typeof chipsVariants)[number][];
}

export interface DiagramShape extends ShapeBase, WordRange {
  readonly type: 'diagram';
  readonly diagram: (typeof diagrams)[number];
}

export type TechnicalShape =
  | PropertyShape
  | SignatureShape
  | CommandShape
  | FileTreeShape
  | KeysShape
  | ChipsShape
  | DiagramShape;
