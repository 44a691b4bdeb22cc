import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import {
	createKnowledgeBase,
	draftArticle,
	draftFlow,
	isArticleId,
	toArticlePath,
	toFlowPath,
} from "@shopbell/knowledge";
import { readSourceFiles } from "@shopbell/knowledge/node";
import { CliError } from "../cli-error.js";
import { type AddCommand, toExample, toFolder } from "./command-context.js";

interface NewOptions {
	readonly locales?: string;
	readonly owner?: string;
	readonly flow?: boolean;
}

const dayMs = 86_400_000;
/** A new article is read again after a year at the latest. */
const reviewDays = 365;

/** `shopbell new ID`: an article or flow to fill in. */
export const newCommand: AddCommand = (program, context) => {
	program
		.command("new")
		.description(
			"create an article or flow to fill in, with comments that explain it",
		)
		.argument("<id>", "topic and name: stores.parking")
		.option(
			"--locales <languages>",
			"languages to prepare, with commas; default: the shop's own first",
		)
		.option("--owner <team>", "who keeps it right")
		.option("--flow", "a flow: steps that ask, look up and decide")
		.addHelpText(
			"after",
			toExample("shopbell new stores.parking --locales en,pl"),
		)
		.action(async (id: string, options: NewOptions) => {
			const { terminal, cwd, now } = context;
			const folder = toFolder(program, context);
			if (!isArticleId(id))
				throw new CliError({
					code: "usage",
					message: `'${id}' cannot be an id`,
					fix: "Use small letters, digits and hyphens, with a dot between topic and name: stores.parking",
				});
			const shop = await readShop(folder);
			const locales = options.locales
				?.split(",")
				.map((locale) => locale.trim()) ?? [shop.defaultLocale];
			const unknown = locales.find((locale) => !shop.locales.includes(locale));
			if (unknown !== undefined)
				throw new CliError({
					code: "usage",
					message: `The shop has no language '${unknown}'`,
					fix: `It has ${shop.locales.join(", ")}; add others to locales in shop.yaml`,
				});
			const draft = {
				id,
				locales,
				...(options.owner === undefined ? {} : { owner: options.owner }),
				reviewBy: new Date(now() + reviewDays * dayMs)
					.toISOString()
					.slice(0, 10),
			};
			const text = options.flow ? draftFlow(draft) : draftArticle(draft);
			const path = join(
				folder,
				options.flow ? toFlowPath(id) : toArticlePath(id),
			);
			const shown = relative(cwd, path).replaceAll("\\", "/");
			try {
				await mkdir(dirname(path), { recursive: true });
				// Never over an article that is there.
				await writeFile(path, text, { flag: "wx" });
			} catch (cause) {
				throw new CliError({
					code: "input",
					message:
						(cause as NodeJS.ErrnoException).code === "EEXIST"
							? `${shown} is there already`
							: `${shown} cannot be written: ${(cause as Error).message}`,
					fix: "Open the file, or choose another id",
					cause,
				});
			}
			terminal.out(`${shown}
Fill in what is empty, then run 'shopbell check'. Until then a running bot keeps its last good version.
`);
		});
};

/** The shop alone, so that an article can be started while another is unfinished. */
async function readShop(folder: string) {
	const files = await readSourceFiles(folder);
	const result = createKnowledgeBase(
		files.filter(({ path }) => path === "shop.yaml"),
	);
	if (result.kind === "ready") return result.knowledgeBase.shop;
	throw new CliError({
		code: "input",
		message: `shop.yaml in ${folder} has mistakes or is missing`,
		fix: "Run 'shopbell check' and mend what it lists",
	});
}
