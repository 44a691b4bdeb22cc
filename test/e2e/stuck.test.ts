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

describe.runIf(hasBrowser)("what did not go through", () => {
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(screenshots, { recursive: true });
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
	});

	/** A desk where Anna's last answer about the lamp may not have arrived, and a message could not be processed. */
	function open() {
		const day = createBusyDay(Date.now());
		const lines = day.entries.lamp ?? [];
		const last = lines.findLast(({ content }) => content.kind !== "shopper");
		if (!last) throw new Error("nobody has answered about the lamp");
		return createFakeDesk(day, {
			role: "supervisor",
			stuck: {
				unknown: [
					{
						id: 7,
						conversationId: "lamp",
						seq: last.seq,
						channel: "botframework",
						at: last.at,
					},
				],
				dead: [
					{
						id: 3,
						conversationId: "lamp",
						channel: "webchat",
						text: "Can you also send me the invoice?",
						at: last.at,
						attempts: 3,
						reason: "TypeError",
					},
				],
			},
		});
	}

	it.each([
		["desk", 1440, "light"],
		["phone", 360, "dark"],
	] as const)(
		"is decided about in the conversation (%s)",
		async (name, width, theme) => {
			const desk = open();
			const page = await openFakeDesk(browser, desk, {
				width,
				theme,
				hash: "#/all?c=lamp",
			});
			const mark = page.locator(".unknown-mark");
			await mark.waitFor();
			expect(await mark.innerText()).toContain(
				"It is not known whether this message arrived.",
			);
			expect(await axeViolations(page)).toEqual([]);
			await page.screenshot({
				path: join(screenshots, `desk-unknown-${name}.png`),
			});
			await page.getByRole("button", { name: "Send again" }).click();
			await expect.poll(() => mark.count()).toBe(0);
			expect(desk.done.at(-1)).toEqual({
				path: "/conversations/lamp/deliveries/7/settle",
				body: { settlement: "resend" },
			});
			await page.context().close();
		},
	);

	it("is listed for supervisors, in Bulgarian without a word of English", async () => {
		const desk = open();
		const page = await openFakeDesk(browser, desk, { hash: "#/all" });
		await page.getByRole("button", { name: "Stuck messages" }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByText("Can you also send me the invoice?").waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await page.screenshot({ path: join(screenshots, "desk-stuck.png") });
		await dialog.getByRole("button", { name: "Try again" }).click();
		await expect
			.poll(() => desk.done.at(-1)?.path)
			.toBe("/dead-letters/3/replay");
		await dialog.getByRole("button", { name: "Leave it" }).click();
		await dialog.getByText("Nothing is stuck.").waitFor();
		await page.context().close();

		const bulgarian = await openFakeDesk(browser, open(), {
			hash: "#/all",
			locale: "bg-BG",
		});
		await bulgarian
			.getByRole("button", { name: "Заседнали съобщения" })
			.click();
		const read = bulgarian.getByRole("dialog");
		await read.getByText("Изпращане отново").waitFor();
		const words = await read.innerText();
		expect(words).toContain("Изпращане отново");
		expect(words).not.toMatch(/Send again|Try again|Leave it|Discard|arrived/);
		await bulgarian.context().close();
	});
});
