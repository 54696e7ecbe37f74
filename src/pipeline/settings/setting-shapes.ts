/** All settings: which values each one takes, its default, and whether a text may set it. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { themeNames } from '../../../compositions/theme/themes.ts';
import { bedNames } from '../../audio/music/beds.ts';
import { qualityNames } from '../../render/quality.ts';
import { directiveNames } from '../../script/directives/known.ts';
import { present } from '../../shared/assert.ts';
import {
  type CaptionLook,
  captionLookSchema,
  captionPositions,
  captionStyles,
  hexColor,
  maxCaptionSize,
  minCaptionSize,
  themeSchema,
  usualCaptions,
} from '../../storyboard/contract.ts';
import { maxPace, minPace } from '../../voice/engines/voice-engine.ts';
import { isVoiceName, voiceForms } from '../../voice/registry.ts';
import { defaultVoiceSettings, voiceSettingsSchema } from '../../voice/voice-settings.ts';
import { type FormatName, formatNames, formats } from './formats.ts';
import { pronunciationsSchema } from './text-pronunciations.ts';
import { isThemeData, isThemeModule } from './theme-file.ts';

/** A number, or a number as text, as flags have it. Nothing else that JavaScript turns into numbers, such as true. */
const numberFrom = (min: number, max: number, error: string) =>
  z
    .union([z.number(), z.string().trim().min(1).transform(Number)], { error })
    .pipe(z.number({ error }).min(min, { error }).max(max, { error }));

const wholeNumber = (min: number, max: number) => {
  const error = `give a whole number from ${min} to ${max}`;
  return numberFrom(min, max, error).refine(Number.isInteger, error);
};

const oneOf = <const T extends readonly string[]>(names: T) =>
  z.enum(names, { error: `give one of ${names.join(', ')}` });

const formatList = z
  .union([z.string().transform((text) => text.split(',').map((part) => part.trim())), z.array(z.string())])
  .pipe(z.array(oneOf(formatNames)).min(1))
  .transform(([first, ...others]): [FormatName, ...FormatName[]] => [
    present(first, 'first format'),
    ...new Set(others.filter((name) => name !== first)),
  ]);

/** Decimal units, as disks are sold and file managers count. */
const bytesOfUnit: Readonly<Record<string, number>> = { MB: 1e6, GB: 1e9, TB: 1e12 };
const minCacheBytes = 1e6;
const defaultCacheGigabytes = 5;
/** More pages than this gain nothing on most machines, and take memory. */
const maxDefaultJobs = 16;

const cacheSizeError = 'give a size of 1MB or more, such as 500MB or 2GB';
const byteSize = z.string({ error: cacheSizeError }).transform((text, context) => {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([MGT]B)$/.exec(text) ?? [];
  const bytes = Math.round(Number(number) * (bytesOfUnit[unit] ?? Number.NaN));
  if (Number.isSafeInteger(bytes) && bytes >= minCacheBytes) return bytes;
  context.addIssue(cacheSizeError);
  return z.NEVER;
});

const themeError = `give one of auto, ${themeNames.join(', ')}, or a file such as my-theme.json`;
const themeSettingNames: readonly string[] = ['auto', ...themeNames];
/** A name, the name of a file, or the theme that was read from a file. */
const themeSetting = z.union(
  [
    z
      .string()
      .refine(
        (name) => themeSettingNames.includes(name) || isThemeData(name) || isThemeModule(name),
        themeError,
      ),
    themeSchema,
  ],
  themeError,
);

const maxCostError = 'give an amount of US dollars, such as 2 or 0.50';
const dollars = numberFrom(0, Number.MAX_VALUE, maxCostError);

const sceneFiles = z
  .record(
    z.string(),
    z.string(),
    'give an object with a file for each scene, such as {"counter": "./scenes/Counter.tsx"}',
  )
  .superRefine((scenes, context) => {
    for (const name of Object.keys(scenes)) {
      if (directiveNames.includes(name)) context.addIssue(`"${name}" is one of scriptreel's own directives`);
      else if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name))
        context.addIssue(
          `"${name}" is not a name for a scene: use lowercase letters, digits and hyphens, as in my-scene`,
        );
    }
  });

