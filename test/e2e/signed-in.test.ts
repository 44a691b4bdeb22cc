import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { removeDataDir, type ShopProcess, startShop } from "./shop-process.js";

const screenshots = join(root, "test/output/screenshots");

describe.runIf(hasBrowser)("a shopper who asks for an order", () => {
	let shop: ShopProcess;
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(screenshots, { recursive: true });
		shop = await startShop();
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
		await shop?.kill();
		if (shop) removeDataDir(shop.dataDir);
	});

	async function open(): Promise<Page> {
		const context = await browser.newContext({ locale: "en-GB" });
		const page = await context.newPage();
		await page.goto(`${shop.origin}/demo/?lang=en`);
		await page.getByLabel("Who is signed in").waitFor();
		return page;
	}

	/** The page of a customer who has signed in, with the chat's token there. */
	async function signIn(page: Page, name: string): Promise<void> {
		await page.getByLabel("Who is signed in").selectOption({ label: name });
		await page.locator("script[data-customer-token]").waitFor({
			state: "attached",
		});
	}

	async function openChat(page: Page): Promise<Locator> {
		await page.getByRole("button", { name: "Open the chat" }).click();
		return page.getByRole("log");
	}

	async function say(page: Page, text: string): Promise<void> {
		await page.getByLabel("Your message").fill(text);
		await page.keyboard.press("Enter");
	}

	it("gives its number and address, and reads where it is", async () => {
		const page = await open();
		const log = await openChat(page);
		await say(page, "where is my order 10233");
		await log.getByText("which e-mail address did you order with").waitFor();
		await say(page, "jana@example.com");
		await log.getByText(/Order 10233 is on its way/).waitFor();
		await page.screenshot({ path: join(screenshots, "order-10233.png") });
		await page.context().close();
	});

	it("is known when signed in, and a stranger once signed out", async () => {
		const page = await open();
		await signIn(page, "Jana Molnárová");
		const log = await openChat(page);
		await log.getByText(/Hello, Jana/).waitFor();
		await say(page, "where is my order 10233");
		await log.getByText(/Order 10233 is on its way/).waitFor();
		expect(await log.getByText("which e-mail address").count()).toBe(0);
		await page.getByLabel("Who is signed in").selectOption({ label: "Nobody" });
		await say(page, "and where is order 10263");
		await log.getByText("which e-mail address did you order with").waitFor();
		await page.context().close();
	});

	it("stays signed in when the page is loaded again", async () => {
		const page = await open();
		const claims: (string | null)[] = [];
		page.on("request", (request) => {
			const claim = /"customerToken":(null|"[^"]+")/.exec(
				request.postData() ?? "",
			)?.[1];
			if (claim !== undefined) claims.push(claim === "null" ? null : claim);
		});
		await signIn(page, "Jana Molnárová");
		const log = await openChat(page);
		await log.getByText(/Hello, Jana/).waitFor();
		await page.reload();
		await page.getByLabel("Who is signed in").waitFor();
		await say(page, "where is my order 10233");
		await log.getByText(/Order 10233 is on its way/).waitFor();
		expect(claims.length).toBeGreaterThan(0);
		expect(claims).not.toContain(null);
		await page.context().close();
	});
});
