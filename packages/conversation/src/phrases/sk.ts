import type { Phrases } from "./phrases.js";

export const sk: Phrases = {
	languageName: "slovenčina",
	greeting:
		"Dobrý deň! Som automatický asistent obchodu, teda počítačový program. Opýtajte sa ma na objednávku, doručenie či vrátenie. Kedykoľvek sa môžete porozprávať s človekom.",
	greetingByName:
		"Dobrý deň, {name}! Som automatický asistent obchodu, teda počítačový program. Opýtajte sa ma na objednávku, doručenie či vrátenie. Kedykoľvek sa môžete porozprávať s človekom.",
	talkToPerson: "Hovoriť s človekom",
	backToBot: "Späť k asistentovi",
	backWithBot: "Dobre, opäť som vám k dispozícii. S čím môžem pomôcť?",
	noneOfThese: "Nič z toho",
	clarify: "Chcem vám správne porozumieť. Čo z toho máte na mysli?",
	notUnderstood:
		"Prepáčte, na toto odpoveď nepoznám. Skúste sa, prosím, opýtať inak. Ak chcete, prepojím vás na kolegov.",
	noneFits:
		"Rozumiem. Napíšte mi, prosím, vlastnými slovami, čo potrebujete. Ak chcete, prepojím vás na kolegov.",
	sameAgain: "Túto odpoveď ste už videli. Stručne:",
	sorryForTrouble:
		"Mrzí ma, že s tým máte starosti. Tu je, čo viem, a ak chcete, hneď vás prepojím na kolegov.",
	frustrated:
		"Mrzí ma, že s tým máte starosti. Nechcem vás zdržiavať dohadmi: ak chcete, hneď vás prepojím na kolegov.",
	onlyTextRead: "Súbory otvoriť neviem, kolegovia áno. Mám vás prepojiť?",
	handoffWaiting:
		"Náš rozhovor som odovzdal kolegom aj so všetkým, čo ste napísali. Niekto z nich sa tu pripojí, nič nebudete musieť opakovať.",
	handoffAfterMisses:
		"Neviem nájsť správnu odpoveď, preto som náš rozhovor odovzdal kolegom aj so všetkým, čo ste napísali. Niekto z nich sa tu pripojí.",
	handoffFailed:
		"Prepáčte, práve teraz sa neviem spojiť s kolegami. Skúste to, prosím, o pár minút. Dovtedy sa môžete pýtať mňa.",
	stillWaiting:
		"Ďakujem za trpezlivosť. Zatiaľ nie je nikto voľný a neviem, ako dlho to potrvá. Vaše poradie aj správa ostávajú uložené. Môžete tu nechať aj svoju e-mailovú adresu.",
	addedForPerson: "Ďakujem, doplnil som to pre kolegov.",
	alreadyWaiting:
		"Vaša požiadavka už je u kolegov. Niekto z nich sa tu pripojí.",
	messageDeleted: "[Správu odstránil odosielateľ]",
	agentJoined: "Do rozhovoru sa zapája {agent}.",
	fileOnlyNamed: "Súbor, ktorý sa tu nedá zobraziť: {name}",
	agentGaveBack: "{agent} mi vracia rozhovor. Môžem pre vás ešte niečo urobiť?",
	ratingThanks:
		"Ďakujem za hodnotenie. Ak budete ešte niečo potrebovať, stačí napísať.",
	ratingSorry:
		"Ďakujem za úprimnosť a mrzí ma, že to nebolo lepšie. Ak vec nie je vyriešená, znova vás prepojím na človeka.",
	wasThisHelpful: "Pomohlo vám to?",
	feedbackThanks: "To ma teší. Môžem pre vás ešte niečo urobiť?",
	feedbackSorry:
		"Mrzí ma, že to nepomohlo. Povedzte mi, prosím, trochu viac. Ak chcete, prepojím vás na kolegov.",
	languageSwitched: "Pokračujeme po slovensky.",
	switchTo: "Prejsť na slovenčinu",
	articleGone:
		"Táto možnosť už nie je dostupná. Opýtajte sa ma, prosím, znova.",
	disclosure:
		"Len pre poriadok: som automatický asistent obchodu, teda počítačový program. Kedykoľvek sa môžete porozprávať s človekom.",
	yes: "Áno",
	no: "Nie",
	confirmValue: "Ide o {value}?",
	confirmAgain: "Stačí áno alebo nie: myslíte {value}?",
	flowReminder: "Späť k „{title}“:",
	flowStopped: "Dobre, končím s tým. Môžem pomôcť ešte s niečím?",
	flowRestarted: "Dobre, začneme odznova.",
	flowAtStart: "Toto je už prvá otázka.",
	nothingUnderWay:
		"Momentálne nemáme nič rozpracované. Napíšte mi, prosím, s čím môžem pomôcť. Ak chcete, prepojím vás na kolegov.",
	nothingToStop:
		"Nie je tu nič, čo by sa dalo zastaviť alebo vrátiť. S čím môžem pomôcť? Ak chcete, prevezme to niekto z kolegov.",
	flowHelp:
		"Môžete odpovedať na otázku, napísať „späť“ alebo „stop“, alebo sa kedykoľvek porozprávať s človekom.",
	flowExpired:
		"Už dlhšie ste sa neozvali, preto som „{title}“ odložil. Keď budete chcieť pokračovať, stačí napísať; nič z toho, čo ste mi povedali, sa nestratilo.",
	flowContinue: "Pokračovať",
	flowStop: "Prestať",
	stillLooking: "Moment, prosím, ešte čakám na odpoveď systému obchodu.",
	takesLong:
		"Trvá to dlhšie než zvyčajne. Napíšem hneď, ako príde odpoveď, a medzitým môže pomôcť kolega.",
	shopUnavailable:
		"Prepáčte, systém obchodu teraz neodpovedá. Všetko, čo ste mi povedali, mám uložené. Mám to skúsiť znova, alebo odovzdať rozhovor kolegovi?",
	shopUncertain:
		"Prepáčte, systém obchodu neodpovedal včas, takže neviem, či sa to podarilo. Najlepšie bude, keď to overí kolega; všetko, čo ste mi povedali, mám uložené.",
	tryAgain: "Skúsiť znova",
	corrected: "Ďakujem, opravil som to.",
	clarifyAgain:
		"Stále neviem, ktorú z týchto vecí myslíte. Vyberte, prosím, jednu, alebo rozhovor odovzdám kolegovi.",
	clarifyRest: "A pokiaľ ide o druhú časť, čo máte na mysli?",
	safety: {
		"self-harm":
			"Veľmi ma mrzí, čím prechádzate. Som len program, no nemusíte na to byť sami. Ak ste v nebezpečenstve, zavolajte na 112 alebo niekomu blízkemu. Poprosím kolegu, aby sa k nám pripojil.",
		health:
			"Zdravie je na prvom mieste. Ak vám nie je dobre, prestaňte výrobok používať a vyhľadajte lekára, v naliehavom prípade volajte 112. Program tu radiť nesmie, preto poprosím kolegu, aby sa pripojil.",
		minor:
			"Ide o dieťa alebo neplnoletú osobu, preto sa tomu má venovať človek. Poprosím kolegu, aby sa k nám pripojil.",
		legal:
			"Rozumiem, že ide o právnu záležitosť. Program na ňu odpovedať nesmie, preto poprosím kolegu, aby ju prevzal.",
		abuse:
			"Mrzí ma, že sa vám to stalo. Nikto také niečo nemusí znášať. Ak ste v nebezpečenstve, volajte 112. Poprosím kolegu, aby sa k nám pripojil.",
		chargeback:
			"Spornej platbe sa má hneď venovať človek. Poprosím kolegu, aby ju prevzal.",
	},
};
