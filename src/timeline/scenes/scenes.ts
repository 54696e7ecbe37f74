/**
 * Script -> planned scenes: what is seen while what is said.
 *
 * Guarantees: the opening title, where there is one, is first and the end card last; every sentence of the script is spoken in one
 * scene, in reading order; every picture and every line of code is shown.
 */
import type {
  Block,
  Illustration,
  Pause,
  Picture,
  Script,
  Section,
  Sentence,
  Sound,
} from '../../script/script.ts';
import { present } from '../../shared/assert.ts';
import { joinSpans } from '../../shared/span.ts';
import type { Narration } from '../../voice/narration.ts';
import { afterClockMs, afterHeadingMs, afterSentenceMs, betweenParagraphsMs } from '../times/pauses.ts';
import {
  type BlockScene,
  codeScenes,
  listScenes,
  paragraphScenes,
  quoteScenes,
  stanzaScenes,
  tableScenes,
  userScenes,
} from './blocks.ts';
import type { PlannedScene, PlannedSound } from './plan.ts';
import { extraAfterLast, inProse, pauseAfterLast } from './spoken.ts';

/** Plans the scenes; the narration is asked only for how long each sentence takes. */
export function planScenes(script: Script, narration: Narration): PlannedScene[] {
  const planner = new Planner(script, narration);
  script.sections.forEach((section, index) => {
    planner.addSection(section, index);
  });
  return planner.finish();
}

class Planner {
  readonly #script: Script;
  readonly #narration: Narration;
  readonly #scenes: PlannedScene[] = [];
  /** Minutes after midnight of every stop of the day. */
  readonly #stops: readonly number[];
  #stopIndex = 0;
  #sectionIndex: number | null = null;
  /** A picture that waits for its scene, where it would stand as a scene of its own, and how long it is to be looked at. */
  #waiting: { readonly picture: Picture; readonly at: number; readonly pauseMs: number } | null = null;

  /** What the author asks to be drawn with the text that comes. */
  #illustration: Illustration | null = null;

  /** Sounds before the first scene, and silence. */
  #opening: readonly PlannedSound[] = [];
  #openingMs = 0;

  constructor(script: Script, narration: Narration) {
    this.#script = script;
    this.#narration = narration;
    this.#stops = script.sections.flatMap((section) => section.heading?.clock?.minuteOfDay ?? []);
    if (script.titleSentence) this.#add([titleScene('script', script.titleSentence)]);
  }

  addSection(section: Section, index: number): void {
    this.#sectionIndex = index;
    const firstScene = this.#scenes.length;
    let blocksTaken = 0;
    if (section.heading?.clock) blocksTaken = this.#addStop(section);
    else if (section.heading?.sentence) this.#add([titleScene('section', section.heading.sentence)]);
    for (const block of section.blocks.slice(blocksTaken)) this.#addBlock(block);
    this.#settleWaitingPicture(firstScene);
    this.#illustration = null;
  }

  finish(): PlannedScene[] {
    this.#sectionIndex = null;
    const last = this.#script.sections.at(-1) ?? this.#script.titleSentence;
    const { end } = present(last, 'something to read').span;
    this.#add([{ content: { type: 'end' }, spoken: [], continues: false, span: { start: end, end } }]);
    return numberVersePages(this.#scenes);
  }

  #addBlock(block: Block): void {
    switch (block.type) {
      case 'paragraph':
        this.#addNarration(this.#illustrated(paragraphScenes(block, (sentence) => this.#spokenMs(sentence))));
        break;
      case 'stanza':
        this.#add(this.#illustrated(stanzaScenes(block)));
        break;
      case 'list':
        this.#add(listScenes(block));
        break;
      case 'quote':
        this.#add(quoteScenes(block));
        break;
      case 'code':
        this.#add(codeScenes(block));
        break;
      case 'table':
        this.#add(tableScenes(block));
        break;
      case 'scene':
        this.#add(userScenes(block));
        break;
      case 'picture':
        // Two pictures in a row: the first is looked at alone.
        this.#showWaitingPictureAlone();
        this.#waiting = { picture: block, at: this.#scenes.length, pauseMs: 0 };
        break;
      case 'illustration':
        this.#illustration = block;
        break;
      case 'pause':
        this.#addPause(block);
        break;
      case 'sound':
        this.#addSound(block);
        break;
    }
  }

