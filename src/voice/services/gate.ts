/**
 * Limits how many requests are under way to an address at once, over all voices and scripts of this process: a service
 * counts the requests of everybody with the same key.
 *
 * Unlike p-limit's queue, waiting here ends at once when a signal is aborted, and the limit of an address may change
 * while requests are waiting.
 */
export interface Gate {
  /**
   * Waits for a place.
   *
   * @returns what gives the place back.
   * @throws the signal's reason when it is aborted during the wait.
   */
  enter(signal: AbortSignal | null): Promise<() => void>;
}

const gates = new Map<string, OpenGate>();

/** @param places how many there are from now on: the latest caller decides. */
export function openGate(name: string, places: number): Gate {
  const gate = gates.get(name) ?? new OpenGate();
  gates.set(name, gate);
  gate.places = places;
  return gate;
}

class OpenGate implements Gate {
  places = 1;
  #inside = 0;
  readonly #waiting: (() => void)[] = [];

  async enter(signal: AbortSignal | null): Promise<() => void> {
    while (this.#inside >= this.places) await this.#turn(signal);
    this.#inside += 1;
    let isInside = true;
    return () => {
      if (!isInside) return;
      isInside = false;
      this.#inside -= 1;
      this.#waiting.shift()?.();
    };
  }

  #turn(signal: AbortSignal | null): Promise<void> {
    return new Promise((resolve, reject) => {
      const proceed = () => {
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        const at = this.#waiting.indexOf(proceed);
        if (at !== -1) this.#waiting.splice(at, 1);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      this.#waiting.push(proceed);
    });
  }
}
