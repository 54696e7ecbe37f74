/**
 * Makes sections, blocks and numbered sentences of drafts: the last step of reading.
 *
 * Guarantees: sentences are numbered in reading order; nothing empty is made; sections that hold only players
 * are left out with a diagnostic.
 */
import { unreachable } from '../../shared/assert.ts';
import { listOf, proseOf, quoteOf } from '../blocks/groups.ts';
import { tableOf } from '../blocks/tables.ts';
import { withAfternoons } from '../clock/afternoon.ts';
import { type ClockReading, readClock, stopLineOf } from '../clock/clock-time.ts';
import { reportBrokenScene, userSceneOf } from '../directives/user-scenes.ts';
import type { Recognition } from '../recognize/kind.ts';
import { withRefrains } from '../recognize/refrain.ts';
import type { Report } from '../report.ts';
import type { Block, Heading, Section, Sentence } from '../script.ts';
import type { SentenceMaker } from '../sentences/sentence-maker.ts';
import type { BodyDraft, Draft, HeadingDraft, SceneDraft, TextDraft } from './draft.ts';
import { withInnerPauses, withPauseAfter } from './pauses.ts';

export function assembleSections(
  drafts: readonly Draft[],
  recognition: Recognition,
  language: string,
  sentences: SentenceMaker,
  report: Report,
): Section[] {
  const sections: Section[] = [];
  const cuts = cutAtHeadings(drafts);
  const isTimetable = recognition.kind === 'timetable';
  const clocks = withAfternoons(
    cuts.map(({ heading }) => (heading !== null && isTimetable ? clockOf(heading, language) : null)),
  );
  for (const [at, { heading, body }] of cuts.entries()) {
    const left = leaveOutEmbeds(heading, body, report);
    if (left === null) continue;
    const made = heading === null ? null : headingOf(heading, clocks[at] ?? null, sentences);
    const whole = outOfItems(withInnerPauses(left));
    const blocks = blocksOf(whole, recognition, sentences, report);
    const first = made?.span ?? blocks[0]?.span;
    if (first === undefined) continue;
    const end = (blocks.at(-1)?.span ?? first).end;
    sections.push({ heading: made, blocks, span: { start: first.start, end } });
  }
  return withRefrains(sections);
}

interface Cut {
  readonly heading: HeadingDraft | null;
  readonly body: Exclude<Draft, HeadingDraft>[];
}

function cutAtHeadings(drafts: readonly Draft[]): Cut[] {
  const cuts: Cut[] = [];
  let current: Cut = { heading: null, body: [] };
  for (const draft of drafts) {
    if (draft.type === 'heading') {
      cuts.push(current);
      current = { heading: draft, body: [] };
    } else current.body.push(draft);
  }
  cuts.push(current);
  return cuts;
}

/** The section's drafts without embeds; null when it held nothing else, so that it is left out whole. */
function leaveOutEmbeds(heading: HeadingDraft | null, body: Cut['body'], report: Report): BodyDraft[] | null {
  const embeds = body.filter((draft) => draft.type === 'embed');
  const others = body.filter((draft) => draft.type !== 'embed');
  const first = embeds[0];
  if (first === undefined) return others;
  const holdsOnlyEmbeds = others.every((draft) => draft.type === 'text' && draft.linksOnly);
  if (holdsOnlyEmbeds && (heading !== null || others.length > 0)) {
    const place = heading ?? first;
    const name = heading === null ? 'This part' : `The section "${heading.flow.text.trim()}"`;
    report.add(
      'info',
      'section-left-out',
      { start: place.start, end: place.end },
      `${name} holds only something to play or to open: it is left out.`,
      null,
    );
    return null;
  }
  for (const embed of embeds)
    if (embed.name !== 'address')
      report.add(
        'info',
        'embed-left-out',
        { start: embed.start, end: embed.end },
        `The ${embed.name} is left out: a script holds only text, pictures and code.`,
        null,
      );
  return others;
}

function clockOf({ flow }: HeadingDraft, language: string): ClockReading | null {
  const context = { language, isTimetable: true };
  const reading = readClock(flow.text, context);
  // "Noon in Paris", "2 heures plus tard"
  const isDoubtful = reading?.isInWords === true || reading?.isLoose === true;
  return isDoubtful && stopLineOf(flow.text, context) === null ? null : reading;
}

function headingOf(
  draft: HeadingDraft,
  reading: ClockReading | null,
  sentences: SentenceMaker,
): Heading | null {
  const { flow, depth } = draft;
  const span = sentences.span(draft);
  if (reading !== null) {
    const { minuteOfDay, endMinuteOfDay } = reading;
    const time = sentences.line(flow.slice(reading.time).trimmed());
    const words = flow.slice(reading.words).trimmed();
    const sentence = words.isBlank ? null : sentences.line(words);
    if (time !== null)
      return { depth, clock: { minuteOfDay, endMinuteOfDay, sentence: time }, sentence, span };
  }
  const sentence = sentences.line(flow);
  return sentence === null ? null : { depth, clock: null, sentence, span };
}

