/** The part of sherpa-onnx-node 1.13.8 that is used here. The package's own types are comments, and incomplete. */
declare module 'sherpa-onnx-node' {
  export interface OfflineTtsConfig {
    readonly model: Readonly<Record<string, unknown>>;
    readonly maxNumSentences: number;
    readonly silenceScale: number;
    readonly ruleFsts?: string;
  }
  export interface GenerationConfig {
    /** The speaker's number. */
    readonly sid: number;
    readonly speed: number;
    readonly silenceScale: number;
    readonly numSteps?: number;
    readonly extra?: Readonly<Record<string, string | number>>;
  }
  export class OfflineTts {
    constructor(config: OfflineTtsConfig);
    readonly sampleRate: number;
    readonly numSpeakers: number;
    generate(request: {
      readonly text: string;
      readonly generationConfig: GenerationConfig;
      readonly enableExternalBuffer: boolean;
    }): { readonly sampleRate: number; readonly samples: Float32Array };
  }
  const sherpaOnnx: { readonly OfflineTts: typeof OfflineTts };
  export default sherpaOnnx;
}
