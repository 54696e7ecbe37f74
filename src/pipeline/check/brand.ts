/**
 * The brand of the configuration -> the theme in its colours, and its marks with their files.
 *
 * Guarantees: a ground on which no ink can be read, and a mark that is no picture, are a Failure that names the
 * setting.
 */
import path from 'node:path';
import { brandTheme } from '../../../compositions/theme/brand-theme.ts';
import { lowestContrast, readableRatio } from '../../shared/contrast.ts';
import { type BrandMarks, type MediaProps, noMarks, type Theme } from '../../storyboard/contract.ts';
import { Failure } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';
import { type PictureFile, stillPictureOf } from './pictures/still-pictures.ts';

export interface Brand {
  readonly theme: Theme;
  readonly marks: BrandMarks;
  readonly files: readonly PictureFile[];
}

/** @throws Failure `usage` */
export async function checkBrand({ brand }: Settings, theme: Theme): Promise<Brand> {
  if (brand === null) return { theme, marks: noMarks, files: [] };
  const { colors, logo, watermark } = brand;
  const { ground } = colors;
  if (ground !== undefined && bestContrast(ground) < readableRatio) {
    const message = `"brand.colors.ground" is ${ground}, on which neither black nor white can be read at 7:1.`;
    throw new Failure(message, { kind: 'usage', hint: 'Take a lighter or a darker shade.' });
  }
  const files: PictureFile[] = [];
  const markOf = async (name: string, file: string | null): Promise<MediaProps | null> => {
    if (file === null) return null;
    const found = await stillPictureOf(file).catch(() => null);
    if (found === null) {
      const message = `"brand.${name}" is ${path.relative('', file)}, which is not a picture that can be read.`;
      throw new Failure(message, { kind: 'usage', hint: 'Name a PNG, SVG, JPEG or WebP file.' });
    }
    files.push(found.file);
    return found.media;
  };
  const marks = { logo: await markOf('logo', logo), watermark: await markOf('watermark', watermark) };
  return { theme: brandTheme(theme, colors), marks, files };
}

function bestContrast(ground: string): number {
  return Math.max(lowestContrast('#000000', [ground]), lowestContrast('#ffffff', [ground]));
}
