/**
 * What it costs to break a line of Chinese or Japanese between two words, which no space separates. The best places are
 * between phrases.
 *
 * The words are those of ICU. A Japanese phrase is a noun or verb with the kana that follow it: a break comes after
 * particles, never before them. Chinese particles and measure words belong to the word before them.
 */
import { costs } from './cost-table.ts';

const kanaOnly = /^[\p{sc=Hiragana}ー]+\P{L}*$/u;
const hanStart = /^\P{L}*\p{sc=Han}/u;
const hanEnd = /\p{sc=Han}$/u;
/** The first of two verbs that form one: 塗り直す. */
const verbStem = /\p{sc=Han}[きしちにみりぎじび]$/u;
const katakanaStart = /^[\p{sc=Katakana}ー]/u;
const katakanaEnd = /[\p{sc=Katakana}ー]$/u;
const numeral = /^[\p{N}〇一二三四五六七八九十百千万億亿兆两几数.,．，]+$/u;
const latin = /[\p{sc=Latin}\p{N}]/u;

/** Kana words that open a phrase instead of ending one. */
const japaneseOpeners = words(`
  しかし そして また もう とても まだ けれども すると それでも それから それ これ あれ ここ そこ
  あそこ みんな ゆっくり ずっと いつも たくさん ある もし なぜ どう だから ですから つまり たとえば
  ところが さらに やがて ようやく まるで きっと たぶん もちろん すぐ ちょっと こう そう あまり ただ
  でも はじめて ふと わたし あなた
`);
/** Words that precede their noun. */
const japaneseDeterminers = words(`
  この その あの どの こんな そんな あんな どんな わが ある お ご 御 第 約 全 各 毎
`);
/** Endings after which a phrase is over. */
const japaneseParticleEnd =
  /(?:は|が|を|に|へ|で|と|も|から|まで|より|ので|のに|けど|けれど|ながら|て|ば|たら|なら|や|し|ね|よ)$/u;
const japaneseGenitive = /の$/u;

const chineseTrailing = words(`
  的 了 着 过 地 得 吗 呢 吧 啊 呀 们 里 上 下 中 内 外 后 前 时 之 性 者 家 们的 之间 以后 以前 起来
  下来 出来 下去
`);
const chineseLeaning = words(`
  把 被 在 从 向 往 对 给 跟 为 用 以 由 于 到 不 没 没有 别 很 太 更 最 都 就 才 还 又 再 已经 正在
  会 能 要 可以 可 这 那 哪 每 各 某 第 几 一 我 你 他 她 它 我们 你们 他们 她们 是 小 大 老 新
`);
const chineseConjunctions = words(`
  和 与 但是 但 而 而且 因为 所以 如果 虽然 可是 不过 然后 于是 或 或者 并 并且 以及 还有 也 却 只要
  只有 即使 当
`);

/** Null for other languages, and where one of the two is only punctuation. */
export function eastAsianCost(before: string, after: string, language: string): number | null {
  const isJapanese = /^ja\b/i.test(language);
  if (!isJapanese && !/^zh\b/i.test(language)) return null;
  const first = bare(before);
  const second = bare(after);
  if (first === '' || second === '') return null;
  if (numeral.test(first)) return costs.bound;
  return isJapanese ? japaneseCost(first, second) : chineseCost(first, second);
}

function japaneseCost(before: string, after: string): number {
  if (japaneseDeterminers.has(before)) return costs.bound;
  if (kanaOnly.test(after) && !japaneseOpeners.has(after)) return costs.insidePhrase;
  if (katakanaEnd.test(before) && katakanaStart.test(after)) return costs.insidePhrase;
  const isCompound = hanEnd.test(before) || verbStem.test(before);
  if (isCompound && hanStart.test(after)) return costs.insideCompound;
  if (japaneseGenitive.test(before)) return costs.afterAdjective;
  if (kanaOnly.test(before) && japaneseParticleEnd.test(before)) return costs.betweenPhrases;
  return costs.neutral;
}

function chineseCost(before: string, after: string): number {
  if (chineseTrailing.has(after)) return costs.insidePhrase;
  if (chineseConjunctions.has(before)) return costs.afterConjunction;
  if (chineseLeaning.has(before)) return costs.insidePhrase;
  if (chineseConjunctions.has(after)) return costs.beforeConjunction;
  if (before.endsWith('的')) return costs.afterAdjective;
  if (latin.test(before.at(-1) ?? '') && latin.test(after[0] ?? '')) return costs.insidePhrase;
  if (chineseLeaning.has(after)) return costs.betweenPhrases;
  // Words of one character belong to their neighbours.
  return after.length === 1 ? costs.afterAdjective : costs.neutral;
}

function bare(text: string): string {
  return text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
