import { resolve } from "node:path";
import {
	buildHelpCentre,
	HelpCentreError,
	readBrowserFiles,
} from "@shopbell/help-centre";
import { CliError } from "../cli-error.js";
import { writeFiles } from "../interchange/write-files.js";
import { createProgressBar } from "../terminal/progress-bar.js";
import { type AddCommand, toExample } from "./command-context.js";
import { loadContent } from "./load-content.js";

interface HelpCentreOptions {
	readonly out: string;
	readonly baseUrl?: string;
}

/** `shopbell help-centre --out DIR`: the articles as a site for any web server. */
export const helpCentreCommand: AddCommand = (program, context) => {
	program
		.command("help-centre")
		.description(
			"write the articles as a web site with a search, for any web server",
		)
		.requiredOption("--out <folder>", "where the site goes")
		.option(
			"--base-url <url>",
			"address it will have: gives search engines a sitemap and whole addresses",
		)
		.addHelpText(
			"after",
			toExample(
				"shopbell help-centre --out site --base-url https://shop.example/help/",
			),
		)
		.action(async ({ out, baseUrl }: HelpCentreOptions) => {
			const { terminal, cwd, now } = context;
			const knowledgeBase = await loadContent(program, context);
			checkBaseUrl(baseUrl);
			const browserFiles = await read();
			const bar = createProgressBar(terminal, "Learning");
			const { files, articles } = buildHelpCentre({
				knowledgeBase,
				browserFiles,
				today: new Date(now()).toISOString().slice(0, 10),
				onProgress: (share) => bar.show(share),
				...(baseUrl === undefined ? {} : { baseUrl }),
			});
			bar.clear();
			await writeFiles(resolve(cwd, out), files);
			terminal.out(`${files.length} files in ${out}\n`);
			const most = Math.max(0, ...Object.values(articles));
			for (const locale of knowledgeBase.shop.locales) {
				const count = articles[locale] ?? 0;
				terminal.out(
					`  ${locale}: ${count} ${count === 1 ? "article" : "articles"}${count < most ? `, ${most - count} not translated or not valid today` : ""}\n`,
				);
			}
			if (baseUrl === undefined)
				terminal.out(
					"Without --base-url there is no sitemap, and search engines find the languages by relative links only\n",
				);
		});
};

function checkBaseUrl(baseUrl: string | undefined): void {
	if (baseUrl === undefined) return;
	const url = URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
	const isPublic =
		url !== undefined &&
		["https:", "http:"].includes(url.protocol) &&
		url.search === "" &&
		url.hash === "";
	if (!isPublic)
		throw new CliError({
			code: "usage",
			message: `'${baseUrl}' is no address of a site`,
			fix: "Write it as https://shop.example/help/",
		});
}

async function read() {
	try {
		return await readBrowserFiles();
	} catch (cause) {
		if (!(cause instanceof HelpCentreError)) throw cause;
		throw new CliError({
			code: "input",
			message: cause.message,
			fix: cause.fix,
			cause,
		});
	}
}
