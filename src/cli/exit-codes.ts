/** What the program's exit codes mean. */
import type { FailureKind } from '../pipeline/failure.ts';

export const exitCodes = {
  ok: 0,
  renderFailed: 1,
  usage: 2,
  scriptHasErrors: 3,
  toolMissing: 4,
  /** 128 + the number of SIGINT, as in shells. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export const exitCodeOf: Readonly<Record<FailureKind, ExitCode>> = {
  usage: exitCodes.usage,
  script: exitCodes.scriptHasErrors,
  render: exitCodes.renderFailed,
  'tool-missing': exitCodes.toolMissing,
  interrupted: exitCodes.interrupted,
};
