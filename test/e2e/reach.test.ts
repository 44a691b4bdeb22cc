import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
	createBusyDay,
	createFakeDesk,
	type Ways,
} from "@shopbell/desk-web/testing";
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
						marks: [{ seq: said.seq, mark: "delivered", reason: null }],
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

	const ways: Ways = {
		templates: [
			{
				name: "answer_ready",
				language: "en",
				body: "Hello {{1}}, we have an answer about order {{2}}. Write here and {{3}} goes on at once.",
				fields: [
					{ name: "shopper", value: "Ola" },
					{ name: "order", value: "" },
					{ name: "agent", value: "Anna" },
				],
			},
			{
				name: "answer_ready",
				language: "pl",
				body: "Dzień dobry, mamy odpowiedź.",
				fields: [],
			},
		],
		email: { address: "ola@example.com" },
		phone: "+48 600 700 800",
	};

	/** Anna's conversation about the lamp, with its window closed. */
	async function openClosed(
		look: { readonly width: number; readonly theme: "light" | "dark" },
		failed: string | null = null,
	) {
		const day = createBusyDay(Date.now());
		const said = (day.entries.lamp ?? []).find(
			({ content }) => content.kind === "human",
		);
		const fake = createFakeDesk(day, {
			reach: {
				state: "ok",
				freeUntil: Date.now() - 60_000,
				marks:
					failed === null
						? []
						: [{ seq: said?.seq ?? 0, mark: "failed", reason: failed }],
			},
			ways,
		});
		const page = await openFakeDesk(browser, fake, {
			...look,
			hash: "#/all?c=lamp",
		});
		await page.locator(".reach-line.closed").waitFor();
		return { fake, page };
	}

	it.each([
		[1440, "light"],
		[360, "dark"],
	] as const)(
		"closes for free words, and an approved text goes through (%i px, %s)",
		async (width, theme) => {
			const { fake, page } = await openClosed({ width, theme });
			await page.locator("#answer").fill("I have looked into it.");
			expect(
				await page
					.getByRole("button", { name: "Send", exact: true })
					.isDisabled(),
			).toBe(true);
			await page.getByRole("button", { name: "Send an approved text" }).click();
			const dialog = page.getByRole("dialog");
			expect(await dialog.locator(".template-preview").innerText()).toBe(
				"Hello Ola, we have an answer about order [Order number]. Write here and Anna goes on at once.",
			);
			await dialog.getByLabel("Order number").fill("10233");
			expect(await axeViolations(page)).toEqual([]);
			await page.screenshot({
				path: join(screenshots, `desk-template-${width}.png`),
			});
			await dialog.getByRole("button", { name: "Send", exact: true }).click();
			await dialog.waitFor({ state: "detached" });
			await page
				.getByText(
					"Hello Ola, we have an answer about order 10233. Write here and Anna goes on at once.",
				)
				.waitFor();
			expect(fake.done.at(-1)).toMatchObject({
				body: {
					template: {
						name: "answer_ready",
						language: "en",
						parameters: ["Ola", "10233", "Anna"],
					},
				},
			});
			expect(await page.locator("#answer").inputValue()).toBe(
				"I have looked into it.",
			);
			await page.screenshot({
				path: join(screenshots, `desk-closed-${width}.png`),
			});
			await page.context().close();
		},
	);

	it("is by e-mail or telephone, with what was typed", async () => {
		const { fake, page } = await openClosed(
			{ width: 1440, theme: "light" },
			"template-paused",
		);
		expect(await page.locator(".sent-mark").innerText()).toBe(
			"Not delivered: The channel has paused this text, because shoppers did not want it.",
		);
		await page.locator("#answer").fill("I have looked into it.");
		await page
			.getByRole("button", { name: "Arrange a call-back" })
			.last()
			.click();
		const dialog = page.getByRole("dialog");
		expect(await dialog.getByLabel("For whoever calls").inputValue()).toBe(
			"I have looked into it.",
		);
		expect(await dialog.getByLabel(/phone/i).inputValue()).toBe(
			"+48 600 700 800",
		);
		await dialog.getByRole("button", { name: "Cancel" }).click();
		await page.getByRole("button", { name: "Answer by e-mail" }).click();
		expect(await dialog.getByLabel("E-mail address").inputValue()).toBe(
			"ola@example.com",
		);
		expect(
			await dialog.getByLabel("Answer", { exact: true }).inputValue(),
		).toBe("I have looked into it.");
		expect(await axeViolations(page)).toEqual([]);
		await page.screenshot({ path: join(screenshots, "desk-email-1440.png") });
		await dialog.getByRole("button", { name: "Answer by e-mail" }).click();
		await page.getByText("The answer goes out by e-mail").waitFor();
		expect(fake.done.at(-1)).toMatchObject({
			path: expect.stringMatching(/\/email$/),
			body: { to: "ola@example.com", text: "I have looked into it." },
		});
		await page.context().close();
	});

	it("is told in the list and at the head before it closes", async () => {
		const day = createBusyDay(Date.now());
		const freeUntil = Date.now() + 90 * 60_000;
		const page = await openFakeDesk(
			browser,
			createFakeDesk(
				{
					...day,
					handoffs: day.handoffs.map((one) => ({ ...one, freeUntil })),
				},
				{ reach: { state: "ok", freeUntil, marks: [] } },
			),
			{ width: 1440, theme: "light", hash: "#/all?c=lamp" },
		);
		for (const place of [".conversation-top", ".item"]) {
			const tag = page
				.locator(place)
				.getByText("1 hr left to answer", { exact: true })
				.first();
			await tag.waitFor();
			expect(await tag.getAttribute("class")).toContain("danger");
		}
		expect(await axeViolations(page)).toEqual([]);
		await page.screenshot({ path: join(screenshots, "desk-window-list.png") });
		await page.context().close();
	});
});
