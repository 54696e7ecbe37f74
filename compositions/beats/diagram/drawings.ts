/** Every diagram by its name. */
import type { Composition } from '../../../src/storyboard/contract.ts';
import { average, compare, decrease, exponential, half, increase, limit, sort } from './drawings/amounts.tsx';
import { random, retry, timeout } from './drawings/chances.tsx';
import { chain, convert, filter, merge, parallel, queue, split, stream, sync } from './drawings/flows.tsx';
import { cache, layers, lock, network, search, tree } from './drawings/structures.tsx';
import type { Draw } from './pen.tsx';

export const drawings: { readonly [Name in Composition<'diagram'>['diagram']]: Draw } = {
  exponential,
  retry,
  queue,
  parallel,
  random,
  cache,
  timeout,
  limit,
  merge,
  split,
  half,
  average,
  increase,
  decrease,
  compare,
  filter,
  chain,
  tree,
  network,
  layers,
  stream,
  lock,
  search,
  sort,
  sync,
  convert,
};
