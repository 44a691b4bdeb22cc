import type { DeadLetter } from "@shopbell/store";
import { z } from "zod";
import { isSupervising } from "../accounts/role.js";
import { failure } from "../server/http-exchange.js";
import { withHandoff } from "./conversation-routes.js";
import type { DeskParts } from "./desk-parts.js";
import type { DeskRoute } from "./desk-route.js";
import { readBody } from "./read-body.js";
import { answering, supervising } from "./rules.js";
import { takesPart } from "./takes-part.js";
import { tellDeliveries } from "./tell-deliveries.js";
import { toUnknownView } from "./unknown-view.js";

/** Most that is listed at once. */
const maxListed = 200;

const settleBody = z.object({
	settlement: z.enum(["resend", "arrived", "given-up"]),
});

/**
 * What did not go through. A message of which nobody knows whether it arrived is decided about by
 * whoever answers in its conversation, or a supervisor; what could not be processed is a supervisor's.
 */
export function createDeliveryRoutes(parts: DeskParts): readonly DeskRoute[] {
	const { operations } = parts.store;
	const decide = (
		path: "replay" | "drop",
		perform: "replayDeadLetter" | "dropDeadLetter",
	): DeskRoute => ({
		method: "post",
		path: `/dead-letters/:id/${path}`,
		rule: supervising,
		handle: async (request, { user: { id, name } }) =>
			(await operations[perform](Number(request.params.id), { id, name }))
				? { status: 200, body: {} }
				: failure(404, "not-found"),
	});
	return [
		{
			method: "get",
			path: "/stuck",
			rule: supervising,
			async handle() {
				const [dead, unknown] = await Promise.all([
					operations.deadLetters({ limit: maxListed }),
					operations.unknownDeliveries({ limit: maxListed }),
				]);
				return {
					status: 200,
					body: {
						dead: dead.map(toDeadView),
						unknown: unknown.flatMap(toUnknownView),
					},
				};
			},
		},
		decide("replay", "replayDeadLetter"),
		decide("drop", "dropDeadLetter"),
		{
			method: "post",
			path: "/conversations/:id/deliveries/:delivery/settle",
			rule: answering,
			handle: (request, { user }) =>
				withHandoff(parts, request, user, async (handoff) => {
					if (!takesPart(handoff, user.id) && !isSupervising(user.role))
						return failure(403, "not-yours");
					const body = await readBody(request, settleBody);
					if (body.kind === "refused") return body.reply;
					const { conversationId } = handoff;
					const id = Number(request.params.delivery);
					const own = await operations.unknownDeliveries({
						conversationId,
						limit: maxListed,
					});
					const isSettled =
						own.some((delivery) => delivery.id === id) &&
						(await operations.settleUnknown(id, body.value.settlement, {
							id: user.id,
							name: user.name,
						}));
					if (!isSettled) return failure(404, "not-found");
					tellDeliveries(parts.store, conversationId);
					return { status: 200, body: {} };
				}),
		},
	];
}

function toDeadView(letter: DeadLetter) {
	const { id, conversationId, channel, input, at, attempts, reason } = letter;
	return {
		id,
		conversationId,
		channel,
		/** What the shopper wrote; null for what is no message. */
		text: input.kind === "message" ? input.text : null,
		kind: input.kind,
		at,
		attempts,
		reason,
	};
}
