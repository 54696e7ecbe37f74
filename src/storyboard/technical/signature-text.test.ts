import { expect, it } from 'vitest';
import { signatureOf } from './signature-text.ts';

it.each([
  ['read(path, options?)', 'read', ['path', 'options?'], null],
  ['page.write(value[, offset[, encoding]])', 'page.write', ['value', 'offset?', 'encoding?'], null],
  ['new Reader(options = {}) => Reader', 'Reader', ['options?'], 'Reader'],
  ['join(...pages)', 'join', ['...pages'], null],
  ['open(path,)', 'open', ['path'], null],
  ['find(name: string, depth?: number): Page', 'find', ['name', 'depth?'], 'Page'],
] as const)('%s', (heading, name, parameters, returns) => {
  const found = signatureOf(heading);
  expect(found).toMatchObject({ name, returns });
  expect(found?.parameters.map((one) => `${one.name}${one.optional ? '?' : ''}`)).toEqual(parameters);
});

it.each(['How do I stop it (Ctrl+C)?', 'Installation', 'Options (advanced)'])(
  'is no signature: %s',
  (heading) => expect(signatureOf(heading)).toBeNull(),
);
