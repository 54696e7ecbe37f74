/**
 * Measures the first video on a machine that has only Node: an empty folder, `npm install` of the packed package, one
 * script rendered, and the same script changed and rendered again.
 */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeProject, packInto } from '../test/support/installed-package.ts';
import { folderBytes } from './folder-bytes.ts';
import type { RepeatOptions } from './medians.ts';
import { measure, median } from './processes.ts';
import { writeShortScripts } from './texts.ts';
import type { Workbench } from './workbench.ts';

export interface FirstVideoResult {
  /** Of the installation, with packages from npm's cache after the first run. */
  readonly installSeconds: number;
  readonly installedMegabytes: number;
  readonly tarballMegabytes: number;
  /** The browser is unpacked and tested in this one. */
  readonly firstSeconds: number;
  readonly secondSeconds: number;
}

export async function measureFirstVideo(
  workbench: Workbench,
  { runs, note }: RepeatOptions,
): Promise<FirstVideoResult> {
  const folder = path.join(workbench.folder, 'first-video');
  await mkdir(folder);
  const tarball = await packInto(folder);
  const [first, second] = await writeShortScripts(2, path.join(folder, 'texts'));
  const measured: Omit<FirstVideoResult, 'installedMegabytes' | 'tarballMegabytes'>[] = [];
  let installed = 0;
  for (let run = 0; run < runs; run += 1) {
    const project = path.join(folder, `project-${run}`);
    await makeProject(project);
    const install = await measure('npm', ['install', tarball, '--no-audit', '--no-fund'], project);
    const command = path.join(project, 'node_modules', '.bin', 'scriptreel');
    const render = async (text = '') => {
      await copyFile(text, path.join(project, 'text.md'));
      return measure(command, ['render', 'text.md', '--voice', 'flite'], project);
    };
    const times = [await render(first), await render(second)].map(({ seconds }) => seconds);
    const [firstSeconds = 0, secondSeconds = 0] = times;
    measured.push({ installSeconds: install.seconds, firstSeconds, secondSeconds });
    note(`installed in ${install.seconds.toFixed(1)} s, first video in ${firstSeconds.toFixed(1)} s`);
    installed = await folderBytes(path.join(project, 'node_modules'));
    await rm(project, { recursive: true });
  }
  const medianOf = (name: keyof (typeof measured)[number]) => median(measured.map((one) => one[name]));
  return {
    installSeconds: medianOf('installSeconds'),
    firstSeconds: medianOf('firstSeconds'),
    secondSeconds: medianOf('secondSeconds'),
    installedMegabytes: installed / 1e6,
    tarballMegabytes: (await folderBytes(tarball)) / 1e6,
  };
}
