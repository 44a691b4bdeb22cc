import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import {
	createLog,
	loadPages,
	openLiveKnowledge,
	type Runtime,
	startRuntime,
	toSettings,
} from "@shopbell/runtime";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { axeViolations } from "./axe-violations.js";

const screenshots = join(root, "test/output/screenshots");
const password = "correct horse battery";
/** Longer than somebody may be without a connection. */
const lostMs = 61_000;
/** Tuesday, 24 November 2026, in Warsaw. */
const at = (hour: number, minute = 0): number =>
	Date.UTC(2026, 10, 24, hour - 1, minute);

/** Looks again for a while: the bot takes its turns beside the test. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

const content: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en]
default_locale: en
time_zone: Europe/Warsaw
hours:
  tue: [["08:00", "18:00"]]
  wed: [["08:00", "18:00"]]
handoff:
  offer_seconds: 30
  reserves_at: 3
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
    - what does shipping cost
  answer: Delivery is **free** above 60 euro, else it costs 4.99.
  short: Free above 60 euro, else 4.99.
`,
	"articles/returns/deadline.yaml": `owner: returns-team
review_by: 2031-04-30
en:
  title: How long may I return things?
  questions:
    - how long may I return things
    - until when can I send it back
    - deadline for returns
    - how many days to return
  answer: You have **30 days** from the day the parcel arrived.
  short: 30 days from arrival.
`,
};

describe.runIf(hasBrowser)("one day at the desk", () => {
	const folder = mkdtempSync(join(tmpdir(), "day-e2e-"));
	const complaints: string[] = [];
	let runtime: Runtime;
	let browser: Browser;
	let anna: Page;
	let sonja: Page;
	/** What the shop's clock is ahead of the machine's. */
	let aheadMs = at(8, 30) - Date.now();
	const now = (): number => Date.now() + aheadMs;
	const setClock = (to: number): void => {
		aheadMs = to - Date.now();
	};

	beforeAll(async () => {
		for (const name of ["board-web", "desk-web"])
			spawnSync(
				process.execPath,
				[join(root, `packages/${name}/scripts/build.mjs`)],
				{ stdio: "inherit" },
			);
		mkdirSync(screenshots, { recursive: true });
		for (const [path, text] of Object.entries(content)) {
			const file = join(folder, "content", path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, text);
		}
		const dataDir = join(folder, "data");
		mkdirSync(dataDir);
		const log = createLog("error");
		runtime = await startRuntime({
			settings: toSettings({
				DATA_DIR: dataDir,
				KNOWLEDGE_BASE: join(folder, "content"),
				PORT: "0",
				SHOP_KIND: "none",
			}),
			log,
			pages: ["board", "desk"].map((name) => ({
				path: `/${name}`,
				files: loadPages(join(root, `packages/${name}-web/dist`)),
				isEmbeddable: false,
			})),
			home: null,
			now,
			openKnowledge: () =>
				openLiveKnowledge({ folder: join(folder, "content"), now, log }),
		});
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
		await runtime?.stop();
		rmSync(folder, { recursive: true, force: true });
	});

	async function arrive(
		name: string,
		role: "agent" | "supervisor",
	): Promise<Page> {
		const email = `${name.toLowerCase()}@shop.example`;
		const added = await runtime.accounts.addUser({ email, name, role });
		if (added.kind !== "added") throw new Error(added.kind);
		const context = await browser.newContext({
			viewport: { width: 1440, height: 900 },
			locale: "en-GB",
		});
		const page = await context.newPage();
		page.on("pageerror", ({ message }) =>
			complaints.push(`${name}: ${message}`),
		);
		await page.goto(`${runtime.origin}/desk/`);
		await page.getByLabel("E-mail").fill(email);
		await page
			.getByLabel("Password", { exact: true })
			.fill(added.oneTimePassword);
		await page.getByRole("button", { name: "Sign in" }).click();
		await page.getByLabel("New password", { exact: true }).fill(password);
		await page.getByRole("button", { name: "Save" }).click();
		await page.getByRole("navigation", { name: "Lists" }).waitFor();
		await page.getByText("Your password has been changed.").waitFor();
		await page.getByRole("button", { name: "Dismiss" }).click();
		return page;
	}

	async function say(id: string, text: string, action?: string): Promise<void> {
		const { store, createId } = runtime.parts;
		if (!(await store.conversation(id)))
			await store.openConversation({
				id,
				channel: "webchat",
				account: "default",
				address: null,
				state: {
					...createConversationState(id, "webchat", "en"),
					shopper: { name: id },
				},
			});
		await store.receive({
			channel: "webchat",
			account: "default",
			externalId: createId(),
			conversation: { kind: "known", id },
			input: {
				kind: "message",
				at: now(),
				text,
				...(action === undefined ? {} : { action }),
			},
			message: { text, attachments: [] },
		});
	}

	/** Everything the shopper has been told, as one text. */
	const told = async (id: string): Promise<string> =>
		JSON.stringify(
			await runtime.parts.store.transcript(id, { after: 0, limit: 100 }),
		);
	const shoot = async (page: Page, name: string): Promise<void> => {
		await page.screenshot({
			path: join(screenshots, `day-${name}.png`),
			animations: "disabled",
		});
		expect(await axeViolations(page), name).toEqual([]);
	};

	it("begins quietly: one shopper, an offer, an answer by one key, an end in two", async () => {
		anna = await arrive("Anna", "agent");
		await shoot(anna, "1-quiet");
		await say("Peter", "how much is delivery");
		await say("Peter", "I want to talk to a person");
		await anna.getByRole("article", { name: "For you" }).waitFor();
		await shoot(anna, "2-offer");
		await anna.keyboard.press("a");
		await anna.locator("#answer").waitFor();
		await soon(() => told("Peter")).toMatch(/Anna has joined/);
		await say("Peter", "how many days to return it");
		await anna.getByText("How long may I return things?").first().waitFor();
		await anna.keyboard.press("Alt+Digit1");
		await soon(() => anna.locator("#answer").inputValue()).toBe(
			"You have 30 days from the day the parcel arrived.",
		);
		await shoot(anna, "3-answer");
		await anna.locator("#answer").press("Enter");
		await soon(() => told("Peter")).toMatch(/You have 30 days/);
		await anna.keyboard.press("Escape");
		await anna.keyboard.press("r");
		await anna.getByRole("dialog").waitFor();
		await anna.keyboard.press("Enter");
		await anna.getByText("Resolved", { exact: true }).first().waitFor();
		await soon(async () => {
			const handoff = await runtime.parts.store.handoffs.get("Peter.1");
			return [handoff?.status, handoff?.back?.outcome];
		}).toEqual(["resolved", "solved"]);
	});

	it("meets a wave at noon: a queue with places and promises, reserves called, the board", async () => {
		setClock(at(12));
		sonja = await arrive("Sonja", "supervisor");
		const reserve = await arrive("Rita", "agent");
		const { store } = runtime.parts;
		const { user } = await reserve.evaluate(async () =>
			(await fetch("/desk/api/me")).json(),
		);
		await sonja.getByRole("button", { name: "Team" }).click();
		await sonja.locator(".team summary", { hasText: "Rita" }).click();
		const form = sonja.locator(".team li", { hasText: "Rita" });
		await form.getByLabel("Reserve").check();
		await form.getByRole("button", { name: "Save" }).click();
		await soon(async () => (await store.desk.agent(user.id))?.isReserve).toBe(
			true,
		);
		await sonja.keyboard.press("Escape");
		await reserve.getByRole("button", { name: /Your status/ }).waitFor();
		for (const name of [
			...["Ola", "Jan", "Ewa", "Ivan"],
			...["Mila", "Deniz", "Petra", "Hana"],
		])
			await say(name, "I want to talk to a person");
		await soon(() => sonja.locator("[data-handoff]").count()).toBe(8);
		await sonja.getByText("Reserves are called in").waitFor();
		await soon(() => told("Hana")).toMatch(/in the queue/);
		await reserve.getByRole("article", { name: "For you" }).first().waitFor();
		await shoot(sonja, "4-wave");
		await sonja.goto(`${runtime.origin}/board/`);
		await sonja.locator("canvas").first().waitFor();
		await shoot(sonja, "5-board");
		await sonja.goto(`${runtime.origin}/desk/#/all`);
		await sonja.locator("[data-handoff]").first().waitFor();
		await reserve.context().close();
	});

	it("loses no shopper when an agent's laptop dies", async () => {
		const { store } = runtime.parts;
		await anna.getByRole("article", { name: "For you" }).first().waitFor();
		await anna.keyboard.press("a");
		await anna.locator("#answer").waitFor();
		const accepted = await store.handoffs.list({ statuses: ["accepted"] });
		const hers = accepted.find(({ agent }) => agent?.name === "Anna");
		expect(hers).toBeDefined();
		await anna.context().close();
		await soon(async () => {
			const { snapshot } = await store.handoffs.queue(now() + lostMs);
			return snapshot.agents.find(({ name }) => name === "Anna")?.presence;
		}).toBe("offline");
		setClock(now() + lostMs);
		await soon(
			async () => (await store.handoffs.get(hers?.id ?? ""))?.lostBy?.name,
		).toBe("Anna");
		await sonja.goto(`${runtime.origin}/desk/#/waiting`);
		await sonja.reload();
		await sonja.getByText("Anna has lost the connection").first().waitFor();
		await shoot(sonja, "6-laptop-died");
		await sonja
			.locator("[data-handoff]", { hasText: "Anna has lost the connection" })
			.click();
		await sonja.locator("[data-command=accept]").click();
		await soon(
			async () => (await store.handoffs.get(hers?.id ?? ""))?.agent?.name,
		).toBe("Sonja");
	});

	it("tells shoppers in the evening when people are back, and keeps their questions under a number", async () => {
		setClock(at(20));
		await say("Nina", "I want to talk to a person");
		await soon(() => told("Nina")).toMatch(/tomorrow, 08:00/);
		const { store } = runtime.parts;
		const buttons = (
			await store.transcript("Nina", { after: 0, limit: 100 })
		).flatMap(({ content }) =>
			content.kind === "shopper" ? [] : content.message.quickReplies,
		);
		const leave = buttons.find(({ label }) => label === "Leave my question");
		await say("Nina", "", leave?.value);
		await soon(() => told("Nina")).toMatch(/has the number/);
		const tickets = await store.desk.tickets();
		const mine = tickets.filter(
			({ conversationId }) => conversationId === "Nina",
		);
		expect(mine).toHaveLength(1);
		expect(await told("Nina")).toContain(mine[0]?.number);
		await sonja.getByRole("button", { name: "Tickets and call-backs" }).click();
		await sonja
			.getByText(mine[0]?.number ?? "")
			.first()
			.waitFor();
		await shoot(sonja, "7-evening");
	});

	it("shows no script error all day, and leaves nobody behind", async () => {
		expect(complaints).toEqual([]);
		const { store } = runtime.parts;
		const open = await store.handoffs.list({ statuses: ["waiting"] });
		const numbers = new Set(
			(await store.desk.tickets()).map(({ conversationId }) => conversationId),
		);
		const helped = await store.handoffs.list({
			statuses: ["accepted", "resolved"],
		});
		const known = new Set([
			...numbers,
			...[...open, ...helped].map(({ conversationId }) => conversationId),
		]);
		for (const name of ["Peter", "Ola", "Jan", "Ewa", "Ivan", "Mila", "Nina"])
			expect(known, name).toContain(name);
	});
});
