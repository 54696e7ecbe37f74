/**
 * A theme in the colours of a brand.
 *
 * Guarantees: every colour that carries text is brought to 7:1 on the grounds that it stands on, by the smallest change
 * of its lightness; what the brand does not say stays as the theme has it, as far as it can be read.
 */
import { lowestContrast, luminance, mix, readableColor, readableRatio } from '../../src/shared/contrast.ts';
import { solid, type Theme } from './theme.ts';

export interface BrandColors {
  readonly ground?: string | undefined;
  readonly ink?: string | undefined;
  readonly accent?: string | undefined;
  /** Further colours of the brand, for grounds and discs. */
  readonly others?: readonly string[] | undefined;
}

const dark = '#16121b';
const light = '#ffffff';

export function brandTheme(theme: Theme, colors: BrandColors): Theme {
  const { ground: ownGround, ink: ownInk, accent: ownAccent, others = [] } = colors;
  const accent = ownAccent ?? theme.accent;
  const ground = ownGround === undefined ? theme.ground : solid(ownGround);
  const hasGround = ownGround !== undefined || ownAccent !== undefined;
  const [paper = light] = ground.colors;
  const strength = hasGround ? tintStrength(ground.colors, [others[0] ?? accent, others[1] ?? accent]) : 0;
  const sectionGround = hasGround ? solid(mix(paper, others[0] ?? accent, strength)) : theme.sectionGround;
  const refrainGround = hasGround
    ? solid(mix(paper, others[1] ?? accent, strength / 2))
    : theme.refrainGround;
  const grounds = [...ground.colors, ...sectionGround.colors, ...refrainGround.colors];
  const ink = readableColor(
    ownInk ?? bestOf([theme.ink, theme.plate.ground, theme.plate.ink], grounds),
    grounds,
  );
  const soft = readableColor(mix(ink, paper, 0.18), grounds);
  const plateGround = luminance(ink) < 0.1 ? ink : dark;
  const plate = {
    ground: plateGround,
    ink: readableColor(light, [plateGround]),
    accent: readableColor(accent, [plateGround]),
  };
  const discs = [
    accent,
    ...others,
    mix(accent, paper, 0.5),
    mix(accent, light, 0.35),
    mix(accent, dark, 0.25),
  ];
  return {
    ...theme,
    ...{ ground, sectionGround, refrainGround, ink, muted: soft, spoken: soft, accent, plate },
    scenery: {
      disc: accent,
      far: mix(paper, accent, 0.3),
      near: mix(paper, accent, 0.5),
      discs: [...new Set(discs)].slice(0, 5),
    },
  };
}

/** How much of its colours the brand's other grounds have: as much as an ink can be read on all of them. */
function tintStrength(grounds: readonly string[], tints: readonly string[]): number {
  const strengths = [0.28, 0.2, 0.12, 0.06];
  const isReadable = (strength: number) => {
    const tinted = [...grounds, ...tints.map((tint) => mix(grounds[0] ?? light, tint, strength))];
    return Math.max(lowestContrast('#000000', tinted), lowestContrast('#ffffff', tinted)) >= readableRatio;
  };
  return strengths.find(isReadable) ?? 0;
}

function bestOf(colors: readonly string[], grounds: readonly string[]): string {
  return colors.toSorted((a, b) => lowestContrast(b, grounds) - lowestContrast(a, grounds))[0] ?? dark;
}
