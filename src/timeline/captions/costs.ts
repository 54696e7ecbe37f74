/**
 * What each break and each fault of a caption costs: all the numbers in one table, each with its reason.
 *
 * The order of preference is that of the Netflix Timed Text Style Guide and the BBC Subtitle Guidelines. The
 * numbers are chosen so that the cheapest way to break a sentence is the one that a captioner would take: the
 * examples in test/fixtures/timeline/captions.txt hold them in place.
 */
export const breakCosts = {
  /** After `.` `!` `?` `…` and their like: the thought is over. */
  sentenceEnd: 0,
  /** After `;` `:` or a dash: a part of the sentence is over. */
  clauseEnd: 3,
  /** After a comma: the voice rests here. */
  comma: 6,
  /** Where a language without spaces between words has one: it parts phrases, as a comma does. */
  phraseSpace: 8,
  /** "and" opens what comes after it. */
  beforeConjunction: 12,
  /** "who" opens a clause. */
  beforeRelative: 14,
  /** "of" and its object are one part of the sentence. */
  beforePreposition: 18,
  /** Between phrases that only their words show, after a Japanese particle for one. */
  betweenPhrases: 26,
  /** Between words about which nothing is known. */
  neutral: 46,
  /** After what looks like an adjective: its noun is awaited. */
  afterAdjective: 65,
  /** Before the small word that ends a phrasal verb: "wraps up", "get on with". */
  beforeParticle: 70,
  /** Right after a conjunction: the word belongs to what it opens. */
  afterConjunction: 80,
  /** Between the words of one compound: 富士 and 山. */
  insideCompound: 95,
  /** Between a word and what only carries its grammar, or a preposition and an article. */
  insidePhrase: 120,
  /** Between words that are read as one: article and noun, number and unit, "not" and its verb, a full name. */
  bound: 150,
  /** A mark where it must not stand: a closing one at a line's start, an opening one at a line's end. */
  broken: 400,
  /** A pause of `fullPauseMs` in the voice makes a break this much better, shorter ones less: it is heard. */
  pause: 15,
  fullPauseMs: 300,

  /** The costs above count this much between captions, which part a sentence for good, and between lines. */
  betweenCaptions: 2.5,
  betweenLines: 0.8,

  /** Each caption of a sentence: as few as read well. */
  caption: 22,
  /** A caption that is shown for less than the shortest time, in proportion to what is missing. */
  tooShort: 120,
  /** Any caption that is shown for less than the shortest time, by however little. */
  short: 40,
  /** Each second over the longest time. */
  tooLong: 100,
  /** Each character that cannot be read at the reading speed while the caption is shown. */
  tooFast: 1,
  /** A nearly empty caption, by the square of the empty part: it flickers by. */
  empty: 45,
  /** A caption in which nothing is spoken: there is no time for it. */
  unspoken: 400,
  /** Lines of unlike length, by the square of the difference in lines: the eye travels further. */
  uneven: 40,
  /** One word alone on a line beside a line of several. */
  orphan: 20,
  /** The upper line longer than the lower: it hides more of the picture. */
  upperLonger: 4,
} as const;
