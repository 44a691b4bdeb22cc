import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkOrder } from "./check-order.js";
import { checkOwnership, type OwnershipStep } from "./check-ownership.js";
import { checkPageOrder } from "./check-page-order.js";
import { checkTotalQueue, tellQueueFaults } from "./check-total-queue.js";
import { checkTranscript } from "./check-transcripts.js";
import { checkUniqueEffects } from "./check-unique-effects.js";

describe("the total queue", () => {
	const sound = {
		offered: ["a", "b", "c"],
		acknowledged: ["a", "b"],
		found: ["b", "a", "c"],
	};
	const faults = (change: Partial<typeof sound>) =>
		tellQueueFaults(checkTotalQueue({ ...sound, ...change }), "message");

	it("takes what was never acknowledged either way", () => {
		expect(faults({})).toEqual([]);
		expect(faults({ found: ["a", "b"] })).toEqual([]);
		expect(checkTotalQueue(sound).recovered).toEqual(["c"]);
	});

	it("catches a loss, a double and a stranger", () => {
		expect(faults({ found: ["a", "c"] })).toEqual([
			"message b was acknowledged and is lost",
		]);
		expect(faults({ found: ["a", "b", "a"] })).toEqual([
			"message a is there more than once",
		]);
		expect(faults({ found: ["a", "b", "x"] })).toEqual([
			"message x was never sent",
		]);
	});

	it("catches whichever acknowledged message is taken out", () => {
		fc.assert(
			fc.property(
				fc.uniqueArray(fc.string(), { minLength: 1 }),
				fc.nat(),
				(ids, pick) => {
					const victim = ids[pick % ids.length] ?? "";
					const { lost } = checkTotalQueue({
						offered: ids,
						acknowledged: ids,
						found: ids.filter((id) => id !== victim),
					});
					expect(lost).toEqual([victim]);
				},
			),
		);
	});
});

describe("unique effects", () => {
	it("are those that are due, once each", () => {
		expect(checkUniqueEffects({ due: ["a", "b"], seen: ["b", "a"] })).toEqual(
			[],
		);
	});

	it("may be missing where they are marked unknown, and never come twice", () => {
		const marked = { due: ["a"], unknown: ["a"] };
		expect(checkUniqueEffects({ ...marked, seen: [] })).toEqual([]);
		expect(checkUniqueEffects({ ...marked, seen: ["a"] })).toEqual([]);
		expect(checkUniqueEffects({ ...marked, seen: ["a", "a"] })).toEqual([
			"effect a happened 2 times",
		]);
	});

	it("catch what is missing and what nobody asked for", () => {
		expect(checkUniqueEffects({ due: ["a"], seen: ["b"] })).toEqual([
			"effect b happened and was not due",
			"effect a did not happen and is not marked unknown",
		]);
	});
});

describe("order", () => {
	it("holds within a conversation, with gaps", () => {
		expect(
			checkOrder([
				{ name: "one", places: [0, 1, 4] },
				{ name: "two", places: [0, 2] },
			]),
		).toEqual([]);
	});

	it("catches every swap of two", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 20 }),
				fc.nat(),
				fc.nat(),
				(length, a, b) => {
					fc.pre(a % length !== b % length);
					const places = Array.from({ length }, (_, n) => n);
					const [first, second] = [a % length, b % length];
					places[first] = second;
					places[second] = first;
					expect(checkOrder([{ name: "x", places }])).not.toEqual([]);
				},
			),
		);
	});

	it("catches a repeat", () => {
		expect(checkOrder([{ name: "x", places: [1, 1] }])).toHaveLength(1);
	});
});

