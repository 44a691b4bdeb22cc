import { parseArgs } from "node:util";
import {
	createKnowledgeBase,
	createParseCache,
	readArticleFile,
	renderArticle,
} from "@shopbell/knowledge";
import { openFaq, readSourceFiles } from "@shopbell/knowledge/node";
import { hostileFiles, hostilePaths } from "./hostile-files.js";

const { values, positionals } = parseArgs({
	options: { ask: { type: "boolean", default: false } },
	allowPositionals: true,
});
const folder = positionals[0] ?? "knowledge-base";

/** CPU time of this process, which others on the machine change least. */
function cpuMs(work: () => unknown): number {
	const from = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(from);
	return (user + system) / 1000;
}

const show = (name: string, ms: number) =>
	console.log(`${ms.toFixed(0).padStart(8)} ms  ${name}`);

const files = await readSourceFiles(folder);
const cache = createParseCache();
show(
	"check --quick, from nothing",
	cpuMs(() => createKnowledgeBase(files, { cache })),
);
show(
	"phrasings compared, the rest known",
	cpuMs(() => createKnowledgeBase(files, { cache, comparesPhrasings: true })),
);

const article = files.find(({ path }) => path.startsWith("articles/"));
if (article === undefined) throw new Error(`${folder} has no article`);
const changed = (i: number) => ({
	...article,
	text: `${article.text}# ${i}\n`,
});
const rounds = 5;
const mean = (work: (i: number) => unknown) => {
	let sum = 0;
	for (let i = 0; i < rounds; i++) sum += cpuMs(() => work(i));
	return sum / rounds;
};
show(
	"whole folder again after one article was saved",
	mean((i) =>
		createKnowledgeBase(
			files.map((file) => (file === article ? changed(i) : file)),
			{ cache },
		),
	),
);
const ready = createKnowledgeBase(files, { cache });
if (ready.kind === "ready") {
	const { shop } = ready.knowledgeBase;
	show(
		"the saved article alone, shown in all its languages",
		mean((i) => {
			const read = readArticleFile(changed(i), shop)?.article;
			for (const locale of Object.keys(read?.texts ?? {}))
				if (read) renderArticle({ article: read, locale, shop });
		}),
	);
}

const small = files.filter(
	({ path }) => path === "shop.yaml" || path.startsWith("lexicon/"),
);
const costs = hostilePaths.flatMap((path) =>
	hostileFiles(path).map(({ name, text }) => ({
		name: `${path}: ${name}`,
		ms: cpuMs(() =>
			createKnowledgeBase(
				[...small.filter((file) => file.path !== path), { path, text }],
				{ cache: createParseCache() },
			),
		),
	})),
);
const shared = cpuMs(() => createKnowledgeBase(small));
console.log(
	`\nHostile files as large as allowed (${costs.length}); reading shop and lexicons alone takes ${shared.toFixed(0)} ms of each:`,
);
for (const { name, ms } of costs.sort((a, b) => b.ms - a.ms).slice(0, 8))
	show(name, Math.max(0, ms - shared));

if (values.ask) {
	const faq = await openFaq(folder);
	const { questions } = faq.knowledgeBase;
	const ms = cpuMs(() => {
		for (const { ask } of questions) faq.ask(ask);
	});
	console.log();
	show(
		`10,000 questions, by ${questions.length} held-out ones`,
		(ms / questions.length) * 10_000,
	);
}
