/**
 * Who says which sentence of a script, and how fast: by what the sentence is, and by who speaks in a dialogue.
 *
 * Takes the script and its voices, opened; gives its cast. Guarantees: every sentence has a part; every pace is one
 * that voices accept; a speaker's name is left unsaid only where the speaker has a voice of its own.
 */
import type { Block, Script, Sentence, Turn } from '../script/script.ts';
import { unreachable } from '../shared/assert.ts';
import { maxPace, minPace, type VoiceEngine } from './engines/voice-engine.ts';
import type { Cast, Part } from './narrate.ts';
import type { Pronunciations } from './spoken/pronunciations.ts';

export interface CastOptions {
  /** Says everything that no other voice says. */
  readonly narrator: VoiceEngine;
  /** Says titles and headings; null for the narrator. */
  readonly title: VoiceEngine | null;
  /** Says quotes; null for the narrator. */
  readonly quote: VoiceEngine | null;
  /** The voices of the speakers in dialogues, by `speakerKey`. */
  readonly speakers: ReadonlyMap<string, VoiceEngine>;
  /** A multiple of the voices' own speed, multiplied by the pace of the kind of text. */
  readonly pace: number;
  /** The user's dictionary. */
  readonly pronunciations: Pronunciations;
}

/**
 * The pace of each kind of text, compared with prose. Verse is listened to for its sounds and read more slowly; a title
 * stands alone, with nothing before it that helps to understand it.
 */
const paceOf = { prose: 1, verse: 0.9, title: 0.95 } as const;
type Kind = keyof typeof paceOf;

/** Names are the same in uppercase and lowercase. */
export const speakerKey = (name: string): string => name.toLowerCase();

export function castOf(script: Script, options: CastOptions): Cast {
  const { narrator, title, quote } = options;
  const book = new CastBook(options);
  const titleVoice = title ?? narrator;
  book.give([script.titleSentence], 'title', titleVoice);
  for (const { heading, blocks } of script.sections) {
    book.give([heading?.clock?.sentence, heading?.sentence], 'title', titleVoice);
    // The lines of a quote in a poem are verse as well.
    const quoteKind = script.kind === 'verse' ? 'verse' : 'prose';
    for (const block of blocks) giveBlock(book, block, quoteKind, quote ?? narrator);
  }
  return (sentence) => book.partOf(sentence);
}

function giveBlock(book: CastBook, block: Block, quoteKind: Kind, quoteVoice: VoiceEngine): void {
  switch (block.type) {
    case 'stanza':
      book.giveTurn(block.sentences, 'verse', block.turn);
      break;
    case 'paragraph':
      book.giveTurn(block.sentences, 'prose', block.turn);
      break;
    case 'quote':
      book.give(block.sentences, quoteKind, quoteVoice);
      break;
    case 'list':
      for (const item of block.items) book.giveTurn(item.sentences, 'prose', item.turn);
      break;
    case 'table':
    case 'scene':
      // The narrator's: see `partOf`.
      break;
    case 'code':
    case 'picture':
    case 'illustration':
    case 'staging':
    case 'sound':
    case 'pause':
      break;
    default:
      unreachable(block);
  }
}

/** The parts that have been given out, by the index of the sentence. */
class CastBook {
  readonly #options: CastOptions;
  readonly #parts = new Map<number, Part>();

  constructor(options: CastOptions) {
    this.#options = options;
  }

  partOf({ index }: Sentence): Part {
    return this.#parts.get(index) ?? this.#part('prose', this.#options.narrator, 0);
  }

  give(sentences: readonly (Sentence | null | undefined)[], kind: Kind, engine: VoiceEngine): void {
    const part = this.#part(kind, engine, 0);
    for (const sentence of sentences) if (sentence) this.#parts.set(sentence.index, part);
  }

  /** Gives a turn in a dialogue to its speaker, or to the narrator where the speaker has no voice. */
  giveTurn(sentences: readonly Sentence[], kind: Kind, turn: Turn | null): void {
    const engine = turn === null ? undefined : this.#options.speakers.get(speakerKey(turn.speaker));
    if (turn === null || engine === undefined) {
      this.give(sentences, kind, this.#options.narrator);
      return;
    }
    let left = turn.nameWords;
    for (const { index, words } of sentences) {
      const nameWords = Math.min(left, words.length);
      this.#parts.set(index, this.#part(kind, engine, nameWords));
      left -= nameWords;
    }
  }

  #part(kind: Kind, engine: VoiceEngine, nameWords: number): Part {
    const { pace, pronunciations } = this.#options;
    const wanted = Math.round(paceOf[kind] * pace * 1000) / 1000;
    return { engine, pace: Math.min(maxPace, Math.max(minPace, wanted)), nameWords, pronunciations };
  }
}
