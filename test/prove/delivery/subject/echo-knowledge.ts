import type { Knowledge } from "@shopbell/conversation";

/**
 * Answers every message with an article named after its words, so that each reply tells which
 * message it belongs to; "person" asks for one.
 */
export function createEchoKnowledge(): Knowledge {
	return {
		locales: ["en"],
		defaultLocale: "en",
		understand: (text) => {
			const candidate = {
				intentId: `echo.${text}`,
				confidence: 0.99,
				nearest: { text, language: "en", similarity: 1 },
			};
			return {
				match: {
					language: {
						language: "en",
						confidence: 0.99,
						informativeTokens: 3,
						reason: "detected",
					},
					candidates: [candidate],
					decision: { kind: "answer", candidate },
				},
				cues: { wantsPerson: /\bperson\b/.test(text), isFrustrated: false },
			};
		},
		article: (id, locale) => ({
			id,
			title: id,
			locale,
			markdown: `Answer to ${id.slice(5)}`,
			blocks: [
				{
					kind: "paragraph",
					children: [{ kind: "text", text: `Answer to ${id.slice(5)}` }],
				},
			],
			shortMarkdown: id,
			shortBlocks: [],
			next: [],
			isForPerson: false,
		}),
		smallTalkReply: () => undefined,
	};
}
