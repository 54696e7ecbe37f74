import { describe, expect, it } from 'vitest';
import { isClockLine, readClock } from './clock-time.ts';

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
  ])('reads %j', (text, minuteOfDay, time, words) => {
    const clock = readClock(text);
    expect(clock?.minuteOfDay).toBe(minuteOfDay);
    expect(text.slice(0, clock?.timeEnd)).toBe(time);
    expect(text.slice(clock?.wordsStart)).toBe(words);
  });

  it.each(['25:00 – x', '9:75 – x', '9 – x', '9.50 – x', '13 pm – x', '10:30am5', 'At noon', '2024-06-16'])(
    'finds no time in %j',
    (text) => {
      expect(readClock(text)).toBeNull();
    },
  );

  it('tells a heading from a sentence that starts with a time', () => {
    expect(isClockLine('9:00 am – Start of the Workday')).toBe(true);
    expect(isClockLine('9:00 am is when we start.')).toBe(false);
    expect(isClockLine('9:00 – We start with mail. Then we meet.')).toBe(false);
  });
});
