import { describe, expect, it } from 'vitest';
import { expectLinear, loadCounted } from '../../../test/support/count-steps.ts';
import { splitSentences } from './split.ts';

const counted = await loadCounted(() => import('./split.ts'));

function split(text: string, language = 'en'): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('splitSentences', () => {
  it.each([
    ['Dr. Holm met Mr. J. R. R. Tolkien.'],
    ['We meet at 9 a.m. in room No. 5, e.g. today, i.e. now.'],
    ['We meet at 9 a.m. Monday in the hall.'],
    ['It costs 3.5 dollars at example.com/a.b or so.'],
    ['Write to jane.doe@example.com or see https://example.com/a?b=c.d now.'],
    ['Attend them… the meetings.'],
    ["When I'm angry... and I also frown."],
    ['The U.S. Army came.'],
    ['“Stop!” he said.'],
    ['“Stop!” John said.'],
    ['He shouted “Stop! Come here!” and ran.'],
    ['She wrote it (b. 1985 in St. Ives, d. 2020. Never married) in a week.'],
    ['The film (Oh! What a Lovely War) was long.'],
    ['1. First things first.'],
    ['He wrote “all […] men” there.'],
    ['A smile :( is no bracket, No. 7 says so.'],
  ])('keeps %j whole', (text) => {
    expect(split(text)).toEqual([text]);
  });

  it.each([
    ['At 9 p.m. The lamp goes out.', ['At 9 p.m.', 'The lamp goes out.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['He said “Go.” Then (at last.) She went.', ['He said “Go.”', 'Then (at last.)', 'She went.']],
    ['(We went. Then we sang.) It rained.', ['(We went.', 'Then we sang.)', 'It rained.']],
    ['So do I. Then we go.', ['So do I.', 'Then we go.']],
    ['Take vitamin C. It helps.', ['Take vitamin C.', 'It helps.']],
    ['It was 1999. We sang.', ['It was 1999.', 'We sang.']],
    ['all lower case. even here.', ['all lower case.', 'even here.']],
    ['I live in the U.S. The end.', ['I live in the U.S.', 'The end.']],
    ['Well… Then go.', ['Well…', 'Then go.']],
    ['A bracket ( is open. So what? It ends.', ['A bracket ( is open.', 'So what?', 'It ends.']],
    ['1) Flour 2) Water 3) Salt', ['1) Flour', '2) Water', '3) Salt']],
  ])('splits %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each([
    ['de', ['Am 3. Mai 2024 kam z.B. Dr. Holm.', 'Dann ging er.', 'Das war im 19. Jahrhundert.', 'Er lebt.']],
    ['de', ['»Komm!«', 'Sie kam, d. h. sie lief am 5. Juni los.', '„Gut.“', 'Ende.']],
    ['fr-CA', ['Voici M. Dupont.', 'Il rit.', '« Viens ! » dit-elle.', '« Non ! »', 'Elle part.']],
    ['es', ['¿Quién es la Sra. Gil?', '¡Vive en EE. UU. con D. Luis!', 'El fin.']],
    ['it', ['È il Sig. Rossi, nato nel mar.', 'Poi parte alle 5.', 'Fine.']],
    ['pt', ['O Sr. Lima mora na av. Central.', 'Ele ri.']],
    ['nl', ['Dhr. de Vries komt bijv. morgen.', 'Dan gaan we.']],
    ['pl', ['To prof. Nowak, ul. Długa 5.', 'Mieszka tu od 3. maja itd.', 'Potem wyszedł.']],
    ['ru', ['Это г-н Иванов, т. е. А. С. Иванов, 5 руб. за штуку.', 'Он ушёл.', '«Да!»', 'Конец.']],
    ['uk', ['Це вул. Шевченка, буд. 5.', 'Він пішов.']],
    ['el', ['Πού είναι ο κ. Παπάς;', 'Ήρθε στις 9 π.μ. με τον φίλο του.', 'τέλος.']],
    ['ar', ['هل جاء د. سمير؟', 'نعم!', 'جاء.']],
    ['ur', ['کیا حال ہے؟', 'ٹھیک ہے۔', 'شکریہ۔']],
    ['hi', ['यह डॉ. शर्मा हैं।', 'वे आए॥', 'अच्छा।']],
  ])('knows %s', (language, sentences) => {
    expect(split(sentences.join(' '), language)).toEqual(sentences);
  });

  it('needs no spaces where none are written', () => {
    expect(split('他说：「走吧。」我们去！好吗？', 'zh')).toEqual(['他说：「走吧。」', '我们去！', '好吗？']);
    expect(split('「はい。」と言った。３．５％です。', 'ja')).toEqual([
      '「はい。」と言った。',
      '３．５％です。',
    ]);
    expect(split('我们去看《走吧！爸爸》（很好！）好吗？好。', 'zh')).toEqual([
      '我们去看《走吧！爸爸》（很好！）好吗？',
      '好。',
    ]);
  });

  it.each([
    ['stops', '. '],
    ['brackets', '([“«'],
    ['closed brackets', '(a. B) “c. D” '],
    ['initials', 'J. R. '],
    ['list marks', '1) 2. a. '],
    ['ellipses', '. . . '],
    ['no stop', 'word '],
  ])('takes linear time over %s', async (_name, piece) => {
    await expectLinear(counted, 400_000, (length) => {
      const text = piece.repeat(length / piece.length);
      return () => counted.splitSentences(text, 'en');
    });
  });
});
