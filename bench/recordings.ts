/**
 * Measures whether a recording is recognised as one of its text: `npm run bench:recordings -- [text]…` (without a
 * text, on the texts of `scripts/`).
 *
 * The first minute of each text, by every available voice, is followed with that text and with every other; and half
 * of it with another text in place of the other half. Prints how many recordings are judged right, and how many
 * sentences are found that are there and that are not.
 */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseScript } from '../src/script/parse.ts';
import type { Sentence } from '../src/script/script.ts';
import { sentencesOf } from '../src/script/walk.ts';
import { present } from '../src/shared/assert.ts';
import { hopMs } from '../src/voice/align/features.ts';
import { openFlite } from '../src/voice/engines/flite/flite.ts';
import type { SpokenSentence } from '../src/voice/engines/voice-engine.ts';
import { planSpeech, soloCast } from '../src/voice/narrate.ts';
import type { Narration } from '../src/voice/narration.ts';
import { type Followed, followRecording } from '../src/voice/recording/follow.ts';
import { judgeRecording } from '../src/voice/recording/judge.ts';
import { heardSound, writeReading } from '../test/support/followed.ts';
import { type BenchVoice, benchVoices } from './words/voices.ts';

const maxSeconds = 60;
const references = ['flite rms', 'flite slt'];
const scripts = path.join(import.meta.dirname, '../scripts');

interface Text {
  readonly name: string;
  readonly sentences: readonly Sentence[];
  /** The words that are said; null for a sentence that nobody says. */
  readonly said: readonly (SpokenSentence | null)[];
}

/** Its first minute, by the time that the reference voice takes for it. */
async function readText(file: string, measure: BenchVoice): Promise<Text> {
  const script = present(parseScript(await readFile(file, 'utf8')).script, `a script in ${file}`);
  const all = sentencesOf(script);
  const said: (SpokenSentence | null)[] = all.map(() => null);
  for (const { sentence, indexes } of planSpeech(script, soloCast(openFlite('rms'))).tasks.values())
    for (const index of indexes) said[index] = sentence;
  let seconds = 0;
  let count = 0;
  for (; count < all.length && seconds < maxSeconds; count += 1) {
    const sentence = said[count] ?? null;
    if (sentence !== null) seconds += (await measure.read(sentence)).samples.length / 16_000;
  }
  return { name: path.basename(file), sentences: all.slice(0, count), said: said.slice(0, count) };
}

const folder = await mkdtemp(path.join(tmpdir(), 'bench-recordings-'));
const voices = benchVoices(folder);
try {
  const named = process.argv.slice(2);
  const files =
    named.length > 0
      ? named
      : (await readdir(scripts))
          .filter((name) => /\.(md|txt)$/.test(name))
          .map((name) => path.join(scripts, name));
  const measure = present(voices[0], 'a voice');
  const texts: Text[] = [];
  for (const file of files) texts.push(await readText(file, measure));
  const readings = new Map<string, Narration[]>();
  for (const name of references) {
    const voice = present(
      voices.find((one) => one.name === name),
      name,
    );
    for (const [at, { said }] of texts.entries()) {
      const spoken = [];
      for (const sentence of said) {
        const read = sentence && (await voice.read(sentence));
        spoken.push(read && { samples: read.samples, words: present(read.words, 'word times') });
      }
      const list = readings.get(name) ?? [];
      list[at] = await writeReading(folder, `${name}-${at}`, spoken);
      readings.set(name, list);
    }
  }
  for (const voice of voices) await tryVoice(voice, texts, readings);
} finally {
  for (const voice of voices) await voice.close();
  await rm(folder, { recursive: true });
}

interface Tally {
  count: number;
  accepted: number;
  sentences: number;
  found: number;
  /** How many sentences were found that are not there. */
  false: number;
  readonly wrong: string[];
}

function emptyTally(): Tally {
  return { count: 0, accepted: 0, sentences: 0, found: 0, false: 0, wrong: [] };
}

async function tryVoice(
  voice: BenchVoice,
  texts: readonly Text[],
  readings: ReadonlyMap<string, readonly Narration[]>,
): Promise<void> {
  const spoken: (Int16Array | null)[][] = [];
  for (const { said } of texts) {
    const sounds: (Int16Array | null)[] = [];
    for (const sentence of said) sounds.push(sentence && (await voice.read(sentence)).samples);
    spoken.push(sounds);
  }
  const tallies = { right: emptyTally(), half: emptyTally(), wrong: emptyTally() };
  /** @param said the indexes of the text's own sentences with which the recording begins. */
  const tell = async (
    kind: keyof typeof tallies,
    at: number,
    said: readonly number[],
    others: readonly Int16Array[],
    name: string,
  ) => {
    const text = present(texts[at], 'a text');
    const own = said.map((index) => present(spoken[at]?.[index], 'a sentence'));
    const { features, startsMs } = heardSound([...own, ...others]);
    let isAccepted = false;
    let heard: Followed['heard'] = [];
    for (const reference of references) {
      const followed = await followRecording(present(readings.get(reference)?.[at], 'a reading'), features, {
        isOftenUnread: () => false,
        signal: null,
        onProgress: () => {},
      });
      heard = followed.heard;
      const verdict = judgeRecording(text.sentences, heard, features, () => false);
      isAccepted = followed.isOfText && verdict.isOfText;
      // As the program does: a recording that one reference refuses is compared with the other.
      if (isAccepted) break;
    }
    const tally = tallies[kind];
    tally.count += 1;
    if (isAccepted) tally.accepted += 1;
    if (isAccepted === (kind === 'wrong')) tally.wrong.push(name);
    if (!isAccepted) return;
    const endMs = startsMs[own.length] ?? features.frameCount * hopMs;
    tally.sentences += own.length;
    for (const [index, words] of heard.entries()) {
      if (words === null) continue;
      if (said.includes(index) && (words[0]?.startMs ?? 0) < endMs) tally.found += 1;
      else tally.false += 1;
    }
  };
  for (const [at, text] of texts.entries()) {
    const indexes = text.said.flatMap((one, index) => (one === null ? [] : [index]));
    await tell('right', at, indexes, [], text.name);
    for (const [other, { name }] of texts.entries()) {
      if (other === at) continue;
      const others = (spoken[other] ?? []).filter((one) => one !== null);
      await tell('wrong', at, [], others, `${name} as ${text.name}`);
      if (other !== (at + 1) % texts.length) continue;
      const half = indexes.slice(0, Math.ceil(indexes.length / 2));
      await tell('half', at, half, others.slice(0, half.length), `${text.name}, then ${name}`);
    }
  }
  for (const [kind, { count, accepted, sentences, found, false: more, wrong }] of Object.entries(tallies))
    console.log(
      `${voice.name}, ${kind}: ${accepted} of ${count} accepted, ${found} of ${sentences} sentences found and ${more} that are not there${wrong.length === 0 ? '' : `; not as it should be: ${wrong.join(', ')}`}`,
    );
}
