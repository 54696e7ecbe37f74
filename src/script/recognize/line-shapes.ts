/**
 * What short texts are by the shape of their lines alone: dialogue, a sign-off, an address. Their line breaks are
 * the author's although nothing marks them.
 */
import type { Draft, TextDraft, TextLine } from '../drafts/draft.ts';
import { joinLines } from '../flow.ts';

const speakerPattern =
  /^(\p{Lu}[\p{L}\p{M}\p{N}.'’-]*(?: \p{Lu}[\p{L}\p{M}\p{N}.'’-]*){0,2})(?: \([^()]{1,40}\))?:(?=\s+\S)/u;
const longestSpeaker = 60;
const longestAddressLine = 40;
const signOff =
  /^(?:kind(?:est)?|best|warm(?:est|ly)?|many|with|yours|sincerely|regards|love|cheers|thanks|thank you|cordially|respectfully|mit|viele|liebe|herzliche|cordialement|saludos)\b[^.!?]{0,30}[,!]?$/i;

/** `ANNA: Where were you?` */
export function isSpeakerLine(text: string): boolean {
  return speakerPattern.test(text.slice(0, longestSpeaker));
}

/** What is no speaker's name where voices are given to names: titles with headings, and quotes. */
export const roleNames = ['title', 'quote'] as const;
export type RoleName = (typeof roleNames)[number];

export function isRoleName(name: string): name is RoleName {
  return roleNames.some((role) => role === name);
}

export interface SpeakerName {
  readonly speaker: string;
  /** Of what stands before the speech, with its colon, in characters. */
  readonly length: number;
}

/**
 * The name before a speech; null where there is none.
 *
 * @param known names that are speakers' however they are written, in small letters.
 */
export function speakerNameOf(text: string, known: ReadonlySet<string>): SpeakerName | null {
  const [shown, name] = speakerPattern.exec(text.slice(0, longestSpeaker)) ?? [];
  if (shown !== undefined && name !== undefined) return { speaker: name, length: shown.length };
  if (known.size === 0) return null;
  const [label, speaker] = /^([^:()]{1,40}?)(?: ?\([^()]{1,40}\))? ?:(?=\s|$)/u.exec(text) ?? [];
  if (label === undefined || speaker === undefined || !known.has(speaker.toLowerCase())) return null;
  return { speaker, length: label.length };
}

/**
 * Each line of a dialogue, with the lines that go on with it, as a text of its own.
 *
 * @param known names that are speakers', in small letters: a line of theirs makes a dialogue.
 */
export function withDialogueLines(drafts: readonly Draft[], known: ReadonlySet<string>): Draft[] {
  return drafts.flatMap((draft): Draft[] => {
    if (draft.type !== 'text' || draft.container !== null) return [draft];
    const names = draft.lines.map(({ flow }) => speakerNameOf(flow.text, known)?.speaker.toLowerCase());
    if (!isDialogue(draft) && !names.some((name) => name !== undefined && known.has(name))) return [draft];
    const turns: TextLine[][] = [];
    for (const [at, line] of draft.lines.entries()) {
      const last = turns.at(-1);
      if (last === undefined || names[at] !== undefined) turns.push([line]);
      else last.push(line);
    }
    return turns.map((turn) => {
      const lines = withSpeechBehindName(turn, known);
      return {
        ...draft,
        lines,
        start: lines[0]?.flow.chunks[0]?.start ?? draft.start,
        end: lines.at(-1)?.flow.chunks.at(-1)?.end ?? draft.end,
      };
    });
  });
}

/** In plays a name stands on a line of its own above the speech. */
function withSpeechBehindName(
  [name, speech, ...rest]: readonly TextLine[],
  known: ReadonlySet<string>,
): TextLine[] {
  if (name === undefined) return [];
  if (speech === undefined) return [name];
  const { text } = name.flow;
  const isAlone = speakerNameOf(text, known)?.length === text.trimEnd().length;
  return isAlone
    ? [{ ...speech, flow: joinLines([name.flow, speech.flow]) }, ...rest]
    : [name, speech, ...rest];
}

function isDialogue({ lines }: TextDraft): boolean {
  const spoken = lines.filter((line) => isSpeakerLine(line.flow.text)).length;
  return isSpeakerLine(lines[0]?.flow.text ?? '') && spoken >= 2 && spoken * 2 >= lines.length;
}

/** `Kind regards,` and the lines of the name below it. */
export function isSignOff({ lines }: TextDraft): boolean {
  return lines.length >= 2 && lines.length <= 6 && signOff.test(lines[0]?.flow.text ?? '');
}

/** Short lines that each start with a capital and are no sentences: a name and its titles, an address. */
export function isAddress({ lines }: TextDraft): boolean {
  return (
    lines.length >= 2 &&
    lines.every(
      ({ flow }) =>
        flow.text.length <= longestAddressLine &&
        /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(flow.text) &&
        !/[.!?]["”’)]*\s/.test(flow.text.replace(/\b\p{L}{1,4}\.\s/gu, '')),
    ) &&
    lines.slice(0, -1).every(({ flow }) => !/\p{Ll}{2}[.!?]$/u.test(flow.text))
  );
}
