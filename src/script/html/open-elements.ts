/**
 * The HTML elements that are open at a place in a text, and what they say about the text there.
 *
 * Takes opening and closing tags in the order of the text. Guarantees: unclosed and wrongly nested tags cannot fail;
 * memory is bounded, whatever the nesting.
 */
import type { Container } from '../drafts/draft.ts';
import { plainStyle, type Style } from '../flow.ts';
import { blocks } from './elements.ts';
import { isHidden, styleOfTag } from './style.ts';
import type { Tag } from './tags.ts';

/** What an open element says about the text in it, with what it takes over from the elements around it. */
export interface OpenElement {
  readonly name: string;
  readonly style: Style;
  readonly isHidden: boolean;
  readonly container: Container | null;
  readonly headingDepth: number | null;
}

interface Entry extends OpenElement {
  /** In a numbered list, the number of the next item; else null. */
  nextNumber: number | null;
}

/** Nobody nests a layout deeper: tags beyond are read as if they were not there. */
const deepest = 100;

export class OpenElements {
  readonly #newId: () => number;
  #open: Entry[] = [];

  /** @param newId gives an id that no other container has. */
  constructor(newId: () => number) {
    this.#newId = newId;
  }

  get innermost(): OpenElement | null {
    return this.#open.at(-1) ?? null;
  }

  get count(): number {
    return this.#open.length;
  }

  get isInRow(): boolean {
    return this.#open.some(({ name }) => name === 'tr');
  }

  open(tag: Tag): void {
    if (this.#open.length >= deepest) return;
    const parent = this.innermost;
    const heading = /^h([1-6])$/.exec(tag.name)?.[1];
    this.#open.push({
      name: tag.name,
      style: styleOfTag(tag, parent?.style ?? plainStyle),
      isHidden: parent?.isHidden === true || isHidden(tag),
      container: this.#containerOf(tag, parent?.container ?? null),
      headingDepth: heading === undefined ? (parent?.headingDepth ?? null) : Number(heading),
      nextNumber: tag.name === 'ol' ? startOf(tag) : null,
    });
  }

  /** Closes the innermost element of this name, with all that is still open in it. */
  close(name: string): void {
    for (let index = this.#open.length - 1; index >= 0; index -= 1) {
      const open = this.#open[index];
      if (open?.name === name) {
        this.#open.length = index;
        return;
      }
      // `</span>` does not close the `<div>` around it.
      if (open !== undefined && blocks.has(open.name) && !blocks.has(name)) return;
    }
  }

  /** Closes the inline elements that were opened after the first `count` elements. */
  closeInlineAfter(count: number): void {
    this.#open = this.#open.filter(({ name }, index) => index < count || blocks.has(name));
  }

  #containerOf(tag: Tag, parent: Container | null): Container | null {
    switch (tag.name) {
      case 'blockquote':
        return parent ?? { type: 'quote', id: this.#newId() };
      case 'ul':
      case 'ol':
        if (parent === null) return this.#newList();
        return parent.type === 'list' ? { ...parent, depth: parent.depth + 1 } : parent;
      case 'table':
        return parent ?? this.#newList();
      case 'li':
      case 'tr': {
        if (parent?.type !== 'list') return parent;
        const item = this.#newId();
        return { ...parent, item, number: tag.name === 'li' ? this.#takeNumber() : null };
      }
      default:
        return parent;
    }
  }

  #newList(): Container {
    return { type: 'list', id: this.#newId(), item: -1, depth: 0, number: null };
  }

  /** The number of the item that opens; null if its list has none. */
  #takeNumber(): number | null {
    const list = this.#open.findLast(({ name }) => name === 'ol' || name === 'ul');
    const number = list?.nextNumber ?? null;
    if (list !== undefined && number !== null) list.nextNumber = number + 1;
    return number;
  }
}

function startOf(tag: Tag): number {
  const start = Number.parseInt(tag.attributes.get('start') ?? '1', 10);
  return Number.isSafeInteger(start) ? start : 1;
}
