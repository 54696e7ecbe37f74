/** What the program asks the page to draw that draws contact sheets. */
import type { FontProps, Theme, VideoProps } from '../../storyboard/contract.ts';

export interface ContactSheetCard {
  /** The thumbnail, in the public folder. */
  readonly src: string;
  /** For example "0:12.5". */
  readonly time: string;
  /** The number and type of the scene. */
  readonly label: string;
  /** The caption that is due, or else the text of the scene. */
  readonly text: string;
}

/** One contact sheet. */
export interface ContactSheetRequest {
  readonly title: string;
  /** Next to the title: length, size, page. */
  readonly details: string;
  readonly language: string;
  readonly direction: VideoProps['direction'];
  readonly fonts: readonly FontProps[];
  /** The font families of the theme. */
  readonly type: Theme['type'];
  readonly columns: number;
  /** The size of the thumbnails, in pixels. */
  readonly thumbnail: { readonly width: number; readonly height: number };
  readonly cards: readonly ContactSheetCard[];
}

/** What the program calls in the page. */
export interface ContactSheetPage {
  /** @returns the size of the sheet in pixels, once its fonts and thumbnails are loaded */
  show(request: ContactSheetRequest): Promise<{ width: number; height: number }>;
}

/** Where the page keeps it. */
export interface ContactSheetGlobal {
  contactSheetPage: ContactSheetPage;
}
