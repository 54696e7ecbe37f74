/** Music and sounds of a script: which files may be named, and what is reported about others. */
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { checkFile } from '../src/pipeline/check/check.ts';
import { settingsOfRun } from '../src/pipeline/settings/settings.ts';
import { syllables, writeWav } from './render/sounds.ts';
import { runCli } from './support/run-cli.ts';

let folder: string;
const script = (name: string) => path.join(folder, 'texts', name);
const check = async (name: string, text: string, flags: Record<string, unknown> = {}) => {
  await writeFile(script(name), text);
  return checkFile(script(name), settingsOfRun({}, flags), process.stdin);
};
const withMusic = (music: string) => `---\ntitle: A title\nmusic: ${music}\n---\n\nSome words here.\n`;
const withSound = (file: string) => `# A title\n\nSome words here.\n\n::sound{file="${file}"}\n`;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-sounds-'));
  await mkdir(path.join(folder, 'texts', 'a folder.wav'), { recursive: true });
  const place = (name: string) => path.join(folder, 'texts', name);
  await writeWav(place('good.wav'), syllables(22_050, 2, 0.3), 22_050);
  await writeWav(path.join(folder, 'outside.wav'), syllables(22_050, 2, 0.3), 22_050);
  await writeWav(place('silent.wav'), new Float32Array(20_000), 16_000);
  await writeFile(place('damaged.mp3'), Buffer.alloc(5000, 'not a sound at all '));
  await writeFile(place('empty.wav'), '');
  await writeFile(place('list.m3u8'), '#EXTM3U\n#EXTINF:2,\ngood.wav\n#EXT-X-ENDLIST\n');
  await symlink(path.join(folder, 'outside.wav'), place('link.wav'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['gone.wav', 'missing-sound', /no file "gone\.wav"/],
  ['../outside.wav', 'path-leaves-folder', /outside the script's folder/],
  ['link.wav', 'path-leaves-folder', /outside the script's folder/],
  ['/etc/passwd.wav', 'path-leaves-folder', /outside/],
  ['silent.wav', 'silent-sound', /is silent/],
  ['damaged.mp3', 'not-a-sound', /damaged or is not an audio file/],
  ['empty.wav', 'not-a-sound', /damaged or is not an audio file/],
  ['a folder.wav', 'not-a-sound', /not a file/],
  // A playlist could name any file and any address.
  ['list.m3u8', 'not-a-sound', /damaged or is not an audio file/],
])('%s is refused as music and as a sound, at its place', async (name, code, message) => {
  const music = await check('music.md', withMusic(name));
  expect(music.checked).toBeNull();
  expect(music.diagnostics).toMatchObject([
    { code, severity: 'error', span: { start: { line: 3, column: 8 } } },
  ]);
  expect(music.diagnostics[0]?.message).toMatch(message);
  const sound = await check('sound.md', withSound(name));
  expect(sound.checked).toBeNull();
  expect(sound.diagnostics).toMatchObject([
    { code, severity: 'error', span: { start: { line: 5, column: 1 } } },
  ]);
});

test('music is a file, a piece by its name, one that suits the theme, or none', async () => {
  const musicOf = async (text: string, flags = {}) =>
    (await check('which.md', text, flags)).checked?.sounds.music;
  expect(await musicOf(withMusic('good.wav'))).toMatchObject({
    type: 'file',
    file: { path: script('good.wav') },
  });
  expect(await musicOf(withMusic('night'))).toEqual({ type: 'bed', name: 'night' });
  expect(await musicOf(withMusic('none'))).toBeNull();
  expect(await musicOf('# A title\n\nSome words here.\n')).toBeNull();
  expect(await musicOf(withMusic('auto'))).toEqual({ type: 'bed', name: 'calm' });
  expect(await musicOf(withMusic('auto'), { theme: 'chalk' })).toEqual({ type: 'bed', name: 'bright' });
  // A flag may name any file.
  const outside = { music: path.join(folder, 'outside.wav') };
  expect(await musicOf(withMusic('night'), outside)).toMatchObject({ type: 'file' });
});

test.each(['loudness: loud', 'loudness: -5', 'loudness: -31', 'channels: 5.1', 'music: jazz'])(
  '%s is refused at its line',
  async (line) => {
    const { diagnostics } = await check(
      'setting.md',
      `---\ntitle: A title\n${line}\n---\n\nSome words here.\n`,
    );
    expect(diagnostics).toMatchObject([{ code: 'bad-setting', span: { start: { line: 3 } } }]);
  },
);

const reportSchema = z.object({
  scripts: z.array(
    z.object({
      videos: z.array(
        z.object({
          unchanged: z.boolean(),
          loudness: z.object({ integratedLufs: z.number(), truePeakDbtp: z.number() }),
        }),
      ),
    }),
  ),
});

test('a video with music, a sound and a loudness is up to date until one of its files changes', async () => {
  const text = `---\ntitle: A title\nmusic: good.wav\nloudness: -18\n---\n\nSome words here.\n\n::sound{file="bell.wav"}\n`;
  await writeFile(script('video.md'), text);
  await writeWav(script('bell.wav'), syllables(22_050, 0.5, 0.3), 22_050);
  const past = new Date(Date.now() - 60_000);
  for (const name of ['bell.wav', 'good.wav']) await utimes(script(name), past, past);
  const args = ['render', 'video.md', '-o', 'video.mp4', '--height', '120', '--fps', '10', '--json'];
  args.push('--voice', 'flite', '--cache-dir', path.join(folder, 'cache'));
  const render = async () => {
    const { code, stdout, stderr } = await runCli(args, { cwd: path.join(folder, 'texts') });
    expect(code, stderr).toBe(0);
    return reportSchema.parse(JSON.parse(stdout)).scripts[0]?.videos[0];
  };
  const first = await render();
  expect(Math.abs((first?.loudness.integratedLufs ?? 0) + 18)).toBeLessThanOrEqual(0.5);
  expect(first?.loudness.truePeakDbtp).toBeLessThanOrEqual(-1);
  expect((await render())?.unchanged).toBe(true);
  await writeWav(script('bell.wav'), syllables(22_050, 0.4, 0.3), 22_050);
  await utimes(script('bell.wav'), past, new Date(Date.now() - 30_000));
  expect((await render())?.unchanged).toBe(false);
}, 240_000);
