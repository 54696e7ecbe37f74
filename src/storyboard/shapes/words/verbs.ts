/**
 * English words that are verbs, and words that are nouns as well as verbs. Made by
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
export const verbs = wordSet(`
  abandon abet abhor abide abolish abound abridge abrogate absorb abstain accede accelerate accentuate accept
  acclaim accommodate accompany accomplish accord accost accredit accrue acculturate accumulate accuse accustom
  achieve acknowledge acquaint acquiesce acquire acquit activate actuate adapt add adhere adjoin adjourn adjust
  administer admire admit admix admonish adopt adore adorn adsorb affect affirm affix afford agglomerate aggravate
  agitate agree alienate alight align allege alleviate allocate allot allow alter amass amaze amble amend amputate
  amuse analyse analyze annihilate announce annoy anticipate appear appease append applaud apply appoint apportion
  appreciate apprehend approve arbitrate argue arouse arraign arrange arrive arrogate ascend ascertain ascribe ask
  aspire assail assemble assert assess assign assimilate assist assume assure astonish astound atone attach attain
  attend attest attract attune audition augment augur authenticate automate avenge avert avoid await awaken babble
  backstitch badger baffle bake balk bandy banish barbecue bask baste bathe bawl be bear beat beckon become bedamn
  befall befit befog befriend befuddle beg beget begin beguile behave behead behold behoove belabor belie believe
  belong bemoan bend berate beseech beset besiege besmirch bespeak bestow bet bethink betray bevel bewail beware
  bewilder bewitch bicker bid bide bilk billow bind birdie bite blab blacken blanch blaspheme bleed bless blink
  blister blubber blurt blush boast bob bode boggle boil boo boomerang bore borrow bother bounce boycott brag
  brandish break breathe brighten bring broaden broil browbeat bruit budge build bullshit bump burgeon burn bury
  bushwhack bust butcher buy cackle calculate calibrate call calumniate camouflage cancel canvass caper capitulate
  captivate careen caricature carry carve cascade castigate catapult catch cater caucus cavort caw cease celebrate
  cerebrate chafe chaff chandelle chant chat cheat cherish chew chide chirp chivy choke choose chop choreograph
  chortle chronicle chuckle chuff chug churn circulate circumscribe cite citrate clamber clamp clank clasp cleanse
  cleave clench climb cling clink clobber clog clomp clothe coagulate coalesce coax cock coddle coerce coexist
  cohere coincide collaborate collate collect combine come commandeer commemorate commence commend commiserate
  commit communicate commute compare compel compensate compete compile complain complicate comply compose
  comprehend compute conceal concede conceive conciliate conclude concoct concur condemn condense condone conduct
  confer confess confide confine confirm confiscate conform confound confront confuse congeal congratulate
  congregate conjoin connect connote conquer conscript consider consign consist console consolidate consort
  conspire constitute constrict construct construe consult consume consummate contain contaminate contemplate
  contend continue contradict contribute contrive convene converge converse convert convey convict convince
  convulse cooperate cope correlate correspond corroborate corrode cosponsor cough counteract counterchallenge
  covet cower cram crane crave crawl creak crease create creep cremate cringe crisscross croak crochet croon cross
  crouch crumble crumple crush cuddle culminate cultivate curl curtail cut dabble dampen dangle dare darken darn
  dart daunt daydream dazzle deaden deal debilitate deceive decelerate decide declaim declare decompose decorate
  decry dedicate deduce deduct deem deepen defecate defend defer define defraud defray defrost defy degas degrade
  deign delegate delimit deliver delude delve demarcate demean demolish demonstrate demote demur denote denounce
  deny depart depend depict deplore deploy depose deprave depress deprive deride derive descend describe desecrate
  deserve designate despatch despoil destine destroy detach detain detect deter deteriorate determine detest
  detonate detract devastate develop deviate devote devour diagnose dialyze die differ differentiate dig digest
  digress dilate dilute diminish dine dip disable disabuse disagree disallow disappear disappoint disapprove
  disarm disassemble disband disbelieve disburse discard discern disclose disconnect discontinue discourage
  discover discriminate discuss disengage disentangle dishearten dishonour disintegrate disinter dislodge
  dismember dismiss dismount disobey disown dispel dispense disperse displace dispose disprove disrobe disrupt
  dissect dissemble disseminate dissipate dissolve dissuade distill distinguish distort distract distribute
  disturb diverge divert divest divide divulge do docket dominate domineer donate dovetail downgrade doze drag
  draw dribble drill drip drive droop drown drowse dub dump dunk dupe duplicate dwell dwindle dye earn ease eat
  ebb eddy edit educate efface effectuate effloresce ejaculate eject elapse elate elect elevate elicit eliminate
  elongate elucidate elude elute emanate emancipate emasculate embark embarrass embed embellish embezzle embitter
  embody embolden emboss embroider embroil emerge emigrate emit employ empower emulate enable enact encamp encase
  enchant encipher enclose encompass encourage encroach encrust endanger endear endorse endow endure enervate
  enforce engage engender engrave engross engulf enhance enjoin enjoy enlarge enlist enliven enmesh enquire enrage
  enrich enrol enroll ensconce enshrine ensue ensure entail enter entertain enthrall enthrone entice entitle
  entomb entrench entrust enumerate enunciate envelop envisage envision equate equilibrate equip eradicate erase
  erode err erupt eschew espouse establish etch evacuate evade evaluate evaporate eventuate evoke evolve
  exacerbate exaggerate exalt examine exasperate exceed excel except excite exclaim exclude excommunicate
  excoriate execute exert exhale exhaust exhibit exile exist exonerate expand expect expedite expel expend expiate
  expire explain explode explore expose expound express expunge extend extenuate exterminate extinguish extirpate
  extrapolate extricate extrude exude facilitate fade fail falter fascinate fasten fathom fatten faze feel feign
  feint felicitate fell ferry fetch fete fidget fill finance find finish fix fizzle flake flatten flatter flaunt
  flee flex flicker flinch fling flirt flit float flocculate flog flop flounce flounder flourish flout flub
  fluoresce fluster fly follow forbid forecast foreclose forego foreknow foresee foreshorten forestall forge
  forget forgive forgo formulate forsake forswear foster found fractionate fracture freeze fret frighten frizzle
  frogmarch frown frustrate fry fulfil fulfill fulminate fumble fume furl furnish gabble gamble gape garland
  garner gash gather gawk generate germinate gesticulate get geyser gild gird give glaze glean glide glisten gloat
  glom glower glue glut gnash gnaw go gobble goof gore gorge gouge govern grab grapple grasp graze greet grieve
  grimace grind grope grovel grow grumble guess guide gull gush guzzle gyrate haggle halt handle hang hanker
  happen harden harrow harry harshen hasten hatch haul have heal hear heave heed heft heighten heist help hesitate
  hibachi hibernate hide highlight hijack hinder hire hiss hobble hock hog hoist hold holler hop hover hug hum
  humiliate hunt hurl hurtle hustle ignite ignore illuminate illumine illustrate imagine imbed imbibe imitate
  immerse impair impale impart impede impel imperil impersonate impinge implant implore imply impose imprecate
  impress imprison improve impute inaugurate incapacitate incite inclose include incorporate incubate inculcate
  incur indicate indict indoctrinate indorse induce induct indulge infect infer infest infiltrate inflame inflate
  inflect inflict inform infuriate ingest inhabit inherit inhibit initiate inject injure inlay innovate inquire
  inscribe insert insist inspect inspire instal install instigate institute instruct insulate insure integrate
  intend inter interact intercede interconnect interfere interject interlace interlock interpenetrate interpose
  interpret interrupt intersect intertwine intervene interweave intimidate intone introduce intrude intrust inure
  invade invalidate inveigh invent invert invest investigate invite invoke involve iodinate irrigate irritate
  isolate itch jabber jangle jeer jerk jig jilt jimmy jingle jive jog joggle join jostle jump juxtapose keep kick
  kidnap kill knead kneel know lace lacerate lag lam lament laminate lampoon languish lash latch launch lay laze
  lead lean learn leave leer legislate lend lengthen lessen let levy liberate lick lie lift lighten linger
  liquidate listen live loathe lob locate lodge loiter look loom loosen lope lose lounge lower lug lunge lurch
  lure lurk madrigal maintain make malinger maltreat manage manifest manipulate mar marinate marry mash masquerade
  massacre mastermind match matriculate mean meander meddle mediate meditate meet melt mend mention merge
  metamorphose mew migrate militate mince mingle miscalculate miscarry misconstrue misfire misgauge misinterpret
  misjudge mislay mislead mismanage misname misperceive misplace misquote misread misrepresent miss mistrust
  misunderstand miter mitigate mix moisten molest monitor moo mop motivate mottle mould mount mourn move mow muck
  muffle mull multiply mumble muse muster mutilate mutter nab nag narrate nasale navigate necessitate negotiate
  nestle nip nod nominate nourish nucleate nudge nurture nuzzle obey oblige obliterate observe obsess obstruct
  obtain occlude occupy occur offend offer officiate offsaddle offset ogle omit operate oppose oppress ordain
  originate oust outclass outdistance outdo outdraw outface outfight outgeneral outgrow outlive outmaneuver
  outmode outnumber outplay outrun outsmart outstrip outweigh overburden overcome overdrive overeat overestimate
  overexpose overfeed overfill overhaul overhear overheat overindulge overlap overlay overlook overpower
  overproduce overreach override overrun overshadow overshoot overstep overstrain overtake overturn overwhelm
  overwork owe pack paddle paint pall pamper pant paralyze parch pare parlay parry partake participate pass pat
  pay peck peddle peel peep peer pelt penetrate pepper perceive perch perform perish permeate permit perpetrate
  perpetuate persecute persevere persist persuade pertain perturb peruse pervade pester pick pierce pilfer pillory
  pinch ping piss pivot plague plat plead please pledge plod plummet plunge plunk ply poach poke pommel ponder
  pooch pop populate portend portray pose possess postpone pounce pour prance prattle pray preach prearrange
  precede precipitate preclude precondition predict predominate preempt prefer preisolate preoccupy prepare
  presage prescribe preserve preside press presume presuppose pretend prevail prevent probe proceed proclaim
  procrastinate procure prod produce profess proffer prohibit prolong promote prompt promulgate pronounce propel
  prophesy propose proscribe prosecute prosper protect protrude prove provide provoke prowl pry publish puff pull
  pulsate pummel punctuate puncture punish punt pupate purge purl purloin purport pursue push put putt puzzle
  pyramid quadruple quail quash quell quench quicken quickstep quip quit quiver quote radiate rake ramble ransack
  rape reach react reactivate read readapt readjust reaffirm realign reap reappear rearrange reassail reassemble
  reassert reassign reassure reawaken rebound rebuild rebuke rebut recalculate recall recapitulate recapture
  recede receive recess recite reckon reclaim recoil recollect recommend reconcile recondition reconnoiter
  reconsider reconstruct reconvene reconvert recopy recount recoup recover recreate recur redden redecorate
  rededicate redeem redefine redirect rediscover redistribute redouble reduce reecho reek reelect reenact
  reenforce reestablish reevaluate reexamine refashion refer refill refinance refine reflect refuel refurbish
  refuse refute regain regale regard register regroup regulate rehabilitate rehash rehearse reimburse reinforce
  reinstall reinstate reinterpret reiterate reject rejoice rejoin relace relate relax relearn relegate relent
  relieve relinquish relive reload rely relyric remain remake remand remarry remember remind reminisce remit
  remodel remonstrate remount remove rename rend render renew reopen reorder repay repeat repel repent rephrase
  replace replant replenish represent repress reprimand reproduce repudiate repulse require reread rerun
  reschedule rescind reseal resemble resent reset resettle reshape reside resift resign resist resmudge resolve
  resort resound respond restate restock restore restrain restrict resume resurrect resuspend retain retaliate
  retard retch rethink retie retire retrace retract retranslate retrieve reunite reuse rev revamp reveal
  reverberate revere reverence revert revile revive revolve rewrite ricochet rid ride riffle rinse rip ripen rive
  rivet roam roast rob roleplay roll roost rotate roughen rouse rout rove rub ruffle rummage run rupture rust
  rustle sadden sag sail salivate salute salvage sap sashay satiate satisfy saturate saute save savor savvy saw
  say scab scare scatter scoff scold scoot scorch scour scramble scratch scrawl scribble scribe scrounge scrub
  scud scuff scurry scuttle sear secede seclude secrete see seek seem seep segregate select sell send serve settle
  sever sew shake shamble sharpen shatter shave shed shelve shimmy shine shirk shiver shoot shorten shout shove
  show shrink shroud shudder shuffle shun shuttle shy sicken sidestep sidle sift simmer simulate sing singe sink
  sire sit situate sizzle skedaddle skid skim skip skulk skylark slacken slam slap slash slaver slide slime sling
  slink slip slurp smack smirk smite smolder smother smuggle snag snap snatch sneak snicker sniff snigger snoop
  snore snort snub snuggle soak soar sob soften solder solicit solve soothe sorb souse sow spang speak spearhead
  speculate spend spill spin spit splice spoil sponsor spout sprain sprawl sprinkle sprint sprout spurn sputter
  squall squash squawk squeeze squelch squint squirm squirt stab stagger stalk stammer stand stare start startle
  starve stay steal steam steer stiffen stifle stimulate stink stipulate stir stoke stomp stoop stop stow straddle
  strafe straggle straighten strangle strengthen strew strike strive strop strum stud stumble stun stutter sub
  subcontract subdue subjugate submerge submit subpoena subscribe subside subsist substantiate subtend subtitle
  subtract subvert succeed succumb suck sue suffer suffice suffocate suffuse suggest sulphur summate summon sunder
  superimpose superintend supersede supplant supplicate suppose suppress surfeit surmount surpass surround survive
  suspend sustain swab swagger swap swathe sway swear sweep swim swindle swing swipe swish swivel swoon swoop
  tabulate tack tailor take talk tamper taper tarnish tarry tat teach teem teeter telescope tell tempt tend
  terminate tether thank thicken think thrash threaten thresh thrive throb throw thrust thump tighten tilt tingle
  tinker titter toil tolerate topple toss totter tramp trample transact transcend transcribe transfix transform
  transgress translate transmit transmute transpirate transplant transpose travel traverse treat tremble trespass
  trickle trot trudge trundle try tuck tug tumble turn tweeze twiddle twine twinkle twirl twitch unclasp uncork
  uncover uncurl underestimate underlie underline undermine underpin underrate underscore understand understate
  undertake underwrite undo undress undulate unearth unfasten unfold unhitch unite unlace unlash unleash unload
  unlock unmask unpack unravel unscramble unscrew unsheathe unsolder unteach unthaw untie unveil unwind unwire
  update upgrade uphold upholster uplift uproot urge usher usurp vacate validate vanish vanquish vary veer
  venerate ventilate vex vibrate vie vindicate violate vomit vouch vouchsafe vow wad wade waft waggle wait waive
  walk wallop wallow wander wane wangle want warble warn warp warrant watch waver waylay weaken wean wear
  weatherstrip wed weep weigh weld wend whack wheedle whet whimper whine whinny whip whirl whisk whistle whiten
  whoop widen wield wiggle wilt win wince wink winnow wipe wisecrack wish withdraw wither withhold withstand
  wobble wonder woo woolgather worsen wrap wreak wreathe wreck wrench wrestle wriggle wring write writhe yap yearn
  zigzag zip zoom
`);

export const nounVerbs = wordSet(`
  abstract abuse acclimatize ache act address advance advertise advise advocate aerosolize affront aid aim alarm
  alert alphabetize alternate ambush amplify anchor animate animize answer antagonise antagonize apologize appeal
  appraise approach appropriate approximate arch archaize arise array arrest articulate assault assay assent
  associate attack attempt attribute audit authorize avail average awake award awe bait balance balkanize ban bang
  bankrupt banter baptize bar bare bargain barge barricade base bat batter beam beautify belch bellow belt bench
  benefit blame blare blast blaze bleach bleat blend blight block bloom blossom blow blunder blunt blur bluster
  bog bogey bolster bolt bomb boom boost border bound bow brace braid breach breed bribe bridge bristle broadcast
  brood brook bruise brush bubble buck buckle bud budget buff buffer buffet bug bulge bulk bull bulletin bum bunch
  bundle bunker burrow burst bustle butt buzz bypass cable calcify calm camp campaign can cane canonize canter cap
  capitalize capture care caress cash cast catalogue catechize categorize cause caution cement centralize
  centrifuge certify challenge change channel characterize charge charm chart charter chase chatter check chill
  chip chorus chuck cipher circle claim clamor clang clap clarify clash classify clatter claw clean clear click
  climax clinch clip close clot cluck cluster clutch codify coil coin collapse collar colonize comb combat comfort
  command comment commune communize complete compliment compound compress comprise compromise con concentrate
  concern conjecture consent contact content contest contract contrast control conventionalize cook cool
  coordinate copy corral correct corrupt cost couch counsel count counter counterattack counterbalance
  counterpoint couple cover crack crackle cradle crash credit cripple criticise criticize crow crowd crown crucify
  cruise crunch cry crystallize cube curb cure curse cushion cuss cycle dab dam damage damn dance dash debate
  debut decay decentralize decertify decline decrease decree default defeat deglycerolize delay delight demand
  democratize demythologize dent depersonalize deposit desert design desire despise detribalize devise dial
  dictate diffuse dignify direct discharge discipline discount discredit disdain disenfranchise disgrace disguise
  disgust dishonor dislike dispatch display dispute disqualify disregard dissent distrust dive divorce dock
  document dodge don doom dot double doubt draft drain dramatize drape drawl dread dream dress drift drink drop
  drum dry duck dwarf dynamite echo eclipse economize edify elaborate embrace emphasize empty enamel encounter end
  endeavor energize envy epitomize equal erect escape escort esteem estimate eulogize europeanize exchange excise
  excuse exemplify exempt exercise exorcise experience experiment exploit export extract face fall falsify fan
  fancy fare fashion favor fear feast feature federalize feed fertilize fight figure file filter fire fish
  fistfight fit flail flank flap flare flash flick flip flock flood flow flurry flush flutter foam focus foil fold
  force forfeit form fortify foul frame fraternize free frolic frost fuel fullback funnel furlough furrow further
  fuse fuss gain gallop garrison gasp gauge gaze gear generalize ghost giggle glance glare gleam glimpse glint
  glitter glorify glow glycerolize goad graduate grant gratify grease grill grin grip groan groom growl grunt
  guarantee guard gulp hack hail hammer hamper handicap harangue harbor harm harness harp harvest hate haunt hawk
  hazard head headline heap heat hedge herald herd hike hint hit hitch homogenize honeymoon honor honour hook hoot
  hope howl huckster huddle hulk humanize humble hunch hurdle hurry hurt hush hypnotize hypothesize identify idle
  idolize implement import imprint improvise incarnate incise incline increase index influence institutionalize
  insult intensify intercept internalize interview intimate intrigue issue italicize itemize jab jail jam jar jaw
  jeopardize jest jet jockey joke jolt judge jumble junk justify keynote kiss knit knock knot label lack land lap
  lapse laugh lavish layer leak leap lease lecture legitimize liberalize license like limit limp link lionize list
  litter load loaf lock log loop loose loot love lull lump lyophilize magnetize magnify mail mandate maneuver
  manufacture map march mark maroon marshal marvel mask massage master mate materialize matter mature maximize
  measure memorize menace merchandise merit mesh mesmerize metabolize milk mill minimize minister mirror mistake
  misuse moan mobilize mock modernize modify mold mollify monopolize mortar murmur mystify nail name narcotize
  narrow nationalize naturalize need needle neglect nest neutralize nickname notarize notch note notice notify
  nurse object obscure open order organise organize orient ornament ossify ostracize outlaw outline outrage
  overemphasize overflow overload overthrow own oxidise pace pacify package pad padlock palm pan panel panic
  pantomime parade parallel paraphrase parcel pardon park parody parrot paste patch patent patrol patronize pause
  paw pen penalize perfect personalize personify pet petition petrify philosophize phone photograph phrase picket
  picnic pile pilot pin pinpoint pioneer pit pitch pity place plan plank plaster play plot plow pluck plug plumb
  plunder point poise poison polarize polish poll pool pore post postulate pound practice practise praise preface
  present prey prick print prise profit progress project promise prop prostrate protest publicize pucker pulse
  pulverize pump punch purchase purify purse quake qualify quarrel query question quirk race rack rage raid rail
  rain raise rally ram range rap ratify rationalize rattle realize rear rebel rebuff reclassify recognize record
  recruit redress reel reform refrain regret reign rein reissue relay release relish remark remedy rent reorganize
  repair repeal reply report repose reprint reproach reprobate repute request requisition rescue reserve respect
  rest result retail retort retreat return revel reverse review revise revitalize revolutionize reward rhyme
  riddle ridicule rig rim ring ripple rise risk ritualize rival roar robe rock romanticize romp rot ruin rule
  rumble rush sack sacrifice saddle safeguard sanction sand scamper scan scandalize scarify schedule score scorn
  scout scowl scrap scrape scream screech screen scrimmage scrutinize seal search seat secularize secure seize
  sense sensitize sentimentalize separate serenade set shade shape share shepherd shield shift shock shop shovel
  shower shred shriek shrill shrug shut sigh sign signal signify silhouette simplify sin singsong sip sketch
  skirmish skirt slant slate slaughter sleep slice slit slop slot slow slug sluice slumber slump smash smell smile
  smooth snare snarl sneer snow snowball socialize sock solace sound sour spade span spare spark sparkle spatter
  spear specialize specify speed spell spice spiral splash splinter split sponge spot spotlight spray spread
  spring spur spy square squat squeak squeal stabilize stack staff stage stain stake stall stamp stampede
  standardize star state steady steep stem step sterilize stick sting stitch store storm strain strand strap
  stratify stray streak stream stress stretch string strip stroke stroll struggle strut study stuff stunt subject
  subordinate subsidize substitute sugar suit summarize supervise supplement supply support surge surmise surprise
  surrender survey suspect swallow swamp swan swarm sweat swell swerve swirl switch symbolize sympathize
  synchronize synthesise synthesize systematize tackle tag tame tantalize tap taste taunt tax taxi tear tease
  telegraph telephone televise term terrify terrorize test testify thaw theorize thread thrill throng throttle
  thud thumb thunder thwart tick tie tinkle tint tip tiptoe tire toast toll torment torture total touch tour tower
  trace track trade trail train transfer transport trap tread trigger trim triple trouble trumpet trust tunnel
  tutor twig twist typify unify universalize upraise upset urbanize use utilize utter veil vent venture verify
  vest veto victimize view visit visualize vivify vocalize volunteer vote wag wail wake wash waste wave wax weave
  wedge welcome wheel wheeze whir whisper whiz will wind wing wire witness work worry worship wound wrack wrangle
  wrinkle yank yawn yell yelp yield
`);
