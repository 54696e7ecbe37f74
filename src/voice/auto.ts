/**
 * The voice that is used when none is asked for: the best one on this machine for the script's language. It never costs
 * money, needs the network or runs a program of the user's.
 */

import { primaryTag } from '../languages/tag.ts';
import { openFlite } from './engines/flite/flite.ts';
import { hasSherpa, openSherpa } from './engines/sherpa/sherpa.ts';
import { silentEngine } from './engines/silent.ts';
import type { VoiceEngine } from './engines/voice-engine.ts';
import { catalogue } from './models/catalogue.ts';
import { installedModels } from './models/installed-models.ts';
import { bestFor } from './models/ranking.ts';

interface AutoContext {
  readonly language: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** An installed model that speaks the language; else the embedded voice for English, and silence for the rest. */
export async function openAuto({ language, environment }: AutoContext): Promise<VoiceEngine> {
  const { models } = await installedModels(environment);
  const best = bestFor(models, language)[0];
  if (best !== undefined && hasSherpa()) return openSherpa({ folder: best.folder, speaker: null, language });
  return primaryTag(language) === 'en' ? openFlite('rms') : silentEngine;
}

/** The name of a model that can be added for the language; null when none is known. */
export function modelToAdd(language: string): string | null {
  return bestFor(catalogue, language)[0]?.name ?? null;
}

/** What `auto` chooses: each voice, with the primary language subtags that it is used for. */
export async function autoByLanguage(
  environment: AutoContext['environment'],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { models } = hasSherpa() ? await installedModels(environment) : { models: [] };
  const languages = new Set(['en', ...models.flatMap((model) => model.languages)]);
  const byVoice = new Map<string, string[]>();
  for (const language of languages) {
    const best = bestFor(models, language)[0];
    const voice = best === undefined ? 'flite:rms' : `sherpa:${best.name}`;
    if (best !== undefined || language === 'en')
      byVoice.set(voice, [...(byVoice.get(voice) ?? []), language]);
  }
  return byVoice;
}
