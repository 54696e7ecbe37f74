/**
 * Small handmade scripts and narrations, for tests of the stages after parsing.
 *
 * Guarantees: sentences are numbered in reading order; spans count from the start, one column per character; `narrate`
 * gives each word a time in proportion to its letters, and no time to punctuation alone.
 */
import type {
  Block,
  Code,
  Heading,
  List,
  Paragraph,
  Pause,
  Picture,
  Quote,
  Script,
  ScriptKind,
  Section,
  Sentence,
  Sound,
  Stanza,
  StyledRun,
  Word,
} from '../../src/script/script.ts';
import type { Span } from '../../src/shared/span.ts';
import type { Narration, WordTime } from '../../src/voice/narration.ts';

export interface SectionText {
  readonly clock?: { readonly text: string; readonly minuteOfDay: number };
  readonly heading?: string;
  readonly blocks: readonly BlockBuilder[];
}

export interface ScriptText {
  readonly title: string;
  /** False for a title that is merely the first words of the text. */
  readonly isTitleRead?: boolean;
  readonly kind?: ScriptKind;
  readonly language?: string;
  readonly sections: readonly SectionText[];
}

type BlockBuilder = (builder: Builder) => Block;

export function buildScript({ title, isTitleRead, kind, language, sections }: ScriptText): Script {
  const builder = new Builder();
  const titleSentence = isTitleRead === false ? null : builder.sentence(title);
  return {
    kind: kind ?? 'narration',
    language: language ?? 'en',
    title: titleSentence === null ? null : title,
    subtitle: null,
    name: title,
    titleSentence,
    author: null,
    date: null,
    tags: [],
    settings: {},
    sections: sections.map((section) => buildSection(builder, section)),
  };
}

function buildSection(builder: Builder, text: SectionText): Section {
  const from = builder.offset;
  const clock = text.clock
    ? {
        minuteOfDay: text.clock.minuteOfDay,
        endMinuteOfDay: null,
        sentence: builder.sentence(text.clock.text),
      }
    : null;
  const sentence = text.heading === undefined ? null : builder.sentence(text.heading);
  const heading: Heading | null =
    clock || sentence ? { depth: 2, sentence, clock, span: builder.spanFrom(from) } : null;
  const blocks = text.blocks.map((build) => build(builder));
  return { heading, blocks, span: builder.spanFrom(from) };
}

export function paragraph(...sentences: string[]): BlockBuilder {
  return (builder): Paragraph => ({ type: 'paragraph', turn: null, ...builder.sentences(sentences) });
}

export function stanza(...lines: string[]): BlockBuilder {
  return (builder): Stanza => ({ type: 'stanza', refrain: false, turn: null, ...builder.sentences(lines) });
}

export interface ItemText {
  readonly depth: number;
  readonly text: string;
  readonly number: number | null;
}

/** Items given as text are numbered from `start`. */
export function list(items: readonly (string | ItemText)[], start = 1): BlockBuilder {
  return (builder): List => {
    const from = builder.offset;
    let next = start - 1;
    const numbered = (text: string): ItemText => {
      next += 1;
      return { depth: 0, text, number: next };
    };
    const built = items.map((item) => {
      const { depth, text, number } = typeof item === 'string' ? numbered(item) : item;
      return { depth, number, turn: null, ...builder.sentences(text === '' ? [] : [text]) };
    });
    return { type: 'list', ordered: true, items: built, span: builder.spanFrom(from) };
  };
}

export function quote(sentences: readonly string[], attribution: string | null): BlockBuilder {
  return (builder): Quote => {
    const from = builder.offset;
    const built = builder.sentences(sentences).sentences;
    const by = attribution === null ? null : builder.sentence(attribution);
    return { type: 'quote', sentences: built, attribution: by, span: builder.spanFrom(from) };
  };
}

export function code(text: string): BlockBuilder {
  return (builder): Code => ({ type: 'code', language: 'ts', text, span: builder.advance(text.length) });
}

export function picture(path: string): BlockBuilder {
  return (builder): Picture => ({ type: 'picture', path, alt: '', span: builder.advance(path.length) });
}

export function sound(path: string, gainDb = 0): BlockBuilder {
  return (builder): Sound => ({ type: 'sound', path, gainDb, span: builder.advance(1) });
}

export function pause(durationMs: number): BlockBuilder {
  return (builder): Pause => ({ type: 'pause', durationMs, span: builder.advance(1) });
}

class Builder {
  offset = 0;
  #index = 0;

  /** Words are separated by spaces, or by a `|` if there is no space between them. */
  sentence(text: string): Sentence {
    const from = this.offset;
    const words: Word[] = text.split(' ').flatMap((chunk, chunkAt) =>
      chunk.split('|').map((part, at): Word => {
        const run: StyledRun = { text: part, bold: false, italic: false, code: false, color: null };
        const spaceBefore = at === 0 && chunkAt > 0;
        return { text: part, spaceBefore, runs: [run], span: this.advance(part.length) };
      }),
    );
    const index = this.#index;
    this.#index += 1;
    return { index, text: text.replaceAll('|', ''), words, pauseAfterMs: 0, span: this.spanFrom(from) };
  }

  sentences(texts: readonly string[]): { sentences: Sentence[]; span: Span } {
    const from = this.offset;
    return { sentences: texts.map((text) => this.sentence(text)), span: this.spanFrom(from) };
  }

  advance(length: number): Span {
    const from = this.offset;
    this.offset += length;
    return this.spanFrom(from);
  }

  spanFrom(offset: number): Span {
    const point = (at: number) => ({ line: 1, column: at + 1, offset: at });
    return { start: point(offset), end: point(this.offset) };
  }
}

const letterOrDigit = /[\p{L}\p{N}]/u;

/** @param msPerCharacter 60 is a brisk reading voice. */
export function narrate(script: Script, msPerCharacter = 60): Narration {
  const clips = allSentences(script).map((sentence) => {
    let now = 0;
    const words = sentence.words.map(({ text }): WordTime => {
      const startMs = now;
      if (letterOrDigit.test(text)) now += text.length * msPerCharacter;
      return { startMs, endMs: now };
    });
    return { sentenceIndex: sentence.index, durationMs: now, words, audio: null };
  });
  return { voice: 'none', clips };
}

/** All sentences by index. Found without following the reading order, so as not to repeat the code under test. */
export function allSentences(script: Script): Sentence[] {
  const found: Sentence[] = [];
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isSentence(value)) found[value.index] = value;
    else for (const part of Object.values(value)) look(part);
  };
  look(script);
  return found;
}

function isSentence(value: object): value is Sentence {
  return 'words' in value && 'index' in value;
}
