import type { ActionOutcome } from "@shopbell/conversation";
import { type PerformContext, textOf, toOutcome } from "./perform-context.js";

/** What anybody may ask for. */
export type OpenAction = (context: PerformContext) => Promise<ActionOutcome>;

/** `stock.notify` */
export const notifyWhenBack: OpenAction = async (context) =>
	toOutcome(
		context,
		await context.connector.notifyWhenBack(
			{
				product: textOf(context, "product") ?? "",
				variant: textOf(context, "variant"),
				email: textOf(context, "email") ?? "",
				locale: context.call.locale,
			},
			context.limits,
		),
		({ product }) => ({ product }),
	);

/** `customer.by-email`: the shop is asked only about an address that is proven to be the shopper's; about any other nothing is said. */
export const findCustomer: OpenAction = async (context) => {
	const { call, connector, identity, limits } = context;
	const email = textOf(context, "email") ?? "";
	const isOwn = await identity.hasProven({
		conversationId: call.conversationId,
		email,
		customer: call.customer,
	});
	if (!isOwn) return { kind: "ok", value: {} };
	const answer = await connector.findCustomer({ email }, limits);
	return answer.kind === "not-found"
		? { kind: "ok", value: { known: false } }
		: toOutcome(context, answer, () => ({ known: true }));
};

/** `callback.request` */
export const requestCall: OpenAction = async (context) =>
	toOutcome(
		context,
		await context.connector.requestCall(
			{
				phone: textOf(context, "phone") ?? "",
				topic: textOf(context, "topic"),
				name: textOf(context, "name"),
				when: textOf(context, "when"),
			},
			context.limits,
		),
		({ number }) => ({ number }),
	);

/** `identity.challenge`: the same answer whether a code went out or not. */
export const sendCode: OpenAction = async (context) => {
	const { call, connector, identity, limits } = context;
	const email = textOf(context, "email") ?? "";
	const order = textOf(context, "order")?.replace(/^[#№]\s*/, "") ?? null;
	const answer = await identity.sendCode({
		conversationId: call.conversationId,
		email,
		locale: call.locale,
		isKnown: async () => {
			const found =
				order === null
					? await connector.findCustomer({ email }, limits)
					: await connector.findOrder({ order }, limits);
			if (found.kind === "unavailable") context.onUnavailable(found);
			if (found.kind !== "done") return false;
			return (
				!("emails" in found.value) ||
				found.value.emails.some((owner) => owner.toLowerCase() === email)
			);
		},
	});
	return answer.kind === "accepted"
		? { kind: "ok", value: { minutes: answer.minutes } }
		: { kind: "denied", reason: "attempts" };
};

/** `identity.verify` */
export const checkCode: OpenAction = async (context) => {
	const outcome = await context.identity.checkCode({
		conversationId: context.call.conversationId,
		email: textOf(context, "email") ?? "",
		code: textOf(context, "code") ?? "",
		idempotencyKey: context.call.idempotencyKey,
	});
	switch (outcome) {
		case "proven":
			return { kind: "ok", value: {} };
		case "wrong":
			return { kind: "denied", reason: "identity" };
		case "too-many-attempts":
			return { kind: "denied", reason: "attempts" };
	}
};
