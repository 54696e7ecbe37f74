/**
 * Cast: who speaks, how fast and with which pauses, measured in the embedded voices' sound and in the final mix.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { medianPitch } from '../src/audio/pitch.ts';
import { readWav } from '../src/audio/wav.ts';
import { type CheckedScript, checkFile } from '../src/pipeline/check/check.ts';
import { soundPlanOf } from '../src/pipeline/make/sound-plan.ts';
import { speak } from '../src/pipeline/make/speak.ts';
import { timelineOf } from '../src/pipeline/make/timeline.ts';
import { openWorkspace } from '../src/pipeline/run/workspace.ts';
import { type RawSettings, settingsOfRun } from '../src/pipeline/settings/settings.ts';
import { findFfmpeg } from '../src/render/ffmpeg/tools.ts';
import { mixSound } from '../src/render/sound/mix-sound.ts';
import { present } from '../src/shared/assert.ts';
import type { Diagnostic } from '../src/shared/diagnostic.ts';
import { openStore } from '../src/store/store.ts';
import { toAss } from '../src/subtitles/ass.ts';
import { toLrc } from '../src/subtitles/lrc.ts';
import { toSrt } from '../src/subtitles/srt.ts';
import { toWebVtt } from '../src/subtitles/webvtt.ts';
import type { Timeline } from '../src/timeline/timeline.ts';
import type { Narration } from '../src/voice/narration.ts';
import { leftSamples } from './render/media.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-direction-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let texts = 0;

interface Directed {
  readonly checked: CheckedScript;
  readonly diagnostics: readonly Diagnostic[];
  readonly narration: Narration;
  readonly timeline: Timeline;
}

async function checkText(text: string, config: RawSettings = {}, flags: RawSettings = {}) {
  texts += 1;
  const file = path.join(folder, `text-${texts}.md`);
  await writeFile(file, text);
  const cacheDir = path.join(folder, 'cache');
  return checkFile(file, settingsOfRun({ voice: 'flite', ...config }, { cacheDir, ...flags }), process.stdin);
}

async function direct(text: string, config: RawSettings = {}, flags: RawSettings = {}): Promise<Directed> {
  const { checked, diagnostics } = await checkText(text, config, flags);
  const whole = present(checked, `a text without errors: ${JSON.stringify(diagnostics)}`);
  const workspace = await openWorkspace(whole.settings.values);
  try {
    const { narration } = await speak(whole, workspace);
    return { checked: whole, diagnostics, narration, timeline: timelineOf(whole, narration, '16:9') };
  } finally {
    await workspace.close();
  }
}

/** The pitch of each sentence, in hertz. */
async function pitches({ clips }: Narration): Promise<number[]> {
  return Promise.all(
    clips.map(async ({ audio }) => {
      const wav = present(readWav(await readFile(present(audio, 'sound').path)), 'a whole WAV');
      return medianPitch(wav.samples, wav.sampleRate) ?? 0;
    }),
  );
}

const voicesOf = ({ clips }: Narration) => clips.map(({ audio }) => audio?.voice);
const linesOf = ({ captions }: Timeline) =>
  captions.map(({ lines }) => lines.map(({ text }) => text).join(' / '));

const play = (voices: string) => `---
title: At the lighthouse
voice: flite:rms
${voices}---

It was late when she came home to her brother.

ANNA: Where have you been all evening?
BEN (softly): Out, by the water.

**ANNA:** Nobody was there.

The evening was over.

> The sea is everything.
> — Jules Verne
`;

