/** English words for persons, and first names. */
import { wordSet } from '../../../languages/word-list.ts';

const persons = wordSet(`
  man woman boy girl child baby lad lass gentleman lady fellow person people men women children boys girls king queen
  prince princess emperor empress duke duchess earl count countess baron baroness lord knight squire page bishop priest
  monk nun friar abbot pope vicar parson clergyman minister preacher rabbi judge lawyer attorney clerk banker merchant
  trader shopkeeper butcher baker miller smith blacksmith carpenter joiner mason tailor shoemaker cobbler weaver
  barber cook servant maid butler footman coachman groom nurse governess teacher schoolmaster schoolmistress
  professor doctor physician surgeon captain admiral general colonel major lieutenant sergeant corporal soldier
  sailor mate boatswain pirate fisherman hunter huntsman shepherd farmer peasant gardener woodcutter woodman
  ploughman landlord landlady innkeeper host hostess guest stranger traveller beggar thief robber murderer prisoner
  jailer gaoler policeman constable inspector detective officer sheriff mayor president senator governor secretary
  chairman director manager engineer scientist inventor painter artist musician singer poet author writer editor
  journalist reporter actor actress dancer student pupil scholar apprentice master mistress sir madam father mother
  brother sister son daughter husband wife uncle aunt nephew niece cousin grandfather grandmother grandmamma papa
  mamma dad mum parent widow widower bride bridegroom friend enemy neighbour neighbor visitor companion comrade
  guard keeper porter messenger witch wizard fairy giant dwarf elf ghost god goddess angel devil hero heroine
  villain youth maiden dame sage hermit fool jester ferryman cabman driver conductor pilot guide scout chief savage
  patient client customer caller speaker voice philosopher mathematician psychologist chemist lodger tenant`);

const firstNames = wordSet(`
  adam agnes albert alexander alfred alice amy andrew anna anne annie anthony arthur barbara ben benjamin betty bill bob
  caroline catherine charles charlie charlotte christopher clara daniel david dick dora dorothy edgar edith edward
  eleanor eliza elizabeth ellen emily emma eric ernest eva fanny felix flora florence frances francis frank fred
  frederick geoffrey george gerald gilbert grace gregory harold harriet harry helen henry herbert hugh ida irene isaac
  isabel jack jacob james jane janet jean jenny jim joan joe john joseph josephine julia kate katherine laura lawrence
  leonard lewis louis louisa lucy luke margaret maria marie mark martha martin mary matthew may michael molly nancy
  nathaniel ned nicholas nora oliver oscar paul peter philip phoebe rachel ralph rebecca richard robert roger rose
  rosa ruth sam samuel sarah silas simon sophia sophie stephen susan sylvia theodore thomas tim timothy tom victor
  violet virginia walter wilfred will william`);

export function isPersonWord(bare: string): boolean {
  return persons.has(bare);
}

export function isFirstName(bare: string): boolean {
  return firstNames.has(bare);
}
