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
const hour = 3_600_000;

describe.runIf(hasBrowser)("a conversation on a messenger, at the desk", () => {
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(screenshots, { recursive: true });
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
	});

	const views = [
		[1440, "light"],
		[360, "dark"],
	] as const;

	it.each(views)(
		"shows what the shopper has changed and deleted, %i px, %s",
		async (width, theme) => {
			const day = createBusyDay(Date.now());
			const desk = createFakeDesk(day, { isLinked: true });
			const page = await openFakeDesk(browser, desk, {
				...{ width, theme, hash: "#/all?c=lamp" },
			});
			const said = page.getByText("How long do I have to keep the old one?");
			await said.waitFor();
			const lines = day.entries.lamp ?? [];
			const line = (seq: number) => {
				const found = lines.find((each) => each.seq === seq);
				if (found?.content.kind !== "shopper") throw new Error("no shopper");
				return { ...found, content: found.content };
			};
			const old = line(7);
			const photos = line(4);
			const wording = "Thank you! May I keep the old one?";
			desk.tell({
				kind: "entries",
				conversationId: "lamp",
				entries: [
					{
						...old,
						content: { ...old.content, text: wording, change: "edited" },
					},
					{
						...photos,
						content: { ...photos.content, text: "", change: "deleted" },
					},
					{
						seq: 9,
						at: Date.now(),
						content: { ...old.content, text: wording, edits: 7 },
					},
				],
			});
			await page.getByText("Edited by the shopper").waitFor();
			expect(await page.getByText("Deleted by the shopper").count()).toBe(1);
			expect(await page.getByText(wording).count()).toBe(2);
			await page.getByText(/^New wording of an earlier message/).waitFor();
			expect(await said.count()).toBe(0);
			expect(
				await page.locator(".line").getByText("I already sent photos").count(),
			).toBe(0);
			// Beside it stands where the shopper was before, by the name people know.
			expect(
				await page.getByText(/Telegram · linked by the shopper/).count(),
			).toBe(1);
			expect(await axeViolations(page)).toEqual([]);
			await page.screenshot({
				path: join(screenshots, `desk-changed-${width}-${theme}.png`),
			});
			await page.context().close();
		},
	);

	it.each(views)(
		"that became a ticket shows how long it can be answered, and a letter that failed, %i px, %s",
		async (width, theme) => {
			const ticket = {
				kind: "ticket",
				handoffId: "h-old",
				conversationId: "old",
				status: "open",
				phone: null,
				when: null,
				createdAt: Date.now() - 22 * hour,
				doneBy: null,
			} as const;
			const desk = createFakeDesk(createBusyDay(Date.now()), {
				tickets: [
					{
						...{ ...ticket, number: "T-1043", email: null, letter: null },
						subject: "Does the lamp come with a bulb?",
						freeUntil: Date.now() + hour,
					},
					{
						...{ ...ticket, number: "T-1042", email: "ola@example.com" },
						subject: "Where is my refund?",
						letter: "failed",
						freeUntil: null,
					},
				],
			});
			const page = await openFakeDesk(browser, desk, { width, theme });
			await page.getByRole("button", { name: "Tickets" }).first().click();
			const dialog = page.getByRole("dialog");
			await dialog.getByText(/left to answer/).waitFor();
			expect(await dialog.innerText()).toMatch(
				/E-mail could not be sent\.\s+Check the address and write again, or call/,
			);
			expect(await axeViolations(page)).toEqual([]);
			await page.screenshot({
				path: join(screenshots, `desk-tickets-${width}-${theme}.png`),
			});
			await page.context().close();
		},
	);
});
