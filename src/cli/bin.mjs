#!/usr/bin/env node
import { loadProgram } from './program.mjs';

const { main } = await loadProgram();
process.exitCode = await main(process.argv.slice(2));
