/**
 * The models that `scriptreel voices add` downloads: archives of the release `tts-models` of sherpa-onnx
 * (https://github.com/k2-fsa/sherpa-onnx/releases/tag/tts-models).
 *
 * Guarantees: the licences of a model's weights and recordings are clear, and allow publishing videos made with it
 * (Piper's "lessac", "ryan" and others are left out because of their recordings); each checksum was found in at least
 * two unrelated public repositories. Among the models for a language, the one to try first comes first.
 */
import type { ModelFamily } from '../engines/sherpa/model-families.ts';
import { supertonic3Languages } from '../engines/sherpa/model-languages.ts';

export interface CatalogueEntry {
  /** The archive's name without `.tar.bz2`, which is also the name of the folder in it. */
  readonly name: string;
  readonly family: ModelFamily;
  /** BCP 47 tags; only the primary subtag where it speaks no particular variety. */
  readonly languages: readonly string[];
  /** The size of the archive. */
  readonly bytes: number;
  /** Of the archive, in hexadecimal: the one in the release now, and those that were in its place before. */
  readonly sha256: readonly [string, ...string[]];
  /** Of the weights, and of the recordings that they were trained on. */
  readonly licence: string;
  /** Hertz. */
  readonly sampleRate: number;
  readonly speakers: number;
  /** What its makers call this size of the model. */
  readonly quality: string;
}

const kokoro = { family: 'kokoro', licence: 'Apache-2.0', sampleRate: 24_000 } as const;
const kokoroLanguages = ['en', 'es', 'fr', 'hi', 'it', 'pt', 'zh'];
const kitten = {
  family: 'kitten',
  languages: ['en-US'],
  licence: 'Apache-2.0',
  sampleRate: 24_000,
  speakers: 8,
} as const;

/**
 * A voice of Piper.
 *
 * @param recordings the licence of the recordings, from the model cards of https://huggingface.co/rhasspy/piper-voices.
 */
function piper(
  voice: string,
  bytes: number,
  sha256: string,
  recordings: string,
  speakers = 1,
): CatalogueEntry {
  const [, language = '', quality = '', int8 = ''] =
    /^([a-z]{2}_[A-Z]{2})-\w+-(low|medium|high)(-int8)?$/.exec(voice) ?? [];
  return {
    name: `vits-piper-${voice}`,
    family: 'piper',
    languages: [language.replace('_', '-')],
    bytes,
    sha256: [sha256],
    licence: `MIT, recordings ${recordings}`,
    sampleRate: 22_050,
    speakers,
    quality: int8 === '' ? quality : `${quality}, int8`,
  };
}

