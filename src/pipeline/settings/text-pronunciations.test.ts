import { describe, expect, it } from 'vitest';
import { parseScript } from '../../script/parse.ts';
import { present } from '../../shared/assert.ts';
import { planSpeech } from '../../voice/narrate.ts';
import { openCast } from '../check/cast.ts';
import { settingsOfRun, settingsOfScript } from './settings.ts';

function scriptWith(frontmatter: string, text: string) {
  return present(parseScript(`---\n${frontmatter}\n---\n\n${text}\n`).script, 'a script');
}

const run = settingsOfRun({ voice: 'flite', say: { SQL: 'sequel', Nguyen: 'nwen' } }, {});

describe('say', () => {
  it('in the frontmatter overrides the configuration file, in what is spoken and in its key', async () => {
    const script = scriptWith(
      'say: { Nguyen: win, "Dr. Dre": doctor dray }',
      'Nguyen asked Dr. Dre about SQL.',
    );
    const { value: settings, diagnostics } = settingsOfScript(run, script);
    expect(diagnostics).toEqual([]);
    const spokenBy = async (resolved: typeof run) => {
      const { cast, close } = await openCast({ script, cueTimes: null, recording: null, settings: resolved });
      const [[key = '', task] = []] = planSpeech(script, cast).tasks;
      await close();
      return { key, text: task?.sentence.spoken.map((word) => word.text).join(' ') };
    };
    const own = await spokenBy(settings);
    const projects = await spokenBy(run);
    expect(own.text).toBe('win asked doctor dray about sequel');
    expect(projects.text).toBe('nwen asked doctor dre about sequel');
    expect(own.key).not.toBe(projects.key);
  });

  it('takes the entries that are valid, and points to the others', () => {
    const script = scriptWith('say:\n  Nguyen: win\n  SQL: [a, b]\n  GIF: "—"\n  XIV: 14', 'Some words.');
    const { value: settings, diagnostics } = settingsOfScript(run, script);
    expect(settings.values.say).toEqual({ SQL: 'sequel', Nguyen: 'win', XIV: '14' });
    expect(diagnostics).toMatchObject([
      {
        severity: 'error',
        message: expect.stringContaining('"SQL": give its pronunciation'),
        span: { start: { line: 4 } },
      },
      { severity: 'error', message: expect.stringContaining('nothing to say'), span: { start: { line: 5 } } },
    ]);
  });

  it('must be an object', () => {
    const { diagnostics } = settingsOfScript(run, scriptWith('say: win', 'Some words.'));
    expect(diagnostics).toMatchObject([{ severity: 'error', message: expect.stringContaining('"say"') }]);
    expect(() => settingsOfRun({ say: ['win'] }, {})).toThrow(
      /"say" in the configuration file.*give an object/,
    );
    expect(() => settingsOfRun({ say: { GIF: '!' } }, {})).toThrow(/nothing to say/);
  });
});
