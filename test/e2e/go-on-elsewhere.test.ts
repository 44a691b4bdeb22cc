import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
	type MessengerSimulator,
	messengerKits,
} from "@shopbell/channels/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { removeDataDir, type ShopProcess, startShop } from "./shop-process.js";

const screenshots = join(root, "test/output/screenshots");

describe.runIf(hasBrowser)("a shopper who goes on elsewhere", () => {
	let simulator: MessengerSimulator | undefined;
	let shop: ShopProcess;
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(screenshots, { recursive: true });
		const kit = messengerKits.find(({ name }) => name === "telegram");
		simulator = (await kit?.open(async () => undefined))?.simulator;
		shop = await startShop({
			env: {
				TELEGRAM_TOKEN: "123456:sample-token-of-a-bot",
				TELEGRAM_API_URL: simulator?.url ?? "",
			},
		});
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
		await shop?.kill();
		if (shop) removeDataDir(shop.dataDir);
		await simulator?.close();
	});

	it.each([
		["desktop", { width: 1280, height: 800 }],
		["phone", { width: 360, height: 740 }],
	])(
		"is given a link by the menu of the chat, on a %s",
		async (name, viewport) => {
			const context = await browser.newContext({ locale: "pl-PL", viewport });
			const page = await context.newPage();
			await page.goto(`${shop.origin}/demo/?lang=pl`);
			await page.getByRole("button", { name: "Otwórz czat" }).click();
			const picker = page.getByLabel("Kontynuuj w komunikatorze");
			await picker.selectOption({ label: "Kontynuuj: Telegram" });
			const link = page
				.getByRole("log")
				.getByRole("link", { name: "Kontynuuj: Telegram" });
			await link.waitFor();
			expect(await link.getAttribute("href")).toMatch(
				/^https:\/\/t\.me\/shop_bot\?start=sb-[\w-]{24}$/,
			);
			await page.screenshot({
				path: join(screenshots, `go-on-elsewhere-${name}.png`),
			});
			await context.close();
		},
	);
});
