import type { DeskArrival } from "../port/remote-desk.js";
import {
	anyReport,
	conversationReport,
	type ListedMessage,
	messageReport,
	type Person,
} from "./chatwoot-schemas.js";

/** What a webhook of Chatwoot means. */
export type ChatwootReport =
	| { readonly kind: "arrivals"; readonly arrivals: readonly DeskArrival[] }
	/** The conversation is over or back with the bot: what was said before must come first. */
	| {
			readonly kind: "ended";
			readonly handoffId: string;
			readonly how: "resolved" | "released";
	  }
	/** Our own words coming back, private notes, and events that mean nothing here. */
	| { readonly kind: "ignored" }
	| { readonly kind: "invalid" };

/**
 * Reads a webhook of the agent bot, of the API inbox or of the account: all three tell the same
 * things. The bot hears every message, its own, private notes and those after the handoff
 * included (chatwoot#11429), so only what a person says in public counts. The contact's
 * `source_id` is our handoff's id.
 */
export function decodeChatwootReport(body: unknown): ChatwootReport {
	const named = anyReport.safeParse(body);
	if (!named.success) return { kind: "invalid" };
	if (named.data.event === "message_created") return readMessage(body);
	const report = conversationReport.safeParse(body);
	if (!report.success)
		return named.data.event.startsWith("conversation_") &&
			conversationReport.shape.event.safeParse(named.data.event).success
			? { kind: "invalid" }
			: { kind: "ignored" };
	const { event, status, contact_inbox, meta } = report.data;
	const handoffId = contact_inbox?.source_id;
	if (handoffId === undefined) return { kind: "ignored" };
	if (event === "conversation_resolved" || status === "resolved")
		return { kind: "ended", handoffId, how: "resolved" };
	// Pending at the beginning is the bot's own doing; only a change to it gives the shopper back.
	if (status === "pending" && event === "conversation_status_changed")
		return { kind: "ended", handoffId, how: "released" };
	const agent = toAgent(meta?.assignee);
	return status === "open" && agent
		? {
				kind: "arrivals",
				arrivals: [
					{
						dedupeId: `${handoffId}|accepted`,
						signal: { kind: "accepted", handoffId, agent },
					},
				],
			}
		: { kind: "ignored" };
}

function readMessage(body: unknown): ChatwootReport {
	const report = messageReport.safeParse(body);
	if (!report.success) return { kind: "invalid" };
	const { message_type, conversation, sender } = report.data;
	const handoffId = conversation.contact_inbox?.source_id;
	if (
		message_type !== "outgoing" ||
		report.data.private === true ||
		sender?.type !== "user" ||
		handoffId === undefined
	)
		return { kind: "ignored" };
	const arrival = toSaid(handoffId, report.data);
	return arrival
		? { kind: "arrivals", arrivals: [arrival] }
		: { kind: "ignored" };
}

/** What a person said in public; undefined for a message without words and files. */
export function toSaid(
	handoffId: string,
	message: Pick<ListedMessage, "id" | "content" | "attachments" | "sender">,
): DeskArrival | undefined {
	const agent = toAgent(message.sender);
	const files = (message.attachments ?? []).flatMap(({ data_url }) =>
		data_url ? [data_url] : [],
	);
	const text = [message.content ?? "", ...files]
		.filter((part) => part !== "")
		.join("\n");
	return agent === undefined || text === ""
		? undefined
		: {
				dedupeId: `chatwoot|message|${message.id}`,
				signal: { kind: "said", handoffId, agent, text },
			};
}

/** A person as the shopper may see them; undefined for bots and for nobody. */
function toAgent(
	person: Person | null | undefined,
): { readonly id: string; readonly name: string } | undefined {
	if (person?.type !== "user" || typeof person.id !== "number")
		return undefined;
	return {
		id: `chatwoot|${person.id}`,
		name: person.available_name || person.name || "",
	};
}
