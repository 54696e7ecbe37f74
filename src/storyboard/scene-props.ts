/**
 * One scene of the timeline -> the props that its component draws: one function for each scene type.
 *
 * Guarantees: a scene's props depend on that scene alone and on what was found for it (media, beats, highlighted
 * code), so they stay the same when an earlier scene gets longer.
 */
import { closingOf } from '../languages/titles/closings.ts';
import { present, unreachable } from '../shared/assert.ts';
import type {
  ChartContent,
  CodeContent,
  ListContent,
  NarrationContent,
  QuoteContent,
  SceneContent,
  TableContent,
  TimetableContent,
  TitleContent,
  UserContent,
  VerseContent,
} from '../timeline/timeline.ts';
import { beatProps } from './beats/beat-props.ts';
import type { PlannedBeat } from './beats/planned-beat.ts';
import { cardWords } from './cards/card-props.ts';
import type {
  ActorProps,
  CaptionProps,
  ChartSceneProps,
  CodeSceneProps,
  DrawingProps,
  EndSceneProps,
  ListSceneProps,
  MediaProps,
  NarrationSceneProps,
  QuoteSceneProps,
  SceneProps,
  SceneryProps,
  TableSceneProps,
  TimetableSceneProps,
  TitleSceneProps,
  UserSceneProps,
  VerseSceneProps,
} from './contract.ts';
import { type Highlighted, highlightKey, plainLines } from './highlighted-code.ts';
import type { Beat } from './illustration/beat.ts';
import { cardIllustration, sceneIllustration } from './illustration/illustration-props.ts';
import type { SceneFrames } from './scene-frames.ts';
import { seedOf } from './seed.ts';
import { type UserScenes, userSceneKey } from './user-scenes.ts';

/** What a scene is drawn with, found before the timeline is composed. */
export interface SceneMaterial {
  /** The script's still pictures by their path as written. */
  readonly media: ReadonlyMap<string, MediaProps>;
  /** The drawings that the beats name. */
  readonly drawings: ReadonlyMap<string, DrawingProps>;
  /** The script's code. */
  readonly highlighted: Highlighted;
  /** The scenes of the user's own that the script names. */
  readonly userScenes: UserScenes;
  /** Lines for the title and end cards: author, date. */
  readonly details: readonly string[];
  /** For the same cards: what the text is about. */
  readonly tags: readonly string[];
  /** The text tells a story: its cards may have hills, and it has an end. */
  readonly isTale: boolean;
  /** Where the cards play, and who is seen there, by the index of their scene. */
  readonly cardSceneries: ReadonlyMap<number, CardScenery>;
}

export interface CardScenery {
  readonly scenery: SceneryProps;
  readonly actors: readonly ActorProps[];
}

/** What a card is made from that its own words do not say. */
export interface CardContext {
  /** BCP 47 tag. */
  readonly language: string;
  /** Chooses the grounds of the opening and the end card. */
  readonly seed: number;
  /** Its place among the sections; null for any other card, and for a section alone. */
  readonly place: TitleSceneProps['place'];
  readonly licence: string | null;
  readonly scenery: CardScenery | null;
}

/** One scene, with everything that its props are made from besides its content. */
export interface SceneContext {
  readonly frames: SceneFrames;
  readonly durationInFrames: number;
  readonly captions: CaptionProps[];
  readonly material: SceneMaterial;
  /** What is drawn with the sentences of a narration. */
  readonly beats: readonly PlannedBeat[];
  /** What is drawn on a card, a page of verse or a stop of a timetable. */
  readonly illustrations: readonly Beat[];
  /** The video clip that this scene shows; null where it shows none. */
  readonly videoClip: MediaProps | null;
  readonly card: CardContext;
}

/** How many pairs of a light ground and a dark one there are to choose from. */
const groundPairs = 6;

/** What every scene type has. */
type Base<Props extends SceneProps> = Omit<Props, 'type' | 'captions' | 'durationInFrames'>;

export function sceneProps(content: SceneContent, context: SceneContext): SceneProps {
  const { durationInFrames, captions } = context;
  const base = { durationInFrames, captions };
  if (context.beats.length > 0 && content.type !== 'narration')
    return { ...base, type: 'narration', ...beatScene(context) };
  switch (content.type) {
    case 'title':
      return { ...base, type: 'title', ...titleScene(content, context) };
    case 'narration':
      return { ...base, type: 'narration', ...narrationScene(content, context) };
    case 'timetable':
      return { ...base, type: 'timetable', ...timetableScene(content, context) };
    case 'verse':
      return { ...base, type: 'verse', ...verseScene(content, context) };
    case 'list':
      return { ...base, type: 'list', ...listScene(content, context) };
    case 'quote':
      return { ...base, type: 'quote', ...quoteScene(content, context) };
    case 'code':
      return { ...base, type: 'code', ...codeScene(content, context) };
    case 'table':
      return { ...base, type: 'table', ...tableScene(content, context) };
    case 'chart':
      return { ...base, type: 'chart', ...chartScene(content, context) };
    case 'user':
      return { ...base, type: 'user', ...userScene(content, context) };
    case 'end':
      return { ...base, type: 'end', ...endScene(context) };
    default:
      return unreachable(content);
  }
}

