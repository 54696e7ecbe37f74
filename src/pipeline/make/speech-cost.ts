/** What the speech of scripts will cost: estimated before a service is asked, shown, and held against the limit. */
import type { Store } from '../../store/store.ts';
import { estimateCost, type SpeechCost, type VoiceCost } from '../../voice/cost.ts';
import { planSpeech, type SpeechPlan } from '../../voice/narrate.ts';
import { type CastScript, openCast } from '../check/cast.ts';
import { Failure } from '../failure.ts';
import type { Settings } from '../settings/settings.ts';

/** Null when no service is asked that is paid, or may be. @throws VoiceError */
export async function costOfSpeech(scripts: readonly CastScript[], store: Store): Promise<SpeechCost | null> {
  const plans: SpeechPlan[] = [];
  for (const checked of scripts) {
    const { cast, close } = await openCast(checked);
    plans.push(planSpeech(checked.script, cast));
    await close();
  }
  return estimateCost(plans, store);
}

/** @throws Failure `usage` when the cost is above the limit, or a limit is set and the price is not known */
export function requireWithin(cost: SpeechCost, { maxCost }: Pick<Settings, 'maxCost'>): void {
  if (maxCost === null || (cost.usd !== null && cost.usd <= maxCost)) return;
  if (cost.usd === null) {
    throw new Failure(
      `${costText(cost)} It cannot be compared with --max-cost ${maxCost}, so nothing was sent.`,
      {
        kind: 'usage',
        hint: 'Set "usdPerMillionCharacters" of the service, in "voices" of the configuration file.',
      },
    );
  }
  throw new Failure(`${costText(cost)} That is more than --max-cost ${maxCost}, so nothing was sent.`, {
    kind: 'usage',
    hint: 'Raise the limit with --max-cost, or choose another voice with --voice.',
  });
}

/** "ElevenLabs speaks 12 sentences with 1,234 characters: about $0.12 (at $100 per million, according to …)." */
export function costText({ voices }: SpeechCost): string {
  return voices.map(voiceText).join(' ');
}

function voiceText({ service, sentences, characters, usd, price }: VoiceCost): string {
  const count = `${sentences} sentence${sentences === 1 ? '' : 's'}`;
  const what = `${service} speaks ${count} with ${characters.toLocaleString('en')} characters`;
  if (usd === null || price === null) return `${what}: its price is not known.`;
  const estimate = usd > 0 && usd < 0.01 ? 'less than $0.01' : `about ${dollars(usd)}`;
  const rate = `${dollars(price.usdPerMillionCharacters)} per million`;
  return `${what}: ${estimate} (at ${rate}, according to ${price.source}).`;
}

function dollars(usd: number): string {
  return `$${usd.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
}
