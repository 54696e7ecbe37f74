import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toneWav } from '../../../test/support/speech-server.ts';
import { voiceSettingsSchema } from '../voice-settings.ts';
import { filledIn, openCommand } from './command.ts';
import type { SpokenSentence } from './voice-engine.ts';

const sentence: SpokenSentence = {
  shown: ['Hello', 'there.'].map((text) => ({ text, spaceBefore: true, stressed: false })),
  spoken: [
    { text: 'hello', shownIndex: 0, mark: '' },
    { text: 'there', shownIndex: 1, mark: '.' },
  ],
  language: 'en',
  pace: 1,
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-command-'));
  await writeFile(path.join(folder, 'tone.wav'), toneWav(700));
});
afterAll(() => rm(folder, { recursive: true }));

/** A voice whose program is JavaScript. */
function open(program: string, more: object = {}, args: readonly string[] = []) {
  const run = [process.execPath, '-e', program, '--', ...args];
  const { command } = voiceSettingsSchema.parse({ command: { run, ...more } });
  return openCommand(command);
}

const tone = () => JSON.stringify(path.join(folder, 'tone.wav'));

describe('command', () => {
  it('gives the program the text and reads its sound', async () => {
    const received = path.join(folder, 'received.json');
    const engine = open(
      `const text = require('fs').readFileSync(0, 'utf8');
       require('fs').writeFileSync(${JSON.stringify(received)}, JSON.stringify([text, ...process.argv.slice(1)]));
       process.stdout.write(require('fs').readFileSync(${tone()}));`,
      {},
      ['{language}', '{pace}', '--x={stretch}', '{wordsPerMinute}', '{other}', '$HOME; rm'],
    );
    const { audio, words } = await engine.speak({ ...sentence, pace: 1.25 }, null);
    expect(words).toBeNull();
    expect(Math.abs(audio.samples.length / 24 - 790)).toBeLessThan(10);
    expect(JSON.parse(await readFile(received, 'utf8'))).toEqual([
      'Hello there.\n',
      'en',
      '1.25',
      '--x=0.8',
      '219',
      '{other}',
      '$HOME; rm',
    ]);
  });

  it('has another version when one of the files in its arguments has changed', async () => {
    const model = path.join(folder, 'voice.model');
    await writeFile(model, 'one');
    const version = () => open('', {}, ['--model', model]).version;
    const first = version();
    expect(version()).toBe(first);
    await writeFile(model, 'another');
    expect(version()).not.toBe(first);
  });

  it('uses the language of a script only if it looks like one', () => {
    expect(filledIn(['-v', '{language}'], { language: 'pt-BR', pace: 1 })).toEqual(['-v', 'pt-BR']);
    expect(filledIn(['-v', '{language}'], { language: '-f/etc/passwd', pace: 1 })).toEqual(['-v', 'en']);
  });

  it.each([
    [
      `console.error('model\\n not \\x1b[31mfound'); process.exit(3)`,
      /ended with code 3\. It said: model {2}not {2}?\[31mfound$/,
    ],
    [`process.kill(process.pid, 'SIGTERM'); setTimeout(() => {}, 5000)`, /was ended by SIGTERM\.$/],
    [`console.error('hm')`, /wrote to its standard output is empty\. It said: hm$/],
    [`console.log('speaking …')`, /wrote to its standard output is text, not WAV\.$/],
    [`console.log('<html>')`, /is a web page, not WAV\.$/],
  ])('reports what went wrong: %s', async (program, message) => {
    await expect(open(program).speak(sentence, null)).rejects.toMatchObject({
      name: 'VoiceError',
      code: 'voice-failed',
      message: expect.stringMatching(message),
    });
  });

  it('reports sound that is cut off', async () => {
    const program = `process.stdout.write(require('fs').readFileSync(${tone()}).subarray(0, 5000))`;
    await expect(open(program).speak(sentence, null)).rejects.toThrow('ends after 4956 of');
  });

  it('ends a program that hangs, with everything it has started', async () => {
    const beats = path.join(folder, 'beats');
    const grandchild = `setInterval(() => require('fs').appendFileSync(${JSON.stringify(beats)}, '.'), 20)`;
    const args = `['-e', ${JSON.stringify(grandchild)}], { stdio: 'inherit' }`;
    const program = `require('child_process').spawn(process.execPath, ${args}); setTimeout(() => {}, 20000)`;
    await expect(open(program, { timeoutSeconds: 1 }).speak(sentence, null)).rejects.toThrow(
      'did not finish within 1 s',
    );
    await wait(100);
    const { size } = await stat(beats);
    await wait(300);
    expect((await stat(beats)).size).toBe(size);
    expect(size).toBeGreaterThan(5);
  });

  it('stops at once when it is aborted', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(new Error('enough')), 100);
    // The program would run for longer than this test may.
    await expect(open('setTimeout(() => {}, 60000)').speak(sentence, abort.signal)).rejects.toThrow('enough');
  });

  it('tolerates a program that does not read a long text', async () => {
    const shown = Array.from({ length: 30_000 }, () => ({ text: 'aa', spaceBefore: true, stressed: false }));
    const long = {
      ...sentence,
      shown,
      spoken: shown.map((_, at) => ({ text: 'aa', shownIndex: at, mark: '' as const })),
    };
    const program = `process.stdin.destroy(); console.log('x')`;
    await expect(open(program).speak(long, null)).rejects.toThrow('is text, not WAV');
  });

  it('reports that a program is missing, or that none is named', async () => {
    const { command } = voiceSettingsSchema.parse({ command: { run: ['no-such-program-here'] } });
    await expect(openCommand(command).speak(sentence, null)).rejects.toMatchObject({
      code: 'voice-missing',
      message: 'no-such-program-here cannot be started: there is no such program.',
    });
    expect(() => openCommand(voiceSettingsSchema.parse({}).command)).toThrow('needs a program to run');
  });
});
