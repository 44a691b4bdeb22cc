import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
	createFaq,
	createKnowledgeBase,
	createMeaningFaq,
	createMeaningMatcher,
	toTrainingSet,
} from "@shopbell/knowledge";
import { expect, it } from "vitest";
import {
	createEndpointEmbedder,
	type EndpointEmbedderOptions,
	openVectorFolder,
} from "./index.js";
import { startEmbeddingsServer } from "./testing/start-embeddings-server.js";

const article = (id: string, title: string, question: string) => ({
	path: `articles/${id}.yaml`,
	text: `owner: shop
review_by: 2027-03-31
pl:
  title: ${title}
  questions: ["${question}", "${question.toUpperCase()} proszę"]
  answer: ${title}
  short: ${title}
`,
});

it("the program in the README runs, against an endpoint on this machine", async () => {
	const readme = readFileSync(new URL("../README.md", import.meta.url), "utf8");
	const code = /```ts\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
	const folder = mkdtempSync(join(tmpdir(), "embedders-readme-"));
	const server = await startEmbeddingsServer((text) => [text.length, 1]);
	const loaded = createKnowledgeBase([
		{
			path: "shop.yaml",
			text: "name: Lipa\nlocales: [pl]\ndefault_locale: pl\ntime_zone: Europe/Warsaw\n",
		},
		article("orders/track", "Gdzie jest paczka", "gdzie moje zamówienie"),
		article("returns/how-to", "Jak zwrócić", "chcę oddać buty"),
	]);
	if (loaded.kind === "broken") throw new Error(loaded.problems[0]?.message);
	const { knowledgeBase } = loaded;
	const said: string[] = [];
	const parts = {
		openFaq: async () => createFaq({ knowledgeBase }),
		createEndpointEmbedder: (options: EndpointEmbedderOptions) =>
			createEndpointEmbedder({ ...options, baseUrl: server.url }),
		openVectorFolder: () => openVectorFolder(folder),
		createMeaningFaq,
		createMeaningMatcher,
		toTrainingSet,
		console: {
			log: (text: string) => said.push(text),
			warn: (...texts: string[]) => said.push(...texts),
		},
	};
	const program = Object.getPrototypeOf(async () => undefined).constructor(
		...Object.keys(parts),
		code.replaceAll(/^import .*$/gm, ""),
	) as (...given: unknown[]) => Promise<void>;
	await program(...Object.values(parts));
	await server.close();
	rmSync(folder, { recursive: true, force: true });
	expect(server.requests.length).toBeGreaterThan(0);
	expect(server.requests[0]?.model).toBe("bge-m3");
	expect(said).toEqual([
		"orders.track",
		"Words alone decided: there are too few phrasings to learn from how much the meaning counts.",
	]);
});
