import { invalidReading, noReading, type SlotReading } from "./slot.js";

/** Templates of a shop that names none: four to twelve digits, with up to four letters before them. */
const usual =
	/(?<![\p{L}\p{N}]|\d[-./:])[#№]?((?:[A-Za-z]{1,4}-?)?\d{4,12})(?![\p{L}\p{N}@]|[.,:/-]\d)/gu;

/** An address or a link holds digits of its own. */
const elsewhere = /[^\s@]{0,64}@\S{0,64}|\b(?:https?:\/\/|www\.)\S{0,2000}/giu;

/** Words for an order or a parcel, at their beginning; letters as people write them. */
const orderWord =
	"order|parcel|package|shipment|zam[oó]wieni|paczk|przesy[lł]k|замовлен|посилк|відправлен|поръчк|пратк|objedn[aá]vk|z[aá]sielk|bal[ií]k|sipari[sş]|kargo|paket";
/** Words for a number of whatever. */
const numberWord =
	"number|nr|num|no|id|numer|номер|číslo|cislo|cisla|čísla|numara|nolu";
/** "A parcel to 1000 Sofia" names a place, not a number. */
const placeWord = "(?:to|at|for|in|from|do|na|za|z|w|v|zo|до|на|за|в|у|від|от)";
const named = new RegExp(
	`(?<!\\p{L})(?:${orderWord})\\p{L}*[^\\p{L}\\p{N}]+(?:(?!${placeWord}[^\\p{L}])\\p{L}+[^\\p{L}\\p{N}]+){0,3}$`,
	"iu",
);
const numbered = new RegExp(
	`(?<!\\p{L})(?:${numberWord})\\p{L}*[^\\p{L}\\p{N}]+(?:\\p{L}+[^\\p{L}\\p{N}]+){0,2}$|[#№]\\s*$`,
	"iu",
);
const namedBehind = new RegExp(
	`^[^\\p{L}\\p{N}]*(?:\\p{L}+[^\\p{L}\\p{N}]+)?(?:${orderWord})`,
	"iu",
);
/** What makes a row of digits something else: a sum, a telephone, a card, a postcode, a street. */
const otherBefore =
	/(?:[€$£₴₺+]\s*|\+\d{1,3}[\s-]*|(?<!\p{L})(?:tel|phone|mobile|gsm|mob|telefon|komórk|komork|телефон|тел|мобил|мобіл|cep|card|kart|карт|invoice|faktur|фактур|рахун|post ?code|zip|kod pocztowy|індекс|индекс|пощенски код|psč|psc|posta kodu|pin|iban|konto|account|сметка|účt|hesap)\p{L}*[^\p{L}\p{N}]+(?:[\p{L}\p{N}]+[^\p{L}\p{N}]+){0,3})$/iu;
const otherBehind =
	/^\s*(?:zł|zl(?!\p{L})|pln|eur|€|грн|₴|uah|лв|лева|bgn|₺|tl(?!\p{L})|lira|try(?!\p{L})|\$|usd|£|gbp|kč|czk|kg|cm|mm|ml|km)/iu;

/** How much speaks for a row of digits being an order. */
type Claim = "named" | "plain" | "doubtful" | "other";

interface Found {
	readonly number: string;
	readonly claim: Claim;
}

/** Words besides the number up to which a text is about little else. */
const fewWords = 4;

/**
 * Order numbers in an answer, written as the shop writes them. What is called an order number
 * comes before other rows of digits; several alike are a guess at the first. Templates: `#` a
 * digit, `@` a letter, `-` may be missing; capital or small is the same.
 */
export function readOrderNumber(
	text: string,
	templates: readonly string[],
): SlotReading {
	const found = findNumbers(text, templates);
	for (const claim of ["named", "plain", "doubtful"] as const) {
		const numbers = distinct(found, claim);
		const [first] = numbers;
		if (first === undefined) continue;
		const isGuess =
			numbers.length > 1 ||
			(claim === "named" &&
				distinct(found, "plain").some((one) => one !== first)) ||
			(claim === "doubtful" && countOtherWords(text) > fewWords);
		return {
			kind: "value",
			value: first,
			isGuess,
			isNamed: claim === "named",
		};
	}
	return found.length > 0 ? invalidReading : noReading;
}

/**
 * An order number in a text that answered something else, or nothing. Digits that nobody called
 * an order are a guess, unless the text holds little else.
 */
export function findOrderNumber(
	text: string,
	templates: readonly string[],
): SlotReading {
	const reading = readOrderNumber(text, templates);
	if (reading.kind !== "value") return noReading;
	const isDoubtful = findNumbers(text, templates).every(
		({ claim }) => claim === "doubtful" || claim === "other",
	);
	return {
		...reading,
		isGuess:
			reading.isGuess ||
			isDoubtful ||
			(reading.isNamed !== true && countOtherWords(text) > fewWords),
	};
}

function distinct(found: readonly Found[], claim: Claim): readonly string[] {
	return [
		...new Set(
			found.flatMap((one) => (one.claim === claim ? [one.number] : [])),
		),
	];
}

function countOtherWords(text: string): number {
	return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

function findNumbers(
	text: string,
	templates: readonly string[],
): readonly Found[] {
	const plain = text.replace(elsewhere, (hidden) => " ".repeat(hidden.length));
	if (templates.length > 0)
		return templates.flatMap((template) => findTemplate(plain, template));
	return [...plain.matchAll(usual)].map((match) => {
		const number = (match[1] ?? "").toUpperCase().replace(/^(NR|NO|NUM)-?/, "");
		return { number, claim: claimOf(plain, match, number) };
	});
}

function claimOf(text: string, match: RegExpExecArray, number: string): Claim {
	const before = text.slice(Math.max(0, match.index - 60), match.index);
	const behind = text.slice(match.index + match[0].length).slice(0, 40);
	if (otherBehind.test(behind)) return "other";
	if (/[#№]/.test(match[0]) || /[A-Z]/.test(number)) return "named";
	const isYear = /^(?:19[89]|20\d)\d$/.test(number);
	if (!isYear && named.test(before)) return "named";
	if (otherBefore.test(before)) return "other";
	if (numbered.test(before) || (!isYear && namedBehind.test(behind)))
		return "named";
	return isYear || number.length >= 9 ? "doubtful" : "plain";
}

function findTemplate(text: string, template: string): readonly Found[] {
	const pattern = [...template]
		.map((sign) =>
			sign === "#" ? "(\\d)" : sign === "@" ? "([A-Za-z])" : literal(sign),
		)
		.join("");
	const expression = new RegExp(
		`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}@])`,
		"giu",
	);
	return [...text.matchAll(expression)].map((match) => {
		const left = match.slice(1);
		const number = [...template]
			.map((sign) =>
				sign === "#" || sign === "@" ? (left.shift() ?? "") : sign,
			)
			.join("")
			.toUpperCase();
		return { number, claim: claimOf(text, match, number) };
	});
}

const literal = (sign: string) => (sign === "-" ? "[-\\s]?" : sign);
