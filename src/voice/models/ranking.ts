/**
 * Which of several models to use for a language.
 *
 * Kokoro comes first in English and Chinese. In other languages its makers grade their own voices B− to D, because they
 * had too few recordings (https://huggingface.co/hexgrad/Kokoro-82M/blob/main/VOICES.md), so models made for these
 * languages come first.
 */

import { primaryTag } from '../../languages/tag.ts';
import type { ModelFamily } from '../engines/sherpa/model-families.ts';

const kokoroFirst: readonly ModelFamily[] = ['kokoro', 'supertonic', 'piper', 'matcha', 'vits', 'kitten'];
const kokoroLater: readonly ModelFamily[] = ['supertonic', 'piper', 'matcha', 'vits', 'kokoro', 'kitten'];
const kokoroLanguages = ['en', 'zh'];

export interface Ranked {
  readonly name: string;
  readonly family: ModelFamily;
  readonly languages: readonly string[] | 'any';
  /** Within a family, larger is better. */
  readonly bytes: number;
}

/**
 * The models that are known to speak a language, best first.
 *
 * @param language BCP 47 tag.
 */
export function bestFor<T extends Ranked>(models: readonly T[], language: string): T[] {
  const primary = primaryTag(language);
  const families = kokoroLanguages.includes(primary) ? kokoroFirst : kokoroLater;
  const speaks = ({ languages }: T) =>
    languages !== 'any' && languages.some((one) => primaryTag(one) === primary);
  // The names of models have `en_GB` for `en-GB`.
  const isOfRegion = ({ name }: T) => language.includes('-') && name.includes(language.replace('-', '_'));
  return models
    .filter(speaks)
    .sort(
      (a, b) =>
        families.indexOf(a.family) - families.indexOf(b.family) ||
        Number(isOfRegion(b)) - Number(isOfRegion(a)) ||
        b.bytes - a.bytes ||
        a.name.localeCompare(b.name),
    );
}
