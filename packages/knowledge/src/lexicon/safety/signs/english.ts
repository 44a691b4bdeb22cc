import type { SignWords } from "./sign-words.js";

/** English words of each sign. */
export const englishSigns: SignWords = {
	me: "i im ive ill id me my myself mine we our us",
	staff: `
		courier couriers driver drivers delivery deliveryman deliverer postman employee
		employees staff worker workers agent operator consultant guard security cashier
		clerk saleswoman salesman seller shopkeeper manager he his man guy bloke installer
		technician warehouse`,
	partner: `
		husband wife boyfriend girlfriend partner ex father mother brother neighbour
		stepfather`,
	violence: `
		hit hits hitting punch* slap* push* shov* kick* grab* chok* strangl* beat* attack*
		assault* threw twist* spit spat drag* hurt* molest* rape* batter* headbutt* violent*
		violence manhandl* smack* struck`,
	threat: `
		threat* stalk* harass* follow* scare* scared afraid fear* bully* blackmail*
		intimidat* unsafe lurk* creepy address finds find found waits`,
	insult: `
		insult* swear* swore curse* cursed humiliat* mock* racist* racial* sexist* homophob*
		slur* yell* scream* shout* abus* idiot bitch whore slut cow nasty laugh* verbally
		disgust* monkey immigrant`,
	sexual: `
		touch* grop* kiss* hug* naked undress* expos* breast* bum ass sexual* sexy flirt*
		indecent* filthy penis body`,
	weapon: "knife gun drunk drugs bat axe aggressive",
	intrude:
		"broke forced entered break burst inside house home flat door apartment",
	body: `
		face eye eyes hand hands finger fingers skin arm arms leg legs foot feet back neck
		head stomach throat lips lip mouth tongue chest scalp wrist tooth teeth knee nose
		ear body lung lungs belly hair`,
	injury: `
		cut cuts burn* burnt swell* swollen swelled rash* blister* itch* sting* bleed* bled
		blood stitch* bruise* wound* injur* scald* peel* scratch* scar hives red pain* ache*
		broken broke sprain* inflam* infect* splinter* pricked needle`,
	sick: `
		vomit* throw* sick faint* dizzy nausea* nauseous poison* allerg* breath* wheez*
		fever diarrh* headache collapse* passed unconscious cramps ill unwell reaction
		cough* asthma* migraine`,
	hazard: `
		explod* explos* fire flame* smoke shock* electric* electrocut* spark* sparks melt*
		burst shatter* overheat* gas leak* mould mouldy plug smell power`,
	medical: `
		doctor hospital emergency ambulance medicine medication pills tablets pregnan*
		breastfeed* vet treatment surgery diabet* epilep* pressure heart dermatologist er
		clinic nurse supplement* vitamins dose side effects diabetics medic antidepress*
		seizure`,
	swallow: "swallow* ate eat eaten eating drank drink chok* chew*",
	child: `
		child children kid kids son sons daughter baby toddler grandson granddaughter nephew
		niece boy girl pupil pupils student schoolboy schoolgirl brother sister infant
		newborn`,
	age: `
		year years old yo yr yrs aged age eight nine ten eleven twelve thirteen fourteen
		fifteen sixteen seventeen seven six teen teenager grade class school`,
	underage:
		"minor minors underage underaged under child schoolchild eighteen 18 parental",
	parents:
		"mum mom mummy dad daddy parents mother father mums moms dads guardian parent grandma",
	buy: `
		order* bought buy buys pay paid purchase* spent spend shop press* click* placed
		account sell`,
	secret: `
		without permission consent knowledge accident accidentally asleep behind secretly
		knows know allowed allow agree asking unaware tell unauthorised`,
	court: `
		court courts judge trial sue suing sued lawsuit tribunal claims litigation
		arbitration proceedings`,
	lawyer:
		"lawyer lawyers attorney attorneys solicitor solicitors barrister legal law legally",
	police: "police prosecut* criminal crime charges arrest* officer cops",
	authority: `
		ombudsman authority authorities standards regulator consumer protection inspection
		agency gdpr watchdog office ico citizens bureau institution`,
	fraud:
		"fraud* scam* thief thieves theft steal stole stolen crooks cheat* rob*",
	demand:
		"compensation damages rights illegal unlawful violat* breach* notice demand* sue",
	report: "report* complain* complaint file* filing press",
	bank: `
		bank banks card visa mastercard amex paypal klarna revolut issuer creditor american
		express wise monzo provider buyer`,
	reverse: `
		chargeback* dispute* disputing contest* reverse* reversing reversal claw* pull*
		recall* cancel* claim* refund* withdraw* investigat* unauthori* recogni* return*
		back refus* case form provisional stopped`,
	pay: "payment payments transaction charge charged money debit transfer funds amount",
	death: "die died dying dead death kill* suicid* hang* drown* overdos* grave",
	life: "life live living alive exist*",
	despair: `
		hope hopeless point reason sense tired worth* desperat* meaningless unbearable
		nothing nobody pain alone lonely goodbye farewell disappear* better end ending stop
		anymore`,
	selfharm:
		"cutting wrists veins razor rope bridge roof jump* train blade self",
};
