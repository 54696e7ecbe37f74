/**
 * Scenes of the user's own in a script: their directives, and the text that is spoken over them.
 *
 * Takes the names that the configuration gives; what a scene makes of its attributes is not known here. Guarantees:
 * every scene has text or a length; attributes keep their places.
 */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { proseOf } from '../blocks/groups.ts';
import type { SceneDraft, TextDraft } from '../drafts/draft.ts';
import { withPauseAfter } from '../drafts/pauses.ts';
import type { Range } from '../flow.ts';
import type { Report } from '../report.ts';
import type { UserScene } from '../script.ts';
import type { SentenceMaker } from '../sentences/sentence-maker.ts';

const longestS = 60;
/** The attribute that is scriptreel's own. */
const lengthAttribute = 'seconds';

/**
 * What a scene's directive says; null when it is a bad one, which is reported.
 *
 * @param isOpen false in a list, a quote or another container.
 */
export function sceneOfDirective(
  node: ContainerDirective | LeafDirective,
  range: Range,
  isOpen: boolean,
  report: Report,
): Omit<SceneDraft, 'type' | 'id'> | null {
  const { name } = node;
  const written = firstLine(report.source.slice(range.start, range.end));
  const place = { start: range.start, end: range.start + written.length };
  const refuse = (message: string, hint: string, where: Range = place) => {
    report.add('error', 'bad-directive', where, message, hint);
    return null;
  };
  if (!isOpen)
    return refuse(`::${name} must stand in no list, quote or verse.`, 'Put it between paragraphs.');
  if (hasLabel(node))
    return refuse(`::${name} takes no text in brackets.`, 'Write what is spoken in a paragraph below it.');
  const attributes = Object.entries(node.attributes ?? {}).map(([key, value]) => ({
    name: key,
    value: value ?? '',
    ...placeOfAttribute(key, written, place),
  }));
  const length = attributes.find((attribute) => attribute.name === lengthAttribute);
  const seconds = /^\d{1,3}(?:\.\d{1,6})?$/.test(length?.value ?? '') ? Number(length?.value) : Number.NaN;
  if (length !== undefined && !(seconds > 0 && seconds <= longestS))
    return refuse(
      `::${name} stands for more than 0 and at most ${longestS} seconds.`,
      `Write, for example, ::${name}{seconds=4}.`,
      length,
    );
  if (length !== undefined && node.type === 'containerDirective')
    return refuse(
      `:::${name} lasts as long as its text is spoken.`,
      `Take the seconds out, or write ::${name} with two colons and no text.`,
      length,
    );
  return {
    name,
    attributes: attributes.filter((attribute) => attribute !== length),
    durationMs: length === undefined ? null : Math.max(1, Math.round(seconds * 1000)),
    ...place,
  };
}

function hasLabel(node: ContainerDirective | LeafDirective): boolean {
  if (node.type === 'leafDirective') return node.children.length > 0;
  const [first] = node.children;
  return first?.type === 'paragraph' && first.data?.directiveLabel === true;
}

function placeOfAttribute(name: string, written: string, place: Range): Range {
  const attribute = new RegExp(`[\\s{]${name.replace(/[^\w-]/g, '.')}(?=[\\s=}])`).exec(written);
  // `{.wide}` and `{#wide}` are attributes that do not say their names.
  if (attribute === null) return place;
  const start = place.start + attribute.index + 1;
  return { start, end: start + name.length };
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}

/**
 * The scene with its text; null when it has neither text nor length, which is reported.
 *
 * @param texts the paragraphs that are spoken over it.
 * @param isVerse in a text of verse each line is a sentence.
 */
export function userSceneOf(
  draft: SceneDraft,
  texts: readonly TextDraft[],
  isVerse: boolean,
  sentences: SentenceMaker,
  report: Report,
): UserScene | null {
  const paragraphs = texts
    .map((text) => {
      const made = isVerse ? sentences.lines(text.lines.map((line) => line.flow)) : proseOf(text, sentences);
      return withPauseAfter(made, text.lines);
    })
    .filter((made) => made.length > 0);
  const { name, durationMs } = draft;
  if (paragraphs.length === 0 && durationMs === null) {
    report.add(
      'error',
      'empty-scene',
      draft,
      `Nothing is spoken over ::${name}, and it does not say how long it stands.`,
      `Write a paragraph right below it, or its length, such as ::${name}{seconds=4}.`,
    );
    return null;
  }
  const directive = {
    name,
    attributes: draft.attributes.map(({ name: key, value, start, end }) => ({
      name: key,
      value,
      span: sentences.span({ start, end }),
    })),
    durationMs,
    span: sentences.span(draft),
  };
  const { start } = directive.span;
  const last = texts.at(-1);
  const end = last === undefined ? directive.span.end : sentences.span(last).end;
  return { type: 'scene', directive, paragraphs, span: { start, end } };
}

/** Text of a scene that something else stands before: headings, code, pictures. */
export function reportBrokenScene(draft: TextDraft, report: Report): void {
  report.add(
    'error',
    'broken-scene',
    draft,
    'What stands before this paragraph cannot stand in a scene of your own, which holds only paragraphs.',
    'End the scene with ::: above it.',
  );
}
