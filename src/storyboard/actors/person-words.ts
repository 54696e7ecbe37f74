/**
 * English words for persons, and what each says of how somebody looks. Pure data.
 *
 * A line: the words, a colon, and the parts of a figure in the words of the contract; the rest is as in `plainFigure`.
 */
import { dresses, type FigureProps, hairs, hats } from '../contract/scenery.ts';

const people = `
  man, fellow, chap, husband, gentleman, stranger, bachelor, sir, mister: man
  woman, wife, lady, madam, housewife, maiden aunt, spinster, mistress, hostess, aunt, landlady: woman dress
  boy, lad, son, schoolboy, orphan boy, urchin, brother, stepson, nephew, grandson: man child
  girl, daughter, schoolgirl, lass, little sister, granddaughter, niece: woman child dress braids
  child, pupil, schoolchild, orphan, kid, youngster, toddler, infant: child
  youth, young man, suitor, bridegroom, lover: man young
  maiden, young woman, bride, young lady, fiancée, damsel, debutante: woman young gown long
  sister, stepsister, stepdaughter: woman young dress long
  father, papa, dad, uncle, stepfather, widower: man beard
  mother, mama, mamma, mum, mom, stepmother: woman bun dress
  grandfather, grandpa, granddad, old man, elder, patriarch, graybeard, greybeard: man old beard
  grandmother, grandma, granny, old woman, crone, old lady, hag, matriarch: woman old bun dress
  widow: woman dress headscarf
  king, monarch, emperor, czar, tsar, sultan, caesar, pharaoh, ruler: man robe crown beard
  queen, empress, czarina, tsarina, sultana: woman gown crown long
  prince, young king: man young robe crown
  princess: woman young gown crown long
  duke, count, baron, earl, nobleman, lord, marquis, squire, courtier, vizier, chamberlain: man coat brimmed
  duchess, countess, baroness, noblewoman, marchioness, heiress: woman gown bun
  knight, crusader, paladin: man armour helmet
  soldier, private, sergeant, corporal, lieutenant, captain, officer, general, colonel, major, guard, sentry,
  warrior, trooper, guardsman, dragoon, hussar, sentinel, watchman, gendarme, marshal, commander, cadet, grenadier:
  man uniform cap
  policeman, constable, police officer, sheriff, inspector, gatekeeper: man uniform cap
  jailer, gaoler, warden, prison guard, turnkey: man uniform cap stout
  sailor, seaman, mariner, boatswain, cabin boy, helmsman, deckhand, crewman: man shirt sailor
  sea captain, skipper, admiral: man uniform cap beard
  pirate, buccaneer: man coat brimmed beard
  fisherman, fisher, boatman, ferryman, angler, oarsman, whaler: man overalls brimmed beard
  miller, baker: man apron cap stout
  cook, chef: apron cook
  innkeeper, landlord, host, publican, tavern keeper, bartender, barman: man apron stout
  waiter, butler, footman, valet, lackey, steward, porter, doorman: man suit
  waitress, maid, housemaid, chambermaid, servant girl, maidservant, housekeeper, nursemaid, governess, kitchen maid:
  woman apron bonnet
  servant, attendant, page, stable boy, errand boy, apprentice: man young shirt cap
  farmer, peasant, ploughman, plowman, husbandman, farmhand, herdsman, goatherd, swineherd, gardener, labourer,
  laborer, ploughboy, reaper, harvester: man overalls straw
  peasant woman, milkmaid, dairymaid, goose girl, gooseherd, washerwoman, market woman: woman apron headscarf
  shepherd, cowherd, drover: man robe hood
  shepherdess: woman dress bonnet
  shepherd boy, cowboy: man young shirt straw
  hunter, huntsman, woodcutter, woodman, woodsman, forester, gamekeeper, lumberjack, trapper, charcoal burner: man
  coat cap beard
  blacksmith, smith, carpenter, mason, cobbler, shoemaker, joiner, potter, tanner, bricklayer, craftsman, workman,
  worker, mechanic, plumber, builder, machinist, saddler, wheelwright, cooper, tinker, locksmith, watchmaker,
  clockmaker, goldsmith: man apron shirt
  tailor, weaver, barber, hatter, haberdasher: man shirt slim
  seamstress, spinner, dressmaker, lacemaker: woman apron bun
  butcher: man apron stout
  merchant, trader, shopkeeper, grocer, dealer, salesman, pedlar, peddler, hawker, moneylender, usurer, storekeeper:
  man coat brimmed stout
  banker, financier, millionaire, businessman, manager, director, employer, boss: man suit top-hat
  lawyer, attorney, solicitor, barrister, notary, advocate, ambassador, minister, senator, congressman, mayor,
  governor, president, politician, statesman, alderman, chancellor: man suit
  judge, magistrate: man robe old
  clerk, scribe, secretary, bookkeeper, accountant, cashier, copyist, official, tax collector, postmaster: man suit slim
  doctor, physician, surgeon, apothecary, dentist, druggist: man coat
  nurse: woman apron bonnet
  teacher, schoolmaster, professor, tutor, lecturer, scholar, schoolteacher, headmaster, librarian: suit
  schoolmistress: woman dress bun
  student, undergraduate: young shirt
  scientist, astronomer, chemist, inventor, philosopher, naturalist, geologist, mathematician, botanist, researcher,
  engineer: suit
  priest, clergyman, parson, vicar, curate, pastor, preacher, rabbi, deacon, reverend: man robe
  bishop, archbishop, pope, cardinal, abbot: man robe brimmed
  monk, friar, hermit, pilgrim, anchorite: man robe hood
  nun, abbess, prioress: woman robe hood
  wizard, sorcerer, magician, enchanter, druid: man old robe hood beard
  witch, sorceress, enchantress, fortune teller: woman old robe hood
  fairy, nymph, mermaid: woman young gown long
  beggar, tramp, vagabond, vagrant, pauper, outcast, wretch: rags hood
  prisoner, convict, captive, slave, galley slave: rags
  thief, robber, burglar, bandit, brigand, highwayman, outlaw, murderer, criminal, rogue, scoundrel, kidnapper,
  pickpocket: man coat hood
  poet, painter, artist, musician, composer, novelist, writer, author, journalist, sculptor, playwright, reporter,
  photographer, editor: coat
  singer, dancer, actress, ballerina: woman gown
  actor, fiddler, piper, drummer, minstrel, troubadour, violinist, pianist, organist, conductor: man coat
  jester, fool, clown, juggler: man young cap
  traveller, traveler, wanderer, wayfarer, passenger, tourist, visitor, guest, rider, horseman, messenger, courier,
  postman, mailman: man coat brimmed
  coachman, cabman, cab driver, driver, carter, waggoner, wagoner, postilion, chauffeur: man coat top-hat
  lighthouse keeper, keeper: man coat cap beard
  neighbour, neighbor, friend, companion, comrade, partner, guide, spectator, patient, client, customer, tenant,
  lodger, villager, townsman, citizen, countryman, islander:
  countrywoman, townswoman, gossip: woman dress headscarf
  giant, ogre: man stout beard shirt
  dwarf, gnome, goblin, elf, brownie: man old beard hood
  emigrant, immigrant, refugee, settler, pioneer, explorer: coat brimmed
  athlete, runner, swimmer, champion: young shirt
  detective, spy: man coat brimmed
  firefighter, fireman: man uniform helmet
  astronaut, cosmonaut: uniform helmet
  miner, sweep, chimney sweep, digger, collier, stoker: man overalls helmet
  grandparent: old
  twin: child
  savage, native, creature, person: 
`;

