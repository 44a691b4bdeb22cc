import { englishWordVectors } from "../../language/english-word-vectors.js";
import type { WordVectors } from "../../language/word-vectors.js";
import type { KnowledgeBase } from "../../load/knowledge-base.js";
import { programVersion } from "../../load/node/program-version.js";
import { assembleInSteps } from "../assemble-matcher.js";
import type { Matcher } from "../match.js";
import type { ReadTexts, TrainedMatcher } from "../trained-matcher.js";
import type { TrainingSet } from "../training-set.js";
import { createMatcherCache, toCacheKey } from "./matcher-cache.js";
import { pauseBetweenSteps } from "./pause-between-steps.js";

/** The matcher that a `createTrainer` keeps in a folder under the key of its content, or undefined. */
export async function restoreByKey(
	cacheDir: string,
	key: string,
): Promise<Matcher | undefined> {
	const trained = createMatcherCache(cacheDir).read(key);
	return trained && putTogether(trained);
}

/** Under which key a matcher for this content is kept. */
export function toTrainedKey(
	trainingSet: TrainingSet,
	{ shop }: KnowledgeBase,
): string {
	const { maxWrongShare } = shop.policy;
	return toCacheKey(trainingSet, { maxWrongShare }, programVersion());
}

/** A matcher of what was trained, with the word vectors it was trained with; lets the program answer between the steps. */
export function putTogether(trained: TrainedMatcher): Promise<Matcher> {
	return pauseBetweenSteps(assembleInSteps(trained, wordVectorsOf(trained)));
}

/** The word vectors that a training used, taken up again. */
export function wordVectorsOf({
	wordVectorLanguages,
}: ReadTexts): readonly WordVectors[] {
	return wordVectorLanguages.includes("en") ? [englishWordVectors()] : [];
}
