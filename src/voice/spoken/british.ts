/** American readings of numbers as British ones: "one hundred and five" for "one hundred five", "zed" for "zee". */

const numberWords =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|' +
  'eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|first|second|third|\\w+th|\\w+tieth';
const afterHundred = new RegExp(`\\bhundred (?=(?:${numberWords})\\b)`, 'g');
/** Only where no hundreds follow: "one thousand and five", but "one thousand two hundred". */
const afterThousand = new RegExp(
  `\\b(thousand|million|billion|trillion) (?=(?:${numberWords})\\b)` +
    '(?!\\w+(?: \\w+)? (?:hundred|thousand|million|billion)\\b)',
  'g',
);

export function inBritish(words: string): string {
  return words
    .replace(afterHundred, 'hundred and ')
    .replace(afterThousand, '$1 and ')
    .replace(/\bzee\b/g, 'zed');
}
