/** WebAssembly text -> WebAssembly, with the instructions of fixed-width SIMD (WebAssembly 2.0). */
import { readFile } from 'node:fs/promises';

/**
 * @param file a .wat file
 * @returns the validated module, without names
 * @throws Error that names the file, the line and the column when the text is not a valid module
 */
export async function assembleWat(file: string): Promise<Uint8Array<ArrayBuffer>> {
  // It has five megabytes, and only building the page needs it.
  const { default: loadWabt } = await import('wabt');
  const [wabt, text] = await Promise.all([loadWabt(), readFile(file, 'utf8')]);
  const module = wabt.parseWat(file, text, { simd: true });
  try {
    module.validate();
    return new Uint8Array(module.toBinary({}).buffer);
  } finally {
    module.destroy();
  }
}
