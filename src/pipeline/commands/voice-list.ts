/** The voices of this machine, and those that can be added, as `scriptreel voices` lists them. */

import { fliteVoices } from '../../voice/engines/flite/flite.ts';
import { hasSherpa } from '../../voice/engines/sherpa/sherpa.ts';
import { catalogue } from '../../voice/models/catalogue.ts';
import { installedModels } from '../../voice/models/installed-models.ts';
import { modelsFolder } from '../../voice/models/models-folder.ts';
import { hostedVoices } from '../../voice/registry.ts';

export interface PresentVoice {
  /** The value for `--voice`. */
  readonly voice: string;
  readonly family: string;
  /** BCP 47 tags; null where the model does not say. */
  readonly languages: readonly string[] | null;
  /** Null where it is not known: for a model that is not in the catalogue. */
  readonly licence: string | null;
  readonly quality: string | null;
  /** Hertz. */
  readonly sampleRate: number;
  /** Names for `sherpa:MODEL:SPEAKER`; empty for a model with one speaker. */
  readonly speakers: readonly string[];
  /** Size on the disk; null for a voice that comes with scriptreel. */
  readonly bytes: number | null;
}

export interface AddableVoice {
  /** The name for `scriptreel voices add`. */
  readonly name: string;
  readonly family: string;
  readonly languages: readonly string[];
  readonly licence: string;
  readonly quality: string;
  readonly sampleRate: number;
  readonly speakers: number;
  /** Size of the download. */
  readonly bytes: number;
}

export interface VoiceList {
  /** Where models are kept. */
  readonly folder: string;
  /** Whether the package that speaks with models is installed. */
  readonly canUseModels: boolean;
  readonly present: readonly PresentVoice[];
  readonly broken: readonly { readonly name: string; readonly problem: string }[];
  /** Services that are paid, and whether their key is set. */
  readonly hosted: readonly {
    readonly voice: string;
    readonly keyVariable: string;
    readonly hasKey: boolean;
  }[];
  readonly addable: readonly AddableVoice[];
}

const embedded: readonly PresentVoice[] = fliteVoices.map((voice) => ({
  voice: `flite:${voice}`,
  family: 'flite',
  languages: ['en'],
  licence: 'BSD-style (CMU Flite)',
  quality: 'embedded',
  sampleRate: 16_000,
  speakers: [],
  bytes: null,
}));

export async function listVoices(environment: NodeJS.ProcessEnv = process.env): Promise<VoiceList> {
  const { models, broken } = await installedModels(environment);
  const present = models.map((model): PresentVoice => {
    const known = catalogue.find(({ name }) => name === model.name);
    return {
      voice: `sherpa:${model.name}`,
      family: model.family,
      languages: known?.languages ?? (model.languages === 'any' ? null : model.languages),
      licence: known?.licence ?? null,
      quality: known?.quality ?? null,
      sampleRate: model.sampleRate,
      speakers: model.speakers.length > 1 ? model.speakers : [],
      bytes: model.bytes,
    };
  });
  return {
    folder: modelsFolder(environment),
    canUseModels: hasSherpa(),
    present: [...present, ...embedded],
    broken: broken.map(({ name, problem }) => ({ name, problem })),
    hosted: hostedVoices(environment).map(({ form, ...key }) => ({ voice: form, ...key })),
    addable: catalogue
      .filter(({ name }) => !models.some((model) => model.name === name))
      .map(({ sha256: _, ...entry }) => entry),
  };
}
