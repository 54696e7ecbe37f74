/** Words around Roman numerals, which tell what the numeral is. */

/** Words after which a Roman numeral is a number. */
export const numbered: ReadonlySet<string> = new Set(
  (
    'chapter part act book volume section scene war type phase level stage title article appendix episode season ' +
    'bowl mark class grade division region group apollo canto psalm vatican'
  ).split(' '),
);

/** Names of rulers and popes, after which a Roman numeral is an ordinal. */
export const rulers: ReadonlySet<string> = new Set(
  (
    'henry louis george edward elizabeth charles james william richard john paul pius benedict leo gregory napoleon ' +
    'philip ferdinand frederick peter nicholas alexander catherine ivan mary francis victor alfonso christian haakon ' +
    'harald carl gustav ramses ramesses thutmose ptolemy cleopatra darius xerxes otto albert leopold carlos felipe ' +
    'pedro clement innocent urban boniface sixtus julius adrian margrethe wilhelm friedrich franz joseph maximilian ' +
    'casimir murad selim mehmed theodosius justinian constantine basil david robert rama'
  ).split(' '),
);

/** Words after which a single letter is a letter: "Type V". */
export const lettered: ReadonlySet<string> = new Set([
  'type',
  'class',
  'grade',
  'group',
  'appendix',
  'region',
  'section',
]);

/** What stands before the name of a ruler: "King Henry I". */
export const ranks: readonly string[] =
  'King Queen Pope Emperor Empress Tsar Czar Kaiser Prince Duke Pharaoh Sultan Saint'.split(' ');

/** Words that begin with an uppercase letter but are not names. */
export const notNames: ReadonlySet<string> = new Set(
  'The This That And But For With When While Then Type Use Press See Yes Not'.split(' '),
);
