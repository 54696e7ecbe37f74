/**
 * The function words of each language that are read as one with the word next to them: the caption lint judges breaks
 * by them.
 *
 * Deliberately separate from `function-words.ts`, by which captions are broken: a lint that shared those lists would
 * have the same gaps. Closed classes only, and only words that nearly always have that role.
 */
import { primaryTag } from './tag.ts';
import { wordSet } from './word-list.ts';

export interface SmallWords {
  /** Articles, and the determiners used in their place. */
  readonly articles: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  /** Of Hindi and Japanese: they follow their noun. */
  readonly postpositions: ReadonlySet<string>;
  /** Pronouns that are nearly always a verb's subject, or attached to the verb that follows. */
  readonly pronouns: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  /** Words with a plain verb after them: English modals, Greek "θα". */
  readonly modals: ReadonlySet<string>;
  /** All other words that start something new, so that the word before ends something. */
  readonly others: ReadonlySet<string>;
}

function table(lists: Partial<Record<keyof SmallWords, string>>): SmallWords {
  return {
    articles: wordSet(lists.articles),
    prepositions: wordSet(lists.prepositions),
    postpositions: wordSet(lists.postpositions),
    pronouns: wordSet(lists.pronouns),
    negations: wordSet(lists.negations),
    modals: wordSet(lists.modals),
    others: wordSet(lists.others),
  };
}

const none = table({});

const tables: Readonly<Record<string, SmallWords>> = {
  en: table({
    articles: 'a an the my your its our their every',
    prepositions: `of to from with by for at into onto upon toward towards between among during without within
      against in on`,
    pronouns: 'i he she we they',
    negations: 'not never',
    modals: 'will would shall should can could may might must',
    others: `and but or nor so yet because although though while if when whenever until since who whom whose
      which that where as than like it you him her us them me this these those what how why there here then up
      out off away back down over through about around before after behind under is am are was were has have
      had do does did be been`,
  }),
  de: table({
    articles: `der die das den dem des ein eine einen einem einer eines mein meine meinen sein seine seinen
      seiner ihr ihre ihren kein keine keinen`,
    prepositions: `in im ins an am ans auf aus bei beim mit nach von vom zu zum zur für durch über unter vor
      hinter neben zwischen gegen ohne um seit während wegen`,
    // The verb comes before the pronoun as often as after it, so none of them binds.
    others: `ich du er wir und oder aber denn sondern dass weil wenn als ob wie wo was wer sie es man sich mir
      dir ihm uns euch ist sind war waren hat haben hatte hatten wird werden wurde nicht auch noch nur schon
      so da hier dort dann`,
  }),
  fr: table({
    articles: 'le la les un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses leur leurs',
    prepositions: 'de à en dans sur sous par pour avec sans chez vers entre depuis pendant contre',
    pronouns: 'je tu il ils on se me te',
    negations: 'ne',
    others: `et ou mais donc or ni car que qui dont où quand si comme lorsque puis elle elles nous vous lui y
      est sont était a ont avait pas plus très bien tout là`,
  }),
  es: table({
    articles: 'el la los las un una unos unas mi tu su mis tus sus',
    prepositions: 'de del a al en con por para sin sobre entre desde hasta hacia según',
    pronouns: 'yo me te se nos',
    negations: 'no',
    others: `y e o u pero sino que quien donde cuando como si porque aunque él ella ellos ellas le les lo es
      son era está están ha han había muy más ya también`,
  }),
  it: table({
    articles: "il lo la i gli le un uno una l'",
    prepositions: `di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal
      dallo dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle`,
    pronouns: 'io tu mi ti si ci vi',
    negations: 'non',
    others: `e ed o ma che chi cui dove quando come se perché anche lui lei noi voi loro è sono era ha hanno
      aveva più già molto poi qui lì`,
  }),
  pl: table({
    prepositions: 'w we z ze na do od po za przed pod nad przy u o dla bez przez między ku',
    pronouns: 'ja ty on ona my wy oni one',
    negations: 'nie',
    others: `i a ale lub albo że bo gdy kiedy który która które jak jeśli się jest są był była było to tak już
      też tylko`,
  }),
  ru: table({
    prepositions: 'в во на с со к ко у о об от до из за под над при по для без через между про',
    pronouns: 'я ты он она мы вы они',
    negations: 'не ни',
    others: `и а но или что чтобы когда если как где который которая которое которые потому это то так же ли
      бы был была было были уже ещё`,
  }),
  el: table({
    articles: 'ο η το οι τα τον την τη του της των τους τις ένας μια μία ένα έναν',
    prepositions: 'σε στο στη στην στον στα στις στους του από με για προς χωρίς μέχρι',
    negations: 'δεν δε μην μη',
    modals: 'θα να',
    others: 'και κι ή αλλά που ότι πως όταν αν γιατί όπως είναι ήταν έχει πολύ πιο',
  }),
  ar: table({
    prepositions: 'في من على إلى عن مع بين تحت فوق قبل بعد عند خلال حتى',
    negations: 'لا لم لن ليس ليست',
    others: 'أن إن الذي التي الذين ما هذا هذه ذلك تلك كان كانت ثم أو قد',
  }),
  hi: table({
    postpositions: 'में से को का की के पर ने तक',
    negations: 'नहीं न मत',
    others: 'और या लेकिन कि जो जब तो भी ही है हैं था थी थे यह वह',
  }),
  ja: table({ postpositions: 'は が を に で と も の へ や から まで より' }),
};

/** @param language a BCP 47 tag; a language without a table has none. */
export function smallWordsOf(language: string): SmallWords {
  return tables[primaryTag(language)] ?? none;
}

export function isSmall(words: SmallWords, word: string): boolean {
  return Object.values(words).some((set: ReadonlySet<string>) => set.has(word));
}
