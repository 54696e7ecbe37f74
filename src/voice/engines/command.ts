/**
 * The voice of any program that reads a text and writes a WAV file: espeak-ng, Piper, a script of one's own.
 *
 * Takes the program and its arguments from the configuration file, never from a text, and starts it without a shell: a
 * sentence on its standard input, sound on its standard output. Guarantees: a program that hangs or writes without end
 * is ended; what it says on standard error is told when it fails. Gives no word times.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { withoutOuterSilence } from '../effects/trim.ts';
import { speechOfWav, UnsoundAnswer } from '../speech/answer.ts';
import { readingOf } from '../speech/reading.ts';
import type { VoiceSettings } from '../voice-settings.ts';
import { type SpokenSentence, type VoiceEngine, VoiceError } from './voice-engine.ts';

/** Raise it when the same sentence is given to the program in another way than before. */
const version = '1';

/** Words a minute at a pace of 1, as espeak-ng and macOS's `say` have it. */
const wordsPerMinute = 175;
const mostBytes = 150e6;
const tailLength = 400;
const hasGroups = process.platform !== 'win32';

/** @throws VoiceError */
export function openCommand(settings: VoiceSettings['command']): VoiceEngine {
  const { run, languages, concurrency } = settings;
  if (run === undefined) {
    throw new VoiceError(
      'voice-setting',
      'Which program is to speak?',
      'Name it in the configuration file: "voices": {"command": {"run": ["espeak-ng", "--stdout", "-v", "{language}"]}}.',
    );
  }
  return {
    name: 'command',
    version: JSON.stringify([version, run, filesIn(run)]),
    languages: languages ?? 'any',
    reads: 'text',
    concurrency,
    async speak(sentence, signal) {
      const [program = '', ...args] = filledIn(run, sentence);
      const bytes = await runProgram(program, args, {
        // A program reads a line, or to the end.
        input: `${readingOf(sentence).text.replace(/\s+/g, ' ')}\n`,
        timeoutMs: settings.timeoutSeconds * 1000,
        signal,
      });
      return withoutOuterSilence({ audio: soundOf(program, bytes, sentence), words: null });
    },
    close: async () => {},
  };
}

/** Size and time of the program and of the files among its arguments: with another model it speaks anew. */
function filesIn(run: readonly string[]): (number | null)[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return run.flatMap((part, index) => {
    const isSearched = index === 0 && path.basename(part) === part;
    const places = isSearched ? folders.map((folder) => path.join(folder, part)) : [part];
    const found = places.map(entryAt).find((entry) => entry?.isFile());
    return found ? [found.size, found.mtimeMs] : [null];
  });
}

/** An argument may be anything, also what is no path. */
function entryAt(place: string): Stats | null {
  try {
    return statSync(place);
  } catch {
    return null;
  }
}

/** The arguments for a sentence. The language comes from the text, so it is only taken where it is one. */
export function filledIn(
  run: readonly string[],
  { language, pace }: Pick<SpokenSentence, 'language' | 'pace'>,
): string[] {
  const values: Readonly<Record<string, string>> = {
    language: /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(language) ? language : 'en',
    pace: String(pace),
    stretch: String(Math.round(1000 / pace) / 1000),
    wordsPerMinute: String(Math.round(wordsPerMinute * pace)),
  };
  return run.map((part) => part.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole));
}

/** @throws VoiceError */
function soundOf(program: string, { stdout, stderr }: Output, sentence: SpokenSentence) {
  try {
    return speechOfWav(stdout, sentence);
  } catch (error) {
    if (!(error instanceof UnsoundAnswer)) throw error;
    throw new VoiceError(
      'voice-failed',
      `What ${program} wrote to its standard output ${error.message}.${tailOf(stderr)}`,
      'Have it write a WAV file to standard output, and nothing else: see "run" in voices.command of the configuration file.',
    );
  }
}

interface Output {
  readonly stdout: Uint8Array;
  readonly stderr: string;
}

const controls = /[\u0000-\u001f\u007f-\u009f]+/g;

function tailOf(stderr: string): string {
  const said = stderr.trim().slice(-tailLength).replace(controls, ' ');
  return said === '' ? '' : ` It said: ${said}`;
}

interface ProgramOptions {
  readonly input: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal | null;
}

/** @throws VoiceError; the signal's reason when it is aborted. */
function runProgram(program: string, args: readonly string[], options: ProgramOptions): Promise<Output> {
  const { input, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    // A group of its own, so that what it starts ends with it.
    const child = spawn(program, args, { stdio: 'pipe', detached: hasGroups, windowsHide: true });
    const chunks: Uint8Array[] = [];
    let size = 0;
    let stderr = '';
    const settle = (outcome: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      child.removeAllListeners();
      child.on('error', () => undefined);
      if (child.exitCode === null && child.signalCode === null) end(child);
      child.stdout.destroy();
      child.stderr.destroy();
      outcome();
    };
    const fail = (problem: string, hint: string) =>
      settle(() => reject(new VoiceError('voice-failed', `${program} ${problem}.${tailOf(stderr)}`, hint)));
    const onAbort = () => settle(() => reject(signal?.reason));
    const timer = setTimeout(
      () =>
        fail(
          `was not done after ${Math.ceil(timeoutMs / 1000)} s`,
          'Set a longer "timeoutSeconds" in voices.command of the configuration file if it is only slow.',
        ),
      timeoutMs,
    );
    signal?.addEventListener('abort', onAbort, { once: true });
    child.once('error', (error: NodeJS.ErrnoException) => settle(() => reject(startFailure(program, error))));
    child.stdout.on('data', (chunk: Uint8Array) => {
      size += chunk.length;
      chunks.push(chunk);
      if (size > mostBytes) fail('writes more than any sentence has', 'Look at what it does.');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr = (stderr + chunk.toString('utf8')).slice(-4 * tailLength);
    });
    child.once('close', (code, killedBy) => {
      if (code === 0) settle(() => resolve({ stdout: Buffer.concat(chunks), stderr }));
      else
        fail(
          code === null ? `was ended by ${killedBy}` : `ended with code ${code}`,
          'Try the command of "run" in voices.command of the configuration file by itself.',
        );
    });
    // A program that does not read all is judged by its sound.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/** With all that it has started, where processes have groups. */
function end(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(hasGroups ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
}

function startFailure(program: string, { code, message }: NodeJS.ErrnoException): VoiceError {
  const reason =
    code === 'ENOENT' ? 'there is no such program' : code === 'EACCES' ? 'it may not be executed' : message;
  return new VoiceError(
    'voice-missing',
    `${program} cannot be started: ${reason}.`,
    'Install it, or correct "run" in voices.command of the configuration file.',
  );
}
