import { expect, test } from 'vitest';
import { languageCode } from './iso-639.ts';

test.each([
  ['en', 'eng'],
  ['pt-BR', 'por'],
  ['DE_at', 'deu'],
  ['fra', 'fra'],
  ['tlh-x', 'tlh'],
  ['xx', 'und'],
  ['', 'und'],
])('%s is %s', (tag, code) => expect(languageCode(tag)).toBe(code));
