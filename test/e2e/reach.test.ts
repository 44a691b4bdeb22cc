import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { createBusyDay, createFakeDesk } from "@shopbell/desk-web/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { axeViolations } from "./axe-violations.js";
import { openFakeDesk } from "./fake-desk-page.js";

const screenshots = join(root, "test/output/screenshots");

describe.runIf(hasBrowser)("the way to a shopper on a messenger", () => {
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(screenshots, { recursive: true });
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
	});

	it.each([
		["open", 1440, "light", /until .+ more\./],
		[
			"closed",
			360,
			"dark",
			/do not reach the shopper here any more\. Arrange a call-back/,
		],
		["blocked", 1440, "light", /has blocked this chat/],
	] as const)(
		"is %s, and the agent reads it before writing",
		async (name, width, theme, words) => {
			const day = createBusyDay(Date.now());
			const said = (day.entries.lamp ?? []).find(
				({ content }) => content.kind === "human",
			);
			if (!said) throw new Error("nobody has answered about the lamp");
			const page = await openFakeDesk(
				browser,
				createFakeDesk(day, {
					reach: {
						state: name === "blocked" ? "blocked" : "ok",
						freeUntil:
							Date.now() + (name === "closed" ? -60_000 : 3 * 3_600_000),
						marks: [{ seq: said.seq, mark: "delivered" }],
					},
				}),
				{ width, theme, hash: "#/all?c=lamp" },
			);
			const line = page.locator(".reach-line");
			await line.waitFor();
			expect(await line.innerText()).toMatch(words);
			expect(await page.locator(".sent-mark").innerText()).toBe("Delivered");
			expect(await axeViolations(page)).toEqual([]);
			await page.screenshot({
				path: join(screenshots, `desk-reach-${name}.png`),
			});
			await page.context().close();
		},
	);
});
