import type { ExplanationTexts } from "./explanation-texts.js";

/** Explanations in English. */
export const english: ExplanationTexts = {
	quotes: ['"', '"'],
	percent: "{n} %",
	nearlyAll: "over 99 %",
	hardlyAny: "under 1 %",
	or: " or ",
	bar: "It answers alone from {bar} on.",
	person:
		"The shopper asks for a person, so the bot leads to one, whatever else the words are near to.",
	smallTalk: "The bot answers with a civil line: this is small talk ({kind}).",
	kinds: {
		greeting: "greeting",
		thanks: "thanks",
		goodbye: "goodbye",
		how_are_you: "how are you",
		ok: "agreement",
		yes: "yes",
		no: "no",
		who_are_you: "who are you",
		compliment: "compliment",
		insult: "insult",
		test: "test",
	},
	answer: "The bot answers with {article}: it is {share} sure. {bar}",
	clarify:
		"The bot asks back, because it is not sure enough to answer: {candidates}. {bar}",
	candidate: "{article} {share}",
	empty:
		"The bot says that it does not know: the text holds no word it could go by.",
	outside:
		"The bot says that it does not know: the question seems to be about something no article answers. The likeliest is {article} with {share}.",
	weak: "The bot says that it does not know: the likeliest is {article} with only {share}. {bar}",
	withOrder:
		"If the question names an order and a shop is connected, the flow {flow} starts instead.",
	nearest: "The nearest phrasing of {id} is {phrasing}.",
	nearestSame:
		"The nearest phrasing of {id} is {phrasing}, word for word the question.",
	next: "Next comes {article} with {share}; its nearest phrasing is {phrasing}.",
	given: "The conversation is in {language}.",
	byDefault: "Nothing tells the language, so it is taken for {language}.",
	detected: "The question was taken for {language} ({share} sure).",
	oneNumber: "{words} is read as a number of an order or product.",
	numbers: "{words} are read as numbers of orders or products.",
	keyboard: "It was read as if typed with another keyboard: {text}.",
	meaning: "By the lexicon {word} may mean {meanings}.",
	oneUnknown: "No phrasing has the word {words}.",
	unknown: "No phrasing has the words {words}.",
	frustrated: "The shopper sounds frustrated, so a person is offered.",
	pro: "For {id} spoke, most important first: {words}.",
	contra: "Against it spoke: {words}.",
	bySpelling: "{word} by its spelling",
};
