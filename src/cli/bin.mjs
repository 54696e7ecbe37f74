#!/usr/bin/env node
import { loadProgram } from './program.mjs';

const { main, state } = await loadProgram();
process.exitCode = await main(process.argv.slice(2), state);
