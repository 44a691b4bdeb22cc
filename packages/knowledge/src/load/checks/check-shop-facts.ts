import type { Article } from "../../articles/article.js";
import { onceForEach } from "../../memory/once-for-each.js";
import { createProblem } from "../create-problem.js";
import type { Shop } from "../knowledge-base.js";
import type { Problem } from "../problem.js";
import type { ReadFile } from "../read/read-file.js";

/** Facts that begin so name a topic in the help centre, not in a text. */
const topicPrefix = "topic_";

/**
 * Facts of the shop that neither an article nor a flow uses. `flows` are the
 * texts of the flow files: a fact may stand in a condition there. `topic_…` is
 * used by the help centre where there are articles of that topic.
 */
export function checkShopFacts(
	shop: ReadFile<Shop> | undefined,
	articles: readonly ReadFile<Article>[],
	flows: readonly string[],
): Problem[] {
	const { data, places } = shop ?? {};
	if (data === undefined || places === undefined || articles.length === 0)
		return [];
	const used = new Set<string>();
	for (const { data: article } of articles) {
		if (article === undefined) continue;
		for (const name of factsOf(article)) used.add(name);
		const [topic = ""] = article.id.split(".");
		used.add(`${topicPrefix}${topic.replaceAll("-", "_")}`);
	}
	return Object.keys(data.facts)
		.filter((name) => !used.has(name))
		.filter((name) => !flows.some((text) => text.includes(name)))
		.map((name) =>
			createProblem(places.key(["facts", name]), "shop-fact-unused", { name }),
		);
}

/** Names in braces in the texts of an article. */
const factsOf = onceForEach(
	({ texts }: Article): ReadonlySet<string> =>
		new Set(
			Object.values(texts).flatMap(({ title, answer, short }) =>
				[...`${title}\n${answer}\n${short}`.matchAll(inBraces)].map(
					([, name = ""]) => name,
				),
			),
		),
);

const inBraces = /\{\s*([a-z][a-z0-9_]*)/g;
