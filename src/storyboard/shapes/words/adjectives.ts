/**
 * English words that are adjectives, and words that are nouns as well as adjectives. Made by
 * src/build/tables/bake-word-classes.ts.
 */
import { wordSet } from '../../../languages/word-list.ts';

/**
 * @license The words are those of WordNet 3.0 (Copyright 2006 by Princeton University. All rights reserved.), which may
 * be used, copied, modified and distributed for any purpose, without fee, with this notice. It is provided "as is":
 * Princeton University makes no representations or warranties, express or implied, of merchantability or fitness for
 * any particular purpose, or that its use will not infringe any third party patents, copyrights, trademarks or other
 * rights. The name of Princeton University may not be used in advertising or publicity.
 */
export const adjectives = wordSet(`
  aberrant abhorrent abject ablaze aboveground abrupt absent absolute absurd abundant accurate acute adamant adept
  adequate adjacent adverse affectionate afferent afire aflame aflare afloat aforesaid afraid african agape aghast
  agile ahorseback airborne airy akin alfresco algerian alkaline all aloof alveolar amiss ample ancient andean
  angry angular another antebellum anti antique antithyroid antitrust any apparent apt ardent aristotelian
  arrogant arteriolar arty ashen asleep astringent astute austere authoritarian aware awestruck awkward bad baggy
  bald baroque bawdy beady beardown bedfast beefy belgian belligerent belowground big bigger bimolecular
  bipartisan bitter bittersweet bizarre black bland blank blatant bleak blithe blond bloodthirsty bloody blown
  blustery boeotian bogartian bogus bold bony borderline born both bouffant bovine brainy brash brassy brave
  brazen brazilian brief bright brilliant brindle brisk brittle broad broke broken bronchiolar brotherly brown
  brushy built bulky buoyant burly burnt bushy busy cackly cagey canadian candid canonist cardiovascular carefree
  careworn cartesian carven casebook catapultian certain cheap cheery chestnut chilly chipper choosy chunky
  churchillian circular circumspect civil clad clammy clandestine classificatory clever clockwise cloudy clumsy
  coarse cocky coexistent cognate coherent collegiate colombian colour combatant commensurate common commonsense
  competent concave conciliatory concise concordant concurrent condemnatory confident confluent congratulatory
  consequent considerate consistent contraband contradictory contributory convenient convex corporate costly
  cowardly cozy crafty craggy cranky craven crazy creamy crimson crotchety crude cruel crummy cuban cubist
  cumbersome curly curricular cursory cute dainty damp dank dapper dead deadly deathly decadent deep defiant
  deficient definite deliberate delicate demure dense deprecatory desolate desperate despondent desultory
  determinate deviant devout different difficult diffident diligent dim dingy dipylon dirty discorporate discrete
  dishonest disobedient disorderly disparate dispassionate disproportionate dissimilar distant distinct distraught
  divergent diverse divine dizzy docile doctrinaire dominant done dormant downcast downhill drab drafty draughty
  drawn dreamy dressy driven drowsy drunken dull dumb dusky dutch each eager earthbound earthy eastern easy
  ebullient edgy efficient eight eighteen eighteenth eighth eighty elderly eldest elegant eleven eleventh elfin
  eloquent emeritus entire epistolatory equipotent ersatz erudite erythroid eurasian european every everyday
  evident exact excellent excitatory existent expectant expedient explanatory explicit exploratory expository
  exquisite extant extra extravagant exuberant exultant facilitatory faint fair fallen fallow false familiar
  faraway fascist fat fatty fecund feeble feline feminine fertile fervent fetid few fewer fierce fiery fifteen
  fifteenth fifth fiftieth fifty filthy finicky finite firsthand flashy flat fleshy flimsy florentine florid
  fluffy fluorescent foamy follicular fond foolhardy foolproof footloose forbidden foreign foremost forgotten
  former forthright fortunate forty four fourfold fourteen fourteenth fourth fragile fragrant frail frank freehand
  frequent fresh freudian friendly frigid frostbitten frozen full fundamentalist funny furry fusiform fussy futile
  fuzzy gauche gaudy gaunt gay gentile gentle gentlemanly genuine ghastly ghostly gilt given glad glassy
  glomerular gloomy glum goddam goddamn godforsaken golden gone good gory gossamer grand grandiose granular
  grassroots gravid greasy great greater greatest grecian greedy grey grim grimy gritty groggy gross grotesque
  grown gruesome gruff guatemalan guilty gummy haggard hairy handmade handsome handwoven handwritten handy happy
  hardy harsh hasty haughty hazel hazy headstrong healthy heard hearty heavenly heavy hefty hegelian held
  herculean hidden high higher hilar hoarse homegrown homely homemade honest horrid hostile hot huge human humane
  humanitarian hungarian hungry husky hyaline hyperfine icy ignorant illegitimate illicit illiterate illusory
  immaculate immature immediate immense imminent impatient imperfect implicit important impotent imprecise
  impudent inaccurate inadequate inanimate inappropriate inboard incandescent incertain incoherent incomplete
  inconsistent inconvenient incorrect indecent indefinite indelicate independent indeterminate indian indifferent
  indignant indirect indiscriminate indistinct indolent indoor indulgent inept inert infantile inferior infertile
  infinite inflammatory influent infrequent inherent inhibitory inhuman inhumane inner innocent insane
  insignificant insistent insolent insoluble insufficient intact intelligent intense interdependent interfaith
  interlobular intermediate intermittent intermolecular interspecies interstate interstellar interwoven intricate
  introductory invariant inverse inviolate irksome ironshod irregular irrelevant irresolute isolationist
  jacksonian jaunty jazzy jeffersonian jocose jocular jolly jubilant juicy jumpy jungian juvenile keen khaki
  knightly knotty known kosher lacy laden laid languid lanky lao large larger latent latest latter lavender lax
  lazy leaden leggy legitimate lengthy lesser lewd lifelong likely linear lit literate lithe little lively livid
  loathsome lobular lofty lone lonely lordly lost loud lousy lovely low lowly lucid lucky lukewarm lumbar
  luminescent lunar lurid lush lusty macabre macromolecular mad made magnificent main major makeshift maladroit
  malign mammalian mammoth mandatory many marxist masculine masterly mauve meager meaty median meek mere merry
  messy methodist metropolitan mid midwestern mild militant minoan minor mistaken misty mobile modern modest moist
  molecular molten mononuclear moonlit moroccan morose mousy muddy multiple mum mundane murky muscular mute
  mycenaean myeloid nasty neat negligent neo nettlesome neuromuscular new newborn newtonian next nice nilpotent
  nimble nineteenth ninety ninth noble nodular noisy nonchalant nondescript nonequivalent nonexistent nonobservant
  nonparticulate nonresident nonvolatile northerly northern nubile nuclear null numb oaken obdurate obedient
  oblique obscene observant obsolescent ocular odd offbeat oily okay old older omniscient one onetime opalescent
  opaque opposite optimum opulent ornery orthodox other outdoor outer outspoken overconfident overdone overgrown
  overhand overt overvaliant overweight paid pale pallid papery paramount paranoid parisian particular particulate
  passionate pasty peaky pearly peculiar peremptory perfunctory perky permanent persistent pert pertinent perverse
  petite phony phosphorescent picturesque pink pithy placid plain planar pleasant pliant plump plush poignant
  polar polite polycrystalline poor popular posterior postwar potent powdery precast precise preeminent
  preexistent pregnant preliterate premonitory preparatory prepubescent prewar prickly prior profane proficient
  profound profuse prominent prone proper proportionate proto proud proximate prurient pseudo pubescent puny pure
  pursuant quaint quarrelsome quarterly quasi queer quicksilver quiescent racy radiant rampant random rangy rapid
  rare raw ready reborn recent rectangular recurrent redundant regardant regular regulatory relevant reluctant
  remote repentant resiny resistant resolute resonant respiratory resplendent resultant reticulate rich rickety
  rigid ripe risky robust rocky rosy rotten rough roughhewn roundabout rousseauan rubbery ruddy rude rusty sad
  said salient sallow salty same sandy sane sapphire satisfactory savory scandinavian scant scanty scholarly
  scraggly scratchy scrawny screechy sedate semiliterate senile sensory sentient seven seventeen seventeenth
  seventh seventy severe sexy shabby shadowy shaggy shaken shaky shallow shapely sharp shaven sheer shiny
  shipshape shivery shod short showy shrewd sick sickly sidelong significant silent silly silvery similar simple
  simplex sincere sinewy single singular sinister six sixteen sixteenth sixth sixty skinny slack sleepy slender
  slim slippery slivery sloppy slovenly sly small smaller smart smitten smug snappy snug sober sodden soft solar
  solemn soluble somber some somnolent sooty sordid sore sorrel sorry sought soundproof southbound southeastern
  southern soviet sparse spectacular specular speedy spellbound spidery splendid splintery spoken spongy sprightly
  squeaky staccato stagnant stale staminate stark stately statutory staunch stealthy stellar stentorian stepwise
  sticky stolid stormy stout straightforward strange stricken strict stringy strong strung stubborn stuffy stung
  stupid sturdy suave subhuman sublime subsequent subservient subsurface subtle suburban sudden sufficient sullen
  sultry sunburnt sundry sunken sunny sunstruck superb superior supernatant supine supreme surly swart swarthy
  sweet swift swingy sworn syrian syrupy taboo tactile taken talky tall tart taut tawdry tawny teen teenage teensy
  telltale ten tender tepid terse thick thickspread thin thirsty thirteenth thirtieth thirty thorough threadbare
  three thrifty timeworn timid tiny tipsy tiresome tolerant topnotch torn torpid totalitarian tough tranquil
  translucent transparent transverse treble triangular trichrome tricolor trite triumphant troublesome truculent
  true trustworthy tubular turbulent tweedy twelfth twelve twentieth twenty two twofold twoscore ugly ultimate
  ultra ultramodern unafraid unaware unborn unbroken uncanny uncertain unclean uncommon uncousinly undercover
  underground undersea understood underwater underway undone undue uneasy uneven unfair unfamiliar unfertile unfit
  unforeseen unfortunate unfrozen ungainly ungodly unhappy unhealthy unholy unhurt unimportant unintelligent
  unique univalent unjust unkind unlikely unlovely unlucky unorthodox unpaid unpicturesque unpleasant unpopular
  unready unruly unsaid unsatisfactory unseen unservile unshaven unsold unspoken unstrung unsung untold untoward
  untrue unwelcome unwise unwomanly unworthy unwritten upbeat upland upper uppermost upright urban urgent
  utilitarian vacant vague vain valiant valid vascular vast vehement velvety vermilion vesicular vibrant victorian
  viennese vile violent virile virulent vivid void volatile vulgar vulpine wacky wan warm waterproof watery wavy
  waxen wayward weak wealthy wearisome wee weird western whole wholesome wide widespread wifely wild wilsonian
  wily windblown windy wintry wiry wise witty wobbly wooden woolly worldly worldwide worn worthwhile worthy woven
  written wrong wry yonder young younger
`);

