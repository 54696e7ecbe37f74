/** What is wrong with a script that brings its own times: a subtitle file. */
import type { Script } from '../../script/script.ts';
import type { Diagnostic } from '../../shared/diagnostic.ts';
import { type CueTimes, rebrokenSentences } from '../../timeline/times/cue-times.ts';
import type { ResolvedSettings } from '../settings/settings.ts';
import { captionRoomOf } from './caption-room.ts';
import type { Fonts } from './fonts.ts';

/** A warning for each cue whose lines do not fit a format, and one for a voice that nobody will hear. */
export function checkCueTimes(
  script: Script,
  cueTimes: CueTimes,
  { settings, fonts }: { readonly settings: ResolvedSettings; readonly fonts: Fonts },
): Diagnostic[] {
  const formats = settings.values.format;
  const broken = formats.flatMap((format) =>
    rebrokenSentences(script, cueTimes, captionRoomOf({ fonts, settings }, format)).map(
      ({ span }): Diagnostic => ({
        code: 'cue-broken-anew',
        severity: 'warning',
        message: `The lines of this cue do not fit ${format} on two lines, so they are broken differently.`,
        span,
        hint: 'Make its lines shorter, or split the cue in two.',
      }),
    ),
  );
  return [...unusedVoice(settings), ...broken];
}

function unusedVoice({ values, sources }: ResolvedSettings): Diagnostic[] {
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
