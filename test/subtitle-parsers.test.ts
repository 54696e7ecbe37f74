/**
 * Other people's parsers read what we write: `@remotion/captions`, `node-webvtt` in strict mode, `ass-compiler`, and a
 * full ffmpeg (Remotion's own has no subtitle formats) return our times and texts.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseSrt } from '@remotion/captions';
import { parse as parseAss } from 'ass-compiler';
import { parse as parseWebVtt } from 'node-webvtt';
import { afterAll, describe, expect, it } from 'vitest';
import type { StyledRun } from '../src/script/script.ts';
import { toAss } from '../src/subtitles/ass.ts';
import { toLrc } from '../src/subtitles/lrc.ts';
import { toSrt } from '../src/subtitles/srt.ts';
import { toWebVtt } from '../src/subtitles/webvtt.ts';
import { schedule } from '../src/timeline/schedule.ts';
import type { Caption, TimedWord, Timeline } from '../src/timeline/timeline.ts';
import { buildScript, narrate, paragraph } from './support/build-script.ts';

const tricky = [
  'An arrow --> and another 00:00:01,000 --> 00:00:02,000 stay text.',
  'Tags like <b>bold</b>, </i>, <font color="red"> and <00:00:01.000> stay text.',
  'Salt & pepper, &amp; and &lt;b&gt; stay as they are, 1 < 2 > 0 too.',
  '{\\an8}Overrides, {braces}, \\N and \\h and C:\\new stay text.',
  'WEBVTT',
  'NOTE not a note',
  '42',
  '[00:12.00] is no time here, nor is [ti:this].',
  'מחיר הספר הוא 3.50 ש״ח, כולל Wi-Fi.',
  'في عام 2024 بلغ العدد 12,5 مليون (تقريبا)!',
  '今天|天气|很好，|我们|去|公园。|明天|也|很好，|我们|再|去|公园|散步|和|朋友|说话。',
  'これは|字幕の|テストです。「|かぎ括弧」|も|あります。',
  'A family 👩‍👩‍👧‍👦, a flag 🏳️‍🌈 and a hand 👍🏽 are whole.',
  'ก๋วยเตี๋ยว and नमस्ते and Zoë’s “quotes” – all here…',
];

function timelineOf(sentences: readonly string[], laterMs = 0): Timeline {
  const script = buildScript({ title: 'A & B --> <C>', sections: [{ blocks: [paragraph(...sentences)] }] });
  const timeline = schedule(script, narrate(script), { columns: 42 });
  const later = <T extends { startMs: number; endMs: number }>(item: T): T => ({
    ...item,
    startMs: item.startMs + laterMs,
    endMs: item.endMs + laterMs,
  });
  const captions = timeline.captions.map((caption) => ({
    ...later(caption),
    words: caption.words.map(later),
  }));
  return { ...timeline, captions, totalMs: timeline.totalMs + laterMs };
}

/** The same timeline with the first word of each caption in this style. */
function styled(timeline: Timeline, style: Partial<StyledRun>): Timeline {
  const captions = timeline.captions.map((caption) => ({
    ...caption,
    words: caption.words.map(
      (word, at): TimedWord =>
        at > 0 ? word : { ...word, runs: word.runs.map((run) => ({ ...run, ...style })) },
    ),
  }));
  return { ...timeline, captions };
}

const timelines: readonly (readonly [string, Timeline])[] = [
  ['tricky texts', timelineOf(tricky)],
  ['hours', timelineOf(tricky, 3 * 3_600_000 + 59_999)],
  [
    '1,000 cues',
    timelineOf(
      Array.from({ length: 1000 }, (_, at) => `Sentence number ${at} of so many, that no one counts.`),
    ),
  ],
  ['one short caption', timelineOf([])],
];

const look = {
  width: 1920,
  height: 1080,
  fontFamily: 'Inter',
  fontSize: 54,
  textColor: '#ffffff',
  accentColor: '#ffcc00',
  plateColor: '#102030',
  marginBottom: 90,
  border: 'box' as const,
  position: 'bottom' as const,
};

interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

/** Without the invisible marks that keep text from being read as markup, and those of its direction. */
function visible(text: string): string {
  return text.replace(/[\u2060\u202b\u202c]/g, '');
}

function wanted({ captions }: Timeline): Cue[] {
  return captions.map(({ startMs, endMs, lines }: Caption) => ({
    startMs,
    endMs,
    text: visible(lines.map((line) => line.text).join('\n')),
  }));
}

function inCentiseconds(cues: readonly Cue[]): Cue[] {
  const rounded = (ms: number) => Math.round(ms / 10) * 10;
  return cues.map((cue) => ({ ...cue, startMs: rounded(cue.startMs), endMs: rounded(cue.endMs) }));
}

