import type { ExplanationTexts } from "./explanation-texts.js";

/** Explanations in Ukrainian. */
export const ukrainian: ExplanationTexts = {
	quotes: ["«", "»"],
	percent: "{n} %",
	nearlyAll: "понад 99 %",
	hardlyAny: "менш ніж 1 %",
	or: " або ",
	bar: "Сам відповідає, коли впевнений щонайменше на {bar}.",
	person:
		"Покупець просить з’єднати з людиною, тож бот веде до неї, хоч би на що ще були схожі слова.",
	smallTalk: "Бот відповідає ввічливою фразою: це не запитання ({kind}).",
	kinds: {
		greeting: "привітання",
		thanks: "подяка",
		goodbye: "прощання",
		how_are_you: "як справи",
		ok: "згода",
		yes: "так",
		no: "ні",
		who_are_you: "хто ти",
		compliment: "похвала",
		insult: "образа",
		test: "проба",
	},
	answer: "Бот відповідає статтею {article}: упевненість {share}. {bar}",
	clarify:
		"Бот перепитує, бо недостатньо впевнений, щоб відповісти: {candidates}. {bar}",
	candidate: "{article} {share}",
	empty:
		"Бот каже, що не знає: у тексті немає жодного слова, за яке можна зачепитися.",
	outside:
		"Бот каже, що не знає: запитання, схоже, про те, на що не відповідає жодна стаття. Найімовірніша – {article}: {share}.",
	weak: "Бот каже, що не знає: найімовірніша – {article}, але лише {share}. {bar}",
	withOrder:
		"Якщо в запитанні названо замовлення, а магазин підключено, натомість починається сценарій {flow}.",
	nearest: "Найближче формулювання в {id} – {phrasing}.",
	nearestSame:
		"Найближче формулювання в {id} – {phrasing}, слово в слово це запитання.",
	next: "Далі йде {article}: {share}; її найближче формулювання – {phrasing}.",
	given: "Мова розмови: {language}.",
	byDefault: "Ніщо не вказує на мову, тому взято: {language}.",
	detected: "Розпізнана мова: {language} (упевненість {share}).",
	oneNumber: "{words} прочитано як номер замовлення або товару.",
	numbers: "{words} прочитано як номери замовлень або товарів.",
	keyboard: "Прочитано так, ніби набрано в іншій розкладці: {text}.",
	meaning: "За словником {word} може означати: {meanings}.",
	oneUnknown: "У жодному формулюванні немає слова {words}.",
	unknown: "У жодному формулюванні немає слів {words}.",
	frustrated: "Покупець, схоже, роздратований, тому бот пропонує людину.",
	pro: "За {id} свідчать, від найважливішого: {words}.",
	contra: "Проти свідчать: {words}.",
	bySpelling: "{word} (за написанням)",
};
