/** What any part of a scene may need to know about the video, without passing it down through props. */
import { createContext, useContext } from 'react';
import { present } from '../../src/shared/assert.ts';
import type { BrandMarks, CaptionLook } from '../../src/storyboard/contract.ts';
import type { Theme } from '../theme/theme.ts';
import type { Layout } from './layout.ts';

export interface VideoSurroundings {
  readonly layout: Layout;
  readonly theme: Theme;
  readonly fps: number;
  readonly captionLook: CaptionLook;
  readonly brand: BrandMarks;
  /** BCP 47 tag of the video. */
  readonly language: string;
  /** The direction of the video's language. */
  readonly direction: 'ltr' | 'rtl';
  /** The title of the video, for the running head and the end card; null for a text without one. */
  readonly title: string | null;
}

export const VideoContext = createContext<VideoSurroundings | null>(null);

export function useVideo(): VideoSurroundings {
  return present(useContext(VideoContext), 'the video around a scene');
}
