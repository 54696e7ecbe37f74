/** English words for persons, first names, and what they tell of the sex. */
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

const menNames = wordSet(`
  adam albert alexander alfred andrew anthony arthur ben benjamin bill billy bob charles charlie christopher daniel
  david
  dick edgar edward eric ernest felix frank fred frederick geoffrey george gerald gilbert gregory harold harry henry
  herbert hugh isaac jack jacob james jim joe john jonathan joseph lawrence leonard lewis louis luke mark martin matthew
  michael nathaniel ned nicholas oliver oscar paul peter philip ralph richard robert roger sam samuel silas simon
  stephen theodore thomas tim timothy tom victor walter wilfred will william`);
const womenNames = wordSet(`
  agnes alice amy anna anne annie barbara betty caroline catherine charlotte clara dora dorothy edith eleanor eliza
  elizabeth ellen emily emma eva fanny flora florence frances grace harriet helen ida irene isabel jane janet jean
  jenny joan josephine julia kate katherine laura louisa lucy margaret maria marie martha mary may molly nancy nora
  phoebe rachel rebecca rosa rose ruth sarah sophia sophie susan sylvia violet virginia`);
const men = wordSet(`
  he him his mr sir man men boy lad gentleman fellow king prince emperor duke earl count baron lord knight squire page
  bishop priest monk friar abbot pope vicar parson father brother son husband uncle nephew grandfather papa dad
  bridegroom widower god wizard landlord host schoolmaster fisherman huntsman woodman ploughman policeman boatswain
  il er él egli lui он hij monsieur herr señor don`);
const women = wordSet(`
  she her mrs miss ms woman women girl lass lady queen princess empress duchess countess baroness nun mother sister
  daughter wife aunt niece grandmother grandmamma mamma mum bride widow goddess witch fairy maid maiden dame landlady
  hostess schoolmistress governess nurse madam actress elle sie ella lei она zij ona madame frau señora doña`);

export function isPersonWord(bare: string): boolean {
  return persons.has(bare);
}

export function isFirstName(bare: string): boolean {
  return menNames.has(bare) || womenNames.has(bare);
}

/** Null where the words do not tell. */
export function sexOf(words: readonly string[]): 'man' | 'woman' | null {
  for (const word of words) {
    if (men.has(word) || menNames.has(word)) return 'man';
    if (women.has(word) || womenNames.has(word)) return 'woman';
  }
  return null;
}
