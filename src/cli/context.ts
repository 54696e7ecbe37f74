/** What every command gets: where to print, and the signal that ends it. */
import { setMaxListeners } from 'node:events';
import { asFailure, Failure } from '../pipeline/failure.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { Console } from './print/console.ts';

export class CommandContext {
  readonly console = new Console();
  /** Stands for all that the program is made of; null when that is not known. */
  readonly programState: string | null;
  readonly #abort = new AbortController();
  exitCode: ExitCode = exitCodes.ok;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  constructor(programState: string | null) {
    this.programState = programState;
    // Every sentence that is spoken and every segment that is drawn listens: that is no leak.
    setMaxListeners(0, this.#abort.signal);
  }

  /** Runs a command's work; the one place where failures become messages and exit codes. */
  async run(work: () => Promise<ExitCode>): Promise<void> {
    let interruptions = 0;
    const interrupt = () => {
      interruptions += 1;
      // Somebody who presses Ctrl-C twice does not want to wait for the cleaning up.
      if (interruptions > 1) process.exit(exitCodes.interrupted);
      this.#abort.abort();
    };
    process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
    try {
      this.exitCode = await work();
    } catch (thrown) {
      const error = asFailure(thrown);
      if (this.signal.aborted) {
        this.console.note('Interrupted. Nothing half-written was left.');
        this.exitCode = exitCodes.interrupted;
      } else if (error instanceof Failure) {
        this.console.failure(error.message, error.hint);
        this.exitCode = exitCodeOf[error.kind];
      } else {
        this.console.failure(
          error instanceof Error ? (error.stack ?? error.message) : String(error),
          'This is a bug of scriptreel. Please report it with the script that shows it.',
        );
        this.exitCode = exitCodes.renderFailed;
      }
    } finally {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    }
  }
}
