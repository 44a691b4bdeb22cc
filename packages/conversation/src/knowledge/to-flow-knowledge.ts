import { openingAt } from "@shopbell/handoff";
import {
	type Flow,
	type KnowledgeBase,
	renderFlowText,
} from "@shopbell/knowledge";
import type { FlowKnowledge } from "./flow-knowledge.js";
import { toHours } from "./to-hours.js";

/** The flows of a knowledge base as turns use them; a language that lacks a text speaks the shop's default one. */
export function toFlowKnowledge(knowledgeBase: KnowledgeBase): FlowKnowledge {
	const { shop, flows } = knowledgeBase;
	const hours = toHours(shop);
	const textOf = (flow: Flow, locale: string) =>
		flow.texts[locale] ??
		flow.texts[shop.defaultLocale] ??
		Object.values(flow.texts)[0];
	return {
		flow: (id) => (Object.hasOwn(flows, id) ? flows[id] : undefined),
		title: (flow, locale) => textOf(flow, locale)?.title ?? flow.id,
		say: (flow, step, locale, values) => {
			const text = textOf(flow, locale)?.steps[step];
			if (text === undefined) return undefined;
			const spoken = flow.texts[locale] ? locale : shop.defaultLocale;
			const render = (source: string) =>
				renderFlowText({ text: source, flow, shop, locale: spoken, values });
			// Most who ask need one of the two, or only the buttons.
			return {
				get text() {
					return render(text.text);
				},
				get retry() {
					return render(text.retry ?? text.text);
				},
				skip: text.skip,
				options: text.options,
			};
		},
		reading: (locale, now) => ({
			locale,
			country: shop.country ?? "PL",
			orderNumbers: shop.orderNumbers ?? [],
			timeZone: shop.timeZone,
			now,
		}),
		isOpen: rememberMinute((now) => openingAt(hours, now).kind === "open"),
	};
}

/** Asked several times in a turn, and the same within a minute. */
function rememberMinute<T>(find: (now: number) => T): (now: number) => T {
	let last: { readonly minute: number; readonly found: T } | undefined;
	return (now) => {
		const minute = Math.floor(now / 60_000);
		if (last?.minute !== minute) last = { minute, found: find(now) };
		return last.found;
	};
}