const channelNames = ['stereo', 'mono'] as const;
const rendererNames = ['auto', 'canvas', 'remotion'] as const;

const bedForms = ['none', 'auto', ...bedNames] as const;
const musicError = `give one of ${bedForms.join(', ')}, or a file such as music.mp3`;
export const isMusicName = (name: string): boolean => bedForms.some((form) => form === name);

const loudnessError = 'give LUFS from -30 to -9, such as -16';
const lufs = numberFrom(-30, -9, loudnessError);

const captionsError =
  `give one of ${captionStyles.join(', ')}, or an object such as {"style": "outline", "position": "middle", ` +
  `"size": 1.2}: positions are ${captionPositions.join(', ')}, sizes ${minCaptionSize} to ${maxCaptionSize}`;
/** A style, or a look of which what is missing is as usual. */
const captionLook = z.union(
  [
    z.enum(captionStyles).transform((style): CaptionLook => ({ ...usualCaptions, style })),
    z.strictObject({
      style: captionLookSchema.shape.style.default(usualCaptions.style),
      position: captionLookSchema.shape.position.default(usualCaptions.position),
      size: captionLookSchema.shape.size.default(usualCaptions.size),
    }),
  ],
  captionsError,
);

const brandError =
  'give an object such as {"logo": "./logo.svg", "watermark": "./mark.png", "colors": {"ground": "#ffffff", ' +
  '"ink": "#102030", "accent": "#d0006f", "others": ["#00857c"]}}';
const brandColor = z.string(brandError).regex(hexColor, brandError);
const brandFile = z.string(brandError).min(1, brandError).nullable().default(null);
/** Absolute paths once the configuration file is read. */
const brandSchema = z.strictObject(
  {
    logo: brandFile,
    watermark: brandFile,
    colors: z
      .strictObject(
        {
          ground: brandColor.optional(),
          ink: brandColor.optional(),
          accent: brandColor.optional(),
          others: z.array(brandColor, brandError).max(4, brandError).optional(),
        },
        brandError,
      )
      .default({}),
  },
  brandError,
);

const audioError = 'give a file such as my-voice.m4a';

const voiceError = `give one of ${voiceForms.join(', ')}`;

const paceError = `give a number from ${minPace} to ${maxPace}, such as 0.9`;

/** The values that each setting takes, and what is said about any other. */
export const shapes = {
  format: formatList,
  height: wholeNumber(90, 4320).nullable(),
  fps: wholeNumber(1, 120),
  /** A file with the author's own reading of the script, heard instead of a voice; null for none. */
  audio: z.string({ error: audioError }).min(1, audioError).nullable(),
  voice: z.string({ error: voiceError }).refine(isVoiceName, voiceError),
  /** The speed of the speech, as a multiple of the voice's own. */
  pace: numberFrom(minPace, maxPace, paceError),
  /** Settings of the engines (never keys), and which voice each part has. */
  voices: voiceSettingsSchema.superRefine(({ parts }, context) => {
    for (const [name, voice] of Object.entries(parts))
      if (!isVoiceName(voice))
        context.addIssue({
          code: 'custom',
          path: [name],
          message: voiceError,
        });
  }),
  /** How words and phrases are pronounced. Entries of the frontmatter are added to those of the configuration file. */
  say: pronunciationsSchema,
  /** The most that the speech of a run may cost by the estimate, in US dollars; null for no limit. */
  maxCost: dollars.nullable(),
  /** A name, or the name of a file. */
  music: z
    .string({ error: musicError })
    .refine((name) => isMusicName(name) || path.extname(name) !== '', musicError),
  loudness: lufs,
  channels: oneOf(channelNames),
  theme: themeSetting,
  captions: captionLook,
  /** The marks and colours of a brand. Only in the configuration file. */
  brand: brandSchema.nullable(),
  renderer: oneOf(rendererNames),
  quality: oneOf(qualityNames),
  jobs: wholeNumber(1, 64),
  cacheDir: z.string().min(1),
  /** Whether drawings are chosen for the text. */
  illustrations: z.boolean({ error: 'give true or false' }),
  /** Bytes. */
  cacheSize: byteSize,
  cache: z.boolean(),
  browser: z.string().min(1).nullable(),
  /** The project's own scenes: a file for each name. Absolute paths once the configuration file is read. */
  scenes: sceneFiles,
} as const;

