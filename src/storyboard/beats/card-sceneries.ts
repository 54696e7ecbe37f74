/**
 * Where cards play: a section card where its section begins, the opening card where the story begins, and the end card
 * where it ended, in the evening.
 *
 * Guarantees: a text that says nothing of a place has none on its cards.
 */
import type { Timeline } from '../../timeline/timeline.ts';
import type { SceneryProps } from '../contract.ts';
import type { CardScenery } from '../scene-props.ts';
import type { PlannedBeat } from './planned-beat.ts';
import type { Story } from './story.ts';

/** @returns by the index of the card's scene. */
export function cardSceneriesOf(
  { scenes }: Timeline,
  story: Story,
  beats: readonly (readonly PlannedBeat[])[],
): Map<number, CardScenery> {
  const shown = beats
    .flat()
    .flatMap(({ composition }) => (composition.type === 'scenery' ? composition.scenery : []));
  const found = new Map<number, CardScenery>();
  const add = (index: number, scenery: SceneryProps | undefined) => {
    if (scenery !== undefined) found.set(index, { scenery, actors: [] });
  };
  const last = shown.at(-1);
  for (const [index, { content }] of scenes.entries()) {
    if (content.type === 'end' && last !== undefined) add(index, { ...last, time: 'dusk' });
    if (content.type !== 'title') continue;
    const own = story.sceneryOf(index, 0)?.scenery;
    add(index, content.level === 'script' ? (own ?? shown[0]) : own);
  }
  return found;
}
