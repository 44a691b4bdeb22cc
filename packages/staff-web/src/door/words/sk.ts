import type { DoorWords } from "./door-words.js";

export const sk: DoorWords = {
	code: "Kód",
	codeTitle: "Ešte jeden krok",
	codeHint:
		"Zadajte šesť číslic, ktoré práve ukazuje overovacia aplikácia. Ak nemáte telefón pri sebe, stačí jeden zo záložných kódov.",
	codeWrong: "Kód nie je správny alebo už neplatí. Pozrite sa ešte raz.",
	codeExpired: "Trvalo to príliš dlho. Prihláste sa ešte raz.",
	codeLocked: "Priveľa nesprávnych kódov. Skúste to o štvrťhodinu.",
	tooMany: "Priveľa pokusov. Počkajte niekoľko minút.",
	failed: "Nepodarilo sa to. Skúste to znova.",
	goOn: "Pokračovať",
	back: "Späť",
	or: "alebo",
	company: "Prihlásiť sa cez {name}",
	companyRefused: "Prihlásenie cez {name} sa nedokončilo.",
	companyUnknown: "Zatiaľ tu nemáte účet. Obráťte sa na správcu.",
	companyUnreachable: "{name} je momentálne nedostupné.",
	setUpTitle: "Druhý faktor prihlásenia",
	setUpRequired:
		"Obchod vyžaduje okrem hesla aj kód z telefónu. Nastavenie zaberie minútu.",
	setUpHint:
		"Kód z aplikácie v telefóne popri hesle. Poslúži ľubovoľná overovacia aplikácia.",
	password: "Vaše heslo",
	wrongPassword: "Heslo nie je správne.",
	scan: "Naskenujte tento obrázok v aplikácii.",
	picture: "Obrázok pre overovaciu aplikáciu",
	key: "Alebo do nej zadajte tento kľúč",
	firstCode: "Šesť číslic, ktoré aplikácia práve ukazuje",
	spareTitle: "Záložné kódy",
	spareHint:
		"Pre prípad, že telefón stratíte. Každý platí raz. Uložte si ich tam, kde ich nájdete len vy; znova sa nezobrazia.",
	copy: "Kopírovať",
	copied: "Skopírované",
	turnOn: "Zapnúť",
	turnOff: "Vypnúť",
	isOn: "Druhý faktor je zapnutý.",
	isOff: "Druhý faktor je vypnutý.",
	removeIt: "Odstrániť druhý faktor",
	hasIt: "druhý faktor zapnutý",
	signOut: "Odhlásiť sa",
};
