// Peers of the intent bench, each with settings that suit short questions and none tuned on test data.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL(".", import.meta.url));
const require = createRequire(import.meta.url);
/** Hits of a search engine that vote for their intents. */
const VOTERS = 10;

/** Installs the peers when they are not there yet and returns their engines. */
export async function loadEngines() {
	if (!existsSync(`${folder}node_modules/minisearch`)) {
		process.stderr.write("installing the peers\n");
		const { status } = spawnSync(
			"npm",
			["install", "--no-audit", "--no-fund", "--workspaces=false"],
			{ cwd: folder, stdio: ["ignore", 2, 2] },
		);
		if (status !== 0) throw new Error("the peers could not be installed");
	}
	return [
		nlpjs,
		minisearch,
		orama,
		lunr,
		fuse,
		flexsearch,
		naturalBayes,
		winkBayes,
	];
}

/** Intent whose hits have the largest sum of scores, and the score of the first hit. */
function vote(hits, samples) {
	const sums = new Map();
	for (const { id, score } of hits.slice(0, VOTERS)) {
		const { intent } = samples[id];
		sums.set(intent, (sums.get(intent) ?? 0) + score);
	}
	let best = null;
	for (const [intent, sum] of sums)
		if (best === null || sum > sums.get(best)) best = intent;
	return { intent: best, score: hits[0]?.score ?? 0 };
}

const words = (text) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const nlpjs = {
	name: "nlpjs",
	async train(samples, language) {
		const { NlpManager } = require("node-nlp");
		const manager = new NlpManager({
			languages: [language],
			nlu: { log: false },
			autoSave: false,
			autoLoad: false,
			forceNER: false,
		});
		for (const { text, intent } of interleaved(samples))
			manager.addDocument(language, text, intent);
		await manager.train();
		return async (text) => {
			const { intent, score } = await manager.process(language, text);
			return intent === "None" ? { intent: null, score: 0 } : { intent, score };
		};
	},
};

/** nlp.js depends on the order of its documents: one of each intent in turn is best for it. */
function interleaved(samples) {
	const groups = new Map();
	for (const sample of samples) {
		const group = groups.get(sample.intent) ?? [];
		group.push(sample);
		groups.set(sample.intent, group);
	}
	const lists = [...groups.values()];
	const longest = Math.max(0, ...lists.map((list) => list.length));
	return Array.from({ length: longest }, (_, i) =>
		lists.flatMap((list) => list.slice(i, i + 1)),
	).flat();
}

const minisearch = {
	name: "minisearch",
	async train(samples) {
		const { default: MiniSearch } = await import("minisearch");
		const index = new MiniSearch({ fields: ["text"] });
		index.addAll(samples.map(({ text }, id) => ({ id, text })));
		return (text) =>
			vote(
				index.search(text, {
					combineWith: "OR",
					prefix: (term) => term.length >= 4,
					fuzzy: 0.2,
				}),
				samples,
			);
	},
};

const orama = {
	name: "orama",
	async train(samples, language) {
		const { create, insertMultiple, search } = await import("@orama/orama");
		const components =
			language === "en"
				? {
						tokenizer: {
							stemming: true,
							language: "english",
							stemmer: (await import("@orama/stemmers/english")).stemmer,
						},
					}
				: undefined;
		const index = create({ schema: { text: "string" }, components });
		await insertMultiple(
			index,
			samples.map(({ text }, id) => ({ id: String(id), text })),
		);
		return async (term) => {
			const { hits } = await search(index, {
				term,
				threshold: 1,
				limit: VOTERS,
			});
			return vote(
				hits.map(({ id, score }) => ({ id: Number(id), score })),
				samples,
			);
		};
	},
};

const lunr = {
	name: "lunr",
	async train(samples, language) {
		const build = require("lunr");
		const index = build(function () {
			if (language !== "en") {
				this.pipeline.reset();
				this.searchPipeline.reset();
			}
			this.ref("id");
			this.field("text");
			samples.forEach(({ text }, id) => {
				this.add({ id, text });
			});
		});
		return (text) =>
			vote(
				index
					.query((query) => {
						for (const word of words(text)) {
							query.term(word);
							if (word.length >= 5)
								query.term(word, { editDistance: 1, boost: 0.5 });
						}
					})
					.map(({ ref, score }) => ({ id: Number(ref), score })),
				samples,
			);
	},
};

const fuse = {
	name: "fuse",
	async train(samples) {
		const { default: Fuse } = await import("fuse.js");
		const index = new Fuse(
			samples.map(({ text }) => text),
			{ includeScore: true, ignoreLocation: true, threshold: 0.8 },
		);
		return (text) =>
			vote(
				index
					.search(text, { limit: VOTERS })
					.map(({ refIndex, score }) => ({ id: refIndex, score: 1 - score })),
				samples,
			);
	},
};

const flexsearch = {
	name: "flexsearch",
	async train(samples) {
		const { Charset, Index } = require("flexsearch");
		const index = new Index({ tokenize: "strict", encoder: Charset.Normalize });
		samples.forEach(({ text }, id) => {
			index.add(id, text);
		});
		return (text) =>
			vote(
				index
					.search(text, { limit: VOTERS, suggest: true })
					.map((id, rank) => ({ id, score: 1 / (rank + 1) })),
				samples,
			);
	},
};

const naturalBayes = {
	name: "natural-bayes",
	async train(samples) {
		const { BayesClassifier } = require("natural");
		const classifier = new BayesClassifier();
		for (const { text, intent } of samples)
			classifier.addDocument(text, intent);
		classifier.train();
		return (text) => {
			const all = classifier.getClassifications(text);
			const sum = all.reduce((total, { value }) => total + value, 0);
			return {
				intent: all[0]?.label ?? null,
				score: (all[0]?.value ?? 0) / sum,
			};
		};
	},
};

const winkBayes = {
	name: "wink-nb",
	async train(samples) {
		const create = require("wink-naive-bayes-text-classifier");
		const classifier = create();
		classifier.definePrepTasks([words]);
		classifier.defineConfig({
			considerOnlyPresence: true,
			smoothingFactor: 0.5,
		});
		for (const { text, intent } of samples) classifier.learn(text, intent);
		classifier.consolidate();
		return (text) => {
			const [first, second] = classifier.computeOdds(text);
			return {
				intent: first?.[0] ?? null,
				score: 1 / (1 + 2 ** -((first?.[1] ?? 0) - (second?.[1] ?? 0))),
			};
		};
	},
};
