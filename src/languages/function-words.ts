/**
 * The function words of each language, which decide where a line of a caption may break.
 *
 * Closed classes only. A word with several roles is in the list whose break does more harm. In a language that is not
 * here, lines break by punctuation, pauses and balance.
 */
import { primaryTag } from './tag.ts';
import { wordSet } from './word-list.ts';

export interface FunctionWords {
  /** Read as one with the word after them: articles, determiners, subject pronouns, auxiliaries, negations. */
  readonly leaning: ReadonlySet<string>;
  /** Read as one with the word before them: postpositions, verbs that carry only tense, dependent nouns. */
  readonly trailing: ReadonlySet<string>;
  /** The same for words with many endings, by their beginning; null if there are none. */
  readonly trailingStem: RegExp | null;
  readonly prepositions: ReadonlySet<string>;
  readonly conjunctions: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Common adjectives that come before their noun. */
  readonly adjectives: ReadonlySet<string>;
}

type Lists = { readonly [Name in Exclude<keyof FunctionWords, 'trailingStem'>]?: string } & {
  readonly trailingStem?: RegExp;
};

function table(lists: Lists): FunctionWords {
  return {
    leaning: wordSet(lists.leaning),
    trailing: wordSet(lists.trailing),
    trailingStem: lists.trailingStem ?? null,
    prepositions: wordSet(lists.prepositions),
    conjunctions: wordSet(lists.conjunctions),
    relatives: wordSet(lists.relatives),
    adjectives: wordSet(lists.adjectives),
  };
}

const none = table({});

