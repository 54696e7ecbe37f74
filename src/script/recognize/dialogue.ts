/** Drafts -> drafts in which each speech of a dialogue, with its speaker's name, is a text of its own. */
import { type Draft, type TextDraft, type TextLine, withLines } from '../drafts/draft.ts';
import { joinLines } from '../flow.ts';
import { isSaidBy, isSpeakerLine, speakerNameOf } from '../sentences/speaker-names.ts';

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
