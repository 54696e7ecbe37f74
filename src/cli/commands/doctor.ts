/** `scriptreel doctor`: what scriptreel finds on this machine. */
import type { Command } from 'commander';
import pc from 'picocolors';
import type { CommandContext } from '../context.ts';
import { type ExitCode, exitCodes } from '../exit-codes.ts';
import { addBrowserOption, addCacheOptions, settingsFrom } from './options.ts';

interface DoctorFlags extends Readonly<Record<string, unknown>> {
  readonly json?: boolean;
}

export function addDoctorCommand(program: Command, context: CommandContext): void {
  const doctor = program
    .command('doctor')
    .description(
      'Check this machine (browser, ffmpeg, fonts, voices, cache), and explain how to fix what is missing.',
    )
    .option('--json', 'print the findings as JSON');
  addCacheOptions(addBrowserOption(doctor), 'ignore what the cache holds').action((flags: DoctorFlags) =>
    context.run(() => diagnose(flags, context)),
  );
}

async function diagnose(flags: DoctorFlags, { console }: CommandContext): Promise<ExitCode> {
  const { diagnoseMachine } = await import('../../pipeline/commands/doctor.ts');
  const findings = await diagnoseMachine((await settingsFrom(flags)).values);
  if (flags.json) console.json(findings);
  else {
    for (const { what, ok, detail, hint } of findings) {
      console.data(`${ok ? pc.green('✓') : pc.red('✗')} ${what.padEnd(8)} ${detail}`);
      if (hint !== null) console.data(`  ${' '.repeat(8)} ${hint}`);
    }
  }
  return findings.every(({ ok }) => ok) ? exitCodes.ok : exitCodes.toolMissing;
}
