/**
 * Makes the blocks of a section from its drafts: neighbours that belong to one list, quote or scene become one block.
 *
 * Guarantees: sentences are made in reading order; nothing empty is made.
 */
import { unreachable } from '../../shared/assert.ts';
import { type BodyDraft, isSameBlock, type SceneDraft, type TextDraft } from '../drafts/draft.ts';
import type { Recognition } from '../recognize/kind.ts';
import type { Report } from '../report.ts';
import type { Block } from '../script.ts';
import type { SentenceMaker } from '../sentences/maker.ts';
import { listOf, quoteOf } from './groups.ts';
import { linesOf, proseOf } from './prose.ts';
import { reportBrokenScene, userSceneOf } from './scenes.ts';
import { tableOf } from './tables.ts';

export function blocksOf(
  drafts: readonly BodyDraft[],
  recognition: Recognition,
  maker: SentenceMaker,
  report: Report,
): Block[] {
  return groupsOf(drafts).flatMap((group): Block[] => {
    const [first, ...rest] = group;
    let block: Block | null;
    if (first.type === 'scene') {
      const texts = rest.filter((draft) => draft.type === 'text');
      block = userSceneOf(first, texts, recognition.kind === 'verse', maker, report);
    } else if (first.type === 'text') {
      const texts = group.filter((draft) => draft.type === 'text');
      block = textBlock(first, texts, recognition, maker, report);
    } else block = otherBlock(first, maker, report);
    return block === null ? [] : [block];
  });
}

type Group = readonly [BodyDraft, ...BodyDraft[]];

/** The drafts that become one block each. */
function groupsOf(drafts: readonly BodyDraft[]): Group[] {
  const groups: [BodyDraft, ...BodyDraft[]][] = [];
  for (const draft of drafts) {
    const group = groups.at(-1);
    if (group !== undefined && belongsTo(group[0], draft)) group.push(draft);
    else groups.push([draft]);
  }
  return groups;
}

function belongsTo(first: BodyDraft, draft: BodyDraft): boolean {
  if (draft.type !== 'text') return false;
  if (first.type === 'scene') return draft.container?.type === 'scene' && draft.container.id === first.id;
  return first.type === 'text' && isSameBlock(first, draft);
}

/** @param group the text with those that belong to the same list or quote. */
function textBlock(
  draft: TextDraft,
  group: readonly TextDraft[],
  { kind, isStanza }: Recognition,
  maker: SentenceMaker,
  report: Report,
): Block | null {
  switch (draft.container?.type) {
    case 'scene':
      reportBrokenScene(draft, report);
      return null;
    case 'list':
      return listOf(group, maker);
    case 'quote':
      return quoteOf(group, kind === 'verse', maker);
    default: {
      const isVerse = isStanza(draft);
      const sentences = isVerse ? linesOf(draft, maker) : proseOf(draft, maker);
      if (sentences.length === 0) return null;
      const turn = maker.turn(draft.lines[0]?.flow, sentences);
      const span = maker.span(draft);
      return isVerse
        ? { type: 'stanza', sentences, turn, refrain: false, span }
        : { type: 'paragraph', sentences, turn, span };
    }
  }
}

function otherBlock(
  draft: Exclude<BodyDraft, TextDraft | SceneDraft>,
  maker: SentenceMaker,
  report: Report,
): Block | null {
  const span = maker.span(draft);
  switch (draft.type) {
    case 'code':
      return draft.text === '' ? null : { type: 'code', language: draft.language, text: draft.text, span };
    case 'table':
      return tableOf(draft, maker, report);
    case 'picture':
      return { type: 'picture', path: draft.path, alt: draft.alt, span };
    case 'illustration':
      return { type: 'illustration', name: draft.name, span };
    case 'staging': {
      const { place, time, season, weather, shape } = draft;
      return { type: 'staging', place, time, season, weather, shape, span };
    }
    case 'sound':
      return { type: 'sound', path: draft.path, gainDb: draft.gainDb, span };
    case 'pause':
      return { type: 'pause', durationMs: draft.durationMs, span };
    default:
      return unreachable(draft);
  }
}
