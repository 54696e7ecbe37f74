/** scriptreel as a library: what `src/index.ts` promises, used as a program of somebody else's would. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../compositions/theme/themes.ts';
import * as scriptreel from '../src/index.ts';
import { present } from '../src/shared/assert.ts';

const text = '# The Lamps\n\nBy midsummer there were forty-two of them.\n\nThen the autumn came.\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'scriptreel-library-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The four steps from a text to what is drawn, with the silent voice. */
async function composeText(source: string) {
  const { script: parsed, diagnostics } = scriptreel.parseScript(source);
  expect(diagnostics).toEqual([]);
  const script = present(parsed, 'a script');
  const { language } = script;
  const engine = await scriptreel.openVoice('none', {
    language,
    environment: {},
    voices: scriptreel.defaultVoiceSettings,
  });
  const { narration } = await scriptreel.narrate(script, {
    cast: scriptreel.soloCast(engine),
    store: null,
    workDirectory: folder,
  });
  await engine.close();
  const timeline = scriptreel.schedule(script, narration, { columns: 42 });
  const props = scriptreel.compose(timeline, {
    width: 1920,
    height: 1080,
    fps: 30,
    theme: themes.paper,
    media: new Map(),
    videoClips: new Map(),
    beats: [],
    drawings: new Map(),
    highlighted: new Map(),
    userScenes: new Map(),
    fonts: [],
    details: [],
    tags: [],
  });
  return { script, narration, timeline, props };
}

describe('scriptreel as a library', () => {
  it('goes from a text to VideoProps, each step with what the one before gave', async () => {
    const { script, narration, timeline, props } = await composeText(text);
    expect(script.title).toBe('The Lamps');
    expect(narration.clips.length).toBe(3);
    expect(scriptreel.checkTimeline(timeline, script)).toEqual([]);
    expect(scriptreel.videoPropsSchema.parse(props)).toEqual(props);
    expect(props.scenes.map(({ type }) => type)).toEqual(['title', 'narration', 'narration', 'end']);
    const frames = props.scenes.reduce((sum, { durationInFrames }) => sum + durationInFrames, 0);
    expect(frames).toBe(Math.round((timeline.totalMs * 30) / 1000));
  });

  it('writes subtitles from a Timeline, and reads them back as a script', async () => {
    const { timeline } = await composeText(text);
    const srt = scriptreel.toSrt(timeline.captions);
    expect(srt).toContain('Then the autumn came.');
    const read = scriptreel.readSubtitles(srt, { stem: 'lamps', extension: 'srt' });
    const { script, cueTimes } = present(read, 'a subtitle file');
    const again = scriptreel.scheduleCues(present(script, 'a script'), present(cueTimes, 'cue times'), {
      columns: 42,
    });
    expect(scriptreel.toSrt(again.captions)).toBe(srt);
  });

  it('says what is wrong with a text where it stands', () => {
    const { script, diagnostics } = scriptreel.parseScript('# Lamps\n\n::lamp{}\n');
    expect(script).toBeNull();
    expect(diagnostics).toMatchObject([{ code: 'unknown-directive', span: { start: { line: 3 } } }]);
  });
});
