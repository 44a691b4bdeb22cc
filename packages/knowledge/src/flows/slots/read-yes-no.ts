import { noReading, reading, type SlotReading } from "./slot.js";

/** How people say yes and no, in all six languages at once: shoppers mix them. Letters without marks. */
const yes = words(
	"yes yeah yep yup sure correct right exactly ok okay okey y",
	"tak no-tak jasne zgadza owszem oczywiscie dokladnie dobrze pewnie",
	"так ага авжеж звичайно вірно правильно добре гаразд саме",
	"да точно разбира вярно правилно добре",
	"ano hej jasne samozrejme spravne presne dobre iste",
	"evet olur tamam tabii tabi dogru aynen elbette",
);
const no = words(
	"no nope nah wrong incorrect not n",
	"nie skad zle",
	"ні нi неправильно",
	"не неправилно грешно",
	"nie vobec nespravne",
	"hayir yok degil yanlis olmaz",
);

/** Most words behind a yes or no; a longer text says something of its own. */
const maxWords = 6;

/** A yes or a no at the beginning of a short text. */
export function readYesNo(text: string): SlotReading {
	const said = toWords(text);
	const [first = ""] = said;
	if (said.length === 0) return sign(text);
	if (said.length > maxWords) return noReading;
	// "не" is yes nowhere, but "no tak" is a Polish yes.
	if (first === "no" && said[1] === "tak") return reading(true);
	if (yes.has(first)) return reading(true);
	return no.has(first) ? reading(false) : noReading;
}

function sign(text: string): SlotReading {
	if (/👍|✅|👌/u.test(text)) return reading(true);
	return /👎|❌/u.test(text) ? reading(false) : noReading;
}

function words(...lines: readonly string[]): ReadonlySet<string> {
	return new Set(lines.flatMap((line) => line.split(" ")));
}

function toWords(text: string): string[] {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/(?<=[a-zı])\p{M}/gu, "")
		.normalize("NFC")
		.replaceAll("ł", "l")
		.replaceAll("ı", "i")
		.split(/[^\p{L}]+/u)
		.filter((word) => word !== "");
}