export type PersonLook = Omit<FigureProps, 'pose' | 'look'>;

export const plainFigure: PersonLook = {
  age: 'adult',
  sex: null,
  build: 'medium',
  dress: 'plain',
  hat: 'none',
  hair: 'short',
  beard: false,
};

/** Words for persons -> how they look. */
export const personWords: ReadonlyMap<string, PersonLook> = new Map(
  people.split('\n').flatMap((line) => {
    const [words = '', parts = ''] = line.split(':');
    const look = withParts(plainFigure, parts.trim().split(/\s+/));
    return words
      .split(',')
      .map((word) => word.trim())
      .filter((word) => word !== '')
      .map((word) => [word, look] as const);
  }),
);

/** What an adjective before the word changes. */
export const lookOfAdjective: Readonly<Record<string, string>> = {
  old: 'old',
  aged: 'old',
  elderly: 'old',
  ancient: 'old',
  'white-haired': 'old',
  grey: 'old',
  gray: 'old',
  venerable: 'old',
  young: 'young',
  youthful: 'young',
  youngest: 'young',
  little: 'child',
  tiny: 'child',
  small: 'child',
  fat: 'stout',
  stout: 'stout',
  plump: 'stout',
  corpulent: 'stout',
  burly: 'stout',
  thin: 'slim',
  lean: 'slim',
  slender: 'slim',
  gaunt: 'slim',
  skinny: 'slim',
  poor: 'poor',
  ragged: 'rags',
  tattered: 'rags',
  beggarly: 'rags',
  bearded: 'beard',
  bald: 'bald',
};

/** A look with parts in the words of the contract. */
export function withParts(look: PersonLook, parts: readonly string[]): PersonLook {
  return parts.reduce(withPart, look);
}

function withPart(look: PersonLook, part: string): PersonLook {
  if (part === 'man' || part === 'woman') return withSex(look, part);
  if (part === 'child' || part === 'young' || part === 'old') return { ...look, age: part };
  if (part === 'slim' || part === 'stout') return { ...look, build: part };
  if (part === 'beard') return { ...look, beard: true };
  if (part === 'bald') return { ...look, hair: 'none' };
  const dress = dresses.find((one) => one === part);
  if (dress) return { ...look, dress };
  const hat = hats.find((one) => one === part);
  if (hat) return { ...look, hat };
  const hair = hairs.find((one) => one === part);
  return hair ? { ...look, hair } : look;
}

export function withSex(look: PersonLook, sex: 'man' | 'woman'): PersonLook {
  if (look.sex === sex) return look;
  const hair = sex === 'woman' && look.hair === 'short' ? 'long' : look.hair;
  return { ...look, sex, hair, beard: sex === 'man' && look.beard };
}
