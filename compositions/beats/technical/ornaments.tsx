/**
 * A sign of code as an ornament behind a sentence, as large as the frame: brackets, dashes, a quotation mark, whatever
 * its first chip is written with. It is a drawing, not text.
 */
import type { Box, Layout } from '../../layout/layout.ts';

export type Ornament =
  | 'call'
  | 'object'
  | 'list'
  | 'tag'
  | 'option'
  | 'string'
  | 'path'
  | 'link'
  | 'version'
  | 'member';

/** @param name the first chip. */
export function ornamentFor(name: string, kind: string): Ornament {
  if (kind === 'link') return 'link';
  if (kind === 'version') return 'version';
  if (/^["'“]/u.test(name)) return 'string';
  if (/^--?\w/u.test(name)) return 'option';
  if (/\)$|\(/u.test(name)) return 'call';
  if (/^[{]/u.test(name)) return 'object';
  if (/^\[|\[\]$/u.test(name)) return 'list';
  if (/^</u.test(name)) return 'tag';
  if (kind === 'file' || /\//u.test(name)) return 'path';
  if (/\w\.\w|^\./u.test(name)) return 'member';
  return /^[A-Z]/u.test(name) ? 'tag' : 'object';
}

/** In a field of 100 by 100, as lines of the given thickness. */
const lines: { readonly [K in Ornament]: { readonly d: string; readonly thickness: number } } = {
  call: { d: 'M42 2C12 28 12 72 42 98M58 2C88 28 88 72 58 98', thickness: 15 },
  object: {
    d:
      'M40 4C22 4 24 18 24 32C24 44 20 50 8 50C20 50 24 56 24 68C24 82 22 96 40 96' +
      'M60 4C78 4 76 18 76 32C76 44 80 50 92 50C80 50 76 56 76 68C76 82 78 96 60 96',
    thickness: 13,
  },
  list: { d: 'M38 5L14 5L14 95L38 95M62 5L86 5L86 95L62 95', thickness: 14 },
  tag: { d: 'M34 16L4 50L34 84M66 16L96 50L66 84', thickness: 14 },
  option: { d: 'M4 50L42 50M58 50L96 50', thickness: 20 },
  string: {
    d: 'M18 14C18 34 14 44 6 54M44 14C44 34 40 44 32 54M70 14C70 34 66 44 58 54M96 14C96 34 92 44 84 54',
    thickness: 16,
  },
  path: { d: 'M44 2L12 98M88 2L56 98', thickness: 15 },
  link: { d: 'M10 90L88 12M26 12L88 12L88 74', thickness: 16 },
  version: { d: 'M8 30L28 90L48 30M68 89L68.1 89M92 89L92.1 89', thickness: 16 },
  member: { d: 'M14 88L14.1 88M50 88L50.1 88M86 88L86.1 88', thickness: 24 },
};

interface Props {
  readonly ornament: Ornament;
  readonly box: Box;
  readonly color: string;
}

export function OrnamentMark({ ornament, box, color }: Props) {
  const { d, thickness } = lines[ornament];
  return (
    <svg
      width={box.width}
      height={box.height}
      viewBox="-8 -8 116 116"
      style={{ position: 'absolute', left: box.x, top: box.y }}
      aria-hidden="true"
    >
      <path
        d={d}
        fill="none"
        stroke={color}
        strokeWidth={thickness}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

/** Over the upper corner at which reading ends. */
export function ornamentBox({ width, height, shape, unit }: Layout, direction: 'ltr' | 'rtl'): Box {
  const size = shape === 'wide' ? height * 1.04 : width * 0.92;
  const x = shape === 'wide' ? width - size * 0.78 : width - size * 0.72;
  return {
    x: direction === 'ltr' ? x : width - x - size,
    y: shape === 'wide' ? -size * 0.2 : -unit * 8,
    width: size,
    height: size,
  };
}
