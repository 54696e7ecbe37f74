/**
 * The house rules: who may import whom, between rooms and inside them; no circles; no Node in the pure rooms; nothing
 * that is too long to be read. CONTRIBUTING shows the rooms.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot as root } from './support/run-cli.ts';

/** A folder may import itself and these; an entry with a slash is a single file. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  package: [],
  languages: ['shared'],
  audio: ['shared'],
  store: ['shared'],
  script: ['shared', 'languages'],
  voice: ['shared', 'package', 'audio', 'languages', 'script', 'store'],
  fonts: ['shared'],
  timeline: ['shared', 'languages', 'script', 'voice/narration.ts'],
  subtitles: ['shared', 'languages', 'script', 'timeline'],
  storyboard: ['shared', 'languages', 'timeline'],
  compositions: [
    'storyboard/contract.ts',
    'languages/writing-direction.ts',
    'shared/assert.ts',
    'shared/contrast.ts',
  ],
  render: [
    'shared',
    'package',
    'audio',
    'languages',
    'storyboard',
    'store',
    'render/page/protocol.ts',
    'render/page/contact-sheet-request.ts',
  ],
  'render/page': ['storyboard/contract.ts', 'compositions'],
  pipeline: [
    'shared',
    'package',
    'audio',
    'languages',
    'store',
    'script',
    'voice',
    'timeline',
    'subtitles',
    'storyboard',
    'fonts',
    'compositions',
    'render',
  ],
  cli: ['pipeline', 'package', 'shared'],
  build: ['package', 'cli/compile.mjs', 'render/canvas/build-page.ts', 'compositions/theme/font-files.ts'],
  library: [
    'shared',
    'package',
    'script',
    'timeline',
    'subtitles',
    'storyboard',
    'pipeline',
    'voice/voice-settings.ts',
    'compositions/theme/themes.ts',
  ],
  index: ['shared', 'script', 'timeline', 'subtitles', 'storyboard', 'pipeline', 'library', 'voice/cost.ts'],
};

const pure = ['shared', 'audio', 'languages', 'script', 'timeline', 'subtitles', 'storyboard'];

/** Inside a room: what a folder's code may not import, or all that it may. Imports of types alone are free. */
interface RoomRule {
  /** Folders, or single files, without the leading `src/`. */
  readonly from: readonly string[];
  readonly never?: readonly string[];
  /** The rest of the room is closed, apart from these. */
  readonly only?: readonly string[];
  readonly because: string;
}

const roomRules: readonly RoomRule[] = [
  {
    from: ['script/markdown', 'script/html', 'script/frontmatter'],
    never: ['script/recognize', 'script/sentences', 'script/blocks'],
    because: 'a reader puts down drafts before the kind of text is known',
  },
  {
    from: ['script/recognize'],
    never: ['script/markdown', 'script/html', 'script/frontmatter', 'script/directives', 'script/blocks'],
    because: 'the kind is recognised from drafts, whatever they were read from',
  },
  {
    from: ['script/sentences'],
    never: ['script/markdown', 'script/html', 'script/frontmatter', 'script/directives', 'script/blocks'],
    because: 'a sentence is cut from running text and knows no syntax',
  },
  {
    from: ['script/clock'],
    only: ['script/patterns.ts'],
    because: 'a clock time is read from a line of text alone',
  },
  {
    from: ['voice/spoken'],
    only: [],
    because: 'how a word is said does not depend on the engine that says it',
  },
  { from: ['voice/effects'], only: [], because: 'an effect takes samples and word times from anywhere' },
  {
    from: ['voice/services'],
    never: ['voice/engines/flite', 'voice/engines/sherpa', 'voice/registry.ts', 'voice/models'],
    because: 'a service knows the contract of an engine and no other engine',
  },
  {
    from: ['voice/engines'],
    never: ['voice/services', 'voice/models', 'voice/registry.ts'],
    because: 'engines, services and models meet only in the registry',
  },
  {
    from: [
      'voice/engines',
      'voice/services',
      'voice/models',
      'voice/effects',
      'voice/spoken',
      'voice/speech',
    ],
    never: ['voice/recording', 'voice/narrate.ts', 'voice/cast.ts'],
    because: 'what speaks one sentence knows nothing of the whole script',
  },
  {
    from: ['voice/align'],
    never: ['voice/services', 'voice/models', 'voice/recording', 'voice/registry.ts'],
    because: 'words are found by comparison with the embedded voice, whoever spoke them',
  },
  {
    from: ['timeline/captions'],
    never: ['timeline/lint', 'timeline/scenes'],
    because: 'captions are broken before they are judged, and do not know their scene',
  },
  {
    from: ['timeline/lint'],
    never: ['timeline/scenes', 'timeline/times'],
    because: 'the lint judges a finished Timeline, not how it was made',
  },
  { from: ['render/h264'], only: [], because: 'bits in, bits out' },
  {
    from: ['render/ffmpeg', 'render/browser'],
    only: ['render/errors.ts', 'render/programs.ts', 'render/quality.ts'],
    because: 'tools are found and started here, for whoever needs them',
  },
  {
    from: ['render/sound', 'render/video-clips'],
    never: ['render/browser', 'render/canvas', 'render/remotion', 'render/page'],
    because: 'sound and video clips are decoded without a browser',
  },
  { from: ['render/canvas'], never: ['render/remotion'], because: 'renderers do not know each other' },
  {
    from: ['render/remotion'],
    never: ['render/canvas', 'render/page', 'render/h264'],
    because: 'renderers do not know each other',
  },
  {
    from: ['pipeline/settings'],
    never: ['pipeline/check', 'pipeline/make', 'pipeline/run', 'pipeline/report', 'pipeline/commands'],
    because: 'what a setting may be is known before any script is read',
  },
  {
    from: ['pipeline/check'],
    never: ['pipeline/make', 'pipeline/commands'],
    because: 'a script is checked before anything is made of it',
  },
  {
    from: ['pipeline/make', 'pipeline/run', 'pipeline/report'],
    never: ['pipeline/commands'],
    because: 'commands use the parts of a run, never the other way round',
  },
  {
    from: ['pipeline/run', 'pipeline/report'],
    never: ['pipeline/make'],
    because: 'the workspace, the outputs and the report do not depend on how a video is made',
  },
  {
    from: ['cli/print', 'cli/progress'],
    never: ['cli/commands'],
    because: 'printing does not know which command is running',
  },
  {
    from: ['cli/progress'],
    never: ['cli/print'],
    because: 'progress is a line among the lines of a console',
  },
];

