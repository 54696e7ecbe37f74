#!/usr/bin/env node
// The program is TypeScript and stays so: tsx reads it, wherever the command is called from.
import 'tsx';

const { main } = await import('./main.ts');
process.exitCode = await main(process.argv.slice(2));
