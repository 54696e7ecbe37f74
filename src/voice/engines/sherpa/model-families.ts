/**
 * The families of models that sherpa-onnx speaks with: how each is recognised by its files, and what its files say.
 *
 * Takes the files of a folder; gives the model's family, languages, speakers and configuration.
 */
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { VoiceError } from '../voice-engine.ts';
import type { ModelFiles } from './model-files.ts';
import {
  kokoroLanguages,
  languageOfEspeakVoice,
  languageOfModelName,
  languagesNamedIn,
  supertonic3Languages,
  supertonicLanguages,
} from './model-languages.ts';
import { readOnnxMetadata } from './onnx-metadata.ts';

export type ModelFamily = 'kokoro' | 'supertonic' | 'piper' | 'vits' | 'matcha' | 'kitten';

export interface ModelDescription {
  readonly family: ModelFamily;
  /** Primary language subtags; `any` where the model does not say. */
  readonly languages: readonly string[] | 'any';
  /** Hertz. */
  readonly sampleRate: number;
  /** Names in the order of their numbers; the number itself where a speaker has no name. At least one. */
  readonly speakers: readonly string[];
  /** What sherpa-onnx gets under `model`, without languages and lexicons. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Absolute paths of the networks and of the files with their tokens and voices; null where there is none. */
  readonly networks: readonly (string | null)[];
}

type Metadata = ReadonlyMap<string, string>;

/** @throws VoiceError `voice-missing` when there is no complete model. */
export async function describeModel(files: ModelFiles): Promise<ModelDescription> {
  const voices = files.find('voices.bin');
  const tokens = files.find('tokens.txt');
  if (files.find('tts.json') !== null) return describeSupertonic(files);
  if (voices !== null) return describeKokoroOrKitten(files, voices);
  if (tokens !== null) return describeVitsOrMatcha(files, tokens);
  throw incomplete(files.folder, 'none of tokens.txt, voices.bin and tts.json is there');
}

async function describeSupertonic(files: ModelFiles): Promise<ModelDescription> {
  const { folder } = files;
  const network = (stem: string) => requireFile(folder, `${stem}.onnx`, files.network(stem));
  const other = (name: string) => requireFile(folder, name, files.find(name));
  const config = {
    durationPredictor: network('duration_predictor'),
    textEncoder: network('text_encoder'),
    vectorEstimator: network('vector_estimator'),
    vocoder: network('vocoder'),
    ttsJson: other('tts.json'),
    unicodeIndexer: other('unicode_indexer.bin'),
    voiceStyle: other('voice.bin'),
  };
  const settings = await readJson(config.ttsJson, supertonicSchema);
  if (settings === null) throw incomplete(folder, 'tts.json does not give its sample rate');
  const networks = [config.durationPredictor, config.textEncoder, config.vectorEstimator, config.vocoder];
  for (const file of networks) await metadataOf(file, folder);
  const count = await styleCountOf(config.voiceStyle);
  const isThird = path.basename(folder).includes('supertonic-3');
  return {
    family: 'supertonic',
    languages: isThird ? supertonic3Languages : supertonicLanguages,
    sampleRate: settings.ae.sample_rate,
    // Packed in alphabetical order: five women, then five men.
    speakers: speakersOf(count, count === 10 ? 'F1 F2 F3 F4 F5 M1 M2 M3 M4 M5'.split(' ') : []),
    config: { supertonic: config },
    networks: [...networks, config.voiceStyle],
  };
}

const supertonicSchema = z.object({ ae: z.object({ sample_rate: z.number().int().positive() }) });

/** The file begins with its dimensions as 64-bit integers; the first is the number of styles. */
async function styleCountOf(file: string): Promise<number> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    return bytesRead === 8 ? Number(buffer.readBigInt64LE()) : 1;
  } finally {
    await handle.close();
  }
}

/** Kokoro and KittenTTS: a network, a file of voices, and eSpeak NG. */
async function describeKokoroOrKitten(files: ModelFiles, voices: string): Promise<ModelDescription> {
  const { folder } = files;
  const network = requireFile(folder, 'model.onnx', files.network('model'));
  const tokens = requireFile(folder, 'tokens.txt', files.find('tokens.txt'));
  const dataDir = await files.espeakData();
  if (dataDir === null) throw incomplete(folder, espeakProblem);
  const metadata = await metadataOf(network, folder);
  const isKitten = metadata.get('model_type')?.startsWith('kitten') ?? false;
  const names = namesIn(metadata);
  const config = { model: network, voices, tokens, dataDir };
  const common = {
    speakers: speakersOf(numberIn(metadata, 'n_speakers', folder), names),
    sampleRate: numberIn(metadata, 'sample_rate', folder),
    networks: [network, voices, tokens],
  };
  if (isKitten) return { family: 'kitten', languages: ['en'], config: { kitten: config }, ...common };
  const isMultilingual = Number(metadata.get('version') ?? 1) >= 2;
  const languages = isMultilingual ? kokoroLanguagesOf(files, names) : ['en'];
  return { family: 'kokoro', languages: onlyKnown(languages), config: { kokoro: config }, ...common };
}

