/** Whether a word in uppercase is spelt or read: "GPU" is spelt, "NASA" is read, "NO" is only loud. */

/** Short acronyms that are read as words. */
const readAsWord = new Set(
  (
    'ram rom gif pin sim lan wan vat pet yas oom lol fomo sota nato aids jpeg lidar radar sonar ' +
    'nasa cuda bios yolo asap sat cat dos gan gans llama crud rest soap ajax opec fifa ikea cop nato fema darpa swat ' +
    'basic cobol nimby posix crispr peta laser scuba sars mers brics moma nasdaq midi sim unix cern'
  ).split(' '),
);

/** Acronyms that look like words but are spelt, even where the whole sentence is in uppercase. */
const alwaysSpelt = new Set(
  (
    'ai api aws ceo cfo cto coo cia cpu dvd eu eta faq fbi gpu hiv id io ip iot ios npu ocr os ' +
    'pdf pc phd qa roi sdk seo tpu tv ufo ui uk un url usa usb usd eur ux vip vpn aclu ussr ieee ide llm ' +
    'gpt mba cad cli gui gdp iq diy dj eq ev gps hr irc isp lcd led ml nlp ocd pr rna dna'
  ).split(' '),
);

/** Common words of two and three letters: in uppercase they are loud, and not acronyms. */
const shortWords = new Set(
  (
    'a ah am an as at aw be by do eh go ha he hi if in is me my no of oh on or ow so to uh um up we ye yo ' +
    'act add age ago air all and any are arm art ask bad bag bar bed bee bet big bit box boy bug bus but buy bye ' +
    'can cap car cat cow cry cup cut dad day did die dig dim dog dot dry due ear eat egg end eye fan far fat few ' +
    'fit fix fly fog for fox fun fur gas get god got gun guy had has hat hay her hey hid him hip his hit hot how ' +
    'hug huh hut ice ill ink ivy its jam jar jet job joy key kid kit lab law lay leg let lie lip log lot low mad ' +
    'man map may men met mix mom mud mum net new nod nor not now nut odd off oil old one our out owe own pay pen ' +
    'per pet pie pig pop pot put ran raw red rid rip row rub run sad sat saw say sea see set sex she shy sir sit ' +
    'six sky son sum sun tax tea ten the tie tin tip toe ton too top toy try two use van via war was way wet who ' +
    'why win wow yay yea yep yes yet you zip zoo'
  ).split(' '),
);

/** Consonants that a word may begin with. */
const onsets = new Set(
  (
    'b bl br c ch chr cl cr d dr dw f fl fr g gl gn gr h j k kl kn kr l m n p ph pl pr ps qu r rh s sc sch scr sh ' +
    'shr sk sl sm sn sp spl spr squ st str sw t th thr tr tw v w wh wr y z'
  ).split(' '),
);
/** Consonants that a word may end with. */
const codas = new Set(
  (
    'ck ct ff ft gh ld lf lk ll lm lp ls lt mp mb nd ng nk ns nt nx ps pt rb rc rd rf rg rk rl rm rn rp rs rt ' +
    'sh sk sm sp ss st th tch ch ts ks ws wn wl xt zz ms gs ds bs cks nds ngs nks nts rds rks rms rns rts ' +
    'rst lds lls sts'
  ).split(' '),
);

/** Whether the letters could be an English word, judged by the consonants around its vowels. */
function isPronounceable(word: string): boolean {
  const lower = word.toLowerCase();
  const shape = /^([^aeiouy]*|y)([aeiouy].*[aeiouy]|[aeiouy])([^aeiouy]*)$/.exec(lower);
  if (shape === null) return false;
  const [, onset = '', middle = '', coda = ''] = shape;
  if (onset !== '' && !onsets.has(onset.endsWith('q') ? `${onset}u` : onset)) return false;
  if (coda.length > 1 && !codas.has(coda)) return false;
  return !/[aeiou]{4}|([aeiou])\1{2}|[^aeiouy]{4}/.test(middle);
}

/**
 * @param word in uppercase, without its plural s.
 * @param amongCapitals whether the whole sentence is in uppercase, so that uppercase means nothing.
 */
export function isSpelt(word: string, amongCapitals: boolean): boolean {
  const lower = word.toLowerCase();
  if (alwaysSpelt.has(lower)) return true;
  if (readAsWord.has(lower) || shortWords.has(lower)) return false;
  if (!/[aeiouy]/.test(lower)) return !/^(?:h+m+|m+|s+h+|b+r+|p+s+t+|g+r+|z+|pf+t*)$/.test(lower);
  if (amongCapitals) return false;
  return lower.length <= 3 || !isPronounceable(lower);
}
