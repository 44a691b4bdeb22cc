import type { WordVectors } from "../language/word-vectors.js";
import { type Calibration, calibrate } from "./calibrate.js";
import { type Corpus, createCorpus } from "./corpus.js";
import {
	createSplitView,
	type HeldOut,
	splitRows,
	toHeldOut,
} from "./hold-out.js";
import { type LinearModel, scoreLinear } from "./linear-model.js";
import type { MatchPolicy } from "./match.js";
import type { ObserveHeldOut } from "./observed-held-out.js";
import { toPhrasings } from "./phrasings.js";
import type { ReadConcepts } from "./read-concepts.js";
import {
	createSimilarityAmong,
	type SimilarityAmong,
} from "./similarity-among.js";
import type { Readers } from "./traced-match.js";
import { trainLinear } from "./train-linear.js";
import type { ReadTexts, TrainedMatcher } from "./trained-matcher.js";
import type { TrainingHelper } from "./training-helper.js";
import type { TrainingSet } from "./training-set.js";

/** From so many rows on a part of them, tested once, tells enough; below, every fifth in turn. */
const MANY_ROWS = 1_200;
const PARTS_OF_FEW = 5;
/** The part: a quarter, and a tenth where that is still hundreds. */
const PARTS_OF_MANY = 4;
const PARTS_OF_VERY_MANY = 10;
const VERY_MANY_ROWS = 6_000;

/** Words of a phrasing up to which naive Bayes is not asked, and from which on it counts most. */
const SHORT_WORDS = 13;
const LONG_WORDS = 18;
const MOST_BAYES = 0.6;

/** Foreign texts of the shop's own tell more than the nearest phrasing would, and comparing thousands takes time. */
const NOT_COMPARED: SimilarityAmong = () => 0;

/** Told the share of the work done, 0..1, and what is being done. */
export type TrainingProgress = (share: number, stage: string) => void;

/** Who is told of a training while it goes on, and who helps with it; nobody by default. */
export interface TrainingListeners {
	readonly onProgress?: TrainingProgress;
	/** Told once the texts are read: most of a matcher can be made from that, and from the wordings of the concepts, while training goes on. */
	readonly onRead?: (texts: ReadTexts, wordings: ReadConcepts) => void;
	/** Told of every text that was held out, for those who learn more from them. */
	readonly observe?: ObserveHeldOut;
	/** Asked for help where there are many rows. */
	readonly helper?: TrainingHelper;
}

/** What was learnt, and what read the texts for it: a matcher made at once need not make its own. */
export interface Training {
	readonly trained: TrainedMatcher;
	readonly readers: Readers;
}

/** Learns everything a matcher needs from a training set. */
export function trainMatcher(
	trainingSet: TrainingSet,
	policy: MatchPolicy,
	wordVectors: readonly WordVectors[],
	{ onProgress, onRead, observe, helper }: TrainingListeners = {},
): Training {
	const corpus = createCorpus(trainingSet, wordVectors, helper);
	const { intentIds, strictness, languages, isMixedScript } = corpus;
	const { tokenizer, concepts, vectorizer } = corpus;
	const texts: ReadTexts = {
		intentIds,
		strictness,
		languages,
		isMixedScript,
		concepts: trainingSet.concepts ?? [],
		otherCompanies: trainingSet.otherCompanies ?? [],
		vocabulary: vectorizer.vocabulary,
		policy,
		phrasings: toPhrasings(corpus),
		wordVectorLanguages: wordVectors
			.map(({ language }) => language)
			.filter((language) => languages.includes(language)),
	};
	onRead?.(texts, corpus.wordings);
	onProgress?.(0.3, "reading");
	const { model, calibration } =
		corpus.rows.length > MANY_ROWS
			? trainOnMany(corpus, policy, onProgress, observe, helper)
			: trainOnFew(corpus, policy, onProgress, observe);
	const languageTable = corpus.learnLanguages();
	onProgress?.(1, "trained");
	return {
		trained: { ...texts, model, calibration, languageTable },
		readers: { tokenizer, concepts, vectorizer },
	};
}

interface Learnt {
	readonly model: LinearModel;
	readonly calibration: Calibration;
}

