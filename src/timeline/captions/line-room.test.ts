import { describe, expect, it } from 'vitest';
import { buildScript, narrate, paragraph } from '../../../test/support/build-script.ts';
import { linesOf, section } from '../../../test/support/build-timeline.ts';
import { schedule } from '../schedule.ts';
import { LineRoom, type MeasuredLine } from './line-room.ts';

const word = (text: string, spaceBefore = true) => ({
  text,
  spaceBefore,
  runs: [{ text, bold: false, italic: false, code: false, color: null }],
});

/** In ems: W takes one, i a quarter, everything else half of one. */
const advances: Readonly<Record<string, number>> = { W: 1, i: 0.25 };
const widthOf: MeasuredLine['widthOf'] = (runs) =>
  Array.from(runs.map((run) => run.text).join('')).reduce(
    (sum, letter) => sum + (advances[letter] ?? 0.5),
    0,
  );

describe('the room of a line', () => {
  it('is limited in columns, with full-width characters counted as two', () => {
    const room = new LineRoom(10);
    expect(room.holds([word('12345'), word('7890')])).toBe(true);
    expect(room.holds([word('12345'), word('78901')])).toBe(false);
    expect(room.holds([word('今天早上'), word('好', false)])).toBe(true);
    expect(room.holds([word('今天早上'), word('你好', false)])).toBe(false);
  });

  it('is limited in measured width as well, including the spaces between words', () => {
    const room = new LineRoom(10, { lineEms: 5, widthOf });
    expect(room.holds([word('WWWW'), word('i')])).toBe(true);
    expect(room.holds([word('WWWW'), word('W')])).toBe(false);
    expect(room.holds([word('iiiiiiiiiii')])).toBe(false);
  });

  it('gives the share of any part of a row, without the space before it', () => {
    const row = new LineRoom(10, { lineEms: 5, widthOf }).row([word('WW'), word('aa'), word('ii')]);
    expect(row.columns(1, 3)).toBe(5);
    expect(row.share(1, 3)).toBeCloseTo(0.5);
    expect(row.share(0, 1)).toBeCloseTo(0.4);
  });

  it('holds fewer wide letters than narrow ones', () => {
    const captionsOf = (text: string) => {
      const script = buildScript(section(paragraph(text)));
      const timeline = schedule(script, narrate(script), { columns: 42, measured: { lineEms: 12, widthOf } });
      return linesOf(timeline.captions).slice(1);
    };
    expect(captionsOf('iiii iiii iiii iiii iiii')).toEqual(['iiii iiii iiii iiii iiii']);
    expect(captionsOf('WWWW WWWW WWWW WWWW')).toEqual(['WWWW WWWW / WWWW WWWW']);
  });
});
