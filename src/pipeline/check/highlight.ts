/**
 * Code blocks -> lines of text with tones, by the TextMate grammars that come with shiki.
 *
 * Guarantees: the lines have the block's text; a grammar is loaded only when a script has code in its language; code in
 * a language that shiki does not know, or that no grammar can read in time, is plain.
 */
import type { HighlighterCore, ThemeRegistrationRaw } from 'shiki';
import type { Script } from '../../script/script.ts';
import { type CodeLineProps, type CodeTone, codeTones } from '../../storyboard/contract.ts';
import { type Highlighted, highlightKey, plainLines } from '../../storyboard/highlighted-code.ts';

/** Longer lines are data, and some grammars take seconds for them. */
const longestLine = 2000;
const timeLimitMs = 1000;

/**
 * The scopes of the grammars that each tone stands for. Where several match, the most specific counts, as in editors.
 */
const scopesOfTone: Readonly<Record<Exclude<CodeTone, 'plain'>, readonly string[]>> = {
  keyword: [
    'keyword',
    'storage',
    'constant.language',
    'variable.language',
    'entity.name.tag',
    'punctuation.definition.heading',
    'markup.deleted',
  ],
  string: ['string', 'constant.other.symbol', 'markup.inline.raw', 'markup.inserted'],
  number: ['constant.numeric', 'constant.other.color', 'keyword.other.unit'],
  comment: ['comment', 'punctuation.definition.comment'],
  name: [
    'entity.name.function',
    'entity.name.type',
    'entity.name.class',
    'entity.name.section',
    'entity.other.attribute-name',
    'support.function',
    'support.type.property-name',
    'meta.function-call.generic',
    'meta.object-literal.key',
    'variable.function',
  ],
};

/** Operators and quotation marks have no tone of their own: few tones say more than many. */
const plainScopes = ['keyword.operator', 'punctuation', 'meta.template.expression'];

/** A theme whose colours are the numbers of the tones. */
const theme: ThemeRegistrationRaw = {
  name: 'tones',
  type: 'dark',
  fg: colorOf('plain'),
  bg: '#ffffff',
  settings: [
    { settings: { foreground: colorOf('plain'), background: '#ffffff' } },
    ...codeTones.map((tone) => ({
      scope: tone === 'plain' ? plainScopes : [...scopesOfTone[tone]],
      settings: { foreground: colorOf(tone) },
    })),
    { scope: ['punctuation.definition.string'], settings: { foreground: colorOf('string') } },
    // To a reader, words such as `not` and `instanceof` are keywords.
    {
      scope: ['keyword.operator.logical.python', 'keyword.operator.new', 'keyword.operator.expression'],
      settings: { foreground: colorOf('keyword') },
    },
  ],
};

function colorOf(tone: CodeTone): string {
  const index = codeTones.indexOf(tone);
  return `#${index.toString(16).padStart(6, '0')}`;
}

function toneOf(color: string | undefined): CodeTone {
  return codeTones[Number.parseInt((color ?? '').slice(1), 16)] ?? 'plain';
}

/** The highlighted lines of all the script's code. */
export async function highlightScript({ sections }: Script): Promise<Highlighted> {
  const blocks = sections.flatMap((section) => section.blocks).filter((block) => block.type === 'code');
  const highlighted = new Map<string, CodeLineProps[]>();
  for (const { language, text } of blocks)
    highlighted.set(highlightKey(language, text), await highlight(language, text));
  return highlighted;
}

let opened: Promise<HighlighterCore> | null = null;

/** Loaded once, and only for code: grammars and their engine take a while to start. */
async function openHighlighter(): Promise<HighlighterCore> {
  const [{ createHighlighterCore }, { createJavaScriptRegexEngine }] = await Promise.all([
    import('shiki/core'),
    import('shiki/engine/javascript'),
  ]);
  // Some grammars have expressions that JavaScript does not support: the rest of such a grammar still works.
  return createHighlighterCore({ themes: [theme], engine: createJavaScriptRegexEngine({ forgiving: true }) });
}

/** @param language as written after the code fence: shiki's name, or one of its aliases; null where there is none */
export async function highlight(language: string | null, text: string): Promise<CodeLineProps[]> {
  if (language === null) return plainLines(text);
  const { bundledLanguages } = await import('shiki/langs');
  const grammar = Object.entries(bundledLanguages).find(([name]) => name === language)?.[1];
  if (grammar === undefined) return plainLines(text);
  opened ??= openHighlighter();
  const highlighter = await opened;
  await highlighter.loadLanguage(grammar);
  const lines = highlighter.codeToTokensBase(text, {
    lang: language,
    theme: 'tones',
    tokenizeMaxLineLength: longestLine,
    tokenizeTimeLimit: timeLimitMs,
  });
  return lines.map((tokens) =>
    joinTones(tokens.map(({ content, color }) => ({ text: content, tone: toneOf(color) }))),
  );
}

/** Joins neighbouring tokens of the same tone. */
function joinTones(tokens: CodeLineProps): CodeLineProps {
  const joined: CodeLineProps = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (last?.tone === token.tone) last.text += token.text;
    else joined.push({ ...token });
  }
  return joined;
}
