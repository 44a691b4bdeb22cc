import type {
	ActionCall,
	ActionOutcome,
	ActionValue,
	ShopActions,
} from "@shopbell/conversation";
import {
	type ActionName,
	actionTable,
	describeAction,
} from "@shopbell/knowledge";
import type { MoneyLimit, StoredHandoff } from "@shopbell/store";
import { z } from "zod";
import type { DeskUser } from "../accounts/desk-user.js";
import { failure, type HttpReply } from "../server/http-exchange.js";
import { withHandoff } from "./conversation-routes.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { findOrderNumbers } from "./find-order-numbers.js";
import { readBody } from "./read-body.js";
import { answering } from "./rules.js";
import { toOrderView } from "./to-order-view.js";

/** Time the shop has to answer an agent. */
const answerMs = 10_000;
const maxOrderLength = 40;

/** What an agent may have the shop do. Looking things up is the panel's own work. */
const agentActions = [
	"refund.request",
	"order.cancel",
	"order.change-address",
	"return.request",
	"claim.damage",
	"voucher.create",
] as const satisfies readonly ActionName[];

/** What costs the shop money: only within the agent's limit. */
const limitedActions: ReadonlySet<ActionName> = new Set([
	"refund.request",
	"voucher.create",
]);

const actionBody = z.object({
	key: z.string().regex(/^[\w-]{1,64}$/),
	params: z.record(z.string().max(60), z.json()),
});
const moneyValue = z.object({
	amount: z.number().positive(),
	currency: z.string().regex(/^[A-Z]{3}$/),
});

/** Orders beside the conversation, and what an agent may have the shop do with them. */
export function createOrderRoutes(parts: DeskParts): readonly DeskRoute[] {
	return [
		{
			method: "get",
			path: "/conversations/:id/orders",
			rule: answering,
			handle: (request, { user }) =>
				withHandoff(parts, request, user, (handoff) =>
					readOrders(parts, handoff, user, request.query.get("order")),
				),
		},
		{
			method: "post",
			path: "/conversations/:id/actions/:action",
			rule: answering,
			handle: (request, { user }) =>
				withHandoff(parts, request, user, async (handoff) => {
					const action = agentActions.find(
						(name) => name === request.params.action,
					);
					if (!action) return failure(404, "not-found");
					const body = await readBody(request, actionBody);
					if (body.kind === "refused") return body.reply;
					return perform(parts, handoff, user, {
						action,
						key: body.value.key,
						params: body.value.params as ActionCall["input"],
					});
				}),
		},
	];
}

async function readOrders(
	parts: DeskParts,
	handoff: StoredHandoff,
	user: DeskUser,
	asked: string | null,
): Promise<HttpReply> {
	const limit = await limitOf(parts, user);
	const shop = parts.desk.agentActions(limit);
	if (!shop)
		return { status: 200, body: { shop: "none", orders: [], actions: [] } };
	const conversation = await parts.store.conversation(handoff.conversationId);
	const numbers =
		asked === null
			? findOrderNumbers(handoff.pack, conversation?.state)
			: [asked.trim().slice(0, maxOrderLength)];
	const look = (action: ActionName, order: string): Promise<ActionOutcome> =>
		shop.perform(
			toCall(parts, handoff, {
				action,
				input: { order },
				key: `desk.${parts.createId()}`,
			}),
		);
	const found = await Promise.all(
		numbers.map(async (order) => ({
			order: await look("order.lookup", order),
			parcel: await look("order.tracking", order),
		})),
	);
	return {
		status: 200,
		body: {
			shop: found.some(({ order }) => order.kind === "unavailable")
				? "unavailable"
				: "ready",
			orders: found.flatMap(({ order, parcel }) =>
				order.kind === "ok"
					? [toOrderView(order.value, parcel.kind === "ok" ? parcel.value : {})]
					: [],
			),
			actions: listActions(shop, limit),
		},
	};
}

function listActions(shop: ShopActions, limit: MoneyLimit | null) {
	return agentActions
		.filter((action) => shop.actions.has(action))
		.filter((action) => !limitedActions.has(action) || limit !== null)
		.map((action) => ({
			action,
			params: Object.entries(describeAction(action)?.input ?? {})
				.filter(
					([name, { type }]) =>
						// The order tells whose it is; a voucher needs none.
						(name !== "email" || action === "voucher.create") &&
						type !== "files",
				)
				.map(([name, { type, isRequired }]) => ({
					name,
					type: name === "email" ? "email" : type,
					isRequired:
						isRequired || (limitedActions.has(action) && name === "amount"),
				})),
			limit: limitedActions.has(action) ? limit : null,
		}));
}

/** Does it once per key: logged first, within the agent's limit, and a repeat hears what became of it. */
async function perform(
	parts: DeskParts,
	handoff: StoredHandoff,
	user: DeskUser,
	request: {
		readonly action: (typeof agentActions)[number];
		readonly key: string;
		readonly params: ActionCall["input"];
	},
): Promise<HttpReply> {
	const { store } = parts;
	if (handoff.status !== "accepted" || handoff.agent?.id !== user.id)
		return failure(403, "not-yours");
	const limit = await limitOf(parts, user);
	const shop = parts.desk.agentActions(limit);
	if (!shop?.actions.has(request.action)) return failure(404, "not-found");
	const { action } = request;
	const known = Object.keys(actionTable[action].input);
	const input = Object.fromEntries(
		Object.entries(request.params).filter(([name]) => known.includes(name)),
	) as Readonly<Record<string, ActionValue>>;
	const amount = moneyValue.safeParse(input.amount);
	if (limitedActions.has(action)) {
		if (!amount.success) return toReply({ kind: "invalid", field: "amount" });
		if (
			limit === null ||
			amount.data.currency !== limit.currency ||
			amount.data.amount > limit.amount
		)
			return failure(403, "above-limit");
	}
	const key = `${handoff.conversationId}.d.${user.id}.${request.key}`;
	const begun = await store.desk.beginAction({
		key,
		conversationId: handoff.conversationId,
		agent: { id: user.id, name: user.name },
		action,
		detail: {
			order: input.order ?? null,
			...(amount.success ? { amount: amount.data } : {}),
			...(action === "voucher.create" ? { reason: input.reason ?? null } : {}),
		},
	});
	if (begun.kind === "known" && begun.outcome) return toReply(begun.outcome);
	const outcome = await shop.perform(
		toCall(parts, handoff, { action, input, key }),
	);
	// What nobody knows may be tried again under the same key: the shop acts once.
	if (outcome.kind !== "unavailable") await store.desk.endAction(key, outcome);
	return toReply(outcome);
}

/** Money an agent may pay back or give: what a supervisor set, else what the shop lets the bot pay. */
async function limitOf(
	{ store, settings }: DeskParts,
	{ id }: DeskUser,
): Promise<MoneyLimit | null> {
	return (await store.desk.agent(id))?.refundLimit ?? settings.refundLimit;
}

function toCall(
	{ now }: DeskParts,
	{ conversationId, pack }: StoredHandoff,
	call: {
		readonly action: ActionName;
		readonly input: ActionCall["input"];
		readonly key: string;
	},
): ActionCall {
	return {
		action: call.action,
		input: call.input,
		idempotencyKey: call.key,
		attempt: 1,
		conversationId,
		locale: pack.locale,
		customer: null,
		answerBy: now() + answerMs,
	};
}

function toReply(outcome: ActionOutcome): HttpReply {
	return {
		status: 200,
		body: {
			outcome: outcome.kind,
			field: outcome.kind === "invalid" ? outcome.field : null,
			value: outcome.kind === "ok" ? outcome.value : {},
		},
	};
}
