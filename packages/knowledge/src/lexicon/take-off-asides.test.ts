import { describe, expect, it } from "vitest";
import type { Lexicon } from "./lexicon.js";
import { createTakeOffAsides } from "./take-off-asides.js";

const toLexicon = (
	language: string,
	greeting: readonly string[],
	thanks: readonly string[],
): Lexicon => ({
	language,
	concepts: {},
	smallTalk: {
		greeting: { says: greeting, replies: [] },
		thanks: { says: thanks, replies: [] },
	},
	person: [],
	frustration: [],
	elsewhere: [],
	otherCompanies: [],
});

const takeOff = createTakeOffAsides([
	toLexicon("en", ["hi", "hello there", "good morning"], ["thanks", "ta"]),
	toLexicon("pl", ["dzień dobry", "hej"], ["dziękuję", "dzięki"]),
	toLexicon("uk", ["добрий день"], ["дякую"]),
	toLexicon("tr", ["iyi günler"], ["teşekkür ederim"]),
]);

describe("what is said beside a question", () => {
	it.each([
		["en", "hi, where is my parcel?", "where is my parcel?"],
		["en", "Hello there! Where is it, thanks", "Where is it"],
		["en", "where is it? thanks in advance!!", "where is it?"],
		["en", "good mornign hi where is it thankss", "where is it"],
		["pl", "Dzien dobry, gdzie jest paczka. Dziękuję", "gdzie jest paczka."],
		["pl", "gdzie jest paczka, z góry dziękuję", "gdzie jest paczka"],
		["pl", "hello there gdzie paczka", "gdzie paczka"],
		["uk", "Добрий день, де посилка? дякую!", "де посилка?"],
		["uk", "dobryi den, de posylka", "de posylka"],
		["en", "Can you help me? I have a question: where is it", "where is it"],
		["en", "where is it. Kind regards, Anna Nowak", "where is it."],
		["en", "where is it please, order no. AB100234 thanks", "where is it"],
		["pl", "mam pytanie, gdzie paczka? to pilne", "gdzie paczka?"],
		["uk", "Підкажіть, будь ласка, де посилка", "де посилка"],
		["tr", "iyi günler kargom nerede teşekkür ederim", "kargom nerede"],
		["en", "I was hoping you could help me out. Where is it?", "Where is it?"],
		["en", "where is it, many thanks for your help", "where is it"],
		["en", "hi everyone, where is it", "where is it"],
		["pl", "gdzie paczka z góry bardzo dziękuję za pomoc", "gdzie paczka"],
		["pl", "gdzie paczka, nr zam. to 10023456", "gdzie paczka"],
		["sk", "Mohol by mi niekto pomôcť? kde je balík", "kde je balík"],
		["bg", "къде е пратката, малко бързам", "къде е пратката"],
		["uk", "де посилка дуже дякую за допомогу", "де посилка"],
		["tr", "kargom nerede biraz acelem var", "kargom nerede"],
	])(
		"are taken off the ends of a question (%s): %s",
		(language, text, bare) => {
			expect(takeOff(text, language)?.text).toBe(bare);
		},
	);

	it.each([
		["where nothing is said for courtesy", "en", "where is my parcel"],
		["where nothing else is said", "en", "hi, good morning, thanks!"],
		["where a number of pieces follows", "en", "can I order 2"],
		["where an order is what is asked for", "en", "where is my order"],
		["where help is what is asked for", "en", "who helps with the size"],
		["where words of courtesy lack a core", "en", "could someone be there"],
		["in the middle", "en", "I said thanks to the courier twice"],
		["where a greeting ends the text", "en", "can it come in the good morning"],
		["where a short word is another language's", "pl", "kiedy ta"],
		["where there is nothing at all", "en", "  ?! "],
	])("are left alone %s", (_, language, text) => {
		expect(takeOff(text, language)).toBeUndefined();
	});
});

it.each([
	["does it fit, order 10023456", true],
	["order 10023456: does it fit", true],
	["does it fit (order no. AB100234)", true],
	["does it fit order 10023456", false],
	["thanks, does it fit", false],
])(
	"an order's number is only mentioned where it is set apart: %s",
	(text, isMentioned) => {
		expect(takeOff(text, "en")).toEqual({
			text: "does it fit",
			mentionsOrder: isMentioned,
		});
	},
);
