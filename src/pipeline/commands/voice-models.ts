/** Adding and removing models of voices, and hearing a voice. */
import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeWav } from '../../audio/wav.ts';
import { parseScript } from '../../script/parse.ts';
import { sentencesOf } from '../../script/walk.ts';
import { present } from '../../shared/assert.ts';
import { writeAtomically } from '../../store/atomic.ts';
import { isVoiceName } from '../../voice/engines/registry.ts';
import { readModel } from '../../voice/engines/sherpa/model.ts';
import { kokoroLanguages } from '../../voice/engines/sherpa/model-languages.ts';
import { VoiceError } from '../../voice/engines/voice-engine.ts';
import {
  type AddPhase,
  addFromCatalogue,
  addFromPath,
  addressOf,
  bytesLeftOf,
} from '../../voice/models/add-model.ts';
import { type CatalogueEntry, catalogue, catalogueEntry } from '../../voice/models/catalogue.ts';
import { usualPatience } from '../../voice/models/download.ts';
import { folderOfModel } from '../../voice/models/installed-models.ts';
import { isModelPath, modelsFolder } from '../../voice/models/models-folder.ts';
import { spokenFormOf } from '../../voice/speech/speakable.ts';
import { openVoiceOf } from '../check/voices.ts';
import { Failure } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';

export type { AddPhase };

/** What is to be downloaded. */
export interface PlannedDownload {
  readonly name: string;
  readonly url: string;
  readonly licence: string;
  /** Of the archive. */
  readonly bytes: number;
  /** Of these, those that are there from a download that was interrupted. */
  readonly bytesLeft: number;
}

/** Where a model is to come from. */
export type AddSource = { readonly entry: CatalogueEntry } | { readonly path: string };

/** A name in the catalogue, or else a file or folder. @throws Failure `usage` for what is neither */
export async function sourceOf(name: string): Promise<AddSource> {
  const entry = catalogueEntry(name);
  if (entry !== null && !isModelPath(name)) return { entry };
  if (await stat(name).catch(() => null)) return { path: name };
  const known = catalogue.map((one) => one.name).filter((one) => one.includes(name));
  throw new Failure(
    'usage',
    `There is no model "${name}" to add, and no file or folder of that name.`,
    known.length > 0
      ? `Is one of these meant? ${known.join(', ')}`
      : 'scriptreel voices lists those that can be added.',
  );
}

export async function planDownload(entry: CatalogueEntry): Promise<PlannedDownload> {
  const { name, licence, bytes } = entry;
  const url = addressOf(entry, process.env).href;
  return { name, url, licence, bytes, bytesLeft: await bytesLeftOf(entry, process.env) };
}

export interface AddOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (phase: AddPhase, done: number, total: number) => void;
}

/** Gives the folder of the model. @throws VoiceError; the signal's reason */
export async function addModel(source: AddSource, options: AddOptions): Promise<string> {
  const common = { ...options, environment: process.env };
  if ('path' in source) return addFromPath(source.path, common);
  return addFromCatalogue(source.entry, { ...common, patience: usualPatience });
}

/** Removes a model, and what was left of its download. Gives its folder. @throws Failure `usage` when there is neither */
export async function removeModel(name: string): Promise<string> {
  const model = name.replace(/^sherpa:/, '');
  const folder = path.join(modelsFolder(process.env), model);
  const part = `${folder}.tar.bz2.part`;
  const places = await Promise.all([folder, part].map((place) => stat(place).catch(() => null)));
  // No name at all would be the folder of all models.
  if (model === '' || isModelPath(model) || places.every((place) => place === null)) {
    throw new Failure(
      'usage',
      `The model "${name}" is not installed.`,
      'scriptreel voices lists those that are.',
    );
  }
  await rm(folder, { recursive: true, force: true });
  await rm(part, { force: true });
  return folder;
}

