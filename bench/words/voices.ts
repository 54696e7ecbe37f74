/** Opens the voices that the aligner is tried with: those of flite, and programs of Debian if they are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { resample } from '../../src/audio/resampler.ts';
import { readWav } from '../../src/audio/wav.ts';
import { type FliteVoice, fliteVoices, openFlite } from '../../src/voice/engines/flite/flite.ts';
import type { SpokenSentence } from '../../src/voice/engines/voice-engine.ts';
import type { WordTime } from '../../src/voice/narration.ts';

export interface Reading {
  /** At 16 kHz. */
  readonly samples: Int16Array;
  /** If the voice reports them itself. */
  readonly words: readonly WordTime[] | null;
}

export interface BenchVoice {
  readonly name: string;
  readonly read: (sentence: SpokenSentence) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

function fliteVoice(voice: FliteVoice): BenchVoice {
  const engine = openFlite(voice);
  const read = async (sentence: SpokenSentence) => {
    const { audio, words } = await engine.speak(sentence, null);
    return { samples: audio.samples, words };
  };
  return { name: `flite ${voice}`, read, close: () => engine.close() };
}

/** As text: the words as they are said, so that every program reads the same. */
const textOf = ({ spoken }: SpokenSentence) => `${spoken.map(({ text, mark }) => text + mark).join(' ')}\n`;

function programVoice(name: string, run: (text: string, wav: string) => void, folder: string): BenchVoice {
  const wav = path.join(folder, 'spoken.wav');
  const read = async (sentence: SpokenSentence) => {
    run(textOf(sentence), wav);
    const sound = readWav(readFileSync(wav));
    if (sound === null) throw new Error(`${name} did not write a WAV file with one channel and 16 bits`);
    return { samples: resample(sound.samples, sound.sampleRate, 16_000), words: null };
  };
  return { name, read, close: async () => {} };
}

const isInstalled = (program: string) => spawnSync('which', [program]).status === 0;

const festivalVoices = ['kal_diphone', 'ked_diphone', 'cmu_us_slt_arctic_hts'];
const espeakVoices = [['en-gb'], ['en-us+f3', '-s', '150']];

export function benchVoices(folder: string): BenchVoice[] {
  const voices = fliteVoices.map(fliteVoice);
  if (isInstalled('text2wave')) {
    const list = execFileSync('festival', ['--pipe'], { input: '(print (voice.list))', encoding: 'utf8' });
    for (const voice of festivalVoices.filter((name) => list.includes(name)))
      voices.push(
        programVoice(
          `festival ${voice}`,
          (input, wav) => execFileSync('text2wave', ['-o', wav, '-eval', `(voice_${voice})`], { input }),
          folder,
        ),
      );
  }
  if (isInstalled('espeak-ng')) {
    for (const [voice = '', ...options] of espeakVoices)
      voices.push(
        programVoice(
          `espeak-ng ${voice}`,
          (input, wav) => execFileSync('espeak-ng', ['-v', voice, ...options, '-w', wav], { input }),
          folder,
        ),
      );
  }
  return voices;
}
