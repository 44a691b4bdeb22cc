import type { HandoffPhrases } from "./handoff-phrases.js";

export const sk: HandoffPhrases = {
	waitPosition:
		"{position, plural, =1 {Ste ďalší na rade.} other {Vaše poradie: #.}}",
	waitRange:
		"Teraz to trvá od {from} do {to, plural, one {# minúty} few {# minút} many {# minúty} other {# minút}}.",
	waitUpTo:
		"Teraz to trvá najviac {to, plural, one {# minútu} few {# minúty} many {# minúty} other {# minút}}.",
	waitUnknown: "Zatiaľ nevieme, ako dlho to potrvá.",
	waitKept:
		"Všetko, čo ste napísali, je uložené. Keď sa niečo zmení, dám vám vedieť.",
	reRouted:
		"Kolega, ktorého som oslovil, je zaneprázdnený, preto sa pýtam ďalšieho. Vaše poradie zostáva.",
	wider: "Oslovujem ďalších kolegov. Vaše poradie zostáva.",
	requeued:
		"Pripojí sa sem iný kolega. Vaše poradie zostáva a nič nebudete musieť opakovať.",
	transferred: "Rozhovor preberá {agent} a vidí všetko, čo ste napísali.",
	tookUp: "{agent} sa vracia k vašej otázke.",
	askedAgain:
		"Rozhovor som znova odovzdal tomu, kto vašu vec pozná ({agent}). Ak práve nebude mať čas, pripojí sa iný kolega a nič nebudete musieť opakovať.",
	closed: "Práve teraz tu nikto z kolegov nie je.",
	opensAt: "Opäť sme tu: {opens}.",
	closedChoice:
		"Vaša otázka je u nás a nič sa nestratí. Môžete ju tu nechať, požiadať o zavolanie alebo dostať jej číslo e-mailom.",
	leaveQuestion: "Nechám otázku",
	callMeBack: "Zavolajte mi",
	numberByEmail: "Číslo e-mailom",
	questionLeft:
		"Ďakujem, otázka čaká na kolegov. O chvíľu vám napíšem jej číslo.",
	nobodyCame: "Prepáčte, nikto sa neuvoľnil a nechcem, aby ste ďalej čakali.",
	ticketNumber: "Vaša otázka má číslo {number}. Odpovie na ňu kolega.",
	callBackNumber:
		"Vaša žiadosť o zavolanie má číslo {number}. Kolega vám zavolá.",
	botStays: "Zatiaľ som vám k dispozícii ja.",
	expired: "Prepáčte: nikto sa neuvoľnil a nechcem, aby ste čakali nadarmo.",
	otherWays: "Spojiť sa s nami môžete aj takto: {contacts}.",
	askEmail: "Na akú e-mailovú adresu to mám poslať?",
	emailUnreadable:
		"E-mailovú adresu tu nevidím. Vyzerá takto: meno@example.com.",
	numberToEmail: "Ďakujem, číslo otázky posielame na {email}.",
	emailTranscript: "Rozhovor e-mailom",
	transcriptToEmail: "Ďakujem, rozhovor posielame na {email}.",
	ended: "Rozhovor sa skončil.",
	beforeYouGo: "Ešte jedna otázka na záver:",
	surveys: {
		csat: "Ako ste boli s pomocou spokojní? 1 = vôbec nie, 5 = veľmi.",
		ces: "Ako ľahko sa vaša vec vyriešila? 1 = veľmi ťažko, 7 = veľmi ľahko.",
		nps: "S akou pravdepodobnosťou nás odporučíte známym? 0 = určite nie, 10 = určite áno.",
	},
	anythingNew: "Je niečo nové?",
	backSolved: "Vec z posledného rozhovoru ({agent}, {day}) je vyriešená.",
	backArranged: "Dohodnuté v poslednom rozhovore ({agent}, {day}):",
	backUnreached:
		"Vtedy sme vám sem nemohli napísať, preto sme zvolili inú cestu ({agent}, {day}):",
	backUnsolved:
		"Po poslednom rozhovore ({agent}, {day}) ešte nie je všetko vyriešené.",
	promiseBy: "{text} (termín: {day})",
	nextStep: "Ďalší krok: {step}",
};
