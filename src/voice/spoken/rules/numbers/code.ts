/** Spoken forms of numbers that name something: telephones, versions, addresses of machines, models, flights. */
import type { Rule } from '../../lexer.ts';
import { cardinalWords, digitWords, nameNumberWords } from '../../numbers.ts';
import { atStart, end, free, sticky } from '../../pattern.ts';

/** The digits in the groups in which they are written, with pauses between the groups. */
const groupWords = (written: string): string => (written.match(/\d+/g) ?? []).map(digitWords).join(', ');

const extension = '(?:,?\\s?(?:ext\\.?|extension|x)\\s?(\\d{1,6}))?';

function phoneWords(written: string, extensionDigits: string | undefined): string {
  const plus = written.startsWith('+') ? 'plus ' : '';
  const ending = extensionDigits === undefined ? '' : `, extension ${digitWords(extensionDigits)}`;
  return plus + groupWords(written) + ending;
}

const fewestDigits = 7;
const maxDigits = 15;

const internationalPhone: Rule = {
  // +1 (555) 010-0199, +44 20 7946 0958
  pattern: sticky(
    `((?<![\\p{L}\\p{N}+])\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,5}\\)?){1,6})${extension}(?![\\p{L}\\p{N}]|-\\d)`,
  ),
  say: ([, number = '', digits]) => {
    const count = number.replace(/\D/g, '').length;
    return count < fewestDigits || count > maxDigits ? null : atStart(phoneWords(number, digits));
  },
};

const nationalForms = [
  '(?:1[ -])?(?:\\(\\d{3}\\) ?|\\d{3}[-. ])\\d{3}[-. ]\\d{4}',
  '\\d{3}-\\d{4}',
  '\\(0\\d{1,4}\\)(?: \\d{2,5}){1,3}',
  '0\\d{2,4}(?: \\d{2,4}){2,4}',
].join('|');

const nationalPhone: Rule = {
  // 555-0199, (555) 010-0199, 1-800-555-0199, 0800 123 4567, 020 7946 0958
  pattern: sticky(`((?<![\\p{L}\\p{N}.-])(?:${nationalForms}))${extension}(?![\\p{L}\\p{N}]|[-.]\\d)`),
  say: ([, number = '', digits]) => atStart(phoneWords(number, digits)),
};

const bookNumber: Rule = {
  // ISBN 978-3-16-148410-0
  pattern: sticky(`(?<=ISBN(?:-1[03])?:?\\s)(\\d[\\d -]{8,16}[\\dX])${end}`),
  say: ([, digits = '']) => atStart(groupWords(digits) + (digits.endsWith('X') ? ', ex' : '')),
};

const callingWords = 'call|calls|called|calling|dial|dialed|dialled|dialing|phone|ring|rang';
const emergencyNumbers = '000|101|111|112|211|311|411|511|811|911|988|999';

const emergencyNumber: Rule = {
  // call 911
  pattern: sticky(`(?<=\\b(?:${callingWords})\\s)(${emergencyNumbers})(?=$|[\\s.,;:!?)])`, 'i'),
  say: ([, digits = '']) => atStart(digitWords(digits)),
};

const internetAddress: Rule = {
  // 192.168.0.1:8080, 10.0.0.0/24
  pattern: sticky(
    `${free}(\\d{1,3}(?:\\.\\d{1,3}){3})(?::(\\d{2,5}))?(?:/(\\d{1,2}))?(?![\\p{L}\\p{N}]|\\.\\d)`,
  ),
  say: ([, host = '', port, prefix]) => {
    const numbers = host.split('.');
    // Four small numbers may be a version.
    const isAddress = numbers.every((part) => Number(part) <= 255) && /^(?:10|127|0)\.|\d{3}/.test(host);
    if (!isAddress) return null;
    const hostWords = numbers.map(nameNumberWords).join(' dot ');
    const portWords = port === undefined ? '' : ` colon ${nameNumberWords(port)}`;
    const prefixWords = prefix === undefined ? '' : ` slash ${cardinalWords(prefix)}`;
    return atStart(hostWords + portWords + prefixWords);
  },
};

const port: Rule = {
  // localhost:8080
  pattern: sticky(`(?<=localhost):(\\d{2,5})${end}`),
  say: ([, digits = '']) => atStart(`colon ${nameNumberWords(digits)}`),
};

const pointGroups: Rule = {
  // 1.234.567
  pattern: sticky(`${free}(\\d{1,3}(?:\\.\\d{3}){2,})(?![\\p{L}\\p{N}]|[.,]\\d)`),
  say: ([, digits = '']) => atStart(cardinalWords(digits.replaceAll('.', ''))),
};

const version: Rule = {
  // 1.2.3, v2.0
  pattern: sticky(`${free}v?(\\d+(?:\\.\\d+){2,}|(?<=v)\\d+(?:\\.\\d+)*)${end}`, 'i'),
  say: ([whole, digits = '']) => {
    const name = /^v/i.test(whole) ? 'version ' : '';
    return atStart(name + digits.split('.').map(cardinalWords).join(' point '));
  },
};

/** What has versions, in which 3.12 comes after 3.9. */
const software =
  '[Vv]ersion|[Rr]elease|Python|Node|Node\\.js|TypeScript|Java|iOS|macOS|Android|Windows|Ubuntu|Debian|Fedora|' +
  'Firefox|Chrome|PHP|Ruby|Go|Rust|Swift|Kotlin|React|Vue|Angular|Next|Django|Rails|Postgres|PostgreSQL|MySQL|' +
  'Kubernetes|Linux|kernel';

const softwareVersion: Rule = {
  // Python 3.12
  pattern: sticky(`(?<=(?:^|[^\\p{L}])(?:${software})\\s)(\\d+)\\.(\\d{2,})(?![\\p{L}\\p{N}%]|\\.\\d)`),
  say: ([, major = '', minor = '']) => atStart(`${cardinalWords(major)} point ${cardinalWords(minor)}`),
};

/** What is named by a number. */
const numberedThings =
  'Boeing|Airbus|Flight|Room|Highway|Route|Interstate|Apollo|Area|Suite|Gate|Channel|RTX|GTX|Galaxy|Porsche|Ferrari|' +
  'Concorde';

const nameNumber: Rule = {
  // Boeing 747, Room 101, RTX 4090, F-150, 747-400
  pattern: sticky(
    `(?<=(?:^|[^\\p{L}])(?:${numberedThings})\\s|(?:^|[^\\p{L}])\\p{Lu}{1,3}-)` +
      '(\\d{3,4})(?:-(\\d{3}))?(?![\\p{N}]|[.,]\\d)',
  ),
  say: ([, number = '', variant]) => {
    const last = variant === undefined ? '' : ` ${nameNumberWords(variant)}`;
    return atStart(nameNumberWords(number) + last);
  },
};

/** Before the rules for dates and numbers. In the order in which they are tried. */
export const codeRules: readonly Rule[] = [
  internationalPhone,
  nationalPhone,
  bookNumber,
  emergencyNumber,
  internetAddress,
  port,
];

/** After the rules for dates and measures. In the order in which they are tried. */
export const versionRules: readonly Rule[] = [softwareVersion, nameNumber, pointGroups, version];
