/**
 * Drafts: what Markdown and plain text are read into, before the kind of text, the title and the sections are
 * known. A flat list in reading order, so that both readers and the HTML in Markdown meet in one place.
 */
import type { Flow } from '../flow.ts';
import type { Alignment, Chart } from '../script.ts';

/** What a text stands in, if anything. Drafts side by side with the same `id` belong to one block. */
export type Container =
  | { readonly type: 'verse' }
  | { readonly type: 'quote'; readonly id: number }
  /** The text of a scene of the user's own, with the `id` of its draft. */
  | { readonly type: 'scene'; readonly id: number }
  | {
      readonly type: 'list';
      readonly id: number;
      readonly item: number;
      readonly depth: number;
      /** The item's number; null in a list without numbers. */
      readonly number: number | null;
    };

export interface TextLine {
  readonly flow: Flow;
  /** True when the author broke the line behind this one on purpose (two spaces, backslash, `<br>`). */
  readonly hardBreak: boolean;
  /** What the author put behind the line, where its block goes on. */
  readonly pause: PauseDraft | null;
}

interface Placed {
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
}

export interface HeadingDraft extends Placed {
  readonly type: 'heading';
  readonly depth: number;
  readonly flow: Flow;
}

export interface TextDraft extends Placed {
  readonly type: 'text';
  /** Never empty; no line is blank. */
  readonly lines: readonly TextLine[];
  readonly container: Container | null;
  /** True when it consists of nothing but links. */
  readonly linksOnly: boolean;
}

export interface CodeDraft extends Placed {
  readonly type: 'code';
  readonly language: string | null;
  readonly text: string;
}

export interface TableDraft extends Placed {
  readonly type: 'table';
  /** Empty for a table without one. */
  readonly head: readonly Flow[];
  readonly rows: readonly (readonly Flow[])[];
  /** One a column; null where the author says nothing. */
  readonly alignment: readonly (Alignment | null)[];
  /** The chart that a directive before the table asks for. */
  readonly chart: Pick<Chart, 'type'> | null;
}

export interface PictureDraft extends Placed {
  readonly type: 'picture';
  readonly path: string;
  readonly alt: string;
}

export interface PauseDraft extends Placed {
  readonly type: 'pause';
  readonly durationMs: number;
}

export interface SoundDraft extends Placed {
  readonly type: 'sound';
  readonly path: string;
  readonly gainDb: number;
}

export interface IllustrationDraft extends Placed {
  readonly type: 'illustration';
  readonly name: string | null;
}

/** A directive of a scene of the user's own; the texts that are spoken over it follow, in a container with its `id`. */
export interface SceneDraft extends Placed {
  readonly type: 'scene';
  readonly id: number;
  readonly name: string;
  readonly attributes: readonly (Placed & { readonly name: string; readonly value: string })[];
  /** Of a scene without text; null where the text decides. */
  readonly durationMs: number | null;
}

/** A player, a frame, a template tag or a bare address: there is nothing to read, but the reader is told of it. */
export interface EmbedDraft extends Placed {
  readonly type: 'embed';
  /** For the reader: `<iframe>`, `formula`, `address`. */
  readonly name: string;
}

/** What a section is made of. */
export type BodyDraft = Exclude<Draft, HeadingDraft | EmbedDraft>;

export type Draft =
  | HeadingDraft
  | TextDraft
  | CodeDraft
  | PictureDraft
  | PauseDraft
  | SoundDraft
  | IllustrationDraft
  | SceneDraft
  | TableDraft
  | EmbedDraft;
