/** The modules that compiled scenes find in a global variable, and the name of that variable. */
export const sharedModuleNames = ['react', 'react/jsx-runtime', 'remotion', 'scriptreel/scene'] as const;
export type SharedModuleName = (typeof sharedModuleNames)[number];

export const sharedModulesVariable = 'scriptreelModules';
