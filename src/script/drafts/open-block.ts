/** A block of text while it is being read: its lines, and the pictures and embeds that come after it. */
import { type Chunk, Flow, plainStyle } from '../flow.ts';
import type { Container, Draft, EmbedDraft, PictureDraft, TextLine } from './draft.ts';

export class OpenBlock {
  #line: Chunk[] = [];
  readonly #lines: TextLine[] = [];
  readonly #afterwards: Draft[] = [];
  #linkedLength = 0;
  #isAfterTagBreak = false;

  get hasText(): boolean {
    return this.#lines.length > 0 || this.#line.some(({ text }) => text.trim() !== '');
  }

  /** True when a `<br>` came and no text since. */
  get isAfterTagBreak(): boolean {
    return this.#isAfterTagBreak;
  }

  addText(chunk: Chunk, isLinked: boolean): void {
    this.#line.push(chunk);
    const length = chunk.text.trim().length;
    if (isLinked) this.#linkedLength += length;
    if (length > 0) this.#isAfterTagBreak = false;
  }

  /** In the place of a line break. */
  addSpace(): void {
    const end = this.#line.at(-1)?.end;
    if (end !== undefined) this.#line.push({ text: ' ', start: end, end, exact: false, style: plainStyle });
  }

  endLine(isHard: boolean): void {
    const flow = new Flow(this.#line).trimmed();
    this.#line = [];
    const last = this.#lines.at(-1);
    if (flow.text !== '') this.#lines.push({ flow, hardBreak: isHard, pause: null });
    else if (last !== undefined && isHard) this.#lines[this.#lines.length - 1] = { ...last, hardBreak: true };
  }

  markTagBreak(): void {
    this.#isAfterTagBreak = true;
  }

  addAfterwards(draft: PictureDraft | EmbedDraft): void {
    this.#afterwards.push(draft);
  }

  /** Ends the block. @param headingDepth null for text that is not a heading; inside a container nothing is. */
  draftsIn(container: Container | null, headingDepth: number | null): Draft[] {
    this.endLine(false);
    const [first] = this.#lines;
    if (first === undefined) return this.#afterwards;
    const start = first.flow.chunks[0]?.start ?? 0;
    const end = this.#lines.at(-1)?.flow.chunks.at(-1)?.end ?? start;
    if (headingDepth !== null && container === null) {
      const flow = joinHeading(this.#lines);
      return [{ type: 'heading', depth: headingDepth, flow, start, end }, ...this.#afterwards];
    }
    const length = this.#lines.reduce((sum, { flow }) => sum + flow.text.trim().length, 0);
    const linksOnly = this.#linkedLength >= length;
    return [{ type: 'text', lines: this.#lines, container, linksOnly, start, end }, ...this.#afterwards];
  }
}

function joinHeading(lines: readonly TextLine[]): Flow {
  const chunks: Chunk[] = [];
  for (const { flow } of lines) {
    const end = chunks.at(-1)?.end;
    if (end !== undefined) chunks.push({ text: ' ', start: end, end, exact: false, style: plainStyle });
    chunks.push(...flow.chunks);
  }
  return new Flow(chunks);
}
