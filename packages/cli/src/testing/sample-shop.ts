import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { runCli } from "../run-cli.js";

/** What one command printed. */
export interface CommandResult {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

/** A small knowledge base in a folder of its own, and commands run there. */
export interface SampleShop {
	readonly cwd: string;
	run(...argv: string[]): Promise<CommandResult>;
	/** Paths relative to the folder. */
	write(path: string, text: string): void;
	read(path: string): string;
	has(path: string): boolean;
	remove(): void;
}

/** The instant the commands take for now. */
export const sampleNow = Date.parse("2026-03-01T12:00:00Z");

const questions = {
	how: [
		"how do I send it back",
		"I want to return my shoes",
		"return label",
		"send back a dress",
		"how to return an order",
		"where do I print the return form",
	],
	track: [
		"where is my parcel",
		"track my order",
		"tracking number",
		"has my package left the warehouse",
		"order status please",
		"when will the courier come today",
	],
};

const list = (lines: readonly string[]) =>
	lines.map((line) => `    - ${line}\n`).join("");

/** The files of the sample, by their path in the knowledge base. */
export const sampleShopFiles: Readonly<Record<string, string>> = {
	"shop.yaml": `name: Lipa
locales: [en, pl]
default_locale: en
time_zone: Europe/Warsaw
facts: {shop_url: https://lipa.example, return_days: 30}
`,
	"articles/returns/how-to.yaml": `# Read by the returns team.
owner: returns-team
review_by: 2999-03-31
next: [orders.track]
en:
  title: How do I return something?
  questions: # what shoppers type
${list(questions.how)}  not_questions:
    - where is the parcel I returned
  answer: |
    You have **{return_days} days**:

    1. Open [My returns]({shop_url}/returns).
    2. Print the label.
  short: Open {shop_url}/returns.
pl:
  title: Jak zwrócić towar?
  questions:
    - jak odesłać buty
    - chcę oddać sukienkę
    - etykieta zwrotna
    - gdzie wydrukuję formularz zwrotu
  answer: Masz {return_days} dni.
  short: Masz {return_days} dni.
`,
	"articles/orders/track.yaml": `owner: orders-team
review_by: 2999-03-31
en:
  title: Where is my order?
  questions:
${list(questions.track)}  answer: See {shop_url}/track.
  short: See {shop_url}/track.
`,
	"lexicon/en.yaml": `small_talk:
  thanks: {says: [thanks], replies: [You are welcome!]}
`,
	"lexicon/pl.yaml": `small_talk:
  thanks: {says: [dzięki], replies: [Proszę bardzo!]}
`,
	"questions/en.yaml": `- {ask: how can i return the shoes, want: returns.how-to, style: plain}
- {ask: who won the match yesterday, want: null, style: plain}
`,
};

/** Writes the sample to a new folder below the system's one for such things. */
export function createSampleShop(): SampleShop {
	const cwd = mkdtempSync(join(tmpdir(), "shopbell-sample-"));
	const write = (path: string, text: string) => {
		mkdirSync(dirname(join(cwd, path)), { recursive: true });
		writeFileSync(join(cwd, path), text);
	};
	for (const [path, text] of Object.entries(sampleShopFiles))
		write(`knowledge-base/${path}`, text);
	return {
		cwd,
		write,
		read: (path) => readFileSync(join(cwd, path), "utf8"),
		has: (path) => existsSync(join(cwd, path)),
		remove: () => rmSync(cwd, { recursive: true, force: true }),
		run: async (...argv) => {
			let out = "";
			let err = "";
			const code = await runCli({
				argv,
				cwd,
				cacheDir: join(cwd, "cache"),
				now: () => sampleNow,
				terminal: {
					out: (text) => {
						out += text;
					},
					err: (text) => {
						err += text;
					},
					isInteractive: false,
					lines: async function* () {},
				},
			});
			return { code, out, err };
		},
	};
}