describe('speakers', () => {
  it('have their voices, and their names are shown but not said', async () => {
    const voices = 'voices:\n  Anna: flite:slt\n  BEN: flite:awb\n  quote: flite:slt\n  title: flite:awb\n';
    const { diagnostics, narration, timeline } = await direct(play(voices));
    expect(diagnostics).toEqual([]);
    const [rms, slt, awb] = ['flite:rms', 'flite:slt', 'flite:awb'];
    expect(voicesOf(narration)).toEqual([awb, rms, slt, awb, slt, rms, slt, rms]);
    const [, narrator = 0, anna = 0, , again = 0, after = 0, quote = 0] = await pitches(narration);
    // The voice slt is a woman, rms a man.
    expect(Math.min(anna, again, quote) / Math.max(narrator, after)).toBeGreaterThan(1.3);

    const lines = linesOf(timeline);
    expect(lines).toContain('ANNA: Where have you been all evening?');
    expect(lines).toContain('BEN (softly): Out, by the water.');
    const caption = present(
      timeline.captions.find(({ lines: [line] }) => line?.text.startsWith('BEN')),
      'the caption of the second speech',
    );
    const [name, manner, first] = caption.words;
    const startMs = present(first, 'the first word that is said').startMs;
    expect([name, manner].map((word) => [word?.startMs, word?.endMs])).toEqual([
      [startMs, startMs],
      [startMs, startMs],
    ]);
    expect(caption.startMs).toBe(startMs);
    expect(first?.endMs).toBeGreaterThan(startMs + 100);

    // What is heard is the same as without the name.
    const alone = await direct('---\ntitle: A\nvoice: flite:slt\n---\n\nNobody was there.');
    expect(narration.clips[4]?.durationMs).toBe(alone.narration.clips[1]?.durationMs);
  });

  it('are named in the files beside the video, together with their first word', async () => {
    const { timeline } = await direct(play('voices: { ANNA: flite:slt, BEN: flite:awb }\n'));
    const startMs = present(
      timeline.captions.find(({ lines: [line] }) => line?.text.startsWith('ANNA: Nobody')),
      'a caption',
    ).startMs;
    const stamp = new Date(startMs).toISOString().slice(11, 23);
    expect(toSrt(timeline)).toContain(`${stamp.replace('.', ',')} --> `);
    expect(toSrt(timeline)).toMatch(/<b>ANNA:<\/b> Nobody was there\./);
    const vtt = toWebVtt(timeline).split('\n');
    const cue = vtt[vtt.findIndex((line) => line.startsWith(stamp)) + 1] ?? '';
    // The name and the word after it share one time: there is no time stamp between them.
    expect(cue).toMatch(/^<b>ANNA:<\/b> Nobody/);
    const ass = toAss(timeline, assLook).split('\n');
    expect(ass.find((line) => line.includes('ANNA:') && line.includes('Nobody'))).toMatch(/\\kf?0\}/);
    expect(toLrc(timeline, null)).toMatch(/ANNA:.*Nobody/);
  });

  it('without a voice of their own are read by the narrator, with their names', async () => {
    const { diagnostics, narration, timeline } = await direct(play(''));
    expect(diagnostics).toEqual([]);
    expect(new Set(voicesOf(narration))).toEqual(new Set(['flite:rms']));
    const name = timeline.captions.flatMap(({ words }) => words).find(({ text }) => text === 'BEN');
    expect((name?.endMs ?? 0) - (name?.startMs ?? 0)).toBeGreaterThan(150);
    const { narration: one } = await direct(play('voices: { ANNA: flite:slt }\n'));
    expect(voicesOf(one)).toEqual(
      voicesOf(narration).map((voice, at) => (at === 2 || at === 4 ? 'flite:slt' : voice)),
    );
  });

  it('speak in lists, in plain text and in the middle of prose, and from the configuration file', async () => {
    const voices = { voices: { ANNA: 'flite:slt', 'the wolf': 'flite:awb' } };
    const list = await direct('# A\n\n- ANNA: Who is there?\n- BEN: Me.', voices);
    expect(voicesOf(list.narration)).toEqual(['flite:rms', 'flite:slt', 'flite:rms']);
    const prose = await direct('# A\n\nShe looked at the door.\nThe wolf: Let me in!', voices);
    expect(voicesOf(prose.narration)).toEqual(['flite:rms', 'flite:rms', 'flite:awb']);
    const verse = await direct(
      '---\nkind: verse\n---\n\nOf grandmothers\n\nThe Wolf: My teeth\nare long',
      voices,
    );
    expect(voicesOf(verse.narration)).toEqual(['flite:rms', 'flite:awb', 'flite:awb']);
  });

  it('may be programs of the user in the configuration file, but not in a script', async () => {
    const config = { voices: { ANNA: 'command', command: { run: ['node', '--version'] } } };
    const fromConfig = await checkText('# A\n\nANNA: Who is there?', config);
    expect(fromConfig.diagnostics).toEqual([]);
    const fromText = await checkText('---\nvoices:\n  ANNA: command\n---\n\nANNA: Who is there?', config);
    expect(fromText.checked).toBeNull();
    expect(fromText.diagnostics[0]).toMatchObject({ code: 'bad-setting', span: { start: { line: 3 } } });
    expect(fromText.diagnostics[0]?.message).toBe(
      'The frontmatter may not choose the voice "command" for ANNA.',
    );
    expect(fromText.diagnostics[0]?.hint).toContain('configuration file');
  });

  it('are silent in a silent video', async () => {
    const { narration } = await direct(play('voices: { ANNA: flite:slt }\n'), {}, { voice: 'none' });
    expect(voicesOf(narration).every((voice) => voice === undefined)).toBe(true);
  });

  it.each([
    ['a voice that does not exist', 'ANNA: flite:anna', 'unknown-voice', 'error'],
    ['a voice of an unknown family', 'ANNA: robot', 'bad-setting', 'error'],
    ['what is not a voice', 'ANNA: [1]', 'bad-setting', 'error'],
    ['a voice that is not installed', 'ANNA: sherpa:not-here', 'voice-missing', 'error'],
    ['a speaker who says nothing', 'ANNE: flite:slt', 'unused-speaker', 'warning'],
  ])('report %s at its place', async (_, entry, code, severity) => {
    const { diagnostics } = await checkText(play(`voices:\n  BEN: flite:awb\n  ${entry}\n`));
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({ code, severity, span: { start: { line: 6, column: 9 } } });
    if (code === 'unused-speaker') expect(diagnostics[0]?.hint).toBe('Did you mean ANNA?');
  });

  it('warn about a language that they do not speak, at their place', async () => {
    const text = '---\nlang: de\nvoice: none\nvoices:\n  ANNA: flite:slt\n---\n\nANNA: Wo warst du?';
    expect((await checkText(text)).diagnostics).toEqual([]);
    const { diagnostics } = await checkText(text.replace('none', 'auto'));
    expect(diagnostics.map(({ code, span }) => [code, span?.start.line])).toEqual([
      ['voice-language', undefined],
      ['voice-language', 5],
    ]);
  });
});

