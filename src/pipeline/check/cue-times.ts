/** What there is to say about scripts that come with their times. */
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import type { ScheduleOptions } from '../../timeline/schedule.ts';
import { type CueTimes, rebrokenSentences } from '../../timeline/times/cue-times.ts';
import type { FormatName } from '../settings/formats.ts';
import type { ResolvedSettings } from '../settings/settings.ts';

/** Says that the voice that was asked for is not heard. */
export function unusedVoice({ values, sources }: ResolvedSettings): Diagnostic[] {
  if (sources.voice === 'default' || values.voice === 'none') return [];
  return [
    {
      code: 'unused-voice',
      severity: 'warning',
      message: 'A subtitle file has its own times, so no voice reads it: the video is silent.',
      span: null,
      hint: 'To have the text read, give it without its times.',
    },
  ];
}

/** One for each cue whose lines do not fit a format. */
export function brokenAnewDiagnostics(
  script: Script,
  cueTimes: CueTimes,
  rooms: readonly { readonly format: FormatName; readonly room: ScheduleOptions }[],
): Diagnostic[] {
  return rooms.flatMap(({ format, room }) =>
    rebrokenSentences(script, cueTimes, room).map(
      ({ span }): Diagnostic => ({
        code: 'cue-broken-anew',
        severity: 'warning',
        message: `The lines of this cue do not fit ${format}, two at most: they are broken anew.`,
        span,
        hint: 'Break its lines shorter, or make two cues of it.',
      }),
    ),
  );
}
