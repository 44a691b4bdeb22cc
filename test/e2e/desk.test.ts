import { mkdirSync } from "node:fs";
import { join } from "node:path";
import {
	createBusyDay,
	createFakeDesk,
	createHandoff,
	type FakeDesk,
	shownLine,
} from "@shopbell/desk-web/testing";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { axeViolations } from "./axe-violations.js";
import { openFakeDesk } from "./fake-desk-page.js";

const screenshots = join(root, "test/output/screenshots");
const boris = { id: "boris", name: "Boris" };

describe.runIf(hasBrowser)("the desk in a browser", () => {
	let browser: Browser;
	const errors: string[] = [];

	beforeAll(async () => {
		mkdirSync(screenshots, { recursive: true });
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
	});

	async function open(
		options: Parameters<typeof openFakeDesk>[2] & {
			readonly role?: "agent" | "supervisor";
		} = {},
	): Promise<{ readonly desk: FakeDesk; readonly page: Page }> {
		const desk = createFakeDesk(createBusyDay(Date.now()), {
			role: options.role ?? "agent",
		});
		const page = await openFakeDesk(browser, desk, options);
		page.on("pageerror", (error) => errors.push(error.message));
		return { desk, page };
	}

	const lastDone = (desk: FakeDesk) => desk.done.at(-1);

	it("shows who waits, how long, why and what is left of the promise", async () => {
		const { page } = await open();
		const first = page.locator("[data-handoff]").first();
		await first.waitFor();
		await expect.poll(() => first.innerText()).toMatch(/Marek/);
		const text = await first.innerText();
		expect(text).toMatch(/6 mins/);
		expect(text).toMatch(/Upset/);
		expect(text).toMatch(/No\. 1 in the queue · Promise passed 1 min ago/);
		expect(await page.locator("[data-handoff]").nth(1).innerText()).toMatch(
			/Promise: [23] mins? left/,
		);
		await page.context().close();
	});

	it("keeps list, search and conversation in the address, and drafts over a reload", async () => {
		const { page } = await open({ hash: "#/all" });
		await page.getByLabel("Search").fill("lamp");
		await expect.poll(() => page.locator("[data-handoff]").count()).toBe(1);
		await page.locator("[data-handoff]").click();
		await page.locator("#answer").fill("half an answ");
		expect(page.url()).toMatch(/#\/all\?q=lamp&c=lamp$/);
		await page.reload();
		await expect
			.poll(() => page.locator("#answer").inputValue())
			.toBe("half an answ");
		expect(await page.getByLabel("Search").inputValue()).toBe("lamp");
		await page.getByLabel("Search").fill("nobody said this");
		await page.getByText("Nothing matches.").waitFor();
		await page.context().close();
	});

	it("answers by keys alone: accepts an offer, inserts a suggestion, fills a macro, resolves in two", async () => {
		const { desk, page } = await open();
		await page.locator("[data-handoff]").first().waitFor();
		const now = Date.now();
		desk.change(
			createHandoff({
				id: "h-offer",
				conversationId: "offer",
				shopper: "Peter",
				requestedAt: now,
				offer: {
					agent: { id: "anna", name: "Anna" },
					until: now + 60_000,
				},
			}),
		);
		await page.getByRole("article", { name: "For you" }).waitFor();
		await page.keyboard.press("a");
		await expect
			.poll(() => lastDone(desk)?.path)
			.toBe("/handoffs/h-offer/accept");
		await page.locator("#answer").waitFor();
		await page.getByText("Alt+1").first().waitFor();
		await page.keyboard.press("Alt+Digit1");
		await expect
			.poll(() => page.locator("#answer").inputValue())
			.toBe(
				"Please keep the damaged item for 14 days. After that you may dispose of it.",
			);
		await page.locator("#answer").press("Enter");
		await page
			.getByRole("log")
			.getByText(/for 14 days/)
			.waitFor();

		await page.keyboard.press("Escape");
		await page.keyboard.press("m");
		await page.getByRole("combobox", { name: "Search" }).waitFor();
		await page.keyboard.type("repl");
		await page.keyboard.press("Enter");
		await expect
			.poll(() => page.locator("#answer").inputValue())
			.toMatch(/leaves on \{day\}/);
		// An open slot is selected: typing fills it in, Tab goes on, Enter sends nothing half done.
		await page.keyboard.type("Tuesday");
		await page.keyboard.press("Enter");
		await page.getByText("Still to fill in: parcel").waitFor();
		await page.keyboard.press("Tab");
		await page.keyboard.type("0155");
		await page.keyboard.press("Enter");
		await page
			.getByRole("log")
			.getByText("leaves on Tuesday. The number of the parcel is 0155.")
			.waitFor();

		await page.keyboard.press("Escape");
		await page.keyboard.press("r");
		await page.getByRole("dialog").waitFor();
		await page.keyboard.press("Enter");
		await expect
			.poll(() => lastDone(desk))
			.toEqual({
				path: "/handoffs/h-offer/resolve",
				body: { back: { outcome: "solved", promises: [], nextStep: null } },
			});
		await page.context().close();
	});

	it("has a dialog open, and its button in focus, before the next key can come", async () => {
		const { page } = await open({ hash: "#/mine?c=lamp" });
		await page.locator("[data-command=resolve]").waitFor();
		const focused = await page.evaluate(async () => {
			document.querySelector<HTMLElement>("[data-command=resolve]")?.click();
			await new Promise((resume) => setTimeout(resume));
			return document.activeElement?.getAttribute("type");
		});
		expect(focused).toBe("submit");
		await page.context().close();
	});

	it("says what was promised when a conversation ends", async () => {
		const { desk, page } = await open({ hash: "#/mine?c=lamp" });
		await page.locator("[data-command=resolve]").click();
		await page.getByLabel("What you promised").fill("New lamp");
		await page.getByLabel("By", { exact: true }).fill("2026-12-01");
		await page.getByLabel("Next step").fill("Courier collects the old one");
		await page.screenshot({ path: join(screenshots, "desk-resolve.png") });
		await page
			.getByRole("dialog")
			.getByRole("button", { name: "Resolve" })
			.click();
		await expect
			.poll(() => lastDone(desk)?.path)
			.toBe("/handoffs/h-lamp/resolve");
		expect(lastDone(desk)?.body).toMatchObject({
			back: {
				outcome: "arranged",
				promises: [{ text: "New lamp" }],
				nextStep: "Courier collects the old one",
			},
		});
		await page.context().close();
	});

	it("shows a colleague's answer before mine is sent over it", async () => {
		const { desk, page } = await open({ hash: "#/mine?c=lamp" });
		await page.locator("#answer").fill("Mine");
		desk.collideNext(shownLine(9, Date.now(), "His was quicker", boris));
		await page.locator("#answer").press("Enter");
		await page.getByText(/Boris answered while you were writing/).waitFor();
		await page.getByRole("log").getByText("His was quicker").waitFor();
		expect(desk.done).toEqual([]);
		await page.getByRole("button", { name: "Send mine too" }).click();
		await expect.poll(() => lastDone(desk)?.path).toBe("/handoffs/h-lamp/say");
		await page.context().close();
	});

	it("sends files: picked, dropped or left out, and says what cannot be sent", async () => {
		const { desk, page } = await open({ hash: "#/mine?c=lamp" });
		const pdf = (name: string, mimeType = "application/pdf") => ({
			name,
			mimeType,
			buffer: Buffer.from("%PDF-1.7"),
		});
		const picker = page.locator("input[type=file]");
		await page
			.getByRole("button", { name: "Attach a photo or file" })
			.waitFor();
		await picker.setInputFiles([pdf("label.pdf"), pdf("wrong.pdf")]);
		await page.getByRole("button", { name: "Leave out wrong.pdf" }).click();
		await expect
			.poll(() => lastDone(desk)?.path)
			.toMatch(/^\/handoffs\/h-lamp\/files\/.*\/remove$/);
		await page.locator("#answer").evaluate((field) => {
			const dropped = new DataTransfer();
			dropped.items.add(
				new File(["%PDF-1.7"], "dropped.pdf", { type: "application/pdf" }),
			);
			field.dispatchEvent(
				new DragEvent("drop", {
					dataTransfer: dropped,
					bubbles: true,
					cancelable: true,
				}),
			);
		});
		await page.getByRole("button", { name: "Leave out dropped.pdf" }).waitFor();
		await picker.setInputFiles([pdf("tool.zip", "application/zip")]);
		await page.getByText(/Only photos .* can be sent/).waitFor();
		expect(await axeViolations(page)).toEqual([]);
		await page.screenshot({ path: join(screenshots, "desk-files.png") });
		await page.getByRole("button", { name: "Send", exact: true }).click();
		await expect
			.poll(() => lastDone(desk))
			.toMatchObject({
				path: "/handoffs/h-lamp/say",
				body: {
					text: "",
					attachments: [{ name: "label.pdf" }, { name: "dropped.pdf" }],
				},
			});
		await page
			.getByRole("log")
			.getByRole("link", { name: /label\.pdf/ })
			.waitFor();
		expect(await page.locator(".file-tray li").count()).toBe(0);
		await page.context().close();
	});

	it("keeps notes among colleagues, calls one by name, and whispers to whoever has the conversation", async () => {
		const { desk, page } = await open({
			hash: "#/all?c=his",
			role: "supervisor",
		});
		await page.locator("[data-command=note]").click();
		await page.locator("#answer").pressSequentially("Ask @Bo");
		await page.getByRole("list", { name: "Mention a colleague" }).waitFor();
		await page.keyboard.press("Enter");
		await expect
			.poll(() => page.locator("#answer").inputValue())
			.toContain("@Boris");
		await page.locator("#answer").pressSequentially("first");
		await page.keyboard.press("Enter");
		await expect
			.poll(() => lastDone(desk))
			.toMatchObject({
				path: "/handoffs/h-his/note",
				body: { text: "Ask @Boris first", mentions: ["boris"] },
			});
		await page.locator("[data-command=whisper]").click();
		await page.locator("#answer").fill("Offer free return");
		await page.locator("#answer").press("Enter");
		await expect
			.poll(() => lastDone(desk)?.path)
			.toBe("/handoffs/h-his/whisper");
		await page.getByText("Offer free return").waitFor();
		await page.keyboard.press("Escape");
		await page.keyboard.press("o");
		await page.getByText(/Boris has this conversation/).waitFor();
		await page
			.getByRole("dialog")
			.getByRole("button", { name: "Take over" })
			.click();
		await expect
			.poll(() => lastDone(desk)?.path)
			.toBe("/handoffs/h-his/take-over");
		await page.context().close();
	});

	it("passes a conversation on, sets a status and has the shop pay back", async () => {
		const { desk, page } = await open({ hash: "#/mine?c=lamp" });
		await page.locator("[data-command=actions]").click();
		await page.getByRole("button", { name: /Refund request/ }).click();
		await page.getByLabel("Amount").fill("20");
		await page.getByRole("button", { name: "Do it" }).click();
		await expect
			.poll(() => lastDone(desk))
			.toMatchObject({
				path: "/conversations/lamp/actions/refund.request",
				body: {
					params: {
						order: "10233",
						amount: { amount: 20, currency: "EUR" },
					},
				},
			});
		await page.getByRole("button", { name: /^Voucher/ }).click();
		const dialog = page.getByRole("dialog");
		await dialog.getByLabel("Amount").fill("10");
		await dialog.getByLabel("Reason").fill("late parcel");
		await dialog.getByRole("button", { name: "Do it" }).click();
		await expect
			.poll(() => lastDone(desk))
			.toMatchObject({
				path: "/conversations/lamp/actions/voucher.create",
				body: {
					params: {
						order: "10233",
						amount: { amount: 10, currency: "EUR" },
						reason: "late parcel",
					},
				},
			});
		// The code waits in the answer; sending it is the agent's own step.
		await expect
			.poll(() => page.getByRole("textbox", { name: /answer/i }).inputValue())
			.toContain("SB-4F7K2M9QXA");
		expect(lastDone(desk)?.path).toContain("/actions/voucher.create");
		await page.locator("[data-command=missing]").click();
		await expect
			.poll(() => lastDone(desk)?.path)
			.toBe("/handoffs/h-lamp/missing");
		await page.locator("[data-command=presence]").click();
		await page.getByText("Away", { exact: true }).click();
		await page.getByLabel("Reason").selectOption("meal");
		await page.getByLabel("Hand over my open").selectOption("boris");
		await page.getByRole("button", { name: "Save" }).click();
		await expect
			.poll(() => lastDone(desk))
			.toEqual({
				path: "/presence",
				body: {
					state: "away",
					reason: "meal",
					capacity: 4,
					delegateTo: "boris",
				},
			});
		await page.locator("[data-command=transfer]").click();
		await page.getByRole("dialog").getByText("Boris").click();
		await page.getByLabel("Note for whoever").fill("She waits since Monday");
		await page
			.getByRole("dialog")
			.getByRole("button", { name: "Transfer" })
			.click();
		await expect
			.poll(() => lastDone(desk))
			.toEqual({
				path: "/handoffs/h-lamp/transfer",
				body: {
					to: { kind: "agent", id: "boris" },
					note: "She waits since Monday",
				},
			});
		await page.context().close();
	});

	it.each([
		{ theme: "light", width: 1440 },
		{ theme: "dark", width: 1440 },
		{ theme: "light", width: 360 },
		{ theme: "dark", width: 360 },
	] as const)(
		"has no accessibility violation on any page ($theme, $width px)",
		async ({ theme, width }) => {
			const { desk, page } = await open({
				theme,
				width,
				height: width === 360 ? 740 : 900,
				role: "supervisor",
			});
			const look = async (name: string): Promise<void> => {
				await page.screenshot({
					path: join(screenshots, `desk-${name}-${width}-${theme}.png`),
					animations: "disabled",
				});
				expect(await axeViolations(page), name).toEqual([]);
			};
			await page.locator("[data-handoff]").first().waitFor();
			const now = Date.now();
			desk.change(
				createHandoff({
					id: "h-offer",
					conversationId: "offer",
					requestedAt: now,
					offer: {
						agent: { id: "anna", name: "Anna" },
						until: now + 600_000,
					},
				}),
			);
			await page.locator(".offer").waitFor();
			await look("inbox");
			for (const [name, label] of [
				["tickets", "Tickets and call-backs"],
				["team", "Team"],
				["ready", "Ready answers"],
				["shortcuts", "Keyboard shortcuts"],
				["settings", "Menu: Anna"],
			] as const) {
				const isFolded = !["tickets", "settings"].includes(name);
				if (width === 360 && isFolded)
					await page.locator(".sidebar .more summary").click();
				await page.getByRole("button", { name: label }).click();
				await page.getByRole("dialog").waitFor();
				if (name === "team")
					await page.locator(".team summary").first().click();
				await look(name);
				await page.keyboard.press("Escape");
			}
			await page.locator("[data-command=presence]").click();
			await look("presence");
			await page.keyboard.press("Escape");
			await page.locator(".offer").getByText("Decline").click();
			await page.evaluate(() => {
				location.hash = "#/mine?c=lamp";
			});
			await page.locator("[data-command=resolve]").waitFor();
			await page.locator(".suggestion").first().waitFor();
			desk.tell({ kind: "typing", conversationId: "lamp", by: "shopper" });
			await look("conversation");
			for (const command of ["resolve", "transfer", "macros"]) {
				await page.locator(`[data-command=${command}]`).click();
				await page.getByRole("dialog").waitFor();
				await look(command);
				await page.keyboard.press("Escape");
			}
			await page.locator("[data-command=note]").click();
			await look("note");
			await page.context().close();
		},
	);

	it("lists at least 20 shortcuts and can do without them", async () => {
		const { page } = await open();
		await page.locator("[data-handoff]").first().waitFor();
		await page.keyboard.press("?");
		await page.getByRole("dialog").waitFor();
		expect(
			await page.getByRole("dialog").locator("kbd").count(),
		).toBeGreaterThanOrEqual(20);
		await page.getByLabel("Shortcuts are on").uncheck();
		await page.keyboard.press("Escape");
		await page.keyboard.press("j");
		await page.keyboard.press("2");
		expect(page.url()).not.toMatch(/mine|c=/);
		await page.keyboard.press("?");
		expect(await page.getByRole("dialog").count()).toBe(0);
		await page.context().close();
	});

	it("meets no script error", () => {
		expect(errors).toEqual([]);
	});
});
