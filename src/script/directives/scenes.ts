/**
 * Directives of the user's own scenes.
 *
 * Takes a directive with a name from the configuration; what its scene makes of the attributes is not known here.
 * Guarantees: attributes keep their places; what is wrong is reported.
 */
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { SceneDraft } from '../drafts/draft.ts';
import type { Range } from '../flow.ts';
import type { Report } from '../report.ts';

const longestS = 60;
/** The attribute that means the same in every scene. */
const lengthAttribute = 'seconds';

/**
 * @param isOpen false in a list, a quote or another container.
 * @returns null for a bad directive, which is reported.
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
    return refuse(`::${name} cannot be inside a list, quote or verse.`, 'Put it between paragraphs.');
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
      `::${name} must last more than 0 and at most ${longestS} seconds.`,
      `Write, for example, ::${name}{seconds=4}.`,
      length,
    );
  if (length !== undefined && node.type === 'containerDirective')
    return refuse(
      `:::${name} lasts as long as its text is spoken.`,
      `Remove the seconds, or write ::${name} with two colons and no text.`,
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
