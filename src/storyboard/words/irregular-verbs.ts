/** English verbs whose past is not regular: base form, then past and participle where they differ from it. */
const verbs = `
  arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|befall befell befallen|
  beget begot begotten|begin began begun|behold beheld|bend bent|bereave bereft|bet|bid bade bidden|bind bound|
  bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|
  burst|buy bought|cast|catch caught|choose chose chosen|cling clung|come came|cost|creep crept|cut|deal dealt|
  dig dug|do did done|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten|
  fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade
  forbidden|forget forgot forgotten|forgive forgave forgiven|forsake forsook forsaken|freeze froze frozen|get got
  gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|
  hit|hold held|hurt|keep kept|kneel knelt|knit|know knew known|lay laid|lead led|lean leant|leap leapt|
  learn learnt|leave left|lend lent|let|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mistake
  mistook mistaken|mow mown|overcome overcame|overhear overheard|overtake overtook overtaken|pay paid|put|quit|read|
  rend rent|rid|ride rode ridden|ring rang rung|rise rose risen|run ran|saw sawn|say said|see saw seen|seek sought|
  sell sold|send sent|set|sew sewn|shake shook shaken|shed|shine shone|shoot shot|show shown|shrink shrank shrunk|
  shut|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit|smell smelt|
  smite smote smitten|sow sown|speak spoke spoken|speed sped|spell spelt|spend spent|spill spilt|spin spun span|
  spit spat|split|spoil spoilt|spread|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|
  stink stank stunk|stride strode stridden|strike struck stricken|string strung|strive strove striven|swear swore
  sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|
  think thought|thrive throve|throw threw thrown|thrust|tread trod trodden|understand understood|undertake
  undertook undertaken|undo undid undone|uphold upheld|upset|wake woke woken|wear wore worn|weave wove woven|weep
  wept|wet|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write
  wrote written
`;

export interface IrregularPast {
  readonly base: string;
  /** "Drank" is no participle, and "drunk" is nothing else; "stood" is both. */
  readonly form: 'past' | 'preterite' | 'participle';
}

/** Past forms and participles -> the verbs that have them. */
export const irregularPasts: ReadonlyMap<string, readonly IrregularPast[]> = pastsOf(verbs);

function pastsOf(list: string): Map<string, IrregularPast[]> {
  const found = new Map<string, IrregularPast[]>();
  const add = (word: string, past: IrregularPast) => found.set(word, [...(found.get(word) ?? []), past]);
  for (const entry of list.split('|')) {
    const [base = '', past, participle] = entry.trim().split(/\s+/);
    // "Cut": its past is its base form. Where only a past is listed, the participle is the same.
    if (participle === undefined) add(past ?? base, { base, form: 'past' });
    else {
      add(past ?? base, { base, form: 'preterite' });
      add(participle, { base, form: 'participle' });
    }
  }
  return found;
}
