/**
 * emojibase-data -> src/pipeline/check/illustrations/drawing-names.ts: what the drawings are called in other languages.
 *
 * Takes the folder of the package `emojibase-data` 17.0.0 (MIT; its names are those of Unicode's CLDR), which is no
 * dependency:
 *
 *     npm pack emojibase-data@17.0.0 && tar xzf emojibase-data-17.0.0.tgz
 *     node --import tsx src/build/make-drawing-names.ts package
 *
 * Guarantees: the same data give the same file. Only drawings of things, animals, plants and food; only names that no
 * other drawing has, and that mean nothing else in their language as far as we know.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { readLibrary } from '../pipeline/check/illustrations/library.ts';
import { blockedWords, excludedDrawings } from '../storyboard/illustration/reviewed-words.ts';
import { nounKind } from '../storyboard/words/lexicon.ts';

const languages = 'bn da de es et fi fr hi hu it ja ko lt ms nb nl pl pt ru sv th uk vi zh zh-hant'.split(
  ' ',
);

const things = new Set(['Animals & Nature', 'Food & Drink', 'Travel & Places', 'Activities', 'Objects']);
const kinds = new Set(['animal', 'artifact', 'food', 'plant', 'object', 'substance', 'phenomenon']);
/** English words that mean too much by themselves, while their names elsewhere do not. */
const plainElsewhere =
  /^(?:key|fly|bug|bat|ring|mouse|watch|ram|star|cloud|package|rock|mirror|anchor|turkey)$/;
/** Parts of scenes, places in one country, and things that nobody writes of. */
const unwanted =
  /^(?:tokyo-tower|mount-fuji|wilted-flower|white-flower|guide-dog|service-dog|timer-clock|sun-behind.*|reminder-.*|flower-playing.*|pouring.*|police-car-light|.*traffic-light|.*-railway|piata|tanabata.*|pine-decoration|carp-streamer|red-envelope|goal-net|slot-machine|bellhop-bell|front-facing.*|station|seat|playground-slide|hatching-chick|map-of-.*|leaf-fluttering.*|high-voltage|mate|ice|oden|statue.*)$/;

/** Drawn as faces, and named so: "tête de lion". The animal is then one of the keywords. */
const faces = new Set(
  'fox wolf lion bear frog panda koala monkey raccoon boar chicken hamster moose tiger rabbit mouse dog cat'.split(
    ' ',
  ),
);

/** Names that mean something else as often: "Schloss" is a lock too, "vár" also means "waits". */
const ambiguous: Readonly<Record<string, string>> = {
  bn: 'আম কান',
  da: 'får tog and',
  de: 'schloss birne bank ton kiefer gericht',
  es: 'llama vela banco mono',
  et: 'kuu',
  fi: 'kuusi voi kuu',
  fr: 'avocat pêche mousse tour',
  hi: 'आम कान',
  hu: 'nap vár ég hold',
  it: 'pesca lama riso',
  ko: '말 배 눈 밤 차 개 게 파리 굴 벌 다리 감 소',
  nb: 'får tog and',
  nl: 'bij das slot bank',
  pl: 'zamek rak',
  pt: 'manga vela',
  ru: 'лук замок',
  sv: 'får val',
  uk: 'лук замок',
  zh: '派 姜 豆',
  'zh-hant': '派 薑 豆',
};

/** "Roter Apfel" is an "Apfel"; with others the noun alone says too little: a cable road is no road. */
const saidByNoun = new Set(['red-apple', 'cheese-wedge', 'castle', 'bread', 'mountain', 'house', 'tiger']);

/** Names that the data spell in another way than most texts. */
const spelled: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ja: {
    fox: '狐',
    wolf: '狼',
    bear: '熊',
    tiger: '虎',
    dog: '犬',
    cat: '猫',
    horse: '馬',
    cow: '牛',
    pig: '豚',
    ewe: '羊',
    monkey: '猿,サル,さる',
    rabbit: 'うさぎ,兎',
    mouse: 'ねずみ,鼠',
    turtle: '亀,かめ',
    frog: 'かえる,蛙',
    bird: '小鳥',
    snake: '蛇,へび',
    ant: '蟻',
    crab: '蟹,かに',
  },
  zh: { tiger: '老虎', 'crescent-moon': '月亮', deer: '小鹿', bird: '小鸟,鸟儿', blackbird: '乌鸦' },
  'zh-hant': { tiger: '老虎', 'crescent-moon': '月亮', bird: '小鳥,鳥兒', blackbird: '烏鴉', fox: '狐狸' },
  ko: { blackbird: '까마귀', tiger: '호랑이', fox: '여우', wolf: '늑대', lion: '사자' },
};

/** Where the noun comes first: "manzana roja". Elsewhere it comes last: "roter Apfel". */
const headFirst = new Set(['es', 'fr', 'it', 'pt', 'vi', 'ms', 'th']);

interface Emoji {
  readonly hexcode: string;
  readonly label: string;
  readonly tags?: readonly string[];
}

