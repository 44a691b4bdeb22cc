import type { ContextPack } from "@shopbell/conversation";

/** A pack with one question; `text` is what the test looks for at the desk. */
export function createSamplePack(handoff: {
	readonly handoffId: string;
	readonly conversationId: string;
	readonly channel: string;
	readonly text: string;
	/** Epoch ms. */
	readonly at: number;
}): ContextPack {
	return {
		schema: 1,
		handoffId: handoff.handoffId,
		conversationId: handoff.conversationId,
		channel: handoff.channel,
		locale: "pl",
		reason: "requested",
		shopper: { name: "Zofia" },
		page: { url: "https://lipa.example/kubek", title: "Kubek" },
		asked: [
			{ text: "Gdzie jest moja paczka?", at: handoff.at - 60_000 },
			{ text: handoff.text, at: handoff.at },
		],
		shown: [
			{
				articleId: "delivery.track",
				title: "Śledzenie przesyłki",
				confidence: 0.8,
				at: handoff.at - 50_000,
				outcome: "rejected",
			},
		],
		articleId: "delivery.track",
		requestedAt: handoff.at,
	};
}
