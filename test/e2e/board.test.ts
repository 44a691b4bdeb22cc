import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState, toContextPack } from "@shopbell/conversation";
import type { Runtime } from "@shopbell/runtime";
import { createStore } from "@shopbell/store";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { timedCode } from "../../packages/runtime/src/desk/testing/timed-code.js";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { watchPage } from "../browser/watch-page.js";
import { axeViolations } from "./axe-violations.js";
import { buildStaffPages, startStaffedShop } from "./start-staffed-shop.js";

const screenshots = join(root, "test/output/screenshots");
const password = "correct horse battery";
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** A Tuesday, a little past two in Warsaw, on a real clock that stands still at the start. */
const now = Date.UTC(2026, 10, 24, 13, 7);
const midnight = Date.UTC(2026, 10, 23, 23);

const content: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en]
default_locale: en
time_zone: Europe/Warsaw
hours:
  tue: [["08:00", "20:00"]]
policy: { max_wrong_share: 0.02, misses_before_handoff: 2 }
`,
	"articles/delivery/cost.yaml": `owner: delivery-team
review_by: 2031-04-30
en:
  title: How much is delivery?
  questions:
    - how much is delivery
    - price of shipping
    - do I pay for the courier
  answer: Delivery is free.
  short: Delivery is free.
`,
};

describe.runIf(hasBrowser)("a supervisor at the wall board", () => {
	let runtime: Runtime;
	let browser: Browser;
	let context: BrowserContext;
	let page: Page;
	const folder = mkdtempSync(join(tmpdir(), "board-e2e-"));
	const complaints: string[] = [];

	beforeAll(async () => {
		buildStaffPages();
		mkdirSync(screenshots, { recursive: true });
		const dataDir = join(folder, "data");
		mkdirSync(dataDir);
		await liveThroughThreeWeeks(join(dataDir, "shopbell.db"));
		runtime = await startStaffedShop({
			folder,
			content,
			now: () => now,
			environment: { ALARM_WAITING: "3" },
		});
		browser = await openBrowser();
		context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			locale: "en-GB",
			colorScheme: "light",
		});
		page = await context.newPage();
		watchPage(page, { complaints, origin: runtime.origin });
	});

	afterAll(async () => {
		await browser?.close();
		await runtime?.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	const shoot = (name: string): Promise<unknown> =>
		page.screenshot({ path: join(screenshots, `${name}.png`), fullPage: true });

	it("is sent to the door first", async () => {
		await page.goto(`${runtime.origin}/board/`);
		await page.getByRole("link", { name: "Sign in" }).waitFor();
		expect(await axeViolations(page)).toEqual([]);
	});

	it("signs in at the desk with a second factor", async () => {
		const added = await runtime.accounts.addUser({
			email: "boss@shop.example",
			name: "Boss",
			role: "supervisor",
		});
		if (added.kind !== "added") throw new Error(added.kind);
		const signIn = async (secret: string): Promise<void> => {
			await page.getByLabel("E-mail").fill("boss@shop.example");
			await page.getByLabel("Password", { exact: true }).fill(secret);
			await page.getByRole("button", { name: "Sign in" }).click();
		};
		await page.goto(`${runtime.origin}/desk/`);
		await signIn(added.oneTimePassword);
		await page.getByLabel("New password", { exact: true }).fill(password);
		await page.getByRole("button", { name: "Save" }).click();
		await page.getByRole("button", { name: /Boss/ }).click();
		await page.getByRole("button", { name: "Second factor" }).click();
		await page.getByLabel("Your password", { exact: true }).fill(password);
		await page.getByRole("button", { name: "Continue" }).click();
		await page
			.getByRole("img", { name: "Picture for the authenticator app" })
			.waitFor();
		await page.waitForTimeout(300);
		await shoot("second-factor-set-up");
		expect(await axeViolations(page)).toEqual([]);
		const secret = await page.locator(".hint code").innerText();
		const address = `otpauth://totp/x?secret=${secret}`;
		const type = async (label: string): Promise<void> =>
			page.getByLabel(label).fill(timedCode(address, Date.now()));
		await type("The six digits that the app shows now");
		await page.getByRole("button", { name: "Turn on" }).click();
		await page.getByText("The second factor is on.").first().waitFor();

		await context.clearCookies();
		await page.goto(`${runtime.origin}/desk/`);
		await signIn(password);
		await page.getByRole("heading", { name: "One more step" }).waitFor();
		await shoot("second-factor-code");
		expect(await axeViolations(page)).toEqual([]);
		await page.getByLabel("Code").fill("000000");
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByText("That code is not right").waitFor();
		await type("Code");
		await page.getByRole("button", { name: "Continue" }).click();
		await page.getByRole("button", { name: /Boss/ }).waitFor();
	});

	it("sees the day, rings for what is bad and has every figure in a table", async () => {
		await page.goto(`${runtime.origin}/board/`);
		await page.getByText("Waiting: 4 (alarm from 3)").waitFor();
		await page.locator("canvas").nth(3).waitFor();
		const tile = (label: string) =>
			page.locator(".tile", { hasText: label }).locator(".tile-value");
		expect(await tile("Waiting now").innerText()).toBe("4");
		expect(await tile("Left before an answer").innerText()).toBe("2");
		const table = page.getByRole("table").nth(2);
		// 4 came at nine today; 2 on each of the two Tuesdays before.
		await expect
			.poll(() => table.getByRole("row", { name: /^09:00/ }).innerText())
			.toMatch(/09:00\s+4\s+2/);
		expect(await axeViolations(page)).toEqual([]);
		await shoot("board-1440");
	});

	it("reads it on a screen across the room and on a phone, in the dark, in six languages", async () => {
		await page.setViewportSize({ width: 1920, height: 1080 });
		await page.waitForTimeout(300);
		await shoot("board-1920");
		await page.emulateMedia({ colorScheme: "dark" });
		await page.setViewportSize({ width: 360, height: 760 });
		for (const locale of ["pl", "uk", "bg", "sk", "tr", "en"]) {
			await page.getByRole("combobox").selectOption(locale);
			await page.waitForTimeout(200);
			expect(
				await page.evaluate(
					() => document.documentElement.scrollWidth <= innerWidth,
				),
				locale,
			).toBe(true);
			expect(await axeViolations(page), locale).toEqual([]);
		}
		await shoot("board-360-dark");
		await page.emulateMedia({ colorScheme: "light" });
		await page.setViewportSize({ width: 1440, height: 900 });
	});

	it("reads who did what", async () => {
		await runtime.parts.store.desk.record({
			actor: { id: "anna", name: "Anna" },
			action: "refund.request",
			subject: "today4.1",
			detail: { amount: 20, currency: "EUR" },
		});
		await page.getByRole("link", { name: "Audit log" }).click();
		await page.getByRole("cell", { name: "refund.request" }).waitFor();
		await page.getByLabel("Search").fill("nobody");
		await page.getByText("Nothing was recorded").waitFor();
		await page.getByLabel("Search").fill("anna");
		await page.getByRole("cell", { name: "refund.request" }).waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await shoot("board-audit");
	});

	it("breaks no policy and asks no other host", () => {
		expect(complaints).toEqual([]);
	});
});

