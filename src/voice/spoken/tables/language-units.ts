/**
 * Units by their symbols, with CLDR's names for them, as languages other than English read them. A unit is left out
 * where its gender would change the number before it.
 */
export const languageUnits: ReadonlyMap<string, string> = new Map([
  ['km', 'kilometer'],
  ['m', 'meter'],
  ['cm', 'centimeter'],
  ['mm', 'millimeter'],
  ['kg', 'kilogram'],
  ['g', 'gram'],
  ['l', 'liter'],
  ['km/h', 'kilometer-per-hour'],
  ['°C', 'celsius'],
  ['GB', 'gigabyte'],
  ['MB', 'megabyte'],
  ['%', 'percent'],
  ['км', 'kilometer'],
  ['см', 'centimeter'],
  ['мм', 'millimeter'],
  ['кг', 'kilogram'],
  ['км/ч', 'kilometer-per-hour'],
  ['км/год', 'kilometer-per-hour'],
  ['ГБ', 'gigabyte'],
  ['МБ', 'megabyte'],
]);
