import type { DeskSignal } from "@shopbell/conversation";
import {
	readTypes,
	type SunshineMessage,
	sunshineEvent,
	sunshineReport,
} from "./sunshine-schemas.js";

/** Integration type of Zendesk's agents. */
export const agentWorkspace = "zd:agentWorkspace";

/** One event that means something here, with the conversation of Sunshine it is about. */
export type SunshineNews =
	| {
			readonly kind: "message";
			readonly conversation: string;
			readonly message: SunshineMessage;
	  }
	/** Control is with somebody else than Zendesk's agents: the ticket was closed. */
	| { readonly kind: "returned"; readonly conversation: string };

/** The events of a webhook in their order; undefined when it is none. */
export function decodeSunshineReport(
	body: unknown,
): readonly SunshineNews[] | undefined {
	const report = sunshineReport.safeParse(body);
	if (!report.success) return undefined;
	const news: SunshineNews[] = [];
	for (const given of report.data.events) {
		if (!readTypes.has(given.type)) continue;
		const event = sunshineEvent.safeParse(given);
		if (!event.success) return undefined;
		const { conversation } = event.data.payload;
		if (event.data.type === "conversation:message")
			news.push({
				kind: "message",
				conversation: conversation.id,
				message: event.data.payload.message,
			});
		else if (
			conversation.activeSwitchboardIntegration?.integrationType !==
			agentWorkspace
		)
			news.push({ kind: "returned", conversation: conversation.id });
	}
	return news;
}

/**
 * What a person at Zendesk said; undefined for the shopper's words, our own notes and other bots:
 * all of them are messages of the same conversation, told apart by author and source.
 */
export function toSaid(
	handoffId: string,
	{ author, content, source }: SunshineMessage,
): Extract<DeskSignal, { kind: "said" }> | undefined {
	if (author.type !== "business" || source?.type !== agentWorkspace)
		return undefined;
	const text = [content.text ?? content.altText ?? "", content.mediaUrl ?? ""]
		.filter((part) => part !== "")
		.join("\n");
	if (text === "") return undefined;
	const name = author.displayName ?? "";
	return {
		kind: "said",
		handoffId,
		agent: { id: `zendesk|${author.userId ?? name}`, name },
		text,
	};
}
