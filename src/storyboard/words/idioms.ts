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
  'play it by ear, all ears, in its infancy, in their infancy, good fortune, lion share, wild goose, in the eyes of, ' +
  'in the face of, face to face, hand in hand, heart and soul, take note, took note, note that, little note, ' +
  'bear fruit, bore fruit, bears fruit, bore rich fruit, castle in the air, castles in the air, apple of his eye, ' +
  'apple of her eye, apple of my eye, child play, as the crow flies, under lock and key, day and night, night and day, ' +
  'night after night, with all his heart, with all her heart, with all my heart, lose heart, took heart, lost heart, ' +
  'heart content, heart sank, change of heart, heart of gold, heart of stone, hearts and minds, out of the woods, ' +
  'in full sail, tower of strength, crocodile tears, swan song, lame duck, dark horse, high horse, bone to pick, ' +
  'rain or shine, storm in a teacup, salt of the earth, ends of the earth, on earth, heaven and earth, ' +
  'heaven and in the earth, of the earth, from the earth, under the sun, place in the sun, get wind of, got wind of, ' +
  'second wind, flower of *, cream of the crop, white house, house of representatives, house of commons, house of lords, ' +
  'full house, key figure, key figures, key point, key points, key role, key word, key words, key part, key question, ' +
  'around the clock, round the clock, new leaf, round table, thread pool, connection pool, worker pool, root cause, ' +
  'golden rule, golden age, golden opportunity, silver lining, iron curtain, iron will, iron fist, glass ceiling, ' +
  'paper trail, kick the bucket, kicked the bucket, drop in the bucket, carrot and stick, world cup, cup final, ' +
  'movie star, rock star, film star, star of the show, snake in the grass, cook the books, bolt from the blue, ' +
  'flash in the pan, fly in the ointment, frog in the throat, ivory tower, pot of gold, stone throw, stone dead, ' +
  'sword of damocles, trojan horse, bull in a china shop, bee in *, ants in *, butterflies in *, cat and mouse, ' +
  'hair of the dog, raining cats and dogs, let sleeping dogs lie, barking up the wrong tree, top dog, underdog, ' +
  'dog days, bread winner, daily bread, crossing the rubicon, bed of roses, bread and circuses, ' +
  'light at the end of the tunnel, hard nut, tough nut, nut to crack, in the driving seat, fifth wheel, big wheel, ' +
  'over the rainbow, kill two birds with one stone, birds of a feather, crown jewel, sea change, sea of *, ' +
  'ocean of *, flood of *, mountain of *, ray of *, rays of *, spark of *, seed of *, seeds of *, root of all *, ' +
  'roots of *, fruit of *, fruits of *, chains of *, yoke of *, flame of *, flames of *, web of lies, pillar of *, ' +
  'pillars of *, wild oats, old hat, hat trick, wolf at the door, ' +
  'torch has been passed, pass the torch, passed the torch, sea dog, old sea dog, sun king, north star, fishing for compliments'
)
  .split(', ')
  .map((idiom) => idiom.split(' '));

const longestIdiom = Math.max(...idioms.map((idiom) => idiom.length));
const byFirstWord = new Map<string, readonly string[][]>();
for (const idiom of idioms) {
  const [first = ''] = idiom;
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), idiom]);
}

/** Whether the token at `index` is part of an idiom. */
export function isInIdiom(tokens: readonly Token[], index: number): boolean {
  for (let start = Math.max(0, index - longestIdiom); start <= index; start += 1)
    if (start + idiomLength(tokens, start) > index) return true;
  return false;
}

/** How many tokens the longest idiom at `index` takes; 0 if there is none. */
export function idiomLength(tokens: readonly Token[], index: number): number {
  const lengths = (byFirstWord.get(tokens[index]?.text ?? '') ?? [])
    .filter((idiom) => isAt(idiom, tokens, index))
    .map((idiom) => idiom.length);
  return Math.max(0, ...lengths);
}

function isAt(idiom: readonly string[], tokens: readonly Token[], index: number): boolean {
  return idiom.every((word, at) => {
    const token = tokens[index + at];
    const isCut = at < idiom.length - 1 && token?.endsClause === true;
    return token !== undefined && !isCut && (word === '*' || word === token.text);
  });
}