/** Kokoro's languages, by the names of its speakers. */
function kokoroLanguagesOf(files: ModelFiles, speakers: readonly string[]): (string | null)[] {
  // Kokoro reads Chinese and Japanese from word lists; few packages have the Japanese one.
  const speaks = (language: string | null) =>
    (language !== 'zh' && language !== 'ja') || files.find(`lexicon-${language}.txt`) !== null;
  return speakers.map((name) => kokoroLanguages[name.charAt(0)] ?? null).filter(speaks);
}

/** Piper and other VITS models; and Matcha, which has a vocoder beside its network. */
async function describeVitsOrMatcha(files: ModelFiles, tokens: string): Promise<ModelDescription> {
  const { folder } = files;
  const vocoder = files.matching(/^(?:vocos|hifigan).*\.onnx$/)[0] ?? null;
  const network = files.matching(/\.onnx$/).filter((file) => file !== vocoder)[0] ?? null;
  if (network === null) throw incomplete(folder, 'no .onnx file is there');
  const metadata = await metadataOf(network, folder);
  const dataDir = await files.espeakData();
  const hasLexicon = files.find('lexicon.txt') !== null;
  if (dataDir === null && !hasLexicon && metadata.get('frontend') !== 'characters')
    throw incomplete(folder, espeakProblem);
  const isMatcha = metadata.get('model_type')?.startsWith('matcha') ?? false;
  if (isMatcha && vocoder === null)
    throw incomplete(folder, 'its vocoder, such as vocos-22khz-univ.onnx, is missing');
  const description = await readJson(files.find(`${path.basename(network)}.json`), piperSchema);
  const common = { tokens, ...(dataDir === null ? {} : { dataDir }) };
  return {
    family: isMatcha ? 'matcha' : vitsFamilyOf(metadata),
    languages: vitsLanguagesOf(folder, metadata, description),
    sampleRate: numberIn(metadata, 'sample_rate', folder),
    speakers: speakersOf(Number(metadata.get('n_speakers') ?? 1), piperSpeakers(description)),
    config: isMatcha
      ? { matcha: { acousticModel: network, vocoder, ...common } }
      : { vits: { model: network, ...common } },
    networks: [network, tokens, vocoder],
  };
}

const wholeNumber = z.coerce.number().int().nonnegative();
/** What Piper writes beside each of its networks. */
const piperSchema = z.object({
  language: z.object({ family: z.string() }).optional(),
  speaker_id_map: z.record(z.string(), wholeNumber).optional(),
});
type PiperDescription = z.infer<typeof piperSchema> | null;

function vitsFamilyOf(metadata: Metadata): 'piper' | 'vits' {
  return metadata.get('comment')?.includes('piper') ? 'piper' : 'vits';
}

function vitsLanguagesOf(folder: string, metadata: Metadata, description: PiperDescription) {
  const named = [
    description?.language?.family ?? languageOfModelName(path.basename(folder)),
    ...languagesNamedIn(metadata.get('language') ?? ''),
  ].filter((language) => language !== null);
  return onlyKnown(named.length > 0 ? named : [languageOfEspeakVoice(metadata.get('voice') ?? '')]);
}

function piperSpeakers(description: PiperDescription): string[] {
  const names: string[] = [];
  for (const [name, at] of Object.entries(description?.speaker_id_map ?? {})) names[at] = name;
  return names;
}

const espeakProblem = 'espeak-ng-data is missing or incomplete';

function incomplete(folder: string, problem: string): VoiceError {
  return new VoiceError(`${folder} is not a complete voice model: ${problem}.`, {
    code: 'voice-missing',
    hint: 'A model is a folder like those in the archives of https://github.com/k2-fsa/sherpa-onnx/releases/tag/tts-models.',
  });
}

/** @throws VoiceError when the file is missing. */
function requireFile(folder: string, name: string, found: string | null): string {
  if (found === null) throw incomplete(folder, `${name} is not there`);
  return found;
}

/** Speakers "0", "1", …, or their names where they are known. */
function speakersOf(count: number, names: readonly (string | undefined)[] = []): string[] {
  return Array.from({ length: Math.max(1, count) }, (_, at) => names[at] || String(at));
}

function namesIn(metadata: Metadata): string[] {
  return metadata.get('speaker_names')?.split(',') ?? [];
}

/** @throws VoiceError when the metadata lacks the number. */
function numberIn(metadata: Metadata, key: string, folder: string): number {
  const { data } = wholeNumber.safeParse(metadata.get(key));
  if (data === undefined) throw incomplete(folder, `the network does not give its "${key}"`);
  return data;
}

/** Null when there is no such file, or it does not match the schema. */
async function readJson<T>(file: string | null, schema: z.ZodType<T>): Promise<T | null> {
  if (file === null) return null;
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** @throws VoiceError when the file is not a complete network. */
async function metadataOf(network: string, folder: string): Promise<Metadata> {
  const metadata = await readOnnxMetadata(network);
  if (metadata === null)
    throw incomplete(folder, `${path.basename(network)} is damaged, or is not an ONNX file`);
  return metadata;
}

function onlyKnown(languages: readonly (string | null)[]): readonly string[] | 'any' {
  const known = [...new Set(languages.filter((language) => language !== null))];
  return known.length === 0 ? 'any' : known;
}
