import type { ExplanationTexts } from "./explanation-texts.js";

/** Explanations in Bulgarian. */
export const bulgarian: ExplanationTexts = {
	quotes: ["„", "“"],
	percent: "{n} %",
	nearlyAll: "над 99 %",
	hardlyAny: "под 1 %",
	or: " или ",
	bar: "Отговаря сам от {bar} увереност нагоре.",
	person:
		"Клиентът иска да говори с човек, затова ботът води натам, на каквото и друго да приличат думите.",
	smallTalk: "Ботът отговаря с учтива реплика: това не е въпрос ({kind}).",
	kinds: {
		greeting: "поздрав",
		thanks: "благодарност",
		goodbye: "сбогуване",
		how_are_you: "как си",
		ok: "съгласие",
		yes: "да",
		no: "не",
		who_are_you: "кой си ти",
		compliment: "похвала",
		insult: "обида",
		test: "проба",
	},
	answer: "Ботът отговаря със статията {article}: увереност {share}. {bar}",
	clarify:
		"Ботът пита отново, защото не е достатъчно уверен, за да отговори: {candidates}. {bar}",
	candidate: "{article} {share}",
	empty:
		"Ботът казва, че не знае: в текста няма дума, по която да се ориентира.",
	outside:
		"Ботът казва, че не знае: въпросът изглежда е за нещо, на което не отговаря нито една статия. Най-вероятна е {article}: {share}.",
	weak: "Ботът казва, че не знае: най-вероятна е {article}, но само с {share}. {bar}",
	withOrder:
		"Ако във въпроса е посочена поръчка и има свързан магазин, вместо това започва сценарият {flow}.",
	nearest: "Най-близката формулировка в {id} е {phrasing}.",
	nearestSame:
		"Най-близката формулировка в {id} е {phrasing}, дума по дума същият въпрос.",
	next: "Следва {article}: {share}; най-близката ѝ формулировка е {phrasing}.",
	given: "Език на разговора: {language}.",
	byDefault: "Нищо не подсказва езика, затова е приет: {language}.",
	detected: "Разпознат език: {language} (увереност {share}).",
	oneNumber: "{words} се чете като номер на поръчка или продукт.",
	numbers: "{words} се четат като номера на поръчки или продукти.",
	keyboard: "Прочетено е като написано на друга клавиатура: {text}.",
	meaning: "Според речника {word} може да значи: {meanings}.",
	oneUnknown: "Никоя формулировка не съдържа думата {words}.",
	unknown: "Никоя формулировка не съдържа думите {words}.",
	frustrated: "Клиентът звучи раздразнен, затова ботът предлага човек.",
	pro: "За {id} говорят, от най-важното: {words}.",
	contra: "Против говорят: {words}.",
	bySpelling: "{word} (по изписването)",
};
