/**
 * `voices` in the configuration file: what voices need to know besides their name, and who speaks with which voice. It
 * never holds a key: keys come from the environment.
 */
import { z } from 'zod';
import { didYouMean } from '../shared/edit-distance.ts';

const name = z.string({ error: 'give a name' }).trim().min(1, 'give a name');
const whole = (min: number, max: number) => {
  const error = `give a whole number from ${min} to ${max}`;
  return z.int({ error }).min(min, error).max(max, error);
};

const languageError = 'give languages as in ["en", "de"]';

const addressError =
  'give an address such as https://example.org/v1, without user, password, query or fragment';
/** The address up to the service's own path. */
const address = z.string({ error: addressError }).transform((text, context) => {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isPlain =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    `${url.username}${url.password}${url.search}${url.hash}` === '';
  if (isPlain) return url.href.replace(/\/+$/, '');
  context.addIssue(addressError);
  return z.NEVER;
});

const service = {
  /** The service's address; each service has its own default. */
  baseURL: address.optional(),
  /** Allows http:// to another machine in `baseURL`: anybody on the way can then read the text and the key. */
  allowHttp: z.boolean({ error: 'give true or false' }).default(false),
  /** How many requests may be under way at once. */
  concurrency: whole(1, 64).optional(),
  /** How long to wait for the complete answer to one sentence. */
  timeoutSeconds: whole(1, 3600).default(120),
  /** Replaces the known price in the estimate of the cost. */
  usdPerMillionCharacters: z
    .number({ error: 'give a number of US dollars' })
    .nonnegative('give a number of US dollars')
    .optional(),
};

/** An object whose unknown keys are answered with the known ones; what it holds may be a key and is never shown. */
function group<Shape extends z.ZodRawShape>(shape: Shape) {
  const known = Object.keys(shape);
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const [key = ''] = issue.keys;
      return `there is no setting "${key}". ${didYouMean(key, known)}The settings are ${known.join(', ')}`;
    },
  });
}

const services = z.object({
  openai: group({
    ...service,
    model: name.optional(),
    voice: name.optional(),
    format: z.enum(['wav', 'pcm'], { error: 'give wav or pcm' }).default('wav'),
    /** For `pcm`, which does not give its own: OpenAI's and Kokoro's is 24000. */
    sampleRate: whole(8_000, 192_000).default(24_000),
  }).prefault({}),
  elevenlabs: group({ ...service, model: name.default('eleven_multilingual_v2') }).prefault({}),
  azure: group({ ...service, region: name.optional() }).prefault({}),
  command: group({
    /** A program and its arguments. */
    run: z
      .array(z.string(), { error: 'give a program and its arguments as a list of texts' })
      .min(1)
      .optional(),
    /** Primary language subtags that it can say; any language when absent. */
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/, languageError))
      .min(1)
      .optional(),
    concurrency: whole(1, 64).default(2),
    timeoutSeconds: whole(1, 3600).default(60),
  }).prefault({}),
});

export const serviceNames: readonly string[] = Object.keys(services.shape);

type Services = z.output<typeof services>;

export interface VoiceSettings extends Services {
  /** The voices of speakers, and of `quote` and `title`. */
  readonly parts: Readonly<Record<string, string>>;
}

/** `{ azure: { region: 'westeurope' }, ANNA: 'flite:slt' }`. */
export type VoiceOptions = z.input<typeof services> & Readonly<Record<string, unknown>>;

/** Every other key is the name of a speaker, or `quote` or `title`, and its value is a voice. */
export const voiceSettingsSchema: z.ZodType<VoiceSettings, VoiceOptions> = services
  .catchall(z.string({ error: 'give a voice such as flite:slt' }))
  .transform(({ openai, elevenlabs, azure, command, ...others }) => {
    const parts: Readonly<Record<string, string>> = others;
    return { openai, elevenlabs, azure, command, parts };
  });

export type ServiceSettings = VoiceSettings['openai' | 'elevenlabs' | 'azure'];

export const defaultVoiceSettings: VoiceSettings = voiceSettingsSchema.parse({});