const assLook = {
  width: 640,
  height: 360,
  fontFamily: 'Inter',
  fontSize: 20,
  textColor: '#ffffff',
  accentColor: '#ffc94d',
  plateColor: '#211a14',
  marginBottom: 20,
  border: 'box' as const,
  position: 'bottom' as const,
};

describe('pace', () => {
  const prose = '# A day\n\nThe bells are heard in town. The sea is far away.';
  const lengthOf = ({ narration }: Directed, at: number) => (narration.clips[at]?.durationMs ?? 0) - 90;

  it('comes from the flag, else from the script, else from the configuration file', async () => {
    const own = `---\npace: 0.8\n---\n\n${prose}`;
    const [plain, fromConfig, fromText, fromFlag] = [
      await direct(prose),
      await direct(prose, { pace: 1.25 }),
      await direct(own, { pace: 1.25 }),
      await direct(own, { pace: 1.25 }, { pace: '2' }),
    ];
    for (const [directed, pace] of [
      [fromConfig, 1.25],
      [fromText, 0.8],
      [fromFlag, 2],
    ] as const) {
      expect(lengthOf(plain, 1) / lengthOf(directed, 1) / pace).toBeCloseTo(1, 1);
      expect(lengthOf(plain, 0) / lengthOf(directed, 0) / pace).toBeCloseTo(1, 1);
    }
    const gap = ({ timeline: { clips } }: Directed) => (clips[2]?.startMs ?? 0) - (clips[1]?.endMs ?? 0);
    expect(gap(fromFlag) / gap(plain)).toBeCloseTo(Math.SQRT1_2, 1);
  });

  it('is slower for verse and titles without being asked', async () => {
    const line = 'The bells are heard in town';
    const asProse = await direct(`---\ntitle: A\n---\n\n${line}.`);
    const asVerse = await direct(`---\ntitle: A\nkind: verse\n---\n\n${line}.`);
    const asTitle = await direct(`---\ntitle: ${line}.\n---\n\nYes.`);
    expect(lengthOf(asVerse, 1) / lengthOf(asProse, 1)).toBeCloseTo(1 / 0.9, 1);
    expect(lengthOf(asTitle, 0) / lengthOf(asProse, 1)).toBeCloseTo(1 / 0.95, 1);
  });

  it('is the reading speed in a silent video', async () => {
    const silent = async (pace: number) => (await direct(prose, {}, { voice: 'none', pace })).narration;
    const [slow, fast] = [await silent(0.5), await silent(1)];
    expect((slow.clips[1]?.durationMs ?? 0) / (fast.clips[1]?.durationMs ?? 1)).toBeCloseTo(2, 1);
  });

  it.each(['0.4', '2.1', 'fast'])('cannot be %s', async (pace) => {
    const { diagnostics } = await checkText(`---\npace: ${pace}\n---\n\n${prose}`);
    expect(diagnostics.map(({ code, span }) => [code, span?.start.line])).toEqual([['bad-setting', 2]]);
    expect(() => settingsOfRun({}, { pace })).toThrow('--pace');
  });
});

