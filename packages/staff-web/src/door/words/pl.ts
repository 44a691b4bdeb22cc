import type { DoorWords } from "./door-words.js";

export const pl: DoorWords = {
	code: "Kod",
	codeTitle: "Jeszcze jeden krok",
	codeHint:
		"Wpisz sześć cyfr, które pokazuje teraz aplikacja uwierzytelniająca. Nie masz telefonu? Wystarczy jeden z kodów zapasowych.",
	codeWrong: "Ten kod jest nieprawidłowy albo już nieważny. Sprawdź ponownie.",
	codeExpired: "Minęło zbyt dużo czasu. Zaloguj się jeszcze raz.",
	codeLocked: "Zbyt wiele błędnych kodów. Spróbuj ponownie za kwadrans.",
	tooMany: "Zbyt wiele prób. Odczekaj kilka minut.",
	failed: "Nie udało się. Spróbuj ponownie.",
	goOn: "Dalej",
	back: "Wstecz",
	or: "lub",
	company: "Zaloguj się przez {name}",
	companyRefused: "Logowanie przez {name} nie zostało dokończone.",
	companyUnknown: "Nie masz tu jeszcze konta. Poproś administratora.",
	companyUnreachable: "{name} jest w tej chwili nieosiągalne.",
	setUpTitle: "Drugi składnik logowania",
	setUpRequired:
		"Sklep wymaga kodu z telefonu oprócz hasła. Włączenie zajmuje minutę.",
	setUpHint:
		"Kod z aplikacji w telefonie, oprócz hasła. Nada się dowolna aplikacja uwierzytelniająca.",
	password: "Twoje hasło",
	wrongPassword: "Hasło jest nieprawidłowe.",
	scan: "Zeskanuj ten obrazek w aplikacji.",
	picture: "Obrazek dla aplikacji uwierzytelniającej",
	key: "Albo wpisz w niej ten klucz",
	firstCode: "Sześć cyfr, które aplikacja pokazuje teraz",
	spareTitle: "Kody zapasowe",
	spareHint:
		"Na wypadek utraty telefonu. Każdy działa raz. Przechowuj je tam, gdzie tylko Ty je znajdziesz; nie pokażemy ich ponownie.",
	copy: "Kopiuj",
	copied: "Skopiowano",
	turnOn: "Włącz",
	turnOff: "Wyłącz",
	isOn: "Drugi składnik jest włączony.",
	isOff: "Drugi składnik jest wyłączony.",
	removeIt: "Usuń drugi składnik",
	hasIt: "drugi składnik włączony",
	signOut: "Wyloguj się",
};