describe("ownership", () => {
	let clock = 0;
	const step = () => {
		clock += 2;
		return { startedAt: clock, endedAt: clock + 1 };
	};
	const claim = (token: number, times = step()): OwnershipStep => ({
		kind: "claim",
		conversation: "c",
		epoch: "p",
		token,
		...times,
	});
	const commit = (
		token: number,
		version: number,
		change: Partial<Extract<OwnershipStep, { kind: "commit" }>> = {},
	): OwnershipStep => ({
		kind: "commit",
		conversation: "c",
		epoch: "p",
		token,
		version,
		inputId: `i${version}`,
		outcome: "committed",
		...step(),
		...change,
	});

	it("passes from one to the next", () => {
		expect(
			checkOwnership([claim(1), commit(1, 2), claim(2), commit(2, 3)]),
		).toEqual([]);
	});

	it("lets an old owner hear that it has lost", () => {
		expect(
			checkOwnership([
				claim(1),
				claim(2),
				commit(1, 2, { outcome: "lost" }),
				commit(2, 2),
			]),
		).toEqual([]);
	});

	it("lets a commit and a claim that overlap come in either order", () => {
		expect(
			checkOwnership([
				claim(1, { startedAt: 0, endedAt: 1 }),
				claim(2, { startedAt: 10, endedAt: 20 }),
				commit(1, 2, { startedAt: 5, endedAt: 15 }),
			]),
		).toEqual([]);
	});

	it("catches a commit under an old token", () => {
		expect(checkOwnership([claim(1), claim(2), commit(1, 2)])).toEqual([
			"c: token 1 committed after 2 was given out",
		]);
	});

	it("catches a token that does not rise, and one that two have", () => {
		expect(checkOwnership([claim(2), claim(1)])).toEqual([
			"c: token 1 was given out after 2",
		]);
		expect(
			checkOwnership([
				claim(1, { startedAt: 0, endedAt: 5 }),
				claim(1, { startedAt: 1, endedAt: 4 }),
			]),
		).toEqual(["c: token 1 was given out twice"]);
	});

	it("catches a lost update and an input that is done twice", () => {
		expect(
			checkOwnership([
				claim(1),
				commit(1, 2),
				claim(2),
				commit(2, 2, { inputId: "other" }),
			]),
		).toEqual(["c: version 2 was written twice"]);
		expect(
			checkOwnership([
				claim(1),
				commit(1, 2),
				claim(2),
				commit(2, 3, { inputId: "i2" }),
			]),
		).toEqual(["c: input i2 was done twice"]);
	});

	it("catches a version that nobody wrote, unless a process ended unheard", () => {
		const gap = [claim(1), commit(1, 2), claim(2), commit(2, 4)];
		expect(checkOwnership(gap)).toEqual([
			"c: versions between 2 and 4 were never written",
		]);
		expect(
			checkOwnership([
				...gap,
				claim(3),
				commit(3, 3, { outcome: "unknown", inputId: "x" }),
			]),
		).toEqual([]);
	});
});

describe("the order of a page", () => {
	const page = (stored: string[], passed: [string, string][] = []) =>
		checkPageOrder([
			{
				name: "page",
				said: ["a", "b", "c"],
				stored,
				passed: new Map(passed.map(([id, other]) => [id, new Set([other])])),
			},
		]);

	it("is that of saying, whatever others say in between", () => {
		expect(page(["a", "x", "b", "c"])).toEqual([]);
		expect(page(["a", "c"])).toEqual([]);
	});

	it("catches a message that overtakes", () => {
		expect(page(["b", "a", "c"])).toEqual(["page: a came after b"]);
		expect(page(["c", "a", "b"])).toEqual([
			"page: a came after c",
			"page: b came after c",
		]);
	});

	it("lets a message pass what stood given up while it was sent, and nothing else", () => {
		expect(page(["b", "a", "c"], [["b", "a"]])).toEqual([]);
		expect(page(["b", "c", "a"], [["b", "a"]])).toEqual([
			"page: a came after c",
		]);
	});
});

describe("transcripts", () => {
	const lines = ["a", "b", "c"].map((id) => ({ id, text: id }));
	const [a, b, c] = lines as [
		(typeof lines)[0],
		(typeof lines)[0],
		(typeof lines)[0],
	];

	it("are equal when all lines are there in order", () => {
		expect(checkTranscript("tab", lines, lines)).toEqual([]);
	});

	it("catch what is missing, doubled, swapped, strange or changed", () => {
		expect(checkTranscript("tab", [a, c], lines)).toEqual([
			"tab: b is missing",
		]);
		expect(checkTranscript("tab", [a, b, b, c], lines)).toEqual([
			"tab: b is shown 2 times",
		]);
		expect(checkTranscript("tab", [a, c, b], lines)).toEqual([
			"tab: b is out of its place",
		]);
		expect(
			checkTranscript("tab", [...lines, { id: "d", text: "d" }], lines),
		).toEqual(["tab: shows d, which is not stored"]);
		expect(checkTranscript("tab", [a, b, { ...c, text: "?" }], lines)).toEqual([
			"tab: c says something else",
		]);
	});
});
