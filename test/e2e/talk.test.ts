import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { watchPage } from "../browser/watch-page.js";
import { removeDataDir, type ShopProcess, startShop } from "./shop-process.js";

const screenshots = join(root, "test/output/screenshots");
const axeSource = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** A picture of one point. */
const onePixel =
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

/** What the walk says and expects in each language. */
const walks = [
	{
		locale: "en",
		open: "Open the chat",
		write: "Your message",
		person: "Talk to a person",
		back: "Back to assistant",
		question: "How much does delivery cost?",
		answer: /€4\.99/,
		messy: "can i pay wit cash wen the courier coms",
		messyAnswer: /€2\.50/,
		unknown: "who will win the chess championship",
		unsure: /don’t know|Which of these do you mean/,
		// Out of hours it says so.
		waiting: /passed our conversation to my colleagues|My colleagues aren’t in/,
		joined: "Anna has joined the conversation.",
		rating: /How satisfied are you/,
		thanks: "Thank you for your rating",
	},
	{
		locale: "pl",
		open: "Otwórz czat",
		write: "Treść wiadomości",
		person: "Połącz z człowiekiem",
		back: "Wróć do asystenta",
		question: "Ile kosztuje dostawa?",
		answer: /4,99/,
		messy: "czy moge zaplacic gotowka kurierowi",
		messyAnswer: /2,50/,
		unknown: "kto wygra mistrzostwa świata w szachach",
		unsure: /nie znam odpowiedzi|O co dokładnie chodzi/,
		waiting: /trafiła do naszego zespołu|W tej chwili nikogo z zespołu nie ma/,
		joined: "Do rozmowy dołącza Anna.",
		rating: /Jak oceniasz uzyskaną pomoc/,
		thanks: "Dziękuję za ocenę",
	},
] as const;

