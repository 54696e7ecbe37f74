/** The English names of months and weekdays, and their abbreviations. Lowercase. */
import { tableOf } from './table.ts';

export const monthNames: readonly string[] =
  'january february march april may june july august september october november december'.split(' ');
export const weekdayNames: readonly string[] =
  'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** Abbreviated months. */
export const months: ReadonlyMap<string, string> = tableOf({
  jan: 'january',
  feb: 'february',
  mar: 'march',
  apr: 'april',
  jun: 'june',
  jul: 'july',
  aug: 'august',
  sep: 'september',
  sept: 'september',
  oct: 'october',
  nov: 'november',
  dec: 'december',
});

/** Abbreviated weekdays. */
export const weekdays: ReadonlyMap<string, string> = tableOf({
  mon: 'monday',
  tue: 'tuesday',
  tues: 'tuesday',
  wed: 'wednesday',
  thu: 'thursday',
  thur: 'thursday',
  thurs: 'thursday',
  fri: 'friday',
  sat: 'saturday',
  sun: 'sunday',
});
