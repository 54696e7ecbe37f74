/** The part of node-webvtt that the tests use; the package has no types. */
declare module 'node-webvtt' {
  interface ParsedCue {
    /** Seconds. */
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }
  export function parse(
    text: string,
    options: { readonly strict: boolean },
  ): { readonly cues: readonly ParsedCue[] };
}
