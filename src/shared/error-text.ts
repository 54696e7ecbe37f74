/** What was thrown, as text. Anything may be thrown, not only an Error: a WebSocket throws an event, for example. */

/** Its message, without the kind of error and without a stack. */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return String(hasMessage ? error.message : error);
}

/** With its place in the program, for failures that are bugs. */
export function stackOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : messageOf(error);
}

/** The error that lies behind another, such as the broken connection behind "fetch failed"; else the error itself. */
export function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause instanceof Error ? error.cause : error;
}
