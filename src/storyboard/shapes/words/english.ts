/**
 * What an English word can be, by closed lists, by WordNet's tagged texts and by its ending.
 *
 * A word in no list is taken for a noun.
 */
import { wordSet } from '../../../languages/word-list.ts';
import { adjectiveNouns, adjectives } from './adjectives.ts';
import { nounVerbs, verbs } from './verbs.ts';

export const determiners = wordSet(`
  a an the this that these those my your his her its our their every each some any no another both all either
  neither many several few much whose`);
export const subjectPronouns = wordSet('i he she we they who ye thou');
export const pronouns = wordSet(`
  i he she we they who ye thou it you me him us them thee myself yourself himself herself itself ourselves
  themselves mine yours hers ours theirs this that these those what which whom there here somebody someone
  something anybody anyone anything nobody nothing none everybody everyone everything such one`);
export const prepositions = wordSet(`
  about above across after against along amid among around at before behind below beneath beside besides between
  beyond by despite down during except for from in inside into like near of off on onto out outside over past per
  round since through throughout till to toward towards under underneath unlike until unto up upon via with within
  without versus vs`);
export const coordinators = wordSet('and or nor but yet so');
export const subordinators = wordSet(`
  because although though while if when whenever until unless since whereas as than whether where wherever lest
  that which who whom whose how why once`);
export const auxiliaries = wordSet(`
  am is are was were be been being have has had having do does did done will would shall should can could may might
  must cannot ought let's i'm you're we're they're he's she's it's that's there's i've you've we've they've i'll
  you'll he'll she'll it'll we'll they'll i'd you'd he'd she'd we'd they'd isn't aren't wasn't weren't haven't hasn't
  hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't couldn't mayn't mightn't mustn't ain't`);
/** Adverbs that do not end in "ly", and other small words that are no part of a noun phrase. */
export const adverbs = wordSet(`
  not never always often sometimes just also too very quite rather almost already still again ever even only then
  now soon later once twice perhaps maybe however therefore thus hence indeed instead otherwise else away back
  together apart here there everywhere nowhere somewhere forward backward abroad aloud aside ago well enough yes
  oh ah alas please further furthermore moreover besides meanwhile first second third next last finally today
  tomorrow yesterday tonight presently least less more most ahead alone alike anyway altogether afterwards
  afterward hardly away upstairs downstairs overhead underground forth forthwith nevertheless nonetheless no`);
/** Past tenses and participles that no rule of endings gives, with their verb. */
const irregular = new Map(
  `arose:arise ate:eat awoke:awake became:become began:begin begun:begin bent:bend bit:bite bitten:bite bled:bleed
  blew:blow blown:blow bore:bear borne:bear bought:buy bound:bind bred:breed broke:break broken:break brought:bring
  built:build burnt:burn came:come caught:catch chose:choose chosen:choose clung:cling crept:creep dealt:deal dug:dig
  drank:drink drew:draw drawn:draw driven:drive drove:drive drunk:drink dwelt:dwell eaten:eat fallen:fall fed:feed
  fell:fall felt:feel fled:flee flew:fly flown:fly flung:fling forbade:forbid forgot:forget forgotten:forget
  fought:fight found:find froze:freeze frozen:freeze gave:give given:give gone:go got:get grew:grow grown:grow
  heard:hear held:hold hid:hide hidden:hide hung:hang kept:keep knelt:kneel knew:know known:know laid:lay lain:lie
  leapt:leap learnt:learn led:lead left:leave lent:lend lost:lose made:make meant:mean met:meet paid:pay proved:prove
  ran:run rang:ring ridden:ride risen:rise rode:ride rose:rise said:say sang:sing sank:sink sat:sit saw:see seen:see
  sent:send sewn:sew shaken:shake shone:shine shook:shake shot:shoot shown:show shrank:shrink slain:slay slept:sleep
  slew:slay slid:slide sold:sell sought:seek spat:spit sped:speed spent:spend spoke:speak spoken:speak sprang:spring
  spun:spin stole:steal stolen:steal stood:stand stuck:stick stung:sting strode:stride strove:strive struck:strike
  sung:sing sunk:sink swam:swim swept:sweep swore:swear sworn:swear swung:swing taken:take taught:teach thought:think
  threw:throw thrown:throw told:tell took:take tore:tear torn:tear trod:tread understood:understand went:go wept:weep
  woke:wake woken:wake won:win wore:wear worn:wear wound:wind wove:weave woven:weave written:write wrote:write
  withdrew:withdraw undertook:undertake overcame:overcome overtook:overtake forsook:forsake beheld:behold
  befell:befall bade:bid quoth:say spelt:spell spilt:spill strewn:strew stank:stink wrung:wring lit:light
  cast:cast cut:cut hit:hit hurt:hurt let:let put:put set:set shut:shut spread:spread burst:burst cost:cost`
    .split(/\s+/)
    .map((pair) => pair.split(':') as [string, string]),
);
/** Of these the noun or adjective is as frequent. */
const oftenNotVerb = wordSet(
  'left felt saw rose bore wound bound lit spoke set cut cast cost hit shut spread found',
);

