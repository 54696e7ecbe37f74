/**
 * Names before speeches: `ANNA: Where were you?`. A name counts when it looks like one, or when it is known because a
 * voice is given to it.
 */
import type { Draft, TextDraft, TextLine } from '../drafts/draft.ts';
import { withLines } from '../drafts/draft.ts';
import { joinLines } from '../flow.ts';

/** Up to three words with capitals, a direction in parentheses, a colon, and a speech. */
const speakerPattern =
  /^(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}.'’-]*){0,2})(?: \([^()]{1,40}\))?:(?=\s+\S)/u;
const longestSpeaker = 60;

/** Parts that have voices but are not speakers: titles with headings, and quotes. */
export const roleNames = ['title', 'quote'] as const;
export type RoleName = (typeof roleNames)[number];

export function isRoleName(name: string): name is RoleName {
  return roleNames.some((role) => role === name);
}

export interface SpeakerName {
  readonly speaker: string;
  /** Of everything before the speech, colon included, in characters. */
  readonly length: number;
}

/** True for a line such as `ANNA: Where were you?`. */
export function isSpeakerLine(text: string): boolean {
  return speakerPattern.test(text.slice(0, longestSpeaker));
}

/**
 * The name before a speech; null where there is none.
 *
 * @param known lowercase names of speakers, which count however they are written.
 */
export function speakerNameOf(text: string, known: ReadonlySet<string>): SpeakerName | null {
  const [shown, name] = speakerPattern.exec(text.slice(0, longestSpeaker)) ?? [];
  if (shown !== undefined && name !== undefined) return { speaker: name, length: shown.length };
  if (known.size === 0) return null;
  const [label, speaker] = /^([^:()]{1,40}?)(?: ?\([^()]{1,40}\))? ?:(?=\s|$)/u.exec(text) ?? [];
  if (label === undefined || speaker === undefined || !known.has(speaker.toLowerCase())) return null;
  return { speaker, length: label.length };
}

/** True when somebody with a known name says this. @param known lowercase names of speakers. */
export function isSaidBy(known: ReadonlySet<string>, text: string): boolean {
  const name = speakerNameOf(text, known);
  return name !== null && known.has(name.speaker.toLowerCase());
}

/**
 * Makes a text of its own of each line of a dialogue, with the lines that go on with it.
 *
 * @param known lowercase names of speakers: a line of theirs makes a text a dialogue.
 */
export function withDialogueLines(drafts: readonly Draft[], known: ReadonlySet<string>): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.type !== 'text' || draft.container !== null) return [draft];
    const isKnown = draft.lines.some(({ flow }) => isSaidBy(known, flow.text));
    if (!isKnown && !isDialogue(draft)) return [draft];
    return turnsOf(draft, known).map((lines) => withLines(draft, withSpeechAfterName(lines, known)));
  });
}

function isDialogue({ lines }: TextDraft): boolean {
  const spoken = lines.filter(({ flow }) => isSpeakerLine(flow.text)).length;
  return isSpeakerLine(lines[0]?.flow.text ?? '') && spoken >= 2 && spoken * 2 >= lines.length;
}

function turnsOf({ lines }: TextDraft, known: ReadonlySet<string>): TextLine[][] {
  const turns: TextLine[][] = [];
  for (const line of lines) {
    const last = turns.at(-1);
    if (last === undefined || speakerNameOf(line.flow.text, known) !== null) turns.push([line]);
    else last.push(line);
  }
  return turns;
}

/** In plays, a name is on a line of its own above the speech: both become one line. */
function withSpeechAfterName(lines: readonly TextLine[], known: ReadonlySet<string>): readonly TextLine[] {
  const [name, speech, ...rest] = lines;
  if (name === undefined || speech === undefined) return lines;
  const { text } = name.flow;
  const isAlone = speakerNameOf(text, known)?.length === text.trimEnd().length;
  return isAlone ? [{ ...speech, flow: joinLines([name.flow, speech.flow]) }, ...rest] : lines;
}
