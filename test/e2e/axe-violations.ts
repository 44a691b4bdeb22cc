import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axeSource = readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);

/** Rules that a page breaks, with the elements. Evaluated through the debugger, so that the page's own policy stays strict. */
export async function axeViolations(page: Page): Promise<readonly string[]> {
	await page.evaluate(axeSource);
	const result = (await page.evaluate(() =>
		(globalThis as unknown as { axe: { run(): Promise<unknown> } }).axe.run(),
	)) as {
		violations: { id: string; nodes: { html: string }[] }[];
	};
	return result.violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`,
	);
}
