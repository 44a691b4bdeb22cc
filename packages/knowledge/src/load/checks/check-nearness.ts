import type { Article } from "../../articles/article.js";
import { createProblem } from "../create-problem.js";
import type { KeptResults } from "../kept-results.js";
import type { Place, Problem } from "../problem.js";
import type { ReadFile } from "../read/read-file.js";
import { normalizePhrasing, normalizePhrasings } from "./normalize-phrasing.js";
import { createPhrasingSpace, type PhrasingSpace } from "./phrasing-space.js";

/**
 * When a phrasing counts as another article's: how like it one of the other's
 * phrasings is (cosine), by how much more than anything at home, and how many
 * times as much its words are the other article's as its own. Chosen on the
 * starter's 24,000 phrasings: none of them is told, while most copies are that
 * stand in an article drawn by lot with a word dropped or changed.
 */
const rules: readonly {
	readonly near: number;
	readonly lead: number;
	readonly share: number;
	/** Fewest phrasings at home; less likeness than this needs many to be unlike. */
	readonly atHome?: number;
}[] = [
	{ near: 0.88, lead: 0.2, share: 1.2 },
	{ near: 0.8, lead: 0.3, share: 3 },
	{ near: 0.7, lead: 0.5, share: 3, atHome: 8 },
];

const leastNear = Math.min(...rules.map(({ near }) => near));
const leastShare = Math.min(...rules.map(({ share }) => share));

/** One phrasing and where it stands. */
interface Entry {
	readonly id: string;
	readonly text: string;
	/** Asked only when there is something to report. */
	readonly place: () => Place;
}

/** The phrasings of one language. */
interface Phrasings {
	readonly entries: Entry[];
	/** Article → its `not_questions`, normalised. */
	readonly denied: Map<string, readonly string[]>;
}

/**
 * Phrasings that are nearer to another article than to their own, within a
 * language: by the words and parts of words they share with its phrasings as a
 * whole, and with one of them. A quick look without training, so it tells plain
 * cases only; `confusions` learns and finds the others. What was found is `kept` for the
 * next run with the same phrasings.
 */
export function checkNearness(
	articles: readonly ReadFile<Article>[],
	kept?: KeptResults,
): Problem[] {
	const byLanguage = new Map<string, Phrasings>();
	for (const { data: article, places } of articles) {
		if (article === undefined || places === undefined) continue;
		for (const [language, text] of Object.entries(article.texts)) {
			const phrasings: Phrasings = byLanguage.get(language) ?? {
				entries: [],
				denied: new Map(),
			};
			byLanguage.set(language, phrasings);
			text.questions.forEach((phrasing, i) => {
				phrasings.entries.push({
					id: article.id,
					text: phrasing,
					place: () => places.at([language, "questions", i]),
				});
			});
			phrasings.denied.set(article.id, normalizePhrasings(text.notQuestions));
		}
	}
	return [...byLanguage.values()].flatMap((phrasings) => {
		const { entries, denied } = phrasings;
		const key = [
			"nearness",
			...entries.flatMap(({ id, text }) => [id, text]),
			JSON.stringify([...denied]),
		];
		let pairs = kept?.find(key) as readonly Pair[] | undefined;
		if (pairs === undefined) {
			pairs = findMisplaced(phrasings);
			kept?.keep(key, pairs);
		}
		return pairs.flatMap(([one, nearer]) => {
			const entry = entries[one];
			const other = entries[nearer];
			return entry === undefined || other === undefined
				? []
				: [
						createProblem(entry.place(), "phrasing-near", {
							text: entry.text,
							id: other.id,
							near: other.text,
							line: other.place().line,
						}),
					];
		});
	});
}

/** Number of a phrasing, and of the one it is nearer to than to anything at home. */
type Pair = readonly [phrasing: number, nearer: number];

function findMisplaced({ entries, denied }: Phrasings): readonly Pair[] {
	const space = createPhrasingSpace(entries);
	const found = entries.map((_, i) => findNearer(space, i));
	// The same words twice are an error of their own; under `not_questions` the editor has said that he knows.
	const isKnown = (one: Entry, other: Entry) => {
		const same = normalizePhrasing(other.text);
		return (
			same === normalizePhrasing(one.text) ||
			denied.get(one.id)?.includes(same) === true
		);
	};
	return entries.flatMap((entry, i): Pair[] => {
		const nearer = found[i];
		if (nearer === undefined) return [];
		const other = entries[nearer.phrasing] as Entry;
		// Of two that are near each other, the one that is less at home is in the wrong place.
		const back = found[nearer.phrasing];
		if (back?.phrasing === i && back.atHome < nearer.atHome) return [];
		return isKnown(entry, other) || isKnown(other, entry)
			? []
			: [[i, nearer.phrasing]];
	});
}

/** A phrasing of another article, and how like its own article this one is. */
interface Nearer {
	readonly phrasing: number;
	readonly atHome: number;
}

/** The phrasing of another article that this one belongs to, if it plainly does. */
function findNearer(space: PhrasingSpace, i: number): Nearer | undefined {
	const { rival, share, atHome } = space.compareArticles(i);
	// Looking for the nearest phrasings takes longest: only where a rule may still hold.
	if (rival === undefined || share < leastShare) return undefined;
	const away = space.nearestIn(i, rival);
	if (away.similarity < leastNear) return undefined;
	const own = space.articleOf(i);
	const lead = away.similarity - space.nearestIn(i, own).similarity;
	const isNearer = rules.some(
		(rule) =>
			away.similarity >= rule.near &&
			lead >= rule.lead &&
			share >= rule.share &&
			space.sizeOf(own) >= (rule.atHome ?? 0),
	);
	return isNearer ? { phrasing: away.phrasing, atHome } : undefined;
}
