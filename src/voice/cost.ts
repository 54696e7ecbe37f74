/**
 * What it will cost to have scripts spoken, before anybody is asked.
 *
 * Takes plans; gives the characters that services will count and what they take for them. Guarantees: a sentence that is
 * kept already, or that stands in several scripts, is not counted again. It is an estimate: prices depend on plans.
 */
import type { Store } from '../store/store.ts';
import type { Billing, Price, SpokenSentence } from './engines/voice-engine.ts';
import type { SpeechPlan } from './narrate.ts';

export interface SpeechCost {
  /** US dollars; null when one of the prices is not known. */
  readonly usd: number | null;
  /** Those that are asked and paid, or may be. */
  readonly voices: readonly VoiceCost[];
}

export interface VoiceCost {
  /** For example `elevenlabs:JBFqnCBsd6RMkjVDRZzb`. */
  readonly voice: string;
  readonly service: string;
  /** Different sentences that are not kept from an earlier run. */
  readonly sentences: number;
  readonly characters: number;
  /** US dollars; null when the price is not known. */
  readonly usd: number | null;
  readonly price: Price | null;
}

/** Null when no sentence is to be asked of a service. */
export async function estimateCost(plans: readonly SpeechPlan[], store: Store): Promise<SpeechCost | null> {
  const paid = new Map<string, { name: string; billing: Billing; sentence: SpokenSentence }>();
  for (const { tasks } of plans) {
    for (const [key, { engine, sentence }] of tasks) {
      const { name, billing } = engine;
      if (billing === undefined || paid.has(key) || (await store.find(key)) !== null) continue;
      paid.set(key, { name, billing, sentence });
    }
  }
  const sentences = [...paid.values()];
  const voices = [...new Set(sentences.map(({ name }) => name))].map((voice): VoiceCost => {
    const own = sentences.filter(({ name }) => name === voice);
    const characters = own.reduce((sum, { billing, sentence }) => sum + billing.charactersOf(sentence), 0);
    const price = own[0]?.billing.price ?? null;
    return {
      voice,
      service: own[0]?.billing.service ?? '',
      sentences: own.length,
      characters,
      usd: price === null ? null : (characters * price.usdPerMillionCharacters) / 1e6,
      price,
    };
  });
  if (voices.length === 0) return null;
  const usd = voices.reduce<number | null>(
    (sum, voice) => (sum === null || voice.usd === null ? null : sum + voice.usd),
    0,
  );
  return { usd, voices };
}