/** By primary language subtag. */
const sampleTexts: Readonly<Record<string, string>> = {
  de: 'Jeder Morgen beginnt mit einem Licht am Fenster. Hören Sie gut zu: So klinge ich.',
  en: 'Every morning begins with a light at the window. Listen well: this is how I sound.',
  es: 'Cada mañana empieza con una luz en la ventana. Escuche bien: así sueno yo.',
  fr: 'Chaque matin commence par une lumière à la fenêtre. Écoutez bien : voici ma voix.',
  it: 'Ogni mattina comincia con una luce alla finestra. Ascolti bene: io parlo così.',
  nl: 'Elke ochtend begint met een licht aan het raam. Luister goed: zo klink ik.',
  pl: 'Każdy poranek zaczyna się od światła w oknie. Posłuchaj: tak brzmię.',
  pt: 'Cada manhã começa com uma luz na janela. Ouça bem: é assim que eu falo.',
  ru: 'Каждое утро начинается со света в окне. Послушайте: так я звучу.',
  zh: '每个早晨都从窗边的一束光开始。请听，这就是我的声音。',
};

/** The language that a voice is best heard in. @throws VoiceError when its model is not there */
async function languageOfVoice(voice: string): Promise<string> {
  const [, model, speaker = ''] = /^sherpa:([^:]+)(?::(.*))?$/.exec(voice) ?? [];
  if (model === undefined) return 'en';
  const { family, languages } = await readModel(await folderOfModel(model, process.env));
  const ofSpeaker = family === 'kokoro' ? kokoroLanguages[speaker.charAt(0).toLowerCase()] : undefined;
  if (ofSpeaker !== undefined) return ofSpeaker;
  return languages === 'any' || languages.includes('en') ? 'en' : (languages[0] ?? 'en');
}

/** Between sentences. */
const pauseMs = 300;

export interface Sample {
  readonly voice: string;
  readonly file: string;
  readonly durationMs: number;
}

/**
 * Has a voice say a text, or a line of its language, into a WAV file.
 *
 * @param name a voice, or the name of a model
 * @param file absolute path
 * @throws VoiceError; Failure; the file system's errors; the signal's reason
 */
export async function speakSample(
  name: string,
  {
    text,
    file,
    settings,
    signal,
  }: {
    readonly text: string | null;
    readonly file: string;
    readonly settings: Settings;
    readonly signal: AbortSignal;
  },
): Promise<Sample> {
  const voice = isVoiceName(name) ? name : `sherpa:${name}`;
  const written = text ?? sampleTexts[await languageOfVoice(voice)] ?? present(sampleTexts.en, 'a text');
  const { script } = parseScript(written);
  if (script === null) throw new Failure('usage', 'There is nothing to say in that text.');
  const engine = await openVoiceOf(script.language, voice, settings);
  try {
    const pieces: Int16Array[] = [];
    let sampleRate = 16_000;
    for (const sentence of sentencesOf(script)) {
      const spoken = spokenFormOf(sentence, engine, script.language);
      if (spoken.length === 0) continue;
      const shown = sentence.words.map((word) => ({
        text: word.text,
        spaceBefore: word.spaceBefore,
        stressed: false,
      }));
      const { audio } = await engine.speak({ shown, spoken, language: script.language, pace: 1 }, signal);
      sampleRate = audio.sampleRate;
      if (pieces.length > 0) pieces.push(new Int16Array((pauseMs * sampleRate) / 1000));
      pieces.push(audio.samples);
    }
    if (pieces.length === 0)
      throw new VoiceError('voice-failed', `The voice ${engine.name} can say nothing of that text.`);
    const samples = Int16Array.from(pieces.flatMap((piece) => [...piece]));
    await writeAtomically(file, (temporary) => writeFile(temporary, writeWav({ sampleRate, samples })));
    return { voice: engine.name, file, durationMs: Math.round((samples.length / sampleRate) * 1000) };
  } finally {
    await engine.close();
  }
}
