import type { Block } from "../articles/blocks.js";
import { type Message, parseMessage } from "../articles/message.js";
import { formatMoney, toMessageValues } from "../articles/message-values.js";
import { toBlocks } from "../articles/to-blocks.js";
import type { Shop } from "../load/knowledge-base.js";
import { createBoundedMemory } from "../memory/bounded-memory.js";
import { onceForEach } from "../memory/once-for-each.js";
import type { Flow } from "./flow.js";
import { namesOfFlow } from "./names-of-flow.js";
import { showPhone } from "./slots/show-phone.js";
import type { FlowValue } from "./slots/slot.js";

/** A text of a flow with its values filled in. */
export interface RenderedText {
	readonly markdown: string;
	readonly blocks: readonly Block[];
}

/** What is filled in, for whom. */
export interface FlowTextOptions {
	readonly text: string;
	readonly flow: Flow;
	readonly shop: Shop;
	readonly locale: string;
	readonly values: Readonly<Record<string, FlowValue>>;
}

/**
 * Fills in facts and values. What shoppers and shops wrote never becomes markup; days and money
 * are written as the language writes them, telephone numbers as their country does; a value that is not known is empty, and `none` to a choice.
 */
export function renderFlowText(options: FlowTextOptions): RenderedText {
	const { text, flow, shop, locale, values } = options;
	const message = messages(`${locale} ${text}`, () =>
		parseMessage(text.trim(), locale),
	);
	if (message.kind === "mistake")
		return { markdown: text, blocks: toBlocks(text) };
	const names = ownNames(flow);
	const facts = toMessageValues({ shop, facts: flow.facts, locale });
	const choices = new Set(
		message.arguments.flatMap(({ kind, name }) =>
			kind === "select" ? [name] : [],
		),
	);
	const filled: Record<string, string | number> = {};
	for (const { name } of message.arguments) {
		const fact = facts[name];
		if (names.has(name))
			filled[name] = choices.has(name)
				? toChoice(values[name] ?? null, locale)
				: toShown(values[name] ?? null, locale);
		else if (fact !== undefined) filled[name] = fact;
	}
	const markdown = message.format(filled);
	return { markdown, blocks: blocks(markdown, () => toBlocks(markdown)) };
}

// A turn renders the same few texts again and again, and reading them takes most of its time.
const messages = createBoundedMemory<Message>(4000);
const blocks = createBoundedMemory<readonly Block[]>(2000);
const days = createBoundedMemory<Intl.DateTimeFormat>(50);
const lists = createBoundedMemory<Intl.ListFormat>(50);
const ownNames = onceForEach((flow: Flow) => new Set(namesOfFlow(flow)));

/** A value as a reader of the language expects it, without markup. */
export function showValue(value: FlowValue, locale: string): string {
	return String(unescaped(value, locale));
}

/** The same value decides and is shown inside the branch, so it must be harmless too. */
function toChoice(value: FlowValue, locale: string): string | number {
	return value === null || value === "" ? "none" : toShown(value, locale);
}

function toShown(value: FlowValue, locale: string): string | number {
	const shown = unescaped(value, locale);
	if (typeof shown === "number") return shown;
	return /^https:\/\/\S+$/.test(shown)
		? shown.replace(/[()<>\\]/g, (sign) =>
				encodeURIComponent(sign).replace("(", "%28").replace(")", "%29"),
			)
		: shown.replace(/[^\S\u00a0]+/g, " ").replace(/[\\`*_[\]<>#|~!]/g, "\\$&");
}

function unescaped(value: FlowValue, locale: string): string | number {
	if (value === null) return "";
	if (typeof value === "number") return value;
	if (typeof value === "boolean") return value ? "yes" : "no";
	if (typeof value === "string")
		return /^\d{4}-\d{2}-\d{2}$/.test(value)
			? showDay(value, locale)
			: showPhone(value);
	if ("amount" in value) return formatMoney(value, locale);
	return lists(
		locale,
		() => new Intl.ListFormat(locale, { type: "conjunction" }),
	).format(value);
}

function showDay(day: string, locale: string): string {
	return (
		days(
			locale,
			() =>
				new Intl.DateTimeFormat(locale, {
					day: "numeric",
					month: "long",
					year: "numeric",
					timeZone: "UTC",
				}),
		)
			.format(Date.parse(`${day}T00:00:00Z`))
			// The abbreviated "year" ends with a stop that would meet the sentence's own.
			.replace(/\s[гр]\.$/u, "")
	);
}