  /**
   * A heading with a clock time makes one scene with the paragraphs that follow it, up to the first block that
   * needs a scene of its own. Gives the number of blocks taken.
   */
  #addStop(section: Section): number {
    const heading = present(section.heading, 'the heading of a stop');
    const clock = present(heading.clock, 'the clock time of a stop');
    const spoken = inProse([clock.sentence], 0);
    if (heading.sentence) {
      pauseAfterLast(spoken, afterClockMs);
      spoken.push(...inProse([heading.sentence], 0));
    }
    const sentences: Sentence[] = [];
    let { span } = heading;
    let picture: Picture | null = null;
    let illustration: Illustration | null = null;
    const sounds: PlannedSound[] = [];
    let delayMs = 0;
    let blocksTaken = 0;
    for (const block of section.blocks) {
      if (block.type === 'paragraph') {
        delayMs = 0;
        pauseAfterLast(spoken, sentences.length === 0 ? afterHeadingMs : betweenParagraphsMs);
        for (const planned of inProse(block.sentences, afterSentenceMs)) spoken.push(planned);
        for (const sentence of block.sentences) sentences.push(sentence);
        span = joinSpans(span, block.span);
      } else if (block.type === 'pause') {
        extraAfterLast(spoken, block.durationMs);
        delayMs += block.durationMs;
      } else if (block.type === 'sound')
        sounds.push({ sound: block, afterSentences: spoken.length, delayMs });
      else if (block.type === 'picture' && picture === null) picture = block;
      else if (block.type === 'illustration' && illustration === null) illustration = block;
      else break;
      blocksTaken += 1;
    }
    const stop = {
      type: 'timetable',
      clock,
      clockSentence: clock.sentence,
      activity: heading.sentence,
      sentences,
      picture,
      illustration,
      stopIndex: this.#stopIndex,
      stops: this.#stops,
    } as const;
    this.#stopIndex += 1;
    this.#add([{ content: stop, spoken, continues: false, span }]);
    this.#addSounds(sounds);
    return blocksTaken;
  }

  /** A paragraph takes the picture that stands before it; in parts, the first part shows it. */
  #addNarration(parts: readonly BlockScene[]): void {
    const [first, ...rest] = parts;
    if (!first) return;
    if (this.#waiting && first.content.type === 'narration') {
      const { picture, pauseMs } = this.#waiting;
      this.#waiting = null;
      const content = { ...first.content, picture };
      const scene = this.#placed({ ...first, content });
      this.#scenes.push({ ...scene, leadMs: scene.leadMs + pauseMs });
    } else this.#add([first]);
    this.#add(rest);
  }

  /** The scenes of the text that an illustration was asked for. */
  #illustrated(scenes: readonly BlockScene[]): readonly BlockScene[] {
    const illustration = this.#illustration;
    if (illustration === null) return scenes;
    this.#illustration = null;
    return scenes.map((scene) => {
      const { content } = scene;
      return content.type === 'narration' || content.type === 'verse'
        ? { ...scene, content: { ...content, illustration } }
        : scene;
    });
  }

  #showWaitingPictureAlone(): void {
    if (!this.#waiting) return;
    const { picture, at, pauseMs } = this.#waiting;
    this.#waiting = null;
    const content = { type: 'narration', sentences: [], picture, illustration: null } as const;
    const scene = this.#placed({ content, spoken: [], continues: false, span: picture.span });
    this.#scenes.splice(at, 0, { ...scene, extraMs: pauseMs });
  }

  /** At a section's end: a picture that no paragraph follows goes to the text before it. */
  #settleWaitingPicture(firstScene: number): void {
    if (!this.#waiting) return;
    for (let at = this.#scenes.length - 1; at >= firstScene; at -= 1) {
      const scene = present(this.#scenes[at], 'a planned scene');
      const { content } = scene;
      if ((content.type !== 'narration' && content.type !== 'timetable') || content.picture) continue;
      const { picture, pauseMs } = this.#waiting;
      this.#scenes[at] = { ...scene, content: { ...content, picture }, extraMs: scene.extraMs + pauseMs };
      this.#waiting = null;
      return;
    }
    this.#showWaitingPictureAlone();
  }

  /** What stands before it is seen for longer: a picture, else the last scene, else the first. */
  #addPause({ durationMs, span }: Pause): void {
    const scene = this.#scenes.at(-1);
    if (this.#waiting) this.#waiting = { ...this.#waiting, pauseMs: this.#waiting.pauseMs + durationMs };
    else if (scene === undefined) this.#openingMs += durationMs;
    else {
      const isBefore = span.end.offset <= scene.span.start.offset;
      const lengthened = isBefore
        ? { leadMs: scene.leadMs + durationMs }
        : { extraMs: scene.extraMs + durationMs };
      this.#scenes[this.#scenes.length - 1] = { ...scene, ...lengthened };
    }
  }

  #addSound(sound: Sound): void {
    const scene = this.#scenes.at(-1);
    if (scene === undefined) {
      const delayMs = this.#openingMs;
      this.#opening = [...this.#opening, { sound, afterSentences: null, delayMs }];
    } else this.#addSounds([{ sound, afterSentences: scene.spoken.length, delayMs: scene.extraMs }]);
  }

  #addSounds(sounds: readonly PlannedSound[]): void {
    const scene = present(this.#scenes.pop(), 'a planned scene');
    this.#scenes.push({ ...scene, sounds: [...scene.sounds, ...sounds] });
  }

  #spokenMs(sentence: Sentence): number {
    return present(this.#narration.clips[sentence.index], `the clip of sentence ${sentence.index}`)
      .durationMs;
  }

  #add(scenes: readonly BlockScene[]): void {
    for (const scene of scenes) this.#scenes.push(this.#placed(scene));
  }

  #placed(scene: BlockScene): PlannedScene {
    const sounds = this.#opening;
    const leadMs = this.#openingMs;
    this.#opening = [];
    this.#openingMs = 0;
    return { ...scene, sectionIndex: this.#sectionIndex, leadMs, extraMs: 0, sounds };
  }
}

function titleScene(level: 'script' | 'section', heading: Sentence): BlockScene {
  return {
    content: { type: 'title', level, heading },
    spoken: inProse([heading], 0),
    continues: false,
    span: heading.span,
  };
}

function numberVersePages(scenes: readonly PlannedScene[]): PlannedScene[] {
  const pageCount = scenes.filter((scene) => scene.content.type === 'verse').length;
  let pageIndex = 0;
  return scenes.map((scene) => {
    if (scene.content.type !== 'verse') return scene;
    const content = { ...scene.content, pageIndex, pageCount };
    pageIndex += 1;
    return { ...scene, content };
  });
}
