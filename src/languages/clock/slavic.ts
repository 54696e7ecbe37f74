/** Clock times in the Slavic languages. */
import type { ClockLanguage } from './language.ts';

export const slavicLanguages: readonly ClockLanguage[] = [
  {
    tag: 'pl',
    numbers: `pierwsza/pierwszej|druga/drugiej|trzecia/trzeciej|czwarta/czwartej|piąta/piątej|szósta/szóstej|
      siódma/siódmej|ósma/ósmej|dziewiąta/dziewiątej|dziesiąta/dziesiątej|jedenasta/jedenastej|
      dwunasta/dwunastej`,
    more: { 15: 'piętnasta', 20: 'dwudziesta' },
    at: 'o|od|między',
    clock: 'godz.|godz|godzina|godzinie|o godz.|o godzinie',
    hour: 'godz.',
    minutes: 'minut',
    ownNoon: 'południe|w południe',
    ownMidnight: 'północ|o północy',
    before: { 'wpół do': -30, 'pół do': -30, 'kwadrans po': 15, 'za kwadrans': -15 },
    past: 'po',
    until: 'do',
    periods: { rano: [4, 11], wieczorem: [17, 23], 'po południu': [12, 18], 'w nocy': [20, 4] },
  },
  {
    tag: 'cs',
    numbers: `jedna/jedné|dvě/druhé|tři/třetí|čtyři/čtvrté|pět/páté|šest/šesté|sedm/sedmé|osm/osmé|
      devět/deváté|deset/desáté|jedenáct/jedenácté|dvanáct/dvanácté`,
    at: 'v|ve|od|mezi',
    hour: 'hod.|hod',
    hours: 'hodin|hodiny|hodina|h.|h',
    minutes: 'minut',
    noon: 'poledne|v poledne',
    midnight: 'půlnoc|o půlnoci',
    before: { půl: -30, 'čtvrt na': -45, 'tři čtvrtě na': -15 },
    until: 'do|až',
    and: 'a',
    periods: { ráno: [4, 11], dopoledne: [6, 12], odpoledne: [12, 18], večer: [17, 23] },
  },
  {
    tag: 'ru',
    numbers: `час/один/первого|два/второго|три/третьего|четыре/четвёртого/четвертого|пять/пятого|
      шесть/шестого|семь/седьмого|восемь/восьмого|девять/девятого|десять/десятого|одиннадцать/одиннадцатого|
      двенадцать/двенадцатого`,
    more: { 15: 'пятнадцать', 20: 'двадцать', 30: 'тридцать' },
    at: 'в|с|от|около',
    hours: 'часов|часа|час|ч.|ч',
    minutes: 'минут|минуты|мин.|мин',
    noon: 'полдень|в полдень',
    midnight: 'полночь|в полночь',
    before: { половина: -30, 'в половине': -30, пол: -30, 'без четверти': -15, четверть: -45 },
    until: 'до',
    and: 'и',
    periods: { утра: [4, 11], дня: [12, 17], вечера: [16, 23], ночи: [0, 4] },
  },
  {
    tag: 'uk',
    numbers: `перша/першій/першу|друга/другій/другу|третя/третій/третю|четверта/четвертій/четверту|
      п’ята/п’ятій/п’яту|шоста/шостій/шосту|сьома/сьомій/сьому|восьма/восьмій/восьму|дев’ята/дев’ятій/дев’яту|
      десята/десятій/десяту|одинадцята/одинадцятій/одинадцяту|дванадцята/дванадцятій/дванадцяту`,
    at: 'о|об|з|від|в',
    hours: 'година|годині|годину|год.|год',
    minutes: 'хвилин|хв',
    noon: 'опівдні|полудень',
    midnight: 'опівночі',
    ownMidnight: 'північ',
    before: { 'пів на': -30, 'чверть на': -45, 'за чверть': -15 },
    until: 'до',
    and: 'та|і',
    periods: { ранку: [4, 11], дня: [12, 17], вечора: [17, 23], ночі: [0, 4] },
  },
];
