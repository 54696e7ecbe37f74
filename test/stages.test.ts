/**
 * Each folder of test/fixtures/stages holds a text and what every later stage makes of it, spoken by the real voice:
 * narration.txt, timeline.txt, props.txt, and the files beside the video.
 * `UPDATE_FIXTURES=1 npx vitest run test/stages.test.ts` rewrites them, but never in CI. Read what changed.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { paper } from '../compositions/theme/shipped/paper.ts';
import { checkIllustrations } from '../src/pipeline/check/illustrations/illustrations.ts';
import { drawingsIn, picturesOf } from '../src/pipeline/make/beats.ts';
import { parseScript } from '../src/script/parse.ts';
import type { Script } from '../src/script/script.ts';
import { sentencesOf } from '../src/script/walk.ts';
import { compose } from '../src/storyboard/compose.ts';
import {
  type LineProps,
  noMarks,
  type SceneProps,
  usualCaptions,
  type VideoProps,
} from '../src/storyboard/contract.ts';
import { toAss } from '../src/subtitles/ass.ts';
import { toChapters } from '../src/subtitles/chapters.ts';
import { toLrc } from '../src/subtitles/lrc.ts';
import { toSrt } from '../src/subtitles/srt.ts';
import { toWebVtt } from '../src/subtitles/webvtt.ts';
import { checkTimeline } from '../src/timeline/invariants.ts';
import { schedule } from '../src/timeline/schedule.ts';
import type { Timeline } from '../src/timeline/timeline.ts';
import { narrate, soloCast } from '../src/voice/narrate.ts';
import type { Narration } from '../src/voice/narration.ts';
import { openVoice } from '../src/voice/registry.ts';
import { defaultVoiceSettings } from '../src/voice/voice-settings.ts';

const folder = path.join(import.meta.dirname, 'fixtures', 'stages');
const mayUpdate = process.env.UPDATE_FIXTURES === '1' && process.env.CI === undefined;
const workDirectory = mkdtempSync(path.join(tmpdir(), 'scriptreel-stages-'));
afterAll(() => rmSync(workDirectory, { recursive: true }));

/** One line per sentence: the length of its clip, then each word with its start and end, in milliseconds. */
function narrationView(script: Script, { voice, clips }: Narration): string {
  const lines = sentencesOf(script).map(({ words }, index) => {
    const clip = clips[index];
    const times = words.map(
      ({ text }, at) => `${text} ${clip?.words[at]?.startMs}-${clip?.words[at]?.endMs}`,
    );
    return `${index} [${clip?.durationMs}] ${times.join(', ')}`;
  });
  return `${voice}\n${lines.join('\n')}\n`;
}

function timelineView({ totalMs, scenes, captions, chapters }: Timeline): string {
  const lines = scenes.flatMap(({ startMs, endMs, content, span }, index) => [
    `${startMs}-${endMs} ${content.type} (line ${span.start.line})`,
    ...captions
      .filter(({ sceneIndex }) => sceneIndex === index)
      .map(
        (caption) =>
          `  ${caption.startMs}-${caption.endMs} ${caption.lines.map(({ text }) => text).join(' | ')}`,
      ),
  ]);
  const chapterLines = chapters.map(({ startMs, endMs, title }) => `chapter ${startMs}-${endMs} ${title}`);
  return `${[`total ${totalMs}`, ...lines, ...chapterLines].join('\n')}\n`;
}

function lineView({ words, startFrame, endFrame }: LineProps): string {
  const shown = words.map(({ runs, spaceBefore }) => {
    const text = runs
      .map((run) => {
        const style = [run.bold && 'b', run.italic && 'i', run.code && 'c', run.color]
          .filter(Boolean)
          .join(',');
        return style === '' ? run.text : `{${run.text}:${style}}`;
      })
      .join('');
    return (spaceBefore ? ' ' : '') + text;
  });
  return `${startFrame}-${endFrame} ${shown.join('')}`;
}

function shortened(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if ('words' in value) return lineView(value as LineProps);
  return 'body' in value && 'name' in value ? value.name : value;
}

/** All props of a scene: words as lines of text, drawings by name, the rest as JSON. */
function sceneView({ captions, ...scene }: SceneProps): string {
  const body = JSON.stringify(scene, (_key, value: unknown) => shortened(value));
  const captionLines = captions.map(
    ({ startFrame, endFrame, lines }) => `  ${startFrame}-${endFrame} ${lines.map(lineView).join(' | ')}`,
  );
  return [body, ...captionLines].join('\n');
}

function propsView({ scenes, ...rest }: VideoProps): string {
  const video = { ...rest, theme: rest.theme.name };
  return `${[JSON.stringify(video), ...scenes.map(sceneView)].join('\n')}\n`;
}

const look = {
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

async function stagesOf(text: string): Promise<Record<string, string>> {
  const { script } = parseScript(text);
  if (script === null) throw new Error('the text has errors');
  const engine = await openVoice('flite', {
    language: script.language,
    environment: {},
    voices: defaultVoiceSettings,
  });
  try {
    const { narration } = await narrate(script, { cast: soloCast(engine), store: null, workDirectory });
    const timeline = schedule(script, narration, { columns: 42 });
    expect(checkTimeline(timeline, script)).toEqual([]);
    const pictures = picturesOf(timeline, checkIllustrations(script, true).value);
    const details = script.author === null ? [] : [script.author];
    const size = { width: look.width, height: look.height, fps: 30 };
    const props = compose(timeline, {
      ...size,
      theme: paper,
      media: new Map(),
      videoClips: new Map(),
      captions: usualCaptions,
      brand: noMarks,
      ...pictures,
      drawings: drawingsIn(pictures),
      highlighted: new Map(),
      userScenes: new Map(),
      fonts: [],
      details,
      tags: script.tags,
    });
    return {
      'narration.txt': narrationView(script, narration),
      'timeline.txt': timelineView(timeline),
      'props.txt': propsView(props),
      'captions.srt': toSrt(timeline),
      'captions.vtt': toWebVtt(timeline),
      'captions.ass': toAss(timeline, look),
      'captions.lrc': toLrc(timeline, script.author),
      'chapters.txt': toChapters(timeline),
    };
  } finally {
    await engine.close();
  }
}

describe('every stage of', () => {
  it.each(readdirSync(folder).sort())('%s', async (name) => {
    const place = path.join(folder, name);
    const actual = await stagesOf(readFileSync(path.join(place, 'text.md'), 'utf8'));
    for (const [file, content] of Object.entries(actual)) {
      const expected = path.join(place, file);
      if (mayUpdate) writeFileSync(expected, content);
      expect(existsSync(expected), `${expected} is missing`).toBe(true);
      expect(content, file).toBe(readFileSync(expected, 'utf8'));
    }
  });
});