/** Beside tests and sub-folders: more than this is a pile, not a folder that answers a question. */
const maxFiles = 15;
const maxColumns = 120;
const maxLines = 500;

interface Import {
  readonly specifier: string;
  /** Whether nothing but types is taken from there. */
  readonly isType: boolean;
}

interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly name: string;
  readonly imports: readonly Import[];
}

function sourceFiles(): SourceFile[] {
  return ['src', 'compositions'].flatMap((top) =>
    readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\.test\.tsx?$/.test(file))
      .map((file) => {
        const name = path.posix.join(top, file.split(path.sep).join('/'));
        return { name, imports: importsOf(readFileSync(path.join(root, name), 'utf8')) };
      }),
  );
}

function importsOf(text: string): Import[] {
  const withoutComments = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  const pattern =
    /(?:^(?:import|export)\s+(type\s)?([^;'"]*?)\bfrom\s*|\bimport\s*\(?\s*|\bnew URL\(\s*)['"]([^'"]+)['"]/gm;
  return [...withoutComments.matchAll(pattern)].map(([, type, names = '', specifier = '']) => ({
    specifier,
    isType: type !== undefined || /^\{(?:\s*type [\w ]+,?)+\s*\}\s*$/.test(names),
  }));
}

function folderOf(name: string): string {
  const [top = '', second = ''] = name.split('/');
  // What runs in the browser is a folder of its own.
  if (name.startsWith('src/render/page/')) return 'render/page';
  return top === 'compositions' ? top : second.replace(/\.ts$/, '');
}

/** `storyboard/contract.ts` for `src/storyboard/contract.ts`. */
function withoutTop(name: string): string {
  return name.replace(/^src\//, '');
}

interface LocalImport {
  readonly from: string;
  readonly to: string;
  readonly isType: boolean;
}

function localImports(file: SourceFile): LocalImport[] {
  return file.imports
    .filter(({ specifier }) => specifier.startsWith('.'))
    .map(({ specifier, isType }) => ({
      from: file.name,
      to: path.posix.join(path.posix.dirname(file.name), specifier),
      isType,
    }))
    .filter(({ to }) => /^(src|compositions)\/.*\.(ts|tsx|mjs)$/.test(to));
}

/** Whether a file is the place, or lies in it. */
function isIn(name: string, place: string): boolean {
  return withoutTop(name) === place || withoutTop(name).startsWith(`${place}/`);
}

function roomOf(name: string): string {
  return withoutTop(name).split('/')[0] ?? '';
}

function breaks({ from, to, isType }: LocalImport, rule: RoomRule): boolean {
  const isOwn = (place: string) => isIn(from, place) && !isIn(to, place);
  if (isType || roomOf(from) !== roomOf(to) || !rule.from.some(isOwn)) return false;
  if (rule.only !== undefined) return !rule.only.some((place) => isIn(to, place));
  return rule.never?.some((place) => isIn(to, place)) ?? false;
}

/** The ways along `targets` that come back to where they were, each told once. */
function circlesIn(targets: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (name: string, trail: readonly string[]): void => {
    if (trail.includes(name)) {
      circles.push([...trail.slice(trail.indexOf(name)), name].join(' -> '));
      return;
    }
    if (done.has(name)) return;
    for (const target of targets.get(name) ?? []) visit(target, [...trail, name]);
    done.add(name);
  };
  for (const name of targets.keys()) visit(name, []);
  return circles;
}

/** For each folder of a room, the other folders that its code imports; the room's own files stand between them. */
function foldersOf(room: string): Map<string, string[]> {
  const folderIn = (name: string) => withoutTop(name).split('/').slice(0, -1).slice(0, 2).join('/');
  const targets = new Map<string, string[]>();
  for (const { from, to, isType } of files.flatMap(localImports)) {
    const [own, other] = [folderIn(from), folderIn(to)];
    if (isType || roomOf(from) !== room || roomOf(to) !== room || own === other) continue;
    if (own === room || other === room) continue;
    targets.set(own, [...new Set([...(targets.get(own) ?? []), other])]);
  }
  return targets;
}

function filesIn(top: string): string[] {
  return readdirSync(path.join(root, top), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(top, file.split(path.sep).join('/')))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file));
}

/** Lines past the limit, apart from those that only an address, a text or a regular expression makes long. */
function wideLines(name: string): string[] {
  return readFileSync(path.join(root, name), 'utf8')
    .split('\n')
    .map((line, at) => ({ line, place: `${name}:${at + 1}` }))
    .filter(({ line }) => line.length > maxColumns && withoutLiterals(line).length > maxColumns)
    .map(({ place }) => place);
}

function withoutLiterals(line: string): string {
  const text = line.replaceAll(/https?:\/\/\S+/g, '');
  if (/^\s*(?:\*|\/\/|\/\*)/.test(text)) return text;
  const literals = [
    /'(?:[^'\\]|\\.)*'/g,
    /"(?:[^"\\]|\\.)*"/g,
    /`(?:[^`\\]|\\.)*`/g,
    /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\]|\\.)*\])+\/[a-z]*/g,
  ];
  return literals.reduce((rest, literal) => rest.replaceAll(literal, ''), text);
}

const files = sourceFiles();

describe('architecture', () => {
  it('finds the source files and their imports', () => {
    expect(files.length).toBeGreaterThan(50);
    const imports = files.flatMap(localImports);
    expect(imports.filter(({ isType }) => isType).length).toBeGreaterThan(100);
    expect(imports.filter(({ isType }) => !isType).length).toBeGreaterThan(100);
  });

  it('lets a room import only what it may', () => {
    const broken = files
      .flatMap(localImports)
      .filter(({ from, to }) => {
        const [own, other] = [folderOf(from), folderOf(to)];
        const rule = allowed[own] ?? [];
        return own !== other && !rule.includes(other) && !rule.includes(withoutTop(to));
      })
      .map(({ from, to }) => `${from} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('lets a folder of a room import only what it may', () => {
    const broken = files
      .flatMap(localImports)
      .flatMap((one) =>
        roomRules
          .filter((rule) => breaks(one, rule))
          .map(({ because }) => ({ edge: `${one.from} -> ${one.to}`, because })),
      );
    expect(broken).toEqual([]);
  });

  it('has no rule about a place that is gone', () => {
    const places = roomRules.flatMap(({ from, never = [], only = [] }) => [...from, ...never, ...only]);
    expect(places.filter((place) => !existsSync(path.join(root, 'src', place)))).toEqual([]);
  });

  it('keeps Node out of the pure rooms', () => {
    const broken = files
      .filter(({ name, imports }) => {
        const usesNode = imports.some(({ specifier }) => specifier.startsWith('node:'));
        return pure.includes(folderOf(name)) && usesNode;
      })
      .map(({ name }) => name);
    expect(broken).toEqual([]);
  });

  it('has no circles between files', () => {
    const targets = new Map(files.map((file) => [file.name, localImports(file).map(({ to }) => to)]));
    expect(circlesIn(targets)).toEqual([]);
  });

  it('has no circles between the folders of a room', () => {
    const rooms = new Set(files.map(({ name }) => roomOf(name)));
    expect([...rooms].flatMap((room) => circlesIn(foldersOf(room)))).toEqual([]);
  });

  it(`has no folder with more than ${maxFiles} files beside tests and sub-folders`, () => {
    const counts = new Map<string, number>();
    for (const { name } of files) {
      const folder = path.posix.dirname(name);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    expect([...counts].filter(([, count]) => count > maxFiles)).toEqual([]);
  });

  it(`has no file past ${maxLines} lines`, () => {
    const long = files.filter(
      ({ name }) => readFileSync(path.join(root, name), 'utf8').split('\n').length > maxLines,
    );
    expect(long.map(({ name }) => name)).toEqual([]);
  });

  it(`has no line past ${maxColumns} columns`, () => {
    const lines = ['src', 'compositions', 'test', 'bench']
      .flatMap(filesIn)
      .filter((name) => !name.startsWith('test/fixtures/'))
      .flatMap(wideLines);
    expect(lines).toEqual([]);
  });
});
