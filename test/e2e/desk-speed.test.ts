import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	createFakeDesk,
	createHandoff,
	createManyOpen,
} from "@shopbell/desk-web/testing";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { root } from "../architecture/workspace.js";
import { hasBrowser, openBrowser } from "../browser/open-browser.js";
import { openFakeDesk } from "./fake-desk-page.js";

const output = join(root, "test/output");
const conversations = 500;
const events = 100;
/** Most rows that are drawn at once, whatever the length of the list. */
const mostRows = 60;

/** The value below which a share of all lies. */
const quantile = (values: readonly number[], share: number): number =>
	[...values].sort((a, b) => a - b)[
		Math.min(values.length - 1, Math.ceil(values.length * share) - 1)
	] ?? 0;

describe.runIf(hasBrowser)("500 open conversations at the desk", () => {
	let browser: Browser;

	beforeAll(async () => {
		mkdirSync(output, { recursive: true });
		browser = await openBrowser();
	});

	afterAll(async () => {
		await browser?.close();
	});

	it("scroll from end to end with few rows drawn, and show what happens; figures in test/output/desk-speed.json", async () => {
		const desk = createFakeDesk(createManyOpen(Date.now(), conversations));
		const page = await openFakeDesk(browser, desk, { hash: "#/all" });
		await page.locator("[data-handoff]").first().waitFor();
		// The rest is asked for page by page while somebody scrolls.
		await page.evaluate(async () => {
			const box = document.querySelector(".list") as HTMLElement;
			for (let still = 0, before = 0; still < 20; ) {
				box.scrollTop = box.scrollHeight;
				await new Promise((done) => setTimeout(done, 50));
				still = box.scrollHeight === before ? still + 1 : 0;
				before = box.scrollHeight;
			}
			box.scrollTop = 0;
		});
		expect(
			await page.locator(".row-place").first().getAttribute("aria-setsize"),
		).toBe(String(conversations));

		const scroll = await page.evaluate(async () => {
			const box = document.querySelector(".list") as HTMLElement;
			const frame = () =>
				new Promise<number>((done) => requestAnimationFrame(done));
			const frames: number[] = [];
			let rows = 0;
			let blanks = 0;
			let last = await frame();
			while (box.scrollTop + box.clientHeight < box.scrollHeight - 1) {
				box.scrollTop += 240;
				const at = await frame();
				frames.push(at - last);
				last = at;
				rows = Math.max(rows, box.querySelectorAll(".row-place").length);
				const middle = box.getBoundingClientRect();
				const seen = document.elementFromPoint(
					middle.left + middle.width / 2,
					middle.top + middle.height / 2,
				);
				if (!seen?.closest(".row-place")) blanks++;
			}
			return { frames, rows, blanks };
		});
		expect(scroll.rows).toBeLessThanOrEqual(mostRows);
		expect(scroll.frames.length).toBeGreaterThan(100);

		// What happens is timed from the moment the server says it until it was painted.
		await page.evaluate(() => {
			const box = document.querySelector(".list") as HTMLElement;
			box.scrollTop = 0;
			const seen: Record<string, number> = {};
			(globalThis as unknown as { seen: typeof seen }).seen = seen;
			new MutationObserver(() => {
				for (const name of document.querySelectorAll(".item-name")) {
					const text = name.textContent ?? "";
					if (!text.startsWith("News ") || seen[text] !== undefined) continue;
					seen[text] = -1;
					requestAnimationFrame(() =>
						setTimeout(() => {
							seen[text] = Date.now();
						}),
					);
				}
			}).observe(box, {
				subtree: true,
				childList: true,
				characterData: true,
			});
		});
		const sent = new Map<string, number>();
		for (let index = 0; index < events; index++) {
			const shopper = `News ${index}`;
			sent.set(shopper, Date.now());
			desk.change(
				createHandoff({
					id: `h-${index % 6}`,
					conversationId: `many-${index % 6}`,
					shopper,
					requestedAt: index % 6,
				}),
			);
			await new Promise((done) => setTimeout(done, 40));
		}
		await page.getByText(`News ${events - 1}`, { exact: true }).waitFor();
		await page.waitForTimeout(500);
		const seen = await page.evaluate(
			() => (globalThis as unknown as { seen: Record<string, number> }).seen,
		);
		const delays = [...sent].map(([name, at]) => (seen[name] ?? 0) - at);
		expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
		const figures = {
			conversations,
			frames: scroll.frames.length,
			frameMs: {
				p50: quantile(scroll.frames, 0.5),
				p95: quantile(scroll.frames, 0.95),
				max: Math.max(...scroll.frames),
			},
			mostRowsDrawn: scroll.rows,
			framesWithoutContent: scroll.blanks,
			events,
			eventOnScreenMs: {
				p50: quantile(delays, 0.5),
				p95: quantile(delays, 0.95),
				max: Math.max(...delays),
			},
		};
		writeFileSync(
			join(output, "desk-speed.json"),
			`${JSON.stringify(figures, null, "\t")}\n`,
		);
		expect(scroll.blanks).toBe(0);
		await page.context().close();
	});
});
