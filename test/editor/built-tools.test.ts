import { spawnSync } from "node:child_process";
import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import type { TestReport } from "@shopbell/knowledge";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { smallShopFiles } from "../../packages/knowledge/src/evaluate/testing/small-shop.js";

const program = resolve(
	import.meta.dirname,
	"../../packages/cli/bin/shopbell.js",
);
const texts = [
	"wheres my parcel",
	"i would like to return shoes",
	"when do i get the money back",
	"what is the capital of peru",
];

let folder: string;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "built-tools-"));
	for (const { path, text } of smallShopFiles()) {
		const file = join(folder, "knowledge-base", path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, text);
	}
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Runs the built program in a process of its own, as an editor does. */
function shopbell(...args: string[]) {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		[program, ...args],
		{
			cwd: folder,
			encoding: "utf8",
			env: { ...process.env, DATA_DIR: folder },
		},
	);
	expect(stderr).toBe("");
	expect(status).toBe(0);
	return stdout;
}

describe("the built program", () => {
	it("tests thousands of questions on several threads as it does on one", () => {
		const rows = Array.from({ length: 6_000 }, (_, i) => ({
			id: String(i),
			lang: "en",
			topic: null,
			style: "plain",
			text: `${texts[i % texts.length]} ${i % 7}`,
		}));
		writeFileSync(
			join(folder, "q.jsonl"),
			rows.map((row) => JSON.stringify(row)).join("\n"),
		);
		const args = [
			"test",
			"--json",
			"--phrasings",
			"none",
			"--max-wrong",
			"100",
		];
		const test = (...more: string[]) =>
			JSON.parse(
				shopbell(...more, ...args, "--questions", "q.jsonl"),
			) as TestReport;
		const several = test();
		expect(several.heldOut.languages.en?.all?.n).toBe(6_000);
		expect(test("--no-cache")).toEqual(several);
	});

	it("learns once for the same content, and anew after a change or where what it kept is broken", () => {
		const kept = () =>
			readdirSync(folder).filter((name) => name.startsWith("matcher-"));
		const first = shopbell("ask", "wheres my parcel");
		const [matcher = ""] = kept();
		const before = readFileSync(join(folder, matcher), "utf8");
		expect(shopbell("ask", "wheres my parcel")).toBe(first);
		writeFileSync(join(folder, matcher), before.slice(0, 500));
		writeFileSync(join(folder, "content.json"), "{");
		expect(shopbell("ask", "wheres my parcel")).toBe(first);
		expect(readFileSync(join(folder, matcher), "utf8")).toBe(before);
		shopbell("add-question", "orders.track", "has the courier got it yet");
		shopbell("ask", "wheres my parcel");
		expect(kept()).toHaveLength(2);
	});

	it("says its version and explains itself", () => {
		expect(shopbell("--version")).toMatch(/^\d+\.\d+\.\d+\n$/);
		expect(shopbell("--help")).toContain("confusions");
		expect(shopbell("help", "ask")).toContain("--channel");
	});
});