describe('a pause', () => {
  it('is silence in the finished sound, where the script has it', async () => {
    const text = '# Tea\n\n- Boil the water.\n- Warm the pot.\n::pause{s=2}\n- Add the leaves.';
    const { checked, timeline } = await direct(text);
    const ffmpeg = present(await findFfmpeg(), 'ffmpeg');
    const store = openStore(path.join(folder, 'store'));
    const samples = Math.round(timeline.totalMs * 48);
    const mixed = await mixSound(soundPlanOf(timeline, checked), samples, {
      ffmpeg,
      directory: folder,
      store,
    });
    const sound = await leftSamples(ffmpeg, mixed.path, path.join(folder, 'mixed.wav'));
    // The longest stretch between the first and the last word with nothing but room tone.
    const first = present(timeline.captions[0]?.words[0], 'a word').startMs;
    const last = present(timeline.captions.at(-1)?.words.at(-1), 'a word').startMs;
    let longest = { startMs: 0, endMs: 0 };
    let startMs = first;
    for (let ms = first; ms < last; ms += 10) {
      const power =
        sound.subarray(ms * 48, (ms + 10) * 48).reduce((sum, sample) => sum + sample ** 2, 0) / 480;
      if (10 * Math.log10(power) > -54) startMs = ms + 10;
      else if (ms + 10 - startMs > longest.endMs - longest.startMs) longest = { startMs, endMs: ms + 10 };
    }
    const [, , pot, leaves] = timeline.clips;
    expect(Math.abs(longest.startMs - present(pot, 'a clip').endMs)).toBeLessThan(120);
    expect(Math.abs(longest.endMs - present(leaves, 'a clip').startMs)).toBeLessThan(120);
    expect(longest.endMs - longest.startMs).toBeGreaterThan(2400);
    expect(longest.endMs - longest.startMs).toBeLessThan(2700);
  });
});
