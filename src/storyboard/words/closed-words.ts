/** Words of closed classes, with what they may be and how often, in the tags of the reader. */
import type { Tag } from './tags.ts';

const listed: Readonly<Record<string, string>> = {
  determiner: `a an the this that these those my your his her its our their every each some any no another all both
    many several few more most much what which such either neither whose half enough`,
  preposition: `about above across after against along alongside amid amidst among amongst around at before behind
    below beneath beside besides between beyond by despite down during except for from in inside into like near of
    off on onto opposite out outside over past per round since through throughout till toward towards under
    underneath unlike until up upon via with within without than as amongst aboard atop to`,
  conjunction: `and but or nor so yet because although though while whilst if when whenever until till since whom who
    whose which where wherever why how that unless as lest whereas whether before after once than for`,
  pronoun: `i you he she it we they me him them us her mine yours hers ours theirs myself yourself himself herself
    itself ourselves themselves who whom what this that these those all some none nobody somebody anybody everybody
    nothing something anything everything someone anyone everyone one each both many few another others thou thee ye`,
  auxiliary: `am are is was were be been being have has had having do does did will would shall should can could may
    might must cannot ought need dare don't doesn't didn't won't can't couldn't wouldn't shouldn't isn't aren't
    wasn't weren't haven't hasn't hadn't i'm i've i'll i'd you're you've you'll you'd he'll he'd she'll she'd it'll
    we're we've we'll we'd they're they've they'll they'd let's that'll there'll i'm thou'rt art shalt wilt hast`,
  to: 'to',
  number: `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen`,
  adverb: `not never always often sometimes just really also very too quite rather so then there here now again still
    else once ever even only soon perhaps indeed almost already well away back up down out off over in on about
    around through by along home together however therefore thus yes no please oh ah alas why how as instead`,
};

const tags: readonly (readonly [string, Tag])[] = [
  ['determiner', 'determiner'],
  ['preposition', 'preposition'],
  ['conjunction', 'conjunction'],
  ['pronoun', 'pronoun'],
  ['auxiliary', 'auxiliary'],
  ['to', 'to'],
  ['number', 'number'],
  ['adverb', 'adverb'],
];

