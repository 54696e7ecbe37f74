/** Assertions, for conditions that only a bug can break. Anything that a user can break is a Diagnostic instead. */

export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Internal error: ${message}`);
}

/** The value, which only a bug could make missing. @param what for the message: "… is missing". */
export function present<T>(value: T | null | undefined, what: string): T {
  assert(value !== null && value !== undefined, `${what} is missing`);
  return value;
}

/** Makes the compiler check that all members of a union are handled. */
export function unreachable(value: never): never {
  throw new Error(`Internal error: unexpected ${JSON.stringify(value)}`);
}
