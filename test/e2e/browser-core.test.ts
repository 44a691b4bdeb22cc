import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import {
	type CompiledKnowledge,
	createFaqFromCompiled,
} from "@shopbell/knowledge";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runCli } from "../../packages/cli/src/run-cli.js";
import { sampleFiles } from "../../packages/knowledge/src/load/testing/sample-files.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";

const QUESTIONS = [
	"return label",
	"how do i sned it back",
	"kiedy dostane zwrot pieniedzy",
	"what is the weather like",
	"thanks!",
];

/** What a page is given: the library's core and nothing else. */
const ENTRY = `
	import { createFaqFromCompiled } from "@shopbell/knowledge";
	window.load = async () => {
		const compiled = await (await fetch("/knowledge.json")).json();
		const faq = createFaqFromCompiled(compiled);
		window.ask = (text) => faq.ask(text);
	};
`;

describe.runIf(hasBrowser)("the core in a browser", () => {
	let folder: string;
	let browser: Browser;
	let server: Server;
	let compiled: CompiledKnowledge;

	beforeAll(async () => {
		folder = mkdtempSync(join(tmpdir(), "core-"));
		for (const [path, text] of Object.entries(sampleFiles)) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
		const said: string[] = [];
		const code = await runCli({
			argv: ["--kb", folder, "build", "--out", "knowledge.json"],
			cwd: folder,
			cacheDir: join(folder, "cache"),
			terminal: {
				out: (text) => said.push(text),
				err: (text) => said.push(text),
				isInteractive: false,
				lines: () => (async function* () {})(),
			},
		});
		expect(code, said.join("")).toBe(0);
		compiled = JSON.parse(
			readFileSync(join(folder, "knowledge.json"), "utf8"),
		) as CompiledKnowledge;
		const { outputFiles } = await build({
			stdin: { contents: ENTRY, resolveDir: resolve(import.meta.dirname) },
			bundle: true,
			minify: true,
			write: false,
			format: "esm",
			platform: "browser",
			conditions: ["shopbell-source"],
			logLevel: "silent",
		});
		const files: Record<string, readonly [string, string]> = {
			"/": [
				"text/html",
				'<!doctype html><title>core</title><script type="module" src="/core.js"></script>',
			],
			"/core.js": ["text/javascript", outputFiles[0]?.text ?? ""],
			"/knowledge.json": ["application/json", JSON.stringify(compiled)],
		};
		server = createServer(({ url = "" }, response) => {
			const [type, body] = files[url] ?? ["text/plain", ""];
			response.writeHead(body === "" ? 404 : 200, {
				"content-type": type,
				// No eval of any kind: pages with a strict policy can use the library.
				"content-security-policy":
					"default-src 'none'; script-src 'self'; connect-src 'self'",
			});
			response.end(body);
		});
		await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
		server?.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it("loads what `shopbell build` wrote and answers as Node does, under a strict policy", async () => {
		const page = await browser.newPage();
		const problems: string[] = [];
		page.on("pageerror", (error) => problems.push(error.message));
		page.on("console", (message) => {
			if (message.type() === "error") problems.push(message.text());
		});
		const { port } = server.address() as AddressInfo;
		await page.goto(`http://127.0.0.1:${port}/`);
		await page.waitForFunction("typeof window.load === 'function'");
		await page.evaluate("window.load()");
		const inNode = createFaqFromCompiled(compiled);
		for (const text of QUESTIONS)
			expect(
				await page.evaluate(`window.ask(${JSON.stringify(text)})`),
			).toEqual(JSON.parse(JSON.stringify(inNode.ask(text))));
		expect(problems.filter((text) => !text.includes("favicon"))).toEqual([]);
	});
});
