import { describe, expect, it } from 'vitest';
import { codeShapeOf } from './code-shape.ts';

describe('codeShapeOf', () => {
  it('types the commands of a shell, and keeps comments', () => {
    expect(
      codeShapeOf({ language: 'sh', text: '# once\nnpm install \\\n  reader\nreader init' }),
    ).toMatchObject({
      type: 'command',
      commands: ['# once', 'npm install reader', 'reader init'],
      output: [],
    });
  });

  it('tells what was typed from what was printed by the prompt', () => {
    expect(codeShapeOf({ language: null, text: '$ reader --version\n2.1.0' })).toMatchObject({
      commands: ['reader --version'],
      output: ['2.1.0'],
    });
  });

  it('knows programs without a prompt or a language', () => {
    expect(codeShapeOf({ language: null, text: 'npm install reader' })?.type).toBe('command');
  });

  it.each([
    ['js', 'npm.install(reader);'],
    [null, 'read the page\nthen write it'],
    ['bash', 'for page in *; do\n  reader $page\ndone'],
    ['sh', Array.from({ length: 12 }, (_, at) => `reader ${at}`).join('\n')],
    ['sh', '# nothing but a comment'],
  ])('leaves other code alone: %s', (language, text) => expect(codeShapeOf({ language, text })).toBeNull());

  it('reads a tree of files with its depths, without comments', () => {
    const text = 'reader/\n├── src\n│   ├── index.ts   # starts here\n│   └── read.ts\n└── README.md';
    expect(codeShapeOf({ language: 'text', text })).toMatchObject({
      type: 'file-tree',
      entries: [
        { name: 'reader/', depth: 0, folder: true },
        { name: 'src', depth: 1, folder: true },
        { name: 'index.ts', depth: 2, folder: false },
        { name: 'read.ts', depth: 2, folder: false },
        { name: 'README.md', depth: 1, folder: false },
      ],
    });
  });
});