const folder = process.argv[2] ?? '';
const drawings = drawingsByCode();
const names = [...new Set(drawings.values())];
const lines = languages.map((language) => {
  const words = namesIn(language);
  return `  ${/^\w+$/.test(language) ? language : `'${language}'`}: '${names.map((name) => words.get(name) ?? '').join('|')}',`;
});
writeFileSync(
  path.join(import.meta.dirname, '../pipeline/check/illustrations/drawing-names.ts'),
  `/**
 * What drawings are called in other languages. Made by src/build/make-drawing-names.ts: do not edit.
 *
 * From emojibase-data 17.0.0, Copyright (c) 2017-2019 Miles Johnson, MIT licence, whose names are those of the Unicode
 * Common Locale Data Repository, Copyright (c) 1991-2025 Unicode, Inc., Unicode License V3.
 */

/** The drawings, in the order of the names. */
export const namedDrawings =
  '${names.join(' ')}';

/** By language, the names of each drawing, separated by commas; empty where it has none. */
export const drawingNames: Readonly<Record<string, string>> = {
${lines.join('\n')}
};
`,
);

function drawingsByCode(): Map<string, string> {
  const { resolve } = createRequire(import.meta.url);
  const codes = JSON.parse(
    readFileSync(resolve('@iconify-json/fluent-emoji-flat/chars.json'), 'utf8'),
  ) as Record<string, string>;
  const wanted = new Set(
    readLibrary()
      .filter(({ name, category, keywords: [own = ''] }) => {
        if (!things.has(category) || excludedDrawings.test(name) || unwanted.test(name)) return false;
        if (blockedWords.has(own) && !plainElsewhere.test(own)) return false;
        return faces.has(name) || kinds.has(nounKind(own.split(' ').at(-1) ?? '') ?? '');
      })
      .map(({ name }) => name),
  );
  return new Map(
    Object.entries(codes)
      .filter(([, name]) => wanted.has(name))
      .map(([code, name]) => [withoutSelector(code), name]),
  );
}

function withoutSelector(code: string): string {
  return code.toUpperCase().replaceAll('-FE0F', '');
}

/** Drawing -> its names, in lowercase, separated by commas. */
function namesIn(language: string): Map<string, string> {
  const file = path.join(folder, language, 'compact.json');
  const all = JSON.parse(readFileSync(file, 'utf8')) as Emoji[];
  const refused = new Set((ambiguous[language] ?? '').split(' '));
  const whole = new Map<string, string[]>();
  const part = new Map<string, string[]>();
  for (const { hexcode, label, tags = [] } of all) {
    const drawing = drawings.get(withoutSelector(hexcode));
    const name = label.toLowerCase().replace(/[“”"«»'|]/g, '');
    const words = name.split(/[\s-]+/);
    if (drawing === undefined || name.includes(',')) continue;
    const keywords = tags.map((tag) => tag.toLowerCase());
    if (faces.has(drawing)) {
      const animals = keywords.filter(
        (tag) => !/[\s,|']/.test(tag) && words.some((word) => isFormOf(word, tag)),
      );
      for (const tag of animals) push(part, tag, drawing);
    }
    // Syllables are words in Vietnamese, and one alone means many things.
    if (words.length > 2 || (language === 'vi' && words.length === 1)) continue;
    push(whole, name, drawing);
    const head = (headFirst.has(language) ? words[0] : words.at(-1)) ?? '';
    if (words.length === 2 && saidByNoun.has(drawing) && keywords.includes(head)) push(part, head, drawing);
  }
  const faceWords = new Set([...part].filter(([, list]) => list.length > 2).map(([word]) => word));
  const found = new Map<string, Set<string>>();
  const take = (name: string, [drawing]: readonly string[]) => {
    const isShort = name.length < 2 && !/[\u3040-\u9fff]/u.test(name);
    if (drawing === undefined || refused.has(name) || faceWords.has(name) || isShort) return;
    found.set(drawing, (found.get(drawing) ?? new Set()).add(name));
  };
  for (const [name, list] of whole) if (list.length === 1) take(name, list);
  for (const [name, list] of part)
    if (!whole.has(name) && (list.length === 1 || list[0] === 'red-apple')) take(name, list);
  for (const [drawing, more] of Object.entries(spelled[language] ?? {}))
    for (const name of more.split(',')) if (name !== '') take(name, [drawing]);
  return new Map([...found].map(([drawing, own]) => [drawing, [...own].join(',')]));
}

/** "лисица" of "лисицы", "räv" of "rävansikte": the beginning is the same. */
function isFormOf(word: string, tag: string): boolean {
  const length = /^[\u3040-\u9fff\uac00-\ud7af]/u.test(tag) ? tag.length : Math.max(3, tag.length - 1);
  return tag.length >= 2 && word.length >= length && word.slice(0, length) === tag.slice(0, length);
}

function push(lists: Map<string, string[]>, name: string, drawing: string): void {
  lists.set(name, [...(lists.get(name) ?? []), drawing]);
}
