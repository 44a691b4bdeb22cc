import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createConversationState } from "@shopbell/conversation";
import type { Browser, Page } from "playwright-core";
import { startStaffedShop } from "./start-staffed-shop.js";

const password = "correct horse battery";

/** Tuesday, 24 November 2026, in Warsaw. */
export const at = (hour: number, minute = 0): number =>
	Date.UTC(2026, 10, 24, hour - 1, minute);

const content: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en]
default_locale: en
time_zone: Europe/Warsaw
hours:
  tue: [["08:00", "18:00"]]
  wed: [["08:00", "18:00"]]
handoff:
  offer_seconds: 120
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

/** A shop whose day begins; each has an own store, so that a day can be tried again. */
export async function openDay(browser: Browser) {
	const folder = mkdtempSync(join(tmpdir(), "day-e2e-"));
	const complaints: string[] = [];
	/** What the shop's clock is ahead of the machine's. */
	let aheadMs = at(8, 30) - Date.now();
	const now = (): number => Date.now() + aheadMs;
	const setClock = (to: number): void => {
		aheadMs = to - Date.now();
	};

	mkdirSync(join(folder, "data"));
	const runtime = await startStaffedShop({ folder, content, now });

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

	return {
		complaints,
		runtime,
		now,
		setClock,
		arrive,
		say,
		told,
		async close(): Promise<void> {
			await runtime.stop();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

/** A shop's day with the clock in the test's hands. */
export type Day = Awaited<ReturnType<typeof openDay>>;
