/** What is known of a whole text when its beats are planned. */
import type { NarrationContent, TimedSentence, TimedWord } from '../../timeline/timeline.ts';
import type { FigureProps } from '../contract.ts';
import type { ChosenDrawing } from '../illustration/beat.ts';
import type { Speaker } from '../shapes/shape.ts';
import type { TechnicalShape } from '../technical/technical-shape.ts';
import type { ActorsOfBeat, SceneryOfBeat } from './narration-candidates.ts';

export interface Story {
  /** Prose that may be shown as pages of a book. */
  readonly isLiterary: boolean;
  /** Sure drawings for words of a scene, the best first. */
  drawingsOf(words: readonly TimedWord[], sceneIndex: number): readonly ChosenDrawing[];
  figureOf(speaker: Speaker): FigureProps | null;
  /** What a technical text can show with a scene; empty for other texts. */
  technicalShapesOf(content: NarrationContent): readonly TechnicalShape[];
  /** Where a sentence plays; null where the text does not say. */
  sceneryOf(sceneIndex: number, sentenceIndex: number): SceneryOfBeat | null;
  /** @param words of the beat. @param sentences the positions of its sentences in the scene */
  actorsOf(words: TimedSentence, sceneIndex: number, sentences: readonly number[]): ActorsOfBeat | null;
}