const tables: Readonly<Record<string, FunctionWords>> = {
  en: table({
    leaning: `a an the this these those my your his her its our their every each some any no another one both
      very too i you he she it we they there am is are was were be been being have has had do does did will
      would shall should can could may might must not never cannot`,
    prepositions: `about above across after against along among around at before behind below beneath beside
      between beyond by down during for from in inside into near of on onto outside over past through to
      toward towards under underneath upon with within without as than like`,
    conjunctions: 'and but or nor so yet because although though while if when whenever until since',
    relatives: 'who whom whose which that where',
    adjectives: `old new good great little small big long short high low young own other same last first next
      second third few many much several such whole only best better big bad dark bright warm cold hot white
      black red blue green yellow brown grey gray wooden golden silver heavy light deep wide narrow open empty
      full quiet loud strong weak soft hard rich poor fresh dry wet clean dirty early late slow quick fast
      happy sad kind real true main tall thin thick tiny huge two three four five six seven eight nine ten`,
  }),
  de: table({
    leaning: `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner mein
      meine meinen meinem meiner dein deine sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer unser
      unsere unseren dieser diese dieses diesen diesem jeder jede jedes jeden jedem alle allen viele vielen
      einige ich du er wir man nicht nie sehr zu so ganz`,
    prepositions: `in im ins an am ans auf aufs aus bei beim mit nach von vom zum zur für durch über unter vor
      hinter neben zwischen gegen ohne um seit während wegen trotz bis ab außer`,
    conjunctions: `und oder aber denn sondern weil wenn als ob obwohl während damit sodass bevor nachdem bis
      sobald falls doch`,
    relatives: 'dass daß wo wer was welche welcher welches deren dessen',
  }),
  fr: table({
    leaning: `le la les un une des du au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre
      vos leur leurs quelques plusieurs chaque tout toute tous toutes je tu il elle on nous vous ils elles ne
      se me te y en est sont était étaient a ont avait avaient ai as suis sera serait peut peuvent très plus
      moins si trop`,
    prepositions: `à de dans en sur sous avec sans pour par entre chez vers contre depuis pendant avant après
      devant derrière dès jusque jusqu’à malgré parmi`,
    conjunctions: 'et ou mais donc or ni car quand lorsque puisque comme parce alors puis',
    relatives: 'qui que dont où lequel laquelle lesquels',
    adjectives: `petit petite petits petites grand grande grands grandes vieux vieil vieille vieilles beau
      belle beaux belles bon bonne bons bonnes nouveau nouvelle jeune jeunes gros grosse long longue autre
      autres même premier première dernier dernière deux trois quatre cinq six sept huit neuf dix`,
  }),
  es: table({
    leaning: `el la los las un una unos unas lo al del este esta estos estas ese esa esos esas aquel aquella
      mi mis tu tus su sus nuestro nuestra nuestros nuestras cada todo toda todos todas algún alguna ningún
      ninguna yo tú él ella nosotros ellos ellas no nunca se me te le les nos ha han había habían he es son
      era eran está están estaba fue muy más menos tan`,
    prepositions: `a ante bajo con contra de desde durante en entre hacia hasta para por según sin sobre tras`,
    conjunctions: 'y e o u pero mas sino ni porque aunque cuando mientras si como pues',
    relatives: 'que quien quienes cual cuyo cuya donde',
    adjectives: `gran buen buena mal mala primer primera último última nuevo nueva viejo vieja pequeño pequeña
      otro otra mismo misma dos tres cuatro cinco seis siete ocho nueve diez`,
  }),
  it: table({
    leaning: `il lo la i gli le un uno una del dello della dei degli delle al allo alla ai agli alle dal dallo
      dalla dai dagli dalle nel nello nella nei negli nelle sul sullo sulla sui sugli sulle col questo questa
      questi queste quel quello quella quei quegli quelle mio mia miei mie tuo tua suo sua suoi sue nostro
      nostra loro ogni qualche tutto tutta tutti tutte io tu lui lei noi voi non mai si mi ti ci vi ne è sono
      era erano ha hanno aveva avevano ho più meno molto così`,
    prepositions: `a da di in con su per tra fra verso senza sotto sopra dentro dietro davanti dopo prima
      durante contro presso`,
    conjunctions: 'e ed o ma però né perché se quando mentre anche come dunque quindi poi',
    relatives: 'che chi cui dove quale quali',
    adjectives: `grande gran buon buona bel bella vecchio vecchia nuovo nuova piccolo piccola primo prima
      ultimo ultima altro altra stesso stessa due tre quattro cinque sei sette otto nove dieci`,
  }),
  pt: table({
    leaning: `o a os as um uma uns umas do da dos das no na nos nas ao à aos às pelo pela pelos pelas este
      esta estes estas esse essa esses essas aquele aquela meu minha meus minhas teu tua seu sua seus suas
      nosso nossa cada todo toda todos todas eu tu ele ela nós eles elas não nunca se me te lhe é são era eram
      está estão estava foi tem têm tinha há muito mais menos tão`,
    prepositions: 'de em com por para sem sob sobre entre até desde contra após perante durante segundo',
    conjunctions: 'e ou mas porém nem porque se quando enquanto embora como pois',
    relatives: 'que quem cujo cuja onde qual quais',
    adjectives: `grande bom boa novo nova velho velha pequeno pequena primeiro primeira último última outro
      outra mesmo mesma dois duas três quatro cinco seis sete oito nove dez`,
  }),
  nl: table({
    leaning: `de het een dit dat deze die mijn jouw zijn haar ons onze hun elk elke ieder iedere geen alle
      veel sommige ik jij je hij zij ze wij we niet nooit is was waren ben bent heeft hebben had hadden wordt
      werd werden zal zou kan kon moet mag zeer heel te zo`,
    prepositions: `in op aan van voor met bij naar uit door over onder tegen tussen achter naast zonder om tot
      na sinds tijdens langs binnen buiten`,
    conjunctions: 'en of maar want omdat terwijl als toen hoewel zodat voordat nadat',
    relatives: 'wie wat waar welke wiens',
    adjectives: `oude nieuwe kleine grote goede mooie lange korte jonge eerste laatste andere twee drie vier
      vijf zes zeven acht negen tien`,
  }),
  pl: table({
    leaning: `ten ta to te ci tego tej tym tych mój moja moje twój jego jej nasz nasza ich swój swoja swoje
      swoją każdy każda każde ja ty on ona my wy oni nie nigdy się jest są był była było byli były będzie będą
      bardzo tak zbyt`,
    prepositions: `w we z ze na do od ode po pod pode nad nade za przed przez przy o u dla bez między wśród
      obok podczas ku wobec według`,
    conjunctions: 'i a oraz lub albo ale lecz więc bo ponieważ gdy kiedy jeśli choć chociaż aby żeby',
    relatives: 'który która które którzy którego której których że co gdzie kto',
  }),
  ru: table({
    leaning: `этот эта это эти того этого тот та те мой моя моё мои твой его её наш наша наши их свой своя
      своё свои каждый каждая весь вся всё все я ты он она мы вы они не ни был была было были будет будут
      очень так слишком самый самая`,
    trailing: 'бы ли же',
    prepositions: `в во на к ко с со у о об обо от до из изо за по под подо над перед при про для без между
      через около после среди кроме вокруг`,
    conjunctions: 'и а но или либо да потому если когда пока хотя чтобы как',
    relatives: 'который которая которое которые которого которой которых что где кто',
  }),
  el: table({
    leaning: `ο η το οι τα τον την του της των τους τις τη στο στη στην στον στα στους στις ένα έναν ένας μια
      μία κάθε δεν μην μη θα να ας με πολύ πιο είναι ήταν έχει έχουν είχε είχαν`,
    prepositions: 'από για σε ως μέχρι χωρίς κατά μετά πριν προς',
    conjunctions: 'και κι ή αλλά όμως γιατί επειδή όταν αν ενώ καθώς ούτε',
    relatives: 'που ότι πως όπου οποίος οποία οποίο',
  }),
  ar: table({
    leaning: 'هذا هذه ذلك تلك كل بعض أي لا لم لن ما ليس ليست قد سوف كان كانت هو هي هم يا',
    prepositions: 'الساعة عام سنة في من على إلى عن مع بين تحت فوق بعد قبل عند حتى منذ دون خلف أمام نحو حول',
    conjunctions: 'أو ثم لكن ولكن أن إن لأن كما إذا بل حين عندما',
    relatives: 'الذي التي الذين اللذين',
  }),
  he: table({
    leaning: 'כל זה זו לא אין יש היה הייתה היו הוא היא הם אני אנחנו מאוד',
    prepositions: 'בשעה בשנת של את על אל עם בין מן לפני אחרי עד בלי אצל ליד תחת מול לתוך',
    conjunctions: 'אבל או כי אם כאשר וגם גם אלא אך',
    relatives: 'אשר ש',
  }),
  hi: table({
    leaning: `सन एक यह वह ये वे इस उस इन उन हर कोई किसी मेरा मेरी मेरे उनकी उनके उनका उसकी उसके उसका इसकी इसके
      अपना अपनी अपने नहीं न मत बहुत दो तीन चार पाँच`,
    trailing: `का की के को से में पर ने तक भी ही है हैं था थी थे हूँ हो रहा रही रहे गया गई गए जाता जाती जाते
      दिया दी लिया ली बाद साथ लिए पास नीचे ऊपर बीच`,
    conjunctions: 'और या लेकिन मगर क्योंकि कि जब तब तो अगर इसलिए',
    relatives: 'जो जिस जिसे जिसके जहाँ',
  }),
  ko: table({
    leaning: '그 이 저 한 두 세 네 몇 모든 각 이런 그런 저런 어떤 새 안 못 더 가장 매우 아주 너무',
    trailing: '수 줄 뿐 듯 채 명 년 월 일 시 분 원 개 번',
    trailingStem: /^(?:있|없|않|싶|것|때(?!문)|못하)/u,
    conjunctions: '그리고 그러나 하지만 그래서 또는 및 그런데',
  }),
  th: table({
    leaning: 'คุณ นาย นาง ไม่ จะ ได้ กำลัง เคย ต้อง ควร อยาก ผม ฉัน เขา เธอ เรา ทุก การ ความ',
    trailing: 'แล้ว ๆ เลย นี้ นั้น ด้วย มาก ครับ ค่ะ',
    prepositions: 'ใน ของ จาก กับ โดย บน ใต้ ถึง สำหรับ แก่ ต่อ ตาม',
    conjunctions: 'และ แต่ หรือ เพราะ เมื่อ ถ้า ขณะ จึง แม้',
    relatives: 'ที่ ซึ่ง ว่า อัน',
  }),
};

/** @param language a BCP 47 tag; a language without a table has no function words. */
export function functionWordsOf(language: string): FunctionWords {
  return tables[primaryTag(language)] ?? none;
}
