import { describe, expect, it } from "vitest";
import { createCueDetector } from "./create-cue-detector.js";
import { findSmallTalkReply } from "./find-small-talk-reply.js";
import type { Lexicon } from "./lexicon.js";

const lexicon = (
	language: string,
	fields: Partial<Omit<Lexicon, "language">>,
): Lexicon => ({
	language,
	concepts: {},
	smallTalk: {},
	person: [],
	frustration: [],
	elsewhere: [],
	otherCompanies: [],
	...fields,
});

const english = lexicon("en", {
	smallTalk: {
		greeting: { says: ["hi", "hello", "good morning"], replies: ["Hello!"] },
		thanks: {
			says: ["thanks", "thank you", "thank you very much"],
			replies: ["You are welcome!", "Any time!"],
		},
		ok: { says: ["ok", "fine"], replies: ["Good."] },
		how_are_you: { says: ["how are you"], replies: ["Well, thank you."] },
		who_are_you: {
			says: ["are you a real person", "are you a bot"],
			replies: ["I am a program."],
		},
		insult: { says: ["you are stupid"], replies: ["I am sorry."] },
	},
	person: ["call me back", "ring me", "put me on to your boss"],
	frustration: ["this is ridiculous", "for the third time", "unbelievable"],
	elsewhere: [],
	otherCompanies: [],
});
const ukrainian = lexicon("uk", {
	smallTalk: {
		thanks: { says: ["дякую", "щиро дякую"], replies: ["Прошу!"] },
	},
	frustration: ["скільки можна", "знущання", "обман"],
	elsewhere: [],
	otherCompanies: [],
});
const detect = createCueDetector([english, ukrainian]);
const bare = createCueDetector([]);

describe("a wish for a person", () => {
	it.each([
		"I want to talk to a human",
		"OPERATOR!!!",
		"agent pls",
		"can i speak with someone from your team",
		"let me talk to a reprezentative",
		"is there a real person here?",
		"I don't want to talk to a robot",
		"My coat came yesterday and it is blue. I ordered black. Just connect me to an agent, ok?",
		"human please",
		"chcę porozmawiać z konsultantem",
		"polacz mnie z czlowiekiem",
		"konsultant",
		"proszę o kontakt z pracownikiem",
		"poproszę żywego człowieka",
		"хочу поговорити з людиною",
		"зʼєднайте мене з оператором",
		"оператор",
		"покличте живу людину",
		"искам да говоря с човек",
		"свържете ме с оператор моля",
		"iskam da govorya s chovek",
		"chcem hovoriť s operátorom",
		"prepojte ma na človeka",
		"dajte mi zivého cloveka",
		"müşteri temsilcisine bağlanmak istiyorum",
		"gerçek bir insanla konuşmak istiyorum",
		"temsilci istiyorum",
		"operatore bagla",
	])("is found in '%s' without any lexicon", (text) => {
		expect(bare(text).wantsPerson).toBe(true);
	});

	it.each([
		["what personal data do you keep about me", "personal data"],
		["can another person collect my parcel", "somebody else collects"],
		["the person who ordered is my mother", "who ordered"],
		["where is my parcel", "no person at all"],
		["jakie dane osobowe przechowujecie", "personal data"],
		["czy inna osoba może odebrać paczkę", "somebody else collects"],
		["які персональні дані ви зберігаєте", "personal data"],
		["може ли друг човек да вземе пратката", "somebody else collects"],
		["kişisel verilerimi silin", "personal data"],
		["the courier did not call me", "the courier, not a colleague"],
		["my phone operator blocks your sms code", "another operator"],
	])("is not found in '%s' (%s)", (text) => {
		expect(bare(text).wantsPerson).toBe(false);
		expect(detect(text).wantsPerson).toBe(false);
	});

	it("is found by a lexicon's own wordings, with typos and other order", () => {
		expect(detect("please cal me back").wantsPerson).toBe(true);
		expect(detect("now put me on to your boss, quickly").wantsPerson).toBe(
			true,
		);
		expect(detect("me back call").wantsPerson).toBe(true);
	});

	it("needs a short wording to be nearly the whole text", () => {
		expect(detect("ring me").wantsPerson).toBe(true);
		expect(
			detect("the courier should ring me before he brings the sofa")
				.wantsPerson,
		).toBe(false);
	});

	it("is not the question whether a person is there at all", () => {
		expect(detect("are you a real person?")).toMatchObject({
			wantsPerson: false,
			smallTalk: "who_are_you",
		});
	});
});

