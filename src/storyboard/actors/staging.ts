/**
 * Mentions -> where each stands, how high it is, and what it does.
 *
 * Guarantees: who acts is on the left and looks to the right, what is acted on is on the right and looks back; at most
 * four, three of them on the ground.
 */
import { present } from '../../shared/assert.ts';
import { bodiedAnimals, type FigureProps, type PlaceName } from '../contract/scenery.ts';
import { baseVerbs } from '../words/noun-phrases.ts';
import type { ReadSentence } from '../words/read-sentence.ts';
import type { ReadWord } from '../words/read-words.ts';
import type { FoundActor, FoundSubject } from './actor.ts';
import { type Being, lookNumber, lookOf } from './cast.ts';
import type { Mention } from './mentions.ts';
import { airborne, floating, flyingVerbs, hanging, heightOf, poseVerbs, winged } from './thing-tables.ts';

const maxActors = 4;
/** More than these do not find a place of their own on the ground. */
const maxOnGround = 3;

/** Where there is water to swim on. */
export const waters: ReadonlySet<PlaceName> = new Set(['sea', 'harbour', 'river', 'lake', 'island', 'ice']);

export function staged(
  mentions: readonly Mention[],
  read: ReadSentence,
  place: PlaceName | null,
): FoundActor[] {
  const many = mentions.flatMap((mention) =>
    oneOrMore(mention, read.words).map((subject) => ({ mention, subject })),
  );
  const shown = seated(many.map((one) => ({ ...one, stands: standsOf(one.mention, read, place) })));
  const subjects = shown.filter(({ mention }) => mention.role === 'subject').length;
  let subjectAt = 0;
  let objectAt = 0;
  return shown.map(({ mention, subject, stands }): FoundActor => {
    const isSubject = mention.role === 'subject';
    const side = sideOf(isSubject, isSubject ? subjectAt : objectAt, shown.length, subjects);
    if (isSubject) subjectAt += 1;
    else objectAt += 1;
    const drawing = mention.thing?.drawing ?? mention.being?.drawing ?? null;
    return {
      subject,
      startMs: present(read.words[mention.at], 'the word of an actor').token.startMs,
      words: mention.words,
      role: mention.role,
      stands,
      side,
      facing: side === 'right' ? 'left' : 'right',
      heightInMetres: heightOfSubject(subject, mention, drawing),
      confidence: mention.confidence,
      reason: reasonOf(mention),
    };
  });
}

/** As many as there is room for. */
function seated<One extends { readonly stands: FoundActor['stands'] }>(all: readonly One[]): One[] {
  let onGround = 0;
  return all
    .filter(({ stands }) => {
      if (stands === 'ground') onGround += 1;
      return stands !== 'ground' || onGround <= maxOnGround;
    })
    .slice(0, maxActors);
}

/** Subjects from the left, the others from the right; one by itself stands in the middle. */
function sideOf(isSubject: boolean, at: number, all: number, subjects: number): FoundActor['side'] {
  if (all === 1) return 'centre';
  if (!isSubject) return at === 0 ? 'right' : 'centre';
  if (at === 0) return 'left';
  return at === 1 && all === subjects ? 'right' : 'centre';
}

function oneOrMore(mention: Mention, words: readonly ReadWord[]): FoundSubject[] {
  const { being, thing, isPlural, count } = mention;
  const drawing = thing?.drawing ?? being?.drawing ?? null;
  if (drawing === null) {
    const figure = (variant: number): FoundSubject => ({
      type: 'figure',
      figure: figureOf(present(being, 'somebody'), poseOf(words, mention), variant),
    });
    return isPlural ? Array.from({ length: Math.min(2, count) }, (_, at) => figure(at)) : [figure(0)];
  }
  const species = bodiedAnimals.find((one) => one === drawing);
  if (species === undefined) return [{ type: 'drawing', drawing, count: isPlural ? count : 1 }];
  const pose = moving(words, mention) ? 'standing' : 'sitting';
  const animal: FoundSubject = { type: 'animal', animal: { species, pose } };
  return isPlural ? Array.from({ length: Math.min(2, count) }, () => animal) : [animal];
}

function figureOf(being: Being, pose: FigureProps['pose'], variant: number): FigureProps {
  return { ...lookOf(being), pose, look: lookNumber(being, variant * 7) };
}

function poseOf(words: readonly ReadWord[], { verb, role }: Mention): FigureProps['pose'] {
  if (role !== 'subject') return 'standing';
  const bases = baseVerbs(words[verb ?? -1]);
  for (const [pose, verbs] of Object.entries(poseVerbs))
    if (bases.some((base) => verbs.has(base))) return pose as FigureProps['pose'];
  return 'standing';
}

function moving(words: readonly ReadWord[], mention: Mention): boolean {
  return /^(?:walking|running)$/.test(poseOf(words, mention));
}

const high =
  /\b(?:on|upon|in|from|up) (?:a|an|the|its|his|her|their|that|one of the) (?:\w+ )?(?:branch|branches|bough|boughs|tree|trees|roof|wall|ledge|tower|perch|shelf|chimney|treetop|cliff|oak|rafters|beam|mast|fence|steeple|gable)\b/;

function standsOf(
  { verb, preposition, role, thing, being }: Mention,
  { words }: ReadSentence,
  place: PlaceName | null,
): FoundActor['stands'] {
  const drawing = thing?.drawing ?? being?.drawing ?? null;
  if (drawing === null) return 'ground';
  if (airborne.has(drawing)) return 'sky';
  const isWet = place !== null && waters.has(place);
  if (floating.has(drawing) && isWet) return 'water';
  const flies = baseVerbs(words[verb ?? -1]).some((base) => flyingVerbs.has(base));
  const isOver = preposition === 'over' || preposition === 'above';
  if (winged.has(drawing) && ((flies && role === 'subject') || isOver)) return 'sky';
  if (hanging.has(drawing) || isOver) return 'above';
  const text = words.map(({ token }) => token.text).join(' ');
  const climbs = winged.has(drawing) || /^(?:cat|black-cat|monkey|chipmunk|leopard|snake)$/.test(drawing);
  return climbs && role === 'subject' && high.test(text) ? 'above' : 'ground';
}

function heightOfSubject(subject: FoundSubject, { being }: Mention, drawing: string | null): number {
  if (drawing !== null) return heightOf.get(drawing) ?? 0.5;
  if (subject.type !== 'figure') return 0.5;
  const words = being?.words ?? new Set<string>();
  if (words.has('giant') || words.has('ogre')) return 3;
  if (['dwarf', 'gnome', 'goblin', 'elf', 'brownie', 'fairy'].some((word) => words.has(word))) return 1.05;
  const { age, sex } = subject.figure;
  if (age === 'child') return 1.25;
  return sex === 'woman' ? 1.65 : 1.75;
}

function reasonOf({ words, being, thing, role }: Mention): string {
  const who = thing?.drawing ?? being?.drawing ?? being?.key ?? '';
  const same = words.toLowerCase() === who ? '' : ` is ${who}`;
  return `"${words}"${same}${role === 'subject' ? ', who acts' : ''}`;
}
