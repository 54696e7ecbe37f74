/** The themes that come with the project, by name, and the one for each kind of text. */
import { chalk } from './shipped/chalk.ts';
import { contrast } from './shipped/contrast.ts';
import { day } from './shipped/day.ts';
import { newsprint } from './shipped/newsprint.ts';
import { night } from './shipped/night.ts';
import { paper } from './shipped/paper.ts';
import type { Theme } from './theme.ts';

export const themes = { paper, day, night, chalk, newsprint, contrast } as const satisfies Record<
  string,
  Theme
>;

export type ThemeName = keyof typeof themes;
export const themeNames = Object.keys(themes) as readonly ThemeName[];

/** For texts whose author chooses no theme. */
export const themeOfKind = {
  narration: 'paper',
  timetable: 'day',
  verse: 'night',
} as const satisfies Record<string, ThemeName>;
