/** The themes that come with the project, by name, and which of them goes with which kind of text. */
import { chalk } from './chalk.ts';
import { contrast } from './contrast.ts';
import { day } from './day.ts';
import { newsprint } from './newsprint.ts';
import { night } from './night.ts';
import { paper } from './paper.ts';
import type { Theme } from './theme.ts';

export const themes = { paper, day, night, chalk, newsprint, contrast } as const satisfies Record<
  string,
  Theme
>;

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly ThemeName[];

export const themeOfKind = {
  narration: 'paper',
  timetable: 'day',
  verse: 'night',
} as const satisfies Record<string, ThemeName>;
