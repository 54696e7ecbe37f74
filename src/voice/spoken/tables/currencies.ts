/** Currencies by their signs and their codes (ISO 4217), with the English names that are read. */
import { tableOf } from './table.ts';

export interface Currency {
  readonly one: string;
  readonly many: string;
  readonly cents: readonly [one: string, many: string] | null;
}

type Cents = Currency['cents'];
const cent: Cents = ['cent', 'cents'];
const currency = (one: string, many: string, cents: Cents): Currency => ({ one, many, cents });

const dollar = (whose = ''): Currency => currency(`${whose} dollar`.trim(), `${whose} dollars`.trim(), cent);
const euro = currency('euro', 'euros', cent);
const pound = currency('pound', 'pounds', ['penny', 'pence']);
const yen = currency('yen', 'yen', null);
const yuan = currency('yuan', 'yuan', null);
const rupee = currency('rupee', 'rupees', ['pie sa', 'pie sa']);
const ruble = currency('ruble', 'rubles', ['kopek', 'kopeks']);
const won = currency('won', 'won', null);
const lira = currency('lira', 'lira', ['kurush', 'kurush']);
const hryvnia = currency('hryvnia', 'hryvnias', ['kopek', 'kopeks']);
const zloty = currency('zloty', 'zlotys', ['grosh', 'grosh']);
const shekel = currency('shekel', 'shekels', null);
const peso = (whose: string): Currency =>
  currency(`${whose} peso`.trim(), `${whose} pesos`.trim(), ['centavo', 'centavos']);
const real = currency('brazilian real', 'brazilian reals', ['centavo', 'centavos']);
const baht = currency('baht', 'baht', null);
const dong = currency('dong', 'dong', null);
const naira = currency('naira', 'naira', ['kobo', 'kobo']);
const rand = currency('rand', 'rand', cent);
const bitcoin = currency('bitcoin', 'bitcoins', null);

/** Signs. They stand before the amount, and some of them also after it. */
export const currencySigns: ReadonlyMap<string, Currency> = tableOf({
  $: dollar(),
  US$: dollar('yoo ess'),
  A$: dollar('australian'),
  AU$: dollar('australian'),
  C$: dollar('canadian'),
  CA$: dollar('canadian'),
  NZ$: dollar('new zealand'),
  HK$: dollar('hong kong'),
  S$: dollar('singapore'),
  R$: real,
  '€': euro,
  '£': pound,
  '¥': yen,
  '₹': rupee,
  '₽': ruble,
  '₩': won,
  '₺': lira,
  '₴': hryvnia,
  '₪': shekel,
  '₱': peso('philippine'),
  '฿': baht,
  '₫': dong,
  '₦': naira,
  '₿': bitcoin,
});

/**
 * Codes. They stand before or after the amount, like words. Those that are also a word or a programming language (TRY,
 * PHP) are left out.
 */
export const currencyCodes: ReadonlyMap<string, Currency> = tableOf({
  USD: dollar('yoo ess'),
  AUD: dollar('australian'),
  CAD: dollar('canadian'),
  NZD: dollar('new zealand'),
  HKD: dollar('hong kong'),
  SGD: dollar('singapore'),
  EUR: euro,
  GBP: currency('british pound', 'british pounds', ['penny', 'pence']),
  JPY: yen,
  CNY: yuan,
  RMB: yuan,
  INR: rupee,
  RUB: ruble,
  KRW: won,
  UAH: hryvnia,
  PLN: zloty,
  ILS: shekel,
  BRL: real,
  MXN: peso('mexican'),
  THB: baht,
  VND: dong,
  NGN: naira,
  ZAR: rand,
  CHF: currency('swiss franc', 'swiss francs', null),
  SEK: currency('swedish krona', 'swedish kronor', null),
  NOK: currency('norwegian krone', 'norwegian kroner', null),
  DKK: currency('danish krone', 'danish kroner', null),
  CZK: currency('czech koruna', 'czech korunas', null),
  HUF: currency('forint', 'forints', null),
  BTC: bitcoin,
});

/** Signs that stand only after the amount. */
export const trailingCurrencies: ReadonlyMap<string, Currency> = tableOf({
  kr: currency('krone', 'kroner', null),
  zł: zloty,
  Kč: currency('czech koruna', 'czech korunas', null),
  '¢': currency('cent', 'cents', null),
});

/** What may follow an amount of money. */
export const scales: ReadonlyMap<string, string> = tableOf({
  k: 'thousand',
  K: 'thousand',
  m: 'million',
  M: 'million',
  mn: 'million',
  b: 'billion',
  B: 'billion',
  bn: 'billion',
  T: 'trillion',
  tn: 'trillion',
  hundred: 'hundred',
  thousand: 'thousand',
  million: 'million',
  billion: 'billion',
  trillion: 'trillion',
});
