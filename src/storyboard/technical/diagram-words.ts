/**
 * Words that are shapes: which diagram each form of them calls, and with which neighbours it means something else.
 *
 * Pure data. Forms are whole words in lower case; the list is ours.
 */
import type { diagrams } from '../contract/compositions.ts';

export interface DiagramWord {
  readonly diagram: (typeof diagrams)[number];
  readonly forms: RegExp;
  /** In the words around it, from four before to three after: then it is not meant. */
  readonly unless: RegExp | null;
}

export const diagramWords: readonly DiagramWord[] = [
  { diagram: 'exponential', forms: /^(?:exponential|exponentially)$/u, unless: null },
  {
    diagram: 'retry',
    forms: /^(?:retry|retries|retried|retrying|retryable)$/u,
    unless: /\b(?:retry-after|retry button)\b/u,
  },
  { diagram: 'queue', forms: /^(?:queues?|queued|queuing|queueing|enqueues?|enqueued)$/u, unless: null },
  {
    diagram: 'parallel',
    forms: /^(?:parallel|concurrent|concurrently|concurrency|simultaneously|parallelism|parallelized?)$/u,
    unless: /\bparallel (?:to|universe)\b/u,
  },
  {
    diagram: 'random',
    forms: /^(?:random|randomly|randomizes?|randomized|randomness|randomise[sd]?)$/u,
    unless: /\brandom[- ](?:access|thoughts?|stranger)/u,
  },
  {
    diagram: 'cache',
    forms: /^(?:caches?|cached|caching|memoizes?|memoized|memoization|memoize)$/u,
    unless: /\bcache[- ]?(?:control|dir)\b/u,
  },
  { diagram: 'timeout', forms: /^(?:timeouts?|time-?outs?)$/u, unless: null },
  {
    diagram: 'limit',
    forms: /^(?:limits?|limiting|limiter|throttles?|throttled|throttling)$/u,
    unless:
      /\b(?:limited (?:liability|warranty|edition)|push(?:es|ing)? the limits|without limit|no limits?)\b/u,
  },
  {
    diagram: 'merge',
    forms: /^(?:merges?|merged|merging|concatenates?|concatenated)$/u,
    unless: /\bmerge (?:requests?|conflicts?)|pull request/u,
  },
  {
    diagram: 'split',
    forms: /^(?:splits?|splitting|splitted|chunked|partitions?|partitioned)$/u,
    unless: /\bsplit second|\bsplit on\b/u,
  },
  {
    diagram: 'half',
    forms: /^(?:half|halves|halved|halving)$/u,
    unless:
      /\bhalf[- ](?:an?|open|close[ds]?|hour|past|way|baked|duplex)|halfway|better half|half of (?:the )?(?:people|us|them)/u,
  },
  {
    diagram: 'average',
    forms: /^(?:average|averages|averaged|averaging|mean)$/u,
    unless:
      /\baverage (?:\w+ )?(?:users?|persons?|developers?|engineers?|joe|people|programmers?)|\b(?:you|i|we|they|which|to|that|not|would|does|can|it|by) mean\b|\bmean(?: \w+)?(?: that| to)\b|^(?:mean)$/u,
  },
  {
    diagram: 'increase',
    forms: /^(?:increases?|increased|increasing|increment(?:s|ed|ing)?)$/u,
    unless: /\bincreas(?:ed|ing) (?:interest|attention|popularity)/u,
  },
  {
    diagram: 'decrease',
    forms:
      /^(?:decreases?|decreased|decreasing|reduces?|reduced|reducing|reduction|decrement(?:s|ed|ing)?|shrinks?)$/u,
    unless: /\b(?:map|array|filter)[^.]{0,12}reduce/u,
  },
  {
    diagram: 'compare',
    forms: /^(?:compares?|compared|comparing|comparisons?)$/u,
    unless: /\b(?:as )?compared (?:to|with)\b|by comparison|in comparison|beyond compare/u,
  },
  {
    diagram: 'filter',
    forms: /^(?:filters?|filtered|filtering)$/u,
    unless: null,
  },
  {
    diagram: 'chain',
    forms: /^(?:chains?|chained|chaining|chainable)$/u,
    unless: /\b(?:supply|block|key|tool) ?chains?\b/u,
  },
  {
    diagram: 'tree',
    forms: /^(?:trees?|subtrees?)$/u,
    unless: /\btree[- ]?shak|\b(?:worktree|working tree|source tree)\b/u,
  },
  {
    diagram: 'network',
    forms: /^(?:networks?|networking|networked)$/u,
    unless: /\b(?:social|professional|neural) network|network (?:tab|panel)/u,
  },
  {
    diagram: 'layers',
    forms: /^(?:layers?|layered|layering)$/u,
    unless: /\blayer of (?:dust|paint)|thin layer|abstraction layer/u,
  },
  {
    diagram: 'stream',
    forms: /^(?:streams?|streamed|streaming)$/u,
    unless: /\b(?:streaming service|live ?stream|up ?stream|down ?stream)/u,
  },
  {
    diagram: 'lock',
    forms: /^(?:locks?|locked|locking|mutex|mutexes)$/u,
    unless: /\block-?file|package-lock|lock file|vendor lock|locked (?:in|down)\b|lock-in/u,
  },
  {
    diagram: 'search',
    forms: /^(?:search|searches|searched|searching)$/u,
    unless: /\b(?:search (?:engine|params?|query|results page)|in search of|research)/u,
  },
  {
    diagram: 'sort',
    forms: /^(?:sorts|sorted|sorting|sort)$/u,
    unless:
      /\b(?:sort of|some sort|all sorts|any sort|what sort|this sort|that sort|sorts of|a sort|sorted out|sort out)\b/u,
  },
  {
    diagram: 'sync',
    forms: /^(?:synchroniz\w+|synchronis\w+|syncs|synced|syncing|sync)$/u,
    unless:
      /\b(?:un|a)sync|\bsync (?:versions?|methods?|functions?|variants?|apis?|modes?|calls?|only|and async|or async)|synchronous|(?:async|both) (?:and|or) sync|\bsync\b[^.]{0,9}\basync|async\b[^.]{0,12}\bsync/u,
  },
  {
    diagram: 'convert',
    forms:
      /^(?:converts?|converted|converting|conversions?|transforms?|transformed|transforming|transformations?|transpiles?|transpiled)$/u,
    unless: null,
  },
];
