import {
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { KnowledgeError } from "../../knowledge-error.js";
import type { KnowledgeBase } from "../knowledge-base.js";
import type { Problem } from "../problem.js";
import { edited, sampleFiles } from "../testing/sample-files.js";
import { loadKnowledgeBase } from "./load-knowledge-base.js";
import {
	type KnowledgeBaseWatch,
	watchKnowledgeBase,
} from "./watch-knowledge-base.js";

const refund = "articles/returns/refund-time.yaml";
let folder: string;
let watch: KnowledgeBaseWatch | undefined;

const write = (path: string, text: string) => {
	mkdirSync(dirname(join(folder, path)), { recursive: true });
	writeFileSync(join(folder, path), text);
};

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "shopbell-kb-"));
	for (const [path, text] of Object.entries(sampleFiles)) write(path, text);
});

afterEach(() => {
	watch?.close();
	watch = undefined;
	rmSync(folder, { recursive: true, force: true });
});

/** Starts a watch and collects what it tells. */
async function start(options: { pollMs?: number; settleMs?: number } = {}) {
	const ready: KnowledgeBase[] = [];
	const problems: (readonly Problem[])[] = [];
	const causes: unknown[] = [];
	watch = watchKnowledgeBase({
		folder,
		settleMs: 10,
		...options,
		onReady: (knowledgeBase) => ready.push(knowledgeBase),
		onProblems: (found, cause) => {
			problems.push(found);
			causes.push(cause);
		},
	});
	await watch.check();
	return { ready, problems, causes, watch };
}

const answerOf = (knowledgeBase: KnowledgeBase | undefined) =>
	knowledgeBase?.articles["returns.refund-time"]?.texts.en?.answer;

describe("loadKnowledgeBase", () => {
	it("reads a folder, leaving out schemas, hidden files and what is not YAML", async () => {
		write("schema/article.schema.json", "{}");
		write("schema/example.yaml", "x: [");
		write(".hidden.yaml", "x: [");
		write("README.md", "# Hello");
		const result = await loadKnowledgeBase(folder, {
			now: Date.parse("2026-01-01"),
		});
		expect(result).toMatchObject({ kind: "ready", problems: [] });
	});

	it("reports a file that is far too large without reading it whole", async () => {
		write(refund, "a".repeat(12_000_000));
		expect(await loadKnowledgeBase(folder)).toMatchObject({
			kind: "broken",
			problems: [{ file: refund, code: "file-too-large" }],
		});
	});

	it("says what to do when there is no such folder", async () => {
		const loading = loadKnowledgeBase(join(folder, "nowhere"));
		await expect(loading).rejects.toThrow(KnowledgeError);
		await expect(loading).rejects.toMatchObject({
			code: "unreadable",
			fix: expect.stringContaining("shop.yaml"),
		});
	});
});

describe("watchKnowledgeBase", () => {
	it("tells of the content at the start, and of a saved change by itself", async () => {
		const { ready } = await start();
		expect(ready).toHaveLength(1);
		write(refund, edited(refund, "Soon. Our", "Tomorrow. Our"));
		await vi.waitFor(
			() => expect(answerOf(ready.at(-1))).toMatch(/^Tomorrow/),
			{
				timeout: 5_000,
			},
		);
	});

	it("sees a file that an editor saves by renaming another over it", async () => {
		const { ready } = await start();
		write(`${refund}.tmp`, edited(refund, "Soon. Our", "Renamed. Our"));
		renameSync(join(folder, `${refund}.tmp`), join(folder, refund));
		await vi.waitFor(() => expect(answerOf(ready.at(-1))).toMatch(/^Renamed/), {
			timeout: 5_000,
		});
	});

	it("sees new articles, new folders and deleted files", async () => {
		const { ready, watch } = await start();
		const text = sampleFiles[refund] ?? "";
		write(
			"articles/stores/locations.yaml",
			text.replaceAll(/questions: \[/g, "questions: [store "),
		);
		await watch.check();
		expect(Object.keys(ready.at(-1)?.articles ?? {})).toContain(
			"stores.locations",
		);
		rmSync(join(folder, "articles/stores"), { recursive: true });
		await watch.check();
		expect(Object.keys(ready.at(-1)?.articles ?? {})).not.toContain(
			"stores.locations",
		);
	});

	it("reports a broken file and says nothing new is ready", async () => {
		const { ready, problems, watch } = await start();
		write(refund, edited(refund, "{stores}", "{stroes}"));
		await watch.check();
		expect(ready).toHaveLength(1);
		expect(problems).toMatchObject([[{ file: refund, code: "fact-unknown" }]]);
		write(refund, sampleFiles[refund] ?? "");
		await watch.check();
		expect(ready).toHaveLength(2);
	});

	it("does not report a file that is only half written when it looks", async () => {
		const { ready, problems, watch } = await start({ settleMs: 60 });
		const whole = edited(refund, "Soon. Our", "Written. Our");
		write(refund, whole.slice(0, 40));
		const looked = watch.check();
		await new Promise((resolve) => setTimeout(resolve, 15));
		write(refund, whole);
		await looked;
		await watch.check();
		expect(problems).toEqual([]);
		expect(answerOf(ready.at(-1))).toMatch(/^Written/);
	});

	it("says nothing when a file is saved without a change", async () => {
		const { ready, watch } = await start();
		write(refund, sampleFiles[refund] ?? "");
		await watch.check();
		expect(ready).toHaveLength(1);
	});

	it("survives its folder being moved away and put back", async () => {
		const { ready, causes, watch } = await start();
		renameSync(folder, `${folder}-away`);
		await watch.check();
		expect(causes).toMatchObject([{ code: "unreadable" }]);
		renameSync(`${folder}-away`, folder);
		write(refund, edited(refund, "Soon. Our", "Back. Our"));
		await watch.check();
		expect(answerOf(ready.at(-1))).toMatch(/^Back/);
	});

	it("is silent once closed", async () => {
		const { ready, watch } = await start();
		watch.close();
		write(refund, edited(refund, "Soon. Our", "Closed. Our"));
		await watch.check();
		expect(ready).toHaveLength(1);
	});
});
