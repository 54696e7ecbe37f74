/** Names before speeches in the Script. */
import { describe, expect, it } from 'vitest';
import { present } from '../../shared/assert.ts';
import { parseScript } from '../parse.ts';
import type { Block } from '../script.ts';
import { sentencesOfBlock } from '../walk.ts';

function blocksOf(text: string, speakers: readonly string[] = []): readonly Block[] {
  const { script, diagnostics } = parseScript(text, { speakers });
  expect(diagnostics).toEqual([]);
  return present(script, 'a script').sections.flatMap(({ blocks }) => blocks);
}

/** Each text as `speaker [name] what is said`; `-` where no name is given. */
function turnsOf(text: string, speakers: readonly string[] = []): string[] {
  return blocksOf(text, speakers).flatMap((block) => {
    const paragraphs = block.type === 'paragraph' || block.type === 'stanza' ? [block] : [];
    const parts = block.type === 'list' ? block.items : paragraphs;
    return parts.map(({ turn, sentences }) => {
      const words = sentences.flatMap((sentence) => sentence.words.map(({ text: word }) => word));
      const name = words.slice(0, turn?.nameWords ?? 0).join(' ');
      return `${turn?.speaker ?? '-'} [${name}] ${words.slice(turn?.nameWords ?? 0).join(' ')}`;
    });
  });
}

const title = '# A\n\n';

describe('turns', () => {
  it('are the lines of a dialogue, each with the lines that go on with it', () => {
    expect(turnsOf(`${title}ANNA: Where were you?\nI waited.\nOld Ben (softly): Out.\n\nShe left.`)).toEqual([
      'ANNA [ANNA:] Where were you? I waited.',
      'Old Ben [Old Ben (softly):] Out.',
      '- [] She left.',
    ]);
  });

  it('are found in lists, in verse and in plain text', () => {
    expect(turnsOf(`${title}- **Anna:** Who is there?\n- Me.`)).toEqual([
      'Anna [Anna:] Who is there?',
      '- [] Me.',
    ]);
    const [verse] = blocksOf('---\nkind: verse\n---\n\nSong\n\nANNA: Roses are red\nand so on');
    expect(verse).toMatchObject({ type: 'stanza', turn: { speaker: 'ANNA', nameWords: 1 } });
    expect(turnsOf('A short story\n\nANNA: Where were you?\nBEN: Out.')).toHaveLength(2);
  });

  it('start at every known name, however it is written', () => {
    const text = `${title}She looked at the door.\nThe old wolf: Let me in!\nAnd he knocked.`;
    expect(turnsOf(text)).toEqual(['- [] She looked at the door. The old wolf: Let me in! And he knocked.']);
    expect(turnsOf(text, ['the OLD wolf'])).toEqual([
      '- [] She looked at the door.',
      'The old wolf [The old wolf:] Let me in! And he knocked.',
    ]);
    const own = '---\ntitle: A\nvoices: { the old wolf: flite }\n---\n\nthe old wolf : Let me in!';
    expect(turnsOf(own)).toEqual(['the old wolf [the old wolf :] Let me in!']);
  });

  it('may have the name on a line of its own, as in plays', () => {
    expect(turnsOf(`${title}**ANNA**:\nWhere were you?`, ['anna'])).toEqual(['ANNA [ANNA:] Where were you?']);
    const [block] = blocksOf(`${title}ANNA:\nWhere were you?`, ['anna']);
    expect(sentencesOfBlock(present(block, 'a block')).map(({ text }) => text)).toEqual([
      'ANNA: Where were you?',
    ]);
  });

  it('are never a title', () => {
    expect(parseScript('ANNA: Hello there\n\nHe left.').script?.titleSentence).not.toBeNull();
    expect(
      parseScript('ANNA: Hello there\n\nHe left.', { speakers: ['Anna'] }).script?.titleSentence,
    ).toBeNull();
  });

  it('keep the place of the name', () => {
    const [block] = blocksOf(`${title}Anna said:\n\nBEN: Out.`);
    expect(block).toMatchObject({ turn: null });
    const [, second] = blocksOf(`${title}Anna said:\n\nBEN: Out.`);
    expect(second).toMatchObject({ turn: { span: { start: { line: 5, column: 1 }, end: { column: 5 } } } });
  });
});