export type SettingName = keyof typeof shapes;

/** The names that a setting takes as its value or as a part of it. Themes and music may be files as well. */
export const namedValues: Readonly<Partial<Record<SettingName, readonly string[]>>> = {
  format: formatNames,
  music: bedForms,
  channels: channelNames,
  theme: themeSettingNames,
  captions: captionStyles,
  renderer: rendererNames,
  quality: qualityNames,
};

export type Settings = { readonly [K in SettingName]: z.infer<(typeof shapes)[K]> };
export { bedNames, captionStyles, themeNames };

export const settingNames = Object.keys(shapes) as SettingName[];

/** Settings that a script may make: how it looks and sounds, not how this machine works. */
export const frontmatterNames: readonly SettingName[] = [
  'format',
  'height',
  'fps',
  'voice',
  'pace',
  'audio',
  'music',
  'loudness',
  'channels',
  'theme',
  'captions',
  'illustrations',
];

export function defaults(): Settings {
  return {
    format: ['16:9'],
    height: null,
    fps: 30,
    voice: 'auto',
    audio: null,
    pace: 1,
    voices: defaultVoiceSettings,
    say: {},
    maxCost: null,
    music: 'none',
    loudness: -14,
    channels: 'stereo',
    theme: 'auto',
    captions: usualCaptions,
    brand: null,
    renderer: 'auto',
    quality: 'standard',
    jobs: Math.min(availableParallelism(), maxDefaultJobs),
    cacheDir: path.join('out', '.cache'),
    illustrations: true,
    cacheSize: defaultCacheGigabytes * 1e9,
    cache: true,
    browser: process.env.SCRIPTREEL_BROWSER ?? null,
    scenes: {},
  };
}

/** Each default as help and documentation show it: the value, or words if it depends on the machine or the format. */
export function defaultTexts(): Readonly<Record<SettingName, DefaultText>> {
  const values = Object.entries(defaults()).map(([name, value]) => [
    name,
    { text: Array.isArray(value) ? value.join(',') : String(value), isValue: true },
  ]);
  return { ...Object.fromEntries(values), ...defaultsInWords() };
}

interface DefaultText {
  readonly text: string;
  /** True when the text can be given as the value of the setting. */
  readonly isValue: boolean;
}

function defaultsInWords(): Readonly<Partial<Record<SettingName, DefaultText>>> {
  const words = (text: string): DefaultText => ({ text, isValue: false });
  const value = (text: string): DefaultText => ({ text, isValue: true });
  return {
    height: words(heightsInWords()),
    ...{ captions: value('auto'), brand: words('none') },
    ...{ audio: words('none'), voices: words('none'), say: words('none'), scenes: words('none') },
    maxCost: words('no limit'),
    jobs: words(`the number of cores, at most ${maxDefaultJobs}`),
    cacheDir: value('out/.cache'),
    cacheSize: value(`${defaultCacheGigabytes}GB`),
    browser: words('$SCRIPTREEL_BROWSER, otherwise the first that works'),
  };
}

/** "1080; 1920 for 9:16, 1350 for 4:5". */
function heightsInWords(): string {
  const usual = formats[defaults().format[0]].defaultHeight;
  const others = formatNames.filter((name) => formats[name].defaultHeight !== usual);
  return [usual, others.map((name) => `${formats[name].defaultHeight} for ${name}`).join(', ')].join('; ');
}
