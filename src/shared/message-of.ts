/**
 * What an error says. Anything can be thrown: also the events of a WebSocket, which have a message and are no Errors.
 */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return String(hasMessage ? error.message : error);
}
