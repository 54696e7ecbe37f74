/** The themes by their names in VideoProps. */
import type { ThemeName } from '../../src/storyboard/contract.ts';
import { day } from './day.ts';
import { night } from './night.ts';
import { paper } from './paper.ts';
import type { Theme } from './theme.ts';

export const themes: { readonly [K in ThemeName]: Theme } = { paper, day, night };
