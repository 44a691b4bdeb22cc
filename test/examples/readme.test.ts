import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { settingNames } from "@shopbell/runtime";
import { describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";

const readme = readFileSync(join(root, "README.md"), "utf8");

/** Code blocks in order, with their language. */
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
	([, language, code]) => ({ language: language ?? "", code: code ?? "" }),
);

describe("the README", () => {
	it("prints what it says it prints", () => {
		const at = blocks.findIndex(({ language }) => language === "ts");
		const file = join(root, "examples/embed-library/dist/readme-block.mjs");
		writeFileSync(file, blocks[at]?.code ?? "");
		try {
			expect(
				execFileSync(process.execPath, [file], { cwd: root }).toString(),
			).toBe(blocks[at + 1]?.code);
		} finally {
			rmSync(file);
		}
	});

	it("names commands that run", () => {
		const commands = blocks
			.filter(({ language }) => language === "sh")
			.flatMap(({ code }) => code.split("\n"))
			.map((line) => line.replace(/#.*$/, "").trim())
			.filter((line) => line.startsWith("npm run -s shopbell"));
		expect(commands.length).toBeGreaterThan(3);
		for (const command of commands) {
			const name = /-- ([\w-]+)/.exec(command)?.[1] ?? "";
			const help = execFileSync(
				process.execPath,
				[join(root, "packages/cli/bin/shopbell.js"), name, "--help"],
				{ cwd: root },
			).toString();
			expect(help).toContain(`shopbell ${name}`);
		}
	});

	it("lists every setting with its meaning", () => {
		for (const [name, meaning] of Object.entries(settingNames)) {
			expect(readme).toContain(`| \`${name}\` |`);
			if (meaning) expect(readme).toContain(meaning);
		}
	});

	it("links to files that exist", () => {
		const targets = [...readme.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)]
			.map(([, target]) => target ?? "")
			.filter((target) => !target.startsWith("http"));
		expect(targets.filter((target) => !existsSync(join(root, target)))).toEqual(
			[],
		);
	});
});
