import type { Knowledge } from "@shopbell/conversation";

/** How long a turn computes. */
export interface EchoOptions {
	/** Milliseconds for which understanding a message keeps the processor busy; default 0. */
	readonly busyMs?: () => number;
}

/**
 * Answers every message with an article named after its words, so that each reply tells which
 * message it belongs to; "person" asks for one.
 */
export function createEchoKnowledge({
	busyMs = () => 0,
}: EchoOptions = {}): Knowledge {
	return {
		locales: ["en"],
		defaultLocale: "en",
		understand: (text) => {
			const until = performance.now() + busyMs();
			while (performance.now() < until);
			if (/\bpoison\b/.test(text)) throw new Error("poison");
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