/** Two Tuesdays and a busy morning, as they would have been stored. */
async function liveThroughThreeWeeks(file: string): Promise<void> {
	let clock = now;
	const anna = { id: "anna", name: "Anna" };
	const store = await createStore({
		database: { kind: "embedded", file },
		now: () => clock,
		begin: (channel) => createConversationState("one", channel, "en"),
	});
	const ask = async (id: string, at: number): Promise<string> => {
		clock = at;
		const state = createConversationState(id, "webchat", "en");
		await store.openConversation({
			id,
			channel: "webchat",
			account: "default",
			address: null,
			state,
		});
		const handoffId = `${id}.1`;
		await store.handoffs.open(
			toContextPack(state, {
				id: handoffId,
				reason: "requested",
				articleId: null,
				at,
			}),
		);
		return handoffId;
	};
	const help = async (handoffId: string, at: number): Promise<void> => {
		clock = at;
		await store.handoffs.accept(handoffId, anna);
		clock = at + 5 * minuteMs;
		await store.handoffs.resolve(handoffId, anna);
	};
	for (const week of [2, 1])
		for (let hour = 8; hour < 20; hour++)
			for (const part of [0, 1]) {
				const at =
					midnight - week * 7 * dayMs + hour * hourMs + part * 20 * minuteMs;
				await help(await ask(`w${week}h${hour}p${part}`, at), at + 15_000);
			}
	for (let hour = 8; hour < 14; hour++)
		for (let part = 0; part < 4; part++) {
			const at = midnight + hour * hourMs + part * 14 * minuteMs;
			await help(
				await ask(`today${hour}p${part}`, at),
				at + (hour > 10 ? 4 * minuteMs : 15_000),
			);
		}
	for (const part of [0, 1]) {
		const id = await ask(`left${part}`, midnight + 13 * hourMs + part * 1000);
		clock = midnight + 13 * hourMs + 20 * minuteMs;
		await store.handoffs.withdraw(id);
	}
	for (const part of [0, 1, 2, 3])
		await ask(`waits${part}`, now - (part + 1) * 50_000);
	for (let at = midnight + 8 * hourMs; at < now; at += minuteMs) {
		const busy = Math.max(
			0,
			Math.round(5 * Math.sin((at - midnight - 10 * hourMs) / (1.5 * hourMs))),
		);
		await store.board.keepSample({
			at,
			waiting: busy,
			longestWaitMs: busy * 70_000,
			promisedMs: busy === 0 ? null : 240_000,
			available: at > midnight + 12 * hourMs ? 3 : 2,
			open: busy + 1,
		});
	}
	await store.close();
}
