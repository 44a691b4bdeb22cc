import type { Knowledge } from "@shopbell/conversation";

/** Knows the wish for a person and one article about sending goods back. */
export const deskKnowledge: Knowledge = {
	locales: ["en"],
	defaultLocale: "en",
	understand: (text) => ({
		match: {
			language: {
				language: "en",
				confidence: 0.99,
				informativeTokens: 3,
				reason: "detected",
			},
			candidates: /send it back/.test(text)
				? [
						{
							intentId: "returns.how-to",
							confidence: 0.8,
							nearest: { text, language: "en", similarity: 1 },
						},
					]
				: [],
			decision: { kind: "none", reason: "out-of-scope" },
		},
		cues: { wantsPerson: /human/.test(text), isFrustrated: false },
	}),
	article: (id, locale) =>
		id === "returns.how-to"
			? {
					id,
					title: "How to return",
					locale,
					markdown: "Print the **label**.",
					blocks: [
						{
							kind: "paragraph",
							children: [{ kind: "text", text: "Print the label." }],
						},
					],
					shortMarkdown: "Print it.",
					shortBlocks: [
						{
							kind: "paragraph",
							children: [{ kind: "text", text: "Print it." }],
						},
					],
					next: [],
					isForPerson: false,
				}
			: undefined,
	smallTalkReply: () => undefined,
};
