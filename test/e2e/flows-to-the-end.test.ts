import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { watchPage } from "../browser/watch-page.js";
import { removeDataDir, type ShopProcess, startShop } from "./shop-process.js";

const screenshots = join(root, "test/output/screenshots");

/** What the shopper does, and what must be seen of it before the next step. */
type Step =
	| { readonly say: string; readonly sees: string | RegExp }
	| { readonly tap: string; readonly sees: string | RegExp };

/** Every flow of the starter from the first word to its end, with an order of the demo shop it fits. */
const walks: readonly {
	readonly flow: string;
	readonly steps: readonly Step[];
}[] = [
	{
		flow: "orders.track",
		steps: [
			{ say: "where is my order 10281", sees: "e-mail address" },
			{ say: "alice@example.com", sees: /Order 10281 is on its way/ },
		],
	},
	{
		flow: "orders.cancel",
		steps: [
			{ say: "i want to cancel my order", sees: "order number" },
			{ say: "10134", sees: "e-mail address" },
			{ say: "martin@example.com", sees: /Shall I cancel/ },
			{ say: "actually no", sees: /haven’t cancelled anything/ },
			{ tap: "Keep the order", sees: /order 10134 stays as it is/ },
		],
	},
	{
		flow: "orders.change",
		steps: [
			{ say: "change the delivery address of my order", sees: "order number" },
			{ say: "10166", sees: "e-mail address" },
			{ say: "anna@example.com", sees: "What should change?" },
			{ tap: "Delivery address", sees: /What is the new address/ },
			{
				say: "Anna Kowalska, Hlavna 1234, 81101 Bratislava, Slovakia",
				sees: /Order 10166 should go to/,
			},
			{ say: "yes", sees: /order 10166 now goes to/ },
		],
	},
	{
		flow: "returns.how-to",
		steps: [
			{ say: "how do i return something", sees: "order number" },
			{ say: "10132", sees: "e-mail address" },
			{ say: "katarzyna@example.com", sees: /What is it about/ },
			{ tap: "Send it back", sees: "What would you like to return?" },
			{ tap: "Everything", sees: /Shall I\?/ },
			{ tap: "Yes", sees: /Your return number is/ },
		],
	},
	{
		flow: "delivery.damaged",
		steps: [
			{ say: "my parcel arrived damaged", sees: "order number" },
			{ say: "10106", sees: "e-mail address" },
			{ say: "anna@example.com", sees: "What exactly is damaged?" },
			{ say: "the wrong colour, and the handle is off", sees: /send a photo/ },
			{ tap: "Go on without photos", sees: "What would you prefer?" },
			{ say: "the second one", sees: /you’d like your money back/ },
		],
	},
	{
		flow: "delivery.marked-delivered",
		steps: [
			{ say: "it says delivered but i got nothing", sees: "order number" },
			{ say: "10109", sees: "e-mail address" },
			{ say: "mehmet@example.com", sees: "What have you found?" },
			{ tap: "It isn’t there", sees: "What have you found out?" },
			{ tap: "Nothing to add", sees: "what would you prefer?" },
			{ tap: "Send it again", sees: /we send it again free of charge/ },
		],
	},
	{
		flow: "payments.double-charge",
		steps: [
			{
				say: "i was charged twice for one order",
				sees: "What does your bank show?",
			},
			{ tap: "Two payments taken", sees: "order number" },
			{ say: "10114", sees: "e-mail address" },
			{ say: "daniel@example.com", sees: /surplus to be paid back/ },
			{ tap: "Yes", sees: /Your refund has been requested/ },
		],
	},
	{
		flow: "products.back-in-stock",
		steps: [
			{
				say: "how do i set up a notification for a sold-out item",
				sees: "Which product are you waiting for",
			},
			{ say: "Linen shirt", sees: "Which size or colour" },
			{ say: "M", sees: "Which e-mail address" },
			{ say: "anna@example.com", sees: /no newsletter/ },
			{ say: "sure", sees: /you get an e-mail at|can’t find this product/ },
		],
	},
	{
		flow: "returns.withdrawal",
		steps: [
			{
				say: "i hereby withdraw from my purchase contract",
				sees: "order number",
			},
			{ say: "10111", sees: "The acknowledgement goes there" },
			{ say: "oksana@example.com", sees: "What is your name" },
			{ say: "Oksana Shevchenko", sees: /Choose the whole order/ },
			{ tap: "The whole order", sees: "Your statement" },
			{ say: "yes", sees: /tap or write/ },
			{ tap: "Confirm withdrawal", sees: /Your withdrawal has reached us/ },
		],
	},
	{
		flow: "contact.human",
		steps: [
			{ say: "please call me back", sees: /telephone number/ },
			{ say: "my number is 600100200", sees: "When does it suit you?" },
			{ tap: "Any time", sees: /We’ll call \+48/ },
			{ say: "yes", sees: /Your call-back has the number/ },
		],
	},
];

describe.runIf(hasBrowser)("every flow in the browser, to its end", () => {
	let shop: ShopProcess;
	let browser: Browser;
	const complaints: string[] = [];

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

	async function openChat(): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			locale: "en-GB",
		});
		const page = await context.newPage();
		watchPage(page, { complaints });
		await page.goto(`${shop.origin}/demo/?lang=en`);
		await page.getByRole("button", { name: "Open the chat" }).click();
		return page;
	}

	it.each(walks)("$flow", async ({ flow, steps }) => {
		const page = await openChat();
		const log = page.getByRole("log");
		for (const step of steps) {
			if ("say" in step) {
				await page.getByLabel("Your message").fill(step.say);
				await page.keyboard.press("Enter");
			} else
				await page
					.getByRole("button", { name: step.tap, exact: true })
					.last()
					.click();
			await log.getByText(step.sees).last().waitFor();
		}
		await page.screenshot({ path: join(screenshots, `flow-end-${flow}.png`) });
		await page.context().close();
	});

	it("meets no script error and no blocked content", () => {
		expect(complaints).toEqual([]);
	});
});
