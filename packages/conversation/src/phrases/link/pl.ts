import type { LinkPhrases } from "./link-phrases.js";

export const pl: LinkPhrases = {
	webchat: "czat na naszej stronie",
	code: "Państwa kod to {code}. Proszę wpisać go w drugim kanale w ciągu {minutes, plural, one {# minuty} few {# minut} many {# minut} other {# minuty}}, a będziemy tam kontynuować rozmowę. Proszę nie podawać go nikomu: nasz zespół zobaczy wtedy tę rozmowę jako część tamtej.",
	link: "Proszę otworzyć ten link ({place}), a będziemy tam kontynuować rozmowę. Działa jeden raz, przez {minutes, plural, one {# minutę} few {# minuty} many {# minut} other {# minuty}}. Proszę nikomu go nie przekazywać: nasz zespół zobaczy wtedy tę rozmowę jako część tamtej.",
	openLink: "Kontynuuj: {place}",
	written: "Chcę tutaj kontynuować rozmowę.",
	unavailable:
		"Przepraszam, w tej chwili nie mogę połączyć tych kanałów. Proszę spróbować za jakiś czas; oczywiście możemy rozmawiać dalej tutaj.",
	tooMany:
		"Było już zbyt wiele prób. Proszę spróbować ponownie za godzinę; tymczasem możemy rozmawiać dalej tutaj.",
	ask: "To należy do innej rozmowy z nami ({place}). Czy mam połączyć obie, żeby nie trzeba było niczego powtarzać? Proszę wybrać „tak” tylko wtedy, gdy to Państwo ją rozpoczęli; jeśli link lub kod przysłał ktoś inny, proszę wybrać „nie”.",
	yes: "Tak, to ja",
	no: "Nie",
	confirmed:
		"Dziękuję. Kontynuujemy tutaj Państwa drugą rozmowę ({place}); niczego nie trzeba powtarzać.",
	signedIn:
		"Są tam Państwo zalogowani, więc przez {hours, plural, one {# godzinę} few {# godziny} many {# godzin} other {# godziny}} liczy się to również tutaj.",
	withPerson:
		"Tamtą rozmowę prowadzi {agent} z naszego zespołu i tak zostaje. Proszę o tę samą osobę także tutaj; do tego czasu odpowiedź może jeszcze pojawić się tam.",
	waiting:
		"Czekają tam Państwo na konsultanta i miejsce w kolejce zostaje zachowane. Jeśli wolą Państwo czekać tutaj, wystarczy poprosić o rozmowę z człowiekiem.",
	declined: "Dobrze, obie rozmowy pozostają osobne.",
	wrong:
		"Ten link lub kod nie działa: są ważne przez dziesięć minut i tylko jeden raz. Aby otrzymać nowy, proszę napisać „kod połączenia” w drugiej rozmowie.",
	opened:
		"Tę rozmowę właśnie otwarto w innym miejscu ({place}). Jeśli to nie Państwo, proszę napisać „rozłącz”, a natychmiast to zakończę.",
	ended:
		"Ta rozmowa nie jest już połączona z tamtą. Nic nowego między nimi nie przechodzi.",
	notLinked: "Ta rozmowa nie jest połączona z żadną inną.",
};
