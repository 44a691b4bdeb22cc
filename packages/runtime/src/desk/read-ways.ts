import { contactOf } from "@shopbell/conversation";
import type { ShopTemplate } from "@shopbell/knowledge";
import type { StoredHandoff } from "@shopbell/store";
import type { DeskParts } from "./desk-parts.js";
import { findOrderNumbers } from "./find-order-numbers.js";
import { takesTemplates } from "./free-until.js";
import { knownValues } from "./known-values.js";

/** Ways to a shopper whom free words do not reach any more. */
export interface WaysView {
	/** Texts that the channel takes all the same, those in the shopper's language first. */
	readonly templates: readonly TemplateView[];
	/** Null where no letters can be sent; the address is the one that is known, if any. */
	readonly email: { readonly address: string | null } | null;
	/** Number that the shopper has given; null: none. */
	readonly phone: string | null;
}

/** An approved text with what is known put beside its places. */
export interface TemplateView {
	readonly name: string;
	readonly language: string;
	readonly body: string;
	/** One for each place; `value` is empty where the agent has to say it. */
	readonly fields: readonly { readonly name: string; readonly value: string }[];
}

/** What is offered instead of free words in a conversation. */
export async function readWays(
	{ store, desk, settings }: DeskParts,
	handoff: StoredHandoff,
	agent: string,
): Promise<WaysView> {
	const { pack, conversationId } = handoff;
	const state = (await store.conversation(conversationId))?.state;
	const { email, phone } = contactOf(pack, state);
	const [order] = findOrderNumbers(pack, state);
	const known = new Map([
		...(order === undefined ? [] : [["order", order] as const]),
		...knownValues({
			handoff,
			agent,
			shop: desk.shopName(),
			shopper: state?.customer?.name ?? state?.shopper.name ?? null,
		}),
	]);
	return {
		templates: takesTemplates(pack.channel)
			? inOrder(desk.templates(), state?.locale.locale ?? pack.locale).map(
					({ name, language, body, fields }) => ({
						name,
						language,
						body,
						fields: fields.map((field) => ({
							name: field,
							value: known.get(field) ?? "",
						})),
					}),
				)
			: [],
		email: settings.mail === null ? null : { address: email },
		phone,
	};
}

/** The shopper's language first, else as they are written. */
function inOrder(
	templates: readonly ShopTemplate[],
	locale: string,
): readonly ShopTemplate[] {
	const wanted = locale.split("-")[0];
	const isTheirs = ({ language }: ShopTemplate) =>
		language.split("_")[0] === wanted;
	return [
		...templates.filter(isTheirs),
		...templates.filter((template) => !isTheirs(template)),
	];
}
