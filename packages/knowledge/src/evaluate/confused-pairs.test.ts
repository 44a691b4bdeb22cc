import { describe, expect, it } from "vitest";
import type { Candidate } from "../match/match.js";
import { toConfusedPairs } from "./confused-pairs.js";
import type { JudgedRow } from "./eval-report.js";
import { findConfusions } from "./find-confusions.js";

const candidate = (intentId: string, confidence: number): Candidate => ({
	intentId,
	confidence,
	nearest: { text: `phrasing of ${intentId}`, language: "en", similarity: 1 },
});

/** A question for `wanted` whose candidates are `ids`; the first is the answer when `isAnswered`. */
function judged(
	text: string,
	wanted: string | null,
	ids: readonly string[],
	isAnswered = false,
): JudgedRow {
	const isRight = ids[0] === wanted;
	return {
		row: {
			id: text,
			language: "en",
			topic: wanted,
			style: "plain",
			text,
			also: [],
		},
		verdict:
			wanted === null
				? { isOutOfScopeAnswered: isAnswered }
				: { isTop1: isRight, isAnswered, isRight: isAnswered && isRight },
		candidates: ids.map((id, i) =>
			candidate(id, (isAnswered ? 0.9 : 0.5) - i / 10),
		),
		...(ids[0] === undefined ? {} : { best: ids[0] }),
		...(isAnswered && ids[0] !== undefined ? { answeredWith: ids[0] } : {}),
	};
}

const rows = [
	judged("1", "a", ["b", "a"]),
	judged("2", "a", ["b"], true),
	judged("3", "a", ["a", "b"], true),
	judged("4", "b", ["a", "b"]),
	judged("5", "c", ["b"]),
	judged("6", null, ["b"], true),
	judged("7", "c", []),
];

describe("findConfusions", () => {
	it("names the pair of phrasings behind each, wrong answers first", () => {
		expect(findConfusions(rows)[0]).toEqual({
			wanted: "a",
			got: "b",
			answered: 1,
			asked: 3,
			questions: [
				{
					text: "2",
					language: "en",
					isAnswered: true,
					nearestWrong: "phrasing of b",
				},
				{
					text: "1",
					language: "en",
					isAnswered: false,
					nearestWrong: "phrasing of b",
					nearestRight: "phrasing of a",
				},
			],
		});
	});

	it("leaves out what is right, out of scope or without a candidate", () => {
		expect(
			findConfusions(rows).map(({ wanted, got }) => `${wanted}>${got}`),
		).toEqual(["a>b", "b>a", "c>b"]);
	});
});

describe("toConfusedPairs", () => {
	it("joins both directions and says what may help", () => {
		expect(
			toConfusedPairs(findConfusions(rows)).map(
				({ a, b, aAsB, bAsA, share, advice }) => ({
					pair: `${a} ${b}`,
					counts: [aAsB.length, bAsA.length],
					share,
					advice,
				}),
			),
		).toEqual([
			{ pair: "a b", counts: [2, 1], share: 3 / 4, advice: "merge" },
			{ pair: "c b", counts: [1, 0], share: 1 / 2, advice: "strengthen" },
		]);
	});
});
