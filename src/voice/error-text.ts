/** What was thrown, as text: anything may be thrown, not only an Error. */

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** With its place in the program, for failures that are bugs. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** The error that lies behind another, such as the broken connection behind "fetch failed"; else the error itself. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
