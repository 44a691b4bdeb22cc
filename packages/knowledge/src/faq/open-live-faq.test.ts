import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KnowledgeError } from "../knowledge-error.js";
import { edited, sampleFiles } from "../load/testing/sample-files.js";
import { openFaq } from "./open-faq.js";
import {
	type LiveFaq,
	type LiveFaqOptions,
	openLiveFaq,
} from "./open-live-faq.js";

const howTo = "articles/returns/how-to.yaml";
let folder: string;
let live: LiveFaq | undefined;

const write = (path: string, text: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "shopbell-live-"));
	for (const [path, text] of Object.entries(sampleFiles)) write(path, text);
});

afterEach(() => {
	live?.close();
	live = undefined;
	rmSync(folder, { recursive: true, force: true });
});

async function open(options: Partial<LiveFaqOptions> = {}) {
	const stages: string[] = [];
	live = await openLiveFaq({
		folder,
		settleMs: 10,
		onChange: (_, stage) => stages.push(stage),
		...options,
	});
	return { live, stages };
}

describe("openFaq", () => {
	it("answers from a folder in a few lines", async () => {
		const faq = await openFaq(folder);
		const answer = faq.ask("how do I send it back");
		expect(answer.match.candidates[0]?.intentId).toBe("returns.how-to");
	});

	it("throws every problem of a broken folder at once, naming the first", async () => {
		write(howTo, edited(howTo, "handoff: offer", "handof: offer"));
		const opening = openFaq(folder);
		await expect(opening).rejects.toThrow(KnowledgeError);
		await expect(opening).rejects.toMatchObject({
			code: "broken",
			message: expect.stringContaining(`${howTo}:3:1 key-unknown`),
			fix: expect.stringContaining("shopbell check"),
			problems: [{ code: "key-unknown" }],
		});
	});
});

describe("openLiveFaq", () => {
	it("puts a changed answer in force without training anew", async () => {
		const { live, stages } = await open();
		const before = live.current();
		write(howTo, edited(howTo, "print the label", "print it twice"));
		await live.check();
		expect(
			live.current().article("returns.how-to", "en", "short")?.markdown,
		).toMatch(/print it twice/);
		expect(live.current().revision).not.toBe(before.revision);
		expect(live.current().matcher).toBe(before.matcher);
		expect(stages).toEqual(["content"]);
	});

	it("answers a new phrasing before it has trained on it, and then trains", async () => {
		let release = () => {};
		const held = new Promise<void>((resolve) => {
			release = resolve;
		});
		let trainings = 0;
		const { live, stages } = await open({
			train: async (_, knowledgeBase) => {
				if (trainings++ > 0) await held;
				const { createFaq } = await import("./create-faq.js");
				return createFaq({ knowledgeBase }).matcher;
			},
		});
		write(howTo, edited(howTo, "- return label", "- boomerang my shoes"));
		const checked = live.check();
		while (stages.length === 0) await new Promise((r) => setTimeout(r, 5));
		expect(live.current().ask("boomerang my shoes")).toMatchObject({
			kind: "answer",
			article: "returns.how-to",
		});
		release();
		await checked;
		expect(stages).toEqual(["content", "trained"]);
		expect(trainings).toBe(2);
	});

	it("goes on with the last good version when a save breaks an article", async () => {
		const problems: string[] = [];
		const { live } = await open({
			onProblems: (found) => problems.push(...found.map(({ code }) => code)),
		});
		const before = live.current();
		write(howTo, "owner: [");
		await live.check();
		expect(live.current()).toBe(before);
		expect(problems).toEqual(["yaml-syntax"]);
	});

	it("goes on with the older matcher when training fails", async () => {
		const causes: unknown[] = [];
		let trainings = 0;
		const { live } = await open({
			train: async (_, knowledgeBase) => {
				if (trainings++ > 0) throw new Error("no memory");
				const { createFaq } = await import("./create-faq.js");
				return createFaq({ knowledgeBase }).matcher;
			},
			onProblems: (_, cause) => causes.push(cause),
		});
		write(howTo, edited(howTo, "- return label", "- boomerang my shoes"));
		await live.check();
		expect(causes).toMatchObject([{ message: "no memory" }]);
		expect(live.current().ask("boomerang my shoes").kind).toBe("answer");
	});
});
