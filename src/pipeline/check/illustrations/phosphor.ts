/**
 * Phosphor icons in their duotone weight (`@iconify-json/ph` 1.2.2, MIT; the few that technical texts need are in
 * phosphor-duotone.json), as drawings of the contract.
 *
 * Guarantees: a drawing has no colours of its own: its lines are in `currentColor`, its areas in a fifth of that.
 */
import type { DrawingProps } from '../../../storyboard/contract.ts';
import icons from './phosphor-duotone.json' with { type: 'json' };

/** Of the icons' viewBox. */
const size = 256;

/** @param name as `technicalIconOf` gives it. @returns null for an icon that is not shipped. */
export function phosphorDrawing(name: string): DrawingProps | null {
  const body = (icons as Readonly<Record<string, string>>)[name];
  return body === undefined
    ? null
    : { name: `phosphor-${name}`, body, width: size, height: size, colors: ['#808080'] };
}
