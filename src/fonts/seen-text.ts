/** All texts of a video -> the different clusters in them, and the styles that they come in. */
import { joinedForms } from './arabic.ts';
import { type MeasuredRun, type StyleName, styleOf } from './measure.ts';

/** A piece of text with its place, which is named if a font is missing. */
export interface ShownText<Place> {
  readonly runs: readonly MeasuredRun[];
  readonly place: Place;
}

/** Found in texts in which a character may be more than one code point. */
const clusterMark = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Emoji_Modifier}\p{RI}\p{Emoji_Presentation}]/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

export class SeenText<Place> {
  /** Each cluster of letters and marks, with the place where it is first seen and how often it is seen. */
  readonly clusters = new Map<string, { first: Place; count: number }>();
  readonly styles = new Set<StyleName>();
  /** The forms that Arabic letters take beside one another. */
  readonly joined = new Set<string>();

  add({ runs, place }: ShownText<Place>): void {
    for (const run of runs) this.styles.add(styleOf(run));
    // A cluster may be cut by a change of style. It is drawn as one all the same.
    const text = runs.map((run) => run.text).join('');
    const joined = joinedForms(text);
    if (joined !== text) for (const form of joined) this.joined.add(form);
    if (clusterMark.test(text)) for (const { segment } of graphemes.segment(text)) this.#see(segment, place);
    else for (const character of text) this.#see(character, place);
  }

  #see(cluster: string, place: Place): void {
    const known = this.clusters.get(cluster);
    if (known) known.count += 1;
    else this.clusters.set(cluster, { first: place, count: 1 });
  }
}
