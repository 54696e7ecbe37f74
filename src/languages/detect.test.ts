import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseScript } from '../script/parse.ts';
import { detectLanguage } from './detect.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The lamp in the tower went out, and nobody on the island knew why.'],
    ['de', 'Am Morgen ging der alte Mann mit seinem Hund an den Strand, und es war noch kalt.'],
    ['fr', 'Le matin, la boulangère ouvre la porte et il fait encore nuit dans la rue.'],
    ['es', 'Por la mañana el panadero abre la puerta y en la calle todavía es de noche.'],
    ['it', 'La mattina il fornaio apre la porta della bottega e la strada è ancora buia.'],
    ['pt', 'De manhã o padeiro abre a porta da loja e a rua ainda está escura, mas não há frio.'],
    ['nl', "'s Ochtends opent de bakker de deur van de winkel en het is nog donker op straat."],
    ['pl', 'Rano piekarz otwiera drzwi, a na ulicy jest jeszcze ciemno i nie ma nikogo.'],
    ['ru', 'Утром пекарь открывает дверь, а на улице ещё темно и никого нет.'],
    ['uk', 'Вранці пекар відчиняє двері, а на вулиці ще темно і нікого немає.'],
    ['ar', 'في الصباح يفتح الخباز باب الدكان، والشارع لا يزال مظلما.'],
    ['fa', 'صبح نانوا در مغازه را باز می‌کند و خیابان هنوز تاریک است.'],
    ['ur', 'صبح نانبائی دکان کا دروازہ کھولتا ہے اور گلی میں ابھی اندھیرا ہے۔'],
    ['hi', 'सुबह बेकर दुकान का दरवाज़ा खोलता है।'],
    ['el', 'Το πρωί ο φούρναρης ανοίγει την πόρτα.'],
    ['ja', '朝、パン屋さんが店を開けます。'],
    ['zh', '早上，面包师打开店门。'],
    ['ko', '아침에 빵집 주인이 문을 엽니다.'],
    ['he', 'בבוקר האופה פותח את הדלת.'],
    ['th', 'ตอนเช้าคนทำขนมปังเปิดประตู'],
  ])('finds %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
    expect(detectLanguage(`${text}\n`.repeat(300))).toBe(language);
  });

  it.each([
    [''],
    ['42'],
    ['Hello'],
    ['Die Hard'],
    ['La La Land'],
    ['Tea Party'],
    ['Café Olé, São Paulo'],
    ['We met in Los Angeles and drove to San Luis and on to El Paso, de la Cruz and I.'],
    ['Über and naïve café façade jalapeño: words the English have taken from others.'],
    ['"Je ne sais quoi," he said, and we all laughed because nobody knew what it was.'],
  ])('takes %j for English', (text) => {
    expect(detectLanguage(text)).toBe('en');
  });

  it('finds English in the scripts of this project', () => {
    const folder = join(import.meta.dirname, '../../scripts');
    for (const name of readdirSync(folder).filter((file) => /\.(?:md|txt)$/.test(file)))
      expect(parseScript(readFileSync(join(folder, name), 'utf8')).script?.language, name).toBe('en');
  });

  it('does not count if the frontmatter names the language', () => {
    expect(parseScript('---\nlang: fr\n---\n\nThe end of the day and the night.').script?.language).toBe(
      'fr',
    );
  });
});
