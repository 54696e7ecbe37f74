/**
 * What it will cost to have scripts spoken, known before any service is asked.
 *
 * Takes speech plans; gives the characters that services will count and what they charge for them. Guarantees: a
 * sentence that is in the store, or occurs in several scripts, is not counted again. It is an estimate, because prices
 * depend on the user's contract.
 */
import type { Store } from '../store/store.ts';
import type { Billing, Price, SpokenSentence } from './engines/voice-engine.ts';
import type { SpeechPlan } from './narrate.ts';

export interface SpeechCost {
  /** US dollars; null when one of the prices is unknown. */
  readonly usd: number | null;
  /** The voices of services, which charge or may charge. */
  readonly voices: readonly VoiceCost[];
}

export interface VoiceCost {
  /** For example `elevenlabs:JBFqnCBsd6RMkjVDRZzb`. */
  readonly voice: string;
  readonly service: string;
  /** How many different sentences are not in the store. */
  readonly sentences: number;
  readonly characters: number;
  /** US dollars; null when the price is unknown. */
  readonly usd: number | null;
  readonly price: Price | null;
}

interface PaidSentence {
  readonly voice: string;
  readonly billing: Billing;
  readonly sentence: SpokenSentence;
}

/** @returns null when no service has to be asked for a sentence. */
export async function estimateCost(plans: readonly SpeechPlan[], store: Store): Promise<SpeechCost | null> {
  const sentences = await paidSentences(plans, store);
  const names = [...new Set(sentences.map(({ voice }) => voice))];
  if (names.length === 0) return null;
  const voices = names.map((name) =>
    costOf(
      name,
      sentences.filter(({ voice }) => voice === name),
    ),
  );
  const usd = voices.reduce<number | null>(
    (sum, voice) => (sum === null || voice.usd === null ? null : sum + voice.usd),
    0,
  );
  return { usd, voices };
}

/** The different sentences that services will be asked for. */
async function paidSentences(plans: readonly SpeechPlan[], store: Store): Promise<PaidSentence[]> {
  const paid = new Map<string, PaidSentence>();
  for (const { tasks } of plans) {
    for (const [key, { engine, sentence }] of tasks) {
      const { name, billing } = engine;
      if (billing === undefined || paid.has(key) || (await store.find(key)) !== null) continue;
      paid.set(key, { voice: name, billing, sentence });
    }
  }
  return [...paid.values()];
}

function costOf(voice: string, sentences: readonly PaidSentence[]): VoiceCost {
  const characters = sentences.reduce(
    (sum, { billing, sentence }) => sum + billing.charactersOf(sentence),
    0,
  );
  const price = sentences[0]?.billing.price ?? null;
  return {
    voice,
    service: sentences[0]?.billing.service ?? '',
    sentences: sentences.length,
    characters,
    usd: price === null ? null : (characters * price.usdPerMillionCharacters) / 1e6,
    price,
  };
}
