import type { KnowledgeBase } from "../load/knowledge-base.js";
import type { LateUtterance } from "../match/match.js";

/** Most phrasings worth telling a trained matcher of; with more the content is another one. */
const MAX_LATE = 1_000;

/** Phrasings of a content that an older one did not have, at most a thousand. */
export function toLatePhrasings(
	{ articles }: KnowledgeBase,
	older: KnowledgeBase,
): readonly LateUtterance[] {
	const late: LateUtterance[] = [];
	for (const { id, texts } of Object.values(articles)) {
		const before = older.articles[id]?.texts;
		if (before === texts) continue;
		for (const [language, { questions }] of Object.entries(texts)) {
			const known = new Set(before?.[language]?.questions);
			for (const text of questions)
				if (!known.has(text)) late.push({ intentId: id, text, language });
		}
	}
	return late.slice(0, MAX_LATE);
}
