/**
 * Which drawings of the library may appear in a text of which tone.
 *
 * Guarantees: what a text is about may be drawn in any story; faces and hands of emoji appear in no grave text, and
 * people, landscapes, weather and food in no formal or technical one.
 */
import { wordSet } from '../../languages/word-list.ts';
import { nounForms } from '../words/word-forms.ts';
import type { ToneReport } from './tone-of.ts';

/** Faces, hands, hearts and signs of feeling: never in a grave text, whatever it is about. */
const feelings =
  /(?:-face|^face-|-hand|hand-|hands$|^hand|-heart|heart-|thumbs|-fist|^zzz|-mark|^eyes?$|^ear$|^nose$|^mouth$|^tongue$|^tooth$|^brain$|^biceps$|^flexed|^hugging|-cat$|monkey$|^pile-of|^clown|^alien|^robot$|^ghost$|^ninja$|^skull|^santa|^exploding|^collision$|^speech-|^thought-)/;

const festive = wordSet(`
  party-popper confetti-ball balloon fireworks firecracker sparkler birthday-cake wrapped-gift pinata mirror-ball
  clinking-beer-mugs clinking-glasses bottle-with-popping-cork cocktail-glass tropical-drink circus-tent ferris-wheel
  roller-coaster carousel-horse teddy-bear yo-yo kite magic-wand crystal-ball jack-o-lantern christmas-tree
  video-game joystick game-die joker slot-machine woman-dancing man-dancing people-with-bunny-ears
  money-bag money-with-wings dollar-banknote euro-banknote pound-banknote yen-banknote coin gem-stone trophy
  sports-medal 1st-place-medal bullseye rainbow snowman lollipop rocket flying-saucer unicorn
`);

const foods = wordSet(`
  grapes melon watermelon tangerine lemon banana pineapple mango red-apple green-apple pear peach cherries strawberry
  blueberries kiwi-fruit tomato olive coconut avocado eggplant potato carrot ear-of-corn hot-pepper bell-pepper
  cucumber leafy-green broccoli garlic onion peanuts beans chestnut ginger-root pea-pod brown-mushroom bread croissant
  baguette-bread flatbread pretzel bagel pancakes waffle cheese-wedge meat-on-bone poultry-leg cut-of-meat bacon
  hamburger french-fries pizza hot-dog sandwich taco burrito tamale stuffed-flatbread falafel egg cooking
  shallow-pan-of-food pot-of-food fondue bowl-with-spoon green-salad popcorn butter canned-food bento-box rice-cracker
  rice-ball cooked-rice curry-rice steaming-bowl spaghetti roasted-sweet-potato oden sushi fried-shrimp dango dumpling
  fortune-cookie takeout-box ice-cream soft-ice-cream shaved-ice doughnut cookie shortcake cupcake pie chocolate-bar
  candy lollipop custard honey-pot baby-bottle glass-of-milk hot-beverage teapot teacup-without-handle sake wine-glass
  beer-mug tumbler-glass cup-with-straw bubble-tea beverage-box mate ice chopsticks fork-and-knife
  fork-and-knife-with-plate mushroom shrimp lobster crab oyster squid
`);

/** Animals that the library draws as a face or like a toy. */
const cartoonAnimals = wordSet(`
  monkey gorilla orangutan dog poodle wolf fox raccoon cat black-cat lion tiger leopard horse unicorn deer bison ox
  water-buffalo cow pig boar ram ewe goat camel two-hump-camel llama giraffe elephant mammoth rhinoceros hippopotamus
  mouse rat hamster rabbit chipmunk beaver hedgehog bat bear polar-bear koala panda sloth otter skunk kangaroo badger
  turkey chicken rooster hatching-chick baby-chick front-facing-baby-chick penguin duck swan owl dodo flamingo peacock
  parrot frog crocodile turtle lizard snake dragon sauropod t-rex whale spouting-whale dolphin seal tropical-fish
  blowfish shark octopus snail butterfly bug ant honeybee beetle lady-beetle cricket cockroach
`);

const landscapes =
  /(?:mountain|volcano|beach|desert|island|national-park|sunrise|sunset|cityscape|night-with|bridge-at-night|milky-way|moon|^sun|star|cloud|rain|snow|lightning|tornado|fog|wind|umbrella|cyclone|rainbow|water-wave|droplet|camping|tent|tree|flower|blossom|rose|tulip|hibiscus|leaf|herb|shamrock|seedling|cactus|palm|bouquet|wilted|fire$|ocean|comet)/;

const people =
  /(?:^person|^man|^woman|^men|^women|^boy|^girl|^baby$|^child$|^old-|^older-|^people|^couple|^family|^bust|^teacher|^student|^farmer|^cook$|^mechanic|worker|^scientist|^technologist|^singer|^artist|^pilot|^astronaut|^firefighter|^police-officer|^detective|^guard|^ninja|^prince|^judge|^mage|^fairy|^vampire|^mer|^elf|^genie|^zombie|^troll|^santa|^mrs|^superhero|^supervillain|footprints)/;

/**
 * @param words the words that the drawing stands for; null where the author asked for it
 */
export function isAllowed(
  drawing: string,
  words: string | null,
  { tone, subjects }: Pick<ToneReport, 'tone' | 'subjects'>,
): boolean {
  if (words === null) return true;
  const isSubject = words
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => nounForms(word).some((form) => subjects.has(form)));
  switch (tone) {
    case 'grave':
      if (feelings.test(drawing) || people.test(drawing)) return false;
      if (festive.has(drawing)) return false;
      return isSubject || !(foods.has(drawing) || cartoonAnimals.has(drawing));
    case 'formal':
    case 'technical':
      if (feelings.test(drawing) && drawing !== 'robot' && drawing !== 'brain') return false;
      if (people.test(drawing) || landscapes.test(drawing) || festive.has(drawing)) return false;
      return isSubject ? !foods.has(drawing) : !(foods.has(drawing) || cartoonAnimals.has(drawing));
    case 'warm':
    case 'playful':
      return true;
  }
}
