/**
 * The registry of voices, by name: `FAMILY` or `FAMILY:DETAIL`, such as `flite:slt`.
 *
 * Takes a name and what voices may need; gives an engine. A family is one file or one folder; to add one, describe it
 * here and add it to `families`.
 */
import path from 'node:path';
import { didYouMean, nearestName } from '../shared/edit-distance.ts';
import { openAuto } from './auto.ts';
import { openCommand } from './engines/command.ts';
import { fliteVoices, openFlite } from './engines/flite/flite.ts';
import { openSherpa } from './engines/sherpa/sherpa.ts';
import { silentEngine } from './engines/silent.ts';
import { type VoiceEngine, VoiceError } from './engines/voice-engine.ts';
import { folderOfModel } from './models/installed-models.ts';
import { isModelPath } from './models/models-folder.ts';
import { keyVariable as azureKey, openAzure } from './services/azure.ts';
import { keyVariable as elevenlabsKey, openElevenlabs } from './services/elevenlabs.ts';
import { keyVariable as openaiKey, openOpenai } from './services/openai.ts';
import { usualPatience } from './services/request.ts';
import type { VoiceSettings } from './voice-settings.ts';

/** What a voice may use besides its name. */
export interface VoiceContext {
  /** BCP 47 tag of the script, for `auto` and for voices that speak several languages. */
  readonly language: string;
  /** The only place where keys come from. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** `voices` of the configuration file. */
  readonly voices: VoiceSettings;
}

interface VoiceFamily {
  /** The part of the name before the colon. */
  readonly name: string;
  /** The environment variable that holds the key, where the service needs one. */
  readonly keyVariable?: string;
  /** How its voices are written; shown in messages. */
  readonly forms: readonly string[];
  /**
   * Whether a script may ask for it. A voice that runs a program, costs money or sends the text to somebody must be
   * chosen by whoever renders the script, in the configuration file or with a flag.
   */
  readonly isOpenToTexts: boolean | ((detail: string) => boolean);
  /** @param detail what follows the colon; empty when there is none. @throws VoiceError. */
  readonly open: (detail: string, context: VoiceContext) => Promise<VoiceEngine>;
}

const none: VoiceFamily = {
  name: 'none',
  forms: ['none'],
  isOpenToTexts: true,
  open: async (detail) => {
    if (detail !== '') throw unknownVoice(`none:${detail}`);
    return silentEngine;
  },
};

const flite: VoiceFamily = {
  name: 'flite',
  forms: ['flite', ...fliteVoices.map((voice) => `flite:${voice}`)],
  isOpenToTexts: true,
  open: async (detail) => {
    const voice = fliteVoices.find((name) => name === (detail === '' ? 'rms' : detail));
    if (voice === undefined) throw unknownVoice(`flite:${detail}`);
    return openFlite(voice);
  },
};

const auto: VoiceFamily = {
  name: 'auto',
  forms: ['auto'],
  isOpenToTexts: true,
  open: async (detail, context) => {
    if (detail !== '') throw unknownVoice(`auto:${detail}`);
    return openAuto(context);
  },
};

/** Splits `MODEL` or `MODEL:SPEAKER`. The model may be a path, which on Windows may begin with a drive. */
function modelAndSpeaker(detail: string): { model: string; speaker: string | null } {
  const [, model = '', speaker = null] = /^((?:[A-Za-z]:(?=[/\\]))?[^:]*)(?::(.*))?$/.exec(detail) ?? [];
  return { model, speaker };
}

const sherpa: VoiceFamily = {
  name: 'sherpa',
  forms: ['sherpa:MODEL', 'sherpa:MODEL:SPEAKER'],
  // A script may name an installed model, but may not have a file of its own loaded.
  isOpenToTexts: (detail) => !isModelPath(modelAndSpeaker(detail).model),
  open: async (detail, { language, environment }) => {
    const { model, speaker } = modelAndSpeaker(detail);
    if (model === '') throw unknownVoice(`sherpa:${detail}`);
    const folder = await folderOfModel(model, environment);
    return openSherpa({ folder, speaker, language });
  },
};

const openai: VoiceFamily = {
  name: 'openai',
  keyVariable: openaiKey,
  forms: ['openai:NAME'],
  isOpenToTexts: false,
  open: async (voice, { voices, environment }) =>
    openOpenai({ voice, settings: voices.openai, environment, patience: usualPatience }),
};

