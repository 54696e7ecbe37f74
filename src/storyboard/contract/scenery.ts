/** Where a beat plays, and who is seen there. */
import { z } from 'zod';
import { drawingSchema } from './media.ts';
import { frame } from './text.ts';

export const indoorPlaces = [
  'room',
  'bedroom',
  'kitchen',
  'study',
  'hall',
  'inn',
  'shop',
  'office',
  'classroom',
  'workshop',
  'church',
  'stage',
  'prison',
  'cave',
  'desk',
  'train',
  'ship',
] as const;

export const outdoorPlaces = [
  'street',
  'city',
  'village',
  'market',
  'castle',
  'garden',
  'field',
  'vineyard',
  'forest',
  'jungle',
  'mountains',
  'desert',
  'ice',
  'river',
  'lake',
  'sea',
  'harbour',
  'island',
  'road',
  'graveyard',
  'sky',
  'space',
] as const;

export const placeNames = [...indoorPlaces, ...outdoorPlaces] as const;
export const timesOfDay = ['dawn', 'day', 'dusk', 'night'] as const;
export const seasons = ['spring', 'summer', 'autumn', 'winter'] as const;
export const weathers = ['clear', 'rain', 'snow', 'storm', 'fog', 'wind'] as const;

export const scenerySchema = z.object({
  place: z.enum(placeNames),
  time: z.enum(timesOfDay),
  season: z.enum(seasons),
  weather: z.enum(weathers),
  /** True where the text knows computers: its desks and offices have screens. */
  screens: z.boolean().optional(),
});

/** How near the picture is: the whole place, its actors, or one part of it. */
export const framings = ['wide', 'near', 'detail'] as const;

export const poses = [
  'standing',
  'walking',
  'running',
  'sitting',
  'kneeling',
  'lying',
  'speaking',
  'working',
] as const;
export const dresses = [
  'plain',
  'shirt',
  'suit',
  'coat',
  'dress',
  'gown',
  'robe',
  'apron',
  'uniform',
  'armour',
  'rags',
  'overalls',
] as const;
export const hats = [
  'none',
  'cap',
  'top-hat',
  'brimmed',
  'straw',
  'hood',
  'crown',
  'helmet',
  'headscarf',
  'bonnet',
  'cook',
  'sailor',
] as const;
export const hairs = ['none', 'short', 'long', 'bun', 'braids', 'curly'] as const;

/** A person made of parts. Two persons of a text that differ in words differ in their figure. */
export const figureSchema = z.object({
  age: z.enum(['child', 'young', 'adult', 'old']),
  /** Null where the text does not say. */
  sex: z.enum(['man', 'woman']).nullable(),
  build: z.enum(['slim', 'medium', 'stout']),
  dress: z.enum(dresses),
  hat: z.enum(hats),
  hair: z.enum(hairs),
  beard: z.boolean(),
  pose: z.enum(poses),
  /** Chooses its colours; the same person has the same number throughout a video. */
  look: z.number().int().nonnegative(),
});

/** Animals that we draw with their whole body; the library has all others as they are. */
export const bodiedAnimals = [
  'fox',
  'wolf',
  'bear',
  'lion',
  'tiger',
  'panda',
  'koala',
  'monkey',
  'frog',
  'rabbit',
  'mouse',
  'deer',
  'dragon',
  'unicorn',
] as const;

export const animalSchema = z.object({
  species: z.enum(bodiedAnimals),
  pose: z.enum(['sitting', 'standing']),
});

const subjectSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('figure'), figure: figureSchema }),
  z.object({ type: z.literal('animal'), animal: animalSchema }),
  /** A drawing of the library, once, or several in different sizes. */
  z.object({ type: z.literal('drawing'), drawing: drawingSchema, count: z.number().int().min(1).max(3) }),
]);

/** Somebody or something in a scenery. */
export const actorSchema = z.object({
  startFrame: frame,
  subject: subjectSchema,
  /** `above` hangs from above or stands on something high, `sky` flies, `water` floats. */
  stands: z.enum(['ground', 'above', 'sky', 'water']),
  /** In reading order of the frame, whatever the direction of the language. */
  side: z.enum(['left', 'centre', 'right']),
  facing: z.enum(['left', 'right']),
  /** How high it is in the world, in metres: decides the sizes of actors to one another. */
  heightInMetres: z.number().positive(),
});

export type SceneryProps = z.infer<typeof scenerySchema>;
export type PlaceName = (typeof placeNames)[number];
export type TimeOfDay = (typeof timesOfDay)[number];
export type Season = (typeof seasons)[number];
export type Weather = (typeof weathers)[number];
export type Framing = (typeof framings)[number];
export type FigureProps = z.infer<typeof figureSchema>;
export type AnimalProps = z.infer<typeof animalSchema>;
export type ActorProps = z.infer<typeof actorSchema>;
