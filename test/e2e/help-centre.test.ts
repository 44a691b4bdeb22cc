import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildHelpCentre, readBrowserFiles } from "@shopbell/help-centre";
import { createKnowledgeBase } from "@shopbell/knowledge";
import { readSourceFiles } from "@shopbell/knowledge/node";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);
const screenshots = join(root, "test/output/screenshots");
const types: Readonly<Record<string, string>> = {
	html: "text/html; charset=utf-8",
	css: "text/css; charset=utf-8",
	js: "text/javascript; charset=utf-8",
	json: "application/json",
};
/** A shop with some topics of the starter, so that learning takes seconds. */
const topics =
	/^(shop\.yaml|lexicon\/(en|pl)\.yaml|articles\/(returns|delivery|contact)\/)/;

describe.runIf(hasBrowser)("the help centre in a browser", () => {
	let server: Server;
	let browser: Browser;
	let origin: string;
	const complaints: string[] = [];

	beforeAll(async () => {
		spawnSync(
			process.execPath,
			[join(root, "packages/help-centre/scripts/bundle-browser.mjs")],
			{ stdio: "ignore" },
		);
		mkdirSync(screenshots, { recursive: true });
		const files = await buildFiles();
		server = createServer(({ url = "/" }, response) => {
			const path = new URL(url, "http://x").pathname.slice(1);
			const content = files.get(path);
			response.writeHead(content === undefined ? 404 : 200, {
				"content-type":
					content === undefined
						? types.html
						: (types[path.split(".").at(-1) ?? ""] ?? "text/plain"),
			});
			response.end(content ?? files.get("404.html"));
		}).listen(0, "127.0.0.1");
		await new Promise((resolve) => server.once("listening", resolve));
		origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
		server?.close();
	});

	async function open(path: string, options: object = {}): Promise<Page> {
		const page = await browser.newPage({
			viewport: { width: 1440, height: 900 },
			...options,
		});
		page.on("pageerror", ({ message }) => complaints.push(message));
		page.on("console", (message) => {
			if (/Content Security Policy|Trusted/i.test(message.text()))
				complaints.push(message.text());
		});
		page.on("request", (request) => {
			if (
				!request.url().startsWith(origin) &&
				!request.url().startsWith("data:")
			)
				complaints.push(`asked ${request.url()}`);
		});
		await page.goto(`${origin}/${path}`);
		return page;
	}

	it.each([
		["en", "how do i retrun a dres", /return/i, "Search our answers"],
		["pl", "jak zwrucic sukienke", /zwrócić/i, "Szukaj odpowiedzi"],
	])(
		"finds an article in spite of typing mistakes (%s)",
		async (locale, typed, title, label) => {
			const page = await open(`${locale}/index.html`);
			await page.getByLabel(label).fill(typed);
			const first = page.locator("[data-results] a").first();
			await first.waitFor();
			await expect
				.poll(() => page.locator("[data-results] [role=status]").textContent())
				.toMatch(/\d/);
			expect(await first.locator(".result-title").textContent()).toMatch(title);
			// By keyboard alone: down to the first result and on to its page.
			await page.keyboard.press("ArrowDown");
			await page.keyboard.press("Enter");
			await page.waitForURL(/articles\/returns/);
			expect(await page.locator("h1").textContent()).toMatch(title);
			await page.close();
		},
	);

	it("closes results and languages by Escape, and goes to the same page in another language", async () => {
		const page = await open("en/articles/returns/how-to.html");
		const input = page.getByLabel("Search our answers");
		await input.fill("delivery");
		await page.locator("[data-results] a").first().waitFor();
		await input.press("Escape");
		await page.locator("[data-results]").waitFor({ state: "hidden" });
		await page.locator("details.languages summary").click();
		await page.keyboard.press("Escape");
		expect(await page.locator("details.languages[open]").count()).toBe(0);
		await page.locator("details.languages summary").click();
		await page.locator("details.languages").getByText("Polski").click();
		await page.waitForURL(/pl\/articles\/returns\/how-to\.html$/);
		await page.close();
	});

	it("goes to the language of the browser from the first page", async () => {
		const page = await open("index.html", { locale: "pl-PL" });
		await page.waitForURL(/pl\/index\.html$/);
		await page.close();
		const still = await open("index.html", {
			locale: "pl-PL",
			javaScriptEnabled: false,
		});
		expect(await still.getByRole("link").count()).toBe(2);
		await still.close();
	});

	it("says so when the search cannot be loaded", async () => {
		const page = await open("en/index.html");
		await page.route(/search-en/, (route) => route.abort());
		await page.getByLabel("Search our answers").fill("refund");
		await page.getByText("The search is not available right now").waitFor();
		await page.close();
	});

	it.each(["light", "dark"] as const)(
		"has no accessibility violation (%s)",
		async (colorScheme) => {
			for (const width of [360, 1440])
				for (const path of [
					...["index.html", "en/index.html", "pl/topics/returns.html"],
					...["en/articles/returns/how-to.html", "nowhere"],
				]) {
					const page = await open(path, {
						colorScheme,
						viewport: { width, height: 740 },
						javaScriptEnabled: true,
					});
					await page.waitForLoadState("load");
					await page.screenshot({
						path: join(
							screenshots,
							`help-centre-${path.replace(/\W+/g, "-")}-${width}-${colorScheme}.png`,
						),
						fullPage: true,
					});
					if (path === "en/index.html") {
						await page.getByLabel("Search our answers").fill("refund");
						await page.locator("[data-results] a").first().waitFor();
					}
					expect(await violations(page), `${path} ${width}`).toEqual([]);
					expect(
						await page.evaluate(() => document.documentElement.scrollWidth),
						`${path} is not wider than ${width}`,
					).toBeLessThanOrEqual(width);
					await page.close();
				}
		},
	);

	it("carries JSON-LD that parses, on the page of every article", async () => {
		const page = await open("en/articles/returns/how-to.html");
		const data = JSON.parse(
			(await page
				.locator("script[type='application/ld+json']")
				.textContent()) ?? "",
		);
		expect(data).toMatchObject({
			"@type": "FAQPage",
			mainEntity: [{ name: await page.locator("h1").textContent() }],
		});
		await page.close();
	});

	it("meets no script error, no blocked content and no foreign host", () => {
		expect(complaints).toEqual([]);
	});
});

