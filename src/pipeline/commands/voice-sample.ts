/** A voice -> a WAV file in which it speaks a text, or a line in its own language. */
import { writeFile } from 'node:fs/promises';
import { writeWav } from '../../audio/wav.ts';
import { parseScript } from '../../script/parse.ts';
import type { Script } from '../../script/script.ts';
import { sentencesOf } from '../../script/walk.ts';
import { present } from '../../shared/assert.ts';
import { didYouMean } from '../../shared/edit-distance.ts';
import { writeAtomically } from '../../store/atomic.ts';
import { readModel } from '../../voice/engines/sherpa/model.ts';
import { kokoroLanguages } from '../../voice/engines/sherpa/model-languages.ts';
import { type VoiceEngine, VoiceError } from '../../voice/engines/voice-engine.ts';
import { catalogue, catalogueEntry } from '../../voice/models/catalogue.ts';
import { folderOfModel, installedModels } from '../../voice/models/installed-models.ts';
import { isModelPath } from '../../voice/models/models-folder.ts';
import { isVoiceName, voiceForms } from '../../voice/registry.ts';
import { spokenFormOf } from '../../voice/speech/speakable.ts';
import { openVoiceOf } from '../check/cast.ts';
import { Failure, withFailures } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';

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

/** Silence between sentences. */
const pauseMs = 300;

export interface SampleOptions {
  /** Null for a line in the voice's own language. */
  readonly text: string | null;
  /** Absolute path of the WAV file. */
  readonly file: string;
  readonly settings: Settings;
  readonly signal: AbortSignal;
}

export interface Sample {
  readonly voice: string;
  readonly file: string;
  readonly durationMs: number;
}

/** @param name a voice as `--voice` takes it, or the name of a model. @throws Failure */
export function speakSample(name: string, options: SampleOptions): Promise<Sample> {
  const { text, file, settings, signal } = options;
  return withFailures({ signal, writesTo: file }, async () => {
    const voice = await voiceNamed(name);
    const written = text ?? sampleTexts[await languageOfVoice(voice)] ?? present(sampleTexts.en, 'a text');
    const { script } = parseScript(written);
    if (script === null) throw new Failure('There is nothing to say in that text.', { kind: 'usage' });
    const engine = await openVoiceOf(script.language, voice, settings);
    try {
      const { sampleRate, samples } = await spokenBy(engine, script, signal);
      await writeAtomically(file, (temporary) => writeFile(temporary, writeWav({ sampleRate, samples })));
      return { voice: engine.name, file, durationMs: Math.round((samples.length / sampleRate) * 1000) };
    } finally {
      await engine.close();
    }
  });
}

/** @throws Failure `usage` when there is neither a voice nor a model of that name */
async function voiceNamed(name: string): Promise<string> {
  if (isVoiceName(name)) return name;
  const [model = ''] = name.split(':', 1);
  const installed = await namesOfInstalled();
  const isModel = isModelPath(name) || catalogueEntry(model) !== null || installed.includes(model);
  if (isModel) return `sherpa:${name}`;
  const meant = didYouMean(name, [...voiceForms, ...installed, ...catalogue.map((one) => one.name)]);
  const hint = `${meant}Run "scriptreel voices" to list the voices, and the models that you can add.`;
  throw new Failure(`There is no voice "${name}".`, { kind: 'usage', hint });
}

async function namesOfInstalled(): Promise<string[]> {
  const { models, broken } = await installedModels(process.env);
  return [...models, ...broken].map((one) => one.name);
}

/** The language that shows a voice best. @throws VoiceError when its model is not installed */
async function languageOfVoice(voice: string): Promise<string> {
  const [, model, speaker = ''] = /^sherpa:([^:]+)(?::(.*))?$/.exec(voice) ?? [];
  if (model === undefined) return 'en';
  const { family, languages } = await readModel(await folderOfModel(model, process.env));
  const ofSpeaker = family === 'kokoro' ? kokoroLanguages[speaker.charAt(0).toLowerCase()] : undefined;
  if (ofSpeaker !== undefined) return ofSpeaker;
  return languages === 'any' || languages.includes('en') ? 'en' : (languages[0] ?? 'en');
}

/** @throws VoiceError when the voice can say nothing of the text; the signal's reason */
async function spokenBy(
  engine: VoiceEngine,
  script: Script,
  signal: AbortSignal,
): Promise<{ sampleRate: number; samples: Int16Array }> {
  const pieces: Int16Array[] = [];
  let sampleRate = 16_000;
  for (const sentence of sentencesOf(script)) {
    const spoken = spokenFormOf(sentence, engine, script.language);
    if (spoken.length === 0) continue;
    const shown = sentence.words.map(({ text, spaceBefore }) => ({ text, spaceBefore, stressed: false }));
    const { audio } = await engine.speak({ shown, spoken, language: script.language, pace: 1 }, signal);
    sampleRate = audio.sampleRate;
    if (pieces.length > 0) pieces.push(new Int16Array((pauseMs * sampleRate) / 1000));
    pieces.push(audio.samples);
  }
  if (pieces.length === 0)
    throw new VoiceError(`The voice ${engine.name} cannot say any of that text.`, { code: 'voice-failed' });
  const samples = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    samples.set(piece, at);
    at += piece.length;
  }
  return { sampleRate, samples };
}
