import { noReading, reading, type SlotReading } from "./slot.js";
import { toPlainWords } from "./to-plain-words.js";
import {
	agreements,
	doubts,
	fillers,
	holders,
	maybes,
	noWords,
	ownWords,
	plainYes,
	turners,
	unsureWords,
	weakYes,
	wholeNo,
	wholeYes,
	yesWords,
} from "./yes-no-words.js";

/** Most words of a yes or no; a longer text says something of its own. */
const maxWords = 7;

interface Said {
	readonly value: boolean;
	readonly at: number;
}

/**
 * A yes or a no in a short text: its first word after "oh, well", or the last one where something
 * turns it round ("no, actually yes"). Both at once, a "perhaps", a "not sure" and a question are
 * neither, so nobody has agreed to what he did not.
 */
export function readYesNo(text: string, locale = "en"): SlotReading {
	let plain = toPlainWords(text).join(" ");
	if (plain === "") return sign(text);
	const whole = withoutManners(plain);
	if (wholeYes.has(whole)) return reading(true);
	if (wholeNo.has(whole)) return reading(false);
	for (const [denial, meant] of agreements)
		plain = plain.replace(denial, meant).trim();
	if (plain === "") return reading(true);
	const said = plain.split(" ");
	if (said.length > maxWords || said.some((word) => maybes.has(word)))
		return noReading;
	if (text.includes("?") && said.length > 2) return noReading;
	return readWords(said, locale);
}

/** What is left of a text without "please" and "thank you" behind it. */
const withoutManners = (plain: string): string =>
	plain.replace(
		/ (?:please|thanks|thank you|prosze|dziekuje|будь ласка|дякую|моля|благодаря|prosim|dakujem|lutfen|tesekkurler)$/u,
		"",
	);

function readWords(said: readonly string[], locale: string): SlotReading {
	const found = said.flatMap((word, at): Said[] => {
		const value = toValue(word, locale);
		return value === undefined ? [] : [{ value, at }];
	});
	const [first] = found;
	const last = found.at(-1);
	if (first === undefined || last === undefined) return noReading;
	const behind = said.slice(first.at + 1, first.at + 4);
	if (!first.value && behind.some((word) => doubts.has(word))) return noReading;
	const isLast = (one: Said) => one.at === said.length - 1;
	const between = said.slice(first.at + 1, last.at);
	if (last.value !== first.value && between.some((word) => turners.has(word)))
		return isLast(last) ? reading(last.value) : noReading;
	const opening = said.slice(0, first.at);
	if (!opening.every((word) => fillers.has(word) || turners.has(word)))
		// "Of course not", "teraz nie": the denial ends a text of few words.
		return !first.value && isLast(first) && said.length <= 4
			? reading(false)
			: noReading;
	if (!first.value)
		return found.some(({ at }) => plainYes.has(said[at] ?? ""))
			? noReading
			: reading(false);
	const denied = found.find(({ value }) => !value);
	if (denied)
		return weakYes.has(said[first.at] ?? "") && isLast(denied)
			? reading(false)
			: noReading;
	return said.slice(first.at).some((word) => holders.has(word))
		? noReading
		: reading(true);
}

function toValue(word: string, locale: string): boolean | undefined {
	const own = ownWords[locale];
	if (own && Object.hasOwn(own, word)) return own[word];
	if (unsureWords[locale]?.has(word)) return undefined;
	if (yesWords.has(word)) return true;
	return noWords.has(word) ? false : undefined;
}

function sign(text: string): SlotReading {
	if (/👍|✅|👌/u.test(text)) return reading(true);
	return /👎|❌/u.test(text) ? reading(false) : noReading;
}
