/** What the library's calls take as a script -> its text. */
import path from 'node:path';
import { Readable } from 'node:stream';
import { Failure } from '../pipeline/failure.ts';
import { readScript, type SourceText } from '../pipeline/input/read-script.ts';

/** A script in memory. */
export interface ScriptText {
  readonly text: string;
  /** The name that its file would have, such as `talk.srt`: messages use it, and its ending tells a subtitle file. */
  readonly name?: string | undefined;
  /** The folder in which the files that the script names must be. Default: the working folder. */
  readonly folder?: string | undefined;
}

/** @param script the path of a file, or a text. @throws Failure `usage` when the file cannot be read */
export function sourceOf(script: string | ScriptText): Promise<SourceText> {
  if (typeof script !== 'string') return Promise.resolve(sourceOfText(script));
  requireFile(script);
  return readScript(script, Readable.from([]));
}

function sourceOfText({ text, name, folder = '.' }: ScriptText): SourceText {
  return {
    text,
    folder: path.resolve(folder),
    name: name ?? '<text>',
    stem: name === undefined ? 'text' : path.parse(name).name,
    file: name === undefined ? null : path.resolve(folder, name),
    diagnostics: [],
  };
}

/** Standard input belongs to the program that calls. @throws Failure `usage` */
export function requireFile(name: string): void {
  if (name !== '-') return;
  throw new Failure('Standard input (-) can only be rendered by the command line.', {
    kind: 'usage',
    hint: 'Read it yourself, and write it to a file or give it as { text }.',
  });
}
