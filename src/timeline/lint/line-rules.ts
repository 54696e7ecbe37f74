/** What is wrong with the lines of one caption: too many, or too wide. */
import { lineColumns } from '../captions/columns.ts';
import type { LineRoom } from '../captions/line-room.ts';
import { captionStandard } from './standard.ts';
import type { Finding, ViewedCaption } from './viewed-captions.ts';
import { counted, quoted } from './wording.ts';

export function lineFindings(view: ViewedCaption, room: LineRoom): Finding[] {
  return [...tooManyLines(view), ...tooWideLines(view, room)];
}

function tooManyLines({ caption, words }: ViewedCaption): Finding[] {
  if (caption.lines.length <= captionStandard.lines) return [];
  return [
    {
      code: 'caption-too-many-lines',
      severity: 'warning',
      message: `${quoted(words)} has ${caption.lines.length} lines; the limit is ${captionStandard.lines}.`,
      hint: null,
    },
  ];
}

function tooWideLines({ caption, words }: ViewedCaption, room: LineRoom): Finding[] {
  return caption.lines.flatMap(({ text, firstWord, wordCount }): Finding[] => {
    const inLine = words.slice(firstWord, firstWord + wordCount);
    if (room.holds(inLine)) return [];
    const columns = lineColumns(inLine);
    const excess =
      columns > room.columns
        ? `has ${counted(columns, 'column')}; the limit is ${room.columns}`
        : 'is wider than the caption plate at its font size';
    const isOneWord = wordCount === 1;
    return [
      {
        code: 'caption-line-too-wide',
        // A single word cannot be broken: it is set smaller.
        severity: isOneWord ? 'info' : 'warning',
        message: `The line “${text}” ${excess}.`,
        hint: isOneWord ? 'Write it as two words or with a hyphen; otherwise it is set smaller.' : null,
      },
    ];
  });
}
