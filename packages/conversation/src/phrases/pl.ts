import type { Phrases } from "./phrases.js";

export const pl: Phrases = {
	languageName: "polski",
	greeting:
		"Dzień dobry! Jestem automatycznym asystentem sklepu, czyli programem komputerowym. Chętnie odpowiem na pytania o zamówienie, dostawę lub zwrot. W każdej chwili można też porozmawiać z człowiekiem.",
	greetingByName:
		"Dzień dobry, {name}! Jestem automatycznym asystentem sklepu, czyli programem komputerowym. Chętnie odpowiem na pytania o zamówienie, dostawę lub zwrot. W każdej chwili można też porozmawiać z człowiekiem.",
	talkToPerson: "Porozmawiaj z człowiekiem",
	backToBot: "Wróć do asystenta",
	noneOfThese: "Żadne z powyższych",
	clarify: "Chcę dobrze zrozumieć. O co dokładnie chodzi?",
	notUnderstood:
		"Przepraszam, nie znam odpowiedzi na to pytanie. Czy da się je zadać inaczej? Mogę też przekazać rozmowę komuś z naszego zespołu.",
	noneFits:
		"Rozumiem. Proszę napisać własnymi słowami, w czym mogę pomóc, albo przekażę rozmowę komuś z naszego zespołu.",
	sameAgain: "Ta odpowiedź już się pojawiła. W skrócie:",
	sorryForTrouble:
		"Przykro mi z powodu kłopotów. Oto, co wiem na ten temat, a jeśli wolisz, od razu pomoże ktoś z naszego zespołu.",
	frustrated:
		"Przykro mi z powodu kłopotów. Nie chcę zgadywać, więc najlepiej, żeby od razu pomógł ktoś z naszego zespołu.",
	onlyTextRead:
		"Nie potrafię otwierać plików, ale zrobi to ktoś z naszego zespołu. Czy przekazać rozmowę?",
	handoffWaiting:
		"Rozmowa razem ze wszystkim, co zostało tu napisane, trafiła do naszego zespołu. Ktoś za chwilę tu dołączy i nie trzeba będzie niczego powtarzać.",
	handoffAfterMisses:
		"Nie znajduję właściwej odpowiedzi, dlatego rozmowa razem z całą treścią trafiła do naszego zespołu. Ktoś tu dołączy.",
	handoffFailed:
		"Przepraszam, w tej chwili nie mogę połączyć się z zespołem. Proszę spróbować za kilka minut, a tymczasem chętnie pomogę sam.",
	stillWaiting:
		"Dziękuję za cierpliwość. Nikt nie jest jeszcze wolny i nie wiem, ile to potrwa. Miejsce w kolejce i wiadomość są bezpieczne. Można też zostawić tu adres e-mail.",
	addedForPerson: "Dziękuję, dopisałem to do sprawy dla naszego zespołu.",
	alreadyWaiting: "Sprawa jest już u naszego zespołu. Ktoś tu dołączy.",
	agentJoined: "Do rozmowy dołącza {agent}.",
	agentGaveBack:
		"{agent} przekazuje rozmowę z powrotem do mnie. Czy mogę jeszcze w czymś pomóc?",
	resolvedAskRating:
		"Rozmowa została zakończona. Jak oceniasz uzyskaną pomoc? 1 = bardzo źle, 5 = bardzo dobrze.",
	ratingThanks: "Dziękuję za ocenę. W razie kolejnych pytań wystarczy napisać.",
	ratingSorry:
		"Dziękuję za szczerość i przepraszam, że nie było lepiej. Jeśli sprawa nie jest załatwiona, ponownie przekażę ją człowiekowi.",
	wasThisHelpful: "Czy to pomogło?",
	feedbackThanks: "Bardzo się cieszę. Czy mogę jeszcze w czymś pomóc?",
	feedbackSorry:
		"Przykro mi, że to nie pomogło. Proszę napisać trochę więcej albo przekażę rozmowę komuś z naszego zespołu.",
	languageSwitched: "Rozmawiamy dalej po polsku.",
	switchTo: "Przejdź na polski",
	articleGone:
		"Ta możliwość nie jest już dostępna. Proszę zapytać jeszcze raz.",
	ordinals: [
		["pierwsze", "pierwszy", "pierwsza", "to pierwsze", "ta pierwsza"],
		["drugie", "drugi", "druga", "to drugie", "ta druga"],
		[
			"trzecie",
			"trzeci",
			"trzecia",
			"to trzecie",
			"ta trzecia",
			"ostatnie",
			"ostatnia",
		],
	],
};
