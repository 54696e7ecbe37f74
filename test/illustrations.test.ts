/** What is drawn for which words, with the real library: the pitfalls, and what must hold for any text. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkIllustrations } from '../src/pipeline/check/illustrations/illustrations.ts';
import { readLibrary } from '../src/pipeline/check/illustrations/library.ts';
import { drawingsIn } from '../src/pipeline/make/beats.ts';
import { parseScript } from '../src/script/parse.ts';
import { present } from '../src/shared/assert.ts';
import type { Beat } from '../src/storyboard/illustration/beat.ts';
import { candidatesOf, minScore } from '../src/storyboard/illustration/candidates.ts';
import { illustrate } from '../src/storyboard/illustration/illustrate.ts';
import { illustrateAll } from '../src/storyboard/illustration/illustrate-all.ts';
import { reviewedNouns } from '../src/storyboard/illustration/reviewed-nouns.ts';
import { reviewedVerbs, senses } from '../src/storyboard/illustration/reviewed-words.ts';
import { vocabularyOf } from '../src/storyboard/illustration/vocabulary.ts';
import { tokensOf } from '../src/storyboard/words/tokens.ts';
import { schedule } from '../src/timeline/schedule.ts';
import { paragraph, stanza } from './support/build-script.ts';
import { section, timelineOf } from './support/build-timeline.ts';
import { silentNarration } from './support/silent-narration.ts';

const library = readLibrary();
const vocabulary = vocabularyOf(library);
const options = { vocabulary, automatic: true };

function beatsOf(...sentences: string[]): Beat[] {
  return timelineOf(section(paragraph(...sentences))).scenes.flatMap((scene) => illustrate(scene, options));
}

/** The main drawing for a sentence; null for none. */
function drawnFor(sentence: string): string | null {
  return beatsOf(sentence)[0]?.main?.name ?? null;
}

/** All drawings for a text, main ones before small ones. */
function allDrawn(...sentences: string[]): string[] {
  return beatsOf(...sentences).flatMap(({ main, small }) =>
    (main ? [main, ...small] : []).map(({ name }) => name),
  );
}

/** All drawings for a sentence, without the stages before. */
function allNamed(sentence: string): string[] {
  const words = sentence
    .split(' ')
    .map((text) => ({ text, spaceBefore: true, runs: [], startMs: 0, endMs: 1 }));
  return candidatesOf(tokensOf({ startMs: 0, endMs: 1, words }), new Set(), vocabulary)
    .filter(({ score }) => score >= minScore)
    .map(({ name }) => name);
}

function diagnosticsOf(text: string) {
  const { script } = parseScript(text);
  return checkIllustrations(present(script, 'script'), true).diagnostics;
}

