import {
	type Flow,
	personArticleId,
	type SafetyTopic,
} from "@shopbell/knowledge";
import type { Knowledge } from "../knowledge/knowledge.js";
import type { Asked, ConversationState } from "../state/conversation-state.js";
import type {
	ContextPack,
	HandoffPriority,
	KnownFact,
	SuggestedArticle,
} from "./context-pack.js";
import type { HandoffReason } from "./handoff-reason.js";

/** What a pack is made for. */
export interface PackedHandoff {
	readonly id: string;
	readonly reason: HandoffReason;
	readonly articleId: string | null;
	readonly at: number;
	readonly safety?: SafetyTopic;
	/** The flow under way, which knows the types of its slots. */
	readonly flow?: Flow;
	readonly preferredAgentId?: string | null;
	/** What may answer the last question. */
	readonly knowledge?: Knowledge;
}

/** The pack of a conversation at this moment. */
export function toContextPack(
	state: ConversationState,
	handoff: PackedHandoff,
): ContextPack {
	const { flow, customer } = state;
	const suggestedArticles = handoff.knowledge
		? suggest(state, handoff.knowledge)
		: [];
	return {
		schema: 1,
		handoffId: handoff.id,
		conversationId: state.conversationId,
		channel: state.channel,
		locale: state.locale.locale,
		reason: handoff.reason,
		shopper: state.shopper,
		page: state.page,
		asked: toAsked(state.asked),
		shown: state.shown,
		articleId: handoff.articleId,
		requestedAt: handoff.at,
		...(flow === null
			? {}
			: {
					flow: {
						id: flow.id,
						at: flow.at,
						values: {
							...Object.fromEntries(
								Object.entries(flow.slots).map(([name, { value }]) => [
									name,
									value,
								]),
							),
							...flow.values,
						},
						slots: Object.entries(flow.slots).map(([name, slot]) => ({
							name,
							type: handoff.flow?.slots[name]?.type ?? null,
							...slot,
						})),
						done: flow.done ?? [],
					},
				}),
		...(handoff.safety === undefined ? {} : { safety: handoff.safety }),
		customer: {
			id: customer?.id ?? null,
			isVerified: customer !== null,
			class: customer === null ? "guest" : "customer",
		},
		device: state.device,
		rejected: state.rejected,
		mood: state.mood,
		promised: state.promised,
		suggestedArticles,
		macros: suggestedArticles.map(({ articleId }) => `article:${articleId}`),
		doNotAskAgain: toKnownFacts(state, handoff.flow),
		preferredAgentId: handoff.preferredAgentId ?? null,
		priority: priorityOf(state, handoff),
		reopens:
			handoff.reason === "reopened"
				? (state.desk.last?.handoffId ?? null)
				: null,
	};
}

/** Without what only the conversation needs to know of it. */
function toAsked(asked: readonly Asked[]): readonly Asked[] {
	return asked.map(({ text, at }) => ({ text, at }));
}

const maxSuggested = 3;
/** Latest questions among which the one to answer is looked for. */
const maxLookedAt = 3;

/** Best articles for the last question that were not turned down. */
function suggest(
	{ asked, locale, rejected }: ConversationState,
	knowledge: Knowledge,
): readonly SuggestedArticle[] {
	const no = new Set(rejected.map(({ articleId }) => articleId));
	const last = asked
		.slice(-maxLookedAt)
		.map(({ text }) => knowledge.understand(text, locale.locale));
	// "A person, please" asks nothing that an article could answer; what came before it does.
	const question =
		last.findLast(({ cues }) => !cues.wantsPerson) ?? last.at(-1);
	return (question?.match.candidates ?? [])
		.filter(({ intentId }) => intentId !== personArticleId && !no.has(intentId))
		.slice(0, maxSuggested)
		.flatMap(({ intentId, confidence }) => {
			const article = knowledge.article(intentId, locale.locale);
			return article
				? [{ articleId: intentId, title: article.title, confidence }]
				: [];
		});
}

/** Everything the shopper, the page or the shop has told, whatever flow it was told in. */
function toKnownFacts(
	{ flow, kept, customer, page }: ConversationState,
	spec: Flow | undefined,
): readonly KnownFact[] {
	const facts: KnownFact[] = [];
	const add = (fact: KnownFact) => {
		const isKnown = facts.some(
			({ value, type }) =>
				type === fact.type &&
				JSON.stringify(value) === JSON.stringify(fact.value),
		);
		if (fact.value !== null && fact.value !== "" && !isKnown) facts.push(fact);
	};
	for (const [name, { value, from, isConfirmed }] of Object.entries(
		flow?.slots ?? {},
	))
		if (isConfirmed)
			add({ name, type: spec?.slots[name]?.type ?? null, value, from });
	for (const [name, { type, value }] of Object.entries(kept))
		add({ name, type, value, from: "earlier" });
	if (customer !== null) {
		add({
			name: "email",
			type: "email",
			value: customer.email,
			from: "signed-in",
		});
		add({
			name: "phone",
			type: "phone",
			value: customer.phone,
			from: "signed-in",
		});
	}
	if (page?.order)
		add({
			name: "order",
			type: "order-number",
			value: page.order,
			from: "page",
		});
	return facts;
}

/** Matters that only a person may answer go first, then those whose shopper had to come back. */
function priorityOf(
	{ desk }: ConversationState,
	{ reason, safety, at }: PackedHandoff,
): HandoffPriority {
	if (safety !== undefined || reason === "article") return "always";
	const isBack =
		reason === "repeat-contact" ||
		reason === "repeated" ||
		reason === "reopened" ||
		(desk.last !== null && at - desk.last.at < repeatMs);
	return isBack ? "repeat" : "normal";
}

/** Who needs a person again within a day has come back with the same matter, as a rule; ms. */
const repeatMs = 86_400_000;
