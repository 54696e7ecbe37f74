import { describe, expect, it } from 'vitest';
import { breakCost } from './break-cost.ts';
import type { SpacedWord } from './columns.ts';
import { costs } from './cost-table.ts';

/** The cost of a break at the `|`. A space before it means that a space separates the words. */
function costOf(language: string, text: string): number {
  const [left = '', right = ''] = text.split('|');
  const before = left.trim().split(' ').at(-1) ?? '';
  const [after = '', following] = right.trim().split(' ');
  const spaceBefore = left.endsWith(' ');
  const next: SpacedWord | undefined =
    following === undefined ? undefined : { text: following, spaceBefore: true };
  return breakCost({ text: before, spaceBefore: true }, { text: after, spaceBefore }, next, 0, language);
}

describe('a break that is avoided at almost any cost', () => {
  it.each([
    // An article, a determiner or a number word and its noun.
    ['en', 'the |house'],
    ['de', 'einem |Haus'],
    ['fr', 'les |maisons'],
    ['es', 'una |casa'],
    ['it', 'della |casa'],
    ['pt', 'das |casas'],
    ['nl', 'het |huis'],
    ['el', 'της |πόλης'],
    ['hi', 'एक |नदी'],
    // A pronoun, an auxiliary or "not" and its verb.
    ['en', 'she |went'],
    ['en', 'did not |go'],
    ['en', "didn't |go"],
    ['de', 'ich |gehe'],
    ['fr', 'elle |va'],
    ['pl', 'nie |wiem'],
    ['ru', 'не |знаю'],
    ['es', 'no |sabe'],
    ['ar', 'لم |يذهب'],
    ['ko', '안 |갔다'],
    // A preposition and its object, a noun and its postposition.
    ['en', 'from |London'],
    ['de', 'zwischen |Bergen'],
    ['pl', 'przez |las'],
    ['ru', 'через |лес'],
    ['he', 'של |הים'],
    ['ar', 'في |السوق'],
    ['hi', 'नदी |के'],
    ['ko', '할 |수'],
    // A number and its unit, a noun and its number.
    ['en', '250 |grams'],
    ['de', 'ca. |40'],
    ['fr', '1 |850'],
    ['de', 'Kapitel |7'],
    ['de', '5. |Mai'],
    ['de', 'z. |B.'],
    ['ru', 'т. |д.'],
    ['th', '40 |ปี'],
    // A name.
    ['en', 'Walter |Benson'],
    ['es', 'Carmen |Ortega'],
    ['en', 'Dr. |Miller'],
    ['en', 'J. |Reed'],
    ['de', 'Frau |Lindner'],
  ])('in %s: %s', (language, text) => {
    expect(costOf(language, text)).toBeGreaterThanOrEqual(costs.bound);
  });

  it.each([
    ['ja', '今日は|。'],
    ['ja', 'コーヒ|ー'],
    ['ja', 'ま|って'],
    ['ja', '三|ヶ月'],
    ['ja', '「|そうだ'],
    ['ja', '人|々'],
    ['zh', '很好|，'],
    ['zh', '他说“|好'],
    ['zh', '《|红楼梦'],
    ['th', 'เล็ก|ๆ'],
    ['hi', 'है |।'],
    ['ar', 'متى |؟'],
    ['fr', '« |Ici'],
    ['fr', 'pied |!'],
  ])('because of its mark, in %s: %s', (language, text) => {
    expect(costOf(language, text)).toBe(costs.broken);
  });
});

describe('a break that reads well', () => {
  it.each([
    ['en', 'it rained, |and we', costs.comma],
    ['en', 'the door: |it was', costs.clauseEnd],
    ['en', 'bread |and butter', costs.beforeConjunction],
    ['en', 'the man |who came', costs.beforeRelative],
    ['en', 'a house |near the', costs.beforePreposition],
    ['de', 'Brot |und Butter', costs.beforeConjunction],
    ['de', 'er sagte |dass', costs.beforeRelative],
    ['fr', 'la maison |dans la', costs.beforePreposition],
    ['ru', 'хлеб |и', costs.beforeConjunction],
    ['ar', 'السوق |في المدينة', costs.beforePreposition],
    ['ja', '港町は、|小さい', costs.comma],
    ['ja', 'は|小さい', costs.betweenPhrases],
    ['zh', '来了|但是', costs.beforeConjunction],
    ['th', 'เช้า |คุณ', costs.phraseSpace],
  ])('in %s: %s', (language, text, cost) => {
    expect(costOf(language, text)).toBe(cost);
  });

  it('costs less where the voice pauses', () => {
    const words = [
      { text: 'rain', spaceBefore: true },
      { text: 'fell', spaceBefore: true },
    ] as const;
    expect(breakCost(words[0], words[1], undefined, 300, 'en')).toBe(costs.neutral - costs.pause);
  });

  it('is not expected after a full stop that only ends an abbreviation', () => {
    expect(costOf('en', 'e.g. |a')).toBeGreaterThanOrEqual(costs.neutral);
    expect(costOf('en', 'rain. |Then')).toBe(costs.sentenceEnd);
  });
});

describe('a break inside something that belongs together', () => {
  it.each([
    ['en', 'an old |house'],
    ['en', 'a wonderful |day'],
    ['de', 'kleinen |Bäckerei'],
    ['fr', 'petite |maison'],
    ['ja', '港町の|坂道'],
    ['ja', '塗り|直す'],
    ['ja', '町|が'],
    ['zh', '美丽的|城市'],
    ['zh', '城市|的'],
    ['zh', '很|好'],
    ['ko', '갈 수 |있다'],
  ])('costs more than one between any two words, in %s: %s', (language, text) => {
    expect(costOf(language, text)).toBeGreaterThan(costs.neutral);
  });
});
