import { lines } from "../word-list.js";
import type { SafetyWords } from "./safety-topic.js";

/** Signs of what only a person may answer, in English. */
export const english: SafetyWords = {
	"self-harm": lines(`
		kill/killing/hurt/hurting/harm/harming myself
		want/wanna/going to die
		end/ending my life
		suicide/suicidal
		dont want to live
		no reason to live
		better off dead
		commit/committing suicide
		take/taking/took my own/life
		take/taking my own life
		take/taking/took/swallow/swallowed all … pills/tablets
		overdose/overdosing/overdosed
		hang/hanging/drown/starve/shoot myself
		slit/slitting/cut/cutting my wrists/veins
		been/am/keep/started … cutting myself
		jump/jumping off/from/under/in … bridge/roof/building/train
		no/any point in/of living/life
		no/any point to my life
		not/isnt/aint worth living
		tired/sick of living/life
		end/ending it all
		end/ending it tonight/now/for
		wish i/was were/was dead/gone
		wish i … never born
		rather be dead/die
		rather die than
		never wake up
		not wake up
		dont/cant/not want … live/alive anymore/longer
		dont/not/longer want to be alive/here
		longer want to live
		nobody/noone/one would/will miss/care … gone/dead/die
		cant/cannot/dont go/want on anymore/living/any
		everyone/world/family/they/kids … better off/without … without/me
		better without me
		nothing/noone/reason/nobody left/more to/for live
		nothing … to live for
		take/swallow/swallowing/took/eat a/the/all/whole … pills/tablets/medicine
		swallow … pills/tablets
		point of/in being alive
		bottle of sleeping/pills … pills
		swallow/take … bottle of … pills
		not … wake up tomorrow
		i will be dead
		farewell/goodbye/suicide letter/note
		drown myself
		way to die
		how to die
		swallowed … box/pack/bottle/packet of *
		want to be dead
		ready to die
		my own death/funeral
		planning/plan my death
		prefer/rather to be buried
		in/to my grave
		bottle/box of sleeping pills/tablets`),
	abuse: lines(`
		courier/driver/deliveryman/employee/staff/worker/agent/he/she/they … threatened/assaulted/groped/attacked/harassed/molested/stalked/followed me
		courier/driver/employee/staff … was/is/were violent/racist/abusive
		sexually/racially harass*
		sexual harassment
		threatened to hit/kill/beat/hurt
		hit/punched/slapped/pushed me
		my husband/wife/partner/ex … beats/hits/tracks/stalks me
		courier/driver/deliveryman/man/guy/person/employee/staff/worker/agent/guard/clerk/he/she/they … grabbed/spat/spit/groped/touched/insulted/humiliated/slapped/hit/kicked/punched/beat/pushed/shoved/cursed me/my/at/on
		courier/driver/deliveryman/man/guy/employee/staff/worker/agent/guard/clerk … me/my … insulted/racist/racial/sexual/sexually/indecent/slur
		insulted/humiliated/mocked me/my
		sexual/sexually/racist/racial/homophobic/sexist remarks/remark/comment/comments/joke/jokes/slur/slurs/insult/insults
		touched me/my … inappropriate*/where/without/there
		exposed himself/herself/themselves
		force/forced/forcing his/her/their way
		raised his/her/their/a fist/hand
		shouted/screamed/yelled/swore abuse/at
		boyfriend/girlfriend/husband/wife/partner/ex … beats/hits/threatens/tracks/stalks/controls/abuses me/my
		ex … where i live
		feel/felt/am unsafe/scared/threatened … courier/driver/him/man
		threatened/threatens/threatening/harasses/harassing/stalking/bullied/bullying me/my/us
		man/guy/person/courier/driver/employee/agent … following/follows/followed/stalking/stalks me
		courier/driver/employee/agent/he/she/man/guy … knows/know/knew where i/we live
		sends/send/sending/texting/texts/messaging me private/personal/dirty/creepy/nudes
		was/were/been/got assaulted/attacked/threatened/harassed/groped/molested/beaten
		broke/break/breaking into my home/house/flat
		courier/driver/deliveryman/guy/man/employee/worker/agent … called my/me/us … whore/bitch/idiot/fat/names/stupid/slut/retard
		courier/driver/deliveryman/guy/man/employee/worker … kicked/kicking/banged/smashed my/our/the door/gate/fence/dog
		and harassed/threatened/insulted/groped me/my/us
		courier/driver/deliveryman/guy/man/employee/worker … harassed/harassing/swore/cursed/cursing/spitting
		his/her hand on my *
		go back to my/your country/where
		called * * a monkey/pig/whore/slut/animal
		called me/him/her a monkey/pig/whore/slut/animal
		raised his/her fist/hand
		whistled at/after me/my
		laughed at my headscarf/hijab/turban/skin/accent`),
	health: lines(`
		allergic/alergic reaction/shock
		got/have/had/developed/gave/giving/gives … rash/hives/blisters/burns
		burned/burnt/injured/cut my hand/finger/face/arm/leg/skin/eye/child
		injured me/my/myself
		burned/cut myself
		swallowed … battery/magnet/button/piece
		my/our child/baby/son/daughter/dog … swallowed/choked/choking
		is/was/am/felt/feel … poisoned
		food poisoning
		electric shock
		caught/on/catches fire
		exploded
		emergency room
		is it safe … pregnant/pregnancy/baby/newborn
		bleeding
		skin/allergic/bad/terrible/severe reaction
		reaction on/to my/the skin/face/cream/soap
		allergy/allergic to … throat/swelled/swollen/swelling
		throat/face/lips/lip/eyes/eye/tongue/hands/hand/skin … swollen/swelled/swelling/itching/burning/burnt/bleeding
		swollen/swelled/itchy after/face/throat/eyes
		rash from/after/on
		difficulty/trouble/problems/problem breathing
		vomited/vomiting/vomit/fainted/collapsed/unconscious/passed/threw after/from/out/up/because/when
		felt/feel/feeling/got/is/am/very/are sick/ill/unwell/dizzy/nauseous after/from/because/since
		scalded/scald/electrocuted/poisoned
		burned/burnt/scorched/burns my/her/his/our … hand/hands/fingers/finger/skin/leg/arm/face/child/tongue/mouth
		splinter/splinters/glass/shard/shards/piece/pieces in/into/entered/got/went … eye/foot/hand/mouth/finger/throat/food
		choked/choking/choke
		swallowed/ate/drank … is/and/very … ill/sick
		dog/cat/child/baby/toddler … ate/swallowed/drank … ill/sick/packaging/battery/button
		set … on fire
		caught/catch fire
		blew up
		blow up in
		battery … leaked/leaking/burnt/exploded
		asthma/asthmatic/epilepsy
		safe … asthma*/allerg*/breastfe*/child/children/toddler/baby
		hospital/hospitalised/hospitalized because/from/after/due … your/product/this/using/cream/it
		breastfeeding/breastfeed
		cant/cannot/couldnt/hardly breathe since/after/because/from/when
		gave me/us/him/her a/an … shock when/as/electric
		gave/gives me/us/him/her … rash/burns/allergy/hives
		burned/burnt/scalded/injured myself/himself/herself
		collapsed/snapped/broke/fell and/apart i/he/she broke/hurt/injured/cut
		i broke my … when/because … chair/ladder/stool/shelf/it
		covered in/with blisters/rash/spots/hives
		blisters/hives/welts on/all my/his/her/over
		burned/burnt/scalded my/his/her … stomach/chest/back/neck/foot/feet/lap/thigh/body
		boiling/hot water … burned/burnt/scalded
		burst/shattered/exploded … burned/burnt/cut/hurt/injured
		palpitations
		swallowed some/a/the * of the liquid
		swallowed some/the`),
	minor: lines(`
		i/im/am … eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/8/9/10/11/12/13/14/15 years/yrs/yo old
		i/im/am … eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen/8/9/10/11/12/13/14/15 years/yrs/yo $
		im/am a child/kid/minor
		my son/daughter/child/kid … ordered/bought/paid/purchased without
		child/kid/son/daughter/minor … used my card
		without my parents/mum/mom/dad
		parents dont/do/didnt know
		i/im/am … 8/9/10/11/12/13/14/15/eight/nine/ten/eleven/twelve/thirteen/fourteen/fifteen and/can/but/so/is/may
		im/am/being underage/underaged
		im/am under age/18/eighteen
		not/isnt 18/eighteen/16 yet/years
		under/underage/minor age/18/child/kid/son/daughter/order/made/purchase
		my/our … underage son/daughter/child/kid
		by/is a minor
		primary/elementary/grade school … mum/mom/dad/parents/dont/doesnt/i
		still at/in primary/elementary/grade/school
		my … 5/6/7/8/9/10/11/12/13/14/15 year/years/yo/yr old/olds
		my … five/six/seven/eight/nine/ten/eleven/twelve/thirteen year/years old
		son/daughter/child/kid/brother/sister/nephew/niece/student/pupil/grandson/granddaughter 5/6/7/8/9/10/11/12/13/14/15 … ordered/bought/paid/pressed/placed/made/purchased
		used/with/using/spent/paid/took my mums/moms/dads/mum/mother/fathers/parents card/money/account
		parents dont/do/does/didnt/not/cant … know/find
		can/may a 9/10/11/12/13/14/15 year
		year old … have/open/order/buy an/account/here
		son/daughter/child/kid/brother/sister/nephew/niece/student/pupil/grandson/granddaughter … is/aged/age/just/only 5/6/7/8/9/10/11/12/13/14/15 … ordered/bought/paid/pressed/placed/made/purchased
		son/daughter/child/kid/kids/boy/girl … used/using … card/account/money
		son/daughter/child/kid/kids/boy/girl … ordered/bought/paid/purchased/placed/order … behind/without
		son/daughter/child/kid … order/ordered/bought … with my … card
		ordered/bought it/this behind
		turned/turning/just 10/11/12/13/14/15 last/this/yesterday/today/and/years
		turned/turning 10/11/12/13/14/15
		under 18s/18/16s/16
		turn/turning 13/14/15/16/17
		child/kid/son/daughter entered/used/saved … card
		teenager/teen/teenage … my/our card
		i m/am a schoolgirl/schoolboy/pupil
		old enough to`),
	legal: lines(`
		take/taking you/this/shop/company to court
		see you in court
		sue/suing/sued you/your/the/them/this
		will/going/gonna sue
		my lawyer/solicitor/attorney/barrister
		contact/contacting/hire/hiring/instruct/instructing/talk/speak … lawyer/solicitor/attorney
		legal action/proceedings/steps
		file/filing/press a lawsuit/charges
		file/filing/press lawsuit/charges
		report/reported/reporting you to … police
		small claims
		lawsuit
		my/our legal team/advisor/adviser/department
		meet/see/seeing/meeting you/we in court
		in/to/before the/a court
		go/going/take/taking/goes/come to court
		or court
		legal/court proceedings/proceeding/action/case
		press/pressing charges
		call/calling/called/contact/contacting/report/reported … police
		report/reporting/reported you/this/your to … standards/authority/authorities/regulator/police/ombudsman/protection
		trading standards
		ombudsman
		prosecute/prosecuted/prosecution
		class action
		compensation or/and … court/sue/legal
		sue/suing/sued
		broke/breaking/broken the law
		damages/compensation … court
		my/our/a/from/by lawyers/attorneys/solicitors
		lawyer/lawyers/attorney/solicitor/solicitors/barrister … says/said/you/touch/letter/contact/advised/involved
		spoken/spoke/talked/talking/speaking/speak to/with a/my/our lawyer/attorney/solicitor/barrister
		instruct/instructing/hire/hiring/consult/consulting solicitors/lawyers
		complaint with/to … authority/protection/ombudsman/regulator/court
		report … consumer protection
		court summons
		notice before action
		a writ
		letter before action
		tribunal
		barrister*
		judge will decide/rule`),
	chargeback: lines(`
		chargeback/chargebacks
		charge back … bank/card/payment
		dispute/disputing/disputed … payment/charge/transaction … bank/card/paypal
		opened/open/opening/file/filed/filing a paypal/dispute case/claim/dispute
		opened/open/opening/file/filed/filing paypal/dispute case/claim/dispute
		reverse/reversing the payment/charge/transaction
		bank … reverse/reversing/reclaim/dispute
		chargeback*
		charge it/this/that back
		claw/clawing/clawed/pull/pulling/pulled/take/taken/taking/claim/claiming/claimed/get/getting … payment/money/charge … back … bank/visa/mastercard/card/paypal
		bank/visa/mastercard/amex/paypal/klarna … claw/clawing/pulling/pull/taken/take/reverse/reversing/reversed/recall … payment/money/it/charge/transaction/back
		reverse/reversed/reversing this/the/that/my/it payment/charge/transaction
		bank … reverse it
		dispute/disputed/disputing/contest/contested/contesting/contests the/this/my/that/a/your payment/charge/transaction/purchase
		dispute/disputed/disputing/contest/contested … bank/amex/visa/mastercard/paypal/klarna/card/issuer
		raise/raised/open/opened/file/filed/submit/submitted/start/started/lodged a/the/payment/paypal dispute/case/claim
		submitted/filed/opened a payment dispute
		dispute/case/claim with/at/through/via paypal/klarna/visa/mastercard/amex/bank/my
		section 75
		issuer/bank is investigating/reviewing/looking
		buyer/purchase protection … claim/filed/case/opened
		unauthorised/unauthorized to/with/at … bank
		payment as unauthorised/unauthorized/fraudulent
		claim … money/payment back … visa/mastercard/bank/card/paypal
		recall the/my/this payment
		visa/mastercard/amex/express/paypal/klarna … taking/pulling/getting/clawing the/my money back
		claw* * back
		claw* back
		dispute/case with/in/via paypal
		reversing the direct
		reverse the direct debit`),
	harmless: lines(`
		to die for
		legal guarantee/warranty/rights/right/notice/age
		hurt my eyes/feelings/budget
		first aid kit
		fire/explosion of/sale
		burned/burnt colour/color/orange/sienna
		cut my order/losses/cost
		to court a/her/his
		safe to/for wash/dishwasher/microwave/oven/pay/order/buy
		gift/present/presents/jacket/shoes/clothes/toy/toys/size for … year/years old
		court/tennis shoes`),
};