describe.runIf(hasBrowser)("a shopper and a colleague in two tabs", () => {
	let shop: ShopProcess;
	let browser: Browser;
	let desk: Page;
	const complaints: string[] = [];

	beforeAll(async () => {
		mkdirSync(screenshots, { recursive: true });
		shop = await startShop();
		browser = await openBrowser();
		desk = await newPage("desk");
		await signIn(desk);
	});

	afterAll(async () => {
		await browser?.close();
		await shop?.kill();
		if (shop) removeDataDir(shop.dataDir);
	});

	async function newPage(name: string): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			locale: "en-GB",
		});
		const page = await context.newPage();
		watchPage(page, { complaints, name, origin: shop.origin });
		return page;
	}

	async function signIn(page: Page): Promise<void> {
		await page.goto(`${shop.origin}/desk`);
		await page.getByLabel("E-mail").fill(shop.desk?.email ?? "");
		await page
			.getByLabel("Password", { exact: true })
			.fill(shop.desk?.password ?? "");
		await page.getByRole("button", { name: "Sign in" }).click();
		await page.getByLabel("Your name").fill("Anna");
		await page
			.getByLabel("New password", { exact: true })
			.fill("a quiet river at dawn");
		await page.getByRole("button", { name: "Save" }).click();
		await page.getByText("Nobody is waiting").waitFor();
	}

	it.each(walks)(
		"goes from an answer to a person and back to the bot ($locale)",
		async (walk) => {
			const shopper = await newPage(`shopper ${walk.locale}`);
			await shopper.goto(`${shop.origin}/demo/?lang=${walk.locale}`);
			await shopper.getByRole("button", { name: walk.open }).click();
			const say = async (text: string): Promise<void> => {
				await shopper.getByLabel(walk.write).fill(text);
				await shopper.keyboard.press("Enter");
			};
			const log = shopper.getByRole("log");
			const sees = (text: string | RegExp) =>
				log.getByText(text).last().waitFor();

			await say(walk.question);
			await sees(walk.answer);
			await say(walk.messy);
			await sees(walk.messyAnswer);
			await shopper.screenshot({
				path: join(screenshots, `widget-answer-${walk.locale}.png`),
			});
			await say(walk.unknown);
			await sees(walk.unsure);
			await shopper
				.getByRole("button", { name: walk.person, exact: true })
				.last()
				.click();
			await sees(walk.waiting);

			const item = desk.locator("[data-handoff]").first();
			await item.waitFor();
			await desk.screenshot({
				path: join(screenshots, `desk-waiting-${walk.locale}.png`),
			});
			await item.click();
			await desk.getByText(walk.question).first().waitFor();
			await desk.locator("button[data-command=accept]").click();
			await sees(walk.joined);

			// The bot is silent while a person has the conversation.
			await say("10233");
			await desk.getByText("10233").last().waitFor();
			await desk.locator("#answer").fill("Hello, this is Anna from the shop.");
			await desk.locator("#answer").press("Enter");
			await sees("Hello, this is Anna from the shop.");
			await desk.locator("input[type=file]").setInputFiles([
				{
					name: "lamp.png",
					mimeType: "image/png",
					buffer: Buffer.from(onePixel, "base64"),
				},
				{
					name: "label.pdf",
					mimeType: "application/pdf",
					buffer: Buffer.from("%PDF-1.7 label"),
				},
			]);
			await desk.locator("#answer").fill("Please print this label.");
			const send = desk.getByRole("button", { name: "Send", exact: true });
			await send.and(desk.locator(":enabled")).click();
			await sees("Please print this label.");
			await log.locator("canvas[aria-label$='lamp.png'][width='1']").waitFor();
			const [kept] = await Promise.all([
				shopper.waitForEvent("download"),
				log.getByRole("button", { name: "label.pdf" }).click(),
			]);
			expect(kept.suggestedFilename()).toBe("label.pdf");
			expect(readFileSync(await kept.path(), "utf8")).toBe("%PDF-1.7 label");
			const answersBefore = await log.getByText(walk.answer).count();
			await desk.screenshot({
				path: join(screenshots, `desk-conversation-${walk.locale}.png`),
			});
			await shopper.screenshot({
				path: join(screenshots, `widget-person-${walk.locale}.png`),
			});

			await desk.locator("button[data-command=resolve]").click();
			await desk.getByRole("dialog").waitFor();
			await desk.keyboard.press("Enter");
			await sees(walk.rating);
			expect(
				await log.getByText(walk.answer).count(),
				"no bot message while Anna had it",
			).toBe(answersBefore);
			await shopper.getByRole("button", { name: /^5/ }).last().click();
			await sees(walk.thanks);
			await say(walk.question);
			const isAnswered = async () =>
				(await log.getByText(walk.answer).count()) > answersBefore;
			const back = shopper.getByRole("button", {
				name: walk.back,
				exact: true,
			});
			// While people are there it goes to Anna first, who knows the matter; out of hours to the bot.
			await expect
				.poll(async () => (await isAnswered()) || (await back.isVisible()))
				.toBe(true);
			if (!(await isAnswered())) {
				await back.click();
				await back.waitFor({ state: "hidden" });
				await say(walk.question);
			}
			await expect.poll(isAnswered).toBe(true);

			// History is there after a reload.
			await shopper.reload();
			// An open chat opens again by itself.
			await shopper.getByLabel(walk.write).waitFor();
			await sees("Hello, this is Anna from the shop.");
			await shopper.context().close();
		},
	);

	it("has no accessibility violation on either page, at 360 px too", async () => {
		const shopper = await newPage("shopper axe");
		await shopper.setViewportSize({ width: 360, height: 740 });
		await shopper.goto(`${shop.origin}/demo/?lang=en`);
		await shopper.getByRole("button", { name: "Open the chat" }).click();
		await shopper
			.getByLabel("Your message")
			.fill("How much does delivery cost?");
		await shopper.keyboard.press("Enter");
		await shopper
			.getByRole("log")
			.getByText(/€4\.99/)
			.first()
			.waitFor();
		await shopper.screenshot({ path: join(screenshots, "widget-360.png") });
		expect(await violations(shopper)).toEqual([]);
		expect(await violations(desk)).toEqual([]);
		await shopper.context().close();
	});

	it("meets no script error, no blocked content and no foreign host", () => {
		expect(complaints).toEqual([]);
	});
});

/** Rules that a page breaks, with the elements. Evaluated through the debugger, so that the page's own policy stays strict. */
async function violations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axeSource);
	const result = (await page.evaluate(() =>
		(globalThis as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
	)) as {
		violations: { id: string; nodes: { html: string }[] }[];
	};
	return result.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`,
	);
}
