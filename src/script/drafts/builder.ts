/**
 * Builds drafts from the text, line breaks and tags of a Markdown text with HTML in it, as they come.
 *
 * The protocol: `text`, `lineBreak`, `tagBreak`, `picture` and `embed` add to the block that is open; `endBlock` ends
 * it; `block` puts down a draft that is not text. What Markdown says about a stretch of text is said by a scope around
 * it: `within` a container, `textBlock`, `startingWith`, `styled`, `linked`. What HTML says is said by `openElement`
 * and `closeElement`, and counts where Markdown says nothing. All state is in here; nobody sets it from outside.
 *
 * Guarantees: drafts come in the order of the text; styles of HTML reach all text between the tags, also across blocks
 * of Markdown; whatever is open or not closed, nothing fails.
 */
import { plainStyle, type Range, type Style, type Unstyled } from '../flow.ts';
import { OpenElements } from '../html/open-elements.ts';
import type { Tag } from '../html/tags.ts';
import type { Report } from '../report.ts';
import type { Container, Draft, PictureDraft } from './draft.ts';
import { OpenBlock } from './open-block.ts';

export class DraftBuilder {
  readonly #report: Report;
  readonly #elements: OpenElements;
  #drafts: Draft[] = [];
  #block = new OpenBlock();
  #lastId = -1;
  /** What the scopes of Markdown that are open say. */
  #container: Container | null = null;
  #headingDepth: number | null = null;
  #style: Pick<Style, 'bold' | 'italic'> = plainStyle;
  #isLinked = false;
  #firstText: Unstyled | null = null;

  constructor(report: Report) {
    this.#report = report;
    this.#elements = new OpenElements(() => this.newId());
  }

  /** All that was put down. Ends the block that is open. */
  finish(): readonly Draft[] {
    this.endBlock();
    return this.#drafts;
  }

  /** For a container or a draft: no other has this one. */
  newId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** What the open scopes of Markdown put the text in. */
  get container(): Container | null {
    return this.#container;
  }

  get hasText(): boolean {
    return this.#block.hasText;
  }

  get isInRow(): boolean {
    return this.#elements.isInRow;
  }

  text(chunk: Unstyled, isCode = false): void {
    const element = this.#elements.innermost;
    if (element?.isHidden === true || chunk.text === '') return;
    const base = element?.style ?? plainStyle;
    const style: Style = {
      bold: base.bold || this.#style.bold,
      italic: base.italic || this.#style.italic,
      code: base.code || isCode,
      color: base.color,
    };
    this.#block.addText({ ...chunk, style }, this.#isLinked);
  }

  /** What separates the cells of a row that becomes one line. @param at offset of the next cell. */
  cellSeparator(at: number): void {
    this.text({ text: ' · ', start: at, end: at, exact: false });
  }

  /** @param isHard true when the author broke the line on purpose. */
  lineBreak(isHard: boolean): void {
    if (!isHard && this.#elements.isInRow) this.#block.addSpace();
    else this.#block.endLine(isHard);
  }

  /** `<br>`; the second in a row is an empty line. */
  tagBreak(): void {
    if (this.#block.isAfterTagBreak) this.endBlock();
    else this.#block.endLine(true);
    this.#block.markTagBreak();
  }

  /** A picture comes after the text around it. One that cannot be shown is reported and left out. */
  picture(path: string, alt: string, range: Range): void {
    if (this.#elements.innermost?.isHidden === true) return;
    const picture = pictureOf(path, alt, range, this.#report);
    if (picture !== null) this.#block.addAfterwards(picture);
  }

  /** @param name for the reader: `<iframe>`, `formula`. */
  embed(name: string, { start, end }: Range): void {
    this.#block.addAfterwards({ type: 'embed', name, start, end });
  }

  /** Says that a table is read as a list. @param without what of it is left out, for the message. */
  reportTableAsList(range: Range, without = ''): void {
    const hint = 'If the rows read better as items, write a list.';
    this.#report.add('info', 'table-as-list', range, `The table is shown as a list${without}.`, hint);
  }

  /** A draft that is not text, in a place of its own. */
  block(draft: Draft): void {
    this.endBlock();
    this.#drafts.push(draft);
  }

  endBlock(): void {
    const element = this.#elements.innermost;
    const headingDepth = this.#headingDepth ?? element?.headingDepth ?? null;
    const container = this.#container ?? element?.container ?? null;
    for (const draft of this.#block.draftsIn(container, headingDepth)) this.#drafts.push(draft);
    this.#block = new OpenBlock();
  }

  openElement(tag: Tag): void {
    this.#elements.open(tag);
  }

  closeElement(name: string): void {
    this.#elements.close(name);
  }

  /** Does `read` with its text in `container`, in blocks of their own. */
  within(container: Container | null, read: () => void): void {
    const outer = this.#container;
    this.endBlock();
    this.#container = container;
    read();
    this.endBlock();
    this.#container = outer;
  }

  /**
   * Does `read` for a paragraph or a heading: a block of text, unless HTML in it breaks it. Inline elements that it
   * leaves open end with it; those of a paragraph of nothing but tags hold for what follows.
   *
   * @param headingDepth null for a paragraph.
   */
  textBlock(headingDepth: number | null, read: () => void): void {
    this.endBlock();
    const { count } = this.#elements;
    const before = this.#drafts.length;
    this.#headingDepth = headingDepth;
    if (this.#firstText !== null) this.text(this.#firstText);
    this.#firstText = null;
    read();
    const hadText = this.hasText || this.#drafts.length > before;
    this.endBlock();
    this.#headingDepth = null;
    if (hadText) this.#elements.closeInlineAfter(count);
  }

  /** Does `read` with `text` at the start of the first paragraph or heading in it. */
  startingWith(text: Unstyled, read: () => void): void {
    this.#firstText = text;
    read();
    this.#firstText = null;
  }

  /** Does `read` with its text bold or italic, as well as what it is already. */
  styled(added: Partial<Pick<Style, 'bold' | 'italic'>>, read: () => void): void {
    const outer = this.#style;
    this.#style = { ...outer, ...added };
    read();
    this.#style = outer;
  }

  /** Does `read` with its text in a link. */
  linked(read: () => void): void {
    const outer = this.#isLinked;
    this.#isLinked = true;
    read();
    this.#isLinked = outer;
  }

  /** Does `read`, and gives the caller what it puts down. */
  collected(read: () => void): readonly Draft[] {
    this.endBlock();
    const outer = this.#drafts;
    this.#drafts = [];
    read();
    this.endBlock();
    const made = this.#drafts;
    this.#drafts = outer;
    return made;
  }
}

function pictureOf(path: string, alt: string, range: Range, report: Report): PictureDraft | null {
  const problem = problemOf(path);
  if (problem === null)
    return {
      type: 'picture',
      path,
      alt: alt.trim().replace(/\s+/g, ' '),
      start: range.start,
      end: range.end,
    };
  const hint = "Save the picture in the script's folder and write its path.";
  report.add('warning', 'remote-picture', range, `The picture ${problem}, so it is left out.`, hint);
  return null;
}

/** Null for the path of a file. */
function problemOf(path: string): string | null {
  if (path === '') return 'has no path';
  if (/^data:/i.test(path)) return 'is written into the text';
  const hasScheme = /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(path);
  return hasScheme ? 'is not a file beside the script' : null;
}