/** Details and tags belong to the opening card alone: section cards show only their heading. */
function titleScene({ level, heading }: TitleContent, context: SceneContext): Base<TitleSceneProps> {
  const { material, card } = context;
  const isOpening = level === 'script';
  return {
    level,
    ...cardWords(context.frames.line(heading), card.language),
    ground: isOpening ? openingGround(card) : sectionGround(card),
    place: card.place,
    isTale: material.isTale,
    scenery: card.scenery?.scenery ?? null,
    actors: [...(card.scenery?.actors ?? [])],
    details: isOpening ? [...material.details] : [],
    tags: isOpening ? [...material.tags] : [],
    illustration: cardIllustration(context),
  };
}

/** Light ones and dark ones take turns: the opening card has one kind, the end card the other. */
function openingGround({ seed }: CardContext): number {
  return 2 * (seed % groundPairs);
}

/** Sections take turns, too, and go through all grounds. */
function sectionGround({ seed, place }: CardContext): number {
  return 2 * (seed % groundPairs) + 3 + 5 * (place?.index ?? 0);
}

function narrationScene({ picture }: NarrationContent, context: SceneContext): Base<NarrationSceneProps> {
  return { ...beatScene(context), picture: pictureProps(picture, context) };
}

/** A list or a heading may be told in beats, too. */
function beatScene(context: SceneContext): Base<NarrationSceneProps> {
  return {
    picture: null,
    beats: beatProps({ ...context, drawings: context.material.drawings }),
    seed: seedOf(context.captions.map(textOfCaption).join(' ')),
  };
}

function timetableScene(content: TimetableContent, context: SceneContext): Base<TimetableSceneProps> {
  const { clock, clockSentence, activity, picture, stopIndex, stops } = content;
  return {
    minuteOfDay: clock.minuteOfDay,
    previousMinuteOfDay: stops[stopIndex - 1] ?? clock.minuteOfDay,
    clockText: context.frames.line(clockSentence),
    activity: activity && context.frames.line(activity),
    picture: pictureProps(picture, context),
    illustration: sceneIllustration(context),
    stopIndex,
    stops: [...stops],
  };
}

function verseScene(content: VerseContent, context: SceneContext): Base<VerseSceneProps> {
  const { lines, refrain, pageIndex, pageCount } = content;
  return {
    lines: context.frames.lines(lines),
    refrain,
    illustration: sceneIllustration(context),
    pageIndex,
    pageCount,
  };
}

function listScene({ ordered, items }: ListContent, { frames }: SceneContext): Base<ListSceneProps> {
  return {
    ordered,
    items: items.map(({ number, depth, sentences }) => ({ number, depth, lines: frames.lines(sentences) })),
  };
}

function quoteScene(
  { sentences, attribution }: QuoteContent,
  { frames }: SceneContext,
): Base<QuoteSceneProps> {
  return { lines: frames.lines(sentences), attribution: attribution && frames.line(attribution) };
}

/** The lines of this page, out of those of the whole block. Code that nobody has highlighted is plain. */
function codeScene(
  { language, text, block, firstLine }: CodeContent,
  { material }: SceneContext,
): Base<CodeSceneProps> {
  const lines = material.highlighted.get(highlightKey(language, block)) ?? plainLines(block);
  const page = lines.slice(firstLine, firstLine + text.split('\n').length);
  return { language, lines: page.map((line) => [...line]) };
}

function tableScene(
  { head, rows, alignment }: TableContent,
  { frames }: SceneContext,
): Base<TableSceneProps> {
  return {
    head: head && frames.row(head),
    rows: rows.map((row) => frames.row(row)),
    alignment: [...alignment],
  };
}

function chartScene(
  { chart, head, rows, values }: ChartContent,
  { frames }: SceneContext,
): Base<ChartSceneProps> {
  return {
    chart,
    head: head && frames.row(head),
    rows: rows.map((row) => frames.row(row)),
    values: values.map((numbers) => [...numbers]),
  };
}

function userScene({ directive }: UserContent, { material }: SceneContext): Base<UserSceneProps> {
  const found = material.userScenes.get(userSceneKey(directive));
  return { name: directive.name, ...present(found, `the scene ${directive.name}`) };
}

function endScene(context: SceneContext): Base<EndSceneProps> {
  const { material, card } = context;
  const { details, tags, isTale } = material;
  return {
    closing: isTale ? closingOf(card.language) : null,
    details: card.licence === null || isTale ? [...details] : [...details, card.licence],
    tags: [...tags],
    ground: openingGround(card) + 1,
    isTale,
    scenery: card.scenery?.scenery ?? null,
    illustration: cardIllustration(context),
  };
}

/** The author's picture with its alternative text, or the video clip in its place. */
function pictureProps(
  picture: NarrationContent['picture'],
  { material, videoClip, durationInFrames }: SceneContext,
): MediaProps | null {
  if (picture === null) return null;
  const found = present(videoClip ?? material.media.get(picture.path), `picture ${picture.path}`);
  // A video clip may be longer than its scene. The rest is never shown, so it must not change the scene's props.
  const startFrames = found.startFrames?.filter((start) => start < durationInFrames) ?? null;
  return { ...found, startFrames, alt: picture.alt };
}

function textOfCaption({ lines }: CaptionProps): string {
  return lines.flatMap(({ words }) => words.flatMap(({ runs }) => runs.map(({ text }) => text))).join(' ');
}
