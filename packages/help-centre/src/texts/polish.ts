import type { Texts } from "./texts.js";

export const polish: Texts = {
	language: "Polski",
	helpCentre: "Centrum pomocy",
	heading: "W czym możemy pomóc?",
	search: "Szukaj odpowiedzi",
	skip: "Przejdź do treści",
	topics: "Tematy",
	articles: {
		one: "# artykuł",
		few: "# artykuły",
		many: "# artykułów",
		other: "# artykułu",
	},
	related: "Zobacz też",
	moreInTopic: "Więcej na ten temat",
	needMore: "Nie ma tu odpowiedzi?",
	needMoreText: "Nasz zespół chętnie pomoże.",
	contact: "Skontaktuj się z nami",
	languages: "Język",
	backToShop: "Wróć do sklepu",
	home: "Strona główna pomocy",
	breadcrumb: "Gdzie jesteś",
	notFound: "Nie ma takiej strony",
	notFoundText:
		"Adres mógł się zmienić. Wyszukaj odpowiedź albo wróć na stronę główną pomocy.",
	general: "Ogólne",
	found: {
		one: "Znaleziono # artykuł",
		few: "Znaleziono # artykuły",
		many: "Znaleziono # artykułów",
		other: "Znaleziono # artykułu",
	},
	nothing:
		"Nie znaleźliśmy odpowiedzi. Spróbuj innymi słowami albo wybierz temat.",
	nearest: "Nie mamy pewności. Może chodzi o jedno z tych pytań:",
	loading: "Przygotowujemy wyszukiwarkę…",
	unavailable: "Wyszukiwarka jest chwilowo niedostępna. Prosimy wybrać temat.",
	noScript: "Wyszukiwarka wymaga JavaScriptu. Nadal można wybrać temat.",
};
