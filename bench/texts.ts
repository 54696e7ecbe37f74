/** Writes the texts that the bench renders into a folder of its own. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { assert, present } from '../src/shared/assert.ts';
import { movingPicture } from './moving-picture.ts';

export type CaseName = 'moving' | 'narrated' | 'verse';

/** The heading of each case's table. */
export const caseTitles: Readonly<Record<CaseName, string>> = {
  moving: 'A scene that always moves',
  narrated: 'A narrated minute',
  verse: 'A page of verse',
};

/** The file name of the moving scene's picture, beside its script. */
const pictureName = 'view.png';

function sourceOf(name: CaseName): string {
  return fileURLToPath(new URL(`scripts/${name}.md`, import.meta.url));
}

export interface CaseText {
  readonly script: string;
  /** Absolute paths of its pictures. */
  readonly pictures: readonly string[];
}

export async function writeCase(name: CaseName, folder: string): Promise<CaseText> {
  await mkdir(folder, { recursive: true });
  const script = path.join(folder, `${name}.md`);
  await copyFile(sourceOf(name), script);
  if (name !== 'moving') return { script, pictures: [] };
  const picture = path.join(folder, pictureName);
  await writeFile(picture, movingPicture());
  return { script, pictures: [picture] };
}

/** A change of a text between two renders. */
export interface Edit {
  readonly name: string;
  /** The text after the change. */
  readonly text: string;
}

/** The narrated minute unchanged, with one word changed, and with its last paragraph moved to the front. */
export async function editsOfNarrated(): Promise<readonly Edit[]> {
  const text = await readFile(sourceOf('narrated'), 'utf8');
  const changed = text.replace('the auction is loud', 'the auction is noisy');
  assert(changed !== text, 'the word is not in the text');
  const [frontmatter, ...paragraphs] = text.trim().split('\n\n');
  const moved = [present(frontmatter, 'frontmatter'), ...paragraphs.slice(-1), ...paragraphs.slice(0, -1)];
  return [
    { name: 'unchanged', text },
    { name: 'one word changed', text: changed },
    { name: 'last scene moved to the front', text: `${moved.join('\n\n')}\n` },
  ];
}

const places = ['mill', 'ferry', 'bakery', 'tower', 'garden', 'station', 'library', 'market'] as const;
const news = ['opens at eight, and there is cake.', 'is closed today, because of the storm.'] as const;

/** Short scripts, all different. @param count up to 16 @returns their paths */
export async function writeShortScripts(count: number, folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const scripts: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const script = path.join(folder, `short-${index + 1}.md`);
    const place = present(places[index % places.length], 'place');
    const event = present(news[Math.floor(index / places.length)], 'news');
    await writeFile(script, `---\nkind: narration\n---\n\nThe ${place} ${event}\n`);
    scripts.push(script);
  }
  return scripts;
}
