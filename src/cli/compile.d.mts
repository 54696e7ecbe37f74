import type { BuildOptions } from 'esbuild';

export declare const forNode: Readonly<
  Pick<
    BuildOptions,
    'outExtension' | 'bundle' | 'splitting' | 'format' | 'platform' | 'target' | 'jsx' | 'logLevel'
  >
>;
export declare const requireBanner: string;
export declare function programEntries(root: string): Record<string, string>;
