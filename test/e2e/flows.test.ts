import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { watchPage } from "../browser/watch-page.js";
import { removeDataDir, type ShopProcess, startShop } from "./shop-process.js";

const screenshots = join(root, "test/output/screenshots");

/** The chat of one shopper, as the test talks to it. */
interface Chat {
	readonly page: Page;
	say(text: string): Promise<void>;
	/** Waits until the newest lines have it. */
	sees(text: string | RegExp): Promise<void>;
	shoot(name: string): Promise<void>;
}

/** The first words of every flow, and what must be seen of it. */
const starts = [
	{ flow: "orders.track", say: "where is my parcel", sees: "order number" },
	{
		flow: "orders.cancel",
		say: "i want to cancel my order",
		sees: "order number",
	},
	{
		flow: "orders.change",
		say: "change the delivery address of my order",
		sees: "order number",
	},
	{ flow: "returns.how-to", say: "how do i return something", sees: /order/ },
	{
		flow: "delivery.damaged",
		say: "my parcel arrived damaged",
		sees: "order number",
	},
	{
		flow: "delivery.marked-delivered",
		say: "it says delivered but i got nothing",
		sees: "order number",
	},
	{
		flow: "returns.withdrawal",
		say: "i hereby withdraw from my purchase contract",
		sees: "order number",
	},
	{
		flow: "products.back-in-stock",
		say: "how do i set up a notification for a sold-out item",
		sees: "Which product are you waiting for",
	},
	{
		flow: "payments.double-charge",
		say: "i was charged twice for one order",
		sees: "What does your bank show",
	},
] as const;

const words = {
	en: { open: "Open the chat", write: "Your message" },
	pl: { open: "Otwórz czat", write: "Treść wiadomości" },
} as const;

describe.runIf(hasBrowser)("flows in the browser", () => {
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

	async function newPage(name: string): Promise<Page> {
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			locale: "en-GB",
		});
		const page = await context.newPage();
		watchPage(page, { complaints, name });
		return page;
	}

	async function openChat(locale: keyof typeof words): Promise<Chat> {
		const page = await newPage(`shopper ${locale}`);
		const { open, write } = words[locale];
		await page.goto(`${shop.origin}/demo/?lang=${locale}`);
		await page.getByRole("button", { name: open }).click();
		const log = page.getByRole("log");
		return {
			page,
			async say(text) {
				await page.getByLabel(write).fill(text);
				await page.keyboard.press("Enter");
			},
			sees: (text) => log.getByText(text).last().waitFor(),
			async shoot(name) {
				await page.screenshot({ path: join(screenshots, `flow-${name}.png`) });
			},
		};
	}

	it("finds a parcel for who proves the order, answers a question in between, and comes back", async () => {
		const chat = await openChat("en");
		await chat.say("where is my order 10233");
		await chat.sees("e-mail address");
		await chat.say("How much does delivery cost?");
		await chat.sees(/€4\.99/);
		await chat.sees(/e-mail address.* order with/);
		await chat.shoot("digression-en");
		await chat.say("jana@example.com");
		await chat.sees(/Order 10233 is on its way with/);
		await chat.shoot("orders.track-en");
		expect(
			await chat.page
				.getByRole("link", { name: /Follow the parcel/ })
				.getAttribute("href"),
		).toMatch(/^https:/);
		await chat.page.context().close();
	});

	it("tells nothing of an order to who does not prove it", async () => {
		const chat = await openChat("en");
		await chat.say("where is my order 10233");
		await chat.sees("e-mail address");
		await chat.say("somebody.else@example.com");
		await chat.sees("I can’t find an order with this number");
		expect(await chat.page.getByText(/on its way/).count()).toBe(0);
		await chat.page.context().close();
	});

	it("takes a photo of the damage, and hands what is known to a person", async () => {
		const chat = await openChat("pl");
		const { page } = chat;
		await chat.say("paczka przyszła uszkodzona");
		await chat.sees("numer zamówienia");
		expect(
			await page.getByRole("button", { name: "Dodaj zdjęcie" }).count(),
		).toBe(0);
		await chat.say("10106");
		await chat.sees("adres e-mail");
		await chat.say("anna@example.com");
		await chat.sees("Co dokładnie jest uszkodzone?");
		await chat.say("kubek ma pęknięte ucho");
		await chat.sees(/Czy możesz przesłać/);
		const attach = page.getByRole("button", { name: "Dodaj zdjęcie" });
		await attach.waitFor();
		const picker = page.locator("input[type=file]");
		await picker.setInputFiles({
			name: "notatka.txt",
			mimeType: "text/plain",
			buffer: Buffer.from("nie jest zdjęciem"),
		});
		await page
			.locator("form")
			.getByText("Tego pliku nie da się otworzyć jako zdjęcia.")
			.waitFor();
		await picker.setInputFiles({
			name: "kubek.png",
			mimeType: "image/png",
			buffer: await page.screenshot({
				clip: { x: 0, y: 0, width: 600, height: 400 },
			}),
		});
		await page.getByRole("button", { name: "Usuń kubek.png" }).waitFor();
		await chat.shoot("photo-picked-pl");
		await page.getByRole("button", { name: "Wyślij" }).click();
		await chat.sees("Które rozwiązanie wybierasz?");
		await chat.shoot("photo-sent-pl");
		// Somebody is there: out of hours the question would become a ticket at once.
		const desk = await newPage("desk");
		await signIn(desk);
		await page
			.getByRole("button", { name: "Połącz z człowiekiem" })
			.last()
			.click();
		await chat.sees(
			/trafiła do naszego zespołu|W tej chwili nikogo z zespołu nie ma/,
		);

		await desk.locator("[data-handoff]").first().click();
		await desk.locator("button[data-command=accept]").click();
		const slots = desk.locator(".slots >> visible=true");
		await slots.getByText("10106").waitFor();
		await slots.getByText("anna@example.com").waitFor();
		await slots.getByText("kubek ma pęknięte ucho").waitFor();
		await desk
			.locator(".deeds >> visible=true")
			.getByText("Order lookup")
			.waitFor();
		const photo = desk.getByRole("img", { name: "kubek.png" });
		await photo.waitFor();
		await expect
			.poll(() =>
				photo.evaluate(
					(image) =>
						(image as unknown as { naturalWidth: number }).naturalWidth,
				),
			)
			.toBe(600);
		await desk.screenshot({ path: join(screenshots, "flow-desk-pl.png") });

		// A person there can be shown more; what was sent is still there after a reload.
		await attach.waitFor();
		await page.reload();
		const kept = page.getByRole("img", { name: "Zdjęcie: kubek.png" });
		await kept.waitFor();
		await expect
			.poll(() =>
				kept.evaluate((image) => (image as unknown as { width: number }).width),
			)
			.toBe(320);
		await chat.shoot("with-person-pl");
		await desk.locator(".more summary").click();
		await desk.locator("button[data-command=give-back]").click();
		await desk.getByRole("dialog").waitFor();
		await desk.keyboard.press("Enter");
		await chat.sees("Które rozwiązanie wybierasz?");
		await page.context().close();
		await desk.context().close();
	});

	it.each(starts)("starts $flow by what shoppers say", async (start) => {
		const chat = await openChat("en");
		await chat.say(start.say);
		await chat.sees(start.sees);
		await chat.shoot(`${start.flow}-start-en`);
		await chat.page.context().close();
	});

	it("meets no script error and no blocked content", () => {
		expect(complaints).toEqual([]);
	});

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
		await page.getByRole("navigation", { name: "Lists" }).waitFor();
	}
});
