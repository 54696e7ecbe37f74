/** What a theme is made of. Colours are `#rrggbb`; every colour of text reaches 7:1 on the grounds it stands on. */
import type { ThemeName } from '../../src/storyboard/contract.ts';

export interface Ground {
  /** A CSS background. */
  readonly css: string;
  /** The colours it consists of: text must be readable on each of them. */
  readonly colors: readonly string[];
}

export interface Theme {
  readonly name: ThemeName;
  readonly ground: Ground;
  /** Behind section cards. */
  readonly sectionGround: Ground;
  /** Behind the refrain of a poem. */
  readonly refrainGround: Ground;
  readonly ink: string;
  /** Running heads, details, attributions. */
  readonly muted: string;
  /** Lines of verse that have been read. */
  readonly spoken: string;
  /** Bars, marks and hands; as text it goes through `readableColor` first. */
  readonly accent: string;
  readonly plate: Plate;
  readonly code: { readonly panel: string; readonly ink: string; readonly label: string };
  readonly scenery: Scenery;
}

/** The caption plate is drawn in the ink colour. */
export interface Plate {
  readonly ground: string;
  readonly ink: string;
  readonly accent: string;
}

/** The landscape behind a narration that has no picture. */
export interface Scenery {
  readonly disc: string;
  readonly far: string;
  readonly near: string;
}

export function solid(color: string): Ground {
  return { css: color, colors: [color] };
}

/** A soft gradient from the frame's top to its bottom. */
export function vertical(top: string, bottom: string): Ground {
  return { css: `linear-gradient(${top}, ${bottom})`, colors: [top, bottom] };
}

/** A soft light that rises from the frame's lower edge. */
export function rising(ground: string, light: string): Ground {
  return {
    css: `radial-gradient(ellipse 75% 62% at 50% 108%, ${light}, ${ground})`,
    colors: [ground, light],
  };
}