async function buildFiles(): Promise<ReadonlyMap<string, string>> {
	const sources = await readSourceFiles(join(root, "knowledge-base"));
	const result = createKnowledgeBase(
		sources
			.filter(({ path }) => topics.test(path))
			.map((file) => ({
				...file,
				text: file.text
					.replace(/^locales: .*$/m, "locales: [en, pl]")
					// Leads to topics that are not here.
					.replace(/^(?:next|with_order): .*$/gm, ""),
			}))
			.map((file) => ({ ...file, text: onlyLanguages(file.path, file.text) })),
	);
	if (result.kind === "broken")
		throw new Error(result.problems.map(({ message }) => message).join("\n"));
	const { files } = buildHelpCentre({
		knowledgeBase: result.knowledgeBase,
		browserFiles: await readBrowserFiles(),
		today: "2026-11-22",
	});
	return new Map(files.map(({ path, content }) => [path, content]));
}

/** Articles without the languages that this shop does not speak. */
const onlyLanguages = (path: string, text: string) =>
	path.startsWith("articles/")
		? text.replace(/^(uk|bg|sk|tr):\n(?: .*\n|\n)*/gm, "")
		: text;

/** Rules that a page breaks, with the elements. Evaluated through the debugger, so that the page's own policy stays strict. */
async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axeSource);
	const result = (await page.evaluate(() =>
		(globalThis as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
	)) as { violations: { id: string; nodes: { html: string }[] }[] };
	return result.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
	);
}
