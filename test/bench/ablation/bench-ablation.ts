import { resolve } from "node:path";
import {
	createFaq,
	createMatcher,
	type EvalReport,
	type EvalShares,
	evaluateQuestions,
	type KnowledgeBase,
	measureAuroc,
	type TrainingSet,
	toEvalRows,
	toTrainingSet,
} from "@shopbell/knowledge";
import { loadKnowledgeBase } from "@shopbell/knowledge/node";

/** One part of the evidence taken away. */
interface Variant {
	readonly name: string;
	readonly change: (set: TrainingSet) => TrainingSet;
}

const VARIANTS: readonly Variant[] = [
	{ name: "everything", change: (set) => set },
	{
		name: "without concepts of the lexicon",
		change: (set) => ({ ...set, concepts: [] }),
	},
	{
		name: "without questions that nothing answers",
		change: (set) => ({ ...set, outOfScope: [] }),
	},
	{
		name: "without names of other companies",
		change: (set) => ({ ...set, otherCompanies: [] }),
	},
	{
		name: "without titles and answers",
		change: (set) => mapIntents(set, ({ weak: _, ...intent }) => intent),
	},
	{
		name: "without not_questions",
		change: (set) => mapIntents(set, ({ negatives: _, ...intent }) => intent),
	},
	{
		name: "half of the phrasings",
		change: (set) =>
			mapIntents(set, (intent) => ({
				...intent,
				utterances: intent.utterances.filter((_, place) => place % 2 === 0),
			})),
	},
	{
		name: "a quarter of the phrasings",
		change: (set) =>
			mapIntents(set, (intent) => ({
				...intent,
				utterances: intent.utterances.filter((_, place) => place % 4 === 0),
			})),
	},
];

function mapIntents(
	set: TrainingSet,
	change: (
		intent: TrainingSet["intents"][number],
	) => TrainingSet["intents"][number],
): TrainingSet {
	return { ...set, intents: set.intents.map(change) };
}

function measure(
	knowledgeBase: KnowledgeBase,
	{ name, change }: Variant,
): string {
	const { maxWrongShare } = knowledgeBase.shop.policy;
	const matcher = createMatcher(change(toTrainingSet(knowledgeBase)), {
		policy: { maxWrongShare },
	});
	const faq = createFaq({ knowledgeBase, matcher });
	const rows = toEvalRows(knowledgeBase.questions);
	const { report, judged } = evaluateQuestions({ faq, rows });
	const confidenceOf = (isInside: boolean) =>
		judged
			.filter(({ row }) => (row.topic !== null) === isInside)
			.map(({ candidates }) => candidates[0]?.confidence ?? 0);
	const auroc = measureAuroc(confidenceOf(true), confidenceOf(false));
	return `| ${[name, ...shares(report), auroc.toFixed(3)].join(" | ")} |`;
}

/** Means over the languages, in per cent. */
function shares({ languages }: EvalReport): string[] {
	const all = Object.values(languages).map((styles) => styles.all);
	const mean = (pick: (one: EvalShares) => number | null) =>
		(
			(100 * all.reduce((sum, one) => sum + ((one && pick(one)) ?? 0), 0)) /
			all.length
		).toFixed(1);
	return [
		mean(({ top1 }) => top1),
		mean(({ answeredRight }) => answeredRight),
		mean(({ wrong }) => wrong),
		mean(({ oosAnswered }) => oosAnswered),
	];
}

const folder = resolve(process.argv[2] ?? "knowledge-base");
const result = await loadKnowledgeBase(folder);
if (result.kind === "broken") {
	process.stderr.write(`${folder} has mistakes: run shopbell check\n`);
	process.exitCode = 1;
} else {
	process.stdout.write(
		"| evidence | top1 % | answered right % | wrong % | out of scope answered % | AUROC |\n|---|--:|--:|--:|--:|--:|\n",
	);
	for (const variant of VARIANTS) {
		process.stderr.write(`${variant.name}\n`);
		process.stdout.write(`${measure(result.knowledgeBase, variant)}\n`);
	}
}
