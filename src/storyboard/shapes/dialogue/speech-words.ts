/** Words that say that somebody speaks. */
import { primaryTag } from '../../../languages/tag.ts';
import { wordSet } from '../../../languages/word-list.ts';

const english = wordSet(`
  said says say cried cries asked asks replied replies answered answers shouted exclaimed whispered muttered murmured
  added adds continued returned remarked observed inquired enquired demanded repeated growled roared sobbed sighed
  called began went explained declared announced suggested pleaded begged warned screamed yelled snapped laughed
  retorted rejoined responded agreed protested insisted grunted grumbled stammered gasped croaked squeaked quoth thought
  interrupted told ordered commanded ejaculated bellowed groaned hissed sneered faltered admitted confessed concluded
  boomed wailed chuckled moaned echoed pursued interposed proceeded resumed`);
/** Of these only in "…," said he: elsewhere they tell of deeds. */
const onlyAfterQuote = wordSet(
  'went began returned pursued proceeded laughed thought called told continued added',
);

const others: Readonly<Record<string, ReadonlySet<string>>> = {
  de: wordSet(
    'sagte sagt fragte fragt rief antwortete erwiderte flüsterte murmelte meinte schrie entgegnete sprach versetzte',
  ),
  fr: wordSet(
    "dit demanda répondit cria s’écria s'écria murmura reprit ajouta répliqua fit continua chuchota hurla",
  ),
  es: wordSet(
    'dijo preguntó respondió exclamó gritó contestó murmuró replicó añadió susurró repuso continuó',
  ),
  it: wordSet('disse chiese domandò rispose esclamò gridò mormorò replicò aggiunse sussurrò riprese fece'),
  pt: wordSet('disse perguntou respondeu exclamou gritou murmurou replicou acrescentou sussurrou'),
  nl: wordSet('zei vroeg antwoordde riep fluisterde mompelde schreeuwde'),
  pl: wordSet(
    'powiedział powiedziała zapytał zapytała odpowiedział odpowiedziała zawołał zawołała rzekł rzekła odparł odparła szepnął szepnęła krzyknął krzyknęła',
  ),
  ru: wordSet(
    'сказал сказала спросил спросила ответил ответила крикнул крикнула воскликнул воскликнула прошептал прошептала проговорил проговорила говорил говорила заметил заметила',
  ),
};

export function isSpeechVerb(bare: string, language: string): boolean {
  const tag = primaryTag(language);
  return tag === 'en' ? english.has(bare) : (others[tag]?.has(bare) ?? false);
}

export function isDeedToo(bare: string): boolean {
  return onlyAfterQuote.has(bare);
}

/** Things that "say" something without speaking. */
export const silentThings = wordSet(`
  label sign notice letter note paper book law proverb saying inscription newspaper article report card poster text
  page message telegram word words lines that which this it these those what who there one moment time docs
  documentation`);

export const articles: ReadonlySet<string> = wordSet(`
  the a an this that my our his her your their der die das ein eine le la l un une el los una il lo uno o os as de het
  een`);
