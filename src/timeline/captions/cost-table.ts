/**
 * What each break and each fault of a caption costs: all the numbers in one table, each with its reason.
 *
 * The order of preference is that of the Netflix Timed Text Style Guide and the BBC Subtitle Guidelines. The numbers
 * are chosen so that the cheapest way to break a sentence is the one that a captioner would choose: the examples in
 * test/fixtures/timeline/captions.txt keep them there.
 */
export const costs = {
  /** After `.` `!` `?` `…` and their like: the thought is over. */
  sentenceEnd: 0,
  /** After `;`, `:` or a dash: part of the sentence is over. */
  clauseEnd: 3,
  /** After a comma: the voice pauses here. */
  comma: 6,
  /** At a space in a language that writes words without spaces: it separates phrases, as a comma does. */
  phraseSpace: 8,
  /** Before "and", which opens what follows. */
  beforeConjunction: 12,
  /** Before "who", which opens a clause. */
  beforeRelative: 14,
  /** Before "of", which forms one part of the sentence with its object. */
  beforePreposition: 18,
  /** Between phrases that only their words reveal, for example after a Japanese particle. */
  betweenPhrases: 26,
  /** Between words about which nothing is known. */
  neutral: 46,
  /** After what looks like an adjective: the reader expects its noun. */
  afterAdjective: 65,
  /** Before the small word that completes a phrasal verb: "wraps up", "get on with". */
  beforeParticle: 70,
  /** Right after a conjunction: it belongs to what it opens. */
  afterConjunction: 80,
  /** Between the words of a compound: 富士 and 山. */
  insideCompound: 95,
  /** Between a word and one that only carries its grammar, or between a preposition and an article. */
  insidePhrase: 120,
  /** Between words that are read as one: article and noun, number and unit, "not" and its verb, a full name. */
  bound: 150,
  /** A mark where it must not be: a closing mark at the start of a line, an opening one at the end. */
  broken: 400,
  /** How much cheaper a break becomes where the voice pauses for `fullPauseMs`; in proportion for shorter pauses. */
  pause: 15,
  fullPauseMs: 300,

  /** The weights of the costs above. A break between captions interrupts a sentence more than one between lines. */
  betweenCaptions: 2.5,
  betweenLines: 0.8,

  /** For each caption of a sentence: the fewer the better. */
  caption: 22,
  /** For a caption that is shown for less than the shortest time, in proportion to what is missing. */
  tooShort: 120,
  /** For a caption that is shown for less than the shortest time, by however little. */
  short: 40,
  /** For each second over the longest time. */
  tooLong: 100,
  /** For each character that cannot be read at the reading speed while the caption is shown. */
  tooFast: 1,
  /** For a nearly empty caption, which flickers by: by the square of the empty part. */
  empty: 45,
  /** For a caption in which nothing is spoken: it has no time of its own. */
  unspoken: 400,
  /** For lines of different length, because the eye travels further: by the square of the difference, in lines. */
  uneven: 40,
  /** For one word alone on a line beside a line of several. */
  orphan: 20,
  /** For an upper line that is longer than the lower one: it hides more of the picture. */
  upperLonger: 4,
} as const;
