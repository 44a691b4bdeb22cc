import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { axeViolations } from "./axe-violations.js";
import { at, type Day, openDay } from "./open-day.js";
import { buildStaffPages } from "./start-staffed-shop.js";

const screenshots = join(root, "test/output/screenshots");
/** Longer than somebody may be without a connection. */
const lostMs = 61_000;

/** Looks again for a while: the bot takes its turns beside the test. */
const soon = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

async function shoot(page: Page, name: string): Promise<void> {
	await page.screenshot({
		path: join(screenshots, `day-${name}.png`),
		animations: "disabled",
	});
	expect(await axeViolations(page), name).toEqual([]);
}

/** It begins quietly: one shopper, an offer, an answer by one key, an end in two. */
async function quietMorning(day: Day): Promise<Page> {
	const { runtime, arrive, say, told } = day;
	const anna = await arrive("Anna", "agent");
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
	return anna;
}

/** A wave at noon: a queue with places and promises, reserves called, the board. */
async function waveAtNoon(day: Day): Promise<Page> {
	const { runtime, setClock, arrive, say, told } = day;
	setClock(at(12));
	const sonja = await arrive("Sonja", "supervisor");
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
	return sonja;
}

/** An agent's laptop dies: no shopper is lost. */
async function laptopDies(day: Day, anna: Page, sonja: Page): Promise<void> {
	const { runtime, now, setClock } = day;
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
}

/** In the evening shoppers are told when people are back, and their questions are kept under a number. */
async function evening(day: Day, sonja: Page): Promise<void> {
	const { runtime, setClock, say, told } = day;
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
}

/** No script error all day, and nobody left behind. */
async function nobodyLeftBehind(day: Day): Promise<void> {
	const { runtime, complaints } = day;
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
}

describe.runIf(hasBrowser)("one day at the desk", () => {
	let browser: Browser;

	beforeAll(async () => {
		buildStaffPages();
		mkdirSync(screenshots, { recursive: true });
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
	});

	it("is quiet, busy, unlucky and over, and nobody is left behind", async () => {
		const day = await openDay(browser);
		try {
			const anna = await quietMorning(day);
			const sonja = await waveAtNoon(day);
			await laptopDies(day, anna, sonja);
			await evening(day, sonja);
			await nobodyLeftBehind(day);
		} finally {
			await day.close();
		}
	});
});
