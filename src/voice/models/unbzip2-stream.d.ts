/** The package has no types of its own. It is a stream of Node's oldest kind, which works while it is written to. */
declare module 'unbzip2-stream' {
  interface Bunzip {
    on(event: 'data', listener: (bytes: Buffer) => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    write(bytes: Uint8Array): boolean;
    end(): void;
  }
  export default function unbzip2(): Bunzip;
}
