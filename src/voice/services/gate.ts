/**
 * How many requests are under way to an address at once, over all voices and scripts of this process: a service counts
 * those of everybody with the same key.
 */
export interface Gate {
  /**
   * Waits for a place. @returns what gives it back
   * @throws the signal's reason when it is aborted while it waits.
   */
  enter(signal: AbortSignal | null): Promise<() => void>;
}

const gates = new Map<string, OpenGate>();

/** @param places as the last caller wants it */
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
