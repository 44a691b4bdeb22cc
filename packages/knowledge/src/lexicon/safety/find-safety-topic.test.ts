import { describe, expect, it } from "vitest";
import { findSafetyTopic } from "./find-safety-topic.js";

describe("what only a person may answer", () => {
	it.each([
		["self-harm", "I just want to die"],
		["self-harm", "chcę ze sobą skończyć, zabiję się"],
		["self-harm", "я не хочу жити"],
		["self-harm", "не ми се живее вече"],
		["self-harm", "už nechcem žiť"],
		["self-harm", "artık yaşamak istemiyorum"],
		["abuse", "your driver threatened me at my own door"],
		["abuse", "kurier popchnął moją żonę"],
		["abuse", "кур’єр погрожував мені"],
		["abuse", "куриерът ме удари"],
		["abuse", "kuriér ma udrel"],
		["abuse", "kurye beni tehdit etti"],
		["health", "I got a nasty rash from this sweater"],
		["health", "mam wysypkę po tym kremie"],
		["health", "у дитини алергічна реакція на плед"],
		["health", "получих обрив от пуловера"],
		["health", "mám vyrážku z toho svetra"],
		["health", "krem alerjik reaksiyon yaptı"],
		["minor", "I'm 12 years old, can I order"],
		["minor", "mam 13 lat i chcę kupić bluzę"],
		["minor", "мені 12 років"],
		["minor", "на 13 години съм"],
		["minor", "mám 12 rokov"],
		["minor", "13 yaşındayım"],
		["legal", "you'll hear from my lawyer, I will sue you"],
		["legal", "spotkamy się w sądzie"],
		["legal", "подам на вас до суду"],
		["legal", "ще ви съдя"],
		["legal", "podám na vás žalobu"],
		["legal", "size dava açacağım"],
		["chargeback", "I'll do a chargeback"],
		["chargeback", "zrobię chargeback"],
		["chargeback", "зроблю чарджбек"],
		["chargeback", "ще оспоря плащането в банката"],
		["chargeback", "podám chargeback v banke"],
		["chargeback", "bankaya harcama itirazı yapacağım"],
	])("is %s in %j", (topic, text) => {
		expect(findSafetyTopic(text)).toBe(topic);
	});

	it.each([
		"how long is the legal guarantee",
		"do you have this in children's sizes",
		"I was in hospital and missed the return date",
		"my card was charged twice",
		"mam dziesięć lat doświadczenia w sprzedaży",
		"не хочу більше отримувати листи",
		"jestem w szpitalu, czy mąż może odebrać paczkę",
		"моята пратка е откраднала времето ми",
		"ja som sa pri splátkach popálila",
		"altmış sekiz yaşındayım, yavaş anlatın",
		"kurye aramadı, takip kıpırdamıyor",
	])("is not in %j", (text) => {
		expect(findSafetyTopic(text)).toBeUndefined();
	});

	it("names the weightiest of several", () => {
		expect(findSafetyTopic("I will sue you, and I want to kill myself")).toBe(
			"self-harm",
		);
	});
});
