import {
	type Flow,
	type KnowledgeBase,
	renderFlowText,
	type Shop,
	toDay,
} from "@shopbell/knowledge";
import type { FlowKnowledge } from "./flow-knowledge.js";

/** The flows of a knowledge base as turns use them; a language that lacks a text speaks the shop's default one. */
export function toFlowKnowledge(knowledgeBase: KnowledgeBase): FlowKnowledge {
	const { shop, flows } = knowledgeBase;
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
		isOpen: rememberMinute((now) => isOpen(shop, now)),
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

const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

function isOpen(shop: Shop, now: number): boolean {
	const today = toDay(now, shop.timeZone);
	const time = new Intl.DateTimeFormat("en-GB", {
		timeZone: shop.timeZone,
		hour: "2-digit",
		minute: "2-digit",
	}).format(now);
	const yesterday = toDay(now - 86_400_000, shop.timeZone);
	return (
		hoursOf(shop, today).some(([from, to]) =>
			to < from ? time >= from : time >= from && time < to,
		) || hoursOf(shop, yesterday).some(([from, to]) => to < from && time < to)
	);
}

function hoursOf(shop: Shop, day: string) {
	const weekday = weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? "sun";
	return shop.exceptions[day] ?? shop.hours[weekday] ?? [];
}