/** How a word may be used as a verb. */
export interface VerbReading {
  readonly lemma: string;
  readonly form: 'base' | 's' | 'past' | 'ing';
  /** It is hardly ever a noun. */
  readonly sure: boolean;
}

export function verbReading(word: string): VerbReading | null {
  const past = irregular.get(word);
  if (past !== undefined) return { lemma: past, form: 'past', sure: !oftenNotVerb.has(word) };
  for (const [form, lemma] of candidatesOf(word)) {
    if (verbs.has(lemma)) return { lemma, form, sure: true };
    if (nounVerbs.has(lemma)) return { lemma, form, sure: form === 'past' };
    if (/(?:ize|ise|ify)$/.test(lemma) && lemma.length > 5) return { lemma, form, sure: true };
  }
  if ((/..ed$/.test(word) && !adjectives.has(word)) || /[^aeiou]'d$/.test(word))
    return { lemma: word, form: 'past', sure: true };
  return null;
}

function candidatesOf(word: string): (readonly [VerbReading['form'], string])[] {
  const found: (readonly [VerbReading['form'], string])[] = [['base', word]];
  const add = (form: VerbReading['form'], stem: string) => {
    found.push([form, stem], [form, `${stem}e`]);
    if (/(.)\1$/.test(stem)) found.push([form, stem.slice(0, -1)]);
    if (stem.endsWith('i')) found.push([form, `${stem.slice(0, -1)}y`]);
  };
  if (/[^s]s$/.test(word)) {
    found.push(['s', word.slice(0, -1)]);
    if (word.endsWith('es')) found.push(['s', word.slice(0, -2)]);
    if (word.endsWith('ies')) found.push(['s', `${word.slice(0, -3)}y`]);
  }
  if (/..ed$/.test(word)) add('past', word.slice(0, -2));
  if (/..ing$/.test(word)) add('ing', word.slice(0, -3));
  return found;
}

export function isAdverb(word: string): boolean {
  return adverbs.has(word) || (/[^aeiou].*ly$/.test(word) && word.length > 4 && !lyNouns.has(word));
}

const lyNouns = wordSet(`
  family belly jelly lily bully folly ally reply supply assembly holly butterfly monopoly anomaly italy friendly
  lovely lonely ugly lively silly deadly elderly kindly holy early daily weekly only`);

/** Adjectives that WordNet's texts have as something else as well. */
const moreAdjectives = wordSet(`
  long red narrow empty hard dry early late slow quick real clear complete separate perfect near free mean fine smooth
  steep even ill alive lame sour loose tight stiff lean humble sacred wicked foul shy sure tame dusty rainy snowy holy
  mighty pretty steady tidy weary only cool clean such`);

/** How surely a word is an adjective: 1 hardly ever a noun, 0.5 either, 0 none. */
export function adjectiveness(word: string): number {
  if (adjectives.has(word) || moreAdjectives.has(word)) return 1;
  if (adjectiveNouns.has(word)) return 0.5;
  if (/..(?:able|ible|ful|ous|less|ish)$/.test(word)) return 1;
  if (/...(?:ive|ic|al|ary)$/.test(word)) return 0.5;
  if (/-(?:\w+ed|\w+ing|\w+en|old|like)$/.test(word)) return 1;
  return 0;
}

/** A word that is part of no noun phrase: it ends one. */
export function endsNounPhrase(word: string): boolean {
  return (
    prepositions.has(word) ||
    coordinators.has(word) ||
    subordinators.has(word) ||
    auxiliaries.has(word) ||
    subjectPronouns.has(word) ||
    isAdverb(word)
  );
}

export function isFunctionWord(word: string): boolean {
  return (
    determiners.has(word) ||
    pronouns.has(word) ||
    prepositions.has(word) ||
    coordinators.has(word) ||
    subordinators.has(word) ||
    auxiliaries.has(word) ||
    adverbs.has(word)
  );
}

const irregularPlurals = wordSet(`
  men women children people feet teeth geese mice lice oxen sheep fish deer cattle dice police folk gentlemen ladies
  aircraft species series brethren kine yeomen crew poultry swine souls pence`);

/** Whether it looks like the plural of something that can be counted. */
export function isPlural(word: string): boolean {
  if (irregularPlurals.has(word) || /(?:men|people)$/.test(word)) return true;
  return /[^su'i]s$/.test(word) && word.length > 3 && !isFunctionWord(word) && !singularInS.has(word);
}

const singularInS = wordSet(`
  always perhaps besides afterwards towards means news mathematics physics politics economics ethics series species
  this thus plus minus gas bus bias yes its his ours hers yours theirs us was has does goes james charles thames
  versus les des alas`);
