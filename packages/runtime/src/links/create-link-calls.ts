import type { MessengerChannel } from "@shopbell/channels";
import {
	type ActionOutcome,
	type ConversationState,
	isLinkCall,
	type LinkCall,
	sayLink,
	toCurrentState,
} from "@shopbell/conversation";
import type { Identity, LinkForm } from "@shopbell/identity";
import type { Store, StoredLink } from "@shopbell/store";
import type { Log } from "../log/log.js";
import type { CallPerformer } from "../work/run-calls.js";

/** What calls about links are performed with. */
export interface LinkCallParts {
	readonly store: Pick<Store, "conversation" | "receive" | "links">;
	readonly identity: Pick<Identity, "links">;
	/** By name. */
	readonly channels: ReadonlyMap<string, Pick<MessengerChannel, "linkTo">>;
	/** Who performs all other calls; null: nobody. */
	readonly shop: CallPerformer | null;
	readonly log: Log;
	/** Epoch ms. */
	readonly now: () => number;
}

/** Where signals about links come from, as the inbox names it. */
const linkChannel = "link";

const wrong: ActionOutcome = { kind: "not-found" };
const tooMany: ActionOutcome = { kind: "denied", reason: "attempts" };
const unavailable: ActionOutcome = { kind: "unavailable" };

/** Performs what turns ask about links; everything else goes to the shop. */
export function createLinkCalls(parts: LinkCallParts): CallPerformer {
	const { shop, log } = parts;
	return {
		async perform(call) {
			if (!isLinkCall(call)) return (await shop?.perform(call)) ?? unavailable;
			try {
				return await performLinkCall(call, parts);
			} catch (error) {
				log.error({
					code: "link.failed",
					conversationId: call.conversationId,
					error: error instanceof Error ? error.name : "unknown",
				});
				return unavailable;
			}
		},
	};
}

function performLinkCall(
	call: LinkCall,
	parts: LinkCallParts,
): Promise<ActionOutcome> {
	switch (call.action) {
		case "link.offer":
			return offer(call, parts);
		case "link.redeem":
			return redeem(call, parts);
		case "link.confirm":
			return confirm(call, parts);
		case "link.undo":
			return undo(call, parts);
	}
}

async function offer(
	{ conversationId, locale, input }: LinkCall,
	{ store, identity, channels }: LinkCallParts,
): Promise<ActionOutcome> {
	const state = await readState(store, conversationId);
	if (!state) return unavailable;
	const channel = String(input.to);
	const linkTo = channels.get(channel)?.linkTo;
	const made = await identity.links.offer({
		conversationId,
		form: linkTo ? "reference" : "code",
		customerId: provenCustomer(state)?.id ?? null,
	});
	if (made.kind !== "offered") return tooMany;
	const { secret, minutes } = made;
	if (!linkTo) return { kind: "ok", value: { secret, minutes } };
	const url = await linkTo({
		reference: secret,
		text: sayLink(locale, "written"),
	});
	return url === null
		? unavailable
		: { kind: "ok", value: { url, channel, minutes } };
}

async function redeem(
	{ conversationId, input }: LinkCall,
	parts: LinkCallParts,
): Promise<ActionOutcome> {
	const { store, identity } = parts;
	const own = await store.conversation(conversationId);
	const redeemed = await identity.links.redeem({
		secret: String(input.secret),
		form: input.form as LinkForm,
		conversationId,
		readMaker: async (id) => {
			const maker = await readState(store, id);
			if (!maker || !own) return { refused: true };
			const customerId = provenCustomer(maker)?.id ?? null;
			const other = own.state.customer?.id ?? null;
			// Two customers are two people, whatever code one of them has of the other.
			return customerId !== null && other !== null && customerId !== other
				? { refused: true }
				: { customerId };
		},
	});
	if (redeemed.kind === "too-many-attempts") return tooMany;
	if (redeemed.kind === "wrong") return wrong;
	const { linkId, conversationId: fromId } = redeemed;
	const from = await readState(store, fromId);
	if (!from || !own) return wrong;
	await store.links.open({
		id: linkId,
		fromId,
		toId: conversationId,
		customerId: provenCustomer(from)?.id ?? null,
	});
	const link = (await store.links.of(conversationId)).find(
		({ id }) => id === linkId,
	);
	// Ended already, by whoever made it.
	if (!link) return wrong;
	await tell(parts, fromId, linkId, "opened", own.channel);
	return {
		kind: "ok",
		value: {
			link: linkId,
			channel: from.channel,
			locale: from.locale.locale,
			isConfirmed: link.confirmedAt !== null,
		},
	};
}

async function confirm(
	{ conversationId, input }: LinkCall,
	{ store }: LinkCallParts,
): Promise<ActionOutcome> {
	const link = await store.links.confirm(String(input.link), conversationId);
	const from = link && (await readState(store, link.fromId));
	if (!from) return wrong;
	const { owner, channel } = from;
	// Signed in there then and now: what has ended in between proves nothing.
	const customer = provenCustomer(from);
	return {
		kind: "ok",
		value: {
			channel,
			owner: owner.kind,
			...(customer !== null && customer.id === link.customerId
				? {
						customerId: customer.id,
						name: customer.name,
						email: customer.email,
						phone: customer.phone,
					}
				: {}),
			...(owner.kind === "human"
				? {
						agentId: owner.agent.id,
						agentName: owner.agent.name,
						handoffId: owner.handoffId,
					}
				: {}),
		},
	};
}

async function undo(
	{ conversationId, input }: LinkCall,
	parts: LinkCallParts,
): Promise<ActionOutcome> {
	const link = typeof input.link === "string" ? input.link : undefined;
	const ended = await endLinks(parts, conversationId, link);
	return { kind: "ok", value: { ended: ended.length } };
}

/** Ends links and tells the other ends of them; answers those there were. */
export async function endLinks(
	parts: Pick<LinkCallParts, "store" | "now">,
	conversationId: string,
	link?: string,
): Promise<readonly StoredLink[]> {
	const { store } = parts;
	const own = await store.conversation(conversationId);
	const ended = await store.links.end(conversationId, link);
	for (const one of ended)
		await tell(
			parts,
			otherEnd(one, conversationId),
			one.id,
			"ended",
			own?.channel ?? "",
		);
	return ended;
}

function otherEnd({ fromId, toId }: StoredLink, conversationId: string) {
	return fromId === conversationId ? toId : fromId;
}

/** Tells a conversation what happened to its link elsewhere, once. */
export async function tell(
	{ store, now }: Pick<LinkCallParts, "store" | "now">,
	conversationId: string,
	linkId: string,
	step: "opened" | "ended",
	channel: string,
): Promise<void> {
	await store.receive({
		channel: linkChannel,
		account: "default",
		externalId: `${linkId}|${conversationId}|${step}`,
		conversation: { kind: "known", id: conversationId },
		input: { kind: "link", at: now(), step, channel },
	});
}

async function readState(
	store: Pick<Store, "conversation">,
	id: string,
): Promise<ConversationState | undefined> {
	const found = await store.conversation(id);
	return found && toCurrentState(found.state);
}

/** Who has proven themselves there; what a link has carried there is not carried on. */
function provenCustomer({ customer, link }: ConversationState) {
	return link.provenUntil === null ? customer : null;
}
