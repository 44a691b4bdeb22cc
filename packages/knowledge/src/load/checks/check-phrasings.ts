import type { Article } from "../../articles/article.js";
import { onceForEach } from "../../memory/once-for-each.js";
import { createProblem } from "../create-problem.js";
import type { HeldOutQuestion } from "../knowledge-base.js";
import type { Place, Problem } from "../problem.js";
import type { ReadFile } from "../read/read-file.js";
import { normalizePhrasing, normalizePhrasings } from "./normalize-phrasing.js";

/** The phrasings of one article in one language. */
interface PhrasingList {
	readonly id: string;
	readonly file: string;
	/** Place of a phrasing by its number; asked only when there is something to report. */
	readonly placeOf: (number: number) => Place;
}

/** Where a phrasing was found: one small object each, because there are tens of thousands at every change. */
interface Owner {
	readonly list: PhrasingList;
	readonly number: number;
}

const toPlace = ({ list, number }: Owner): Place => list.placeOf(number);

/**
 * Phrasings in two articles, twice in one, or under both `questions` and
 * `not_questions`; held-out questions that are phrasings. Compared within a
 * language, without case and punctuation. A phrasing of two articles is told in
 * the newer file (`modifiedAt`, epoch ms), which is the one somebody works on.
 */
export function checkPhrasings(
	articles: readonly ReadFile<Article>[],
	questions: readonly ReadFile<readonly HeldOutQuestion[]>[],
	modifiedAt: (file: string) => number,
): Problem[] {
	const problems: Problem[] = [];
	/** Language → phrasing → where it was found first. */
	const ownersOf = new Map<string, Map<string, Owner>>();

	for (const { data: article, places, file } of articles) {
		if (article === undefined || places === undefined) continue;
		for (const [locale, text] of Object.entries(article.texts)) {
			const normalized = normalizePhrasings(text.questions);
			const owners = ownersOf.get(locale) ?? new Map<string, Owner>();
			ownersOf.set(locale, owners);
			const list: PhrasingList = {
				id: article.id,
				file,
				placeOf: (number) => places.at([locale, "questions", number]),
			};
			for (const [number, phrasing] of text.questions.entries()) {
				const key = normalized[number] ?? "";
				const owner = owners.get(key);
				const own = { list, number };
				if (owner === undefined) owners.set(key, own);
				else if (owner.list.id === article.id)
					problems.push(
						createProblem(toPlace(own), "phrasing-repeated", {
							text: phrasing,
							line: toPlace(owner).line,
						}),
					);
				else {
					const isNewer = modifiedAt(file) >= modifiedAt(owner.list.file);
					const [newer, older] = isNewer ? [own, owner] : [owner, own];
					problems.push(
						createProblem(toPlace(newer), "phrasing-shared", {
							text: phrasing,
							id: older.list.id,
							line: toPlace(older).line,
						}),
					);
				}
			}
			const denied = normalizePhrasings(text.notQuestions);
			for (const [i, phrasing] of text.notQuestions.entries()) {
				const owner = owners.get(denied[i] ?? "");
				if (owner?.list.id === article.id)
					problems.push(
						createProblem(
							places.at([locale, "not_questions", i]),
							"phrasing-denied",
							{ text: phrasing, line: toPlace(owner).line },
						),
					);
			}
		}
	}

	for (const { data, places } of questions) {
		if (data === undefined) continue;
		const asked = normalizeAsked(data);
		for (const [i, question] of data.entries()) {
			const owner = ownersOf.get(question.language)?.get(asked[i] ?? "");
			if (owner !== undefined && places !== undefined)
				problems.push(
					createProblem(places.at([i, "ask"]), "held-out-used", {
						text: question.ask,
						id: owner.list.id,
					}),
				);
		}
	}
	return problems;
}

/** What held-out questions ask, as `normalizePhrasing` reads it. */
const normalizeAsked = onceForEach(
	(questions: readonly HeldOutQuestion[]): readonly string[] =>
		questions.map(({ ask }) => normalizePhrasing(ask)),
);
