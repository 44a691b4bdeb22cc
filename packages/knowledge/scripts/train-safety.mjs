// Learns to tell what only a person may answer, and packs what was learnt:
//   node packages/knowledge/scripts/train-safety.mjs
// From scripts/safety/<language>.txt (phrasings of each topic, and harmless neighbours) and the
// everyday questions and small talk of the starter knowledge base. The same files give the same
// weights.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { parse } from "yaml";

const languages = ["en", "pl", "uk", "bg", "sk", "tr"];
const epochs = 15;
const firstStep = 8;
/** Inverse strength of the penalty on weights, per row. */
const looseness = 10;
/** What a phrasing of a topic counts beside an everyday question, of which there are ten times as many. */
const topicWeight = 3;
/** What a harmless neighbour counts. */
const harmlessWeight = 2;
/** Value of the constant feature. */
const biasValue = 0.5;
/** Largest weight that is told from larger ones. */
const mostWeight = 12;
/** Features kept: those whose weights are largest. */
const mostFeatures = 30_000;

const here = new URL("./", import.meta.url);
const source = fileURLToPath(new URL("../src/lexicon/safety/", here));
const bundle = join(tmpdir(), `safety-features-${process.pid}.mjs`);
await build({
	stdin: {
		contents: `export { readSafetyFeatures } from "./read-safety-features.js";
			export { safetyTopics } from "./safety-topic.js";
			export { createTokenizer } from "../../language/tokenize.js";`,
		resolveDir: source,
	},
	bundle: true,
	format: "esm",
	outfile: bundle,
	logLevel: "error",
});
const { readSafetyFeatures, safetyTopics, createTokenizer } = await import(
	pathToFileURL(bundle)
);
const { tokens } = createTokenizer({ isMixedScript: true });
const none = safetyTopics.length;
const classes = none + 1;

const index = new Map();
const toRow = (text, topic, weight, grows) => {
	const features = readSafetyFeatures(tokens(text));
	let squares = 0;
	for (const value of features.values()) squares += value * value;
	const scale = 1 / Math.sqrt(squares || 1);
	const row = [];
	for (const [key, value] of features) {
		let feature = index.get(key);
		if (feature === undefined && grows) {
			feature = index.size + 1;
			index.set(key, feature);
		}
		if (feature !== undefined) row.push([feature, value * scale]);
	}
	row.push([0, biasValue]);
	return {
		features: Int32Array.from(row, ([feature]) => feature),
		values: Float64Array.from(row, ([, value]) => value),
		topic,
		weight,
	};
};

const rows = [];
for (const language of languages) {
	let topic = none;
	for (const line of readFileSync(
		new URL(`safety/${language}.txt`, here),
		"utf8",
	).split("\n"))
		if (line.startsWith("# ")) {
			const found = safetyTopics.indexOf(line.slice(2));
			topic = found < 0 ? none : found;
		} else if (line.trim() !== "")
			rows.push(
				toRow(line, topic, topic === none ? harmlessWeight : topicWeight, true),
			);
}
const articles = fileURLToPath(
	new URL("../../../knowledge-base/articles/", here),
);
for (const path of readdirSync(articles, { recursive: true }).sort()) {
	if (!path.endsWith(".yaml")) continue;
	const article = parse(readFileSync(join(articles, path), "utf8"));
	for (const language of languages)
		for (const question of article[language]?.questions ?? [])
			rows.push(toRow(String(question), none, 1, false));
}

// Greetings, wishes for a person, anger and idle talk are no matters of safety either, except
// for those that speak of one.
const speaksOfOne =
	/polic|polis|поліц|полиц|rzeczni|report|\bsue|court|lawyer|\bsąd|суд|съд|mahkeme|súd|avukat|sens|сенс|смисъл|zmysel|anlam|alone|lonel|samot|самот|yalnız|pain|hurt|bol[ií]|боли|ağrı/iu;