export const adjectiveNouns = wordSet(`
  abstract acid adolescent aegean aggregate alien amateur amber american anglican anterior assistant average best
  better billion blind blonde blue boon bound bronze brute buddhist bully bygone calm capitalist chief chinese
  christian civilian clean close cold commonplace communist compact complex composite concrete confederate
  constant counter crescendo crisp current damn dark deaf dear dependent double downtown dozen drunk due dun
  earnest east elder enough evil excess exterior extreme fake fancy fast favorite female firm first fit fleet
  french front future gallant german giant gold graduate grave gray greek green half hebrew hollow humanist
  impressionist impromptu incident intent interim italian japanese joint junior key korean last latin left light
  lightweight lilac liquid longhand male marine martian maximum medium melancholy mexican middle million miniature
  minimum moderate monotone much myriad nazi negro net nine nineteen no nonsense north northeast northwest novel
  nude nutrient open orange orderly outside overall overhead parallel past pastel phantom positivist premium
  present prime private pro protestant purple quack quiet rearward republican resident right roman rose round
  rowdy rumanian runaway russian safe savage second secret senior sicilian silver sole solid south sovereign
  square squat standard stereo stern stiff stray subordinate sulky surplus suspect swiss tenth third thirteen
  thousand tibetan top triple tudor twin ultraviolet uniform unknown upset utmost utopian variant veteran virgin
  virtuoso welcome west wet white woolen worse worst worth yankee yellow zero
`);
