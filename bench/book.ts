/**
 * Writes a book of any length for benchmarks: chapters of varied prose, mostly English, with other languages and
 * scripts, numbers, names, abbreviations, quotes and lists.
 *
 * Guarantees: the same length and seed give the same book. In scripts without spaces, two characters count as a word.
 */
import { present } from '../src/shared/assert.ts';
import { generator } from './random.ts';

interface Vocabulary {
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly comma: string;
  readonly ends: readonly string[];
  readonly space: string;
  /** How many of a hundred paragraphs. */
  readonly share: number;
}

const vocabularies: readonly Vocabulary[] = [
  {
    words:
      'the the the a of and to in he she it was that with for on had not as by from but they were there one all would who so when if out up into them then now only over before through after where still down because while between never morning house water light people street old river window letter evening garden small quiet remembered walked waited answered opened carried looked slowly suddenly together 42 1911 3.5 twenty-one e.g.'.split(
        ' ',
      ),
    names: ['Dr. Marsh', 'Mr. J. T. Reed', 'Ellen', 'Harrow Street', 'St. Anne', 'the U.S.'],
    comma: ',',
    ends: ['.', '.', '.', '.', '!', '?', '…'],
    space: ' ',
    share: 70,
  },
  {
    words:
      'der die das und in zu den mit von auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war haben nur oder aber vor zur bis mehr durch man sein wurde Haus Stadt Wasser Morgen Fenster Straße Bäckerei Geschichte z. B. ca. 40'.split(
        ' ',
      ),
    names: ['Frau Dr. Lindner', 'Jonas', 'München'],
    comma: ',',
    ends: ['.', '.', '!', '?'],
    space: ' ',
    share: 8,
  },
  {
    words:
      "le la les de des un une et à en que qui dans pour pas sur ce il elle plus avec son sa ses au par mais on ne tout nous comme ou si leur y bien être maison village matin fenêtre montagne lettre hiver l'eau d'abord qu'il c'est 25".split(
        ' ',
      ),
    names: ['M. Garnier', 'Mme Roche', 'Paul'],
    comma: ',',
    ends: ['.', '.', ' !', ' ?'],
    space: ' ',
    share: 6,
  },
  {
    words:
      'и в не на что он с как это по но из у за от так же для все она было бы когда только ещё был его до они уже мы вот если море остров маяк утро письмо дом вечером медленно говорит 1886 г. и т. д.'.split(
        ' ',
      ),
    names: ['Иван Петрович', 'Орлов'],
    comma: ',',
    ends: ['.', '.', '!', '?'],
    space: ' ',
    share: 5,
  },
  {
    words:
      'في من على إلى عن مع كان هذا التي الذي لم لا ما كل بعد قبل عند بين ثم أو كتاب بيت ماء صباح شارع رجل قديم صغير يقول 12'.split(
        ' ',
      ),
    names: ['سالم', 'العم سالم'],
    comma: '،',
    ends: ['.', '.', '؟', '!'],
    space: ' ',
    share: 4,
  },
  {
    words:
      '我们 今天 的 的 了 在 是 不 也 就 都 天气 很好 一起 公园 早上 七点半 老陈 修鞋 鞋子 说话 看看 巷口 槐树 慢慢地 但是 因为 所以 1976年 三条 规矩'.split(
        ' ',
      ),
    names: ['老陈', '李老师'],
    comma: '，',
    ends: ['。', '。', '！', '？'],
    space: '',
    share: 4,
  },
  {
    words:
      'は が を に の で と も から まで 港町 銭湯 小さな 坂道 山本さん お湯 温かい 人 話 夜 ゆっくり 歩く あります しました 昭和28年 けれども そして'.split(
        ' ',
      ),
    names: ['みなと湯', '佐藤さん'],
    comma: '、',
    ends: ['。', '。', '。'],
    space: '',
    share: 3,
  },
];

/** A list, a quote, speech or plain prose. @param mark from 0 to 1 */
function marked(texts: readonly string[], mark: number, { space }: Vocabulary): string {
  if (mark < 0.05) return texts.map((one) => `- ${one}`).join('\n');
  if (mark < 0.1) return `> ${texts.join(' ')}`;
  return mark < 0.25 ? `“${texts.join(space)}”` : texts.join(space);
}

/** @param wordCount the book ends with the first paragraph that passes it */
export function makeBook(wordCount: number, seed = 1): string {
  const random = generator(seed);
  const pick = <T>(items: readonly T[]): T => present(items[Math.floor(random() * items.length)], 'an item');
  const sentence = (vocabulary: Vocabulary): { text: string; words: number } => {
    const parts: string[] = [];
    const length = 3 + Math.floor(random() * random() * 38);
    for (let at = 0; at < length; at += 1) {
      const word = random() < 0.04 ? pick(vocabulary.names) : pick(vocabulary.words);
      parts.push(at < length - 1 && random() < 0.09 ? word + vocabulary.comma : word);
    }
    const text = parts.join(vocabulary.space);
    const words = vocabulary.space === '' ? Math.ceil(text.length / 2) : text.split(' ').length;
    return { text: text.charAt(0).toUpperCase() + text.slice(1) + pick(vocabulary.ends), words };
  };
  const paragraph = (): { text: string; words: number } => {
    let drawn = random() * 100;
    const vocabulary =
      vocabularies.find(({ share }) => {
        drawn -= share;
        return drawn < 0;
      }) ?? pick(vocabularies);
    const sentences = Array.from({ length: 1 + Math.floor(random() * 8) }, () => sentence(vocabulary));
    const mark = random();
    const texts = sentences.map(({ text }) => text);
    const text = marked(texts, mark, vocabulary);
    return { text, words: sentences.reduce((sum, one) => sum + one.words, 0) };
  };

  const blocks = ['---\ntitle: A Book of Many Days\nlang: en\n---'];
  let words = 0;
  for (let block = 0; words < wordCount; block += 1) {
    if (block % 40 === 0) blocks.push(`## Chapter ${1 + block / 40}`);
    const { text, words: more } = paragraph();
    blocks.push(text);
    words += more;
  }
  return `${blocks.join('\n\n')}\n`;
}