for (const language of languages) {
	const lexicon = parse(
		readFileSync(
			new URL(`../../../knowledge-base/lexicon/${language}.yaml`, here),
			"utf8",
		),
	);
	const talk = Object.values(lexicon.small_talk).flatMap(({ says }) => says);
	for (const text of [
		...talk,
		...lexicon.person,
		...lexicon.frustration,
		...lexicon.elsewhere,
	])
		if (!speaksOfOne.test(text)) rows.push(toRow(String(text), none, 1, false));
}

const weights = trainSoftmax();
writeFileSync(join(source, "generated/safety-weights.ts"), pack());

/** Stochastic gradient descent with a falling step (Bottou, 2010). */
function trainSoftmax() {
	const learnt = new Float64Array((index.size + 1) * classes);
	const decay = 1 / (looseness * rows.length);
	const order = rows.map((_, row) => row);
	const sums = new Float64Array(classes);
	let seed = 1;
	let scale = 1;
	let steps = 0;
	const random = () => {
		seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
		return seed / 2 ** 32;
	};
	for (let epoch = 0; epoch < epochs; epoch++) {
		for (let i = order.length - 1; i > 0; i--) {
			const j = Math.floor(random() * (i + 1));
			[order[i], order[j]] = [order[j], order[i]];
		}
		for (const at of order) {
			const { features, values, topic, weight } = rows[at];
			const step = firstStep / (1 + steps++ * firstStep * decay);
			scale *= 1 - step * decay;
			sums.fill(0);
			for (let f = 0; f < features.length; f++)
				for (let c = 0; c < classes; c++)
					sums[c] += learnt[features[f] * classes + c] * values[f] * scale;
			const most = Math.max(...sums);
			let total = 0;
			for (let c = 0; c < classes; c++) {
				sums[c] = Math.exp(sums[c] - most);
				total += sums[c];
			}
			for (let c = 0; c < classes; c++) {
				const gradient = sums[c] / total - (c === topic ? 1 : 0);
				if (Math.abs(gradient) < 1e-3) continue;
				const change = (step * gradient * weight) / scale;
				for (let f = 0; f < features.length; f++)
					learnt[features[f] * classes + c] -= change * values[f];
			}
		}
	}
	return learnt.map((weight) => weight * scale);
}

function pack() {
	const against = (feature, topic) =>
		weights[feature * classes + topic] - weights[feature * classes + none];
	const topics = safetyTopics.map((_, topic) => topic);
	const strength = (feature) =>
		Math.max(...topics.map((topic) => Math.abs(against(feature, topic))));
	const kept = [...index]
		.sort(([, a], [, b]) => strength(b) - strength(a) || a - b)
		.slice(0, mostFeatures);
	const scale = mostWeight / 127;
	const keys = Int32Array.from(kept, ([key]) => key);
	const bytes = Int8Array.from(
		kept.flatMap(([, feature]) =>
			topics.map((topic) => toByte(against(feature, topic) / scale)),
		),
	);
	const bias = topics.map((topic) => against(0, topic) * biasValue);
	const base64 = (array) => Buffer.from(array.buffer).toString("base64");
	return `/* Generated by packages/knowledge/scripts/train-safety.mjs. */
/** Of the files it was learnt from. */
export const madeFrom = "${toFingerprint()}";
export const scale = ${scale};
export const bias: readonly number[] = ${JSON.stringify(bias)};
/** Keys of features, 32 bits each, in base64. */
export const keys =
	"${base64(keys)}";
/** For each feature and topic, a byte with its sign, in base64. */
export const weights =
	"${base64(bytes)}";
`;
}

function toByte(value) {
	return Math.max(-127, Math.min(127, Math.round(value)));
}

/** Of phrasings, signs and features: weights made from others are stale. The knowledge base is not in it, so that nobody has to train who edits an article. */
function toFingerprint() {
	const hash = createHash("sha256");
	for (const language of languages)
		hash.update(readFileSync(new URL(`safety/${language}.txt`, here)));
	for (const name of readdirSync(join(source, "signs")).sort())
		hash.update(readFileSync(join(source, "signs", name)));
	hash.update(readFileSync(join(source, "read-safety-features.ts")));
	return hash.digest("hex").slice(0, 16);
}
