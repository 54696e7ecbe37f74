/** What the program asks of the page that draws a storyboard's sheet. */
import type { FontProps, Theme, VideoProps } from '../../storyboard/contract.ts';

export interface ContactSheetCard {
  /** The thumbnail, in the public folder. */
  readonly src: string;
  /** Such as "0:12.5". */
  readonly time: string;
  /** Number and type of the scene. */
  readonly label: string;
  /** The caption that is due, or else what the scene says. */
  readonly text: string;
}

/** One page of a storyboard. */
export interface ContactSheetRequest {
  readonly title: string;
  /** Beside the title: length, size, page. */
  readonly details: string;
  readonly language: string;
  readonly direction: VideoProps['direction'];
  readonly fonts: readonly FontProps[];
  /** The theme's families. */
  readonly type: Theme['type'];
  readonly columns: number;
  /** Of the thumbnails, in pixels. */
  readonly thumbnail: { readonly width: number; readonly height: number };
  readonly cards: readonly ContactSheetCard[];
}

/** What the program calls in the page. */
export interface ContactSheetPage {
  /** @returns the sheet's size in pixels, once its fonts and thumbnails are there */
  show(request: ContactSheetRequest): Promise<{ width: number; height: number }>;
}

/** Where the page keeps it. */
export interface ContactSheetGlobal {
  contactSheetPage: ContactSheetPage;
}
