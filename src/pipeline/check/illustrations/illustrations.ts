/**
 * What a script is illustrated from, and what is wrong with the drawings that it asks for by name.
 *
 * Guarantees: a name that the library does not have is an error at its place; an illustration that nothing goes with is
 * a warning.
 */
import type { Block, Illustration, Script } from '../../../script/script.ts';
import { present } from '../../../shared/assert.ts';
import type { Diagnostic } from '../../../shared/diagnostic.ts';
import { didYouMean } from '../../../shared/edit-distance.ts';
import type { Vocabulary } from '../../../storyboard/illustration/vocabulary.ts';
import type { Checked } from '../../checked.ts';
import { libraryVocabulary } from './library.ts';

/** What a script is illustrated from. */
export interface Illustrations {
  readonly vocabulary: Vocabulary;
  /** False where only what the author asks for is drawn. */
  readonly automatic: boolean;
}

/**
 * @param wanted false where the settings turn illustrations off
 * @returns null where nothing is illustrated
 */
export function checkIllustrations(script: Script, wanted: boolean): Checked<Illustrations | null> {
  const blocks = script.sections.flatMap((section) => section.blocks);
  const asked = blocks.filter((block): block is Illustration => block.type === 'illustration');
  const isNamed = asked.some(({ name }) => name !== null);
  const own = libraryVocabulary(script.language);
  const automatic = wanted && own !== null;
  if (!automatic && !isNamed) return { value: null, diagnostics: [] };
  const vocabulary = own ?? present(libraryVocabulary('en'), 'the English vocabulary');
  return {
    value: wanted ? { vocabulary, automatic } : null,
    diagnostics: [
      ...asked.flatMap((block) => unknownDrawing(block, vocabulary)),
      ...script.sections.flatMap((section) => withoutText(section.blocks)),
    ],
  };
}

function unknownDrawing({ name, span }: Illustration, vocabulary: Vocabulary): Diagnostic[] {
  if (name === null || vocabulary.drawingNamed(name) !== null) return [];
  const guess = didYouMean(name.replaceAll(' ', '-'), vocabulary.names);
  return [
    {
      code: 'unknown-illustration',
      severity: 'error',
      message: `There is no drawing "${name}".`,
      span,
      hint: `${guess}Give a name from Fluent Emoji, one of emojilib's keywords, or "none".`,
    },
  ];
}

/** What a block does with the illustration before it. */
const afterIllustration: Readonly<Record<Block['type'], 'shows it' | 'stands between' | 'ends it'>> = {
  paragraph: 'shows it',
  stanza: 'shows it',
  picture: 'stands between',
  pause: 'stands between',
  sound: 'stands between',
  list: 'ends it',
  quote: 'ends it',
  code: 'ends it',
  table: 'ends it',
  scene: 'ends it',
  illustration: 'ends it',
};

/** A warning for each illustration that no paragraph or stanza shows. */
function withoutText(blocks: readonly Block[]): Diagnostic[] {
  return blocks.flatMap((block, index): Diagnostic[] => {
    if (block.type !== 'illustration') return [];
    const next = blocks.slice(index + 1).find(({ type }) => afterIllustration[type] !== 'stands between');
    if (next !== undefined && afterIllustration[next.type] === 'shows it') return [];
    return [
      {
        code: 'unused-illustration',
        severity: 'warning',
        message: 'No paragraph or stanza follows this illustration, so it is not shown.',
        span: block.span,
        hint: 'Put it right before the text that it belongs to.',
      },
    ];
  });
}