/** What an item says behind code or a picture in it stands as a paragraph: its number has been shown. */
function outOfItems(drafts: readonly BodyDraft[]): BodyDraft[] {
  let item: number | null = null;
  let isBroken = false;
  return drafts.map((draft) => {
    const container = draft.type === 'text' ? draft.container : null;
    const isOfItem = container?.type === 'list' && container.item === item;
    if (draft.type !== 'text') isBroken = true;
    else if (!isOfItem) {
      isBroken = false;
      item = container?.type === 'list' ? container.item : null;
    }
    return draft.type === 'text' && isOfItem && isBroken ? { ...draft, container: null } : draft;
  });
}

function blocksOf(
  drafts: readonly BodyDraft[],
  recognition: Recognition,
  sentences: SentenceMaker,
  report: Report,
): Block[] {
  const blocks: Block[] = [];
  let index = 0;
  while (index < drafts.length) {
    const draft = drafts[index];
    if (draft === undefined) break;
    if (draft.type === 'scene') {
      const texts = textsOfScene(drafts, index, draft);
      const made = userSceneOf(draft, texts, recognition.kind === 'verse', sentences, report);
      if (made !== null) blocks.push(made);
      index += 1 + texts.length;
      continue;
    }
    const group = draft.type === 'text' ? groupFrom(drafts, index, draft) : [];
    const made =
      draft.type === 'text'
        ? textBlock(draft, group, recognition, sentences, report)
        : otherBlock(draft, sentences, report);
    if (made !== null) blocks.push(made);
    index += Math.max(1, group.length);
  }
  return blocks;
}

function textBlock(
  draft: TextDraft,
  group: readonly TextDraft[],
  recognition: Recognition,
  sentences: SentenceMaker,
  report: Report,
): Block | null {
  if (draft.container?.type === 'scene') {
    reportBrokenScene(draft, report);
    return null;
  }
  if (draft.container?.type === 'list') return listOf(group, sentences);
  if (draft.container?.type === 'quote') return quoteOf(group, recognition.kind === 'verse', sentences);
  const span = sentences.span(draft);
  const turnOf = (made: readonly Sentence[]) => sentences.turn(draft.lines[0]?.flow, made);
  if (recognition.isStanza(draft)) {
    const made = draft.lines.flatMap((line) => withPauseAfter(sentences.lines([line.flow]), [line]));
    return made.length === 0
      ? null
      : { type: 'stanza', sentences: made, turn: turnOf(made), refrain: false, span };
  }
  const made = proseOf(draft, sentences);
  return made.length === 0 ? null : { type: 'paragraph', sentences: made, turn: turnOf(made), span };
}

function otherBlock(
  draft: Exclude<BodyDraft, TextDraft | SceneDraft>,
  sentences: SentenceMaker,
  report: Report,
): Block | null {
  const span = sentences.span(draft);
  switch (draft.type) {
    case 'code':
      return draft.text === '' ? null : { type: 'code', language: draft.language, text: draft.text, span };
    case 'table':
      return tableOf(draft, sentences, report);
    case 'picture':
      return { type: 'picture', path: draft.path, alt: draft.alt, span };
    case 'illustration':
      return { type: 'illustration', name: draft.name, span };
    case 'sound':
      return { type: 'sound', path: draft.path, gainDb: draft.gainDb, span };
    case 'pause':
      return { type: 'pause', durationMs: draft.durationMs, span };
    default:
      return unreachable(draft);
  }
}

/** The texts that follow the scene at `index` and are spoken over it. */
function textsOfScene(drafts: readonly BodyDraft[], index: number, { id }: SceneDraft): TextDraft[] {
  const texts: TextDraft[] = [];
  for (const draft of drafts.slice(index + 1)) {
    if (draft.type !== 'text' || draft.container?.type !== 'scene' || draft.container.id !== id) break;
    texts.push(draft);
  }
  return texts;
}

/** The drafts from `index` on that belong to the same list or quote; only `first` when it is in neither. */
function groupFrom(drafts: readonly BodyDraft[], index: number, first: TextDraft): TextDraft[] {
  const group: TextDraft[] = [first];
  for (let next = index + 1; next < drafts.length; next += 1) {
    const draft = drafts[next];
    if (draft?.type !== 'text' || !isSameContainer(draft, first)) break;
    group.push(draft);
  }
  return group;
}

function isSameContainer(a: TextDraft, b: TextDraft): boolean {
  if (a.container === null || b.container === null) return false;
  if (a.container.type === 'verse' || b.container.type === 'verse') return false;
  return a.container.type === b.container.type && a.container.id === b.container.id;
}
