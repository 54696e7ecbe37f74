/** What every part of a scene may need of the video around it, without handing it down by hand. */
import { createContext, useContext } from 'react';
import { present } from '../../src/shared/assert.ts';
import type { Theme } from '../theme/theme.ts';
import type { Layout } from './layout.ts';

export interface VideoSurroundings {
  readonly layout: Layout;
  readonly theme: Theme;
  readonly fps: number;
  /** BCP 47 tag of the video. */
  readonly language: string;
  /** The way the video's language is written. */
  readonly direction: 'ltr' | 'rtl';
  /** The video's title, as running head and on the end card. */
  readonly title: string;
}

export const VideoContext = createContext<VideoSurroundings | null>(null);

export function useVideo(): VideoSurroundings {
  return present(useContext(VideoContext), 'the video around a scene');
}
