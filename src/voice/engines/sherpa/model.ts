/**
 * A folder with a speech model -> what it is, and how sherpa-onnx is to load it.
 *
 * Guarantees: a model that is given back has all of its files, whole as far as their heads tell, so that sherpa-onnx does
 * not end its process over them.
 */
import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { VoiceError } from '../voice-engine.ts';
import { ModelFiles, sizeOf } from './model-files.ts';
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

export interface VoiceModel {
  /** Its folder's. */
  readonly name: string;
  /** Absolute path. */
  readonly folder: string;
  readonly family: ModelFamily;
  /** Primary language subtags; `any` where the model does not say. */
  readonly languages: readonly string[] | 'any';
  /** Hertz. */
  readonly sampleRate: number;
  /** Names by number; a number where a speaker has no name. At least one. */
  readonly speakers: readonly string[];
  /** What sherpa-onnx is given under `model`, without languages and lexicons. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Word lists of the folder, by absolute path, and its rules for what is read differently from how it is written. */
  readonly lexicons: readonly string[];
  readonly rules: readonly string[];
  /** Files that the speech depends on, by absolute path. */
  readonly files: readonly string[];
  /** Of these files. */
  readonly bytes: number;
}

type Draft = Omit<VoiceModel, 'name' | 'folder' | 'lexicons' | 'rules' | 'files' | 'bytes'> & {
  readonly networks: readonly (string | null)[];
};
type Metadata = ReadonlyMap<string, string>;

const wholeNumber = z.coerce.number().int().nonnegative();
const supertonicSchema = z.object({ ae: z.object({ sample_rate: z.number().int().positive() }) });
const piperSchema = z.object({
  language: z.object({ family: z.string() }).optional(),
  speaker_id_map: z.record(z.string(), wholeNumber).optional(),
});

function notWhole(folder: string, what: string): VoiceError {
  return new VoiceError(
    'voice-missing',
    `${folder} is no whole voice model: ${what}.`,
    `A model is a folder as in the archives of https://github.com/k2-fsa/sherpa-onnx/releases/tag/tts-models.`,
  );
}

/** Speakers "0", "1", … and those names that are known. */
function speakersOf(count: number, names: readonly (string | undefined)[] = []): string[] {
  return Array.from({ length: Math.max(1, count) }, (_, at) => names[at] || String(at));
}

function namesIn(metadata: Metadata): string[] {
  return metadata.get('speaker_names')?.split(',') ?? [];
}

function numberIn(metadata: Metadata, key: string, folder: string): number {
  const { data } = wholeNumber.safeParse(metadata.get(key));
  if (data === undefined) throw notWhole(folder, `the network does not say its "${key}"`);
  return data;
}

async function readJson<T>(file: string | null, schema: z.ZodType<T>): Promise<T | null> {
  if (file === null) return null;
  try {
    return schema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? null;
  } catch {
    return null;
  }
}

/** @throws VoiceError when it is not there, or not a whole network */
async function metadataOf(network: string, folder: string): Promise<Metadata> {
  const metadata = await readOnnxMetadata(network);
  if (metadata === null) throw notWhole(folder, `${path.basename(network)} is damaged, or no ONNX file`);
  return metadata;
}

function only(languages: readonly (string | null)[]): readonly string[] | 'any' {
  const known = [...new Set(languages.filter((language) => language !== null))];
  return known.length === 0 ? 'any' : known;
}

async function supertonicIn(files: ModelFiles): Promise<Draft> {
  const { folder } = files;
  const part = (name: string, found: string | null) => {
    if (found === null) throw notWhole(folder, `${name} is not there`);
    return found;
  };
  const config = {
    durationPredictor: part('duration_predictor.onnx', files.network('duration_predictor')),
    textEncoder: part('text_encoder.onnx', files.network('text_encoder')),
    vectorEstimator: part('vector_estimator.onnx', files.network('vector_estimator')),
    vocoder: part('vocoder.onnx', files.network('vocoder')),
    ttsJson: part('tts.json', files.find('tts.json')),
    unicodeIndexer: part('unicode_indexer.bin', files.find('unicode_indexer.bin')),
    voiceStyle: part('voice.bin', files.find('voice.bin')),
  };
  const settings = await readJson(config.ttsJson, supertonicSchema);
  if (settings === null) throw notWhole(folder, 'tts.json does not say its sample rate');
  const networks = [config.durationPredictor, config.textEncoder, config.vectorEstimator, config.vocoder];
  for (const network of networks) await metadataOf(network, folder);
  const count = await styleCountOf(config.voiceStyle);
  const isThird = path.basename(folder).includes('supertonic-3');
  return {
    family: 'supertonic',
    languages: isThird ? supertonic3Languages : supertonicLanguages,
    sampleRate: settings.ae.sample_rate,
    // Packed in the order of their names: five women, five men.
    speakers: speakersOf(count, count === 10 ? 'F1 F2 F3 F4 F5 M1 M2 M3 M4 M5'.split(' ') : []),
    config: { supertonic: config },
    networks: [...networks, config.voiceStyle],
  };
}

