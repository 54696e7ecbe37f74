/**
 * Timeline -> what is drawn in each of its scenes, over the whole text, so that the pictures follow the story and keep
 * changing.
 *
 * Guarantees: the beats of a scene follow one another from its first word to its end; what a scene shows depends on its
 * own words, on where the story is, and on the five beats before it.
 */
import { present, unreachable } from '../../shared/assert.ts';
import type {
  ListContent,
  NarrationContent,
  Scene,
  SceneContent,
  TimedSentence,
  Timeline,
} from '../../timeline/timeline.ts';
import type { ChosenDrawing } from '../illustration/beat.ts';
import { seedOf } from '../seed.ts';
import { type BeatSpan, segmentBeats, sentenceOfBeat } from '../shapes/beats-of.ts';
import type { DialogueShape } from '../shapes/shape.ts';
import { type ListPlace, shapesOf } from '../shapes/shapes-of.ts';
import { type TextFacts, textFactsOf } from '../shapes/text-facts.ts';
import { beatUnits, technicalCandidate, wholeSentences } from './beat-units.ts';
import { narrationCandidates } from './narration-candidates.ts';
import type { DrawingName, PlannedBeat } from './planned-beat.ts';
import { afterScene, afterShowing, chooseComposition, nothingShown, type Shown } from './rhythm.ts';
import { type Candidate, textOf } from './shape-compositions.ts';
import type { Story } from './story.ts';

/** @returns one list for each scene; empty for scenes that are not made of beats. */
export function planBeats(timeline: Timeline, story: Story): PlannedBeat[][] {
  const planner = new Planner(timeline, story);
  return timeline.scenes.map((scene, index) => planner.addScene(scene, index));
}

interface BeatPlace {
  readonly sentences: readonly TimedSentence[];
  readonly index: number;
  readonly list: ListPlace | null;
  /** The type of composition that the author asks for; null where the choice is left to us. */
  readonly wanted: string | null;
}

/** A list that takes longer has a picture for each item. */
const longestListMs = 9000;

class Planner {
  readonly #story: Story;
  readonly #facts: TextFacts;
  #shown: Shown = nothingShown;
  /** Of the beat before, if it was somebody's speech. */
  #turn: number | null = null;
  #opensSection = true;

  constructor(timeline: Timeline, story: Story) {
    this.#story = story;
    this.#facts = textFactsOf(timeline);
  }

  addScene({ content, startMs, endMs }: Scene, index: number): PlannedBeat[] {
    const beats = this.#beatsOf(content, endMs - startMs, index);
    if (beats.length === 0) {
      this.#shown = afterScene(kindOf(content), this.#shown);
      this.#turn = null;
    }
    this.#opensSection = content.type === 'title';
    return beats;
  }

  #beatsOf(content: SceneContent, durationMs: number, index: number): PlannedBeat[] {
    switch (content.type) {
      case 'narration':
        return content.picture === null && content.sentences.length > 0
          ? this.#narration(content, index)
          : [];
      case 'list':
        return durationMs > longestListMs ? this.#list(content, index) : [];
      case 'title':
        // Of two headings in a row, only the first has a card.
        return content.level === 'section' && this.#shown.kinds.at(-1) === 'title-section'
          ? [
              this.#beat(
                wholeSentences([content.heading], 0),
                { sentences: [content.heading], index, list: null, wanted: null },
                null,
              ),
            ]
          : [];
      case 'timetable':
      case 'verse':
      case 'quote':
      case 'code':
      case 'table':
      case 'chart':
      case 'user':
      case 'end':
        return [];
      default:
        return unreachable(content);
    }
  }

  #narration(content: NarrationContent, index: number): PlannedBeat[] {
    const { sentences, staging } = content;
    const technical = this.#story.technicalShapesOf(content);
    const wanted = staging.findLast(({ shape }) => shape !== null)?.shape ?? null;
    return beatUnits(sentences, technical, this.#facts.language).map(({ span, shape }, at) => {
      const candidate = shape && technicalCandidate(shape, content);
      return this.#beat(span, { sentences, index, list: null, wanted: at === 0 ? wanted : null }, candidate);
    });
  }

  /** Each item has beats of its own. */
  #list({ ordered, items }: ListContent, index: number): PlannedBeat[] {
    const sentences = items.flatMap((item) => item.sentences);
    const list = {
      ordered,
      items: items.map(({ number, sentences: own }) => ({ number, sentenceCount: own.length })),
    };
    let first = 0;
    return items.flatMap((item) => {
      const before = first;
      first += item.sentences.length;
      return segmentBeats(item.sentences, this.#facts.language).map(({ parts }) => {
        const moved = parts.map((part) => ({ ...part, sentence: part.sentence + before }));
        return this.#beat({ parts: moved }, { sentences, index, list, wanted: null }, null);
      });
    });
  }

  /** @param at its scene: all sentences, the scene's position, and the list that they are in */
  #beat(span: BeatSpan, at: BeatPlace, technical: Candidate | null): PlannedBeat {
    const story = this.#story;
    const { sentences, index: sceneIndex, list } = at;
    const sentence = sentenceOfBeat(span, sentences);
    const index = present(span.parts[0], 'the first part of a beat').sentence;
    const context = { text: this.#facts, sentences, index, list };
    const shapes = shapesOf(sentence, context);
    const speech = shapes.find((shape): shape is DialogueShape => shape.type === 'dialogue');
    const candidates = narrationCandidates({
      sentence,
      sentences,
      shapes,
      ground: seedOf(textOf(sentence)) % groundCount,
      drawingOf: (words) => nameOf(story.drawingsOf(words, sceneIndex)[0]),
      figureOf: (speaker) => story.figureOf(speaker),
      turns: speech !== undefined && this.#turn !== null && this.#turn !== speech.turn,
      technical,
      scenery: story.sceneryOf(sceneIndex, index),
      actors: story.actorsOf(
        sentence,
        sceneIndex,
        span.parts.map((part) => part.sentence),
      ),
      drawings: story.drawingsOf(sentence.words, sceneIndex),
      isLiterary: story.isLiterary,
      opensSection: this.#opensSection,
    });
    const chosen = chooseComposition(asWanted(candidates, at.wanted), this.#shown);
    this.#shown = afterShowing(chosen, this.#shown);
    this.#turn = chosen.composition.type === 'dialogue' ? (speech?.turn ?? null) : null;
    this.#opensSection = false;
    const { composition, kind, why } = chosen;
    const { startMs, endMs } = sentence;
    return { startMs, endMs, text: textOf(sentence), composition, kind, why };
  }
}

/** As the report of the beats names it. */
function kindOf(content: SceneContent): string {
  return content.type === 'title' ? `title-${content.level}` : content.type;
}

/** Of `flatGround`: any number is allowed there. */
const groundCount = 9;

/** What the author asks for is drawn, if the words have that shape at all. */
function asWanted(candidates: readonly Candidate[], wanted: string | null): readonly Candidate[] {
  const fitting = candidates.filter(({ composition }) => composition.type === wanted);
  return fitting.length === 0
    ? candidates
    : fitting.map((one) => ({ ...one, why: 'asked for by the author' }));
}

function nameOf(drawing: ChosenDrawing | undefined): DrawingName | null {
  return drawing === undefined ? null : { drawingName: drawing.name };
}
