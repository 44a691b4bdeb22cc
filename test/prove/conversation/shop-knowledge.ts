import { fileURLToPath } from "node:url";
import { type Knowledge, toKnowledge } from "@shopbell/conversation";
import {
	type Candidate,
	createFaq,
	type KnowledgeBase,
	type Match,
} from "@shopbell/knowledge";
import { loadKnowledgeBase } from "@shopbell/knowledge/node";

/** Folder of the starter knowledge base. */
export const starterFolder = fileURLToPath(
	new URL("../../../knowledge-base", import.meta.url),
);

/** Reads a knowledge base; throws when it has mistakes. */
export async function readShop(folder: string): Promise<KnowledgeBase> {
	const result = await loadKnowledgeBase(folder);
	if (result.kind === "broken")
		throw new Error(
			`The knowledge base has mistakes: ${result.problems[0]?.message}`,
		);
	return result.knowledgeBase;
}

/**
 * A knowledge base that understands its own titles and some phrasings word for word, and nothing
 * else: what is proved of conversations must not hang on matching. Cues, safety topics, articles
 * and flows are the real ones.
 */
export function toLiteralKnowledge(knowledgeBase: KnowledgeBase): Knowledge {
	const byText = new Map<string, { id: string; language: string }>();
	for (const { id, texts } of Object.values(knowledgeBase.articles))
		for (const [language, { title, questions }] of Object.entries(texts))
			for (const text of [title, ...questions.slice(0, 4)])
				byText.set(text.toLowerCase(), { id, language });
	const literal = (text: string, language?: string): Match => {
		const found = byText.get(text.toLowerCase());
		const candidate = (intentId: string): Candidate => ({
			intentId,
			confidence: 0.95,
			nearest: { text, language: "en", similarity: 1 },
		});
		const several = text.startsWith("vague")
			? ["orders.track", "orders.cancel", "returns.how-to"].map(candidate)
			: [];
		return {
			language: {
				language: found?.language ?? language ?? "en",
				confidence: found ? 0.99 : 0.3,
				informativeTokens: found ? 3 : 0,
				reason: "detected",
			},
			candidates: found ? [candidate(found.id)] : several,
			decision: found
				? { kind: "answer", candidate: candidate(found.id) }
				: several.length > 0
					? { kind: "clarify", candidates: several }
					: { kind: "none", reason: "weak" },
		};
	};
	const faq = createFaq({
		knowledgeBase,
		matcher: {
			match: ({ text, language }) => literal(text, language),
			explain: () => {
				throw new Error("Nothing here explains");
			},
		},
	});
	const real = toKnowledge(faq);
	return {
		...real,
		understand: remembered((text, language) => real.understand(text, language)),
		safetyTopic: remembered((text) => real.safetyTopic?.(text)),
	};
}

/** Texts come again and again in a proof; each is worked out once. */
function remembered<T>(
	work: (text: string, language?: string) => T,
): (text: string, language?: string) => T {
	const known = new Map<string, T>();
	return (text, language) => {
		const key = `${language} ${text}`;
		const found = known.get(key);
		if (found !== undefined || known.has(key)) return found as T;
		const fresh = work(text, language);
		if (known.size < 50_000) known.set(key, fresh);
		return fresh;
	};
}
