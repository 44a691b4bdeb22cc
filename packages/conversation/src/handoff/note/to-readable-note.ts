import { showValue } from "@shopbell/knowledge";
import { placeOf } from "../../phrases/link/say-link.js";
import { fill } from "../../phrases/phrases-of.js";
import type {
	ContextPack,
	KnownFact,
	LinkedConversation,
} from "../context-pack.js";
import type { NotePhrases } from "./note-phrases.js";
import { notePhrasesOf } from "./note-phrases-of.js";

/** Most characters of one line. */
const maxLength = 240;

/**
 * The pack as a person reads it in ten seconds, in the language of the reader (default: the
 * conversation's): at most six lines, what was already tried first.
 */
export function toReadableNote(
	pack: ContextPack,
	locale: string = pack.locale,
): readonly string[] {
	const phrases = notePhrasesOf(locale);
	return [
		sayTried(pack, phrases),
		sayWants(pack, phrases),
		sayList(
			phrases.known,
			(pack.doNotAskAgain ?? []).map((fact) => sayFact(fact, phrases, locale)),
		),
		sayList(
			phrases.promised,
			(pack.promised ?? []).map(({ text, number }) =>
				number === null || text.includes(number) ? text : `${number}: ${text}`,
			),
		),
		// Six lines at most: what was said elsewhere tells more than what may help.
		pack.linked?.length
			? sayLinked(pack.linked, phrases, locale)
			: sayList(
					phrases.mayHelp,
					(pack.suggestedArticles ?? []).map(
						({ title, confidence }) =>
							`${title} (${sayShare(confidence, locale)})`,
					),
				),
		sayWho(pack, phrases, locale),
	].flatMap((line) => (line === undefined ? [] : [toLine(line)]));
}

function sayTried(
	{ shown, rejected = [] }: ContextPack,
	phrases: NotePhrases,
): string {
	const no = new Set(rejected.map(({ articleId }) => articleId));
	const seen = new Map(
		[...shown, ...rejected].map(({ articleId, title }) => [
			articleId,
			no.has(articleId) ? fill(phrases.rejected, { title }) : title,
		]),
	);
	return (
		sayList(phrases.tried, [...seen.values()].slice(-4)) ?? phrases.triedNothing
	);
}

function sayWants(
	{ asked, reason }: ContextPack,
	phrases: NotePhrases,
): string {
	// "A person, please" tells little; what was asked before it tells more.
	const text = asked
		.slice(reason === "requested" || reason === "reopened" ? -2 : -1)
		.map((one) => shorten(one.text, 90))
		.join(" · ");
	const why = phrases.reasons[reason];
	return text === ""
		? fill(phrases.wants, { text: "–", reason: why })
		: fill(phrases.wants, { text: shorten(text, 140), reason: why });
}

function sayFact(
	{ name, type, value }: KnownFact,
	phrases: NotePhrases,
	locale: string,
): string {
	const shown = showValue(value, locale);
	switch (type) {
		case "order-number":
			return fill(phrases.order, { value: shown });
		case "email":
			return fill(phrases.email, { value: shown });
		case "phone":
			return fill(phrases.phone, { value: shown });
		default:
			return `${name}: ${shown}`;
	}
}

function sayWho(
	{ mood, customer, priority, locale: spoken, device, shopper }: ContextPack,
	phrases: NotePhrases,
	locale: string,
): string {
	return [
		...(shopper.name === null ? [] : [shopper.name]),
		customer?.isVerified ? phrases.verified : phrases.guest,
		phrases.moods[mood?.kind ?? "calm"],
		...(priority === "repeat" ? [phrases.comesBack] : []),
		...(priority === "always" ? [phrases.first] : []),
		new Intl.DisplayNames(locale, { type: "language" }).of(spoken) ?? spoken,
		...(device ? [phrases.devices[device.kind]] : []),
	].join(" · ");
}

function sayList(phrase: string, list: readonly string[]): string | undefined {
	return list.length === 0
		? undefined
		: fill(phrase, { list: list.map((one) => shorten(one, 110)).join("; ") });
}

function sayLinked(
	linked: readonly LinkedConversation[],
	phrases: NotePhrases,
	locale: string,
): string | undefined {
	return sayList(
		phrases.linked,
		linked.map(({ channel, asked }) => {
			const place = placeOf(channel, locale);
			const last = asked.at(-1)?.text;
			return last === undefined ? place : `${place}: “${shorten(last, 80)}”`;
		}),
	);
}

function sayShare(share: number, locale: string): string {
	return new Intl.NumberFormat(locale, { style: "percent" }).format(share);
}

const toLine = (text: string) => shorten(text, maxLength);

function shorten(text: string, length: number): string {
	const line = text.replaceAll(/\s+/g, " ").trim();
	return line.length <= length ? line : `${line.slice(0, length - 1)}…`;
}