const elevenlabs: VoiceFamily = {
  name: 'elevenlabs',
  keyVariable: elevenlabsKey,
  forms: ['elevenlabs:VOICE_ID'],
  isOpenToTexts: false,
  open: async (voiceId, { voices, environment }) =>
    openElevenlabs({ voiceId, settings: voices.elevenlabs, environment, patience: usualPatience }),
};

const azure: VoiceFamily = {
  name: 'azure',
  keyVariable: azureKey,
  forms: ['azure:NAME'],
  isOpenToTexts: false,
  open: async (voice, { voices, environment }) =>
    openAzure({ voice, settings: voices.azure, environment, patience: usualPatience }),
};

const command: VoiceFamily = {
  name: 'command',
  forms: ['command'],
  isOpenToTexts: false,
  open: async (detail, { voices }) => {
    if (detail !== '') throw unknownVoice(`command:${detail}`);
    return openCommand(voices.command);
  },
};

const families: readonly VoiceFamily[] = [auto, flite, sherpa, openai, elevenlabs, azure, command, none];

/** How voices are written, beginning with the default. */
export const voiceForms: readonly string[] = families.flatMap(({ forms }) => forms);

/** What to say of a name that is no voice's. */
export function noSuchVoice(name: string): { readonly message: string; readonly hint: string } {
  const hint = `${meantVoice(name)}The voices are ${voiceForms.join(', ')}.`;
  return { message: `There is no voice "${name}".`, hint };
}

/** A speaker without the family, or a name with a mistake in it, perhaps only in the family's part. */
function meantVoice(name: string): string {
  const whole = voiceForms.filter((form) => form === form.toLowerCase());
  const ofSpeaker = whole.find((form) => form.endsWith(`:${name.toLowerCase()}`));
  if (ofSpeaker !== undefined) return `Did you mean "${ofSpeaker}"? `;
  const [family = '', ...detail] = name.split(':');
  const withDetail = families.filter(({ forms }) => forms.some((form) => form.includes(':')));
  const nearest =
    detail.length === 0
      ? null
      : nearestName(
          family,
          withDetail.map((one) => one.name),
        );
  const sameDetail = nearest === null || nearest === family ? [] : [[nearest, ...detail].join(':')];
  return didYouMean(name, [...whole, ...sameDetail]);
}

function unknownVoice(name: string): VoiceError {
  const { message, hint } = noSuchVoice(name);
  return new VoiceError(message, { code: 'unknown-voice', hint });
}

function familyOf(name: string): VoiceFamily | null {
  return families.find((family) => name === family.name || name.startsWith(`${family.name}:`)) ?? null;
}

/** What follows the colon. */
function detailOf(name: string, family: VoiceFamily): string {
  return name.slice(family.name.length + 1);
}

/** Whether the name belongs to a known family. What follows the colon is checked when the voice is opened. */
export function isVoiceName(name: string): boolean {
  return familyOf(name) !== null;
}

/** Whether a script may ask for the voice, and not only whoever renders it. */
export function mayTextAskFor(name: string): boolean {
  const family = familyOf(name);
  if (family === null) return false;
  const { isOpenToTexts } = family;
  return typeof isOpenToTexts === 'boolean' ? isOpenToTexts : isOpenToTexts(detailOf(name, family));
}

/** The same voice, with a relative path of a model in its name resolved against a folder. */
export function voiceFrom(folder: string, name: string): string {
  if (familyOf(name) !== sherpa) return name;
  const { model, speaker } = modelAndSpeaker(detailOf(name, sherpa));
  if (!isModelPath(model) || model.startsWith('~')) return name;
  return `sherpa:${path.resolve(folder, model)}${speaker === null ? '' : `:${speaker}`}`;
}

export interface HostedVoice {
  /** How its voices are written, for example `openai:NAME`. */
  readonly form: string;
  readonly keyVariable: string;
  readonly hasKey: boolean;
}

/** The services that need a key. */
export function hostedVoices(environment: VoiceContext['environment']): HostedVoice[] {
  return families.flatMap(({ forms: [form = ''], keyVariable }) =>
    keyVariable === undefined
      ? []
      : [{ form, keyVariable, hasKey: (environment[keyVariable] ?? '').trim() !== '' }],
  );
}

/** The caller closes the engine. @throws VoiceError when there is no such voice, or something it needs is missing. */
export async function openVoice(name: string, context: VoiceContext): Promise<VoiceEngine> {
  const family = familyOf(name);
  if (family === null) throw unknownVoice(name);
  return family.open(detailOf(name, family), context);
}