function readSrt(text: string): Cue[] {
  return parseSrt({ input: text })
    .captions.map((cue) => ({ ...cue, text: visible(cue.text) }))
    .map(({ startMs, endMs, text }) => ({ startMs, endMs, text }));
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

function readVtt(text: string, strict: boolean): Cue[] {
  return parseWebVtt(text, { strict }).cues.map(({ start, end, text }) => ({
    startMs: Math.round(start * 1000),
    endMs: Math.round(end * 1000),
    text: visible(text.replace(/<[^>]*>/g, '').replace(/&\w+;/g, (name) => entities[name] ?? name)),
  }));
}

function withBraces(cue: Cue): Cue {
  return { ...cue, text: cue.text.replaceAll('｛', '{').replaceAll('｝', '}') };
}

function readAss(text: string): Cue[] {
  return parseAss(text).events.dialogue.map(({ Start, End, Text }) => ({
    startMs: Math.round(Start * 1000),
    endMs: Math.round(End * 1000),
    text: visible(Text.combined.replaceAll('\\N', '\n').replaceAll('｛', '{').replaceAll('｝', '}')),
  }));
}

describe.each(timelines)('%s', (_name, timeline) => {
  it('are the same to @remotion/captions', () => {
    expect(readSrt(toSrt(timeline))).toEqual(wanted(timeline));
  });

  it('are the same to node-webvtt in strict mode', () => {
    expect(readVtt(toWebVtt(timeline), true)).toEqual(wanted(timeline));
  });

  it('are the same to ass-compiler, whose karaoke fills each caption', () => {
    const ass = toAss(timeline, look);
    expect(readAss(ass)).toEqual(inCentiseconds(wanted(timeline)));
    for (const { Start, End, Text } of parseAss(ass).events.dialogue) {
      const lengths = Text.parsed.flatMap(({ tags }) =>
        tags.flatMap((tag) => ('k' in tag ? [Number(tag.k)] : [])),
      );
      expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(Math.round((End - Start) * 100));
    }
  });
});

describe('styles', () => {
  const timeline = styled(timelineOf(['Loud words are loud.']), {
    bold: true,
    italic: true,
    color: '#ffb000',
  });

  it('reach ASS as tags of the word', () => {
    const [fragment] =
      parseAss(toAss(timeline, look))
        .events.dialogue.at(-1)
        ?.Text.parsed.filter(({ text }) => text === 'Loud') ?? [];
    expect(fragment?.tags).toEqual([{ b: 1 }, { i: 1 }, { c1: '00B0FF' }, { c2: '00B0FF' }]);
  });

  it('are a STYLE block and classes in WebVTT; node-webvtt reads all but the block', () => {
    const vtt = toWebVtt(timeline);
    expect(vtt).toContain('STYLE\n::cue(.color-ffb000) { color: #ffb000; }\n');
    expect(readVtt(vtt, false)).toEqual(wanted(timeline));
    // Its strict mode knows only cues and comments. Without colours there is no block.
    expect(() => readVtt(vtt, true)).toThrow();
    expect(readVtt(vtt.replace(/STYLE\n.*\n\n/, ''), true)).toEqual(wanted(timeline));
  });

  it('are tags in SubRip', () => {
    expect(toSrt(timeline)).toContain('<b><i><font color="#ffb000">Loud</font></i></b> words');
  });
});

const ffmpeg = fullFfmpeg();
const directory = mkdtempSync(path.join(tmpdir(), 'scriptreel-parsers-'));
afterAll(() => rmSync(directory, { recursive: true }));

/** An ffmpeg that reads and writes subtitles; null if there is none for this platform. */
function fullFfmpeg(): string | null {
  const require = createRequire(import.meta.url);
  const found: string[] = [];
  try {
    const installed: { path: string } = require('@ffmpeg-installer/ffmpeg');
    found.push(installed.path);
  } catch {
    // It throws on platforms for which it has no program.
  }
  return [...found, 'ffmpeg'].find((program) => /\bsubrip\b/.test(run(program, ['-codecs']).stdout)) ?? null;
}

function run(program: string, args: readonly string[]): { stdout: string; stderr: string } {
  const { stdout, stderr } = spawnSync(program, ['-hide_banner', ...args], { encoding: 'utf8' });
  return { stdout: stdout ?? '', stderr: stderr ?? '' };
}

/** The file as ffmpeg understands it, converted to SubRip. */
function throughFfmpeg(extension: string, content: string): string {
  const file = path.join(directory, `captions.${extension}`);
  writeFileSync(file, content);
  const { stdout, stderr } = run(ffmpeg ?? '', ['-v', 'warning', '-i', file, '-f', 'srt', '-']);
  expect(stderr).toBe('');
  return stdout;
}

describe.skipIf(ffmpeg === null)('a full ffmpeg (found for this platform)', () => {
  it.each(timelines)('reads %s from SubRip, WebVTT, ASS and LRC', (_name, timeline) => {
    expect(readSrt(throughFfmpeg('srt', toSrt(timeline)))).toEqual(wanted(timeline));
    // ffmpeg reads braces correctly, but escapes them when it writes.
    const vtt = throughFfmpeg('vtt', toWebVtt(timeline)).replace(/\\(?=[{}])/g, '');
    expect(readSrt(vtt)).toEqual(wanted(timeline));
    // ffmpeg writes the style of the file as a tag around each text.
    const ass = throughFfmpeg('ass', toAss(timeline, look)).replace(/<font face[^>]*>|<\/font>(?=\n\n)/g, '');
    expect(readSrt(ass).map(withBraces)).toEqual(inCentiseconds(wanted(timeline)));
    const lrc = readSrt(throughFfmpeg('lrc', toLrc(timeline, 'Jo')));
    // A line without text only ends the one before it.
    const shown = lrc.filter(({ text }) => text !== '');
    expect(shown.map(({ startMs }) => startMs)).toEqual(
      inCentiseconds(wanted(timeline)).map(({ startMs }) => startMs),
    );
  });
});
