/**
 * The voice of any program that reads a text and writes a WAV file: espeak-ng, Piper, a script of your own.
 *
 * Takes the program and its arguments from the configuration file, never from a script. Starts it without a shell,
 * gives it a sentence on standard input and reads the sound from its standard output. Guarantees: a program that hangs,
 * or writes without end, is ended; when it fails, its standard error is reported. Gives no word times.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Stats, statSync } from 'node:fs';
import path from 'node:path';
import { messageOf } from '../../shared/error-text.ts';
import { withoutOuterSilence } from '../effects/trim.ts';
import { speechOfWav, UnsoundAnswer } from '../speech/answer.ts';
import { readingOf } from '../speech/reading.ts';
import type { VoiceSettings } from '../voice-settings.ts';
import { type SpeechAudio, type SpokenSentence, type VoiceEngine, VoiceError } from './voice-engine.ts';

/** Raise this when the same sentence is given to the program in another way than before. */
const version = '1';

/** Words per minute at a pace of 1: the default of espeak-ng and of macOS's `say`. */
const wordsPerMinute = 175;
const maxBytes = 150e6;
/** How much of a program's standard error is reported, in characters. */
const tailLength = 400;
/** Windows has no process groups. */
const hasGroups = process.platform !== 'win32';

/** @throws VoiceError `voice-setting` when no program is named. */
export function openCommand(settings: VoiceSettings['command']): VoiceEngine {
  const { run, languages, concurrency } = settings;
  if (run === undefined) {
    throw new VoiceError('The voice "command" needs a program to run.', {
      code: 'voice-setting',
      hint:
        'Name one in the configuration file: ' +
        '"voices": {"command": {"run": ["espeak-ng", "--stdout", "-v", "{language}"]}}.',
    });
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
        // On one line, as some programs read only a line and others read to the end.
        input: `${readingOf(sentence).text.replace(/\s+/g, ' ')}\n`,
        timeoutMs: settings.timeoutSeconds * 1000,
        signal,
      });
      return withoutOuterSilence({ audio: soundOf(program, bytes, sentence), words: null });
    },
    close: async () => {},
  };
}

/** Size and time of the program and of the files among its arguments, so that another model gives another key. */
function filesIn(run: readonly string[]): (number | null)[] {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return run.flatMap((part, index) => {
    const isSearched = index === 0 && path.basename(part) === part;
    const places = isSearched ? folders.map((folder) => path.join(folder, part)) : [part];
    const found = places.map(entryAt).find((entry) => entry?.isFile());
    return found ? [found.size, found.mtimeMs] : [null];
  });
}

/** Null when there is no such file: an argument need not be a path. */
function entryAt(place: string): Stats | null {
  try {
    return statSync(place);
  } catch {
    return null;
  }
}

/** The arguments for a sentence. The language comes from the script, so it is used only if it looks like one. */
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

/** @throws VoiceError when the program wrote something other than speech. */
function soundOf(program: string, { stdout, stderr }: Output, sentence: SpokenSentence): SpeechAudio {
  try {
    return speechOfWav(stdout, sentence);
  } catch (error) {
    throw error instanceof UnsoundAnswer ? unsoundFailure(program, error, stderr) : error;
  }
}

function unsoundFailure(program: string, answer: UnsoundAnswer, stderr: string): VoiceError {
  return new VoiceError(`What ${program} wrote to its standard output ${answer.message}.${tailOf(stderr)}`, {
    code: 'voice-failed',
    hint:
      'It must write a WAV file, and nothing else, to standard output. ' +
      'The command is "run" in voices.command of the configuration file.',
    cause: answer,
  });
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

/**
 * Runs a program to its end.
 *
 * @throws VoiceError when it cannot be started, fails, takes too long or writes too much; the signal's reason when it
 *   is aborted.
 */
async function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<Output> {
  const { input, timeoutMs, signal } = options;
  signal?.throwIfAborted();
  // In a process group of its own, so that whatever it starts is ended with it.
  const child = spawn(program, args, { stdio: 'pipe', detached: hasGroups, windowsHide: true });
  const limits = new AbortController();
  const output = collectOutput(child, () =>
    limits.abort(fail('writes more than any sentence needs', 'Check what it writes to standard output.')),
  );
  const fail = (problem: string, hint: string): VoiceError =>
    new VoiceError(`${program} ${problem}.${tailOf(output().stderr)}`, { code: 'voice-failed', hint });
  const timer = setTimeout(
    () =>
      limits.abort(
        fail(
          `did not finish within ${Math.ceil(timeoutMs / 1000)} s`,
          'If it is only slow, set a longer "timeoutSeconds" in voices.command of the configuration file.',
        ),
      ),
    timeoutMs,
  );
  const stop = signal === null ? limits.signal : AbortSignal.any([signal, limits.signal]);
  try {
    const [code, killedBy] = await closeOf(child, input, stop);
    if (code === 0) return output();
    throw fail(
      code === null ? `was ended by ${killedBy}` : `ended with code ${code}`,
      'Try the command of "run" in voices.command of the configuration file by itself.',
    );
  } catch (error) {
    stop.throwIfAborted();
    throw error instanceof VoiceError ? error : startFailure(program, error);
  } finally {
    clearTimeout(timer);
    abandon(child);
  }
}

/** @returns what gives the output so far: all of standard output, and the end of standard error. */
function collectOutput(child: ChildProcessWithoutNullStreams, onTooLong: () => void): () => Output {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let stderr = '';
  child.stdout.on('data', (chunk: Uint8Array) => {
    size += chunk.length;
    chunks.push(chunk);
    if (size > maxBytes) onTooLong();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr = (stderr + chunk.toString('utf8')).slice(-4 * tailLength);
  });
  return () => ({ stdout: Buffer.concat(chunks), stderr });
}

/**
 * Gives a program its input and waits until it has ended. @throws when it cannot be started, or the signal is aborted.
 */
function closeOf(
  child: ChildProcessWithoutNullStreams,
  input: string,
  signal: AbortSignal,
): Promise<[code: number | null, killedBy: NodeJS.Signals | null]> {
  // A program need not read all of its input: it is judged by its sound.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  return once(child, 'close', { signal }) as ReturnType<typeof closeOf>;
}

/** Ends a program that is still running, with everything it has started, and reads no more of its output. */
function abandon(child: ChildProcessWithoutNullStreams): void {
  child.on('error', () => undefined);
  if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    try {
      process.kill(hasGroups ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
  child.stdout.destroy();
  child.stderr.destroy();
}

const startProblems: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program',
  EACCES: 'it may not be executed',
};

function startFailure(program: string, error: unknown): VoiceError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new VoiceError(`${program} cannot be started: ${startProblems[code] ?? messageOf(error)}.`, {
    code: 'voice-missing',
    hint: 'Install it, or correct "run" in voices.command of the configuration file.',
    cause: error,
  });
}
