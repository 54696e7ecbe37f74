/** What is written as a directive in a place where it does not count. */
import { describe, expect, it } from 'vitest';
import { parseScript } from '../parse.ts';

const diagnosticsOf = (text: string) =>
  parseScript(`Tea\n\n${text}`, { scenes: ['counter'] }).diagnostics.map(
    ({ code, severity, span }) =>
      `${severity} ${code} ${span?.start.line}:${span?.start.column}-${span?.end.column}`,
  );

describe('a container that is never closed', () => {
  it.each([
    [':::verse\nThe tide goes out,\nthe tide comes in.', '3:1-9'],
    ['Boil it.\n\n::: verse\nThe tide goes out,\nthe tide comes in.\n\nThe end.', '5:1-10'],
    [':::counter{to=1}\nOne lamp.', '3:1-17'],
    ['> :::verse\n> The tide goes out.\n\nThe end.', '3:3-11'],
  ])('is a warning at its line: %j', (text, place) => {
    expect(diagnosticsOf(text)).toEqual([`warning unclosed-directive ${place}`]);
  });

  it.each([
    ':::verse\nThe tide goes out,\nthe tide comes in.\n:::',
    '::: verse\nThe tide goes out,\nthe tide comes in.\n:::::  \n\nThe end.',
    '> :::verse\n> The tide goes out.\n> :::\n\nThe end.',
    ':::counter{to=1}\nOne lamp.\n:::',
  ])('is no other: %j', (text) => {
    expect(diagnosticsOf(text)).toEqual([]);
  });
});

describe('a directive that is read out', () => {
  it.each([
    ['in a sentence', 'Boil it. ::pause{s=1} Pour it.', '3:10-17'],
    ['after a sentence', 'Boil it.::sound{file="bell.wav"}', '3:9-16'],
    ['in a heading', '# ::pause{s=1}\n\nBoil it.', '3:3-10'],
    ['in a table', '| a | b |\n| - | - |\n| ::pause{s=1} | c |', '5:3-10'],
    ['without an end', '::sound{file="bell.wav"\n\nBoil it.', '3:1-8'],
    ["of the user's own", 'Boil it. ::counter{to=1}', '3:10-19'],
  ])('is a warning: %s', (_what, text, place) => {
    expect(diagnosticsOf(text)).toEqual([`warning directive-in-text ${place}`]);
  });

  it.each([
    'Write `::pause{s=1}` for a silence.',
    'In C++ std::sound{} is a value, and so is ::other{}.',
    'Boil it.\n\n::pause{s=1}\n\nPour it.',
  ])('is not reported: %s', (text) => {
    expect(diagnosticsOf(text)).toEqual([]);
  });
});
