#!/usr/bin/env node
// A clone has the sources; an installed package has what they were built into.
import { existsSync } from 'node:fs';
import process from 'node:process';

const isClone = existsSync(new URL('program.mjs', import.meta.url));
const { main, state } = isClone
  ? await (await import('./program.mjs')).loadProgram()
  : { ...(await import('../../dist/program/main.mjs')), state: null };
process.exitCode = await main(process.argv.slice(2), state);
