/** Idioms, whose words do not mean the things they name, and comparisons: nothing in them is drawn. */
import type { Token } from './tokens.ts';

/** `*` stands for any one word. */
const idioms = (
  'heart of the *, at heart, by heart, piece of cake, spill the beans, spilled the beans, ' +
  'spilling the beans, in hot water, behind closed doors, takes a village, size of a *, ' +
  'size of an *, size of the *, as big as a *, as much as * *, as heavy as a *, as tall as a *, ' +
  'on the same page, tip of the iceberg, in the same boat, miss the boat, missed the boat, ' +
  'rock the boat, break the ice, broke the ice, breaks the ice, under the weather, ' +
  'elephant in the room, cards on the table, grain of salt, pinch of salt, bread and butter, ' +
  'food for thought, in a nutshell, catch fire, under fire, white elephant, black sheep, red tape, ' +
  'red flag, hit the road, hit the nail, nail on the head, face the music, big picture, cloud nine, ' +
  'blue moon, over the moon, hold your horses, rat race, bear in mind, rule of thumb, ' +
  'bird in the hand, early bird, couch potato, not my cup of tea, tied the knot, tie the knot, ' +
  'window of opportunity, ball game, drop in the ocean, reach for the stars, rising star, ' +
  'rock bottom, cats and dogs, cat out of the bag, nest egg, fish out of water, train of thought, ' +
  'chain of events, light years, on paper, golden goose, goose chase, sitting duck, snake oil, ' +
  'bull market, bear market, hot potato, gravy train, on the house, house of cards, home page, ' +
  'home run, out of the box, outside the box, on the ball, by the book, in good shape, ring a bell, ' +
  'rings a bell, off the hook, key to *, last straw, cold feet, in my book, house rules, ' +
  'water under the bridge, burn bridges, burned bridges, green light, in the spotlight, ' +
  'piece of the pie, pie in the sky, cherry on top, icing on the cake, low hanging fruit, ' +
  'silver bullet, can of worms, eye to eye, keep an eye, turn a blind eye, a pain in the neck, ' +
  'play it by ear, all ears, in its infancy, in their infancy'
)
  .split(', ')
  .map((idiom) => idiom.split(' '));

/** How many tokens the longest idiom at `index` takes; 0 if there is none. */
export function idiomLength(tokens: readonly Token[], index: number): number {
  const lengths = idioms.filter((idiom) => isAt(idiom, tokens, index)).map((idiom) => idiom.length);
  return Math.max(0, ...lengths);
}

function isAt(idiom: readonly string[], tokens: readonly Token[], index: number): boolean {
  return idiom.every((word, at) => {
    const token = tokens[index + at];
    const isCut = at < idiom.length - 1 && token?.endsClause === true;
    return token !== undefined && !isCut && (word === '*' || word === token.text);
  });
}
