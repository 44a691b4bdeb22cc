import type { HandoffPhrases } from "./handoff-phrases.js";

export const pl: HandoffPhrases = {
	waitPosition:
		"{position, plural, =1 {Jesteś następną osobą w kolejce.} other {Twoje miejsce w kolejce: #.}}",
	waitRange:
		"Obecnie trwa to od {from} do {to, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}.",
	waitUpTo:
		"Obecnie trwa to najwyżej {to, plural, one {minutę} few {# minuty} many {# minut} other {# minuty}}.",
	waitUnknown: "Nie wiemy jeszcze, ile to potrwa.",
	waitKept:
		"Wszystko, co zostało tu napisane, jest zachowane. Dam znać, gdy coś się zmieni.",
	reRouted:
		"Pierwsza osoba, którą poprosiłem, jest zajęta, więc pytam następną. Miejsce w kolejce się nie zmienia.",
	wider:
		"Proszę o pomoc kolejne osoby z zespołu. Miejsce w kolejce się nie zmienia.",
	requeued:
		"Dołączy tu inna osoba z zespołu. Miejsce w kolejce jest zachowane i nie trzeba niczego powtarzać.",
	transferred:
		"Rozmowę przejmuje {agent} i widzi wszystko, co zostało napisane.",
	tookUp: "{agent} wraca do Twojego pytania.",
	askedAgain:
		"Sprawa trafiła znów do osoby, która już ją zna ({agent}). Jeśli nie będzie wolna, dołączy ktoś inny z zespołu i nie trzeba będzie niczego powtarzać.",
	closed: "W tej chwili nikogo z zespołu nie ma.",
	opensAt: "Wracamy: {opens}.",
	closedChoice:
		"Twoje pytanie do nas dotarło i nic nie przepadnie. Możesz je zostawić, poprosić o telefon albo dostać jego numer e-mailem.",
	leaveQuestion: "Zostawiam pytanie",
	callMeBack: "Proszę o telefon",
	numberByEmail: "Numer e-mailem",
	questionLeft:
		"Dziękuję, pytanie czeka na nasz zespół. Za chwilę podam jego numer.",
	nobodyCame:
		"Przepraszam, nikt nie jest wolny, a nie chcę dłużej kazać Ci czekać.",
	ticketNumber:
		"Pytanie ma numer {number}. Odpowie na nie ktoś z naszego zespołu.",
	callBackNumber:
		"Prośba o telefon ma numer {number}. Zadzwoni ktoś z naszego zespołu.",
	botStays: "Tymczasem jestem do dyspozycji.",
	expired:
		"Przepraszam: nikt nie jest wolny, a nie chcę, żeby czekanie poszło na marne.",
	otherWays: "Można się z nami skontaktować także tak: {contacts}.",
	askEmail: "Na jaki adres e-mail mam to wysłać?",
	emailUnreadable:
		"Nie widzę tu adresu e-mail. Powinien wyglądać tak: nazwa@example.com.",
	numberToEmail: "Dziękuję, numer sprawy wysyłamy na adres {email}.",
	emailTranscript: "Rozmowa e-mailem",
	transcriptToEmail: "Dziękuję, rozmowę wysyłamy na adres {email}.",
	ended: "Rozmowa została zakończona.",
	beforeYouGo: "Jeszcze jedno pytanie na koniec:",
	surveys: {
		csat: "Jak oceniasz uzyskaną pomoc? 1 = bardzo źle, 5 = bardzo dobrze.",
		ces: "Jak łatwo było załatwić sprawę? 1 = bardzo trudno, 7 = bardzo łatwo.",
		nps: "Na ile prawdopodobne jest, że polecisz nas znajomym? 0 = na pewno nie, 10 = na pewno tak.",
	},
	anythingNew: "Czy pojawiło się coś nowego?",
	backSolved: "Sprawa z ostatniej rozmowy ({agent}, {day}) jest załatwiona.",
	backArranged: "Ustalenia z ostatniej rozmowy ({agent}, {day}):",
	backUnreached:
		"Nie mogliśmy wtedy napisać tutaj, dlatego wybraliśmy inną drogę ({agent}, {day}):",
	backUnsolved:
		"Po ostatniej rozmowie ({agent}, {day}) nie wszystko jest jeszcze załatwione.",
	promiseBy: "{text} (termin: {day})",
	nextStep: "Następny krok: {step}",
};
