/** Which text a recording is of: every text, by every voice, compared with every other text. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { heardSound, writeReading } from '../../../test/support/followed.ts';
import { sentenceOf } from '../../../test/support/recording.ts';
import { present } from '../../shared/assert.ts';
import type { FliteVoice } from '../engines/flite/flite.ts';
import { loadFlite } from '../engines/flite/program.ts';
import { Synthesizer } from '../engines/flite/synthesize.ts';
import type { Narration } from '../narration.ts';
import { followRecording } from './follow.ts';

const texts = {
  keeper: [
    'The lighthouse stands alone on a rock, and the sea goes round it twice a day.',
    'Nobody remembers who built the wall, or why it ended in the middle of the field.',
    'She had never seen so many boats, nor heard so loud a wind from the south.',
    'First the lamp is lit, then the shutters are closed, and at last the door.',
    'Only the oven hums at two in the morning.',
    'A keeper of few words wrote every one of them down.',
  ],
  tea: [
    'Green tea and black tea come from the very same plant.',
    'The leaves are rolled by hand before they are dried in the sun.',
    'A good harvest depends on rain, on height, and on a great deal of patience.',
    'In the cup all of this is forgotten within a minute or two.',
    'Steam it at once, and it stays green.',
    'Let it rest in the shade, and it turns white and sweet.',
  ],
  // By chance, short lines fit more easily than long sentences.
  verse: [
    'Up in the morning.',
    'Coffee is poured.',
    'Errors to the left.',
    'Errors to the right.',
    'A meeting at nine.',
    'Nobody knows why.',
    'The model is training.',
    'The night is long.',
    'The loss goes down.',
    'The sun comes up.',
  ],
};
type Name = keyof typeof texts;
const names = Object.keys(texts) as Name[];

/** The voice that each recording is compared with: itself, which is as near as can be, and one as far as most are. */
const referenceOf = { slt: 'slt', awb: 'rms' } as const;
type Voice = keyof typeof referenceOf;
const voices = Object.keys(referenceOf) as Voice[];

const module = await loadFlite();
const synthesizers = {
  slt: new Synthesizer(module, 'slt'),
  awb: new Synthesizer(module, 'awb'),
  rms: new Synthesizer(module, 'rms'),
};
const say = (voice: FliteVoice, text: string) => synthesizers[voice].speak(sentenceOf(text));

let folder: string;
const readings = new Map<string, Narration>();
const recorded = new Map<string, Int16Array[]>();
const readingFor = (voice: Voice, name: Name) => present(readings.get(`${voice} ${name}`), 'a reading');
const recordedBy = (voice: Voice, name: Name) => present(recorded.get(`${voice} ${name}`), 'sentences');

function makeReading(name: string, voice: Voice, sentences: readonly string[]): Promise<Narration> {
  const said = sentences.map((text) => say(referenceOf[voice], text));
  const known = said.map(({ audio, words }) => ({ samples: audio.samples, words: present(words, 'times') }));
  return writeReading(folder, `${voice}-${name}`, known);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-follow-'));
  for (const voice of voices)
    for (const name of names) {
      readings.set(`${voice} ${name}`, await makeReading(name, voice, texts[name]));
      const sounds = texts[name].map((text) => say(voice, text).audio.samples);
      recorded.set(`${voice} ${name}`, sounds);
    }
});
afterAll(() => rm(folder, { recursive: true }));

async function follow(reading: Narration, sentences: readonly Int16Array[]) {
  const { features, startsMs } = heardSound(sentences);
  const options = { isOftenUnread: () => false, signal: null, onProgress: () => {} };
  return { ...(await followRecording(reading, features, options)), startsMs };
}

const pairs = names.flatMap((text) =>
  names.filter((other) => other !== text).map((other) => [other, text] as const),
);

describe.each(voices)('a recording by %s', (voice) => {
  it.each(names)('of “%s” is of that text, with every sentence in its place', async (name) => {
    const { isOfText, heard, startsMs } = await follow(readingFor(voice, name), recordedBy(voice, name));
    expect(isOfText).toBe(true);
    for (const [at, words] of heard.entries())
      expect(Math.abs((words?.[0]?.startMs ?? Number.NaN) - (startsMs[at] ?? 0))).toBeLessThan(400);
  });

  it.each(pairs)('of “%s” is not of “%s”', async (other, text) => {
    const { isOfText } = await follow(readingFor(voice, text), recordedBy(voice, other));
    expect(isOfText).toBe(false);
  });

  it('is of its text, even where it says something else for some sentences', async () => {
    const own = recordedBy(voice, 'keeper').slice(0, 3);
    const others = recordedBy(voice, 'tea').slice(0, 3);
    const { isOfText, heard } = await follow(readingFor(voice, 'keeper'), [...own, ...others]);
    expect(isOfText).toBe(true);
    expect(heard.map((words) => words !== null)).toEqual([true, true, true, false, false, false]);
  });
});

it.each([
  ['word', 'Lighthouse.'],
  ['sentence', 'She had never seen so many boats, nor heard so loud a wind from the south.'],
])('a text of one %s is told apart from another', async (name, text) => {
  const reading = await makeReading(name, 'awb', [text]);
  const { isOfText } = await follow(reading, [say('awb', text).audio.samples]);
  expect(isOfText).toBe(true);
  const other = await follow(reading, recordedBy('awb', 'tea'));
  expect(other.isOfText).toBe(false);
});
