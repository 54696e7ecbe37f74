/**
 * Makes the sections of a script from drafts: the last step of reading.
 *
 * Guarantees: sentences are numbered in reading order; nothing empty is made; sections that hold only players are left
 * out and reported.
 */
import { withAfternoons } from '../clock/afternoon.ts';
import { type ClockReading, readClock, stopLineOf } from '../clock/read-clock.ts';
import type { BodyDraft, Draft, HeadingDraft } from '../drafts/draft.ts';
import { withInnerPauses } from '../drafts/pauses.ts';
import type { Recognition } from '../recognize/kind.ts';
import { withRefrains } from '../recognize/refrain.ts';
import type { Report } from '../report.ts';
import type { Heading, Section } from '../script.ts';
import type { SentenceMaker } from '../sentences/maker.ts';
import { blocksOf } from './body.ts';

export function sectionsOf(
  drafts: readonly Draft[],
  recognition: Recognition,
  language: string,
  maker: SentenceMaker,
  report: Report,
): Section[] {
  const cuts = cutAtHeadings(drafts);
  const isTimetable = recognition.kind === 'timetable';
  const clocks = withAfternoons(
    cuts.map(({ heading }) => (heading !== null && isTimetable ? clockOf(heading, language) : null)),
  );
  const sections = cuts.flatMap(({ heading, body }, at): Section[] => {
    const kept = withoutEmbeds(heading, body, report);
    if (kept === null) return [];
    const made = heading === null ? null : headingOf(heading, clocks[at] ?? null, maker);
    const blocks = blocksOf(outOfItems(withInnerPauses(kept)), recognition, maker, report);
    const first = made ?? blocks[0];
    const last = blocks.at(-1) ?? made;
    if (first == null || last == null) return [];
    return [{ heading: made, blocks, span: { start: first.span.start, end: last.span.end } }];
  });
  return withRefrains(sections);
}

interface Cut {
  readonly heading: HeadingDraft | null;
  readonly body: Exclude<Draft, HeadingDraft>[];
}

function cutAtHeadings(drafts: readonly Draft[]): Cut[] {
  let current: Cut = { heading: null, body: [] };
  const cuts = [current];
  for (const draft of drafts) {
    if (draft.type === 'heading') {
      current = { heading: draft, body: [] };
      cuts.push(current);
    } else current.body.push(draft);
  }
  return cuts;
}

/** The section's drafts without embeds; null when it holds nothing else, so that all of it is left out. */
function withoutEmbeds(heading: HeadingDraft | null, body: Cut['body'], report: Report): BodyDraft[] | null {
  const embeds = body.filter((draft) => draft.type === 'embed');
  const others = body.filter((draft) => draft.type !== 'embed');
  const first = embeds[0];
  if (first === undefined) return others;
  const holdsOnlyEmbeds = others.every((draft) => draft.type === 'text' && draft.linksOnly);
  if (holdsOnlyEmbeds && (heading !== null || others.length > 0)) {
    const name = heading === null ? 'This part' : `The section "${heading.flow.text.trim()}"`;
    const message = `${name} has nothing but things to play or to open, so it is left out.`;
    report.add('info', 'section-left-out', heading ?? first, message, null);
    return null;
  }
  for (const embed of embeds) {
    // A bare address has been reported where it was taken out.
    if (embed.name === 'address') continue;
    const message = `The ${embed.name} is left out: a script holds only text, pictures and code.`;
    report.add('info', 'embed-left-out', embed, message, null);
  }
  return others;
}

/** The clock time that a heading of a timetable starts with. */
function clockOf({ flow }: HeadingDraft, language: string): ClockReading | null {
  const context = { language, isTimetable: true };
  const reading = readClock(flow.text, context);
  // "Noon in Paris", "2 heures plus tard"
  const isDoubtful = reading?.isInWords === true || reading?.isLoose === true;
  return isDoubtful && stopLineOf(flow.text, context) === null ? null : reading;
}

/** Null for a heading that shows nothing. */
function headingOf(draft: HeadingDraft, reading: ClockReading | null, maker: SentenceMaker): Heading | null {
  const { flow, depth } = draft;
  const span = maker.span(draft);
  const time = reading === null ? null : maker.line(flow.slice(reading.time).trimmed());
  if (reading !== null && time !== null) {
    const { minuteOfDay, endMinuteOfDay } = reading;
    const words = flow.slice(reading.words).trimmed();
    const sentence = words.isBlank ? null : maker.line(words);
    return { depth, clock: { minuteOfDay, endMinuteOfDay, sentence: time }, sentence, span };
  }
  const sentence = maker.line(flow);
  return sentence === null ? null : { depth, clock: null, sentence, span };
}

/** What an item says after code or a picture in it becomes a paragraph: the item's number has been shown. */
function outOfItems(drafts: readonly BodyDraft[]): BodyDraft[] {
  let item: number | null = null;
  let isBroken = false;
  return drafts.map((draft) => {
    if (draft.type !== 'text') {
      isBroken = true;
      return draft;
    }
    const own = draft.container?.type === 'list' ? draft.container.item : null;
    if (own !== null && own === item) return isBroken ? { ...draft, container: null } : draft;
    item = own;
    isBroken = false;
    return draft;
  });
}
