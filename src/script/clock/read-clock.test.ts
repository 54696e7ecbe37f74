import { describe, expect, it } from 'vitest';
import { isClockLine, readClock, stopLineOf } from './read-clock.ts';

const timetable = { language: 'en', isTimetable: true };

describe('readClock', () => {
  it.each([
    ['9:00 am – Start', 540, '9:00 am', 'Start'],
    ['12:00 pm - Lunch', 720, '12:00 pm', 'Lunch'],
    ['12 am: Sleep', 0, '12 am', 'Sleep'],
    ['17:30', 1050, '17:30', ''],
    ['9–10 am — Talk', 540, '9–10 am', 'Talk'],
    ['11-1 pm: Lunch', 660, '11-1 pm', 'Lunch'],
    ['09.30 Uhr – Kaffee', 570, '09.30 Uhr', 'Kaffee'],
    ["5 o'clock - Tea", 300, "5 o'clock", 'Tea'],
    ['Noon', 720, 'Noon', ''],
    ['7 p.m. – Home', 1140, '7 p.m.', 'Home'],
    ['At 9am: Email', 540, '9am', 'Email'],
    ['From 9:00 to 10:00 – Work', 540, '9:00 to 10:00', 'Work'],
    ['(11:00) Standup', 660, '11:00', 'Standup'],
    ['[11:00] Standup', 660, '11:00', 'Standup'],
    ['🕘 9:00 AM Work', 540, '9:00 AM', 'Work'],
    ['7:05 PM EST – Dinner', 1145, '7:05 PM EST', 'Dinner'],
    ['7:00 – 8:00 Breakfast', 420, '7:00 – 8:00', 'Breakfast'],
    ['Morning (6:00 AM – 9:00 AM)', 360, '6:00 AM – 9:00 AM', 'Morning'],
    ['09:00\tStandup', 540, '09:00', 'Standup'],
  ])('reads %j', (text, minuteOfDay, time, words) => {
    const clock = readClock(text);
    expect(clock?.minuteOfDay).toBe(minuteOfDay);
    expect(text.slice(clock?.time.start, clock?.time.end)).toBe(time);
    expect(text.slice(clock?.words.start, clock?.words.end)).toBe(words);
  });

  it.each([
    '25:00 – x',
    '9:75 – x',
    '9 – x',
    '9.50 – x',
    '13 pm – x',
    '10:30am5',
    'At noon',
    'At 9:00 we left',
    'Dinner (for 2)',
    '2024-06-16',
  ])('finds no time in %j', (text) => {
    expect(readClock(text)).toBeNull();
  });

  it('tells a heading from a sentence that starts with a time', () => {
    expect(isClockLine('9:00 am – Start of the Workday')).toBe(true);
    expect(isClockLine('9:00 am is when we start.')).toBe(false);
    expect(isClockLine('9:00 – We start with mail. Then we meet.')).toBe(false);
  });

  it('takes a dotted time only in a timetable', () => {
    expect(readClock('9.15 – Tea')).toBeNull();
    expect(readClock('9.15 – Tea', timetable)?.minuteOfDay).toBe(555);
    expect(readClock('9.75 – Tea', timetable)).toBeNull();
  });

  it('tells a stop with a name from one with a text, and from a sentence', () => {
    expect(stopLineOf('09:00 Standup')).toBe('heading');
    expect(stopLineOf('6:30 AM: I wake up and brush my teeth. Then I eat.')).toBe('body');
    expect(stopLineOf('9:00 am is when we all start.')).toBeNull();
  });
});
