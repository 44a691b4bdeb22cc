import { toPlainWords } from "./to-plain-words.js";

/** Forms of "first" to "fifth" and of "last" in six languages; letters without marks. */
const forms: readonly (readonly string[])[] = [
	[
		...["first", "pierwsza", "pierwsze", "pierwszy", "перше", "перша"],
		...["перший", "първо", "първото", "първия", "първият", "първа"],
		...["първата", "prva", "prve", "prvy", "prvu", "birinci", "birincisi"],
		...["ilk", "ilki", "ilkini", "pierwsza", "pierwszego", "першу"],
	],
	[
		...["second", "druga", "drugie", "drugi", "друге", "друга", "другий"],
		...["второ", "второто", "втория", "вторият", "втора", "втората"],
		...["druha", "druhe", "druhy", "druhu", "ikinci", "ikincisi", "другу"],
		...["ikincisini"],
	],
	[
		...["third", "trzecia", "trzecie", "trzeci", "третє", "третя", "третій"],
		...["трето", "третото", "третия", "третият", "трета", "третата"],
		...["tretia", "tretie", "treti", "tretiu", "ucuncu", "ucuncusu", "третю"],
	],
	[
		...["fourth", "czwarta", "czwarte", "czwarty", "четверте", "четверта"],
		...["четвертий", "четвърто", "четвъртото", "четвъртия", "четвъртата"],
		...["stvrta", "stvrte", "stvrty", "dorduncu", "dorduncusu"],
	],
	[
		...["fifth", "piata", "piate", "piaty", "пяте", "пята", "пятий", "пето"],
		...["петото", "петия", "петата", "besinci", "besincisi"],
	],
];
const last = new Set([
	...["last", "ostatnia", "ostatnie", "ostatni", "останнє", "остання"],
	...["останній", "последно", "последното", "последния", "последната"],
	...["posledna", "posledne", "posledny", "sonuncu", "sonuncusu", "son"],
]);
/** Words that may stand around it. */
const around = new Set([
	...["the", "one", "option", "please", "i", "take", "want", "that", "its"],
	...[
		"to",
		"ta",
		"ten",
		"opcja",
		"opcje",
		"poprosze",
		"prosze",
		"te",
		"biore",
		"wybieram",
	],
	...["те", "той", "та", "варіант", "будь", "ласка", "це", "беру", "обираю"],
	...["вариант", "моля", "това", "този", "тази", "избирам", "искам"],
	...[
		"tu",
		"moznost",
		"prosim",
		"beriem",
		"chcem",
		"olan",
		"secenek",
		"lutfen",
	],
]);

/** Place of an option among `count` that a text names by order, from 0: "the second one", "2.", "ostatnie". */
export function readPlace(text: string, count: number): number | undefined {
	const figure = /^\s*(?:nr\.?\s*|#\s*)?(\d)\s*[.)]?\s*$/i.exec(text)?.[1];
	const place =
		figure === undefined ? readWordOfPlace(text, count) : Number(figure) - 1;
	return place !== undefined && place >= 0 && place < count ? place : undefined;
}

function readWordOfPlace(text: string, count: number): number | undefined {
	const said = toPlainWords(text).filter((word) => !around.has(word));
	const [word = ""] = said;
	if (said.length !== 1) return undefined;
	if (last.has(word)) return count - 1;
	const place = forms.findIndex((words) => words.includes(word));
	return place < 0 ? undefined : place;
}
