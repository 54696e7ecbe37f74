/** What an error says, for the end of a sentence of ours. */

/** The message of an error, or of an event that was thrown, as WebSockets do. */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return String(hasMessage ? error.message : error);
}