/** Learns from nine tenths, is tested on the rest, and goes on with all: one training serves both. */
function trainOnMany(
	corpus: Corpus,
	policy: MatchPolicy,
	onProgress: TrainingProgress | undefined,
	observe: ObserveHeldOut | undefined,
	helper: TrainingHelper | undefined,
): Learnt {
	const split = splitRows(
		corpus,
		0,
		corpus.rows.length > VERY_MANY_ROWS ? PARTS_OF_VERY_MANY : PARTS_OF_MANY,
	);
	const view = createSplitView(corpus, split);
	const columns = corpus.intentIds.length + 1;
	const similarityTo = split.hidesIntents
		? createSimilarityAmong(corpus, split.isWithheld)
		: NOT_COMPARED;
	const learnConfidence = (judged: readonly HeldOut[]) =>
		calibrate(judged, corpus.languages, {
			isMany: true,
			hidesIntents: split.hidesIntents,
			maxWrongShare: policy.maxWrongShare,
		});
	const { model, testedSums, testedBiases } = trainLinear(
		{
			...taskOf(corpus),
			heldOut: {
				isWithheld: split.isWithheld,
				tested: Int32Array.from(split.tested, ({ row }) => row),
				hidesIntents: split.hidesIntents,
			},
			onProgress: (share) => onProgress?.(0.3 + 0.6 * share, "training"),
		},
		helper,
	);
	const heldOut = split.tested.map((tested, place) => {
		const length = view.lengthSeen(tested.row) || 1;
		const scores = Float64Array.from(
			testedBiases,
			(bias, column) =>
				bias + (testedSums[place * columns + column] as number) / length,
		);
		observe?.({
			corpus,
			tested,
			scores,
			isWithheld: split.isWithheld,
			judge: (other) => toHeldOut(corpus, tested, other, view, similarityTo),
			calibrate: learnConfidence,
		});
		return toHeldOut(corpus, tested, scores, view, similarityTo);
	});
	onProgress?.(0.95, "calibrating");
	return {
		model,
		calibration: learnConfidence(heldOut),
	};
}

/** Every phrasing is held out once, each time with a classifier of its own. */
function trainOnFew(
	corpus: Corpus,
	policy: MatchPolicy,
	onProgress: TrainingProgress | undefined,
	observe: ObserveHeldOut | undefined,
): Learnt {
	const heldOut: HeldOut[] = [];
	let hidesIntents = false;
	const learnConfidence = (judged: readonly HeldOut[]) =>
		calibrate(judged, corpus.languages, {
			isMany: false,
			hidesIntents,
			maxWrongShare: policy.maxWrongShare,
		});
	for (let fold = 0; fold < PARTS_OF_FEW; fold++) {
		const split = splitRows(corpus, fold, PARTS_OF_FEW);
		hidesIntents = split.hidesIntents;
		const view = createSplitView(corpus, split);
		const chosen = Int32Array.from(corpus.rows.keys()).filter(
			(row) => split.isWithheld[row] === 0,
		);
		const { model } = trainLinear({ ...taskOf(corpus), chosen });
		const similarityTo = createSimilarityAmong(corpus, split.isWithheld);
		for (const tested of split.tested) {
			const scores = scoreLinear(model, view.toSeen(tested.row));
			heldOut.push(toHeldOut(corpus, tested, scores, view, similarityTo));
			observe?.({
				corpus,
				tested,
				scores,
				isWithheld: split.isWithheld,
				judge: (other) => toHeldOut(corpus, tested, other, view, similarityTo),
				calibrate: learnConfidence,
			});
		}
		onProgress?.(0.3 + (0.6 * (fold + 1)) / PARTS_OF_FEW, "calibrating");
	}
	const { model } = trainLinear(taskOf(corpus));
	return {
		model,
		calibration: learnConfidence(heldOut),
	};
}

function taskOf({ rows, vectors, intentIds, vectorizer }: Corpus) {
	return {
		rows,
		vectors,
		intentCount: intentIds.length,
		featureCount: vectorizer.featureCount,
		meaningCount: vectorizer.meaningCount,
		bayesShare: shareOfBayes(rows),
	};
}

/** How much naive Bayes counts, by the mean number of words of a phrasing: short ones are matched worse with it, long ones much better. */
function shareOfBayes(rows: Corpus["rows"]): number {
	let words = 0;
	let count = 0;
	for (const { role, tokens } of rows) {
		if (role !== "utterance") continue;
		words += tokens.length;
		count++;
	}
	const length = count === 0 ? 0 : words / count;
	const place = (length - SHORT_WORDS) / (LONG_WORDS - SHORT_WORDS);
	return MOST_BAYES * Math.min(Math.max(place, 0), 1);
}