/** Words that are more often one thing than another; the others are as often each of what they may be. */
const exceptions: Readonly<Record<string, Partial<Record<Tag, number>>>> = {
  as: { preposition: 0.4, conjunction: 0.5, adverb: 0.1 },
  that: { determiner: 0.3, conjunction: 0.5, pronoun: 0.2 },
  to: { to: 0.55, preposition: 0.45 },
  her: { determiner: 0.6, pronoun: 0.4 },
  no: { determiner: 0.9, adverb: 0.1 },
  so: { adverb: 0.6, conjunction: 0.4 },
  like: { preposition: 0.75, verb: 0.25 },
  past: { preposition: 0.5, noun: 0.3, adjective: 0.2 },
  round: { preposition: 0.5, adjective: 0.4, noun: 0.1 },
  near: { preposition: 0.8, adjective: 0.1, adverb: 0.1 },
  opposite: { preposition: 0.5, adjective: 0.5 },
  for: { preposition: 0.9, conjunction: 0.1 },
  in: { preposition: 0.94, adverb: 0.06 },
  on: { preposition: 0.9, adverb: 0.1 },
  by: { preposition: 0.96, adverb: 0.04 },
  of: { preposition: 1 },
  up: { preposition: 0.3, adverb: 0.7 },
  down: { preposition: 0.4, adverb: 0.6 },
  out: { preposition: 0.15, adverb: 0.85 },
  off: { preposition: 0.4, adverb: 0.6 },
  there: { adverb: 0.9, pronoun: 0.1 },
  one: { number: 0.5, pronoun: 0.5 },
  well: { adverb: 0.85, noun: 0.1, adjective: 0.05 },
  back: { adverb: 0.6, noun: 0.3, verb: 0.1 },
  home: { noun: 0.7, adverb: 0.3 },
  still: { adverb: 0.75, adjective: 0.2, verb: 0.05 },
  even: { adverb: 0.95, adjective: 0.05 },
  just: { adverb: 0.9, adjective: 0.1 },
  only: { adverb: 0.6, adjective: 0.4 },
  will: { auxiliary: 0.93, noun: 0.07 },
  can: { auxiliary: 0.99, noun: 0.01 },
  may: { auxiliary: 0.95, name: 0.05 },
  might: { auxiliary: 0.95, noun: 0.05 },
  must: { auxiliary: 1 },
  need: { auxiliary: 0.1, noun: 0.4, verb: 0.5 },
  dare: { auxiliary: 0.2, verb: 0.8 },
  art: { noun: 0.98, auxiliary: 0.02 },
  mine: { pronoun: 0.7, noun: 0.3 },
  having: { auxiliary: 0.6, ing: 0.4 },
  being: { auxiliary: 0.6, noun: 0.3, ing: 0.1 },
  have: { auxiliary: 0.6, verb: 0.4 },
  has: { auxiliary: 0.6, verb: 0.4 },
  had: { auxiliary: 0.65, verb: 0.35 },
  do: { auxiliary: 0.6, verb: 0.4 },
  does: { auxiliary: 0.7, verb: 0.3 },
  did: { auxiliary: 0.7, verb: 0.3 },
  half: { determiner: 0.5, noun: 0.3, adverb: 0.2 },
  second: { adjective: 0.7, noun: 0.3 },
  other: { adjective: 0.9, noun: 0.1 },
  same: { adjective: 1 },
  own: { adjective: 0.9, verb: 0.1 },
  such: { determiner: 0.5, adjective: 0.5 },
  first: { adjective: 0.7, adverb: 0.3 },
  last: { adjective: 0.75, adverb: 0.1, verb: 0.15 },
  next: { adjective: 0.7, adverb: 0.3 },
  little: { adjective: 0.95, adverb: 0.05 },
  long: { adjective: 0.7, adverb: 0.25, verb: 0.05 },
  old: { adjective: 1 },
  young: { adjective: 0.95, noun: 0.05 },
  good: { adjective: 0.93, noun: 0.07 },
  great: { adjective: 1 },
  poor: { adjective: 0.95, noun: 0.05 },
  rich: { adjective: 0.95, noun: 0.05 },
  dead: { adjective: 0.9, noun: 0.1 },
  cold: { adjective: 0.85, noun: 0.15 },
  open: { adjective: 0.6, verb: 0.4 },
  present: { adjective: 0.4, noun: 0.4, verb: 0.2 },
  close: { adjective: 0.4, verb: 0.3, adverb: 0.3 },
  left: { verb: 0.6, participle: 0.2, adjective: 0.2 },
  right: { adjective: 0.6, noun: 0.3, adverb: 0.1 },
  said: { verb: 0.9, participle: 0.1 },
  saw: { verb: 0.9, noun: 0.1 },
  felt: { verb: 0.95, noun: 0.05 },
  found: { verb: 0.7, participle: 0.3 },
  lay: { verb: 0.97, adjective: 0.03 },
  rose: { verb: 0.75, noun: 0.25 },
  spoke: { verb: 0.95, noun: 0.05 },
  fell: { verb: 0.97, noun: 0.03 },
  went: { verb: 1 },
  thought: { verb: 0.55, noun: 0.25, participle: 0.2 },
  stole: { verb: 0.95, noun: 0.05 },
  wound: { verb: 0.4, noun: 0.6 },
  bore: { verb: 0.9, noun: 0.1 },
};

/** What a word may be, in shares of 1; null for words of open classes. */
export function closedTags(word: string): ReadonlyMap<Tag, number> | null {
  return table.get(word) ?? null;
}

const table: ReadonlyMap<string, ReadonlyMap<Tag, number>> = makeTable();

function makeTable(): Map<string, Map<Tag, number>> {
  const found = new Map<string, Map<Tag, number>>();
  for (const [list, tag] of tags)
    for (const word of (listed[list] ?? '').split(/\s+/))
      found.set(word, (found.get(word) ?? new Map<Tag, number>()).set(tag, 1));
  for (const shares of found.values()) for (const tag of shares.keys()) shares.set(tag, 1 / shares.size);
  for (const [word, shares] of Object.entries(exceptions))
    found.set(word, new Map(Object.entries(shares) as [Tag, number][]));
  return found;
}

/** Whether a word is hardly ever a noun, and never a verb or an adjective, with a meaning that can be drawn. */
export function isFunctionWord(word: string): boolean {
  const shares = table.get(word);
  return shares !== undefined && (shares.get('noun') ?? 0) < 0.25;
}