describe("frustration", () => {
	it.each([
		"this is ridiculous, where is my parcel",
		"I write for the third time",
		"WHERE IS MY PARCEL I PAID",
		"where is it???",
		"hello!!",
		"unbeleivable thing",
		"ну скільки можна чекати",
		"це знущання",
	])("is found in '%s'", (text) => {
		expect(detect(text).isFrustrated).toBe(true);
	});

	it.each([
		"where is my parcel?",
		"Do you ship to the USA",
		"OK thanks",
		"обмін товару",
		"my order ABC-123 please!",
	])("is not found in '%s'", (text) => {
		expect(detect(text).isFrustrated).toBe(false);
	});
});

describe("anger", () => {
	it.each([
		"you people are useless, where is my order",
		"are you even reading what i write",
		"I am asking for the 4th time",
		"oddajcie moje pieniądze, złodzieje",
		"piszę do was piąty raz",
		"ви взагалі читаєте що я пишу",
		"поверніть мої гроші",
		"писна ми да чакам",
		"трети път пиша и никой не отговаря",
		"mám toho plné zuby",
		"vy ste katastrofa",
		"dalga mı geçiyorsunuz benimle",
		"iki haftadır bekliyorum, yeter artık",
	])("is found in '%s' without any lexicon", (text) => {
		expect(bare(text).isFrustrated).toBe(true);
	});

	it.each([
		"do you have sandals in size 38",
		"what is your returns policy",
		"how many times does the courier try to deliver",
		"jakie ręczniki macie",
		"kód nefunguje",
		"hesabımda limit sınırı var mı",
		"скільки коштує доставка",
		"колко струва доставката",
	])("is not found in '%s'", (text) => {
		expect(bare(text).isFrustrated).toBe(false);
	});
});

describe("small talk", () => {
	it.each([
		["hi", "greeting"],
		["Hello, good morning!", "greeting"],
		["ok thanks!!", "thanks"],
		["thaanks 🙏", "thanks"],
		["hellooooo", "greeting"],
		["hi how are you?", "how_are_you"],
		["щиро дякую", "thanks"],
		["дяkую", "thanks"],
		["you are stupid", "insult"],
		["hi where is my parcel", undefined],
		["thanks but it is still not here", undefined],
		["", undefined],
		["???", undefined],
	])("of '%s' is %s", (text, kind) => {
		expect(detect(text).smallTalk).toBe(kind);
	});

	it("names the language of the lexicon that has it", () => {
		expect(detect("дякую").smallTalkLanguage).toBe("uk");
	});

	it("counts an insult as frustration", () => {
		expect(detect("you are stupid").isFrustrated).toBe(true);
	});

	it("is answered in the shopper's language, else in the default one", () => {
		const lexicons = { en: english, uk: ukrainian };
		const reply = (locale: string, kind: "thanks" | "ok", variant?: number) =>
			findSmallTalkReply({
				lexicons,
				kind,
				locale,
				defaultLocale: "en",
				...(variant === undefined ? {} : { variant }),
			});
		expect(reply("uk", "thanks")).toBe("Прошу!");
		expect(reply("uk", "ok")).toBe("Good.");
		expect(reply("en", "thanks", 3)).toBe("Any time!");
	});
});

it("gives shared small talk to the language the conversation has", () => {
	const ok = (language: string) =>
		lexicon(language, {
			smallTalk: { ok: { says: ["ok"], replies: [language] } },
		});
	const shared = createCueDetector([ok("bg"), ok("en")]);
	expect(shared("ok", "en").smallTalkLanguage).toBe("en");
	expect(shared("ok").smallTalkLanguage).toBe("bg");
});
