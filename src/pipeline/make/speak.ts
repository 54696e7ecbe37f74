/**
 * CheckedScript -> Narration: the one place that decides where a script's speech comes from.
 *
 * It comes from the author's recording where there is one. Where the script brings its own times, nobody speaks and
 * each sentence takes as long as it takes to read. Otherwise the script's voices speak, with what they said before
 * taken from the store. Guarantees: a service is asked only within the limit of `--max-cost`, and never where `ifPaid`
 * forbids it.
 */
import { sentencesOf } from '../../script/walk.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { estimateCost, type SpeechCost } from '../../voice/cost.ts';
import { type NarrateResult, narrate, planSpeech } from '../../voice/narrate.ts';
import { openCast, openSilentCast } from '../check/cast.ts';
import type { CheckedScript } from '../check/check.ts';
import type { Recording } from '../check/recording-file.ts';
import type { Workspace } from '../run/workspace.ts';
import { narrateRecording } from './recordings.ts';
import { requireWithin } from './speech-cost.ts';

/** A narration, with the number of sentences that came from the cache and that were spoken now. */
export interface Spoken extends NarrateResult {
  /** What the recording lacks or adds, where the script has one. */
  readonly diagnostics: readonly Diagnostic[];
  /** The estimate for speech that was not in the store; null when no service is asked that is paid, or may be. */
  readonly cost: SpeechCost | null;
}

export interface SpeakOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** Called before a service is asked that is paid, or may be. */
  readonly onCost?: ((cost: SpeechCost) => void) | undefined;
  /** What to do when speech would cost something: have it spoken, within the limit, or time the text by reading. */
  readonly ifPaid?: 'speak' | 'time-by-reading';
}

/**
 * @throws Failure when the speech would cost more than it may, or the recording is of another text; what `narrate`
 *   throws
 */
export async function speak(
  checked: CheckedScript,
  workspace: Workspace,
  options: SpeakOptions = {},
): Promise<Spoken> {
  const { recording } = checked;
  return recording === null
    ? speakWithVoices(checked, workspace, options)
    : followRecording(checked, recording, workspace, options);
}

async function speakWithVoices(
  checked: CheckedScript,
  { store, workDirectory }: Workspace,
  { onCost, ifPaid = 'speak', ...options }: SpeakOptions,
): Promise<Spoken> {
  const { script, settings } = checked;
  const { cast, close } = await openCast(checked);
  try {
    const cost = await estimateCost([planSpeech(script, cast)], store);
    if (cost !== null && ifPaid === 'time-by-reading') {
      const timed = await timeByReading(checked, { store, workDirectory }, options);
      return { ...timed, diagnostics: [], cost };
    }
    if (cost !== null) {
      requireWithin(cost, settings.values);
      onCost?.(cost);
    }
    const spoken = await narrate(script, { ...options, cast, store, workDirectory });
    return { ...spoken, diagnostics: [], cost };
  } finally {
    await close();
  }
}

/** A narration in which nothing is spoken: each sentence takes as long as it takes to read. @throws as `narrate` */
export async function timeByReading(
  checked: CheckedScript,
  { store, workDirectory }: Pick<Workspace, 'store' | 'workDirectory'>,
  options: Pick<SpeakOptions, 'signal' | 'onProgress'>,
): Promise<NarrateResult> {
  const { cast } = await openSilentCast(checked);
  return narrate(checked.script, { ...options, cast, store, workDirectory });
}

async function followRecording(
  { script }: CheckedScript,
  recording: Recording,
  workspace: Workspace,
  { signal, onProgress }: SpeakOptions,
): Promise<Spoken> {
  const followed = await narrateRecording(script, recording, workspace, { signal, onProgress });
  const { narration, diagnostics, isFromCache } = followed;
  const count = sentencesOf(script).length;
  return {
    narration,
    cacheHits: isFromCache ? count : 0,
    spoken: isFromCache ? 0 : count,
    diagnostics,
    cost: null,
  };
}
