/**
 * Who says what of a script, and how fast: by what a sentence is, and by who speaks in a dialogue.
 *
 * Takes the script with its voices, opened; gives its cast. Guarantees: every sentence has its part; a pace is what a
 * voice takes; a name is unsaid only where its speaker has a voice that is heard.
 */
import type { Block, Script, Sentence, Turn } from '../script/script.ts';
import { leastPace, mostPace, type VoiceEngine } from './engines/voice-engine.ts';
import type { Cast, Part } from './narrate.ts';
import type { Pronunciations } from './spoken/pronunciations.ts';

export interface CastOptions {
  /** Says all for which there is no other voice. */
  readonly narrator: VoiceEngine;
  /** Of titles and headings, of quotes; null for the narrator. */
  readonly title: VoiceEngine | null;
  readonly quote: VoiceEngine | null;
  /** Of those who speak in dialogues, by `speakerKey`. */
  readonly speakers: ReadonlyMap<string, VoiceEngine>;
  /** A multiple of the voices' own speed; that of the kind of text comes on top. */
  readonly pace: number;
  /** The user's dictionary. */
  readonly pronunciations: Pronunciations;
}

/**
 * How fast each kind of text is read, beside prose. Verse is heard for its sounds and read slower; a title stands alone,
 * and nothing before it helps to understand it.
 */
const paceOf = { prose: 1, verse: 0.9, title: 0.95 } as const;
type Kind = keyof typeof paceOf;

/** Names are the same in capitals and in small letters. */
export const speakerKey = (name: string): string => name.toLowerCase();

export function castOf(script: Script, options: CastOptions): Cast {
  const { narrator, title, quote, speakers, pace, pronunciations } = options;
  const parts = new Map<number, Part>();
  const paceFor = (kind: Kind) => {
    const wanted = Math.round(paceOf[kind] * pace * 1000) / 1000;
    return Math.min(mostPace, Math.max(leastPace, wanted));
  };
  const give = (sentences: readonly (Sentence | null | undefined)[], kind: Kind, engine = narrator) => {
    for (const sentence of sentences)
      if (sentence) parts.set(sentence.index, { engine, pace: paceFor(kind), nameWords: 0, pronunciations });
  };
  const giveTurn = (sentences: readonly Sentence[], kind: Kind, turn: Turn | null) => {
    const engine = turn === null ? undefined : speakers.get(speakerKey(turn.speaker));
    give(sentences, kind, engine);
    if (turn === null || engine === undefined) return;
    let left = turn.nameWords;
    for (const { index, words } of sentences) {
      const nameWords = Math.min(left, words.length);
      parts.set(index, { engine, pace: paceFor(kind), nameWords, pronunciations });
      left -= nameWords;
    }
  };
  const giveBlock = (block: Block) => {
    if (block.type === 'stanza') giveTurn(block.sentences, 'verse', block.turn);
    else if (block.type === 'paragraph') giveTurn(block.sentences, 'prose', block.turn);
    else if (block.type === 'list')
      for (const item of block.items) giveTurn(item.sentences, 'prose', item.turn);
    else if (block.type === 'quote') {
      // In a poem its lines are verse as well.
      give(block.sentences, script.kind === 'verse' ? 'verse' : 'prose', quote ?? narrator);
    }
  };
  const titleVoice = title ?? narrator;
  give([script.titleSentence], 'title', titleVoice);
  for (const { heading, blocks } of script.sections) {
    give([heading?.clock?.sentence, heading?.sentence], 'title', titleVoice);
    for (const block of blocks) giveBlock(block);
  }
  const others: Part = { engine: narrator, pace: paceFor('prose'), nameWords: 0, pronunciations };
  return ({ index }) => parts.get(index) ?? others;
}
