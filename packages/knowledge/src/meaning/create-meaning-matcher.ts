import { assembleMatcher } from "../match/assemble-matcher.js";
import { DEFAULT_POLICY, trainFrom } from "../match/create-matcher.js";
import type { Query } from "../match/match.js";
import type { ObservedHeldOut } from "../match/observed-held-out.js";
import { createQueryEmbedder } from "./embed-query.js";
import { describeFailure } from "./embedding-failure.js";
import { explainMeaning } from "./explain-meaning.js";
import { type Fusion, fuse, toStandard } from "./fusion.js";
import { type LearntFusion, learnFusion } from "./learn-fusion.js";
import { loadVectors } from "./load-vectors.js";
import { platformClock } from "./meaning-clock.js";
import type {
	MeaningMatcher,
	MeaningMatcherOptions,
	MeaningState,
} from "./meaning-matcher.js";
import {
	createPhrasingBank,
	type PhrasingBank,
	toBankedPhrasings,
} from "./phrasing-bank.js";

/** Longest wait for the vector of a question, ms. */
const TIMEOUT_MS = 300;

/**
 * Trains a matcher, embeds all phrasings, and learns from held-out ones how much nearness in
 * meaning counts beside the words: nothing, when the embedder knows nothing. Never rejects:
 * when loading fails, words alone decide and `onProblem` is told.
 */
export async function createMeaningMatcher(
	options: MeaningMatcherOptions,
): Promise<MeaningMatcher> {
	const { trainingSet, embedder, onProblem } = options;
	const { clock = platformClock, timeoutMs = TIMEOUT_MS } = options;
	const policy = { ...DEFAULT_POLICY, ...options.policy };
	const observed: ObservedHeldOut[] = [];
	const { trained, wordVectors, readers } = trainFrom(
		trainingSet,
		{
			policy,
			...(options.wordVectors === undefined
				? {}
				: { wordVectors: options.wordVectors }),
		},
		{
			observe: (row) => {
				observed.push(row);
			},
		},
	);
	const matcher = assembleMatcher(trained, wordVectors, readers);
	const loaded = await loadMeaning(options, observed);
	if (loaded.kind === "unused") {
		const { reason } = loaded;
		return {
			matcher,
			state: { kind: "unused", reason },
			match: async (query) => matcher.match(query),
			explain: async (query) => explainMeaning(matcher.explain(query), reason),
		};
	}

	const { bank, fusion } = loaded;
	const embedQuery = createQueryEmbedder({
		embedder,
		dimensions: bank.dimensions,
		timeoutMs,
		clock,
		probeText: bank.phrasings[0]?.text ?? "",
		...(onProblem === undefined ? {} : { onProblem }),
	});
	/** What the meaning adds to one query, or why nothing. */
	const look = async ({ text }: Query) => {
		const embedded = await embedQuery(text);
		if (embedded.kind === "none") return embedded;
		const nearness = bank.compare(embedded.vector);
		const standard = toStandard(nearness.means, fusion);
		return {
			kind: "seen" as const,
			nearness,
			standard,
			more: {
				calibration: fusion.calibration,
				adjust: (scores: Float64Array) => fuse(scores, standard, fusion.weight),
			},
		};
	};
	return {
		matcher,
		state: { kind: "used", weight: fusion.weight },
		async match(query) {
			const seen = await look(query);
			return matcher.match(query, seen.kind === "seen" ? seen.more : undefined);
		},
		async explain(query) {
			const seen = await look(query);
			if (seen.kind === "none")
				return explainMeaning(matcher.explain(query), seen.reason, seen.code);
			return explainMeaning(matcher.explain(query, seen.more), {
				bank,
				fusion,
				intentIds: trained.intentIds,
				nearness: seen.nearness,
				standard: seen.standard,
				byWords: matcher.match(query).candidates[0]?.intentId,
			});
		},
	};
}

type LoadedMeaning =
	| {
			readonly kind: "learnt";
			readonly fusion: Fusion;
			readonly bank: PhrasingBank;
	  }
	| Extract<MeaningState, { readonly kind: "unused" }>;

async function loadMeaning(
	options: MeaningMatcherOptions,
	observed: readonly ObservedHeldOut[],
): Promise<LoadedMeaning> {
	const { trainingSet, embedder, cache, signal, onProblem } = options;
	const phrasings = toBankedPhrasings(trainingSet);
	if (phrasings.length === 0) return { kind: "unused", reason: "few" };
	const texts = [...new Set(phrasings.map(({ text }) => text))];
	const loaded = await loadVectors(texts, {
		embedder,
		clock: options.clock ?? platformClock,
		...(cache === undefined ? {} : { cache }),
		...(signal === undefined ? {} : { signal }),
		...(onProblem === undefined ? {} : { onProblem }),
	});
	if (loaded.kind === "failed") {
		onProblem?.({
			code: "load-failed",
			message: `The phrasings could not be turned into vectors: ${describeFailure(loaded.failure)}. Words alone decide.`,
			fix: "See that the embedder is reachable and set up rightly, then load again.",
		});
		return { kind: "unused", reason: "load-failed" };
	}
	const placeOf = new Map(texts.map((text, place) => [text, place]));
	const bank = createPhrasingBank(
		phrasings,
		phrasings.map(
			({ text }) => loaded.vectors[placeOf.get(text) ?? 0] as Float32Array,
		),
		trainingSet.intents.length,
	);
	const learnt: LearntFusion = learnFusion(observed, bank);
	return learnt.kind === "learnt"
		? { kind: "learnt", fusion: learnt.fusion, bank }
		: { kind: "unused", reason: learnt.reason };
}
