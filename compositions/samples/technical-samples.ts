/** Samples of technical texts: properties, signatures, terminals, trees of files, keys and chips. */
import type { Composition, LineProps, NarrationSceneProps, RunProps } from '../../src/storyboard/contract.ts';
import { beatSample, captionsFrom, line } from './sample-text.ts';

/** A line in which `code` is written between grave accents. */
export function codeLine(text: string, startFrame: number): LineProps {
  const plain = line(text, startFrame);
  let isCode = false;
  const runsOf = (run: RunProps): RunProps[] =>
    run.text.split('`').map((part, at) => {
      if (at > 0) isCode = !isCode;
      return { ...run, text: part, code: isCode };
    });
  return {
    ...plain,
    words: plain.words.map((word) => ({
      ...word,
      runs: word.runs.flatMap(runsOf).filter((run) => run.text !== ''),
    })),
  };
}

function property(
  parts: Partial<Composition<'property'>> & { readonly name: string },
  words: string,
): NarrationSceneProps {
  return beatSample(
    {
      type: 'property',
      path: '',
      valueType: null,
      defaultValue: null,
      choices: [],
      line: codeLine(words, 90),
      startFrames: { name: 6, valueType: 30, defaultValue: 58 },
      rail: null,
      ...parts,
    },
    240,
    captionsFrom(90, [[words]]),
  );
}

function chips(
  text: string,
  marked: Composition<'chips'>['chips'],
  variant: Composition<'chips'>['variant'],
  ground: number,
): NarrationSceneProps {
  const words = codeLine(text, 6);
  return beatSample(
    { type: 'chips', ground, line: words, chips: marked, variant },
    words.endFrame + 40,
    captionsFrom(6, [[text.replaceAll('`', '')]]),
  );
}

/** One for each diagram; its word is in it. */
const diagramSentences: readonly (readonly [name: Composition<'diagram'>['diagram'], text: string])[] = [
  ['exponential', 'The wait grows with exponential backoff'],
  ['retry', 'A page that fails is asked for again, up to three retries.'],
  ['queue', 'New addresses go to the end of the queue.'],
  ['parallel', 'Four pages are read in parallel.'],
  ['random', 'The pause between them is random.'],
  ['cache', 'Whatever was read once comes from the cache.'],
  ['timeout', 'After the timeout the page is given up.'],
  ['limit', 'The number of pages has a limit.'],
  ['merge', 'Results of all workers are merged.'],
  ['split', 'A long list is split among the workers.'],
  ['half', 'It needs half the memory.'],
  ['average', 'The average time is shown at the end.'],
  ['increase', 'The speed increases with every core.'],
  ['decrease', 'Errors decrease when it waits longer.'],
  ['compare', 'Both versions of a page are compared.'],
  ['filter', 'Pages without text are filtered out.'],
  ['chain', 'Readers can be chained.'],
  ['tree', 'The result is a tree of pages.'],
  ['network', 'It works on any network.'],
  ['layers', 'Settings come in four layers.'],
  ['stream', 'Every answer is a stream.'],
  ['lock', 'The folder is locked while it writes.'],
  ['search', 'Then search for a word.'],
  ['sort', 'Pages are sorted by date.'],
  ['sync', 'Both folders stay in sync.'],
  ['convert', 'Every page is converted to Markdown.'],
];

function diagram(name: Composition<'diagram'>['diagram'], text: string, ground: number): NarrationSceneProps {
  const words = line(text, 6);
  const stem = name.slice(0, 4);
  const firstWord = Math.max(
    0,
    words.words.findIndex(({ runs }) => runs.some((run) => run.text.toLowerCase().startsWith(stem))),
  );
  return beatSample(
    { type: 'diagram', ground, diagram: name, line: words, firstWord, wordCount: 1 },
    words.endFrame + 60,
    captionsFrom(6, [[text]]),
  );
}