export const catalogue: readonly CatalogueEntry[] = [
  {
    ...kokoro,
    name: 'kokoro-multi-lang-v1_0',
    languages: kokoroLanguages,
    bytes: 349_906_910,
    sha256: [
      'c5f7e2d2caf082bc1d20fb70334a61d99d20b484500aad32e7cf84c128ea3298',
      'c133d26353d776da730870dac7da07dbfc9a5e3bc80cc5e8e83ab6e823be7046',
    ],
    speakers: 54,
    quality: 'full precision',
  },
  {
    ...kokoro,
    name: 'kokoro-int8-multi-lang-v1_0',
    languages: kokoroLanguages,
    bytes: 132_303_094,
    sha256: ['4c3052abaa60943a341f193888cf6abd68787dae6ab8ae5c925a706caa247e4e'],
    speakers: 54,
    quality: 'int8',
  },
  {
    ...kokoro,
    name: 'kokoro-en-v0_19',
    languages: ['en'],
    bytes: 319_625_534,
    sha256: ['912804855a04745fa77a30be545b3f9a5d15c4d66db00b88cbcd4921df605ac7'],
    speakers: 11,
    quality: 'full precision',
  },
  {
    ...kokoro,
    name: 'kokoro-int8-en-v0_19',
    languages: ['en'],
    bytes: 103_248_205,
    sha256: ['c9f0dd393615805b0bab050c340834d5e684e732aec91c0e860cd30e982c08bd'],
    speakers: 11,
    quality: 'int8',
  },
  {
    ...kokoro,
    name: 'kokoro-multi-lang-v1_1',
    languages: ['zh', 'en'],
    bytes: 364_816_464,
    sha256: ['a3f4c73d043860e3fd2e5b06f36795eb81de0fc8e8de6df703245edddd87dbad'],
    speakers: 103,
    quality: 'full precision',
  },
  {
    ...kokoro,
    name: 'kokoro-int8-multi-lang-v1_1',
    languages: ['zh', 'en'],
    bytes: 147_031_220,
    sha256: ['a1e94694776049035c4f2c6529f003aaece993c76aae9a78995831c3c4dcafc6'],
    speakers: 103,
    quality: 'int8',
  },
  {
    name: 'sherpa-onnx-supertonic-3-tts-int8-2026-05-11',
    family: 'supertonic',
    languages: supertonic3Languages,
    bytes: 128_774_318,
    sha256: ['82fa96f91c4ef8abaae3a14a3f4153facf88bed821d1f7331cec2700f432c427'],
    licence: 'OpenRAIL-M (free, with forbidden uses), code MIT',
    sampleRate: 44_100,
    speakers: 10,
    quality: 'int8',
  },
  piper(
    'en_US-ljspeech-high',
    115_817_679,
    '00c6408d2409050312193b0d40ae07fde28af7d3d45a56efcc55440db516b935',
    'in the public domain (LJ Speech)',
  ),
  piper(
    'en_US-kristin-medium',
    67_259_230,
    'c2206f572df2956c50b1ae3367eebce3853c663e890cba8048cd62b1e4dbe6c7',
    'in the public domain (LibriVox)',
  ),
  piper(
    'en_US-norman-medium',
    67_203_672,
    '1f32065d480abe9abc7c7f91442125d0b34c1cc065d1e600466cac408eabf3b8',
    'in the public domain (LibriVox)',
  ),
  piper(
    'en_US-libritts_r-medium',
    82_038_311,
    '10dc268f3e371696d721486123e2705a9fc1faa113491979fde4d88dba1f1b1c',
    'CC BY 4.0 (LibriTTS-R)',
    904,
  ),
  piper(
    'en_US-ljspeech-medium-int8',
    21_090_429,
    '24dc3bd77dd48c291e52c297878d3437c9492f245d823d7f6a06c4bbb67f4b6b',
    'in the public domain (LJ Speech)',
  ),
  piper(
    'en_GB-cori-high',
    115_574_061,
    '42922f07738fcde2e49eed4e959635692f73b933de35a6b7c1010162ff566292',
    'in the public domain (LibriVox)',
  ),
  piper(
    'en_GB-alba-medium',
    67_212_349,
    'fcd45962906933eec4431d3688f7d74aaac8713c87c6717f91fd3b23463aa1a1',
    'CC BY 4.0 (University of Edinburgh)',
  ),
  piper(
    'cs_CZ-jirka-medium-int8',
    21_002_417,
    '45377b35ce823eaac5d76a5530b48fb5ad386a4e07db6ff36aa7c417d6bd0a6d',
    'CC0',
  ),
  piper(
    'de_DE-thorsten-high',
    115_591_546,
    'dd4ed1b0d42c30a1a4862fc2b243e8044d52b8889c9ff3d1e99e92028888bc4a',
    'CC0 (Thorsten-Voice)',
  ),
  piper(
    'de_DE-thorsten-medium',
    67_214_254,
    '50487d9c95fdf2191f31d2588569381063ba1591dcd4c7d4bdd30f12b2191714',
    'CC0 (Thorsten-Voice)',
  ),
  piper(
    'es_ES-davefx-medium',
    67_184_952,
    'a3f6beb54a9cb893279f72978a22f807a4d9fc9c7848157b524d5cc7b7f58b22',
    'CC0',
  ),
  piper(
    'es_MX-claude-high',
    67_207_890,
    'ec33fb689c248fe64810aab564cba97babf0f506672cfd404928d46e751a4721',
    'Apache-2.0',
  ),
  piper(
    'fr_FR-siwis-medium',
    67_207_459,
    '375909aa30842b3a4efa10b1beb1d761af792960ae6873b4d53889f96c66195b',
    'CC BY 4.0 (SIWIS)',
  ),
  piper(
    'it_IT-paola-medium-int8',
    21_143_212,
    '2b975ed305391c056944a4dde67ee754dd824099503a860295bb4c1d724662d8',
    'CC0',
  ),
  piper(
    'nl_BE-nathalie-medium-int8',
    21_139_955,
    'f2cdeb555eacbdd053e5d63c4d0120464161a962f9fe3bf9aac47ecc57ac90ac',
    'CC0',
  ),
  piper(
    'nl_NL-ronnie-medium-int8',
    21_158_108,
    'eb16022c9c8ee48b75dc833e8a8b04e08730929ea68cde9b67e2dc712f988978',
    'CC0',
  ),
  piper(
    'pl_PL-gosia-medium',
    67_211_182,
    '75bd34dcbdc4dd98d763954756b4b34b4208100497c836381542e4d73dcefa9c',
    'CC0',
  ),
  piper(
    'pt_BR-faber-medium',
    67_183_065,
    '7add3f923ad6bc25ca8a192805fd1a64d1b3893e4611c4a9719545a825039a83',
    'CC0',
  ),
  piper(
    'ro_RO-mihai-medium-int8',
    21_081_899,
    '1f41b684fb4640d1b79f750f1581647f8737b24ff5daf8d7c5fd5ad6d1761499',
    'CC0',
  ),
  piper(
    'ru_RU-denis-medium',
    67_190_991,
    'efa4c18e0b5e32b81d1b6df36b9d312831e5d545200e27848ef926a4cd930300',
    'CC0',
  ),
  {
    ...kitten,
    name: 'kitten-nano-en-v0_2-fp16',
    bytes: 26_586_708,
    sha256: ['0345a8a2f4a710cb8f7912c9a731ded8b3e1e69b33a871efa95c2e64651518fe'],
    quality: 'nano',
  },
  {
    ...kitten,
    name: 'kitten-nano-en-v0_8-int8',
    bytes: 31_220_690,
    sha256: ['6fa5be852612ce761094ba74ee6123b4fc4acfefa79bf64dc63acae4a83af2fd'],
    quality: 'nano, int8',
  },
];

export function catalogueEntry(name: string): CatalogueEntry | null {
  return catalogue.find((entry) => entry.name === name) ?? null;
}
