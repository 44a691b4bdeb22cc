import {
	invalidReading,
	noReading,
	reading,
	type SlotReading,
	type SlotSpec,
} from "./slot.js";

/** Small numbers as words, in six languages; letters without marks. */
const numberWords: Readonly<Record<string, number>> = {
	...{ one: 1, two: 2, three: 3, four: 4, five: 5 },
	...{ jeden: 1, jedna: 1, dwa: 2, dwie: 2, trzy: 3, cztery: 4, piec: 5 },
	...{
		один: 1,
		одна: 1,
		два: 2,
		двi: 2,
		дві: 2,
		три: 3,
		чотири: 4,
		"п'ять": 5,
	},
	...{ едно: 1, една: 1, две: 2, четири: 4, пет: 5 },
	...{ jedno: 1, dva: 2, dve: 2, tri: 3, styri: 4, pat: 5 },
	...{ bir: 1, iki: 2, uc: 3, dort: 4, bes: 5 },
};

const currencies: readonly (readonly [RegExp, string])[] = [
	[/€|eur|євро|евро/i, "EUR"],
	[/zł|zl(?!\p{L})|pln|zlot/iu, "PLN"],
	[/₴|грн|uah|гривен|гривн/i, "UAH"],
	[/лв|bgn|лева/i, "BGN"],
	[/₺|(?<!\p{L})tl(?!\p{L})|try|lira/iu, "TRY"],
	[/\$|usd|doll?ar|dolár|долар/i, "USD"],
	[/£|gbp|pound|funt|фунт|паунд|sterlin/i, "GBP"],
	[/kč|czk|korun|крон/i, "CZK"],
];

const figure =
	/(?<![\p{L}\p{N}])-?\d{1,3}(?:[ {2}.,]\d{3})+(?:[.,]\d{1,2})?|(?<![\p{L}\p{N}])-?\d{1,9}(?:[.,]\d{1,4})?/gu;

/** A number in a text, as digits or one of five small words. */
export function readNumber(text: string, spec: SlotSpec): SlotReading {
	const found = findNumbers(text);
	const [first] = found;
	if (first === undefined) return noReading;
	return isWithin(first, spec)
		? reading(first, new Set(found).size > 1)
		: invalidReading;
}

/** An amount with its currency; one without is of the slot's. */
export function readMoney(text: string, spec: SlotSpec): SlotReading {
	const found = findNumbers(text);
	const [amount] = found;
	if (amount === undefined) return noReading;
	if (!isWithin(amount, { min: 0, ...spec })) return invalidReading;
	const currency =
		currencies.find(([sign]) => sign.test(text))?.[1] ?? spec.currency ?? "EUR";
	return reading({ amount, currency }, new Set(found).size > 1);
}

function isWithin(value: number, { min, max, whole }: Partial<SlotSpec>) {
	return (
		(min === undefined || value >= min) &&
		(max === undefined || value <= max) &&
		(whole !== true || Number.isInteger(value))
	);
}

function findNumbers(text: string): number[] {
	const digits = [...text.matchAll(figure)].map(([written]) =>
		toNumber(written),
	);
	if (digits.length > 0) return digits;
	const words = text
		.toLowerCase()
		.normalize("NFD")
		.replace(/(?<=[a-z])\p{M}/gu, "")
		.normalize("NFC")
		.split(/[^\p{L}']+/u);
	return words.flatMap((word) =>
		Object.hasOwn(numberWords, word) ? [numberWords[word] ?? 0] : [],
	);
}

/** "1 234,50", "1.234", "12.5": the last sign with one or two digits behind it separates the cents. */
function toNumber(written: string): number {
	const cents = /[.,](\d{1,2}|\d{4})$/.exec(written);
	const whole = written
		.slice(0, cents?.index ?? written.length)
		.replace(/[^\d-]/g, "");
	return Number(cents ? `${whole}.${cents[1]}` : whole);
}
