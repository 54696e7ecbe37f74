/** The primary subtag of a BCP 47 tag, in lowercase: `en` for `en-GB`. */
export const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';
