/** Words by the tone of a text that uses them, in their base form. Pure data. */
import { wordSet } from '../../languages/word-list.ts';

export const toneWords = {
  grave: wordSet(`
    death dead die dying kill killer murder murderer murdered slay slain corpse coffin funeral grave tomb burial bury
    mourn mourner mourning grief sorrow despair anguish agony misery suffering suffer torment torture wound wounded
    bleed blood bloody war battle battlefield army enemy soldier invasion bomb bombing massacre genocide holocaust
    famine starve starvation plague epidemic disease illness cancer dying deathbed prison prisoner jail dungeon cell
    execution executioner gallows hanged scaffold guillotine condemned crime criminal guilt guilty sin doom
    doomed terror horror dread dreadful hatred cruel cruelty victim orphan widow slavery slave enslaved bondage
    oppression persecution injustice exile refugee catastrophe suicide weep wept perish perished consumption fever
    ghastly hideous phantom madness insane vengeance revenge betray betrayal tragedy tragic loneliness lifeless
    sacrifice captivity captive mad madman hell devil evil darkness shriek groan scream horrible ghost skull
    imprisonment solitary melancholy hopeless wretched ruin
  `),
  playful: wordSet(`
    joke funny silly fun hooray hurray yay wow oops haha giggle tickle party clown balloon prank tease goofy wacky
    yummy tasty delicious awesome cool crazy guess ha hilarious laugh laughter laughing chuckle grin jolly merry
    gobble wiggle splash hop bounce yippee whee boo surprise nonsense
  `),
  warm: wordSet(`
    love beloved dear mother father child grandmother grandfather friend friendship home hearth garden kiss embrace
    tender gentle kind kindness smile tea supper bread cradle lullaby spring blossom once wish dream happy joy joyful
    heart neighbour family baby fox wolf crow hare tortoise goose hen cat dog mouse lion lamb bird prince princess
    king queen miller fisherman woodcutter shepherd forest cottage village fairy castle
  `),
  formal: wordSet(`
    government nation national president parliament congress senate minister committee commission council policy
    economy economic market company corporation management shareholder revenue profit budget tax quarter fiscal annual
    report resolution article clause agreement contract party pursuant hereby herein thereof whereas shall regulation
    regulatory law legal legislation court justice amendment constitution citizen republic democracy democratic
    institution organization organisation administration department secretary chairman board meeting minutes agenda
    motion percent statistics population growth industry industrial trade employment research study analysis
    evidence findings methodology participants hypothesis significant respectively therefore moreover furthermore
    stakeholder strategy strategic implementation framework sector treaty
  `),
  technical: wordSet(`
    api code function method parameter argument option options default install installation npm yarn node javascript
    typescript python module package library dependency import export string boolean number integer array object
    callback promise async await server client request response http https url json yaml xml html css file directory
    path command terminal cli flag config configuration environment variable version release license licence
    repository github git commit branch build compile compiler runtime debug log error exception stack cache database
    query table index schema type interface class instance property value key token buffer stream thread process
    timeout retry middleware plugin framework browser dom component render event handler parse parser syntax regex
    test tests benchmark performance usage example deprecated returns return input output algorithm data byte
    encoding encode decode hash memory cpu gpu kernel linux windows macos docker container deploy endpoint protocol
    software hardware developer app application website
  `),
} as const;

/** Words that tell a story: somebody did and said something. */
export const storyWords = wordSet(`
  he she him his her hers said asked replied answered cried whispered shouted exclaimed went came saw stood sat lay
  looked walked ran took gave told thought heard began turned knew was were had
`);