export const technicalSamples: Readonly<Record<string, NarrationSceneProps>> = {
  'property-number': property(
    {
      path: 'options',
      name: 'attempts',
      valueType: 'number',
      defaultValue: '8',
      rail: { index: 3, count: 9 },
    },
    'How often a page is asked for before we give up.',
  ),
  'property-switch': property(
    {
      path: 'options',
      name: 'keepAliveAfterTimeout',
      valueType: 'boolean',
      defaultValue: 'true',
      rail: { index: 4, count: 9 },
    },
    'Leaves the connection open for the next request.',
  ),
  'property-choices': property(
    { name: 'encoding', choices: ["'utf8'", "'latin1'", "'buffer'"], defaultValue: "'utf8'" },
    'How the bytes of an answer become text.',
  ),
  'property-string': property(
    { path: 'server', name: 'host', valueType: 'string', defaultValue: "'localhost'" },
    'The name under which the server is found.',
  ),
  'property-type': property(
    { path: 'options', name: 'onFailedAttempt', valueType: 'Function' },
    'Is called with the error after each attempt that failed.',
  ),
  'property-plain': property({ name: '--dry-run' }, 'Shows what would be written and writes nothing.'),
  'property-long': property(
    {
      path: 'createServerOptions.experimentalFeatures',
      name: 'shouldConsumeRetryAfterNetworkTimeout',
      valueType: '(context: RetryContext) => Promise<boolean> | boolean',
      defaultValue: '({error}) => error instanceof NetworkError',
      rail: { index: 41, count: 60 },
    },
    'Is asked before each attempt and says with `true` or `false` whether it counts among those that are allowed.',
  ),
  signature: beatSample(
    {
      type: 'signature',
      path: '',
      name: 'readPages',
      parameters: [
        { name: 'address', optional: false },
        { name: 'options', optional: true },
      ],
      returns: 'Promise',
      line: codeLine('Returns a `Promise` of all pages below that `address`.', 50),
      startFrames: { name: 6, returns: 68 },
      rail: { index: 0, count: 4 },
    },
    210,
    captionsFrom(50, [['Returns a Promise of all pages']]),
  ),
  'signature-inputs': beatSample(
    {
      type: 'signature',
      path: 'pages',
      name: 'compare',
      parameters: ['before', 'after', 'ignore', 'depth', 'report'].map((name, at) => ({
        name,
        optional: at > 1,
      })),
      returns: null,
      line: codeLine('Finds what has changed between two versions of a page.', 50),
      startFrames: { name: 6, returns: 6 },
      rail: null,
    },
    200,
    captionsFrom(50, [['Finds what has changed']]),
  ),
  'signature-bare': beatSample(
    {
      type: 'signature',
      path: 'pages',
      name: 'reader.close',
      parameters: [],
      returns: null,
      line: codeLine('Waits for the last page and closes all connections.', 40),
      startFrames: { name: 6, returns: 6 },
      rail: { index: 3, count: 4 },
    },
    150,
    captionsFrom(40, [['Waits for the last page']]),
  ),
  command: beatSample(
    { type: 'command', commands: ['npm install page-reader'], output: [], line: null, typed: null },
    110,
  ),
  'command-said': beatSample(
    {
      type: 'command',
      commands: ['npx page-reader --depth 3 example.org', 'cat out/pages.json'],
      output: ['12 pages read in 3.4 s', 'written to out/pages.json'],
      line: codeLine('Read three levels of a site, then look at what was found:', 6),
      typed: { startFrame: 40, endFrame: 100 },
    },
    210,
    captionsFrom(6, [['Read three levels of a site']]),
  ),
  'command-long': beatSample(
    {
      type: 'command',
      commands: [
        '# once, in the folder of the project',
        'npm install --save-dev --save-exact @page-reader/cli @page-reader/plugin-markdown',
        'npx page-reader init --template typescript --out-dir ./build/generated-pages',
        'npm run pages -- --depth 3 --concurrency 4',
      ],
      output: [],
      line: null,
      typed: null,
    },
    180,
  ),
  'file-tree': beatSample(
    {
      type: 'file-tree',
      entries: [
        { name: 'page-reader/', depth: 0, folder: true },
        { name: 'src', depth: 1, folder: true },
        { name: 'index.ts', depth: 2, folder: false },
        { name: 'read-pages.ts', depth: 2, folder: false },
        { name: 'test', depth: 1, folder: true },
        { name: 'fixtures', depth: 2, folder: true },
        { name: 'package.json', depth: 1, folder: false },
        { name: 'README.md', depth: 1, folder: false },
      ],
      line: null,
    },
    140,
  ),
  keys: beatSample(
    {
      type: 'keys',
      ground: 3,
      combinations: [
        { keys: ['Ctrl', 'C'], startFrame: 15 },
        { keys: ['Esc'], startFrame: 42 },
      ],
      line: line('Press Ctrl+C or Esc to stop the reader at any time.', 6),
    },
    150,
    captionsFrom(6, [['Press Ctrl+C or Esc to stop']]),
  ),
  'chips-statement': chips(
    'If reading an `address` fails, it is tried again until `attempts` is reached.',
    [
      { firstWord: 3, wordCount: 1, kind: 'code' },
      { firstWord: 10, wordCount: 1, kind: 'code' },
    ],
    'statement',
    0,
  ),
  'chips-version': chips(
    'Needs Node v20.19 and reads its settings from reader.config.js in your folder.',
    [
      { firstWord: 1, wordCount: 2, kind: 'version' },
      { firstWord: 8, wordCount: 1, kind: 'file' },
    ],
    'statement',
    4,
  ),
  'chips-subject': chips(
    'Can be turned off with `keepAlive: false` for servers that count connections.',
    [{ firstWord: 5, wordCount: 2, kind: 'code' }],
    'subject',
    2,
  ),
  'chips-margin': chips(
    'The reader never asks for the same `address` twice, waits for `delay` between two requests, obeys robots.txt ' +
      'unless `force` is set, and writes everything that it finds to the `out` folder.',
    [
      { firstWord: 7, wordCount: 1, kind: 'code' },
      { firstWord: 11, wordCount: 1, kind: 'code' },
      { firstWord: 16, wordCount: 1, kind: 'file' },
      { firstWord: 18, wordCount: 1, kind: 'code' },
      { firstWord: 29, wordCount: 1, kind: 'code' },
    ],
    'margin',
    5,
  ),
  ...Object.fromEntries(
    diagramSentences.map(([name, text], ground) => [`diagram-${name}`, diagram(name, text, ground)]),
  ),
};