/** The file begins with its sizes as 64-bit integers, the number of styles first. */
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
async function withVoicesFile(files: ModelFiles, voices: string): Promise<Draft> {
  const { folder } = files;
  const network = files.network('model');
  const tokens = files.find('tokens.txt');
  const dataDir = await files.espeakData();
  if (network === null) throw notWhole(folder, 'model.onnx is not there');
  if (tokens === null) throw notWhole(folder, 'tokens.txt is not there');
  if (dataDir === null) throw notWhole(folder, 'espeak-ng-data is not there, or not whole');
  const metadata = await metadataOf(network, folder);
  const isKitten = metadata.get('model_type')?.startsWith('kitten') ?? false;
  const names = namesIn(metadata);
  const count = numberIn(metadata, 'n_speakers', folder);
  const config = { model: network, voices, tokens, dataDir };
  const common = {
    sampleRate: numberIn(metadata, 'sample_rate', folder),
    speakers: speakersOf(count, names),
    networks: [network, voices, tokens],
  };
  if (isKitten) return { family: 'kitten', languages: ['en'], config: { kitten: config }, ...common };
  // Its tokens come from word lists in Chinese and in Japanese, and the last is in few packages.
  const speaks = (language: string) =>
    (language !== 'zh' && language !== 'ja') || files.find(`lexicon-${language}.txt`) !== null;
  const isMultilingual = Number(metadata.get('version') ?? 1) >= 2;
  const languages = isMultilingual
    ? names
        .map((name) => kokoroLanguages[name.charAt(0)] ?? null)
        .filter((one) => one === null || speaks(one))
    : ['en'];
  return { family: 'kokoro', languages: only(languages), config: { kokoro: config }, ...common };
}

/** Piper and other VITS models, and Matcha, which has a vocoder beside it. */
async function withTokens(files: ModelFiles, tokens: string): Promise<Draft> {
  const { folder } = files;
  const vocoder = files.matching(/^(?:vocos|hifigan).*\.onnx$/)[0] ?? null;
  const network = files.matching(/\.onnx$/).filter((file) => file !== vocoder)[0] ?? null;
  if (network === null) throw notWhole(folder, 'no .onnx file is there');
  const metadata = await metadataOf(network, folder);
  const dataDir = await files.espeakData();
  const hasLexicon = files.find('lexicon.txt') !== null;
  if (dataDir === null && !hasLexicon && metadata.get('frontend') !== 'characters')
    throw notWhole(folder, 'espeak-ng-data is not there, or not whole');
  const description = await readJson(files.find(`${path.basename(network)}.json`), piperSchema);
  const named = [
    description?.language?.family ?? languageOfModelName(path.basename(folder)),
    ...languagesNamedIn(metadata.get('language') ?? ''),
  ].filter((language) => language !== null);
  const speakerNames: string[] = [];
  for (const [name, at] of Object.entries(description?.speaker_id_map ?? {})) speakerNames[at] = name;
  const isMatcha = metadata.get('model_type')?.startsWith('matcha') ?? false;
  if (isMatcha && vocoder === null)
    throw notWhole(folder, 'its vocoder, such as vocos-22khz-univ.onnx, is not there');
  const common = { tokens, ...(dataDir === null ? {} : { dataDir }) };
  return {
    family: isMatcha ? 'matcha' : metadata.get('comment')?.includes('piper') ? 'piper' : 'vits',
    languages: only(named.length > 0 ? named : [languageOfEspeakVoice(metadata.get('voice') ?? '')]),
    sampleRate: numberIn(metadata, 'sample_rate', folder),
    speakers: speakersOf(Number(metadata.get('n_speakers') ?? 1), speakerNames),
    config: isMatcha
      ? { matcha: { acousticModel: network, vocoder, ...common } }
      : { vits: { model: network, ...common } },
    networks: [network, tokens, vocoder],
  };
}

async function draftOf(files: ModelFiles): Promise<Draft> {
  const voices = files.find('voices.bin');
  const tokens = files.find('tokens.txt');
  if (files.find('tts.json') !== null) return supertonicIn(files);
  if (voices !== null) return withVoicesFile(files, voices);
  if (tokens !== null) return withTokens(files, tokens);
  throw notWhole(files.folder, 'none of tokens.txt, voices.bin and tts.json is there');
}

/** Rules are applied one after the other: what is a telephone number is no longer a number, and so on. */
const ruleOrder = ['phone', 'date', 'number'];

function inOrder(rules: readonly string[]): string[] {
  const rank = (file: string) => {
    const at = ruleOrder.findIndex((name) => path.basename(file).startsWith(name));
    return at === -1 ? ruleOrder.length : at;
  };
  return rules.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * @param folder absolute path
 * @throws VoiceError `voice-missing` when there is no such folder, or no whole model in it
 */
export async function readModel(folder: string): Promise<VoiceModel> {
  let files: ModelFiles;
  try {
    files = await ModelFiles.of(folder);
  } catch (error) {
    throw new VoiceError('voice-missing', `There is no folder ${folder}.`, null, { cause: error });
  }
  const { networks, ...draft } = await draftOf(files);
  const lexicons = files.matching(/^lexicon.*\.txt$/);
  const rules = inOrder(files.matching(/\.fst$/));
  const all = [...networks.filter((file) => file !== null), ...lexicons, ...rules];
  return {
    name: path.basename(folder),
    folder,
    ...draft,
    lexicons,
    rules,
    files: all,
    bytes: await sizeOf(all),
  };
}

const sampledBytes = 64 * 1024;

/** Stands for what the model says, wherever its folder lies: from the sizes of its files, their beginnings and ends. */
export async function fingerprintOf({ files }: Pick<VoiceModel, 'files'>): Promise<string> {
  const hash = createHash('sha256');
  for (const name of files) {
    const file = await open(name);
    try {
      const { size } = await file.stat();
      hash.update(`${path.basename(name)}:${size};`);
      for (const position of [0, Math.max(0, size - sampledBytes)]) {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(sampledBytes), 0, sampledBytes, position);
        hash.update(buffer.subarray(0, bytesRead));
      }
    } finally {
      await file.close();
    }
  }
  return hash.digest('hex').slice(0, 16);
}
