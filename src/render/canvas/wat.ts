/**
 * WebAssembly text -> WebAssembly.
 *
 * Takes a .wat file; gives the bytes of the module, without names, validated. The instructions of fixed-width SIMD
 * (WebAssembly 2.0) are allowed.
 */
import { readFile } from 'node:fs/promises';

/** Throws an Error that names the file, the line and the column when the text is no valid module. */
export async function assembleWat(file: string): Promise<Uint8Array<ArrayBuffer>> {
  // Five megabytes, which only those who build the page need.
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
