import type { Phrases } from "./phrases.js";

export const pl: Phrases = {
	languageName: "polski",
	greeting:
		"Dzień dobry! Jestem automatycznym asystentem sklepu, czyli programem komputerowym. Chętnie odpowiem na pytania o zamówienie, dostawę lub zwrot. W każdej chwili możesz też porozmawiać z człowiekiem.",
	greetingByName:
		"Dzień dobry, {name}! Jestem automatycznym asystentem sklepu, czyli programem komputerowym. Chętnie odpowiem na pytania o zamówienie, dostawę lub zwrot. W każdej chwili możesz też porozmawiać z człowiekiem.",
	talkToPerson: "Połącz z człowiekiem",
	backToBot: "Wróć do asystenta",
	backWithBot: "Dobrze, znów jestem do dyspozycji. W czym mogę pomóc?",
	noneOfThese: "Żadne z powyższych",
	clarify: "Chcę dobrze zrozumieć. O co dokładnie chodzi?",
	notUnderstood:
		"Przepraszam, nie znam odpowiedzi na to pytanie. Spróbuj, proszę, zadać je innymi słowami. Mogę też przekazać rozmowę komuś z naszego zespołu.",
	noneFits:
		"Rozumiem. Napisz, proszę, własnymi słowami, w czym mogę pomóc. Mogę też przekazać rozmowę komuś z naszego zespołu.",
	sameAgain: "Ta odpowiedź już się pojawiła. W skrócie:",
	sorryForTrouble:
		"Przykro mi z powodu kłopotów. Oto, co wiem na ten temat. Jeśli wolisz, przekażę rozmowę komuś z naszego zespołu.",
	frustrated:
		"Przykro mi z powodu kłopotów. Nie chcę zgadywać, więc najlepiej, żeby pomógł Ci ktoś z naszego zespołu.",
	onlyTextRead:
		"Nie potrafię otwierać plików, ale zrobi to ktoś z naszego zespołu. Czy przekazać rozmowę?",
	handoffWaiting:
		"Rozmowa trafiła do naszego zespołu razem ze wszystkim, co zostało tu napisane. Ktoś tu dołączy i nie trzeba będzie niczego powtarzać.",
	handoffAfterMisses:
		"Nie znajduję właściwej odpowiedzi, dlatego rozmowa trafiła do naszego zespołu razem ze wszystkim, co zostało tu napisane. Ktoś tu dołączy.",
	handoffFailed:
		"Przepraszam, w tej chwili nie mogę połączyć się z zespołem. Spróbuj, proszę, za kilka minut. Tymczasem chętnie pomogę sam.",
	stillWaiting:
		"Dziękuję za cierpliwość. Nikt z zespołu nie jest jeszcze wolny i nie wiem, ile to potrwa. Twoja wiadomość i miejsce w kolejce nie przepadną. Możesz też zostawić tu adres e-mail.",
	addedForPerson: "Dziękuję, dopisałem to do sprawy dla naszego zespołu.",
	alreadyWaiting: "Sprawa jest już u naszego zespołu. Ktoś tu dołączy.",
	messageDeleted: "[Wiadomość usunięta przez nadawcę]",
	agentJoined: "Do rozmowy dołącza {agent}.",
	fileOnlyNamed: "Plik, którego nie da się tutaj wyświetlić: {name}",
	agentGaveBack: "{agent} oddaje mi rozmowę. Czy mogę jeszcze w czymś pomóc?",
	ratingThanks: "Dziękuję za ocenę. W razie kolejnych pytań po prostu napisz.",
	ratingSorry:
		"Dziękuję za szczerość i przepraszam, że nie było lepiej. Jeśli sprawa nie jest załatwiona, ponownie przekażę ją człowiekowi.",
	wasThisHelpful: "Czy to pomogło?",
	feedbackThanks: "Bardzo się cieszę. Czy mogę jeszcze w czymś pomóc?",
	feedbackSorry:
		"Przykro mi, że to nie pomogło. Napisz, proszę, trochę więcej. Mogę też przekazać rozmowę komuś z naszego zespołu.",
	languageSwitched: "Rozmawiamy dalej po polsku.",
	switchTo: "Przejdź na polski",
	articleGone:
		"Ten wybór nie jest już dostępny. Zadaj, proszę, pytanie jeszcze raz.",
	disclosure:
		"Na początek: jestem automatycznym asystentem sklepu, czyli programem komputerowym. W każdej chwili możesz porozmawiać z człowiekiem.",
	yes: "Tak",
	no: "Nie",
	confirmValue: "Czy chodzi o {value}?",
	confirmAgain: "Wystarczy tak lub nie: czy to {value}?",
	flowReminder: "Wracając do „{title}”:",
	flowStopped: "Dobrze, przerywam. Czy mogę pomóc w czymś jeszcze?",
	flowRestarted: "Dobrze, zaczynamy od początku.",
	flowAtStart: "To już jest pierwsze pytanie.",
	nothingUnderWay:
		"W tej chwili nic tu nie jest w toku. Napisz, proszę, w czym mogę pomóc. Mogę też przekazać rozmowę komuś z naszego zespołu.",
	nothingToStop:
		"Nie ma tu nic, co można by przerwać lub cofnąć. W czym mogę pomóc? Rozmowę może też przejąć ktoś z naszego zespołu.",
	flowHelp:
		"Możesz odpowiedzieć na pytanie, napisać „wstecz” albo „stop” lub w każdej chwili porozmawiać z człowiekiem.",
	flowExpired:
		"Od dłuższej chwili nie ma odpowiedzi, więc odkładam „{title}” na bok. Wystarczy napisać, żeby do tego wrócić; nic z tego, co tu podano, nie zginęło.",
	flowContinue: "Kontynuuj",
	flowStop: "Przerwij",
	stillLooking: "Chwileczkę, wciąż czekam na odpowiedź systemu sklepu.",
	takesLong:
		"Trwa to dłużej niż zwykle. Napiszę, gdy tylko będzie odpowiedź, a tymczasem może pomóc ktoś z naszego zespołu.",
	shopUnavailable:
		"Przepraszam, w tej chwili system sklepu nie odpowiada. Podane informacje zachowałem. Spróbować jeszcze raz czy przekazać rozmowę komuś z naszego zespołu?",
	shopUncertain:
		"Przepraszam, system sklepu nie odpowiedział na czas, więc nie wiem, czy to się udało. Najlepiej, żeby sprawdził to ktoś z naszego zespołu; podane informacje zachowałem.",
	tryAgain: "Spróbuj ponownie",
	corrected: "Dziękuję, poprawione.",
	clarifyAgain:
		"Nadal nie wiem, o którą sprawę chodzi. Proszę wybrać jedną z nich, mogę też przekazać rozmowę komuś z naszego zespołu.",
	clarifyRest: "A druga część pytania: o którą sprawę chodzi?",
	safety: {
		"self-harm":
			"Bardzo mi przykro, że przechodzisz przez coś takiego. Jestem tylko programem, ale nie musisz być z tym bez wsparcia. Jeśli grozi Ci niebezpieczeństwo, zadzwoń pod numer 112 albo do kogoś bliskiego. Proszę kogoś z zespołu, żeby tu dołączył.",
		health:
			"Zdrowie jest najważniejsze. Jeśli coś Ci dolega, przestań używać produktu i zgłoś się do lekarza, a w nagłym przypadku zadzwoń pod numer 112. Program nie może tu doradzać, dlatego proszę kogoś z zespołu o dołączenie.",
		minor:
			"Sprawa dotyczy dziecka lub osoby niepełnoletniej, dlatego powinien zająć się nią człowiek. Proszę kogoś z zespołu o dołączenie.",
		legal:
			"Rozumiem, że to sprawa prawna. Program nie może na nią odpowiadać, dlatego proszę kogoś z zespołu o jej przejęcie.",
		abuse:
			"Przykro mi, że coś takiego się wydarzyło. Nikt nie musi się na to godzić. W razie zagrożenia zadzwoń pod numer 112. Proszę kogoś z zespołu o dołączenie.",
		chargeback:
			"Sporną płatnością powinien od razu zająć się człowiek. Proszę kogoś z zespołu o przejęcie sprawy.",
	},
};
