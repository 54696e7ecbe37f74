/** What the speech of scripts will cost: found before a service is asked, told, and held against the user's limit. */
import type { Store } from '../../store/store.ts';
import { estimateCost, type SpeechCost, type VoiceCost } from '../../voice/cost.ts';
import { planSpeech, type SpeechPlan } from '../../voice/narrate.ts';
import { type CastScript, openCast } from '../check/voices.ts';
import { Failure } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';

/** Null where nobody is asked who is paid, or may be. @throws VoiceError */
export async function costOfSpeech(scripts: readonly CastScript[], store: Store): Promise<SpeechCost | null> {
  const plans: SpeechPlan[] = [];
  for (const checked of scripts) {
    const { cast, close } = await openCast(checked);
    plans.push(planSpeech(checked.script, cast));
    await close();
  }
  return estimateCost(plans, store);
}

/** @throws Failure `usage` when it is more than the limit, or a limit is set and the price is not known. */
export function requireWithin(cost: SpeechCost, { maxCost }: Pick<Settings, 'maxCost'>): void {
  if (maxCost === null || (cost.usd !== null && cost.usd <= maxCost)) return;
  if (cost.usd === null) {
    throw new Failure(
      'usage',
      `${costText(cost)} So it cannot be held against --max-cost ${maxCost}, and nothing was asked.`,
      'Give the price as "usdPerMillionCharacters" of the service in "voices" of the configuration file.',
    );
  }
  throw new Failure(
    'usage',
    `${costText(cost)} That is more than --max-cost ${maxCost}, and nothing was asked.`,
    'Set a higher limit with --max-cost, or take another voice with --voice.',
  );
}

/** "ElevenLabs speaks 12 sentences with 1,234 characters: about $0.12 (at $100 per million, says …)." */
export function costText({ voices }: SpeechCost): string {
  return voices.map(voiceText).join(' ');
}

function voiceText({ service, sentences, characters, usd, price }: VoiceCost): string {
  const what = `${service} speaks ${sentences} sentence${sentences === 1 ? '' : 's'} with ${characters.toLocaleString('en')} characters`;
  if (usd === null || price === null) return `${what}: its price is not known.`;
  const estimate = usd > 0 && usd < 0.01 ? 'less than $0.01' : `about ${dollars(usd)}`;
  return `${what}: ${estimate} (at ${dollars(price.usdPerMillionCharacters)} per million, says ${price.source}).`;
}

function dollars(usd: number): string {
  return `$${usd.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
