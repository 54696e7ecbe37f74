/**
 * Drafts: what Markdown and plain text are read into, before the kind of text, the title and the sections are known.
 * A flat list in reading order, so that both readers, and the HTML in Markdown, meet in one place.
 */
import { unreachable } from '../../shared/assert.ts';
import type { Flow, Range } from '../flow.ts';
import type { Alignment, Chart, Staging } from '../script.ts';

/** What a text is part of. Neighbouring drafts with the same `id` belong to one block. */
export type Container =
  | { readonly type: 'verse' }
  | { readonly type: 'quote'; readonly id: number }
  /** The text of a scene of the user's own, with the `id` of its draft. */
  | { readonly type: 'scene'; readonly id: number }
  | ListContainer;

export interface ListContainer {
  readonly type: 'list';
  readonly id: number;
  readonly item: number;
  /** 0 for an item of the outermost list. */
  readonly depth: number;
  /** The item's number; null in a list without numbers. */
  readonly number: number | null;
}

export interface TextLine {
  readonly flow: Flow;
  /** True when the author broke the line after this one on purpose (two spaces, backslash, `<br>`). */
  readonly hardBreak: boolean;
  /** What the author put after the line, where its block goes on. */
  readonly pause: PauseDraft | null;
}

/** Offsets in the source. */
type Placed = Range;

export interface HeadingDraft extends Placed {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly depth: number;
  readonly flow: Flow;
}

export interface TextDraft extends Placed {
  readonly type: 'text';
  /** Never empty; no line is blank. */
  readonly lines: readonly TextLine[];
  /** Null for text that is part of nothing else. */
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
  /** Empty for a table without a head. */
  readonly head: readonly Flow[];
  readonly rows: readonly (readonly Flow[])[];
  /** One per column; null where the author says nothing. */
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
  /** Null where the author wants none. */
  readonly name: string | null;
}

export interface StagingDraft extends Placed, Omit<Staging, 'span'> {}

/** The directive of a user's scene. The texts that are spoken over it follow, in a container with its `id`. */
export interface SceneDraft extends Placed {
  readonly type: 'scene';
  readonly id: number;
  readonly name: string;
  readonly attributes: readonly (Placed & { readonly name: string; readonly value: string })[];
  /** Of a scene without text; null where the text decides. */
  readonly durationMs: number | null;
}

/** A player, a frame, a template tag or a bare address: nothing to read, but the user is told about it. */
export interface EmbedDraft extends Placed {
  readonly type: 'embed';
  /** For the user: `<iframe>`, `formula`, `address`. */
  readonly name: string;
}

/** What the body of a section is made of. */
export type BodyDraft = Exclude<Draft, HeadingDraft | EmbedDraft>;

export type Draft =
  | HeadingDraft
  | TextDraft
  | CodeDraft
  | PictureDraft
  | PauseDraft
  | SoundDraft
  | IllustrationDraft
  | StagingDraft
  | SceneDraft
  | TableDraft
  | EmbedDraft;

/** True when both are in the same list, quote or scene. */
export function isSameBlock({ container: a }: TextDraft, { container: b }: TextDraft): boolean {
  if (a === null || b === null || a.type === 'verse' || b.type === 'verse') return false;
  return a.type === b.type && a.id === b.id;
}

/** The place of the lines in the source; null for none. */
export function placeOf(lines: readonly TextLine[]): Range | null {
  const start = lines[0]?.flow.chunks[0]?.start;
  const end = lines.at(-1)?.flow.chunks.at(-1)?.end;
  return start === undefined || end === undefined ? null : { start, end };
}

/** The draft with other lines, in the place of these. */
export function withLines(draft: TextDraft, lines: readonly TextLine[]): TextDraft {
  return { ...draft, ...placeOf(lines), lines };
}

/** The words of drafts, counting only text the author wrote. */
export function textOf(drafts: readonly Draft[]): string {
  return drafts
    .flatMap(flowsOf)
    .map(({ text }) => text)
    .join(' ');
}

function flowsOf(draft: Draft): readonly Flow[] {
  switch (draft.type) {
    case 'heading':
      return [draft.flow];
    case 'text':
      return draft.lines.map(({ flow }) => flow);
    case 'table':
      return [draft.head, ...draft.rows].flat();
    case 'code':
    case 'picture':
    case 'illustration':
    case 'staging':
    case 'sound':
    case 'pause':
    case 'scene':
    case 'embed':
      return [];
    default:
      return unreachable(draft);
  }
}
