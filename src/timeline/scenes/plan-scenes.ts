/**
 * Script -> planned scenes: what is seen while which sentences are spoken.
 *
 * Guarantees: the opening title, if there is one, comes first and the end card last; every sentence of the script is
 * spoken in one scene, in reading order; every picture and every line of code is shown.
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
  Staging,
} from '../../script/script.ts';
import { present, unreachable } from '../../shared/assert.ts';
import type { Narration } from '../../voice/narration.ts';
import type { Entry } from '../timeline.ts';
import {
  type BlockScene,
  codeScenes,
  entryScenes,
  listScenes,
  optionScenes,
  paragraphScenes,
  quoteScenes,
  stanzaScenes,
  tableScenes,
  userScenes,
} from './block-scenes.ts';
import { entriesOf, isOptionList } from './entries.ts';
import type { PlannedScene, PlannedSound } from './planned-scene.ts';
import { inProse } from './planned-sentences.ts';
import { stopScene } from './stop-scene.ts';

/** @param narration tells only how long each sentence takes. */
export function planScenes(script: Script, narration: Narration): PlannedScene[] {
  const planner = new Planner(script, narration);
  for (const [index, section] of script.sections.entries()) planner.addSection(section, index);
  return planner.finish();
}

/** A picture that waits for the text that it belongs to. */
interface WaitingPicture {
  readonly picture: Picture;
  /** Where its scene goes if it is shown alone. */
  readonly at: number;
  /** How much longer it is to be seen, because the author asked for pauses after it. */
  readonly pauseMs: number;
}

class Planner {
  readonly #script: Script;
  readonly #narration: Narration;
  readonly #scenes: PlannedScene[] = [];
  /** All stops of the day, in minutes after midnight. */
  readonly #stops: readonly number[];
  /** The sections that are entries of a reference. */
  readonly #entries: ReadonlyMap<number, Entry>;
  #stopIndex = 0;
  #sectionIndex: number | null = null;
  #waiting: WaitingPicture | null = null;
  /** What the author wants drawn with the text that follows. */
  #illustration: Illustration | null = null;
  /** Where the author wants the text that follows to play, and how it is to be laid out. */
  #staging: readonly Staging[] = [];
  /** Sounds and silence before the first scene. */
  #opening: readonly PlannedSound[] = [];
  #openingMs = 0;

  constructor(script: Script, narration: Narration) {
    this.#script = script;
    this.#narration = narration;
    this.#stops = script.sections.flatMap((section) => section.heading?.clock?.minuteOfDay ?? []);
    this.#entries = script.kind === 'narration' ? entriesOf(script.sections) : new Map();
    if (script.titleSentence) this.#add([titleScene('script', script.titleSentence)]);
  }

  addSection(section: Section, index: number): void {
    this.#sectionIndex = index;
    const firstScene = this.#scenes.length;
    let blocksTaken = 0;
    if (section.heading?.clock) blocksTaken = this.#addStop(section);
    else if (section.heading?.sentence)
      blocksTaken = this.#addHeading(section.heading.sentence, section, index);
    for (const block of section.blocks.slice(blocksTaken)) this.#addBlock(block);
    this.#settleWaitingPicture(firstScene);
    this.#illustration = null;
    this.#staging = [];
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
        this.#addNarration(
          this.#staged(this.#illustrated(paragraphScenes(block, (sentence) => this.#spokenMs(sentence)))),
        );
        break;
      case 'stanza':
        this.#add(this.#illustrated(stanzaScenes(block)));
        break;
      case 'list':
        this.#add(isOptionList(block) ? optionScenes(block) : listScenes(block));
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
        // Of two pictures in a row, the first is shown alone.
        this.#showWaitingPictureAlone();
        this.#waiting = { picture: block, at: this.#scenes.length, pauseMs: 0 };
        break;
      case 'illustration':
        this.#illustration = block;
        break;
      case 'staging':
        this.#staging = [...this.#staging, block];
        break;
      case 'pause':
        this.#addPause(block);
        break;
      case 'sound':
        this.#addSound(block);
        break;
      default:
        unreachable(block);
    }
  }

  /** A card of its own, or the start of an entry. @returns how many blocks of the section its scene has taken in. */
  #addHeading(heading: Sentence, section: Section, index: number): number {
    const entry = this.#entries.get(index);
    if (entry === undefined) {
      this.#add([titleScene('section', heading)]);
      return 0;
    }
    const { scenes, blocksTaken } = entryScenes(heading, entry, section.blocks, (sentence) =>
      this.#spokenMs(sentence),
    );
    this.#add(scenes);
    return blocksTaken;
  }

  /** A heading with a clock time. @returns how many blocks of the section its scene has taken in. */
  #addStop(section: Section): number {
    const { scene, sounds, blocksTaken } = stopScene(section, this.#stopIndex, this.#stops);
    this.#stopIndex += 1;
    this.#add([scene]);
    this.#addSounds(sounds);
    return blocksTaken;
  }

  /** A paragraph shows the picture before it. If the paragraph has several scenes, the first one does. */
  #addNarration(parts: readonly BlockScene[]): void {
    const [first, ...rest] = parts;
    if (!first) return;
    if (this.#waiting && first.content.type === 'narration') {
      const { picture, pauseMs } = this.#waiting;
      this.#waiting = null;
      const content = { ...first.content, picture };
      const scene = this.#inSection({ ...first, content });
      this.#scenes.push({ ...scene, leadMs: scene.leadMs + pauseMs });
    } else this.#add([first]);
    this.#add(rest);
  }

  /** Gives the scenes the illustration that the author asked for, if any. */
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

  /** Gives a paragraph's first scene what the author asked for. */
  #staged(scenes: readonly BlockScene[]): readonly BlockScene[] {
    const [first, ...rest] = scenes;
    const staging = this.#staging;
    if (staging.length === 0 || first?.content.type !== 'narration') return scenes;
    this.#staging = [];
    return [{ ...first, content: { ...first.content, staging } }, ...rest];
  }

  #showWaitingPictureAlone(): void {
    if (!this.#waiting) return;
    const { picture, at, pauseMs } = this.#waiting;
    this.#waiting = null;
    const content = {
      type: 'narration',
      sentences: [],
      picture,
      illustration: null,
      entry: null,
      staging: [],
    } as const;
    const scene = this.#inSection({ content, spoken: [], continues: false, span: picture.span });
    this.#scenes.splice(at, 0, { ...scene, extraMs: pauseMs });
  }

  /** At the end of a section: a picture without a paragraph after it goes to the text before it. */
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

  /** Lengthens what comes before it: a picture, else the last scene, else the silence before the first scene. */
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
    for (const scene of scenes) this.#scenes.push(this.#inSection(scene));
  }

  /** The scene with its section, and with what comes before the first scene if it is that. */
  #inSection(scene: BlockScene): PlannedScene {
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

/** Numbers the pages of verse through the whole video. */
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