describe('illustrate', () => {
  it.each([
    ['In the meantime I can quickly cool off in the pool.', 'person-swimming'],
    ['Vertical mushroom farms do not build themselves.', 'mushroom'],
    ['Two ice creams, please.', 'ice-cream'],
    ['The leaves of the old oak turn.', 'leaf-fluttering-in-wind'],
    ['A mouse lives in the hole by the cheese.', 'mouse'],
    ['Click once, and the mouse moves over the screen.', 'computer-mouse'],
    ['She missed the last train.', 'train'],
    ['We were swimming until noon.', 'person-swimming'],
    ['He sold his bicycles.', 'bicycle'],
    ["The lion's roar woke us.", 'lion'],
    ['It was forty degrees, and the heat was too much.', 'thermometer'],
    ['They invited everybody to the birthday party.', 'party-popper'],
    ['The bank gave him the money.', 'bank'],
    ['A goose laid golden eggs.', 'egg'],
    ['A trout leapt.', 'fish'],
    ['He sat under an old willow.', 'deciduous-tree'],
    ['Red-hot iron bends.', 'fire'],
  ])('%s', (sentence, drawing) => {
    expect(drawnFor(sentence)).toBe(drawing);
  });

  it.each([
    'You can do it if you like.',
    'They train hard and they book early.',
    'Time is up, right?',
    'Wait a second, then turn left.',
    'Watch what happens and come back.',
    'I mean it, in a way.',
    'The ceiling needs painting over.',
    'He bears no grudge.',
    'Rose thought of it.',
    'She leaves at noon.',
    'Ship it today.',
    'They seal the deal and fly off.',
    'It rings true.',
    'Light as it is, it will fall.',
    'He is a fast man with a strong mind.',
    'Both sides park the question.',
    'The heart of the problem is trust.',
    'It is a piece of cake, he said, and spilled the beans.',
    'It is the size of a car.',
    'He never sleeps.',
    'It is guilt to the third degree.',
    'They had the good fortune to live.',
    'The party lost its leader that year.',
    'There was no dog.',
    'He fought like a lion.',
    'She was as quiet as a mouse.',
    'A sea of troubles lay before us.',
    'The fire of passion had gone.',
    'She stood at the foot of the page.',
    'We saw it with our own eyes.',
    'Mr Wolf has nothing to say.',
    'He banked on it, and she ringed it.',
    'The river bank was steep.',
  ])('draws nothing for: %s', (sentence) => {
    expect(allDrawn(sentence)).toEqual([]);
  });

  it('prefers the rarer word, and puts small drawings of the others next to it', () => {
    const [beat] = beatsOf('The penguin ate ice cream by the window.');
    expect(beat?.main?.name).toBe('ice-cream');
    expect(beat?.small.map(({ name }) => name)).toEqual(['penguin', 'window']);
  });

  it('appears with the first word that it stands for', () => {
    const timeline = timelineOf(section(paragraph('After that we fed one ice cream to a dog.')));
    const scene = present(timeline.scenes[1], 'scene');
    const words = timeline.captions.flatMap((caption) => caption.words);
    const ice = words.find(({ text }) => text === 'ice');
    expect(illustrate(scene, options)[0]?.main?.startMs).toBe(ice?.startMs);
  });

  it('does not repeat a drawing right away for other words', () => {
    const [first, second] = beatsOf(
      'The coffee was ready long before anybody else in the street got up, and as always it was far too strong.',
      'One espresso later she walked the dog around the block, twice, and then back again by the longer way.',
    );
    expect(first?.main?.name).toBe('hot-beverage');
    expect(second?.main?.name).toBe('dog');
  });

  it('repeats a drawing for the same word', () => {
    const names = beatsOf(
      'The penguin stood there and looked at nothing in particular, as it had done on every other day before.',
      'Nobody knew how long the penguin had been standing there already, and nobody dared to go and ask it.',
    ).map(({ main }) => main?.name);
    expect(names).toEqual(['penguin', 'penguin']);
  });

  it('shows one drawing with a page of verse', () => {
    const timeline = timelineOf(
      section(stanza('The harbour sleeps,', 'the wind lies down', 'and so do we.')),
    );
    const beats = timeline.scenes.flatMap((scene) => illustrate(scene, options));
    expect(beats.map(({ main, small }) => [main?.name, small.length])).toEqual([['sailboat', 0]]);
  });

  it('explains its choice', () => {
    expect(beatsOf('A penguin.')[0]?.main).toMatchObject({
      words: 'penguin',
      reason: '"penguin" is its name',
    });
  });

  it('never chooses a flag, a clock face, a sign, a skin tone or a gender', () => {
    const words = [...new Set(library.flatMap(({ keywords }) => keywords))];
    const drawn = new Set(words.flatMap((word) => allNamed(`This is about the ${word}.`)));
    expect(drawn.size).toBeGreaterThan(400);
    const strange = [...drawn].filter((name) =>
      /oclock|thirty|skin-tone|keycap|button|^(?:man|woman)-(?!dancing)/.test(name),
    );
    expect(strange).toEqual([]);
    const signs = library.filter(({ category }) => category === 'Symbols' || category === 'Flags');
    const allowed = ['musical-notes', 'bar-chart'];
    expect(
      signs.filter(({ name }) => drawn.has(name) && !allowed.includes(name)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('is deterministic and never draws for words without a meaning', () => {
    const functionWords =
      'a an the can could like time right second left back light mean way watch is was of to and or but not you they will'.split(
        ' ',
      );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...functionWords), { minLength: 1, maxLength: 12 }), (words) => {
        expect(allDrawn(`${words.join(' ')}.`)).toEqual([]);
      }),
      { numRuns: 200 },
    );
    const nouns = fc.constantFrom(
      'penguin',
      'coffee',
      'the',
      'a',
      'sleeps',
      'model',
      'and',
      'in',
      'ice',
      'cream',
    );
    fc.assert(
      fc.property(fc.array(nouns, { minLength: 1, maxLength: 12 }), (words) => {
        const text = `${words.join(' ')}.`;
        expect(beatsOf(text)).toEqual(beatsOf(text));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    ['Der Hund und die Katze schlafen unter dem Tisch, und niemand weiß warum.', ['dog', 'cat']],
    ['Kein Hund war da, und der Zug nach Berlin fuhr ohne uns ab, weil wir zu spät waren.', ['train']],
    [
      'Había una vez un zorro que vio unas uvas en la casa de su padre. Nadie lo sabía todavía.',
      ['fox', 'grapes', 'house'],
    ],
    ['Ella llama a su madre, y la madre no sale de la casa porque llueve mucho.', ['house']],
    ["L'oiseau chante et la souris lit une lettre dans la maison.", ['bird', 'mouse', 'house']],
    ['从前有一只狐狸看见树上有一只乌鸦，嘴里叼着一块奶酪。', ['fox', 'blackbird']],
    ['犬と猫が家にいました。', ['dog', 'cat', 'house']],
    ['Волк и медведь жили в лесу, и никто не знал об этом.', ['wolf', 'bear']],
    ['옛날에 여우가 나무 위에 있는 까마귀를 보았습니다.', ['fox', 'deciduous-tree', 'blackbird']],
  ])('draws what is named in other languages: %s', (text, drawn) => {
    const script = present(parseScript(text).script, 'script');
    const illustrations = present(checkIllustrations(script, true).value, 'illustrations');
    const { scenes } = schedule(script, silentNarration(script), { columns: 42 });
    const names = scenes
      .filter(({ content }) => content.type === 'narration')
      .flatMap((scene) => illustrate(scene, illustrations))
      .flatMap(({ main, small }) => (main ? [main, ...small] : []).map(({ name }) => name));
    expect(names).toEqual(drawn);
  });

  it('draws nothing for languages that it has no names in', () => {
    const { script } = parseScript('رأى الثعلب غرابا على الشجرة، وكان في فمه قطعة من الجبن.');
    expect(checkIllustrations(present(script, 'script'), true).value).toBeNull();
  });
});

describe('the reviewed tables', () => {
  it('name drawings of the library', () => {
    const names = new Set(library.map(({ name }) => name));
    const drawings = [
      ...Object.keys(reviewedNouns),
      ...Object.keys(reviewedVerbs),
      ...senses.map((s) => s.drawing),
    ];
    expect(drawings.filter((name) => !names.has(name))).toEqual([]);
  });

  it('give each word one drawing', () => {
    const words = Object.values(reviewedNouns).flatMap((list) => list.split(', '));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });
});

describe('illustrateAll', () => {
  /** The drawings of each scene, main ones first. */
  const shownIn = (text: string) => {
    const script = present(parseScript(text).script, 'script');
    const timeline = schedule(script, silentNarration(script), { columns: 42 });
    return illustrateAll(timeline, options).map((beats) =>
      beats.flatMap(({ main, small }) => (main ? [main, ...small] : []).map(({ name }) => name)),
    );
  };

  it('does not repeat a drawing in the next scene, but may in the one after it', () => {
    const text = '# Home\n\nA penguin.\n\nThe penguin met a cat.\n\nThe penguin went home.\n';
    expect(shownIn(text)).toEqual([[], ['penguin'], ['cat'], ['penguin'], ['cat']]);
  });

  it('remembers a drawing across a card without one', () => {
    const [, , , later] = shownIn('# Home\n\nA penguin.\n\n## Later\n\nThe penguin met a cat.\n');
    expect(later).toEqual(['cat']);
  });

  it('repeats a drawing that the author asks for', () => {
    const text = '# Home\n\nA penguin.\n\n::illustration{name=penguin}\n\nAnd a cat.\n';
    expect(shownIn(text).slice(1, 3)).toEqual([['penguin'], ['penguin']]);
  });

  it('repeats the drawing of the title on the end card, and the scene before it makes way', () => {
    const scenes = shownIn('# The Penguin\n\nA dog barks.\n\nThe penguin met a cat.\n');
    expect(scenes).toEqual([['penguin'], ['dog'], ['cat'], ['penguin']]);
  });

  it('shows the same drawing with a refrain every time', () => {
    const refrain = 'The bell goes round,\nthe bell goes down.';
    const page = (place: string) => `A bell ${place},\nand near it is a cat.`;
    const scenes = shownIn(
      `---\ntitle: Home\nkind: verse\n---\n\n${refrain}\n\n${page('on the hill')}\n\n${refrain}\n\n${page('by the sea')}\n\n${refrain}\n`,
    );
    expect(scenes.slice(1, 6)).toEqual([['bell'], ['cat'], ['bell'], ['cat'], ['bell']]);
  });
});

describe('the directive', () => {
  const shown = (text: string) => {
    const script = present(parseScript(text).script, 'script');
    const { value: illustrations } = checkIllustrations(script, true);
    return schedule(script, silentNarration(script), { columns: 42 }).scenes.flatMap((scene) =>
      illustrations === null ? [] : illustrate(scene, illustrations).map(({ main }) => main?.name ?? null),
    );
  };

  it('decides what is drawn for the next paragraph, and for no other', () => {
    expect(shown('A penguin.\n\n::illustration{name="hot chocolate"}\n\nA cat.\n\nA dog.\n')).toEqual([
      'penguin',
      'hot-beverage',
      'dog',
    ]);
  });

  it('turns the drawing of a paragraph off', () => {
    expect(shown('::illustration{none}\n\nA cat.\n\n::illustration{name="none"}\n\nA dog.\n')).toEqual([
      null,
      null,
    ]);
  });

  it('works for a stanza and for a stop of a timetable', () => {
    expect(
      shown('::illustration{name=teapot}\n\nRoses are red,  \nviolets are blue,  \nand so on.\n'),
    ).toEqual(['teapot']);
    expect(
      shown('## 9:00 am – Start\n\n::illustration{name=teapot}\n\nMail.\n\n## 10:00 am – Dogs\n\nWalks.\n'),
    ).toEqual(['teapot', 'dog']);
  });

  it('reports an unknown drawing at its place, and suggests a similar name', () => {
    expect(diagnosticsOf('A day.\n\n::illustration{name="tepot"}\n\nTea.\n')).toMatchObject([
      {
        code: 'unknown-illustration',
        severity: 'error',
        message: 'There is no drawing "tepot".',
        span: { start: { line: 3, column: 1 } },
        hint: expect.stringContaining('Did you mean "teapot"?'),
      },
    ]);
  });

  it('is reported when no text follows it', () => {
    expect(diagnosticsOf('Tea.\n\n::illustration{name=teapot}\n\n- One\n- Two\n')).toMatchObject([
      { code: 'unused-illustration', severity: 'warning', span: { start: { line: 3 } } },
    ]);
    expect(diagnosticsOf('::illustration{name=teapot}\n\n::pause{s=1}\n\nTea.\n')).toEqual([]);
  });

  it('is an error without a name', () => {
    const { diagnostics } = parseScript('::illustration\n\nTea.\n');
    expect(diagnostics).toMatchObject([{ code: 'bad-directive', severity: 'error' }]);
  });
});

describe('drawingsIn', () => {
  it('gives drawings with ids of their own, and their main colours', () => {
    const drawings = drawingsIn([beatsOf('A mushroom.')]);
    const mushroom = present(drawings.get('mushroom'), 'the mushroom');
    expect(mushroom).toMatchObject({ width: 32, height: 32 });
    expect(mushroom.colors[0]).toBe('#f8312f');
    for (const { name, body } of drawings.values()) {
      for (const [, id] of body.matchAll(/\bid="([^"]+)"/g)) expect(id).toMatch(new RegExp(`^${name}-`));
    }
  });
});
