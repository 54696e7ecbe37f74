/** The sentences of one text draft: of prose, or line by line. */
import type { TextDraft } from '../drafts/draft.ts';
import { type Flow, joinLines } from '../flow.ts';
import { isHardBroken } from '../recognize/kind.ts';
import { isAddress, isSignOff } from '../recognize/line-shapes.ts';
import type { Sentence } from '../script.ts';
import type { SentenceMaker } from '../sentences/maker.ts';

/** One sentence per line, each with the pause that the author put after it. */
export function linesOf({ lines }: TextDraft, maker: SentenceMaker): Sentence[] {
  return lines.flatMap(({ flow, pause }) => {
    const sentence = maker.line(flow);
    return sentence === null ? [] : [{ ...sentence, pauseAfterMs: pause?.durationMs ?? 0 }];
  });
}

/** The last sentence has the pause that the author put after the text. */
export function proseOf(draft: TextDraft, maker: SentenceMaker): Sentence[] {
  const sentences = passagesOf(draft).flatMap((flow) => maker.prose(flow));
  const pauseAfterMs = draft.lines.at(-1)?.pause?.durationMs ?? 0;
  return sentences.map((sentence, at) =>
    at === sentences.length - 1 ? { ...sentence, pauseAfterMs } : sentence,
  );
}

/** The text cut where a sentence must end: at the author's own line breaks, and after a first line in bold. */
function passagesOf(draft: TextDraft): readonly Flow[] {
  const flows = draft.lines.map(({ flow }) => flow);
  if (isHardBroken(draft) || isSignOff(draft) || isAddress(draft)) return flows;
  const [first, second, ...rest] = flows;
  if (first !== undefined && second !== undefined && isBold(first) && !isBold(second))
    return [first, joinLines([second, ...rest])];
  return [joinLines(flows)];
}

function isBold(flow: Flow): boolean {
  return flow.chunks.every(({ style, text }) => style.bold || text.trim() === '');
}
