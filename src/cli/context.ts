/** What every command gets: where to print, and the signal that ends it. */
import { setMaxListeners } from 'node:events';
import { Failure } from '../pipeline/failure.ts';
import { stackOf } from '../shared/error-text.ts';
import { type ExitCode, exitCodeOf, exitCodes } from './exit-codes.ts';
import { Console } from './print/console.ts';

export class CommandContext {
  readonly console = new Console();
  /** Stands for the sources of the program in a clone; null when it is not known. */
  readonly sources: string | null;
  readonly #abort = new AbortController();
  exitCode: ExitCode = exitCodes.ok;

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  constructor(sources: string | null) {
    this.sources = sources;
    // Every sentence that is spoken and every segment that is drawn listens to it: Node would take that for a leak.
    setMaxListeners(0, this.#abort.signal);
  }

  /** Runs a command's work. Here, and nowhere else, failures become messages and exit codes. */
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
    } catch (error) {
      this.exitCode = this.#report(error);
    } finally {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
    }
  }

  #report(error: unknown): ExitCode {
    if (this.signal.aborted) {
      this.console.note('Interrupted. No half-written file is left.');
      return exitCodes.interrupted;
    }
    if (error instanceof Failure) {
      this.console.failure(error.message, error.hint);
      return exitCodeOf[error.kind];
    }
    this.console.failure(
      stackOf(error),
      'This is a bug in scriptreel. Please report it, with the script that shows it.',
    );
    return exitCodes.renderFailed;
  }
}
