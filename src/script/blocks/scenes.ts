/** Scenes of the user's own, with the text that is spoken over them. Guarantees: every scene has text or a length. */
import type { SceneDraft, TextDraft } from '../drafts/draft.ts';
import type { Report } from '../report.ts';
import type { UserScene } from '../script.ts';
import type { SentenceMaker } from '../sentences/maker.ts';
import { linesOf, proseOf } from './prose.ts';

/**
 * @param texts the paragraphs that are spoken over it.
 * @param isVerse in a text of verse, each line is a sentence.
 * @returns null when it has neither text nor length, which is reported.
 */
export function userSceneOf(
  draft: SceneDraft,
  texts: readonly TextDraft[],
  isVerse: boolean,
  maker: SentenceMaker,
  report: Report,
): UserScene | null {
  const paragraphs = texts
    .map((text) => (isVerse ? linesOf(text, maker) : proseOf(text, maker)))
    .filter((sentences) => sentences.length > 0);
  const { name, durationMs } = draft;
  if (paragraphs.length === 0 && durationMs === null) {
    report.add(
      'error',
      'empty-scene',
      draft,
      `Nothing is spoken over ::${name}, and it has no length of its own.`,
      `Write a paragraph right below it, or give it a length: ::${name}{seconds=4}.`,
    );
    return null;
  }
  const span = maker.span(draft);
  const attributes = draft.attributes.map((attribute) => ({
    name: attribute.name,
    value: attribute.value,
    span: maker.span(attribute),
  }));
  const last = texts.at(-1);
  const { end } = last === undefined ? span : maker.span(last);
  return {
    type: 'scene',
    directive: { name, attributes, durationMs, span },
    paragraphs,
    span: { start: span.start, end },
  };
}

/** Reports text in a scene that comes after something else than text: a heading, code, a picture. */
export function reportBrokenScene(draft: TextDraft, report: Report): void {
  report.add(
    'error',
    'broken-scene',
    draft,
    'A scene of your own holds only paragraphs, and what is above this paragraph is not one.',
    'End the scene above it with :::',
  );
}
